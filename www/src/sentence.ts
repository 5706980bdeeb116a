// A sentence in its parts: what the language says, names from the file, and commands or fields as CUCM prints them. The
// views draw the parts, the summary writes them.
import { needsCare } from "./escape.ts";
import { STAND_IN, standIn } from "./particle.ts";
import { words, type Values } from "./words.ts";

export interface Part {
  kind: "text" | "name" | "code";
  text: string;
}

/** Values that are names as CUCM prints them. */
const NAMES = [
  ...["name", "signer", "serial", "file", "given", "host", "character", "typed", "meant", "digit"],
  ...["subject", "issuer", "store", "phone", "purpose", "description", "other", "servers", "nodes"],
];

export function sentence(id: string, values: Values = {}): Part[] {
  const names: string[] = [];
  const marked = Object.fromEntries(
    Object.entries(values).map(([key, text]) => {
      // A backtick in a value is the file's own: only the language's mark a command.
      const own = typeof text === "string" && (NAMES.includes(key) || needsCare(text) || text.includes("`"));
      // Private-use characters never pass `needsCare`, so they stand for nothing but these places.
      return [key, own ? standIn(names.push(text) - 1, text) : text];
    }),
  );
  const filled = (text: string) => text.replace(STAND_IN, (_, place) => names[Number(place)] ?? "");
  return words(id, marked)
    .split(/(`[^`]*`|\u{E000}\d+[\u{E001}-\u{E003}])/u)
    .filter((text) => text !== "")
    .map((text) => {
      if (text.startsWith("`")) return { kind: "code", text: filled(text.slice(1, -1)) };
      return { kind: text.startsWith("\u{E000}") ? "name" : "text", text: filled(text) };
    });
}
