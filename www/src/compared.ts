// What things are called in a comparison, and which sentences say the answer: the same in the views and in a ticket.
import type { Listed } from "./comparing.ts";
import type { DeskModel } from "./desk.ts";
import { plain } from "./escape.ts";
import { colons, functionName, linesOf } from "./phrases.ts";
import type { AnchorStatus, ChangeKind, Comparison, ListOutcome, RecordName, Side, Step } from "./types.ts";
import { utc, words } from "./words.ts";

/** Signs for the eye; the word beside each says the same. */
export const STATUS_SIGNS: Record<AnchorStatus, string> = { alive: "✓", dead: "✗", unknown: "?" };
export const CHANGE_SIGNS: Record<ChangeKind, string> = {
  same: "=", changed: "~", regenerated: "↻", emptied: "∅", filled: "●", added: "+", removed: "−", notShown: "?",
};
export const SIGNS_SIGN = "✓";

/** Whether both are one file. */
export const SAMENESS: Record<Comparison["sameness"], string> = {
  same: "page-compare-same", different: "page-compare-different", unknown: "page-compare-unknown",
};

interface Answer {
  id: string;
  kind: "good" | "bad" | "warn";
  sign: string;
}

/** The answer: one sentence where all phones do the same, else one for each kind. Only phones with Security by Default use an ITL. */
export function answersOf({ acceptance, new: { list } }: Comparison): Answer[] {
  const { withSbd, withoutSbd, verified, nobodyLeft } = acceptance;
  const one = (who: string, outcome: ListOutcome): Answer => ({ id: `answer-${who}-${outcome}`, ...lookOf(outcome, verified) });
  const isItl = list === "itl" && withSbd !== "same";
  const answers: Answer[] = [];
  if (withSbd === withoutSbd && !isItl) answers.push(one("both", withSbd));
  else if (nobodyLeft) answers.push({ id: "page-compare-nobody-left", ...lookOf("refuses", verified) });
  else answers.push(one("with", withSbd));
  if (withSbd !== withoutSbd && !isItl) answers.push(one("without", withoutSbd));
  if ([withSbd, withoutSbd].includes("installs") && !verified) answers.push({ id: "page-compare-not-verified", kind: "warn", sign: "?" });
  return answers;
}

/** Green only for what was computed. */
function lookOf(outcome: ListOutcome, verified: boolean): Omit<Answer, "id"> {
  switch (outcome) {
    case "same":
      return { kind: "good", sign: "✓" };
    case "installs":
      return verified ? { kind: "good", sign: "✓" } : { kind: "warn", sign: "≈" };
    case "refuses":
      return { kind: "bad", sign: "✗" };
    case "asksTvs":
      return { kind: "warn", sign: "!" };
    case "unknown":
      return { kind: "warn", sign: "?" };
  }
}

/** To be read aloud. */
export function answerText(comparison: Comparison): string {
  return answersOf(comparison).map(({ id }) => words(id)).join(" ");
}

/** "1 SAST cucm-pub (CallManager, signs)", escaped. */
export function recordLabel({ record, function: role, name, role: kind, signs }: RecordName): string {
  const said = [words(`role-${kind}`), ...(signs ? [words("page-compare-signs")] : [])].join(", ");
  return `${record} ${functionName({ function: role })} ${plain(name || "–")} (${said})`;
}

/** How a serial number begins: enough to tell two apart. */
export function serialStart({ serial }: RecordName): string {
  const [start, rest] = [(serial ?? "").slice(0, 16), (serial ?? "").slice(16)];
  return colons(start) + (rest === "" ? "" : "…");
}

/** A list by its input, and by its place in it where it holds several. */
export function sideName({ name, place: { item, part } }: Side, desk: DeskModel): string {
  if (part == null) return plain(name);
  const { text, state } = desk.numbered(item) ?? {};
  const found = state?.kind === "ready" && state.report.content.kind === "evidence" ? state.report.content.parts[part] : undefined;
  return `${plain(name)}, ${text && found ? linesOf(text, found.span) : words("page-compare-part", { part: part + 1 })}`;
}

/** When a list was made. */
function timeOf({ made, modified }: Side): string {
  if (made != null) return words("page-utc", { time: utc(made) });
  return modified == null ? "" : plain(modified);
}

/** Names that tell lists apart: most of them are called CTLFile.tlv. */
export function namesOf(lists: readonly Listed[], desk: DeskModel): [key: string, name: string][] {
  const seen = new Map<string, number>();
  return lists.map((side) => {
    const name = [sideName(side, desk), timeOf(side)].filter((text) => text !== "").join(" · ");
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [side.key, count > 1 ? `${name} (${count})` : name];
  });
}

/** Who signed a list, and which state it shows. */
export function sideFacts(side: Side | null): string[] {
  if (!side || side.notFound) return [words("page-compare-none")];
  const { signer, state } = side;
  const facts: string[] = [];
  if (signer?.name) {
    const name = plain(signer.name);
    facts.push(
      signer.role
        ? words("page-compare-signed-by-role", { name, role: words(`role-${signer.role}`) })
        : words("page-compare-signed-by", { name }),
    );
  }
  if (state != null) facts.push(words(`state-${state}`));
  return facts;
}

/** The same with its name and its time. */
export function sideLine(side: Side | null, desk: DeskModel): string {
  if (!side || side.notFound) return words("page-compare-none");
  return [sideName(side, desk), timeOf(side), ...sideFacts(side)].filter((text) => text !== "").join(" · ");
}

/** The documents that a step names. */
export function stepSources({ sources }: Step): string {
  return sources.map((source) => words(`source-${source}`)).join("; ");
}
