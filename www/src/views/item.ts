// One input on the desk: its name, the answer, and everything below it.
import { html, nothing, type TemplateResult } from "lit";
import type { Face, Item, State } from "../desk.ts";
import type { Report } from "../types.ts";
import { list, utc, words } from "../words.ts";
import { actionsView, uncopiedView } from "./actions.ts";
import { checksumsView } from "./checksums.ts";
import { findingsView } from "./findings.ts";
import { hexBlock, hexLines } from "./hex.ts";
import { phoneView } from "./phone.ts";
import { recordsView } from "./records.ts";
import { plain } from "../escape.ts";
import { say, value } from "./value.ts";
import { verdictView } from "./verdict.ts";

export function itemView(item: Item, face: Face): TemplateResult {
  const id = `item-${item.key}`;
  return html`<article class="item" part="item" id=${id} aria-labelledby="${id}-name" data-state=${item.state.kind}>
    <header>
      <h2 id="${id}-name" part="name" tabindex="-1">${value(item.name)}</h2>
      <p class="facts" part="facts">${factsView(item)}</p>
      <div class="doors">
        ${item.state.kind === "ready" ? actionsView(item, item.state.report, face) : nothing}
        <button type="button" part="remove" aria-label=${words("page-remove-name", { name: plain(item.name) })}
          @click=${(event: Event) => removed(event, item, face)}>${words("page-remove")}</button>
      </div>
    </header>
    ${uncopiedView(item)} ${stateView(item, face)}
  </article>`;
}

function factsView({ blob, state }: Item): unknown {
  if (state.kind !== "ready") return blob.size > 0 ? words("page-bytes", { count: blob.size }) : nothing;
  const { size, header } = state.report;
  const seconds = header?.timestamp ?? null;
  if (seconds === null) return words("page-bytes", { count: size });
  return html`${words("page-bytes", { count: size })} ·
    <time datetime=${new Date(seconds * 1000).toISOString()}>${words("page-signed-at", { time: utc(seconds) })}</time>`;
}

function stateView(item: Item, face: Face): unknown {
  switch (item.state.kind) {
    case "reading":
      return readingView(item.state);
    case "failed":
      return html`<p class="failed" part="failed">
        <span class="sign" aria-hidden="true">✗</span>
        <span>${say(`page-failed-${item.state.code}`, { message: item.state.message })}</span>
      </p>`;
    case "ready":
      return reportView(item, item.state.report, face);
  }
}

function readingView({ done, total, slow, cancel }: Extract<State, { kind: "reading" }>): unknown {
  if (!slow) return nothing;
  const label = words(done > 0 ? "page-reading-file" : "page-waiting");
  return html`<div class="reading" part="progress">
    <span>${label}</span>
    <progress aria-label=${label} max=${Math.max(total, 1)} .value=${done}></progress>
    <button type="button" part="cancel" @click=${() => cancel.abort()}>${words("page-cancel")}</button>
  </div>`;
}

function reportView(item: Item, report: Report, face: Face): TemplateResult {
  const structured = report.header !== null || report.recordCount > 0;
  return html`${verdictView(item, report, face)} ${sameView(item, face)} ${firstBytesView(report)}
    <div class="sums">${checksumsView(item, report.checksums, face)} ${phoneView(item, face)}</div>
    <div class="columns ${structured ? "two" : ""}">
      ${findingsView(item, report, face)} ${structured ? recordsView(item, report, face) : nothing}
    </div>`;
}

/** Which other inputs are the same file. */
function sameView(item: Item, { desk }: Face): unknown {
  const id = item.state.kind === "ready" ? item.state.id : null;
  const twins = desk.relations
    .filter(({ kind, items }) => kind === "same" && id !== null && items.includes(id))
    .flatMap(({ items }) => desk.items.filter(({ state }) => state.kind === "ready" && state.id !== id && items.includes(state.id)));
  if (twins.length === 0) return nothing;
  const files = list(twins.map(({ name }) => plain(name)));
  return html`<p class="same" part="same">${say("page-same", { files })}</p>`;
}

/** What an unknown input begins with, beside what was expected. */
function firstBytesView({ content }: Report): unknown {
  if (content.kind !== "unrecognised") return nothing;
  const bytes = Uint8Array.from(content.firstBytes.match(/../g) ?? [], (digits) => parseInt(digits, 16));
  return html`<div part="first-bytes">
    <p>${words("page-first-bytes")}</p>
    ${hexBlock(hexLines(bytes, 0))}
  </div>`;
}

/** The focus goes to what takes the item's place, never to nowhere. */
function removed(event: Event, item: Item, { desk }: Face): void {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const article = root.getElementById(`item-${item.key}`);
  const neighbour = article?.nextElementSibling ?? article?.previousElementSibling;
  desk.remove(item);
  const next = neighbour?.querySelector<HTMLElement>("h2") ?? root.querySelector<HTMLElement>("input[type=file]");
  next?.focus();
}
