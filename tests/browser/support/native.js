// The project's own programs, as xtask hands them over; without xtask cargo is asked for them.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, folder } from "./files.js";

const built = new Map();

/** Where a program is: in the variable, or where cargo says it has put it. */
function program(variable, ...target) {
  if (process.env[variable]) return process.env[variable];
  if (!built.has(variable)) {
    const options = ["build", "--quiet", "--message-format=json", ...target];
    const said = execFileSync("cargo", options, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"], maxBuffer: 1 << 26 });
    const made = said.split("\n").filter(Boolean).map((line) => JSON.parse(line)).findLast(({ executable }) => executable);
    if (!made) throw new Error(`cargo ${options.join(" ")} made no program`);
    built.set(variable, made.executable);
  }
  return built.get(variable);
}

function lab(...words) {
  return execFileSync(program("CTL_INSPECTOR_LAB", "--package", "lab", "--bin", "lab"), words, { encoding: "utf8" });
}

/** Bytes of lists of the lab, by name. */
export function lists(...names) {
  const into = folder();
  lab("write", into, ...names);
  return names.map((name) => readFileSync(join(into, name)));
}

/** The lab's catalogue: name, note, expected verdict (null where good inspectors may differ, or the lab does not say). */
export function catalogue() {
  return lab("list").trimEnd().split("\n").map((line) => {
    const [, name, verdict = "-", note] = /^(\S+) +(?:(valid|invalid|cannotTell|-) +)?(.*)$/.exec(line);
    return { name, verdict: verdict === "-" ? null : verdict, note };
  });
}

let written;

/** Writes the whole catalogue, once; returns the folder. */
export function writeCatalogue() {
  if (!written) {
    written = folder();
    lab("write", written);
  }
  return written;
}

const reports = new Map();

/** A time at which to compare reports, in milliseconds: some findings depend on it. */
export const NOW = Date.UTC(2025, 9, 1);

/** The report of a file as the native library gives it at that time. */
export function report(path) {
  if (!reports.has(path)) {
    const options = { encoding: "utf8", maxBuffer: 1 << 26 };
    const words = [path, String(NOW / 1000)];
    reports.set(path, JSON.parse(execFileSync(program("CTL_INSPECTOR_REPORT", "--example", "report"), words, options)));
  }
  return reports.get(path);
}
