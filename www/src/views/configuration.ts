// Whom a phone's configuration names, and what a signed file holds: of a configuration no more, for it may hold passwords.
import { html, nothing, type TemplateResult } from "lit";
import { serversOf } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Inside, PhoneConfiguration } from "../types.ts";
import { words } from "../words.ts";
import { title } from "./heading.ts";
import { draw, value } from "./value.ts";

export function configurationView(configuration: PhoneConfiguration): TemplateResult {
  return html`<dl class="pairs" part="configuration">
    ${serversOf(configuration).map(
      ([name, servers]) => html`<dt>${name}</dt>
        <dd><ul role="list">${servers.map((server) => html`<li>${value(server)}</li>`)}</ul></dd>`,
    )}
  </dl>`;
}

export function insideView(subject: Subject, { configuration, firstLines }: Inside): unknown {
  if (!configuration && firstLines === null) return nothing;
  return html`<div class="first-lines" part="inside" aria-labelledby="inside-${subject.id}">
    ${title(subject, "inside", words("page-inside"))}
    ${configuration ? configurationView(configuration) : html`<pre>${draw(firstLines ?? "", true)}</pre>`}
  </div>`;
}
