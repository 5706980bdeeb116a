// One input on the desk: what is known of it so far, and how far it is opened and drawn.
import type { Sum } from "./sums.ts";
import type { Text } from "./text.ts";
import type { PhoneAnswer, RecordReport, Report, Span } from "./types.ts";

/** Records, findings and parts drawn at a time, and records fetched: a list may hold 100,000 records. */
export const PAGE = 50;

/** Bytes of a range fetched and drawn at a time. */
export const PREVIEW = 256;

export type State =
  | { kind: "reading"; done: number; total: number; slow: boolean; cancel: AbortController }
  | { kind: "failed"; code: string; message: string }
  /** The module cannot run: what the browser knows by itself. */
  | { kind: "bare"; sums: Sum[] | null; message: string }
  /** `generation`: of the module that knows this number. */
  | { kind: "ready"; id: number; generation: number; report: Report };

export interface Item {
  /** Ours, never used twice, so that a drawn item stays itself whatever is removed around it. */
  readonly key: number;
  readonly name: string;
  readonly blob: Blob;
  readonly example: boolean;
  state: State;
  /** The first page of them. */
  records: RecordReport[];
  /** Others that were asked for, by their place counted from 0: the last few pages of them. */
  further: Map<number, RecordReport>;
  /** The text in which places count; null where the input is none. */
  text: Text | null;
  /** The place that is marked in the text and beside it. */
  mark: Span | null;
  /** What is drawn of long texts, by a name of their own. */
  windows: Map<string, Span>;
  phone: { text: string; answer: PhoneAnswer | null };
  /** Bytes fetched for hex views, by their range. */
  bytes: Map<string, Uint8Array>;
  /** Disclosures that are open, by a name of their own. */
  open: Set<string>;
  /** Entries of long lists that somebody wants to go to, by the name of the list. */
  wanted: Map<string, number>;
  /** How much is drawn of what is long, by a name of its own; a page where nothing is said. */
  drawn: Map<string, number>;
  /** A text that the browser would not let the page copy: shown, for the reader to copy. */
  uncopied: { name: string; text: string } | null;
  /** Counts changes: an item is drawn again only when it has changed, however many there are beside it. */
  revision: number;
}

/** How much of something long is drawn. */
export function drawn({ drawn }: Item, name: string): number {
  return drawn.get(name) ?? PAGE;
}

export function holdsCertificate({ state }: Item): boolean {
  if (state.kind !== "ready" || state.report.content.kind !== "evidence") return false;
  return state.report.content.parts.some(({ certificate }) => certificate != null);
}
