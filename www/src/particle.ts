// PARTICLE for sentences: Korean has two forms of a particle and chooses by the sound that the word before it ends in.
//
//     { $file }{ PARTICLE($file, "을", "를") }
//
// gives the first form behind a final consonant, the second behind none; 으로 takes ㄹ for none. How a value ends is told
// by how it is read in Korean; brackets, quotes and other signs at its end are passed over:
//   Hangul          by its final consonant
//   digits          by the last one's name; zeros end in 영, 십, 백, 천, 만, which all have a consonant
//   Latin letters   in capitals, without a vowel, or beside a digit are spelled: L and R (엘, 알) end in ㄹ, M and N (엠, 엔)
//                   in a consonant, the others in none
//                   else they are a word: -l and -le end in ㄹ; -m, -me, -n, -ne, -ng, -ck, and b, c, k, p, q, t behind
//                   a vowel in a consonant; the others in none. Korean libraries go by that list of letters; what they
//                   get wrong most often (list, cert; file, name, phone) is told apart here
//   the rest        is taken to have none
//
// The command does the same (src/bin/ctl-inspector/particle.rs), and both are held to tests/snapshots/particles.json.
import type { FluentFunction } from "@fluent/bundle";

export type Ending = "vowel" | "consonant" | "rieul";

/** As much of the end of a text is looked at: names may be very long. */
const LOOK = 64;

export function endingOf(text: string): Ending {
  const tail = Array.from(text.slice(-2 * LOOK)).slice(-LOOK);
  while (tail.length > 0 && !/[\p{Alphabetic}\p{N}]/u.test(tail.at(-1)!)) tail.pop();
  const [, before = "", word] = /(^|[^a-zA-Z])([a-zA-Z]+)$/.exec(tail.join("")) ?? [];
  return word ? endingOfLatin(word, /[0-9]/.test(before)) : endingOfCharacter(tail.at(-1) ?? "");
}

function endingOfLatin(word: string, behindDigit: boolean): Ending {
  const ends = (pattern: RegExp) => pattern.test(word.toLowerCase());
  if (behindDigit || !/[aeiouy]/i.test(word) || !/[a-z]/.test(word)) {
    return ends(/[lr]$/) ? "rieul" : ends(/[mn]$/) ? "consonant" : "vowel";
  }
  return ends(/le?$/) ? "rieul" : ends(/([mn]e?|ng|ck|[aeiouy][bckpqt])$/) ? "consonant" : "vowel";
}

function endingOfCharacter(last: string): Ending {
  const code = last.codePointAt(0) ?? 0;
  const final = code >= 0xac00 && code <= 0xd7a3 ? (code - 0xac00) % 28 : 0;
  // The letters of a syllable one by one, as some systems write the names of files.
  if (final === 8 || code === 0x11af || /[178]/.test(last)) return "rieul";
  return final > 0 || (code >= 0x11a8 && code <= 0x11ff) || /[036]/.test(last) ? "consonant" : "vowel";
}

const MARKS: Ending[] = ["vowel", "consonant", "rieul"];

/** What stands in a sentence for a name; its last character says how the name ends. No text that may be shown holds these. */
export function standIn(place: number, name: string): string {
  return `\u{E000}${place}${String.fromCodePoint(0xe001 + MARKS.indexOf(endingOf(name)))}`;
}

export const STAND_IN = /\u{E000}(\d+)[\u{E001}-\u{E003}]/gu;

export const PARTICLE: FluentFunction = ([value, behindConsonant = "", behindVowel = ""]) => {
  const text = typeof value === "object" ? String(value.value ?? "") : String(value ?? "");
  const ending = MARKS[(text.codePointAt(text.length - 1) ?? 0) - 0xe001] ?? endingOf(text);
  const takesConsonant = ending === "consonant" || (ending === "rieul" && !String(behindConsonant).startsWith("으"));
  return takesConsonant ? behindConsonant : behindVowel;
};
