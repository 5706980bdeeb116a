// What goes into a ticket or a report: verdict, state, checksums, findings with what to do, records; of a text, each of its
// parts.
import type { DeskModel } from "./desk.ts";
import { PAGE, drawn, type Item } from "./entry.ts";
import { plain } from "./escape.ts";
import { allFound } from "./found.ts";
import { partsKey } from "./keys.ts";
import {
  colons, contentOf, digestName, findingOf, functionName, grouped, linesOf, placeName, reasonOf, recordName, serversOf, sumsOf, weightOf,
} from "./phrases.ts";
import { sentence } from "./sentence.ts";
import type { Block, Style } from "./style.ts";
import { partOf, whole, type Subject } from "./subject.ts";
import type { Checksums, Finding, ListReport, PartReport, PhoneConfiguration, RecordReport, Report } from "./types.ts";
import { day, known, utc, words, type Values } from "./words.ts";

const SUMS: (keyof Checksums)[] = ["md5", "sha1", "sha256", "sha512"];

/** Findings, parts and records in a style that writes all of it: the list of a cluster has a dozen. */
export const MOST = 1000;

/** An input in one of the styles. */
export function summary(item: Item, report: Report, style: Style, desk: DeskModel): string {
  const made = [style.text(words("page-made-by", { version: CTL_INSPECTOR_VERSION }))];
  return style.document([...summaryOf(item, report, style, desk), made]);
}

