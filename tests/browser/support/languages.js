// Languages that are files and no code: those of the project, and one that a test makes up.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { ROOT, folder } from "./files.js";

const WWW = join(ROOT, "www/package.json");
const LOCALES = join(ROOT, "locales");

/** Every language there is, by its tag: its file. */
export function languages() {
  const names = readdirSync(LOCALES).filter((name) => name.endsWith(".ftl")).sort();
  return Object.fromEntries(names.map((name) => [name.replace(".ftl", ""), readFileSync(join(LOCALES, name), "utf8")]));
}

/** A module of the page that needs nothing of a browser. */
export async function moduleOfPage(name) {
  const { transformWithOxc } = await import(pathToFileURL(createRequire(WWW).resolve("vite")).href);
  const { code } = await transformWithOxc(readFileSync(join(ROOT, "www/src", name), "utf8"), name);
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
}

/** The sentences of a file as the page renders them: `say(id, values)`; undefined where there is none. */
export async function renderer(tag, source) {
  const { PARTICLE } = await moduleOfPage("particle.ts");
  const bundle = new FluentBundle(tag, { useIsolating: false, functions: { PARTICLE } });
  const faults = bundle.addResource(new FluentResource(source));
  if (faults.length > 0) throw new Error(`${tag}.ftl: ${faults.join(", ")}`);
  return (id, values = {}) => {
    const [name, attribute] = id.split(".");
    const message = bundle.getMessage(name);
    const pattern = attribute ? message?.attributes[attribute] : message?.value;
    return pattern ? bundle.formatPattern(pattern, values) : undefined;
  };
}

/** The made-up language: English with every text between ⟦ and ⟧. */
export const MADE_UP = "tlh";

export function madeUp(english) {
  let open = 0;
  return english.split("\n").map((line) => {
    if (line.startsWith("#") || line.trim() === "") return line;
    const begun = open === 0 ? line.replace(/^(\s*[.\w-]+ = ?)/, "$1⟦") : line;
    open += line.split("{").length - line.split("}").length;
    return open === 0 ? `${begun}⟧` : begun;
  }).join("\n");
}

let built;

/** A folder with dist/ as it is built where the made-up language's file lies beside those of the project. */
export function distWithMadeUp() {
  if (built) return built;
  const [locales, dist] = [join(folder(), "locales"), join(folder(), "dist")];
  mkdirSync(locales);
  const files = languages();
  files[MADE_UP] = madeUp(files.en);
  for (const [tag, text] of Object.entries(files)) writeFileSync(join(locales, `${tag}.ftl`), text);
  const env = { ...process.env, CTL_INSPECTOR_LOCALES: locales, CTL_INSPECTOR_DIST: dist };
  execFileSync(process.execPath, ["build.mjs"], { cwd: join(ROOT, "www"), env, stdio: ["ignore", "ignore", "inherit"] });
  return (built = dist);
}
