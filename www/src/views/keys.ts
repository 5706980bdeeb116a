// Names of what one can be led to, and the way there.
import type { Item } from "../desk.ts";
import type { Found } from "../found.ts";

/** The name of a record's disclosure. */
export function recordKey(index: number): string {
  return `record-${index}`;
}

/** The id of a finding. */
export function findingKey(item: Item, { place }: Found): string {
  return `finding-${place}-${item.key}`;
}

/** Where ids are looked up: the shadow root of what was pressed. */
export function rootOf(event: Event): ShadowRoot {
  return (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
}
