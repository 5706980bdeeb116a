// The map of a file: header, records, padding and what belongs to nothing, as wide as they are long. One stop for the Tab
// key; arrows go from one to the next.
import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { ref } from "lit/directives/ref.js";
import type { Bytes } from "../bytes.ts";
import { allFound } from "../found.ts";
import { SIGNS } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Report, Severity, Span } from "../types.ts";
import { words } from "../words.ts";
import { range } from "./value.ts";

/** Segments that are drawn; where there are more, neighbours become one. */
const MOST = 200;
/** Pixels that a segment needs to be pressed. */
const NARROW = 9;
/** Pixels that a letter takes, and what stands around a label. */
const [LETTER, AROUND] = [7, 6];

type Kind = "header" | "padding" | "record" | "rest" | "payload";

export interface Segment {
  kind: Kind;
  span: Span;
  /** The first and the last record in it, counted from 1; 0 where there is none. */
  from: number;
  to: number;
  /** How many were made one. */
  count: number;
  /** What weighs most of what was found in it. */
  worst: Severity | null;
}

/** The segments for a width of so many pixels. */
export function segmentsOf(subject: Subject, report: Report, bytes: Bytes, pixels: number): Segment[] {
  const all = allSegments(subject, report, bytes);
  const most = Math.max(8, Math.min(MOST, Math.floor(pixels / NARROW)));
  const together = Math.ceil(all.length / most);
  const segments: Segment[] = [];
  for (const one of all) {
    const last = segments.at(-1);
    const joins = last && together > 1 && last.count < together && last.kind !== "header" && last.kind !== "padding" && one.kind !== "payload";
    if (!joins) segments.push(one);
    else {
      const kind = last.from > 0 ? last.kind : one.kind;
      Object.assign(last, { kind, span: { start: last.span.start, end: one.span.end }, from: last.from || one.from, to: one.to || last.to, count: last.count + 1 });
    }
  }
  // What weighs most comes first, and stays.
  for (const { finding: { span, severity } } of allFound(subject)) {
    const segment = span && segments.find((each) => span.start >= each.span.start && span.start < each.span.end);
    if (segment) segment.worst ??= severity;
  }
  return segments;
}

function allSegments({ header }: Subject, { content, rest }: Report, bytes: Bytes): Segment[] {
  const all: Segment[] = [];
  const add = (kind: Kind, span: Span, record = 0) => {
    if (span.end > span.start) all.push({ kind, span, from: record, to: record, count: 1, worst: null });
  };
  if (header) {
    const padding = header.fields.find(({ decoded }) => decoded.kind === "padding")?.span;
    add("header", { start: header.span.start, end: padding?.start ?? header.span.end });
    if (padding) add("padding", padding);
  }
  for (let record = 0; record < bytes.recordCount; record += 1) add("record", bytes.span(record), record + 1);
  for (const span of rest) add("rest", span);
  if (content.kind === "signedFile") add("payload", content.payload);
  return all.sort((one, other) => one.span.start - other.span.start);
}

/** `go` gets the segment that is wanted, and is always the same: segments are drawn again only when they change. */
export function mapView(segments: readonly Segment[], caret: number, pixels: number, go: (segment: Segment) => void): unknown {
  if (segments.length < 2) return nothing;
  const current = Math.max(0, segments.findLastIndex(({ span }) => span.start <= caret));
  const total = segments.reduce((total, { span }) => total + span.end - span.start, 0);
  const walked = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: segments.length - 1 };
    const place = steps[event.key];
    const segment = place === undefined ? undefined : segments[place];
    if (!segment) return;
    event.preventDefault();
    go(segment);
    (event.currentTarget as HTMLElement).querySelectorAll("button")[place!]?.focus();
  };
  return html`<div class="map" part="map" role="toolbar" aria-label=${words("page-bytes-map")} @keydown=${walked}>
    ${guard([segments, current], () =>
      segments.map((segment, place) => segmentView(segment, place === current, ((segment.span.end - segment.span.start) / total) * pixels, go)),
    )}
  </div>`;
}

function segmentView(segment: Segment, current: boolean, pixels: number, go: (segment: Segment) => void): TemplateResult {
  const { kind, span, worst } = segment;
  const name = nameOf(segment);
  const found = worst ? `, ${words(`page-severity-${worst}`).replace(/[:：]$/, "")}` : "";
  const called = `${name}, ${range(span)}${found}`;
  const label = segment.from > 0 ? String(segment.from) : name;
  const sign = worst && worst !== "note" ? SIGNS[worst] : "";
  const fits = (label.length + sign.length) * LETTER + AROUND <= pixels;
  // Styles are set through the object: the page's policy allows no style in markup.
  const grow = (element: Element | undefined) => element && ((element as HTMLElement).style.flexGrow = String(span.end - span.start));
  return html`<button type="button" class="${kind} ${worst ?? ""}" part="map-piece" data-kind=${kind} tabindex=${current ? 0 : -1}
    aria-current=${current ? "true" : nothing} aria-label=${called} title=${called} ${ref(grow)} @click=${() => go(segment)}
    >${fits ? html`${label}${sign ? html`<span class="sign">${sign}</span>` : nothing}` : sign}</button>`;
}

function nameOf({ kind, from, to, count }: Segment): string {
  if (from > 0 && to > from) return words("page-bytes-map-records", { from, to });
  if (from > 0) return words("page-to-record", { record: from });
  return count > 1 ? words("page-bytes-map-pieces", { count }) : kindName(kind);
}

function kindName(kind: Kind): string {
  return kind === "header" ? words("page-header") : kind === "padding" ? words("page-padding") : words(`page-bytes-${kind}`);
}
