// Two lists: will phones take the new one, why, which anchor is left, what to do, what changed.
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { RELEASES } from "../comparing.ts";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import { answersOf, namesOf, sideFacts, sideName } from "../compared.ts";
import type { Acceptance, Comparison, Finding } from "../types.ts";
import { words } from "../words.ts";
import { anchorsView } from "./anchors.ts";
import { changesView } from "./changes.ts";
import { statementsView } from "./findings.ts";
import { stepsView } from "./steps.ts";
import { brief } from "./value.ts";

/** What two lists say together; of one list with certificates beside it, which anchor is left. */
export function compareView(face: Face): unknown {
  const { comparing } = face.desk;
  const { anchors, result } = comparing;
  if (result) return comparisonView(result, face);
  return anchors.map(({ side, anchors }, place) => html`<section class="compare" part="anchors" aria-labelledby="anchors-of-${place}">
    <h2 id="anchors-of-${place}">${words("page-compare-anchors")} · ${brief(sideName(side, face.desk))}</h2>
    ${anchorsView(anchors, face)}
  </section>`);
}

function comparisonView(comparison: Comparison, face: Face): TemplateResult {
  const { acceptance, anchors, order, rehearsal, steps } = comparison;
  return html`<section class="compare" part="compare" aria-labelledby="compare">
    <h2 id="compare" tabindex="-1">${words("page-compare")}</h2>
    <p class="outcome" part="answer" data-with-sbd=${acceptance.withSbd} data-without-sbd=${acceptance.withoutSbd}>
      ${answersOf(comparison).map(({ id, kind, sign }) => html`<span class=${kind}
        ><span class="sign" aria-hidden="true">${sign}</span> <strong>${words(id)}</strong></span> `)}
    </p>
    ${choiceView(comparison, face)}
    ${order === "newFirst" ? html`<p class="order" part="order"><span class="sign" aria-hidden="true">!</span> <span>${words("page-compare-order")}</span></p>` : nothing}
    <div class="columns beside">
      <div part="reasons">
        <h3>${words("page-compare-reasons")}</h3>
        ${reasonsView(acceptance, face)}
      </div>
      <div part="anchors">
        <h3>${words("page-compare-anchors")}</h3>
        ${anchorsView(anchors, face)}
        ${rehearsal.length > 0
          ? html`<h3>${words("page-compare-rehearsal")}</h3>
              ${statementsView(rehearsal, face, "rehearsal")}`
          : nothing}
      </div>
    </div>
    ${steps.length > 0 ? stepsView(comparison, face) : nothing} ${changesView(comparison, face)}
  </section>`;
}

/** Which list is which: the reader may see it otherwise. */
function choiceView(comparison: Comparison, face: Face): TemplateResult {
  const { comparing } = face.desk;
  const choice = comparing.choice!;
  const lists = namesOf(comparing.lists, face.desk);
  const itls = lists.filter((_, place) => comparing.lists[place]!.list === "itl");
  // Where phones hold nothing, what TFTP offers is no list that they could hold instead.
  const held = lists.filter(([key]) => choice.old !== null || key !== choice.new);
  const none: [string, string] = ["", words("page-compare-none")];
  const facts = (side: Comparison["old"]) => html`<p class="facts">${sideFacts(side).join(" · ")}</p>`;
  return html`<div class="choice" part="choice">
      ${selectView("old", words("page-compare-old"), [none, ...held], choice.old ?? "", (key) => comparing.setOld(key || null))}
      ${facts(comparison.old)}
      ${selectView("new", words("page-compare-new"), lists, choice.new, (key) => comparing.setNew(key))}
      ${facts(comparison.new)}
    </div>
    <div class="choice more" part="choice">
      <button type="button" part="swap" ?disabled=${choice.old === null} @click=${() => void comparing.swap()}>
        ${words("page-compare-swap")}
      </button>
      ${selectView("itl", words("page-compare-itl"), [["", words("page-compare-not-given")], ...itls], choice.itl ?? "", (key) => comparing.setItl(key || null))}
      ${selectView(
        "release",
        words("page-compare-release"),
        [["", words("page-compare-release-unknown")], ...RELEASES.map((release) => [release, release] as const)],
        comparing.release,
        (release) => comparing.setRelease(release),
      )}
      ${comparing.pair
        ? nothing
        : html`<button type="button" part="close" @click=${(event: Event) => void close(event, face)}>${words("page-compare-close")}</button>`}
    </div>`;
}

function selectView(
  part: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  choose: (value: string) => Promise<void>,
): TemplateResult {
  const changed = (event: Event) => void choose((event.currentTarget as HTMLSelectElement).value);
  return html`<label><span>${label}</span>
    <select part="choose-${part}" @change=${changed}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen} .selected=${live(value === chosen)}>${text}</option>`)}
    </select></label>`;
}

/** Why, in the order of the rules: for all phones, then for each kind. */
function reasonsView({ reasons, withSbdReasons, withoutSbdReasons }: Acceptance, face: Face): TemplateResult {
  const group = (id: string, findings: Finding[]) =>
    findings.length === 0 ? nothing : html`<h4>${words(id)}</h4>${statementsView(findings, face, "reason")}`;
  return html`${statementsView(reasons, face, "reason")} ${group("page-compare-with", withSbdReasons)}
    ${group("page-compare-without", withoutSbdReasons)}`;
}

/** The way to a comparison with nothing, on a list that stands alone. */
export function noOldView(item: Item, face: Face): unknown {
  const { comparing } = face.desk;
  const id = item.state.kind === "ready" ? item.state.id : null;
  const side = comparing.lists.find(({ place, list, notFound }) => place.item === id && list !== "itl" && !notFound);
  if (!side || comparing.choice !== null) return nothing;
  const choose = async (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    await comparing.noOld(side.key);
    await face.desk.drawn;
    root.getElementById("compare")?.focus();
  };
  return html`<button type="button" part="no-old" @click=${choose}>${words("page-compare-no-old")}</button>`;
}

/** The focus goes back to where the comparison was asked for. */
async function close(event: Event, { desk }: Face): Promise<void> {
  const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  await desk.comparing.choose(null);
  await desk.drawn;
  root.querySelector<HTMLElement>("[part=no-old]")?.focus();
}
