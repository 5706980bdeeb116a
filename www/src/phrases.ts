// What things are called, and which sentence says them: the same in the views and in what is copied.
import type { DeskModel } from "./desk.ts";
import type { Subject } from "./subject.ts";
import type { Text } from "./text.ts";
import type { Checked, Finding, ListReport, PartKind, PartReport, PhoneConfiguration, Place, RecordReport, Report, Server, Severity, Signature, Span, Verdict } from "./types.ts";
import { list, number, words, type Values } from "./words.ts";

/** The usual spelling: SHA-256. */
export function digestName(digest: string): string {
  return digest.toUpperCase().replace(/^SHA/, "SHA-");
}

/** Serial numbers as CUCM prints them: 70:CA:F6. */
export function colons(hex: string): string {
  return hex.toUpperCase().replace(/(..)(?=.)/g, "$1:");
}

/** Digits in groups of four: one value to the ear and to the clipboard, parts to the eye. */
export function grouped(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, "$1 ");
}

/** FUNCTION as CUCM prints it; the one long name as everybody calls it. */
export function functionName({ function: role }: Pick<RecordReport, "function">): string {
  if (!role) return words("page-no-function");
  if (role.number === 0) return words("page-sast");
  return role.name ?? words("page-unknown-function", { number: String(role.number) });
}

/** What one would call the record: its certificate's common name, else its host. */
export function recordName(record: RecordReport): string {
  return record.commonName || record.dnsName || record.address || words("page-no-name");
}

/** The sentence that says what an input is. */
export function contentOf({ content }: Report): [id: string, values: Values] {
  switch (content.kind) {
    case "trustList":
      return [`content-trustList-${content.list}`, {}];
    case "signedFile":
      return [content.encrypted ? "content-signedFile-encrypted" : "content-signedFile", {}];
    case "unrecognised":
      return [`content-unrecognised-${content.looksLike}`, {}];
    case "evidence":
      return ["content-evidence", { parts: counted(content.parts) }];
    default:
      return [`content-${content.kind}`, {}];
  }
}

/** "1 trust list as text and 2 certificates", in the order in which they first appear; what is not recognised at the end. */
function counted(parts: readonly PartReport[]): string {
  const counts = new Map<PartKind, number>();
  for (const { kind } of parts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const kinds = [...counts].sort(([one], [other]) => Number(one === "other") - Number(other === "other"));
  return list(kinds.map(([kind, count]) => words(`part-${kind}.count`, { count })));
}

/** The sentence that follows the verdict: by whom, or why not. */
export function reasonOf({ header, records }: Subject, signature: Signature, checked?: Checked): [id: string, values: Values] {
  const { verdict, signer, declared, used, keyBits, alsoMatching } = signature;
  const record = signer == null ? undefined : records.find(({ index }) => index === signer);
  const digest = used ?? declared;
  const values = {
    signer: checked?.signer || (record && recordName(record)) || header?.signerCommonName || header?.signerName || "",
    serial: (header?.signerSerial ?? "").toUpperCase(),
    record: signer ?? 0,
    digest: digest ? digestName(digest) : "",
    declared: declared ? digestName(declared) : "",
    used: used ? digestName(used) : "",
    bits: String(keyBits ?? 0),
    records: list(alsoMatching.map(number)),
  };
  if (verdict.kind !== "valid") return [`reason-${verdict.reason}`, values];
  return [checked ? "page-signed-from-elsewhere" : "page-signed-by", values];
}

/** Where it stands in a text, as people count: "line 12", "lines 12–15". */
export function linesOf(text: Text, { start, end }: Span): string {
  const [from, to] = [text.line(start), text.line(Math.max(start, end - 1))];
  return words(to > from ? "page-lines" : "page-line", { from, to });
}

/** An input by its name, with the record where it is one of its. */
export function placeName(desk: DeskModel, { item, record = null }: Place): string {
  const name = desk.numbered(item)?.name ?? "";
  return record === null ? name : `${name}, ${words("page-to-record", { record })}`;
}

/** Most lengths that are written out as a sum. */
const ADDENDS = 12;

/** Whether the lengths that a text prints add up: "336 + 1,156 + … = 4,947", and what that means, each for itself. */
export function sumsOf({ header, records, sums }: ListReport): string[] {
  const lengths = [header?.headerLength ?? NaN, ...records.map(lengthOf)];
  const written = sums.file.kind !== "unknown" && lengths.length <= ADDENDS && lengths.every((length) => length > 0);
  const sum = lengths.reduce((sum, length) => sum + length, 0);
  const parts = written ? [`${lengths.map(number).join(" + ")} = ${number(sum)}`] : [];
  parts.push(words(`page-sums-${sums.file.kind}`));
  if ([sums.header, ...sums.records].every(({ kind }) => kind === "exact")) parts.push(words("page-sums-of-fields"));
  return parts;
}

/** RECORDLENGTH is the first field of every record. */
function lengthOf({ fields }: RecordReport): number {
  const decoded = fields.find(({ tag }) => tag === 1)?.decoded;
  return decoded?.kind === "text" ? Number(decoded.text) : NaN;
}

/** The servers that a phone's configuration names, by what they are for, in the order in which they stand. */
export function serversOf({ callManagers, tvs }: PhoneConfiguration): [name: string, servers: string[]][] {
  const called = ({ address, name, port }: Server) => {
    const names = [...new Set([address, name].filter((text) => text !== null))].join(" · ");
    return port === null ? names : `${names} · ${words("page-port", { port: String(port) })}`;
  };
  const groups: [id: string, servers: Server[]][] = [["page-call-managers", callManagers], ["page-tvs-servers", tvs]];
  return groups.flatMap(([id, servers]) => (servers.length > 0 ? [[words(id), servers.map(called)]] : []));
}

/** The sentence of a finding. */
export function findingOf({ code, values, record }: Finding): [id: string, values: Values] {
  return [`finding-${code}`, { ...values, record: record ?? 0 }];
}

/** "2 warnings · 1 note"; empty where there is nothing. */
export function weightOf({ errors, warnings, notes }: Report["counts"]): string {
  return [
    errors > 0 && words("page-errors", { count: errors }),
    warnings > 0 && words("page-warnings", { count: warnings }),
    notes > 0 && words("page-notes", { count: notes }),
  ].filter((count) => count !== false).join(" · ");
}

/** Signs for the eye; the word beside each says the same. */
export const SIGNS: Record<Severity, string> = { error: "✗", warning: "!", note: "·" };
export const VERDICT_SIGNS: Record<Verdict, string> = { valid: "✓", invalid: "✗", cannotTell: "?" };
