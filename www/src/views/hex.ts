// Bytes as a hex editor shows them, fetched when they are asked for and a piece at a time.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { type Item, PREVIEW } from "../entry.ts";
import { fieldKey } from "../keys.ts";
import type { Subject } from "../subject.ts";
import type { Span } from "../types.ts";
import { number, words } from "../words.ts";
import { marks, placeButton } from "./marks.ts";
import { range } from "./value.ts";

const ROW = 16;

/** A disclosure that shows the bytes of a range; `label` instead of the range where that says more. */
export function hexView(item: Item, span: Span, face: Face, label = range(span)): TemplateResult {
  const name = `bytes ${span.start}-${span.end}`;
  const open = item.open.has(name);
  const toggled = (event: Event) => {
    const isOpen = (event.currentTarget as HTMLDetailsElement).open;
    face.desk.toggle(item, name, isOpen);
    if (isOpen) void face.desk.preview(item, piece(span, span.start));
  };
  return html`<details class="hex" part="bytes" @toggle=${toggled}>
    <summary>${label}</summary>
    ${open ? pieces(item, span, face) : nothing}
  </details>`;
}

function pieces(item: Item, span: Span, face: Face): unknown {
  const lines: string[] = [];
  let from = span.start;
  for (let bytes; from < span.end && (bytes = item.bytes.get(key(piece(span, from)))); from += bytes.length) {
    lines.push(hexLines(bytes, from));
    if (bytes.length === 0) break;
  }
  if (lines.length === 0) return nothing;
  const more = () => void face.desk.preview(item, piece(span, from));
  return html`${hexBlock(lines.join("\n"))}${from < span.end
    ? html`<button type="button" class="link" @click=${more}>
        ${words("page-more-bytes", { left: span.end - from })}
      </button>`
    : nothing}`;
}

/** The only thing on the page that scrolls sideways; reachable by keyboard for that reason. */
export function hexBlock(lines: string): TemplateResult {
  return html`<pre class="bytes" role="group" aria-label=${words("page-bytes-label")} tabindex="0">${lines}</pre>`;
}

/** Rows of sixteen: place (decimal, as everywhere on the page), bytes, and what of them is printable ASCII. */
export function hexLines(bytes: Uint8Array, start: number): string {
  const width = String(start + bytes.length).length;
  const rows: string[] = [];
  for (let at = 0; at < bytes.length; at += ROW) {
    const row = bytes.subarray(at, at + ROW);
    const digits = Array.from(row, (byte) => byte.toString(16).padStart(2, "0")).join(" ");
    const text = Array.from(row, (byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".")).join("");
    rows.push(`${String(start + at).padStart(width)}  ${digits.padEnd(ROW * 3 - 1)}  ${text}`);
  }
  return rows.join("\n");
}

function piece(span: Span, from: number): Span {
  return { start: from, end: Math.min(span.end, from + PREVIEW) };
}

function key({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** A range that nothing could be read from, as a row among the fields. */
export function rawView(subject: Subject, span: Span, face: Face): TemplateResult {
  const length = span.end - span.start;
  const { shown, point } = marks(subject, span, face);
  return html`<li class="field raw ${shown}" part="raw" id=${fieldKey(subject, span)} tabindex="-1" @pointermove=${point}>
    <span class="field-head"
      ><span class="field-name">${words("page-raw")}</span>
      <span class="place">${words("page-bytes-length", { length })} · ${placeButton(subject, span, face)}</span></span
    >
    <div class="field-value">${hexView(subject.item, span, face, words("page-show-bytes", { count: number(length) }))}</div>
  </li>`;
}
