// The answer, first: one of three verdicts with its reason, the state that the list shows, how much there is to look at.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { VERDICT_SIGNS, digestName, grouped, reasonOf, weightOf } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Checked, Report, Signature } from "../types.ts";
import { list, number, words } from "../words.ts";
import { placeButton } from "./said.ts";
import { say } from "./value.ts";
import { whyView } from "./why.ts";

/** `content` is the sentence that says what it is; `counts` are of its findings. */
export function verdictView(subject: Subject, content: string, counts: Report["counts"], face: Face): TemplateResult {
  const { state } = subject;
  const checked = face.desk.checked(subject.item, subject.part);
  const signature = checked?.signature ?? subject.signature;
  const weight = weightOf(counts);
  return html`${signature ? signatureView(subject, signature, checked, face) : nothing}
    <p class="content" part="content">
      <span>${content}</span>
      ${state ? html`<span part="state" data-state=${state}>${say(`state-${state}`)}</span>` : nothing}
      ${weight ? html`<span class="counts" part="counts">${weight}</span>` : nothing}
    </p>
    ${state || signature
      ? html`<div class="behind">
          ${state ? whyView(`state-${state}`, {}, face) : nothing} ${signature ? detailsView(signature) : nothing}
        </div>`
      : nothing}`;
}

function signatureView(subject: Subject, signature: Signature, checked: Checked | undefined, face: Face): TemplateResult {
  const { kind, reason } = signature.verdict;
  return html`<p class="verdict ${kind}" part="verdict" data-verdict=${kind} data-reason=${reason}>
    <span class="sign" aria-hidden="true">${VERDICT_SIGNS[kind]}</span>
    <strong part="verdict-word">${words(`verdict-${kind}`)}</strong>
    <span class="reason" part="reason">${say(...reasonOf(subject, signature, checked))}
      ${checked
        ? html`<span class="checked" part="checked-by">${words("page-checked-by")} ${placeButton(checked.key, face)}</span>`
        : nothing}</span
    >
  </p>`;
}

/** What else the signature tells: for those who want to check the check. */
function detailsView(signature: Signature): unknown {
  const { declared, used, recovered, digests, alsoMatching } = signature;
  const digest = used ?? declared;
  const content = digests && digest && digest !== "md5" ? digests[digest] : null;
  if (!content && !recovered) return nothing;
  const rows: [string, unknown][] = [
    [words("page-declared-digest"), declared ? digestName(declared) : words("page-none")],
    [words("page-carried-digest"), recovered ? html`<code>${grouped(recovered)}</code>` : words("page-none")],
  ];
  if (content) rows.push([words("page-content-digest", { digest: digestName(digest!) }), html`<code>${grouped(content)}</code>`]);
  if (alsoMatching.length > 0) rows.push([words("page-also-matching"), list(alsoMatching.map(number))]);
  return html`<details class="signature" part="signature">
    <summary>${words("page-signature")}</summary>
    <dl>${rows.map(([term, description]) => html`<dt>${term}</dt><dd>${description}</dd>`)}</dl>
  </details>`;
}
