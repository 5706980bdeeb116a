// What goes into a ticket: verdict, state, checksums, findings with what to do, records. As plain text or as Markdown.
// Names from the file are escaped as on the page; in Markdown they stand in code, where nothing in them means anything.
import type { Item } from "./desk.ts";
import { plain } from "./escape.ts";
import { allFound } from "./found.ts";
import { contentId, countsOf, digestName, findingOf, functionName, grouped, reasonOf, recordName } from "./phrases.ts";
import { sentence } from "./sentence.ts";
import type { Checksums, RecordReport, Report } from "./types.ts";
import { day, known, utc, words, type Values } from "./words.ts";

export interface Style {
  title(text: string): string;
  heading(text: string): string;
  strong(text: string): string;
  /** Our own words, with values that need no care. */
  text(text: string): string;
  /** Whatever the file says. */
  code(text: string): string;
}

const as = (text: string) => text;

export const PLAIN: Style = { title: as, heading: as, strong: as, text: as, code: as };

export const MARKDOWN: Style = {
  title: (text) => `## ${text}`,
  heading: (text) => `### ${text}`,
  strong: (text) => `**${text}**`,
  text: (text) => text.replace(/[\\`*_[\]<>|~&#@$]/g, "\\$&"),
  code(text) {
    if (text === "") return "";
    // Longer than any run of backticks in it; a space keeps it apart from one at an end.
    const fence = "`".repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
    const space = /^[` ]|[` ]$/.test(text) ? " " : "";
    return `${fence}${space}${text}${space}${fence}`;
  },
};

const SUMS: (keyof Checksums)[] = ["md5", "sha1", "sha256", "sha512"];

/** `item` holds as many records and findings as the page shows; what is left out is counted. */
export function summary(item: Item, report: Report, style: Style): string {
  const say = (id: string, values?: Values) =>
    sentence(id, values).map(({ kind, text }) => (kind === "text" ? style.text(text) : style.code(plain(text)))).join("");
  const own = (id: string, values?: Values) => style.text(words(id, values));

  /** What to do, where there is something to do. */
  function remedy(indent: string, id: string, values?: Values): string[] {
    return known(`${id}.do`) ? [`${indent}- ${own("page-do")}: ${say(`${id}.do`, values)}`] : [];
  }

  function andMore(shown: number, all: number): string[] {
    return all > shown ? [`- ${own("page-and-more", { count: all - shown })}`] : [];
  }

  function recordLine(record: RecordReport): string {
    const name = style.code(plain(recordName(record)));
    const facts = [style.text(functionName(record)), name];
    if (record.x509) facts.push(own("page-until", { date: day(record.x509.notAfter) }));
    if (record.signs) facts.push(style.strong(own("page-signs")));
    return `- ${own("page-to-record", { record: record.index })}: ${facts.join(" · ")}`;
  }

  const { checksums, counts, header, recordCount, signature, size, state } = report;
  const made = header?.timestamp ?? null;
  const facts = [own("page-bytes", { count: size })];
  if (made !== null) facts.push(own("page-signed-at", { time: utc(made) }));
  const blocks = [[style.title(style.code(plain(item.name)))], [facts.join(" · ")]];
  if (signature) {
    const verdict = style.strong(own(`verdict-${signature.verdict.kind}`));
    blocks.push([`${verdict} ${say(...reasonOf(item, report, signature))}`]);
  }
  blocks.push([own(contentId(report))]);
  if (state) blocks.push([say(`state-${state}`)], remedy("", `state-${state}`));
  const sums = SUMS.map((sum) => `- ${digestName(sum)}: ${style.code(grouped(checksums[sum]))}`);
  blocks.push([style.heading(own("page-checksums")), ...sums]);

  const findings = allFound(report);
  const weight = countsOf(counts);
  const shown = findings.slice(0, item.findings).flatMap(({ finding }, place) => {
    const [id, values] = findingOf(finding);
    const word = style.strong(own(`page-severity-${finding.severity}`));
    // The same of several certificates: what to do about them is said once, after the last.
    const again = findings[place + 1]?.finding.code === finding.code && place + 1 < item.findings;
    return [`- ${word} ${say(id, values)}`, ...(again ? [] : remedy("  ", id, values))];
  });
  const heading = style.heading(own("page-findings") + (weight && `: ${style.text(weight)}`));
  if (findings.length === 0) blocks.push([heading, `- ${own("page-no-findings")}`]);
  else blocks.push([heading, ...shown, ...andMore(item.findings, findings.length)]);

  if (recordCount > 0) {
    const all = style.heading(own("page-records", { count: recordCount }));
    blocks.push([all, ...item.records.map(recordLine), ...andMore(item.records.length, recordCount)]);
  }
  blocks.push([own("page-made-by", { version: CTL_INSPECTOR_VERSION })]);
  return blocks.filter((lines) => lines.length > 0).map((lines) => `${lines.join("\n")}\n`).join("\n");
}
