// What a finding or a state opens to: why it matters, what to do with commands to copy, and who says so.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { plain } from "../escape.ts";
import { known, words, type Values } from "../words.ts";
import { copyButton, select } from "./copy.ts";
import { code, say } from "./value.ts";

/** What a sentence may go on with, and what that is called. */
const ASPECTS = [["why", "page-why"], ["do", "page-do"], ["source", "page-source"]] as const;

export function whyView(id: string, values: Values, face: Face): unknown {
  const aspects = ASPECTS.filter(([aspect]) => known(`${id}.${aspect}`));
  if (aspects.length === 0) return nothing;
  const command = (text: string) => commandView(text, face);
  return html`<details class="why" part="more">
    <summary>${aspects.map(([, called]) => words(called)).join(" · ")}</summary>
    <dl>
      ${aspects.map(
        ([aspect, called]) => html`<dt>${words(called)}</dt>
          <dd part=${aspect}>${say(`${id}.${aspect}`, values, aspect === "do" ? command : code)}</dd>`,
      )}
    </dl>
  </details>`;
}

/** A command is of several words, the name of a field of one. What is copied can hold nothing that is not to be seen. */
export function commandView(text: string, face: Face): TemplateResult {
  if (!text.includes(" ")) return code(text);
  const refused = (button: HTMLElement) => select(button.parentElement?.querySelector("code"));
  const name = plain(text);
  return html`<span class="command">${code(text)} ${copyButton({ name, part: "copy-command", text: () => name, face, refused })}</span>`;
}
