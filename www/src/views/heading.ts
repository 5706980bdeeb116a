// Headings inside an item: one step lower inside a part of it.
import { html, type TemplateResult } from "lit";
import type { Subject } from "../subject.ts";

/** A heading whose id is `name` and the subject's. */
export function title({ id, part }: Subject, name: string, text: unknown, shown = ""): TemplateResult {
  return part === null ? html`<h3 id="${name}-${id}">${text}</h3>` : html`<h4 id="${name}-${id}" class=${shown}>${text}</h4>`;
}
