// Folders that are gone after the tests, and the built page in them.
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
export function singleFile(change) {
  const path = join(folder(), "ctl-inspector.html");
  if (change) writeFileSync(path, change(readFileSync(dist("ctl-inspector.html"), "utf8")));
  else copyFileSync(dist("ctl-inspector.html"), path);
  return pathToFileURL(path).href;
}
