// Two lists: will phones take the new one, why, which anchor is left, what to do, what changed.
import { html, nothing, type TemplateResult } from "lit";
import { type Choice, RELEASES, keyOf } from "../comparing.ts";
import type { Face, Item } from "../desk.ts";
import { plain } from "../escape.ts";
import { answerOf, sideFacts } from "../compared.ts";
import type { Acceptance, Comparison, Finding, Side } from "../types.ts";
import { words } from "../words.ts";
import { anchorsView } from "./anchors.ts";
import { changesView } from "./changes.ts";
import { sentenceView } from "./findings.ts";
import { stepsView } from "./steps.ts";

/** What two lists say together; of one list with certificates beside it, which anchor is left. */
export function compareView(face: Face): unknown {
  const { comparing } = face.desk;
  const { anchors, result } = comparing;
  if (result) return comparisonView(result, face);
  if (!anchors) return nothing;
  return html`<section class="compare" part="anchors" aria-labelledby="anchors">
    <h2 id="anchors">${words("page-compare-anchors")}</h2>
    ${anchorsView(anchors, face)}
  </section>`;
}

function comparisonView(comparison: Comparison, face: Face): TemplateResult {
  const { acceptance, anchors, order, rehearsal, steps } = comparison;
  const { kind, sign, sentences } = answerOf(acceptance);
  return html`<section class="compare" part="compare" aria-labelledby="compare">
    <h2 id="compare" tabindex="-1">${words("page-compare")}</h2>
    <p class="answer ${kind}" part="answer" data-with-sbd=${acceptance.withSbd} data-without-sbd=${acceptance.withoutSbd}>
      <span class="sign" aria-hidden="true">${sign}</span> <strong>${sentences.map((id) => words(id)).join(" ")}</strong>
    </p>
    ${choiceView(comparison, face)}
    ${order === "newFirst" ? html`<p class="order" part="order">${words("page-compare-order")}</p>` : nothing}
    <div class="columns two">
      <div part="reasons">
        <h3>${words("page-compare-reasons")}</h3>
        ${reasonsView(acceptance, face)}
      </div>
      <div part="anchors">
        <h3>${words("page-compare-anchors")}</h3>
        ${anchorsView(anchors, face)}
        ${rehearsal.length > 0
          ? html`<h3>${words("page-compare-rehearsal")}</h3>
              ${saidView(rehearsal, face, "rehearsal")}`
          : nothing}
      </div>
    </div>
    ${steps.length > 0 ? stepsView(comparison, face) : nothing} ${changesView(comparison)}
  </section>`;
}

/** Which list is which: the reader may see it otherwise. */
function choiceView(comparison: Comparison, face: Face): TemplateResult {
  const { comparing } = face.desk;
  const choice = comparing.choice!;
  const set = (change: Partial<Choice>) => void comparing.choose({ ...choice, ...change });
  const option = (side: Side) => [keyOf(side.place), nameOf(side)] as const;
  const lists = comparing.lists.map(option);
  const itls = comparing.lists.filter(({ list }) => list === "itl").map(option);
  const none = ["", words("page-compare-none")] as const;
  return html`<div class="choice" part="choice">
      ${selectView("old", words("page-compare-old"), [none, ...lists], choice.old ?? "", (value) => set({ old: value || null }))}
      <p class="facts">${sideFacts(comparison.old)}</p>
      ${selectView("new", words("page-compare-new"), lists, choice.new, (value) => set({ new: value }))}
      <p class="facts">${sideFacts(comparison.new)}</p>
    </div>
    <div class="choice more" part="choice">
      <button type="button" part="swap" ?disabled=${choice.old === null} @click=${() => void comparing.swap()}>
        ${words("page-compare-swap")}
      </button>
      ${selectView("itl", words("page-compare-itl"), [["", words("page-compare-not-given")], ...itls], choice.itl ?? "", (value) => set({ itl: value || null }))}
      ${selectView(
        "release",
        words("page-compare-release"),
        [["", words("page-compare-release-unknown")], ...RELEASES.map((release) => [release, release] as const)],
        choice.release,
        (value) => set({ release: value }),
      )}
      ${comparing.pair
        ? nothing
        : html`<button type="button" part="close" @click=${() => void comparing.choose(null)}>${words("page-compare-close")}</button>`}
    </div>`;
}

/** A list by its input, and by its place in it where it holds several. */
function nameOf({ name, place: { part } }: Side): string {
  return part == null ? plain(name) : `${plain(name)}, ${words("page-compare-part", { part: part + 1 })}`;
}

function selectView(
  part: string,
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  const changed = (event: Event) => choose((event.currentTarget as HTMLSelectElement).value);
  return html`<label><span>${label}</span>
    <select part="choose-${part}" @change=${changed}>
      ${options.map(([value, text]) => html`<option value=${value} ?selected=${value === chosen} .selected=${value === chosen}>${text}</option>`)}
    </select></label>`;
}

/** Why, in the order of the rules: for all phones, then for each kind. */
function reasonsView({ reasons, withSbdReasons, withoutSbdReasons }: Acceptance, face: Face): TemplateResult {
  const group = (id: string, findings: Finding[]) =>
    findings.length === 0 ? nothing : html`<h4>${words(id)}</h4>${saidView(findings, face, "reason")}`;
  return html`${saidView(reasons, face, "reason")} ${group("page-compare-with", withSbdReasons)}
    ${group("page-compare-without", withoutSbdReasons)}`;
}

/** Findings in the order in which they come. */
export function saidView(findings: readonly Finding[], face: Face, part: string): unknown {
  if (findings.length === 0) return nothing;
  return html`<ul role="list">
    ${findings.map(
      (finding) => html`<li class="finding ${finding.severity}" part=${part} data-code=${finding.code} data-severity=${finding.severity}>
        ${sentenceView(finding, nothing, face, true)}
      </li>`,
    )}
  </ul>`;
}

/** The way to a comparison with nothing, on a list that stands alone. */
export function noOldView(item: Item, face: Face): unknown {
  const { comparing } = face.desk;
  const id = item.state.kind === "ready" ? item.state.id : null;
  const side = comparing.lists.find(({ place, notFound }) => place.item === id && !notFound);
  if (!side || comparing.choice !== null) return nothing;
  const choose = async (event: Event) => {
    const root = (event.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
    await comparing.choose({ old: null, new: keyOf(side.place), itl: null, release: "" });
    await face.desk.drawn;
    root.getElementById("compare")?.focus();
  };
  return html`<button type="button" part="no-old" @click=${choose}>${words("page-compare-no-old")}</button>`;
}
