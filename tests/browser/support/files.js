// Folders that are gone after the tests, and the built page in them.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** What `cargo xtask build` made; another folder where a test of the tests wants one. */
const DIST = process.env.CTL_INSPECTOR_DIST ?? join(ROOT, "dist");

const folders = [];
process.on("exit", () => folders.forEach((path) => rmSync(path, { recursive: true, force: true })));

/** A new, empty folder. */
export function folder() {
  const path = mkdtempSync(join(tmpdir(), "ctl-inspector-test-"));
  folders.push(path);
  return path;
}

/** Writes files into a new folder; returns their paths. `write({ "a.tlv": bytes })` */
export function write(files) {
  const into = folder();
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(into, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    return path;
  });
}

/** A path in dist/. */
export function dist(name = "") {
  const path = join(DIST, name);
  if (!existsSync(path)) throw new Error(`${path} is missing: run \`cargo xtask build\``);
  return path;
}

/** The address of the single file, copied alone into an empty folder; `change` may alter its text. */
export function singleFile(change, from = dist("ctl-inspector.html")) {
  const path = join(folder(), "ctl-inspector.html");
  if (change) writeFileSync(path, change(readFileSync(from, "utf8")));
  else copyFileSync(from, path);
  return pathToFileURL(path).href;
}

/** The same with a script of the test's own that runs before the page's, allowed by the page's policy. */
export function withScript(script, from) {
  const digest = createHash("sha256").update(script).digest("base64");
  return singleFile((html) =>
    html
      .replace("script-src ", `script-src 'sha256-${digest}' `)
      .replace("<title>", () => `<script>${script}</script><title>`),
  from);
}
