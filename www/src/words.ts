// Words are data: every sentence stands in locales/, one file a language, and is found here by its code.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

export type Values = Record<string, string | number>;

const texts = import.meta.glob<string>("../../locales/*.ftl", { query: "?raw", import: "default", eager: true });

/** By language tag, in the order of their names. */
const bundles = new Map<string, FluentBundle>();
for (const [path, text] of Object.entries(texts)) {
  const language = path.replace(/^.*\/|\.ftl$/g, "");
  // No isolation marks: values that could upset a line's order are set apart by views/value.ts, and copied text stays clean.
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(text));
  bundles.set(language, bundle);
}

/** The first language the reader prefers that there is; English otherwise. */
export function chooseLanguage(preferred: readonly string[]): string {
  const known = preferred.flatMap((tag) => [tag, tag.split("-")[0] ?? tag]).find((tag) => bundles.has(tag));
  return known ?? "en";
}

const language = chooseLanguage(navigator.languages);

/** The language in use, as a tag for `lang` and `Intl`. */
export function currentLanguage(): string {
  return language;
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
  for (const bundle of [bundles.get(language), bundles.get("en")]) {
    const found = bundle?.getMessage(message);
    const text = attribute ? found?.attributes[attribute] : found?.value;
    if (bundle && text) return [bundle, text];
  }
  return null;
}

/** Made once: making one costs far more than using it, and every place in a file is a number. */
const numbers = new Intl.NumberFormat(language);
const lists = new Intl.ListFormat(language);

/** A whole number with the language's thousands separators. */
export function number(value: number): string {
  return numbers.format(value);
}

/** Several things as the language lists them: "1, 2 and 3". */
export function list(items: readonly string[]): string {
  return lists.format(items);
}

/** A moment in UTC, to the second, in the one order that everybody reads the same: 2015-03-06 18:45:12. */
export function utc(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19).replace("T", " ");
}

/** The day of a moment in UTC: 2015-03-06. */
export function day(seconds: number): string {
  return utc(seconds).slice(0, 10);
}
