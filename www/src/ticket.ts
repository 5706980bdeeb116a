// A comparison for a ticket, as plain text: the answer, why, which anchor is left, the steps with what is done, and what
// changed.
import { named } from "./comparing.ts";
import { CHANGE_SIGNS, STATUS_SIGNS, answerOf, recordLabel, sideFacts, stepSources } from "./compared.ts";
import { plain } from "./escape.ts";
import { SIGNS, findingOf } from "./phrases.ts";
import { sentence } from "./sentence.ts";
import type { Comparison, Finding, Side } from "./types.ts";
import { known, words, type Values } from "./words.ts";

export function ticket(comparison: Comparison, ticked: ReadonlySet<string>): string {
  const { acceptance, anchors, changes, records, rehearsal } = comparison;
  const say = (id: string, values: Values = {}) =>
    sentence(id, values).map(({ kind, text }) => (kind === "text" ? text : plain(text))).join("");
  const said = (finding: Finding) => {
    const [id, values] = findingOf(finding);
    const more = ["why", "do"].filter((aspect) => known(`${id}.${aspect}`)).map((aspect) => `  ${say(`${id}.${aspect}`, values)}`);
    return [`${SIGNS[finding.severity]} ${say(id, values)}`, ...more];
  };
  const group = (id: string, findings: readonly Finding[]) => (findings.length > 0 ? [words(id), ...findings.flatMap(said)] : []);
  const side = (id: string, side: Side | null) => `${words(id)}: ${side && !side.notFound ? `${plain(side.name)} · ` : ""}${sideFacts(side)}`;
  const steps = named(comparison.steps).map(([name, step], at) => {
    const id = `step-${step.code}`;
    const values = step.values as Values;
    const release = step.releases == null ? "" : `${words(`release-${step.releases}`)}: `;
    const lines = [`[${ticked.has(name) ? "x" : " "}] ${at + 1}. ${release}${say(id, values)}`, `      ${words(`step-where-${step.where}`)} · ${stepSources(step)}`];
    if (step.command != null) lines.push(`      ${step.command}`);
    if (known(`${id}.check`)) lines.push(`      ${words("page-compare-check")}: ${say(`${id}.check`, values)}`);
    return lines.join("\n");
  });
  const blocks = [
    [answerOf(acceptance).sentences.map((id) => words(id)).join(" ")],
    [side("page-compare-old", comparison.old ?? null), side("page-compare-new", comparison.new)],
    group("page-compare-reasons", acceptance.reasons),
    group("page-compare-with", acceptance.withSbdReasons),
    group("page-compare-without", acceptance.withoutSbdReasons),
    [
      words("page-compare-anchors"),
      ...anchors.anchors.map(({ record, status }) => `${STATUS_SIGNS[status]} ${words(`anchor-status-${status}`)} · ${recordLabel(record)}`),
      ...anchors.advice.flatMap(said),
    ],
    group("page-compare-recovery", anchors.recovery),
    group("page-compare-rehearsal", rehearsal),
    steps.length > 0 ? [words("page-compare-steps"), ...steps] : [],
    [
      words("page-compare-changes"),
      ...changes.map((change) => words(`change-${change}`)),
      ...records
        .filter(({ kind }) => kind !== "same")
        .map(({ kind, old, new: after }) => `${CHANGE_SIGNS[kind]} ${words(`change-kind-${kind}`)} · ${[old, after].flatMap((record) => (record ? [recordLabel(record)] : [])).join(" → ")}`),
    ],
    [words("page-made-by", { version: CTL_INSPECTOR_VERSION })],
  ];
  return blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`).join("\n");
}
