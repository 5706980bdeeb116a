// Names come from files that anybody may have written. Whatever could hide, reorder or imitate something is shown as
// what it is: the character's number, marked as an escape. Markup needs nothing: text bindings never become elements.

/** A stretch of text as it may be shown, or one that stands for characters that may not. */
export interface Segment {
  text: string;
  escaped: boolean;
}

// Controls, formats (bidirectional overrides, zero-width characters), private use, lone surrogates, unassigned; line and
// paragraph separators; spaces that look like the ordinary one; a third combining mark on one letter, which would paint
// over the lines around it.
const UNSHOWN = /[\p{C}\p{Zl}\p{Zp}]|(?! )\p{Zs}|(?<=\p{M}{2})\p{M}/u;
const RUNS = new RegExp(`((?:${UNSHOWN.source})+)`, "u");
/** The same in a text of many lines, where line breaks and tabs do what they are for, and pages leave hard blanks. */
const RUNS_IN_LINES = new RegExp(`((?:(?![\\n\\t\\u{A0}])(?:${UNSHOWN.source}))+)`, "u");
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const SHORT: Record<string, string> = { "\0": "\\0", "\t": "\\t", "\n": "\\n", "\r": "\\r" };

/** Longer values are cut, with a way to the rest. */
export const CUT = 200;

/** Whether the text must not stand in a sentence as it is. */
export function needsCare(text: string): boolean {
  return text.length > CUT || UNSHOWN.test(text) || RIGHT_TO_LEFT.test(text);
}

/** Splits text into what may be shown and the escapes of what may not; in one of many `lines` these stay. */
export function segments(text: string, lines = false): Segment[] {
  // Splitting at a group gives plain text at even places and escapes at odd ones.
  return (lines ? text.replaceAll("\r\n", "\n") : text)
    .split(lines ? RUNS_IN_LINES : RUNS)
    .map((part, place) => (place % 2 ? { text: escape(part), escaped: true } : { text: part, escaped: false }))
    .filter(({ text }) => text !== "");
}

/** The same as plain text, for places that hold no elements: labels, titles, the clipboard's neighbours. */
export function plain(text: string): string {
  const all = segments(text).map((segment) => segment.text).join("");
  return all.length > CUT ? `${cut(all)}…` : all;
}

/** The beginning of a long text, never half a character. */
export function cut(text: string): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(CUT - 1)) ? CUT - 1 : CUT;
  return text.slice(0, end);
}

function escape(run: string): string {
  return Array.from(run, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return SHORT[character] ?? `\\u{${code}}`;
  }).join("");
}
