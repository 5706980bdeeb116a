// What to do, in order: steps to tick, with what is entered where, and the whole of it for a ticket.
import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { named } from "../comparing.ts";
import { stepSources } from "../compared.ts";
import type { Face } from "../desk.ts";
import { MARKDOWN, PLAIN, type Style } from "../style.ts";
import { ticket } from "../ticket.ts";
import type { Comparison, Step } from "../types.ts";
import { known, words, type Values } from "../words.ts";
import { focus } from "./actions.ts";
import { copyButton } from "./copy.ts";
import { say } from "./value.ts";
import { commandView } from "./why.ts";

export function stepsView(comparison: Comparison, face: Face): TemplateResult {
  const steps = named(comparison.steps);
  const phases = [...new Set(comparison.steps.map(({ phase }) => phase))];
  const { comparing } = face.desk;
  const name = words("page-compare-ticket-name");
  const copyView = (label: string, part: string, style: Style) => {
    const text = () => ticket(comparison, style, face.desk);
    return copyButton({ label: words(label), name, part, text, face, refused: () => comparing.showUncopied(text()) });
  };
  return html`<div class="steps" part="steps">
    <h3>${words("page-compare-steps")}</h3>
    <div class="doors">
      ${copyView("page-compare-ticket", "copy-ticket", PLAIN)} ${copyView("page-copy-markdown", "copy-ticket-markdown", MARKDOWN)}
    </div>
    ${comparing.uncopied === null
      ? nothing
      : html`<textarea readonly rows="12" part="ticket" aria-label=${name} .value=${comparing.uncopied} ${ref(focus)}></textarea>`}
    ${phases.map(
      (phase) => html`<h4 id="phase-${phase}">${words(`step-phase-${phase}`)}</h4>
        <ol role="list" aria-labelledby="phase-${phase}">
          ${steps.map(([name, step], at) => (step.phase === phase ? stepView(name, step, at + 1, face) : nothing))}
        </ol>`,
    )}
  </div>`;
}

function stepView(name: string, step: Step, number: number, face: Face): TemplateResult {
  const { comparing } = face.desk;
  const id = `step-${step.code}`;
  const values = step.values as Values;
  const tick = (event: Event) => comparing.tick(name, (event.currentTarget as HTMLInputElement).checked);
  const more = (aspect: "why" | "check") =>
    known(`${id}.${aspect}`) ? html`<p class=${aspect} part="step-${aspect}">${words(aspect === "why" ? "page-why" : "page-compare-check")}: ${say(`${id}.${aspect}`, values)}</p>` : nothing;
  return html`<li class="step" part="step" data-code=${step.code}>
    <input type="checkbox" id="tick-${name}" part="tick" .checked=${comparing.isTicked(name, step)} @change=${tick} />
    <div>
      <p><label for="tick-${name}"><span class="number">${number}.</span> ${step.releases == null
        ? nothing
        : html`<strong>${words(`release-${step.releases}`)}:</strong> `}${say(id, values)}</label></p>
      ${step.command == null ? nothing : html`<p>${commandView(step.command, face)}</p>`}
      <div class="place">
        <p>${words(`step-where-${step.where}`)} · ${stepSources(step)}</p>
        ${step.done ? html`<p part="step-done">✓ ${words("page-compare-done")}</p>` : nothing}
        ${more("check")} ${more("why")}
      </div>
    </div>
  </li>`;
}
