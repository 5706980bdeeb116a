// How what one takes away is written: as plain text, as Markdown, as HTML. Names from the file are escaped as on the
// page before they come here; in Markdown and HTML they stand in code, where nothing in them means anything.
import { VERDICT_SIGNS } from "./phrases.ts";
import type { Verdict } from "./types.ts";

/** Lines that belong together. One that begins with "- " is an entry of a list, with "  - " one of the entry before. */
export type Block = string[];

export interface Style {
  /** All is written, with why and whence; else as much as the page shows, with what to do. */
  readonly whole: boolean;
  title(text: string): string;
  heading(text: string): string;
  strong(text: string): string;
  verdict(text: string, kind: Verdict): string;
  /** Whether a step is done. */
  tick(done: boolean): string;
  /** Our own words, with values that need no care. */
  text(text: string): string;
  /** Whatever the file says. */
  code(text: string): string;
  document(blocks: readonly Block[]): string;
}

const as = (text: string) => text;
const box = (done: boolean) => (done ? "[x]" : "[ ]");

function lines(blocks: readonly Block[]): string {
  return blocks.filter((block) => block.length > 0).map((block) => `${block.join("\n")}\n`).join("\n");
}

export const PLAIN: Style = {
  whole: false, title: as, heading: as, strong: as, verdict: as, tick: box, text: as, code: as, document: lines,
};

export const MARKDOWN: Style = {
  whole: false,
  title: (text) => `## ${text}`,
  heading: (text) => `### ${text}`,
  strong: (text) => `**${text}**`,
  verdict: (text) => `**${text}**`,
  tick: box,
  text: (text) => text.replace(/[\\`*_[\]<>|~&#@$]/g, "\\$&"),
  code(text) {
    if (text === "") return "";
    // Longer than any run of backticks in it; a space keeps it apart from one at an end.
    const fence = "`".repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
    const space = /^[` ]|[` ]$/.test(text) ? " " : "";
    return `${fence}${space}${text}${space}${fence}`;
  },
  document: lines,
};

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand anywhere in HTML, attributes too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

export const HTML: Style = {
  whole: true,
  title: (text) => `<h2>${text}</h2>`,
  heading: (text) => `<h3>${text}</h3>`,
  strong: (text) => `<strong>${text}</strong>`,
  verdict: (text, kind) => `<strong class="${kind}">${VERDICT_SIGNS[kind]} ${text}</strong>`,
  tick: (done) => (done ? "☑" : "☐"),
  text: escaped,
  code: (text) => `<code><bdi>${escaped(text)}</bdi></code>`,
  document: (blocks) => blocks.filter((block) => block.length > 0).map(blockOf).join(""),
};

/** Entries become lists, everything else paragraphs, but for headings. Names have no line of their own to begin with "- ". */
function blockOf(block: Block): string {
  let [depth, html] = [0, ""];
  for (const line of block) {
    const wanted = line.startsWith("  - ") ? 2 : line.startsWith("- ") ? 1 : 0;
    for (; depth > wanted; depth -= 1) html += "</li></ul>";
    if (wanted > 0 && wanted === depth) html += "</li>";
    for (; depth < wanted; depth += 1) html += "<ul>";
    html += wanted > 0 ? `<li>${line.slice(2 * wanted)}` : line.startsWith("<h") ? line : `<p>${line}</p>`;
  }
  for (; depth > 0; depth -= 1) html += "</li></ul>";
  return `${html}\n`;
}
