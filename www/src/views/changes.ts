// What changed: in words, as a picture, and as the table that says the same as the picture.
import { html, nothing, svg, type TemplateResult } from "lit";
import { CHANGE_SIGNS, recordLabel } from "../compared.ts";
import { plain } from "../escape.ts";
import { functionName } from "../phrases.ts";
import type { Comparison, RecordChange, RecordName } from "../types.ts";
import { words } from "../words.ts";
import { brief, value } from "./value.ts";

/** Records in the picture; of more, only those that changed. */
const MOST = 40;

const ROW = 58;
const BOX = { width: 330, height: 48 };
const WIDTH = 1000;

export function changesView(comparison: Comparison): TemplateResult {
  const { changes, records, sameness } = comparison;
  const changed = records.filter(({ kind }) => kind !== "same");
  const shown = records.length > MOST ? changed.slice(0, MOST) : records;
  const same = records.length - changed.length;
  return html`<div class="changes" part="changes">
    <h3 id="changes">${words("page-compare-changes")}</h3>
    <p>${words(`page-compare-${sameness}`)}</p>
    <ul role="list">
      ${changes.map((change) => html`<li part="change" data-code=${change}>${words(`change-${change}`)}</li>`)}
    </ul>
    ${comparison.old && changed.length > 0 ? pictureView(comparison, shown) : nothing}
    ${changed.length > 0 ? tableView(changed) : nothing}
    ${same > 0 ? html`<p part="records-same">${words("page-compare-records-same", { count: same })}</p>` : nothing}
  </div>`;
}

/** Both lists as columns, what belongs together joined; the table below says the same in words. */
function pictureView({ acceptance }: Comparison, records: readonly RecordChange[]): TemplateResult {
  const asks = acceptance.withSbd === "asksTvs";
  const olds = records.filter(({ old }) => old).toSorted((one, other) => one.old!.record - other.old!.record);
  const news = records.filter((change) => change.new);
  const head = 34;
  const y = (at: number) => head + at * ROW;
  const height = y(Math.max(olds.length, news.length)) + 6;
  const right = WIDTH - BOX.width - 1;
  const middle = (BOX.width + right) / 2;
  const lines = news.map((change, at) => {
    const from = olds.indexOf(change);
    if (from < 0) return nothing;
    const [top, end] = [y(from) + BOX.height / 2, y(at) + BOX.height / 2];
    const [x1, x2] = [BOX.width + 1, right];
    const sign = CHANGE_SIGNS[change.kind];
    // Lines cross in the middle; each sign stands near its own end.
    const [x, place] = [x2 - 70, top + ((x2 - 70 - x1) / (x2 - x1)) * (end - top)];
    return svg`<line x1=${x1} y1=${top} x2=${x2} y2=${end} class=${change.kind} />
      ${change.kind === "same" ? nothing : svg`<circle cx=${x} cy=${place} r="11" class="knot" /><text x=${x} y=${place + 5} text-anchor="middle">${sign}</text>`}`;
  });
  const box = (change: RecordChange, record: RecordName, x: number, at: number) => {
    const alone = !change.old || !change.new;
    const sign = alone ? `${CHANGE_SIGNS[change.kind]} ` : "";
    const signs = record.signs ? ` · ${words("page-compare-signs")}` : "";
    return svg`<g class="box ${alone ? change.kind : ""} ${record.signs ? "signs" : ""}">
      <rect x=${x} y=${y(at)} width=${BOX.width} height=${BOX.height} rx="3" />
      <text x=${x + 10} y=${y(at) + 19}>${fit(`${sign}${record.record} ${functionName(record)} · ${words(`role-${record.role}`)}${signs}`)}</text>
      <text x=${x + 10} y=${y(at) + 38} class="name">${fit(plain(record.name ?? "–"))}</text>
    </g>`;
  };
  return html`<svg class="picture" part="picture" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${words("page-compare-picture")}>
    <text x="0" y="20" class="head">${words("page-compare-old")}</text>
    <text x=${right} y="20" class="head">${words("page-compare-new")}</text>
    ${lines}
    ${asks
      ? svg`<g class="tvs"><rect x=${middle - 62} y="1" width="124" height="28" rx="14" />
          <text x=${middle} y="20" text-anchor="middle">TVS ?</text></g>`
      : nothing}
    ${olds.map((change, at) => box(change, change.old!, 1, at))} ${news.map((change, at) => box(change, change.new!, right, at))}
  </svg>`;
}

/** What fits into a box; the table has the rest. */
function fit(text: string): string {
  const most = 38;
  return text.length > most ? `${[...text].slice(0, most - 1).join("")}…` : text;
}

function tableView(records: readonly RecordChange[]): TemplateResult {
  const side = (record: RecordName | null) => (record ? brief(recordLabel(record)) : "–");
  return html`<div class="scroll"><table class="changed" part="changed" aria-labelledby="changes">
    <thead>
      <tr>
        <th scope="col">${words("page-compare-what")}</th>
        <th scope="col">${words("page-compare-old")}</th>
        <th scope="col">${words("page-compare-new")}</th>
        <th scope="col">${words("page-compare-fields")}</th>
      </tr>
    </thead>
    <tbody>
      ${records.map(
        ({ kind, old, new: after, fields }) => html`<tr part="record-change" data-kind=${kind}>
          <th scope="row"><span aria-hidden="true">${CHANGE_SIGNS[kind]}</span> ${words(`change-kind-${kind}`)}</th>
          <td data-label=${words("page-compare-old")}>${side(old)}</td>
          <td data-label=${words("page-compare-new")}>${side(after)}</td>
          <td>${fields.length === 0
            ? nothing
            : html`<details><summary>${fields.map(({ field }) => field).join(", ")}</summary>
                <dl>${fields.map(
                  ({ field, old, new: after }) => html`<dt><code>${field}</code></dt>
                    <dd>${old == null ? "–" : value(old)} → ${after == null ? "–" : value(after)}</dd>`,
                )}</dl></details>`}</td>
        </tr>`,
      )}
    </tbody>
  </table></div>`;
}
