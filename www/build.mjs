// Builds ../dist: the single file, the site, the script. Reads the WebAssembly module from generated/, which
// `cargo xtask build` makes; CTL_INSPECTOR_VERSION and CTL_INSPECTOR_COMMIT say what the page calls itself. Tests give
// other folders: CTL_INSPECTOR_LOCALES to read languages from, CTL_INSPECTOR_DIST to write to.
import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { build } from "vite";
import { pack } from "./pack.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = (path) => join(resolve(process.env.CTL_INSPECTOR_DIST ?? here("../dist")), path);
const locales = resolve(process.env.CTL_INSPECTOR_LOCALES ?? here("../locales"));

// DESIGN: the two policies. Neither allows an inline style or handler; scripts are named by their digest or by address.
const TRUSTED_TYPES = "require-trusted-types-for 'script'; trusted-types lit-html ctl-inspector 'allow-duplicates'";
const filePolicy = (script) =>
  "default-src 'none'; " +
  `script-src 'sha256-${createHash("sha256").update(script).digest("base64")}' 'wasm-unsafe-eval'; ` +
  `worker-src blob:; img-src data:; base-uri 'none'; form-action 'none'; ${TRUSTED_TYPES}`;
const SITE_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "worker-src 'self' blob:; manifest-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; " +
  TRUSTED_TYPES;

const wasm = await need("generated/ctl_inspector_wasm_bg.wasm.gz", "run `cargo xtask build`, which makes it");
await need("generated/ctl_inspector_wasm.js", "run `cargo xtask build`, which makes it");
const example = await need("../examples/lists/ctl-tokenless.tlv", "it is part of the repository");

const engine = await bundle("src/worker.ts", { name: "engine", plugins: [moduleFromOutside()] });
const modules = {
  // As a function, not as a string: the same text serves the worker and, where workers are refused, the main thread.
  "virtual:engine": `export function engine(port) { ${engine}; engine.serve(port); }`,
  ...Object.fromEntries(["wasm", "locales", "example"].map((name) => [`virtual:${name}`, `export default "@${name}@"`])),
};
// They go in last: a minifier would write some of their characters in another way.
const packed = { wasm, locales: gzipSync(JSON.stringify(await texts()), { level: 9 }), example: gzipSync(example, { level: 9 }) };
const notices = await notice();
const script = notices + filled(await bundle("src/script.ts", { plugins: [virtual(modules)] }));
const page = notices + filled(await bundle("src/page.ts", { plugins: [virtual(modules)] }));

const inline = forInlining(page);
await mkdir(dist("site"), { recursive: true });
await put("ctl-inspector.js", script);
await put("ctl-inspector.html", await document(filePolicy(inline), `<script>${inline}</script>`));
await put("site/index.html", await document(SITE_POLICY, `<script src="page.js"></script>`));
await put("site/page.js", page);
await put("site/ctl-inspector.js", script);

/** Bundles one entry into one classic script. */
async function bundle(entry, { name, plugins }) {
  const [{ output }] = await build({
    root: here("."),
    configFile: false,
    logLevel: "warn",
    plugins: [...plugins, leanStyles()],
    define: {
      CTL_INSPECTOR_VERSION: JSON.stringify(process.env.CTL_INSPECTOR_VERSION ?? "0.0.0"),
      CTL_INSPECTOR_COMMIT: JSON.stringify(process.env.CTL_INSPECTOR_COMMIT ?? "unknown"),
      "process.env.NODE_ENV": '"production"',
    },
    build: {
      write: false,
      target: "es2022",
      minify: true,
      lib: { entry: here(entry), formats: ["iife"], name: name ?? "unnamed", fileName: "out" },
    },
  });
  if (output.length !== 1) throw new Error(`${entry}: one script expected, ${output.map((o) => o.fileName)} made`);
  return output[0].code.trim();
}

/** What the licences of the packages in the script ask for; minifying drops their own comments. */
async function notice() {
  const lit = await need("node_modules/lit/LICENSE", "run `npm ci` in www");
  const version = process.env.CTL_INSPECTOR_VERSION ?? "0.0.0";
  return `/*! ctl-inspector ${version}, MIT OR Apache-2.0
Contains @fluent/bundle, Copyright Mozilla Foundation and others, Apache-2.0, and Lit:

${lit.toString().trim()}
*/
`;
}

