// What the browser can do without the module: three checksums of a file, and holding them against what a phone shows. It
// computes no MD5. Nothing here reads a list.
import type { Checksums, Group, PhoneAnswer } from "./types.ts";

export type Sum = [kind: keyof Checksums, digits: string];

const KINDS: [keyof Checksums, string][] = [["sha1", "SHA-1"], ["sha256", "SHA-256"], ["sha512", "SHA-512"]];
/** The browser takes a file only in one piece; the module's own limit is the same. */
const LIMIT = 64 * 1024 * 1024;
const MD5_DIGITS = 32;

/** Null where the browser gives no checksums either, or not of a file as large as this. */
export async function sumsOf(blob: Blob): Promise<Sum[] | null> {
  if (!globalThis.crypto?.subtle || blob.size > LIMIT) return null;
  const bytes = await blob.arrayBuffer();
  const digests = KINDS.map(async ([kind, name]): Promise<Sum> => [kind, hex(await crypto.subtle.digest(name, bytes))]);
  return Promise.all(digests);
}

function hex(buffer: ArrayBuffer): string {
  return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** As the module answers, but for guesses at misreadings; null for what may be an MD5, which cannot be told here. */
export function compare(sums: readonly Sum[], text: string): PhoneAnswer | null {
  const typed = text.replace(/[\s:.-]/g, "").toLowerCase();
  const answer = (outcome: PhoneAnswer["outcome"], sum?: Sum): PhoneAnswer => ({
    outcome, digits: typed.length, digest: sum?.[0] ?? null, of: sum?.[1].length ?? 0, groups: groupsOf(typed, sum?.[1]),
  });
  const strange = /[^0-9a-f]/u.exec(typed);
  if (typed === "") return answer({ kind: "empty" });
  if (strange) return answer({ kind: "unreadable", character: strange[0] });
  const same = sums.find(([, digits]) => digits === typed);
  if (same) return answer({ kind: "same" }, same);
  const begun = sums.find(([, digits]) => digits.startsWith(typed));
  if (begun) return answer({ kind: "partial", part: "beginning" }, begun);
  const ended = sums.find(([, digits]) => digits.endsWith(typed));
  if (ended) return { ...answer({ kind: "partial", part: "end" }, ended), groups: groupsOf(typed) };
  if (typed.length <= MD5_DIGITS) return null;
  return answer({ kind: "different", positions: [] }, sums.find(([, digits]) => digits.length >= typed.length));
}

function groupsOf(typed: string, digits?: string): Group[] {
  return (typed.match(/.{1,4}/g) ?? []).map((text, place) => ({
    text, state: !digits || text.length < 4 ? "open" : digits.startsWith(text, place * 4) ? "right" : "wrong",
  }));
}
