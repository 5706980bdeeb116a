// What changed: in words, as a picture, and as the table that says the same as the picture.
import { html, nothing, type TemplateResult } from "lit";
import { CHANGE_SIGNS, SAMENESS, recordLabel } from "../compared.ts";
import type { Face } from "../desk.ts";
import { PAGE } from "../entry.ts";
import { colons, functionName } from "../phrases.ts";
import type { Comparison, FieldChange, RecordChange, RecordName } from "../types.ts";
import { words } from "../words.ts";
import { pictureView } from "./picture.ts";
import { brief, value } from "./value.ts";

/** Records in the picture; of more, only those that changed. */
const MOST = 40;

export function changesView(comparison: Comparison, face: Face): TemplateResult {
  const { changes, old, records, sameness } = comparison;
  const changed = records.filter(({ kind }) => kind !== "same");
  const same = records.filter(({ kind }) => kind === "same");
  const few = records.length <= MOST;
  const left = changed.length - MOST;
  return html`<div class="changes" part="changes">
    <h3 id="changes">${words("page-compare-changes")}</h3>
    <p>${words(SAMENESS[sameness])}</p>
    <ul role="list">
      ${changes.map((change) => html`<li part="change" data-code=${change}>${words(`change-${change}`)}</li>`)}
    </ul>
    ${old && changed.length > 0
      ? html`${pictureView(comparison, few ? records : changed.slice(0, MOST))}
          ${!few && left > 0 ? html`<p class="place wide" part="picture-left">${words("page-and-more", { count: left })}</p>` : nothing}`
      : nothing}
    ${changed.length > 0 ? tableView(few ? [...changed, ...same] : changed, face) : nothing}
    ${same.length > 0 ? html`<p part="records-same">${words("page-compare-records-same", { count: same.length })}</p>` : nothing}
  </div>`;
}

/** On narrow screens its cells stand one under the other, and only the roles still say that it is a table. */
function tableView(records: readonly RecordChange[], face: Face): TemplateResult {
  const { comparing } = face.desk;
  const shown = records.slice(0, PAGE + comparing.more);
  const left = records.length - shown.length;
  const columns = ["page-compare-what", "page-compare-old", "page-compare-new", "page-compare-fields"].map((id) => words(id));
  return html`<table class="changed" part="changed" role="table" aria-labelledby="changes">
      <thead role="rowgroup">
        <tr role="row">${columns.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">${shown.map((change) => rowView(change, columns))}</tbody>
    </table>
    ${left > 0
      ? html`<p><button type="button" class="link" part="more-changes" @click=${() => comparing.drawMore(PAGE)}>
          ${words("page-more-records", { next: Math.min(PAGE, left), left })}
        </button></p>`
      : nothing}`;
}

function rowView(change: RecordChange, [, before, after, differ]: readonly string[]): TemplateResult {
  const { fields, kind } = change;
  const side = (record: RecordName | null) => (record ? brief(recordLabel(record)) : "–");
  return html`<tr role="row" part="record-change" data-kind=${kind}>
    <th scope="row" role="rowheader"><span aria-hidden="true">${CHANGE_SIGNS[kind]}</span> ${words(`change-kind-${kind}`)}</th>
    <td role="cell" data-label=${before}>${side(change.old)}</td>
    <td role="cell" data-label=${after}>${side(change.new)}</td>
    <td role="cell" data-label=${differ} class=${fields.length > 0 ? "" : "none"}>${fields.length > 0
      ? html`<details part="fields-differ"><summary>${fields.map(({ field }) => field).join(", ")}</summary>
          <dl>${fields.map((field) => fieldView(field, change))}</dl></details>`
      : "–"}</td>
  </tr>`;
}

function fieldView({ field, ...values }: FieldChange, change: RecordChange): TemplateResult {
  const shown = (side: "old" | "new") => {
    const text = values[side];
    if (text == null) return "–";
    if (field === "FUNCTION") return functionName({ function: change[side]?.function ?? null });
    return value(field === "SERIALNUMBER" ? colons(text) : text);
  };
  return html`<dt><code>${field}</code></dt>
    <dd part="field-change">${shown("old")} <span aria-hidden="true">→</span> ${shown("new")}</dd>`;
}