/** Every language there is, by its tag, in the order of the tags. */
async function texts() {
  const texts = {};
  for (const name of (await readdir(locales)).filter((name) => name.endsWith(".ftl")).sort()) {
    const text = await readFile(join(locales, name), "utf8");
    // Comments begin their line, and nothing else that begins with # does. What the command alone says stays with it.
    texts[name.slice(0, -".ftl".length)] = text.replace(/^#.*\n/gm, "").replace(/^command-.*\n(?:[ \t].*\n)*/gm, "");
  }
  // A language that has every message of English's has them in its order, and without the names: src/words.ts puts them
  // back.
  const messages = (text) => text.split(/^(?=-?[a-zA-Z][\w-]* =)/m).map((message) => [message.split("=", 1)[0], message]);
  const english = messages(texts.en).map(([name]) => name);
  for (const tag of Object.keys(texts).filter((tag) => tag !== "en")) {
    const own = new Map(messages(texts[tag]));
    if (own.size !== english.length || !english.every((name) => own.has(name))) continue;
    texts[tag] = english.map((name) => own.get(name).slice(name.length)).join("");
  }
  return texts;
}

/** A script with what is packed in the places kept for it. */
function filled(script) {
  return Object.entries(packed).reduce((script, [name, bytes]) => {
    const [before, after, ...more] = script.split(new RegExp(`["'\`]@${name}@["'\`]`));
    if (after === undefined || more.length > 0) throw new Error(`the script has not one place for ${name}`);
    return `${before}"${pack(bytes)}"${after}`;
  }, script);
}

/** Modules that exist only during a build. */
function virtual(texts) {
  return {
    name: "virtual",
    resolveId: (id) => (id in texts ? `\0${id}` : null),
    load: (id) => texts[id.slice(1)] ?? null,
  };
}

/** Styles stand in templates, which no minifier touches: here their lines and indents are taken out. */
function leanStyles() {
  return {
    name: "lean-styles",
    enforce: "pre",
    transform(code, id) {
      if (!/\/styles\/\w+\.ts$/.test(id)) return null;
      return { code: code.replace(/css`[^`]*`/g, (styles) => styles.replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ")), map: null };
    },
  };
}

/**
 * wasm-bindgen's script can fetch the module from beside itself. Here the module always comes from outside, and the
 * address in that unused function would make the bundler add the module a second time.
 */
function moduleFromOutside() {
  return {
    name: "module-from-outside",
    enforce: "pre",
    transform(code, id) {
      if (!id.endsWith("ctl_inspector_wasm.js")) return null;
      const without = code.replace(/new URL\([^)]*import\.meta\.url\)/, "undefined");
      if (without === code) throw new Error("wasm-bindgen's script has changed: no module address found in it");
      return { code: without, map: null };
    },
  };
}

/** Keeps HTML's parser from seeing an end of the script, or a comment, inside it. */
function forInlining(code) {
  // In strings, templates and regular expressions, the only places where these can stand, \x3C is the same character.
  return code.replace(/<(?=\/script|script|!--)/gi, "\\x3C");
}

async function document(policy, scriptTag) {
  const [template, words] = await Promise.all([readFile(here("page.html"), "utf8"), english()]);
  const values = { policy, script: scriptTag, title: words("page-title"), notStarted: words("page-not-started") };
  // A function as replacement: the script is full of `$&`.
  return template.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

/** The page's language before its script runs. */
async function english() {
  const bundle = new FluentBundle("en");
  bundle.addResource(new FluentResource(await readFile(join(locales, "en.ftl"), "utf8")));
  return (id) => {
    const text = bundle.getMessage(id)?.value;
    if (!text) throw new Error(`locales/en.ftl has no ${id}`);
    return bundle.formatPattern(text);
  };
}

async function need(path, remedy) {
  try {
    return await readFile(here(path));
  } catch {
    throw new Error(`www/${path} is missing: ${remedy}`);
  }
}

async function put(path, text) {
  await writeFile(dist(path), text);
  console.log(`dist/${path}  ${Buffer.byteLength(text).toLocaleString("en")} bytes`);
}
