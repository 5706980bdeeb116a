// What is not recognised: how it begins, and what would have been.
import { html, nothing, type TemplateResult } from "lit";
import type { Report } from "../types.ts";
import { words } from "../words.ts";
import { hexBlock, hexLines } from "./hex.ts";
import { draw } from "./value.ts";

/** Bytes of a text that are searched: `MAX_TEXT` of the module. */
const SEARCHED = 8 * 1024 * 1024;

export function unrecognisedView({ content, size }: Report): unknown {
  if (content.kind !== "unrecognised") return nothing;
  if (content.firstLines !== null) return linesView(content.firstLines, content.looksLike === "text" && size > SEARCHED);
  const bytes = Uint8Array.from(content.firstBytes.match(/../g) ?? [], (digits) => parseInt(digits, 16));
  return html`<div part="first-bytes">
    <p>${words("page-first-bytes")}</p>
    ${hexBlock(hexLines(bytes, 0))}
  </div>`;
}

function linesView(lines: string, long: boolean): TemplateResult {
  return html`<div class="first-lines" part="first-lines">
    <p>${words(long ? "page-text-too-long" : "page-first-lines")}</p>
    <pre>${draw(lines, true)}</pre>
  </div>`;
}
