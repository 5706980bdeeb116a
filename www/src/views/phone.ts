// What a phone's screen shows, compared while it is typed.
import { html, nothing, type TemplateResult } from "lit";
import type { Face, Item } from "../desk.ts";
import type { PhoneAnswer } from "../types.ts";
import { list, number, words, type Values } from "../words.ts";
import { digestName } from "./fields.ts";
import { say } from "./value.ts";

const SIGNS: Record<PhoneAnswer["outcome"]["kind"], string> = {
  empty: "", tooFew: "…", same: "✓", signerSerial: "✓", partial: "≈",
  misread: "?", digitMissing: "?", digitExtra: "?", unreadable: "?", different: "✗",
};

const GROUP_SIGNS = { right: "✓", wrong: "✗", open: "" };

export function phoneView(item: Item, face: Face): TemplateResult {
  const { text, answer } = item.phone;
  const typed = (event: Event) => void face.desk.comparePhone(item, (event.currentTarget as HTMLTextAreaElement).value);
  const id = `phone-${item.key}`;
  return html`<section class="phone" aria-labelledby="${id}-title">
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
      data-outcome=${answer?.outcome.kind ?? "empty"}>${answerView(answer)}</p>
  </section>`;
}

function answerView(answer: PhoneAnswer | null): unknown {
  const outcome = answer?.outcome;
  if (!outcome || outcome.kind === "empty") return words("page-phone-hint");
  return html`<span class="sign" aria-hidden="true">${SIGNS[outcome.kind]}</span>
    <span>${say(`phone-${kebab(outcome.kind)}`, answerValues(answer))}</span>`;
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

/** What the sentences of the outcomes name. */
function answerValues({ outcome, digits, digest, of }: PhoneAnswer): Values {
  const values: Values = { digits, of, digest: digest ? digestName(digest) : "" };
  switch (outcome.kind) {
    case "partial":
      return { ...values, part: outcome.part };
    case "misread": {
      const readings = outcome.replacements.map(({ position, typed, meant }) =>
        words("page-reading", { position, typed, meant }),
      );
      return { ...values, readings: list([...new Set(readings)]), count: outcome.replacements.length };
    }
    case "digitMissing":
      return { ...values, position: outcome.position, digit: outcome.digit };
    case "digitExtra":
      return { ...values, position: outcome.position };
    case "different":
      return { ...values, positions: list(outcome.positions.map(number)), count: outcome.positions.length };
    case "unreadable":
      return { ...values, character: outcome.character };
    default:
      return values;
  }
}

function kebab(kind: string): string {
  return kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
