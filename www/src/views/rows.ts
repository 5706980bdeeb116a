// Rows of bytes as a hex editor shows them: place, hexadecimal, text. Bytes that look alike are drawn in one go, so that a
// row has a few elements and not one for each byte; which byte is where follows from the width of a character.
import { html, type TemplateResult } from "lit";
import { plain } from "../escape.ts";
import type { Found } from "../found.ts";
import { SIGNS, findingOf } from "../phrases.ts";
import { hexOf } from "../forms.ts";
import { sentence } from "../sentence.ts";
import type { Severity, Span } from "../types.ts";
import { words } from "../words.ts";
import { type Piece, pathTo, roleOf } from "./pieces.ts";

/** How rows are divided, in characters. */
export interface Grid {
  /** Bytes in a row. */
  per: number;
  /** Digits of a place. */
  digits: number;
}

export interface Look extends Grid {
  size: number;
  at(place: number): number | undefined;
  pieces: readonly Piece[];
  lit: Span | null;
  caret: number;
  found: readonly Found[];
  toFound(found: Found): void;
}

/** Before the places stands a sign where something was found. */
const SIGN = 2;
const HALF = 8;
/** What is found of more bytes than these, and is no error, is marked where it begins and not all along. */
const LONG = 64;
const ORDER: Severity[] = ["error", "warning", "note"];

/** Half a row is for screens on which every character counts. */
function air({ per }: Grid): number {
  return per > HALF ? 1 : 0;
}

/** The character at which a byte's digits begin, and where the text of a row does. */
function digitsAt(grid: Grid, column: number): number {
  return SIGN + grid.digits + 1 + air(grid) + column * 3 + (column >= HALF ? air(grid) : 0);
}

function textAt(grid: Grid): number {
  return digitsAt(grid, grid.per) + air(grid);
}

/** Characters in a row. */
export function width(grid: Grid): number {
  return textAt(grid) + grid.per;
}

/** The byte of its row that stands at a character; -1 before and between. */
export function columnAt(grid: Grid, character: number): number {
  const text = textAt(grid);
  if (character >= text) return Math.min(grid.per - 1, Math.floor(character - text));
  const digits = character - digitsAt(grid, 0) + 0.5;
  if (digits < 0) return -1;
  return Math.min(grid.per - 1, Math.floor((digits - (digits >= HALF * 3 ? 1 : 0)) / 3));
}

export function rowView(look: Look, start: number): TemplateResult {
  const end = Math.min(look.size, start + look.per);
  const looks = Array.from({ length: end - start }, (_, column) => lookOf(look, start + column));
  return html`<span class="row">${signView(look, { start, end })}<span class="offset">${String(start).padStart(look.digits)}</span>${" ".repeat(1 + air(look))}${runs(looks, (from, to) => digits(look, start, from, to), gap)}${padding(look, end - start)}<span class="letters">${runs(looks, (from, to) => letters(look, start + from, start + to), () => "")}</span></span>`;
}

/** One element for each run of bytes that look alike. */
function runs(looks: string[], text: (from: number, to: number) => string, between: (column: number) => string): unknown[] {
  const drawn: unknown[] = [];
  for (let from = 0; from < looks.length; ) {
    let to = from + 1;
    while (to < looks.length && looks[to] === looks[from]) to += 1;
    if (from > 0) drawn.push(between(from));
    const shown = text(from, to);
    drawn.push(looks[from] ? html`<span class=${looks[from]}>${shown}</span>` : shown);
    from = to;
  }
  return drawn;
}

function digits({ at }: Look, start: number, from: number, to: number): string {
  let text = "";
  for (let column = from; column < to; column += 1) {
    const byte = at(start + column);
    if (column > from) text += gap(column);
    text += byte === undefined ? "··" : hexOf(byte);
  }
  return text;
}

/** Between a byte and the one before it. */
function gap(column: number): string {
  return column === HALF ? "  " : " ";
}

function letters({ at }: Look, start: number, end: number): string {
  let text = "";
  for (let place = start; place < end; place += 1) {
    const byte = at(place) ?? 0;
    text += byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".";
  }
  return text;
}

/** Up to where the text begins. */
function padding(look: Look, count: number): string {
  const end = digitsAt(look, count - 1) + 2;
  return " ".repeat(textAt(look) - end);
}

/** How a byte looks, as classes. */
function lookOf({ pieces, lit, caret, found }: Look, place: number): string {
  const path = pathTo(pieces, place);
  const piece = path.at(-1);
  const looks: string[] = [];
  if (piece) {
    const role = roleOf(piece, place);
    if (role !== "value") looks.push(role ?? piece.kind);
    if (piece.kind === "container" && role !== "value") looks.push("container");
    if (path[0]!.span.start === place) looks.push("begins");
  }
  if (lit && place >= lit.start && place < lit.end) looks.push("lit");
  const here = found.filter(({ finding: { severity, span } }) =>
    place >= span!.start && place < span!.end && (severity === "error" || span!.end - span!.start <= LONG || place === span!.start));
  const worst = ORDER.find((severity) => here.some(({ finding }) => finding.severity === severity));
  if (worst) looks.push(worst);
  if (place === caret) looks.push("caret");
  return looks.join(" ");
}

/** What was found in a row, where that begins. */
function signView({ found, toFound }: Look, { start, end }: Span): unknown {
  const here = found.filter(({ finding: { span } }) => span!.start >= start && span!.start < end);
  // Those that weigh most come first.
  const [worst] = here;
  if (!worst) return " ".repeat(SIGN);
  const { severity } = worst.finding;
  const name = foundName(worst);
  // The keyboard has the same ways below the bytes: here there would be one to pass in every row.
  return html`<button type="button" class="fault ${severity}" part="fault" data-code=${worst.finding.code} tabindex="-1" aria-label=${name} title=${name} @click=${() => toFound(worst)}>${SIGNS[severity]}</button>${" ".repeat(SIGN - 1)}`;
}

/** What was found, in a line. */
export function foundName({ finding }: Found): string {
  const said = sentence(...findingOf(finding)).map(({ text }) => plain(text)).join("");
  return `${words(`page-severity-${finding.severity}`)} ${said}`;
}

/** How one can tell what a byte is. */
export function legend(): TemplateResult {
  const kinds = ["tag", "length", "container", "padding", "raw"];
  return html`<p class="legend" part="legend">
    ${kinds.map((kind) => html`<span class="row"><span class=${kind === "container" ? "tag container" : kind}>${words(`page-bytes-legend-${kind}`)}</span></span>`)}
  </p>`;
}
