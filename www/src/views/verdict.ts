// The answer, first: one of three verdicts with its reason, the state that the list shows, how much there is to look at.
import { html, nothing, type TemplateResult } from "lit";
import type { Face, Item } from "../desk.ts";
import { VERDICT_SIGNS, contentId, countsOf, digestName, grouped, reasonOf } from "../phrases.ts";
import type { Report, Signature } from "../types.ts";
import { list, number, words } from "../words.ts";
import { say } from "./value.ts";
import { whyView } from "./why.ts";

export function verdictView(item: Item, report: Report, face: Face): TemplateResult {
  const { signature, state } = report;
  const counts = countsOf(report.counts);
  return html`${signature ? signatureView(item, report, signature) : nothing}
    <p class="content" part="content">
      <span>${words(contentId(report))}</span>
      ${state ? html`<span part="state" data-state=${state}>${say(`state-${state}`)}</span>` : nothing}
      ${counts ? html`<span class="counts" part="counts">${counts}</span>` : nothing}
    </p>
    ${state || signature
      ? html`<div class="behind">
          ${state ? whyView(`state-${state}`, {}, face) : nothing} ${signature ? detailsView(signature) : nothing}
        </div>`
      : nothing}`;
}

function signatureView(item: Item, report: Report, signature: Signature): TemplateResult {
  const { kind, reason } = signature.verdict;
  return html`<p class="verdict ${kind}" part="verdict" data-verdict=${kind} data-reason=${reason}>
    <span class="sign" aria-hidden="true">${VERDICT_SIGNS[kind]}</span>
    <strong part="verdict-word">${words(`verdict-${kind}`)}</strong>
    <span class="reason" part="reason">${say(...reasonOf(item, report, signature))}</span>
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
