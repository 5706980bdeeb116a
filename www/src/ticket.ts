// A comparison for a ticket: the answer, which lists, why, which anchor is left, the steps with what is done, and what
// changed.
import { named } from "./comparing.ts";
import { CHANGE_SIGNS, SAMENESS, STATUS_SIGNS, answersOf, recordLabel, sideLine, stepSources } from "./compared.ts";
import type { DeskModel } from "./desk.ts";
import { PAGE } from "./entry.ts";
import { plain } from "./escape.ts";
import { digestName, findingOf, grouped } from "./phrases.ts";
import { sentence } from "./sentence.ts";
import type { Block, Style } from "./style.ts";
import { MOST } from "./summary.ts";
import type { Comparison, Finding, RecordChange, Side, Step } from "./types.ts";
import { known, words, type Values } from "./words.ts";

const SUMS = ["md5", "sha1", "sha256"] as const;

/** Two lists in one of the styles. */
export function ticket(comparison: Comparison, style: Style, desk: DeskModel): string {
  const made = [style.text(words("page-made-by", { version: CTL_INSPECTOR_VERSION }))];
  return style.document([...ticketOf(comparison, style, desk), made]);
}

/** What is left out is counted. */
export function ticketOf(comparison: Comparison, style: Style, desk: DeskModel): Block[] {
  const { acceptance, anchors, changes, records, rehearsal, sameness } = comparison;
  const { release, more } = desk.comparing;
  const own = (id: string, values?: Values) => style.text(words(id, values));
  const say = (id: string, values: Values = {}) =>
    sentence(id, values).map(({ kind, text }) => (kind === "text" ? style.text(text) : style.code(plain(text)))).join("");
  const aspect = (id: string, name: string, label: string, values?: Values) =>
    known(`${id}.${name}`) ? [`  - ${own(label)}: ${say(`${id}.${name}`, values)}`] : [];

  const whence = (id: string, values?: Values) => (style.whole ? aspect(id, "source", "page-source", values) : []);

  function said(finding: Finding): string[] {
    const [id, values] = findingOf(finding);
    const word = finding.severity === "note" ? "" : `${style.strong(own(`page-severity-${finding.severity}`))} `;
    return [`- ${word}${say(id, values)}`, ...aspect(id, "why", "page-why", values), ...aspect(id, "do", "page-do", values), ...whence(id, values)];
  }

  const group = (id: string, findings: readonly Finding[]) =>
    findings.length > 0 ? [style.heading(own(id)), ...findings.flatMap(said)] : [];

  const side = (id: string, side: Side | null) => [
    `- ${own(id)}: ${style.code(sideLine(side, desk))}`,
    ...(side ? sumsOf(side, desk).map(([name, digits]) => `  - ${digestName(name)}: ${style.code(grouped(digits))}`) : []),
  ];

  function stepLines([name, step]: [string, Step], at: number): string[] {
    const id = `step-${step.code}`;
    const values = step.values as Values;
    const releases = step.releases == null ? "" : `${style.strong(own(`release-${step.releases}`))}: `;
    const command = step.command == null ? "" : `: ${style.code(step.command)}`;
    return [
      `- ${style.tick(desk.comparing.isTicked(name, step))} ${at + 1}. ${releases}${say(id, values)}`,
      `  - ${own(`step-where-${step.where}`)}${command}`,
      ...(step.done ? [`  - ${own("page-compare-done")}`] : []),
      ...aspect(id, "check", "page-compare-check", values),
      ...(style.whole ? aspect(id, "why", "page-why", values) : []),
      `  - ${own("page-source")}: ${style.text(stepSources(step))}`,
    ];
  }

  function changeLine({ kind, old, new: after, fields }: RecordChange): string {
    const both = [old, after].flatMap((record) => (record ? [style.code(recordLabel(record))] : [])).join(" → ");
    const names = fields.length > 0 ? ` · ${style.text(fields.map(({ field }) => field).join(", "))}` : "";
    return `- ${style.text(CHANGE_SIGNS[kind])} ${own(`change-kind-${kind}`)}: ${both}${names}`;
  }

  const changed = records.filter(({ kind }) => kind !== "same");
  const shown = changed.slice(0, style.whole ? MOST : PAGE + more);
  const steps = named(comparison.steps);
  const phases = [...new Set(comparison.steps.map(({ phase }) => phase))];
  return [
    [style.title(own("page-compare"))],
    answersOf(comparison).map(({ id }) => style.strong(own(id))),
    [
      ...side("page-compare-old", comparison.old), ...side("page-compare-new", comparison.new),
      `- ${own("page-compare-release")}: ${release === "" ? own("page-compare-release-unknown") : style.text(release)}`,
    ],
    group("page-compare-reasons", acceptance.reasons),
    group("page-compare-with", acceptance.withSbdReasons),
    group("page-compare-without", acceptance.withoutSbdReasons),
    [
      style.heading(own("page-compare-anchors")),
      ...anchors.advice.flatMap(said),
      ...anchors.anchors.map(({ record, status, because }) =>
        `- ${STATUS_SIGNS[status]} ${own(`anchor-status-${status}`)}: ${style.code(recordLabel(record))} · ${say(...findingOf(because))}`),
    ],
    group("page-compare-recovery", anchors.recovery),
    group("page-compare-rehearsal", rehearsal),
    ...phases.map((phase) => [
      style.heading(`${own("page-compare-steps")}: ${own(`step-phase-${phase}`)}`),
      ...steps.flatMap(([name, step], at) => (step.phase === phase ? stepLines([name, step], at) : [])),
    ]),
    [
      style.heading(own("page-compare-changes")), `- ${own(SAMENESS[sameness])}`,
      ...changes.map((change) => `- ${own(`change-${change}`)}`), ...shown.map(changeLine),
      ...(changed.length > shown.length ? [`- ${own("page-and-more", { count: changed.length - shown.length })}`] : []),
      ...(records.length > changed.length ? [`- ${own("page-compare-records-same", { count: records.length - changed.length })}`] : []),
    ],
  ];
}

/** Of a file its own checksums; of a list in a text those that are printed. */
function sumsOf({ place: { item, part } }: Side, desk: DeskModel): [name: string, digits: string][] {
  const state = desk.numbered(item)?.state;
  if (state?.kind !== "ready") return [];
  const { checksums, content } = state.report;
  if (part == null) return SUMS.map((sum) => [sum, checksums[sum]]);
  const list = content.kind === "evidence" ? content.parts[part]?.list : null;
  return (list?.checksums ?? []).map(({ algorithm, value }) => [algorithm, value]);
}
