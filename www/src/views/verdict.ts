// The answer, first: one of three verdicts with its reason, then what else there is to look at.
import { html, nothing, type TemplateResult } from "lit";
import type { Item } from "../desk.ts";
import type { Report, Signature } from "../types.ts";
import { list, number, words, type Values } from "../words.ts";
import { digestName } from "./fields.ts";
import { recordName } from "./records.ts";
import { say } from "./value.ts";

/** A sign for the eye; the word beside it says the same. */
const SIGNS = { valid: "✓", invalid: "✗", cannotTell: "?" };

export function verdictView(item: Item, report: Report): TemplateResult {
  const { signature, counts } = report;
  return html`${signature ? signatureView(item, report, signature) : nothing}
    <p class="content" part="content">${say(contentId(report), contentValues(report))}${countsView(counts)}</p>`;
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
  if (content.kind === "trustList") return `content-${content.list}`;
  if (content.kind === "signedFile") return content.encrypted ? "content-signed-file-encrypted" : "content-signed-file";
  return `content-${content.kind}`;
}

function contentValues({ content, recordCount }: Report): Values {
  const looksLike = content.kind === "unrecognised" ? content.looksLike : "";
  return { records: recordCount, looksLike };
}

function countsView({ errors, warnings, notes }: Report["counts"]): unknown {
  const counts = [
    errors > 0 && words("page-errors", { count: errors }),
    warnings > 0 && words("page-warnings", { count: warnings }),
    notes > 0 && words("page-notes", { count: notes }),
  ].filter((count) => count !== false);
  return counts.length > 0 ? html`<span class="counts" part="counts">${counts.join(" · ")}</span>` : nothing;
}
