// Names of what one can be led to, and the way there.
import type { Item } from "./entry.ts";
import type { Found } from "./found.ts";
import type { Subject } from "./subject.ts";
import type { Span } from "./types.ts";

/** The name of a record's disclosure. */
export function recordKey({ id }: Subject, index: number): string {
  return `record-${index}-${id}`;
}

/** The name of the header's disclosure. */
export function headerKey({ id }: Subject): string {
  return `header-${id}`;
}

/** The id of a field. */
export function fieldKey({ id }: Subject, { start }: Span): string {
  return `field-${start}-${id}`;
}

/** The id of a finding. */
export function findingKey({ id }: Subject, { place }: Found): string {
  return `finding-${place}-${id}`;
}

/** The name under which is kept how many of these are drawn. */
export function drawnKey({ id }: Subject, what: "findings" | "records"): string {
  return `${what}-${id}`;
}

/** The name under which is kept how many parts are drawn. */
export function partsKey({ key }: Item): string {
  return `parts-${key}`;
}

/** The id of the heading of an input, or of a part. */
export function nameKey({ id }: Pick<Subject, "id">): string {
  return `name-${id}`;
}

/** The id of the text of a part. */
export function textKey({ id }: Subject): string {
  return `text-${id}`;
}

/** The name of the disclosure that holds the bytes of an input, and the id of the bytes themselves. */
export function bytesKey({ key }: Item): string {
  return `bytes-${key}`;
}

export function hexKey({ key }: Item): string {
  return `hex-${key}`;
}

/** The name of the disclosure that holds the structure of a certificate; `of` is its record, or the input. */
export function derKey(of: string): string {
  return `der-${of}`;
}

/** The id of a field of a certificate. */
export function derFieldKey(of: string, { start }: Span): string {
  return `der-${start}-${of}`;
}

/** Where ids are looked up: the shadow root of what was pressed. */
export function rootOf(event: Event): ShadowRoot {
  return (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
}
