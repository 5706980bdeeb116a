// A place in a text, and what is said of it beside the text: one mark on both.
import { html, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { linesOf } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Span } from "../types.ts";
import { rootOf, textKey } from "../keys.ts";

interface Marks {
  /** A class: whether it is marked now. */
  shown: string;
  /** For whatever points at it: marks its place, and brings it into sight in the text. */
  point: ((event: Event) => unknown) | undefined;
}

/** Nothing where there is no text, or where the place is all of it. */
export function marks(subject: Subject, span: Span | null, face: Face): Marks {
  if (!span || !hasText(subject) || same(span, subject.span)) return { shown: "", point: undefined };
  const shown = same(span, subject.item.mark) ? "marked" : "";
  // A pointer that rests does not point at what happens to move under it: only its own moves count.
  return { shown, point: (event) => shown || void mark(rootOf(event), subject, span, face) };
}

/** Where it stands, as people count lines; leads to it. */
export function lineButton(subject: Subject, span: Span, face: Face): TemplateResult {
  const { point } = marks(subject, span, face);
  const go = async (event: Event) => {
    const root = rootOf(event);
    face.desk.toggle(subject.item, textKey(subject), true);
    const box = await mark(root, subject, span, face);
    box?.scrollIntoView({ block: "nearest" });
    box?.focus({ preventScroll: true });
  };
  return html`<button type="button" class="link" part="to-text" @focus=${point} @click=${go}>${linesIn(subject, span)}</button>`;
}

/** Empty where there is no text. */
export function linesIn({ item: { text } }: Subject, span: Span): string {
  return text ? linesOf(text, span) : "";
}

/** Marks a place and scrolls the text to it: the text alone, never the page. Resolves to the text. */
export async function mark(root: ShadowRoot, subject: Subject, span: Span, face: Face): Promise<HTMLElement | null> {
  face.desk.mark(subject.item, span);
  await face.desk.drawn;
  const box = root.getElementById(textKey(subject));
  const place = box?.querySelector(".marked")?.getBoundingClientRect();
  const frame = box?.getBoundingClientRect();
  if (box && place && frame && (place.top < frame.top || place.bottom > frame.bottom)) {
    box.scrollTop += place.top - frame.top - frame.height / 3;
  }
  return box;
}

export function hasText({ item, part }: Subject): boolean {
  return item.text !== null && part !== null;
}

export function same(one: Span | null, other: Span | null): boolean {
  return one?.start === other?.start && one?.end === other?.end;
}
