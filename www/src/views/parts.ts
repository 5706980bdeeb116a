// The parts of a text, one under the other: what each is, where it stands, what it says; nothing is left out.
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Face } from "../desk.ts";
import { type Item, PAGE, drawn } from "../entry.ts";
import { partOf, type Subject } from "../subject.ts";
import type { PartReport, Report } from "../types.ts";
import { words } from "../words.ts";
import { configurationView } from "./configuration.ts";
import { findingsView } from "./findings.ts";
import { givenView } from "./given.ts";
import { nameKey, partsKey, textKey } from "../keys.ts";
import { listAnswerView, listView } from "./list.ts";
import { linesIn } from "./marks.ts";
import { saidView } from "./said.ts";
import { hasSpots, textView } from "./text.ts";
import { brief } from "./value.ts";

/** Bytes in which the first line is looked for that says something. */
const FIRST = 800;

export function partsView(item: Item, report: Report, parts: PartReport[], face: Face): TemplateResult {
  const key = partsKey(item);
  const shown = parts.slice(0, drawn(item, key));
  const left = parts.length - shown.length;
  return html`${repeat(shown, (_, number) => number, (part, number) => partView(partOf(item, report, number, part), part, face))}
  ${left > 0
    ? html`<button type="button" class="link" part="more-parts" @click=${() => face.desk.more(item, key)}>
        ${words("page-more-parts", { next: Math.min(PAGE, left), left })}
      </button>`
    : nothing}`;
}

function partView(subject: Subject, part: PartReport, face: Face): TemplateResult {
  const id = nameKey(subject);
  const beside = subject.item.text !== null && hasSpots(subject);
  const text = beside ? textView(subject, part.span, face) : textOnDemand(subject, part, face);
  return html`<section class="given ${part.kind}" part="part" data-kind=${part.kind} aria-labelledby=${id}>
    <h3 id=${id} part="part-name" tabindex="-1">
      ${words(`part-${part.kind}`)}${subject.item.text
        ? html` <span class="place" part="lines">${linesIn(subject, part.span)}</span>`
        : nothing}
    </h3>
    ${part.list ? listAnswerView(subject, part.list, face) : saidView(subject, face)}
    ${beside
      ? html`<div class="columns beside">
          <div class="facts-of">${contentView(subject, part, face)}</div>
          <div class="text-of">${text}</div>
        </div>`
      : html`${contentView(subject, part, face)} ${text}`}
  </section>`;
}

function contentView(subject: Subject, part: PartReport, face: Face): unknown {
  if (part.list) return listView(subject, part.list, face);
  if (part.configuration) return html`${configurationView(part.configuration)} ${statements(subject, face)}`;
  if (part.certificate) return givenView(subject, part.certificate, part.span, face);
  return statements(subject, face);
}

function statements(subject: Subject, face: Face): unknown {
  return subject.findings.length > 0 ? findingsView(subject, face) : nothing;
}

/** Its first words, and all of it when it is opened. */
function textOnDemand(subject: Subject, { kind, span }: PartReport, face: Face): unknown {
  const { item } = subject;
  // A private key is nobody's to see.
  if (!item.text || kind === "private-key") return nothing;
  const name = textKey(subject);
  const open = item.open.has(name);
  const toggled = (event: Event) => face.desk.toggle(item, name, (event.currentTarget as HTMLDetailsElement).open);
  const lines = item.text.slice({ start: span.start, end: item.text.border(Math.min(span.end, span.start + FIRST)) }).split(/\r?\n/);
  // A configuration may hold passwords: they are seen by whoever opens it.
  const first = kind === "phone-configuration" ? "" : (lines.find((line) => /[\p{L}\p{N}]/u.test(line)) ?? lines[0] ?? "");
  return html`<details class="on-demand" part="show-text" ?open=${open} @toggle=${toggled}>
    <summary>${words("page-show-text")} <span class="first" part="first-line">${brief(first)}</span></summary>
    ${open ? textView(subject, span, face) : nothing}
  </details>`;
}
