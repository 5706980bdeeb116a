// What things are called, and which sentence says them: the same in the views and in what is copied.
import type { Item } from "./desk.ts";
import type { Finding, RecordReport, Report, Severity, Signature, Verdict } from "./types.ts";
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
export function functionName({ function: role }: RecordReport): string {
  if (!role) return words("page-no-function");
  if (role.number === 0) return words("page-sast");
  return role.name ?? words("page-unknown-function", { number: String(role.number) });
}

/** What one would call the record: its certificate's common name, else its host. */
export function recordName(record: RecordReport): string {
  return record.commonName || record.dnsName || record.address || words("page-no-name");
}

/** The sentence that says what an input is. */
export function contentId({ content }: Report): string {
  switch (content.kind) {
    case "trustList":
      return `content-trustList-${content.list}`;
    case "signedFile":
      return content.encrypted ? "content-signedFile-encrypted" : "content-signedFile";
    case "unrecognised":
      return `content-unrecognised-${content.looksLike}`;
    default:
      return `content-${content.kind}`;
  }
}

/** The sentence that follows the verdict: by whom, or why not. */
export function reasonOf(item: Item, { header }: Report, signature: Signature): [id: string, values: Values] {
  const { verdict, signer, declared, used, keyBits, alsoMatching } = signature;
  const record = signer == null ? undefined : item.records.find(({ index }) => index === signer);
  const digest = used ?? declared;
  const values = {
    signer: (record && recordName(record)) || header?.signerCommonName || header?.signerName || "",
    serial: (header?.signerSerial ?? "").toUpperCase(),
    record: signer ?? 0,
    digest: digest ? digestName(digest) : "",
    declared: declared ? digestName(declared) : "",
    used: used ? digestName(used) : "",
    bits: String(keyBits ?? 0),
    records: list(alsoMatching.map(number)),
  };
  return [verdict.kind === "valid" ? "page-signed-by" : `reason-${verdict.reason}`, values];
}

/** The sentence of a finding. */
export function findingOf({ code, values, record }: Finding): [id: string, values: Values] {
  return [`finding-${code}`, { ...values, record: record ?? 0 }];
}

/** "2 warnings · 1 note"; empty where there is nothing. */
export function countsOf({ errors, warnings, notes }: Report["counts"]): string {
  return [
    errors > 0 && words("page-errors", { count: errors }),
    warnings > 0 && words("page-warnings", { count: warnings }),
    notes > 0 && words("page-notes", { count: notes }),
  ].filter((count) => count !== false).join(" · ");
}

/** Signs for the eye; the word beside each says the same. */
export const SIGNS: Record<Severity, string> = { error: "✗", warning: "!", note: "·" };
export const VERDICT_SIGNS: Record<Verdict, string> = { valid: "✓", invalid: "✗", cannotTell: "?" };
