// The text of a part, in portions. What is said of a place stands beside it: pressing the place leads there.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { plain } from "../escape.ts";
import { allFound } from "../found.ts";
import { findingOf } from "../phrases.ts";
import { sentence } from "../sentence.ts";
import type { Subject } from "../subject.ts";
import type { Text } from "../text.ts";
import type { FieldReport, Finding, Span } from "../types.ts";
import { words } from "../words.ts";
import { fieldName } from "./fields.ts";
import { drawnKey, fieldKey, findingKey, headerKey, recordKey, rootOf, textKey } from "../keys.ts";
import { linesIn, mark, same } from "./marks.ts";
import { draw } from "./value.ts";

/** Bytes drawn at a time. */
const PORTION = 16 * 1024;
/** Places that can be pressed in one drawing: more than any portion of a real text has. */
const SPOTS = 1000;

/** A place of which something is said, and where that stands. */
interface Spot {
  span: Span;
  id: string;
  name(): string;
  /** Draws it where it is not drawn yet. */
  draw(face: Face): void;
}

/** Something of which only places within it are said needs no text beside it. */
export function hasSpots(subject: Subject): boolean {
  return spotsOf(subject).length > 0;
}

export function textView(subject: Subject, span: Span, face: Face): TemplateResult {
  const { item } = subject;
  const text = item.text!;
  const [name, spots, shown] = [textKey(subject), spotsOf(subject), windowOf(subject, text, span)];
  const here = spots.filter((spot) => spot.span.end > shown.start && spot.span.start < shown.end).slice(0, SPOTS);
  const more = (start: number, end: number) => () => face.desk.window(item, name, { start: text.before(Math.max(start, span.start)), end: Math.min(end, span.end) });
  const pressed = (event: MouseEvent) => {
    const spot = (event.target as Element).closest<HTMLElement>("[data-spot]")?.dataset["spot"];
    // Whoever selects text wants the text.
    if (spot && String(getSelection()) === "") void reveal(rootOf(event), subject, here[Number(spot)]!, face);
  };
  const walked = (event: KeyboardEvent) => walk(event, subject, spots, face);
  return html`<div class="text" part="text" id=${name} role="group" tabindex="0" aria-label=${words("page-text", { lines: linesIn(subject, span) })}
      aria-describedby="${name}-hint" @click=${pressed} @keydown=${walked}>
      ${shown.start > span.start ? moreButton("before", more(shown.start - PORTION, shown.end)) : nothing}
      <pre>${stretches(here, shown).map(({ start, end, spot }) => stretchView(text.slice({ start, end }), spot, marked(item.mark, start, end)))}</pre>
      ${shown.end < span.end ? moreButton("after", more(shown.start, shown.end + PORTION)) : nothing}
    </div>
    ${spots.length > 0 ? html`<p class="hint" id="${name}-hint">${words("page-text-hint")}</p>` : nothing}`;
}

function moreButton(where: "before" | "after", press: () => void): TemplateResult {
  return html`<button type="button" class="link" part="more-text-${where}" @click=${press}>${words(`page-more-text-${where}`)}</button>`;
}

function stretchView(text: string, spot: number, marked: boolean): unknown {
  if (spot < 0 && !marked) return draw(text, true);
  return html`<span class="stretch ${marked ? "marked" : ""}" data-spot=${spot < 0 ? nothing : spot}>${draw(text, true)}</span>`;
}

function marked(mark: Span | null, start: number, end: number): boolean {
  return mark !== null && start >= mark.start && end <= mark.end;
}

/** As much as the reader has asked for; around the mark where that is elsewhere. */
function windowOf(subject: Subject, text: Text, span: Span): Span {
  const { mark, windows } = subject.item;
  const stored = windows.get(textKey(subject)) ?? portion(text, span, span.start);
  const place = mark && mark.start >= span.start && mark.end <= span.end ? mark.start : stored.start;
  return place >= stored.start && place < stored.end ? stored : portion(text, span, place - PORTION / 4);
}

function portion(text: Text, within: Span, from: number): Span {
  const start = Math.max(within.start, text.before(from));
  const end = start + PORTION;
  return { start, end: end < within.end ? text.before(end) : within.end };
}

interface Stretch extends Span {
  /** The place of the innermost spot that holds it; -1 where none does. */
  spot: number;
}

