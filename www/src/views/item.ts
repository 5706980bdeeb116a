// One input on the desk: its name, the answer, and everything below it.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import type { Item, State } from "../entry.ts";
import { plain } from "../escape.ts";
import { contentOf } from "../phrases.ts";
import { whole } from "../subject.ts";
import type { Report } from "../types.ts";
import { utc, words } from "../words.ts";
import { actionsView, uncopiedView } from "./actions.ts";
import { noOldView } from "./compare.ts";
import { bareView } from "./bare.ts";
import { bytesView } from "./bytes.ts";
import { checksumsView, fileSumsView } from "./checksums.ts";
import { insideView } from "./configuration.ts";
import { findingsView } from "./findings.ts";
import { nameKey, rootOf } from "../keys.ts";
import { hasBytes, isText } from "./marks.ts";
import { partsView } from "./parts.ts";
import { phoneView } from "./phone.ts";
import { othersView, recordsView } from "./records.ts";
import { saidView, sameView } from "./said.ts";
import { unrecognisedView } from "./unrecognised.ts";
import { say, value } from "./value.ts";
import { verdictView } from "./verdict.ts";

export function itemView(item: Item, face: Face): TemplateResult {
  const name = nameKey({ id: `${item.key}` });
  return html`<article class="item" part="item" id="item-${item.key}" aria-labelledby=${name} data-state=${item.state.kind}>
    <header>
      <h2 id=${name} part="name" tabindex="-1">${value(item.name)}</h2>
      <p class="facts" part="facts">${factsView(item)}</p>
      <div class="doors">
        ${item.state.kind === "ready" ? html`${actionsView(item, item.state.report, face)} ${noOldView(item, face)}` : nothing}
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
      return readingView(item, item.state);
    case "failed":
      return html`<p class="failed" part="failed">
        <span class="sign" aria-hidden="true">✗</span>
        <span>${say(`page-failed-${item.state.code}`, { message: item.state.message })}</span>
      </p>`;
    case "bare":
      return bareView(item, item.state.sums, face);
    case "ready":
      return reportView(item, item.state.report, face);
  }
}

function readingView({ key }: Item, { done, total, slow, cancel }: Extract<State, { kind: "reading" }>): unknown {
  if (!slow) return nothing;
  // The button goes with what it cancels; the focus stays with the item.
  const cancelled = (event: Event) => {
    rootOf(event).getElementById(nameKey({ id: `${key}` }))?.focus();
    cancel.abort();
  };
  const label = words(done > 0 ? "page-reading-file" : "page-waiting");
  return html`<div class="reading" part="progress">
    <span>${label}</span>
    <progress aria-label=${label} max=${Math.max(total, 1)} .value=${done}></progress>
    <button type="button" part="cancel" @click=${cancelled}>${words("page-cancel")}</button>
  </div>`;
}

function reportView(item: Item, report: Report, face: Face): TemplateResult {
  const { checksums, content, counts } = report;
  const subject = whole(item, report);
  // A list that is alone in a text answers for it.
  const alone = content.kind === "evidence" && content.parts.length === 1 && content.parts[0]!.list !== null;
  const answer = html`${alone ? nothing : verdictView(subject, words(...contentOf(report)), counts, face)}
    ${sameView(item, face)} ${saidView(subject, face)}`;
  if (content.kind === "evidence") {
    // What was found in no part of it: how much was left out.
    return html`${answer} ${subject.findings.length > 0 ? findingsView(subject, face) : nothing}
    ${partsView(item, report, content.parts, face)} ${fileSumsView(checksums, face)}
    ${hasBytes(item) ? bytesView(subject, report, face) : nothing}`;
  }
  const structured = report.header !== null || report.recordCount > 0;
  return html`${answer} ${unrecognisedView(report)}
    ${isText(content)
      ? fileSumsView(checksums, face)
      : html`${content.kind === "signedFile" ? insideView(subject, content.inside) : nothing}
          <div class="sums">${checksumsView(item, checksums, face)} ${phoneView(item, face)}</div>`}
    <div class="columns ${structured ? "two" : ""}">
      ${findingsView(subject, face)} ${structured ? recordsView(subject, face, othersView(subject, report, face)) : nothing}
      ${hasBytes(item) ? bytesView(subject, report, face) : nothing}
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
