// The digests that phones and people compare.
import { html, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import { digestName, grouped } from "../phrases.ts";
import type { Subject } from "../subject.ts";
import type { Checksums, PrintedChecksum } from "../types.ts";
import { words } from "../words.ts";
import { copyButton, select } from "./copy.ts";
import { title } from "./heading.ts";

const SHOWN = ["md5", "sha1"] as const;
const MORE = ["sha256", "sha512"] as const;

export function checksumsView(item: Item, checksums: Checksums, face: Face): TemplateResult {
  return html`<div class="checksums" aria-labelledby="checksums-${item.key}">
    <h3 id="checksums-${item.key}">${words("page-checksums")}</h3>
    ${tableView(some(SHOWN, checksums), face)} ${moreView(words("page-more-checksums"), some(MORE, checksums), face)}
  </div>`;
}

/** Those that the browser can compute. */
export function sumsView(item: Item, sums: readonly Sum[], face: Face): TemplateResult {
  return html`<div class="checksums" aria-labelledby="checksums-${item.key}">
    <h3 id="checksums-${item.key}">${words("page-checksums")}</h3>
    ${tableView(sums, face)}
  </div>`;
}

/** Those of a file that is no list: nobody compares them with a phone. */
export function fileSumsView(checksums: Checksums, face: Face): TemplateResult {
  return html`<div class="checksums">
    ${moreView(words("page-checksums-of-file"), some([...SHOWN, ...MORE], checksums), face)}
  </div>`;
}

/** Those of a list, as a text prints them. */
export function printedSumsView(subject: Subject, checksums: PrintedChecksum[], face: Face): TemplateResult {
  return html`<div class="checksums" aria-labelledby="checksums-${subject.id}">
    ${title(subject, "checksums", words("page-printed-checksums"))}
    ${checksums.length > 0
      ? tableView(checksums.map(({ algorithm, value }) => [algorithm, value]), face)
      : html`<p>${words("page-not-in-text")}</p>`}
  </div>`;
}

type Sum = readonly [name: string, digits: string];

function some(kinds: readonly (keyof Checksums)[], checksums: Checksums): Sum[] {
  return kinds.map((kind) => [kind, checksums[kind]]);
}

function moreView(label: string, sums: Sum[], face: Face): TemplateResult {
  return html`<details part="more-checksums">
    <summary>${label}</summary>
    ${tableView(sums, face)}
  </details>`;
}

function tableView(sums: readonly Sum[], face: Face): TemplateResult {
  return html`<table>
    <tbody>
      ${sums.map((sum) => rowView(sum, face))}
    </tbody>
  </table>`;
}

function rowView([kind, digits]: Sum, face: Face): TemplateResult {
  const name = digestName(kind);
  const refused = (button: HTMLElement) => select(button.closest("tr")?.querySelector("code"));
  return html`<tr>
    <th scope="row">${name}</th>
    <td><code part="checksum-${kind}">${grouped(digits)}</code></td>
    <td>${copyButton({ name, part: `copy-${kind}`, text: () => digits, face, refused })}</td>
  </tr>`;
}
