// What is drawn as one thing: a whole input, or one part of a text. It has findings, and may have a verdict and records.
import type { Item } from "./entry.ts";
import type { Finding, HeaderReport, PartReport, RecordReport, Report, Signature, Span, State } from "./types.ts";

export interface Subject {
  readonly item: Item;
  /** The part's number, counted from 0; null for a whole input. */
  readonly part: number | null;
  /** The part's place in the text. */
  readonly span: Span | null;
  /** Ends the names of all that can be opened or led to: several lists may stand in one text. */
  readonly id: string;
  readonly header: HeaderReport | null;
  /** Those that are here: of a long list, the first ones. */
  readonly records: readonly RecordReport[];
  readonly recordCount: number;
  readonly state: State | null;
  readonly signature: Signature | null;
  readonly findings: readonly Finding[];
  /** Whether its findings tell a story, in the order of the text, and are not weighed. */
  readonly tells: boolean;
}

/** A whole input. Of a text, what its parts say is theirs. */
export function whole(item: Item, report: Report): Subject {
  const { header, recordCount, state, signature } = report;
  const { findings } = divided(report);
  return { item, part: null, span: null, id: `${item.key}`, header, records: item.records, recordCount, state, signature, findings, tells: false };
}

/** A part of a text. */
export function partOf(item: Item, report: Report, part: number, { list, span }: PartReport): Subject {
  const { header = null, records = [], state = null, signature = null } = list ?? {};
  const findings = divided(report).ofPart[part] ?? [];
  return { item, part, span, id: `${item.key}-${part}`, header, records, recordCount: records.length, state, signature, findings, tells: !list };
}

/** How many findings of each severity there are. */
export function countsOf({ findings }: Subject): Report["counts"] {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: count("error"), warnings: count("warning"), notes: count("note") };
}

interface Divided {
  /** Findings of no part. */
  findings: readonly Finding[];
  ofPart: Finding[][];
}

/** A report never changes, and is drawn again with every letter that is typed. */
const known = new WeakMap<Report, Divided>();

function divided(report: Report): Divided {
  let found = known.get(report);
  if (!found) known.set(report, (found = divide(report)));
  return found;
}

function divide({ content, findings }: Report): Divided {
  if (content.kind !== "evidence") return { findings, ofPart: [] };
  const { parts } = content;
  const ofPart: Finding[][] = parts.map(() => []);
  const rest = findings.filter((finding) => {
    const { span } = finding;
    // Parts follow one after the other: the last that begins before it holds it.
    const place = span ? lastBefore(parts, span.start) : -1;
    if (!span || place < 0 || span.end > parts[place]!.span.end) return true;
    ofPart[place]!.push(finding);
    return false;
  });
  return { findings: rest, ofPart };
}

function lastBefore(parts: readonly PartReport[], place: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.span.start <= place) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