/** What is left out is counted. `records` are those of the file, as far as they are wanted. */
export function summaryOf(item: Item, report: Report, style: Style, desk: DeskModel, records = item.records): Block[] {
  const most = style.whole ? MOST : PAGE;
  const say = (id: string, values?: Values) =>
    sentence(id, values).map(({ kind, text }) => (kind === "text" ? style.text(text) : style.code(plain(text)))).join("");
  const own = (id: string, values?: Values) => style.text(words(id, values));
  const term = (name: string, text: string) => `- ${name}: ${text}`;

  function aspect(name: string, called: string, indent: string, id: string, values?: Values): string[] {
    return known(`${id}.${name}`) ? [`${indent}- ${own(called)}: ${say(`${id}.${name}`, values)}`] : [];
  }

  /** What to do, where there is something to do; all of it with why before and whence after. */
  function remedy(...place: [indent: string, id: string, values?: Values]): string[] {
    const todo = aspect("do", "page-do", ...place);
    return style.whole ? [...aspect("why", "page-why", ...place), ...todo, ...aspect("source", "page-source", ...place)] : todo;
  }

  function andMore(shown: number, all: number): string[] {
    return all > shown ? [`- ${own("page-and-more", { count: all - shown })}`] : [];
  }

  function recordLine(record: RecordReport): string {
    const name = style.code(plain(recordName(record)));
    const facts = [style.text(functionName(record)), name];
    if (style.whole && record.serial) facts.push(`${own("page-certificate-serial")} ${style.code(colons(record.serial))}`);
    if (record.x509) facts.push(own("page-until", { date: day(record.x509.notAfter) }));
    if (record.signs) facts.push(style.strong(own("page-signs")));
    if (record.marked) facts.push(own("page-marked"));
    return `- ${own("page-to-record", { record: record.index })}: ${facts.join(" · ")}`;
  }

  /** Each with what to do. Where that is the same for several certificates, it is said once, after the last. */
  function findingLines(findings: readonly Finding[]): string[] {
    const remedies = findings.map((finding) => remedy("  ", ...findingOf(finding)));
    const last = new Map(remedies.map((lines, place) => [lines.join("\n"), place]));
    return findings.flatMap((finding, place) => {
      const word = style.strong(own(`page-severity-${finding.severity}`));
      const lines = remedies[place]!;
      return [`- ${word} ${say(...findingOf(finding))}`, ...(last.get(lines.join("\n")) === place ? lines : [])];
    });
  }

  /** The verdict, and the record or certificate elsewhere whose key it was checked with. */
  function verdictBlock(subject: Subject): string[] {
    const checked = desk.checked(item, subject.part);
    const signature = checked?.signature ?? subject.signature;
    if (!signature) return [];
    const by = checked ? ` ${own("page-checked-by")} ${style.code(plain(placeName(desk, checked.key)))}` : "";
    return [`${style.verdict(own(`verdict-${signature.verdict.kind}`), signature.verdict.kind)} ${say(...reasonOf(subject, signature, checked))}${by}`];
  }

  function stateBlocks({ state }: Subject): string[][] {
    return state ? [[say(`state-${state}`)], remedy("", `state-${state}`)] : [];
  }

  function saidBlock({ part }: Subject): string[] {
    const said = desk.said(item, part);
    return said.length > 0 ? [style.heading(own("page-said")), ...findingLines(said.map(({ finding }) => finding))] : [];
  }

  function findingBlock(subject: Subject, heading: string): string[] {
    const all = allFound(subject);
    const shown = most;
    if (all.length === 0) return [];
    return [heading, ...findingLines(all.slice(0, shown).map(({ finding }) => finding)), ...andMore(shown, all.length)];
  }

  function recordBlock(subject: Subject): string[] {
    const { part, recordCount } = subject;
    if (recordCount === 0) return [];
    const shown = part === null ? records : subject.records.slice(0, most);
    const heading = style.heading(own("page-records", { count: recordCount }));
    return [heading, ...shown.map(recordLine), ...andMore(shown.length, recordCount)];
  }

  /** What a text prints of a list, as far as one compares it. */
  function printedBlock(list: ListReport): string[] {
    if (list.notFound) return [];
    const lines = list.checksums.map(({ algorithm, value }) => term(digestName(algorithm), style.code(grouped(value))));
    if (list.length !== null) lines.push(term(own("page-printed-length"), own("page-bytes", { count: list.length })));
    if (list.modified !== null) lines.push(term(own("page-printed-modified"), style.code(plain(list.modified))));
    lines.push(term(own("page-printed-sums"), style.text(sumsOf(list).join(" · "))));
    if (list.closing !== null) lines.push(term(own("page-printed-closing"), own(`page-closing-${list.closing}`)));
    return [style.heading(own("page-printed-file")), ...lines];
  }

  function serverLines(configuration: PhoneConfiguration): string[] {
    return serversOf(configuration).flatMap(([name, servers]) => servers.map((server) => term(style.text(name), style.code(plain(server)))));
  }

  function partBlocks(part: PartReport, number: number): string[][] {
    const subject = partOf(item, report, number, part);
    const place = item.text ? ` · ${style.text(linesOf(item.text, part.span))}` : "";
    const blocks = [[style.heading(own(`part-${part.kind}`) + place)]];
    if (part.list) blocks.push(verdictBlock(subject), [own(`content-trustList-${part.list.list}`)], ...stateBlocks(subject), printedBlock(part.list));
    if (part.configuration) blocks.push(serverLines(part.configuration));
    const name = part.certificate?.x509?.subject ?? part.certificate?.printed?.subject;
    if (name) blocks.push([style.code(plain(name))]);
    blocks.push(saidBlock(subject), findingBlock(subject, own(subject.tells ? "page-statements" : "page-findings")), recordBlock(subject));
    return blocks;
  }

  const { checksums, content, counts, header, size } = report;
  const subject = whole(item, report);
  const made = header?.timestamp ?? null;
  const facts = [own("page-bytes", { count: size })];
  if (made !== null) facts.push(own("page-signed-at", { time: utc(made) }));
  const blocks = [
    [style.title(style.code(plain(item.name)))], [facts.join(" · ")], verdictBlock(subject), [own(...contentOf(report))],
    ...stateBlocks(subject), saidBlock(subject),
  ];
  const weight = weightOf(counts);
  const heading = style.heading(own("page-findings") + (weight && `: ${style.text(weight)}`));
  if (content.kind === "evidence") {
    const shown = style.whole ? MOST : drawn(item, partsKey(item));
    blocks.push(findingBlock(subject, heading), ...content.parts.slice(0, shown).flatMap(partBlocks), andMore(shown, content.parts.length));
  } else {
    const sums = SUMS.map((sum) => term(digestName(sum), style.code(grouped(checksums[sum]))));
    blocks.push([style.heading(own("page-checksums")), ...sums]);
    if (content.kind === "signedFile" && content.inside.configuration) blocks.push(serverLines(content.inside.configuration));
    const found = findingBlock(subject, heading);
    blocks.push(found.length > 0 ? found : [heading, `- ${own("page-no-findings")}`], recordBlock(subject));
  }
  return blocks;
}