/** The text that is drawn, divided wherever a spot begins or ends. */
function stretches(spots: Spot[], { start, end }: Span): Stretch[] {
  const all = spots.flatMap(({ span }) => [span.start, span.end]).filter((place) => place > start && place < end);
  const borders = [...new Set([start, ...all, end])].sort((one, other) => one - other);
  let [next, holding]: [number, number[]] = [0, []];
  return borders.slice(0, -1).map((from, place) => {
    for (; next < spots.length && spots[next]!.span.start <= from; next += 1) holding.push(next);
    holding = holding.filter((spot) => spots[spot]!.span.end > from);
    const size = (spot: number) => spots[spot]!.span.end - spots[spot]!.span.start;
    const spot = holding.reduce((inner, spot) => (inner < 0 || size(spot) < size(inner) ? spot : inner), -1);
    return { start: from, end: borders[place + 1]!, spot };
  });
}

/** From place to place, and to what is said of it. */
function walk(event: KeyboardEvent, subject: Subject, spots: Spot[], face: Face): void {
  const { item } = subject;
  const at = item.mark && spots.findIndex(({ span }) => same(span, item.mark)) >= 0 ? item.mark : null;
  const after = ({ span }: Spot) => !at || span.start > at.start || (span.start === at.start && span.end < at.end);
  const before = ({ span }: Spot) => !at || span.start < at.start || (span.start === at.start && span.end > at.end);
  const steps: Record<string, () => Spot | undefined> = {
    ArrowRight: () => spots.find(after),
    ArrowLeft: () => spots.findLast(before),
    Enter: () => (at ? spots.find(({ span }) => same(span, at)) : undefined),
  };
  const spot = event.target === event.currentTarget ? steps[event.key]?.() : undefined;
  if (!spot) return;
  event.preventDefault();
  if (event.key === "Enter") return void reveal(rootOf(event), subject, spot, face, true);
  void mark(rootOf(event), subject, spot.span, face);
  face.announce(`${spot.name()}, ${linesIn(subject, spot.span)}`);
}

/** Goes to what is said of a place. */
async function reveal(root: ShadowRoot, subject: Subject, spot: Spot, face: Face, focus = false): Promise<void> {
  spot.draw(face);
  await mark(root, subject, spot.span, face);
  const element = root.getElementById(spot.id);
  element?.scrollIntoView({ block: "nearest" });
  if (focus) (element?.querySelector<HTMLElement>(":scope > summary") ?? element)?.focus({ preventScroll: true });
}

/** What a part says never changes. */
const known = new WeakMap<readonly Finding[], Spot[]>();

function spotsOf(subject: Subject): Spot[] {
  let spots = known.get(subject.findings);
  if (!spots) known.set(subject.findings, (spots = find(subject)));
  return spots;
}

/** In the order of the text; of two that begin together, what holds the other first. */
function find(subject: Subject): Spot[] {
  const { header, item, records } = subject;
  const spots: Spot[] = [];
  /** A header or a record, and the fields in it. */
  const add = (id: string, name: string, span: Span, fields: FieldReport[], show = (_: Face) => {}) => {
    spots.push({ span, id, name: () => name, draw: show });
    const draw = (face: Face) => (show(face), face.desk.toggle(item, id, true));
    for (const field of fields) spots.push({ span: field.span, id: fieldKey(subject, field.span), name: () => fieldName(field), draw });
  };
  if (header) add(headerKey(subject), words("page-header"), header.span, header.fields);
  records.forEach(({ index, span, fields }, place) => {
    const name = words("page-to-record", { record: index });
    add(recordKey(subject, index), name, span, fields, (face) => face.desk.reach(item, drawnKey(subject, "records"), place));
  });
  for (const found of allFound(subject)) {
    const { span } = found.finding;
    if (!span || same(span, subject.span)) continue;
    const name = () => sentence(...findingOf(found.finding)).map(({ text }) => plain(text)).join("");
    const draw = (face: Face) => face.desk.reach(item, drawnKey(subject, "findings"), found.place);
    spots.push({ span, id: findingKey(subject, found), name, draw });
  }
  return spots.sort(({ span: one }, { span: other }) => one.start - other.start || other.end - one.end);
}
