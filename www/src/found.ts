// Findings in the order in which they are shown, and those of each record.
import type { Subject } from "./subject.ts";
import type { Finding, Severity } from "./types.ts";

export interface Found {
  /** Its place among all that is shown of its subject. */
  place: number;
  finding: Finding;
  /** The records that it speaks of. */
  records: number[];
}

interface Sorted {
  all: Found[];
  ofRecord: Map<number, Found[]>;
}

const ORDER: Severity[] = ["error", "warning", "note"];

/** Findings never change, and are drawn again with every letter that is typed. */
const known = new WeakMap<readonly Finding[], Sorted>();

/** What weighs most comes first; what tells a story is told in its order. */
export function allFound(subject: Subject): Found[] {
  return sorted(subject).all;
}

/** What is said of one record. */
export function foundOf(subject: Subject, record: number): Found[] {
  return sorted(subject).ofRecord.get(record) ?? [];
}

function sorted({ findings, tells }: Subject): Sorted {
  let found = known.get(findings);
  if (!found) {
    const weighed = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
    known.set(findings, (found = sort(tells ? findings : weighed)));
  }
  return found;
}

function sort(findings: readonly Finding[]): Sorted {
  const all = findings.map((finding, place) => ({ place, finding, records: recordsOf(finding) }));
  const ofRecord = new Map<number, Found[]>();
  for (const found of all) {
    for (const record of found.records) {
      const others = ofRecord.get(record);
      if (others) others.push(found);
      else ofRecord.set(record, [found]);
    }
  }
  return { all, ofRecord };
}

/** What is said of a certificate is said once and names all of its records: "1, 2". */
function recordsOf({ record, values }: Finding): number[] {
  const others = String(values["records"] ?? "").match(/\d+/g) ?? [];
  const all = [...(record == null ? [] : [record]), ...others.map(Number)];
  return [...new Set(all)];
}
