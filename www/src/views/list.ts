// A list as text: the verdict, what the server prints of the file, findings, header and records.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import { sumsOf } from "../phrases.ts";
import { countsOf, type Subject } from "../subject.ts";
import type { ListReport } from "../types.ts";
import { words } from "../words.ts";
import { printedSumsView } from "./checksums.ts";
import { findingsView } from "./findings.ts";
import { title } from "./heading.ts";
import { phoneView } from "./phone.ts";
import { recordsView } from "./records.ts";
import { saidView } from "./said.ts";
import { value } from "./value.ts";
import { verdictView } from "./verdict.ts";

/** The answer, and what the text prints of the file. */
export function listAnswerView(subject: Subject, list: ListReport, face: Face): TemplateResult {
  return html`${verdictView(subject, words(`content-trustList-${list.list}`), countsOf(subject), face)} ${saidView(subject, face)}
    ${list.notFound
      ? nothing
      : html`<div class="sums">${printedSumsView(subject, list.checksums, face)} ${printedView(subject, list)}</div>`}
    ${printsFirst(subject) ? phoneView(subject.item, face) : nothing}`;
}

/** What a phone shows is held against all checksums that a text prints: it is asked for once, at the first of them. */
function printsFirst({ item: { state }, part }: Subject): boolean {
  if (state.kind !== "ready" || state.report.content.kind !== "evidence") return false;
  return state.report.content.parts.findIndex(({ list }) => (list?.checksums.length ?? 0) > 0) === part;
}

/** What stands beside the text. */
export function listView(subject: Subject, { notFound }: ListReport, face: Face): TemplateResult {
  const structured = subject.header !== null || subject.recordCount > 0;
  const findings = notFound && subject.findings.length === 0 ? nothing : findingsView(subject, face, words("page-no-findings-text"));
  return html`${findings} ${structured ? recordsView(subject, face) : nothing}`;
}

/** What is printed of the file, and whether it adds up. */
function printedView(subject: Subject, list: ListReport): TemplateResult {
  const { closing, length, modified } = list;
  const missing = words("page-not-in-text");
  const rows: [name: string, shown: unknown][] = [
    ["length", length === null ? missing : words("page-bytes", { count: length })],
    ["modified", modified === null ? missing : value(modified)],
    ["sums", html`<ul role="list">${sumsOf(list).map((line) => html`<li>${line}</li>`)}</ul>`],
    ["whole", words(list.whole ? "page-whole" : "page-not-whole")],
    ["closing", closing === null ? missing : words(`page-closing-${closing}`)],
  ];
  return html`<div class="printed" part="printed" aria-labelledby="printed-${subject.id}">
    ${title(subject, "printed", words("page-printed-file"))}
    <dl class="pairs">
      ${rows.map(([name, shown]) => html`<dt>${words(`page-printed-${name}`)}</dt><dd part="printed-${name}">${shown}</dd>`)}
    </dl>
  </div>`;
}
