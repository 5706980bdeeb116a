// What a phone's screen shows, compared while it is typed.
import { html, nothing, type TemplateResult } from "lit";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import { digestName } from "../phrases.ts";
import type { PhoneAnswer } from "../types.ts";
import { list, number, words, type Values } from "../words.ts";
import { say } from "./value.ts";

const SIGNS: Record<PhoneAnswer["outcome"]["kind"], string> = {
  empty: "", tooFew: "…", same: "✓", signerSerial: "✓", partial: "≈",
  misread: "?", digitMissing: "?", digitExtra: "?", notPrinted: "?", unreadable: "?", different: "✗",
};

const GROUP_SIGNS = { right: "✓", wrong: "✗", open: "" };

/** `hint` is said while nothing is typed, and where there is no answer. */
export function phoneView(item: Item, face: Face, hint = "phone-empty"): TemplateResult {
  const { text, answer } = item.phone;
  const typed = (event: Event) => void face.desk.comparePhone(item, (event.currentTarget as HTMLTextAreaElement).value);
  const id = `phone-${item.key}`;
  return html`<div class="phone" aria-labelledby="${id}-title">
    <h3 id="${id}-title"><label for=${id}>${words("page-phone-shows")}</label></h3>
    <textarea
      id=${id}
      part="phone-input"
      rows="1"
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      aria-describedby="${id}-answer"
      .value=${text}
      @input=${typed}
    ></textarea>
    ${answer && answer.outcome.kind !== "empty" ? groupsView(answer) : nothing}
    <p id="${id}-answer" role="status" class="answer ${answer?.outcome.kind ?? "empty"}" part="phone-answer"
      data-outcome=${answer?.outcome.kind ?? "empty"}>${answerView(answer, hint)}</p>
  </div>`;
}

function answerView(answer: PhoneAnswer | null, hint: string): unknown {
  const outcome = answer?.outcome;
  if (!outcome || outcome.kind === "empty") return words(hint);
  return html`<span class="sign" aria-hidden="true">${SIGNS[outcome.kind]}</span>
    <span>${say(...sentence(answer))}</span>`;
}

function groupsView({ groups }: PhoneAnswer): TemplateResult {
  return html`<ol class="groups" part="phone-groups" aria-label=${words("page-phone-groups")}>
    ${groups.map(
      ({ text, state }) => html`<li class=${state} part="phone-group" data-state=${state}>
        <code>${text}</code>
        <span class="mark"><span aria-hidden="true">${GROUP_SIGNS[state]}</span> ${words(`page-group-${state}`)}</span>
      </li>`,
    )}
  </ol>`;
}

/** Places named in a sentence; with more of them wrong, it does not matter which. */
const PLACES = 8;

/** The sentence of an outcome and the values in it. */
function sentence({ outcome, digits, digest, of }: PhoneAnswer): [string, Values] {
  const values: Values = { digits, of, digest: digest ? digestName(digest) : "" };
  switch (outcome.kind) {
    case "partial":
      return [`phone-partial-${outcome.part}`, values];
    case "misread": {
      const changes = outcome.replacements.map((change) => words("phone-misread-change", { ...change }));
      return ["phone-misread", { ...values, changes: changes.join(", ") }];
    }
    case "digitMissing":
      return ["phone-digitMissing", { ...values, position: outcome.position, digit: outcome.digit }];
    case "digitExtra":
      return ["phone-digitExtra", { ...values, position: outcome.position }];
    case "different": {
      const count = outcome.positions.length;
      if (count === 0 || count > PLACES) return ["phone-different", values];
      return ["phone-different-digits", { ...values, count, positions: list(outcome.positions.map(number)) }];
    }
    case "unreadable":
      return ["phone-unreadable", { ...values, character: outcome.character }];
    default:
      return [`phone-${outcome.kind}`, values];
  }
}
