// Findings in the order in which they are shown, and those of each record.
import type { Finding, Report, Severity } from "./types.ts";

export interface Found {
  /** Its place among all of the report. */
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

/** A report never changes, and is drawn again with every letter that is typed. */
const known = new WeakMap<Report, Sorted>();

/** What weighs most comes first. */
export function allFound(report: Report): Found[] {
  return sorted(report).all;
}

/** What is said of one record. */
export function foundOf(report: Report, record: number): Found[] {
  return sorted(report).ofRecord.get(record) ?? [];
}

function sorted(report: Report): Sorted {
  let found = known.get(report);
  if (!found) known.set(report, (found = sort(report)));
  return found;
}

function sort({ findings }: Report): Sorted {
  const all = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity)).map(
    (finding, place) => ({ place, finding, records: recordsOf(finding) }),
  );
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
