// A place in a text or a file, and what is said of it beside that: one mark on both.
import { html, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import { linesOf } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Report, Span } from "../types.ts";
import { bytesKey, hexKey, rootOf, textKey } from "../keys.ts";
import { range } from "./value.ts";

/** How long a pointer stays on what it points at, in milliseconds. */
const REST = 100;

interface Marks {
  /** A class: whether it is marked now. */
  shown: string;
  /** For whatever points at it: marks its place, and brings it into sight in the text. */
  point: ((event: Event) => unknown) | undefined;
}

/** Nothing where the place is all there is. `inner` is a place in it that counts as the same. */
export function marks(subject: Subject, span: Span | null, face: Face, inner = span): Marks {
  const { mark: now, text } = subject.item;
  if (!span || (text && !hasText(subject)) || same(span, subject.span)) return { shown: "", point: undefined };
  const shown = now && (same(span, now) || same(inner, now)) ? "marked" : "";
  // A pointer that rests does not point at what happens to move under it: only its own moves count.
  return { shown, point: (event) => shown || rested(event, (root) => void mark(root, subject, span, face)) };
}

let resting: ReturnType<typeof setTimeout> | undefined;

/** Does it at once for the focus; for the pointer when it stays: on its way elsewhere it points at nothing. */
function rested(event: Event, act: (root: ShadowRoot) => void): void {
  const [element, root] = [event.currentTarget as HTMLElement, rootOf(event)];
  clearTimeout(resting);
  if (event.type === "focus") return act(root);
  resting = setTimeout(() => element.matches(":hover") && act(root), REST);
}

/** Where it stands, as people count lines, or bytes; leads to it. */
export function placeButton(subject: Subject, span: Span, face: Face): TemplateResult {
  const { point } = marks(subject, span, face);
  const text = subject.item.text !== null;
  const go = async (event: Event) => {
    const root = rootOf(event);
    face.desk.toggle(subject.item, text ? textKey(subject) : bytesKey(subject.item), true);
    const box = await mark(root, subject, span, face);
    box?.focus({ preventScroll: true });
    await settled(box);
    box?.scrollIntoView({ block: "nearest" });
  };
  return html`<button type="button" class="link" part=${text ? "to-text" : "to-bytes"} @focus=${point} @click=${go}
    >${text ? linesIn(subject, span) : range(span)}</button>`;
}

/** When what is opened for the first time has come to stand where it stays, or soon after. */
async function settled(box: HTMLElement | null): Promise<void> {
  let before = NaN;
  for (let frames = 0; frames < 20; frames += 1) {
    await new Promise(requestAnimationFrame);
    const { bottom } = box?.getBoundingClientRect() ?? { bottom: 0 };
    if (frames > 1 && bottom === before) return;
    before = bottom;
  }
}

/** Empty where there is no text. */
export function linesIn({ item: { text } }: Subject, span: Span): string {
  return text ? linesOf(text, span) : "";
}

/** Marks a place and scrolls the text to it, or the bytes: these alone, never the page. Resolves to them. */
export async function mark(root: ShadowRoot, subject: Subject, span: Span, face: Face): Promise<HTMLElement | null> {
  face.desk.mark(subject.item, span);
  await face.desk.drawn;
  // Bytes follow the mark by themselves.
  if (!subject.item.text) return root.getElementById(hexKey(subject.item));
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

/** A text that holds nothing that is known; no phone shows its checksum. */
export function isText(content: Report["content"]): boolean {
  return content.kind === "unrecognised" && content.firstLines !== null;
}

/** Whether its bytes are shown: of texts the text is, and what is too large is not kept. */
export function hasBytes({ state, text }: Item): boolean {
  if (text !== null || state.kind !== "ready") return false;
  const { content, size } = state.report;
  return size > 0 && content.kind !== "tooLarge" && !isText(content);
}
