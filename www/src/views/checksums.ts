// The digests that phones and people compare.
import { html, type TemplateResult } from "lit";
import type { Face, Item } from "../desk.ts";
import { digestName, grouped } from "../phrases.ts";
import type { Checksums } from "../types.ts";
import { words } from "../words.ts";
import { copyButton, select } from "./copy.ts";

const SHOWN = ["md5", "sha1"] as const;
const MORE = ["sha256", "sha512"] as const;

export function checksumsView(item: Item, checksums: Checksums, face: Face): TemplateResult {
  return html`<div class="checksums" aria-labelledby="checksums-${item.key}">
    <h3 id="checksums-${item.key}">${words("page-checksums")}</h3>
    ${tableView(SHOWN, checksums, face)}
    <details part="more-checksums">
      <summary>${words("page-more-checksums")}</summary>
      ${tableView(MORE, checksums, face)}
    </details>
  </div>`;
}

function tableView(kinds: readonly (keyof Checksums)[], checksums: Checksums, face: Face): TemplateResult {
  return html`<table>
    <tbody>
      ${kinds.map((kind) => rowView(kind, checksums[kind], face))}
    </tbody>
  </table>`;
}

function rowView(kind: keyof Checksums, digits: string, face: Face): TemplateResult {
  const name = digestName(kind);
  const refused = (button: HTMLElement) => select(button.closest("tr")?.querySelector("code"));
  return html`<tr>
    <th scope="row">${name}</th>
    <td><code part="checksum-${kind}">${grouped(digits)}</code></td>
    <td>${copyButton({ name, part: `copy-${kind}`, text: () => digits, face, refused })}</td>
  </tr>`;
}
