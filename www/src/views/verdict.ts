// The answer, first: one of three verdicts with its reason, then what else there is to look at.
import { html, nothing, type TemplateResult } from "lit";
import type { Item } from "../desk.ts";
import type { Report, Signature } from "../types.ts";
import { list, number, words, type Values } from "../words.ts";
import { digestName } from "./fields.ts";
import { recordName } from "./records.ts";
import { grouped, say } from "./value.ts";

/** A sign for the eye; the word beside it says the same. */
const SIGNS = { valid: "✓", invalid: "✗", cannotTell: "?" };

export function verdictView(item: Item, report: Report): TemplateResult {
  const { signature, counts } = report;
  return html`${signature ? signatureView(item, report, signature) : nothing}
    <p class="content" part="content"><span>${words(contentId(report))}</span> ${countsView(counts)}</p>
    ${signature ? detailsView(signature) : nothing}`;
}

function signatureView(item: Item, report: Report, signature: Signature): TemplateResult {
  const { kind, reason } = signature.verdict;
  const values = signatureValues(item, report, signature);
  const because = kind === "valid" ? "page-signed-by" : `reason-${reason}`;
  return html`<p class="verdict ${kind}" part="verdict" data-verdict=${kind} data-reason=${reason}>
    <span class="sign" aria-hidden="true">${SIGNS[kind]}</span>
    <strong part="verdict-word">${words(`verdict-${kind}`)}</strong>
    <span class="reason" part="reason">${say(because, values)}</span>
  </p>`;
}

/** What else the signature tells: for those who want to check the check. */
function detailsView(signature: Signature): unknown {
  const { declared, used, recovered, digests, alsoMatching } = signature;
  const digest = used ?? declared;
  const content = digest && digest !== "md5" ? digests[digest] : null;
  if (!content) return nothing;
  const rows: [string, unknown][] = [
    [words("page-declared-digest"), declared ? digestName(declared) : words("page-none")],
    [words("page-carried-digest"), recovered ? html`<code>${grouped(recovered)}</code>` : words("page-none")],
    [words("page-content-digest", { digest: digestName(digest!) }), html`<code>${grouped(content)}</code>`],
  ];
  if (alsoMatching.length > 0) rows.push([words("page-also-matching"), list(alsoMatching.map(number))]);
  return html`<details class="signature" part="signature">
    <summary>${words("page-signature")}</summary>
    <dl>${rows.map(([term, description]) => html`<dt>${term}</dt><dd>${description}</dd>`)}</dl>
  </details>`;
}

/** Everything a reason may want to name. */
function signatureValues(item: Item, { header }: Report, signature: Signature): Values {
  const { signer, declared, used, keyBits, alsoMatching } = signature;
  const record = signer == null ? undefined : item.records.find(({ index }) => index === signer);
  const digest = used ?? declared;
  return {
    signer: (record && recordName(record)) || header?.signerCommonName || header?.signerName || "",
    serial: (header?.signerSerial ?? "").toUpperCase(),
    record: signer ?? 0,
    digest: digest ? digestName(digest) : "",
    declared: declared ? digestName(declared) : "",
    used: used ? digestName(used) : "",
    bits: String(keyBits ?? 0),
    records: list(alsoMatching.map(number)),
  };
}

function contentId({ content }: Report): string {
  switch (content.kind) {
    case "trustList":
      return `content-trustList-${content.list}`;
    case "signedFile":
      return content.encrypted ? "content-signedFile-encrypted" : "content-signedFile";
    case "unrecognised":
      return `content-unrecognised-${content.looksLike}`;
    default:
      return `content-${content.kind}`;
  }
}

function countsView({ errors, warnings, notes }: Report["counts"]): unknown {
  const counts = [
    errors > 0 && words("page-errors", { count: errors }),
    warnings > 0 && words("page-warnings", { count: warnings }),
    notes > 0 && words("page-notes", { count: notes }),
  ].filter((count) => count !== false);
  return counts.length > 0 ? html`<span class="counts" part="counts">${counts.join(" · ")}</span>` : nothing;
}
