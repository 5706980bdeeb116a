// What was found about one record, beside the record: each leads to the finding itself.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { PAGE } from "../entry.ts";
import { type Found, foundOf } from "../found.ts";
import { SIGNS, findingOf } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import { words } from "../words.ts";
import { drawnKey, findingKey, rootOf } from "../keys.ts";
import { sayBriefly } from "./value.ts";

/** How much there is, in the record's line. */
export function foundCountView(subject: Subject, record: number): unknown {
  const all = foundOf(subject, record);
  const [worst] = all;
  if (!worst) return nothing;
  const { severity } = worst.finding;
  return html`<span class="found-count ${severity}" part="found-count">
    <span class="sign" aria-hidden="true">${SIGNS[severity]}</span> ${words("page-found", { count: all.length })}
  </span>`;
}

/** What it is, in the opened record. */
export function foundView(subject: Subject, record: number, face: Face): unknown {
  const all = foundOf(subject, record);
  if (all.length === 0) return nothing;
  const left = all.length - PAGE;
  return html`<ul class="found" role="list" part="found">
    ${all.slice(0, PAGE).map((found) => lineView(subject, found, face))}
    ${left > 0 ? html`<li>${words("page-and-more", { count: left })}</li>` : nothing}
  </ul>`;
}

function lineView(subject: Subject, found: Found, face: Face): TemplateResult {
  const { severity } = found.finding;
  const show = async (event: Event) => {
    const root = rootOf(event);
    face.desk.reach(subject.item, drawnKey(subject, "findings"), found.place);
    await face.desk.drawn;
    root.getElementById(findingKey(subject, found))?.focus();
  };
  return html`<li class=${severity}>
    <span class="sign" aria-hidden="true">${SIGNS[severity]}</span>
    <button type="button" class="link" part="to-finding" @click=${show}>
      ${words(`page-severity-${severity}`)} ${sayBriefly(...findingOf(found.finding))}
    </button>
  </li>`;
}
