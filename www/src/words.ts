// Words are data: every sentence stands in locales/, one file a language, and is found here by its code.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import packed from "virtual:locales";
import { PARTICLE } from "./particle.ts";
import { unpack } from "./unpack.ts";

export type Values = Record<string, string | number>;

/** By language tag, in the order of their names. */
const bundles = new Map<string, FluentBundle>();

/** Resolves when there are words. Nothing is drawn before. */
export const wordsReady: Promise<void> = load();

async function load(): Promise<void> {
  const texts = JSON.parse(await new Response(await unpack(packed)).text()) as Record<string, string>;
  const names = texts.en?.match(/^-?[a-zA-Z][\w-]*(?= =)/gm) ?? [];
  for (const [tag, bare] of Object.entries(texts)) {
    let at = 0;
    // build.mjs leaves the names out where they are English's, one after the other.
    const text = bare.replace(/^=/gm, () => `${names[at++]} =`);
    // No isolation marks: values that could upset a line's order are set apart by views/value.ts, and copied text stays clean.
    const bundle = new FluentBundle(tag, { useIsolating: false, functions: { PARTICLE } });
    bundle.addResource(new FluentResource(text));
    bundles.set(tag, bundle);
  }
  speak(asked);
}

/** What is made once for a language: making a formatter costs far more than using it, and every place in a file is a number. */
interface Voice {
  tag: string;
  numbers: Intl.NumberFormat;
  lists: Intl.ListFormat;
}

let voice: Voice = voiceOf("en");
let asked: string | undefined;
const listeners = new Set<() => void>();

function voiceOf(tag: string): Voice {
  return { tag, numbers: new Intl.NumberFormat(tag), lists: new Intl.ListFormat(tag) };
}

/** All that is drawn from now on is in this language, or, where there is no such language, in the one that the browser prefers. */
export function speak(language?: string): void {
  asked = language;
  const preferred = [asked ?? "", ...navigator.languages].flatMap((tag) => [tag, tag.split("-")[0]!]);
  const there = (wanted: string) => [...bundles.keys()].find((tag) => tag.toLowerCase() === wanted.toLowerCase());
  const tag = preferred.map(there).find((tag) => tag !== undefined) ?? "en";
  if (tag === voice.tag) return;
  voice = voiceOf(tag);
  for (const hear of listeners) hear();
}

/** Calls `hear` whenever the language has changed, until the signal says otherwise. */
export function onLanguage(hear: () => void, signal?: AbortSignal): void {
  listeners.add(hear);
  signal?.addEventListener("abort", () => listeners.delete(hear), { once: true });
}

/** The language in use, as a tag for `lang` and `Intl`. */
export function currentLanguage(): string {
  return voice.tag;
}

/** Every language there is: its tag, and what it calls itself. */
export function languages(): [tag: string, name: string][] {
  return [...bundles].map(([tag, bundle]) => {
    const name = bundle.getMessage("language-name")?.value;
    return [tag, name ? bundle.formatPattern(name) : tag];
  });
}

/** Whether there is a sentence for this code. */
export function known(id: string): boolean {
  return pattern(id) !== null;
}

/** The sentence of a code (`id` or `id.attribute`) with its values. A code without a sentence is shown as it is. */
export function words(id: string, values: Values = {}): string {
  const found = pattern(id);
  if (!found) return id;
  const [bundle, text] = found;
  // Errors go into the list instead of being thrown: a missing value then stands as `{$name}` in the sentence.
  return bundle.formatPattern(text, values as Record<string, FluentVariable>, []);
}

type Found = [FluentBundle, Parameters<FluentBundle["formatPattern"]>[0]];

function pattern(id: string): Found | null {
  const [message = "", attribute] = id.split(".");
  for (const bundle of [bundles.get(voice.tag), bundles.get("en")]) {
    const found = bundle?.getMessage(message);
    const text = attribute ? found?.attributes[attribute] : found?.value;
    if (bundle && text) return [bundle, text];
  }
  return null;
}

/** A whole number with the language's thousands separators. */
export function number(value: number): string {
  return voice.numbers.format(value);
}

/** Several things as the language lists them: "1, 2 and 3". */
export function list(items: readonly string[]): string {
  return voice.lists.format(items);
}

/** A moment in UTC, to the second, in the one order that everybody reads the same: 2015-03-06 18:45:12. */
export function utc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** The day of a moment in UTC: 2015-03-06. */
export function day(seconds: number): string {
  return utc(seconds).slice(0, 10);
}
