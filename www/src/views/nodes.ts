// The lists of a cluster's nodes: for each kind of list a table of the nodes, and below it what is to be said.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import type { Node, NodeGroup } from "../types.ts";
import { grouped } from "../phrases.ts";
import { utc, words } from "../words.ts";
import { sentenceView } from "./findings.ts";
import { placeButton } from "./said.ts";
import { brief } from "./value.ts";

const COLUMNS = ["node", "list", "checksum", "made", "signer"] as const;

/** Nothing where there are no lists of two nodes. */
export function nodesView(groups: NodeGroup[], face: Face): unknown {
  if (groups.length === 0) return nothing;
  return html`<section class="nodes" part="nodes" aria-label=${words("page-nodes")}>
    ${groups.map((group) => groupView(group, face))}
  </section>`;
}

function groupView({ list, sameness, nodes, findings }: NodeGroup, face: Face): TemplateResult {
  const kind = list === "itl" ? "itl" : "ctl";
  const title = words(`page-nodes-${kind}-${sameness}`, { count: nodes.length });
  return html`<div part="nodes-group" data-list=${kind} data-sameness=${sameness}>
    <h2>${title}</h2>
    <table role="table" aria-label=${title}>
      <thead role="rowgroup">
        <tr role="row">${COLUMNS.map((column) => html`<th scope="col" role="columnheader">${words(`page-nodes-${column}`)}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">${nodes.map((node) => nodeView(node, face))}</tbody>
    </table>
    <ul class="findings" role="list">
      ${findings.map(
        (finding) => html`<li class="finding ${finding.severity}" part="nodes-finding" data-code=${finding.code} data-severity=${finding.severity}>
          ${sentenceView(finding, [], face, true)}
        </li>`,
      )}
    </ul>
  </div>`;
}

/** Folded on a narrow page, a table stays one by its roles. What the column's head says stands before it. */
function cell(column: (typeof COLUMNS)[number], content: unknown): TemplateResult {
  return html`<td role="cell" data-label=${content === "" ? nothing : words(`page-nodes-${column}`)}>${content}</td>`;
}

/** Its host and the way to its list; without a host the way alone, which names the file. */
function nodeView({ list, checksum, group }: Node, face: Face): TemplateResult {
  const { host, made, modified, signer } = list;
  const when = made == null ? (modified ?? "") : `${utc(made)} UTC`;
  const number = list.notFound ? words("page-nodes-missing") : group == null ? "?" : String(group);
  return html`<tr part="node" role="row" data-group=${group ?? nothing}>
    <th scope="row" role="rowheader">${host == null ? nothing : html`${brief(host)} `}${placeButton(list.place, face)}</th>
    ${cell("list", number)}
    ${cell("checksum", checksum ? html`<code>${grouped(checksum.value)}</code>` : "")}
    ${cell("made", when && brief(when))}
    ${cell("signer", signer?.name == null ? "" : brief(signer.name))}
  </tr>`;
}
