// Two lists as a picture: their records in two columns, what belongs together joined, and TVS between them where phones
// ask it. Signs, words and dashes say everything: nothing depends on a colour. Attributes and classes only.
import { html, nothing, svg, type TemplateResult } from "lit";
import { CHANGE_SIGNS, SIGNS_SIGN, serialStart } from "../compared.ts";
import { plain } from "../escape.ts";
import { functionName } from "../phrases.ts";
import type { Comparison, RecordChange, RecordName } from "../types.ts";
import { words } from "../words.ts";

const WIDTH = 720;
const BOX = { width: 264, height: 62 };
const ROW = 72;
/** Where the first record begins, below the heads of the columns. */
const TOP = 40;
const LEFT = 1;
const RIGHT = WIDTH - BOX.width - 1;
const MIDDLE = WIDTH / 2;
const TVS = { width: 84, y: 1, height: 28 };
/** Characters of the fixed-width face that a box has room for. */
const ROOM = 32;

/** What the picture shows; the table below it says the same, and is what is read aloud. */
export function pictureView({ acceptance }: Comparison, records: readonly RecordChange[]): TemplateResult {
  const olds = records.filter(({ old }) => old).sort((one, other) => one.old!.record - other.old!.record);
  const news = records.filter((change) => change.new);
  const height = TOP + Math.max(olds.length, news.length) * ROW;
  const signer = news.findIndex((change) => change.new!.signs);
  return html`<svg class="picture" part="picture" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label=${words("page-compare-picture")}>
    <text x=${LEFT} y="20" class="head">${words("page-compare-old")}</text>
    <text x=${RIGHT} y="20" class="head">${words("page-compare-new")}</text>
    ${news.map((change, at) => joined(olds.indexOf(change), at, change.kind))}
    ${acceptance.withSbd === "asksTvs" ? tvs(signer) : nothing}
    ${olds.map((change, at) => box(change.old!, LEFT, at, change.new ? null : change.kind))}
    ${news.map((change, at) => box(change.new!, RIGHT, at, change.old ? null : change.kind))}
    ${olds.map((change, at) => (change.new ? nothing : label(change.kind, LEFT + BOX.width + 8, at, "start")))}
    ${news.map((change, at) => (change.kind === "same" ? nothing : label(change.kind, RIGHT - 24, at, "end")))}
  </svg>`;
}

function center(at: number): number {
  return TOP + at * ROW + BOX.height / 2;
}

/** One record in both lists. */
function joined(from: number, to: number, kind: RecordChange["kind"]): unknown {
  if (from < 0) return nothing;
  return svg`<line x1=${LEFT + BOX.width} y1=${center(from)} x2=${RIGHT} y2=${center(to)} class=${kind === "same" ? "same" : "differs"} />`;
}

/** What happened, beside the box that it is said of. */
function label(kind: RecordChange["kind"], x: number, at: number, anchor: "start" | "end"): unknown {
  return svg`<text x=${x} y=${center(at) + 5} text-anchor=${anchor} class="kind">${CHANGE_SIGNS[kind]} ${words(`change-kind-${kind}`)}</text>`;
}

/** Phones ask TVS about the new signer. */
function tvs(signer: number): unknown {
  const [y, from, to] = [TVS.y + TVS.height / 2, LEFT + BOX.width, RIGHT - 12];
  return svg`<g class="tvs">
    <path d="M${from - 60} ${y}H${MIDDLE - TVS.width / 2}" />
    ${signer < 0 ? nothing : svg`<path d="M${MIDDLE + TVS.width / 2} ${y}H${to}V${center(signer) - 18}H${RIGHT}" />`}
    <rect x=${MIDDLE - TVS.width / 2} y=${TVS.y} width=${TVS.width} height=${TVS.height} rx="14" />
    <text x=${MIDDLE} y=${y + 5} text-anchor="middle">TVS ?</text>
  </g>`;
}

/** `alone`: what happened to a record that only one list has. */
function box(record: RecordName, x: number, at: number, alone: RecordChange["kind"] | null): unknown {
  const [y, what, role] = [TOP + at * ROW, functionName(record), words(`role-${record.role}`)];
  const title = `${record.record} ${what}${role === what ? "" : ` · ${role}`}`;
  return svg`<g class="box ${alone ? "alone" : ""} ${record.signs ? "signs" : ""}">
    <rect x=${x} y=${y} width=${BOX.width} height=${BOX.height} rx="3" />
    <text x=${x + 10} y=${y + 19}>${fit(title, record.signs ? 24 : ROOM)}</text>
    ${record.signs
      ? svg`<text x=${x + BOX.width - 10} y=${y + 19} text-anchor="end" class="signer">${SIGNS_SIGN} ${words("page-compare-signs")}</text>`
      : nothing}
    <text x=${x + 10} y=${y + 37} class="name">${fit(plain(record.name || "–"), ROOM)}</text>
    <text x=${x + 10} y=${y + 54} class="serial">${serialStart(record)}</text>
  </g>`;
}

/** What fits; the table has the rest. Some scripts take twice the room. */
function fit(text: string, most: number): string {
  let room = most;
  let shown = "";
  for (const character of text) {
    room -= character > "\u1100" && character !== "…" ? 2 : 1;
    if (room < 0) return `${shown.slice(0, -1)}…`;
    shown += character;
  }
  return text;
}
