// The digests that phones and people compare.
import { html, type TemplateResult } from "lit";
import type { Face, Item } from "../desk.ts";
import type { Checksums } from "../types.ts";
import { words } from "../words.ts";
import { digestName } from "./fields.ts";
import { grouped } from "./value.ts";

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
  const copied = (event: Event) => void copy(event.currentTarget as HTMLElement, digits, name, face);
  return html`<tr>
    <th scope="row">${name}</th>
    <td><code part="checksum-${kind}">${grouped(digits)}</code></td>
    <td>
      <button type="button" class="link" part="copy-${kind}" aria-label=${words("page-copy-name", { name })} @click=${copied}>
        ${words("page-copy")}
      </button>
    </td>
  </tr>`;
}

/** Copies the bare digits; where the browser forbids it, selects them for the reader to copy. */
async function copy(button: HTMLElement, digits: string, name: string, face: Face): Promise<void> {
  try {
    await navigator.clipboard.writeText(digits);
    face.announce(words("page-copied", { name }));
  } catch {
    const code = button.closest("tr")?.querySelector("code");
    if (code) getSelection()?.selectAllChildren(code);
    face.announce(words("page-not-copied", { name }));
  }
}
