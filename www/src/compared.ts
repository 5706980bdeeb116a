// What things are called in a comparison, and which sentences say the answer: the same in the views and in a ticket.
import { plain } from "./escape.ts";
import { functionName } from "./phrases.ts";
import type { Acceptance, AnchorStatus, ChangeKind, RecordName, Side, Step } from "./types.ts";
import { utc, words } from "./words.ts";

/** Signs for the eye; the word beside each says the same. */
export const STATUS_SIGNS: Record<AnchorStatus, string> = { alive: "✓", dead: "✗", unknown: "?" };
export const CHANGE_SIGNS: Record<ChangeKind, string> = {
  same: "=", changed: "~", regenerated: "↻", emptied: "∅", filled: "●", added: "+", removed: "−",
};

interface Answer {
  /** Green only for what was computed. */
  kind: "good" | "bad" | "warn";
  sign: string;
  sentences: string[];
}

/** The answer: one sentence where all phones do the same, else one for each kind. */
export function answerOf({ withSbd, withoutSbd, verified }: Acceptance): Answer {
  const both = [withSbd, withoutSbd];
  const sentences = withSbd === withoutSbd ? [`answer-both-${withSbd}`] : [`answer-with-${withSbd}`, `answer-without-${withoutSbd}`];
  if (both.every((outcome) => outcome === "same" || outcome === "installs")) {
    return { kind: verified || withSbd === "same" ? "good" : "warn", sign: "✓", sentences };
  }
  if (both.every((outcome) => outcome === "refuses")) return { kind: "bad", sign: "✗", sentences };
  return { kind: "warn", sign: both.includes("unknown") ? "?" : "!", sentences };
}

/** "1 SAST cucm-pub, CallManager, signs", escaped. */
export function recordLabel({ record, function: role, name, role: kind, signs }: RecordName): string {
  const said = [words(`role-${kind}`), ...(signs ? [words("page-compare-signs")] : [])].join(", ");
  return `${record} ${functionName({ function: role })} ${plain(name ?? "–")} (${said})`;
}

/** When a list was made, and who signed it. */
export function sideFacts(side: Side | null): string {
  if (!side || side.notFound) return words("page-compare-none");
  const { made, modified, signer, state } = side;
  const facts: string[] = [];
  if (made != null) facts.push(`${utc(made)} UTC`);
  else if (modified != null) facts.push(plain(modified));
  if (signer?.name) {
    const name = plain(signer.name);
    facts.push(
      signer.role
        ? words("page-compare-signed-by-role", { name, role: words(`role-${signer.role}`) })
        : words("page-compare-signed-by", { name }),
    );
  }
  if (state != null) facts.push(words(`state-${state}`));
  return facts.join(" · ");
}

/** The documents that a step names. */
export function stepSources({ sources }: Step): string {
  return sources.map((source) => words(`source-${source}`)).join("; ");
}
