// What to look at: each finding's sign and word, its sentence, what it opens to, and where it was seen.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { type Found, allFound } from "../found.ts";
import { SIGNS, findingOf } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Finding, Span } from "../types.ts";
import { words } from "../words.ts";
import { type Spot, chunksView } from "./chunks.ts";
import { title } from "./heading.ts";
import { drawnKey, findingKey, recordKey, rootOf } from "../keys.ts";
import { hasBytes, hasText, marks, placeButton, same } from "./marks.ts";
import { range, say } from "./value.ts";
import { whyView } from "./why.ts";

/** Records that a finding leads to; one certificate stands in two or three. */
const LINKS = 8;

/** `none` is said where nothing was found. */
export function findingsView(subject: Subject, face: Face, none = words("page-no-findings")): TemplateResult {
  const { id, item, tells } = subject;
  const all = allFound(subject);
  const key = drawnKey(subject, "findings");
  return html`<div class="findings" part="findings" aria-labelledby="findings-${id}">
    ${tells
      ? title(subject, "findings", words("page-statements"), "hidden")
      : title(subject, "findings", words("page-findings"))}
    ${all.length === 0
      ? html`<p part="no-findings">${none}</p>`
      : chunksView({ count: all.length, row: (place, spot) => findingView(subject, all[place]!, spot, face), wanted: item.wanted.get(key) })}
  </div>`;
}

function findingView(subject: Subject, found: Found, { set, at }: Spot, face: Face): TemplateResult {
  const { span } = found.finding;
  const { shown, point } = marks(subject, span, face);
  const links = html`${recordsView(subject, found, face)} ${span ? placeView(subject, span, face) : nothing}`;
  return html`<li role="listitem" aria-setsize=${set} aria-posinset=${at} class="finding ${found.finding.severity} ${shown}" part="finding" id=${findingKey(subject, found)} tabindex="-1"
    data-code=${found.finding.code} data-severity=${found.finding.severity} @pointermove=${point}>
    ${sentenceView(found.finding, links, face, subject.tells)}
  </li>`;
}

/** A finding's sentence, what it opens to, and where it leads. A statement of a text needs no word that says it is one. */
export function sentenceView(finding: Finding, links: unknown, face: Face, tells = false): TemplateResult {
  const { severity } = finding;
  const [id, values] = findingOf(finding);
  const word = tells && severity === "note" ? nothing : html`<strong>${words(`page-severity-${severity}`)}</strong> `;
  return html`<span class="sign" aria-hidden="true">${SIGNS[severity]}</span>
    <div>
      <p>${word}<span>${say(id, values)}</span></p>
      <div class="place" part="place">${whyView(id, values, face)} ${links}</div>
    </div>`;
}

/** Findings that lead nowhere, in the order in which they come. */
export function statementsView(findings: readonly Finding[], face: Face, part: string): unknown {
  if (findings.length === 0) return nothing;
  return html`<ul role="list">
    ${findings.map(
      (finding) => html`<li class="finding ${finding.severity}" part=${part} data-code=${finding.code} data-severity=${finding.severity}>
        ${sentenceView(finding, nothing, face, true)}
      </li>`,
    )}
  </ul>`;
}

/** The records that it speaks of; they open. */
function recordsView(subject: Subject, { records }: Found, face: Face): TemplateResult[] {
  // A text may hold any of a list's records.
  const here = records.filter((record) => placeOf(subject, record) >= 0).slice(0, LINKS);
  return here.map((record) => {
    const show = (event: Event) => void showRecord(rootOf(event), subject, record, face);
    return html`<button type="button" class="link" part="to-record" @click=${show}>${words("page-to-record", { record })}</button>`;
  });
}

/** Opens a record and goes there. */
export async function showRecord(root: ShadowRoot, subject: Subject, record: number, face: Face): Promise<void> {
  const name = recordKey(subject, record);
  await face.desk.reachRecord(subject.item, drawnKey(subject, "records"), placeOf(subject, record));
  face.desk.toggle(subject.item, name, true);
  await face.desk.drawn;
  const disclosure = root.getElementById(name);
  disclosure?.scrollIntoView({ block: "nearest" });
  disclosure?.querySelector("summary")?.focus();
}

/** The place of a record in its list, counted from 0; -1 where it is not. */
function placeOf({ part, recordCount, records }: Subject, record: number): number {
  if (part === null) return record <= recordCount ? record - 1 : -1;
  return records.findIndex(({ index }) => index === record);
}

function placeView(subject: Subject, span: Span, face: Face): unknown {
  // Where a part stands is said at its head.
  if (hasText(subject)) return same(span, subject.span) ? nothing : placeButton(subject, span, face);
  return span.end <= span.start || !hasBytes(subject.item) ? html`<span>${range(span)}</span>` : placeButton(subject, span, face);
}
