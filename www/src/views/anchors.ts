// Which anchor of the phones is left: each with what is known of it, what may be renewed, and the ways back.
import { html, nothing, type TemplateResult } from "lit";
import { STATUS_SIGNS, recordLabel } from "../compared.ts";
import type { Face } from "../desk.ts";
import { findingOf } from "../phrases.ts";
import type { Anchors } from "../types.ts";
import { words } from "../words.ts";
import { statementsView } from "./findings.ts";
import { brief, say } from "./value.ts";
import { whyView } from "./why.ts";

export function anchorsView({ anchors, advice, recovery }: Anchors, face: Face): TemplateResult {
  return html`${statementsView(advice, face, "advice")}
    <ul class="anchors" role="list">
      ${anchors.map(({ record, status, because }) => {
        const [id, values] = findingOf(because);
        return html`<li class="anchor ${status}" part="anchor" data-status=${status} data-role=${record.role}>
          <span class="sign" aria-hidden="true">${STATUS_SIGNS[status]}</span>
          <div>
            <p><strong>${words(`anchor-status-${status}`)}</strong> ${brief(recordLabel(record))}</p>
            <div class="place"><p>${say(id, values)}</p>${whyView(id, values, face)}</div>
          </div>
        </li>`;
      })}
    </ul>
    ${recovery.length > 0
      ? html`<h4>${words("page-compare-recovery")}</h4>
          ${statementsView(recovery, face, "recovery")}`
      : nothing}`;
}
