// What inputs say of each other: which are the same file, and what one says in view of others, with the way there.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import { plain } from "../escape.ts";
import { placeName } from "../phrases.ts";
import { partOf, whole, type Subject } from "../subject.ts";
import type { Place } from "../types.ts";
import { list, words } from "../words.ts";
import { sentenceView, showRecord } from "./findings.ts";
import { nameKey, partsKey, rootOf } from "../keys.ts";
import { brief, say } from "./value.ts";

/** Places that one sentence leads to. */
const LINKS = 8;

/** Which other inputs are the same file. */
export function sameView(item: Item, { desk }: Face): unknown {
  const id = item.state.kind === "ready" ? item.state.id : null;
  const twins = desk.relations
    .flatMap((relation) => (relation.kind === "same" && id !== null && relation.items.includes(id) ? relation.items : []))
    .flatMap((twin) => (twin === id ? [] : (desk.numbered(twin) ?? [])));
  if (twins.length === 0) return nothing;
  const files = list(twins.map(({ name }) => plain(name)));
  return html`<p class="same" part="same">${say("page-same", { files })}</p>`;
}

/** What is said of an input, or a part of it, in view of others. */
export function saidView({ id, item, part }: Subject, face: Face): unknown {
  const said = face.desk.said(item, part);
  if (said.length === 0) return nothing;
  return html`<ul class="said" part="said" role="list" id="said-${id}" aria-label=${words("page-said")}>
    ${said.map(({ finding, of, to }) => {
      const links = [...(of.record == null ? [] : [of]), ...to].slice(0, LINKS).map((place) => placeButton(place, face));
      return html`<li class="finding ${finding.severity}" part="said-finding" data-code=${finding.code} data-severity=${finding.severity}>
        ${sentenceView(finding, links, face, true)}
      </li>`;
    })}
  </ul>`;
}

/** An input by its name, with part and record where it is one of these; goes there. */
export function placeButton(place: Place, face: Face): TemplateResult {
  const { item: id, part = null, record = null } = place;
  const item = face.desk.numbered(id);
  if (!item) return html``;
  const subject = subjectAt(item, part);
  const go = async (event: Event) => {
    const root = rootOf(event);
    if (part !== null) face.desk.more(item, partsKey(item), part);
    await face.desk.drawn;
    root.getElementById(nameKey(subject ?? { id: `${item.key}` }))?.focus();
    if (subject && record !== null) await showRecord(root, subject, record, face);
  };
  return html`<button type="button" class="link" part="to-place" @click=${go}>
    ${brief(placeName(face.desk, place))}
  </button>`;
}

function subjectAt(item: Item, part: number | null): Subject | null {
  if (item.state.kind !== "ready") return null;
  const { report } = item.state;
  if (part === null) return whole(item, report);
  const found = report.content.kind === "evidence" ? report.content.parts[part] : undefined;
  return found ? partOf(item, report, part, found) : null;
}
