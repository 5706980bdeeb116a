// Which browsers there are on this machine, and what drives each.
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";

const WINDOWS = process.platform === "win32";

/** `cargo xtask test page` sets the variables; without them the usual names are looked for on the search path. */
const KINDS = [
  {
    engine: "Chromium",
    browser: "chrome",
    program: ["CTL_INSPECTOR_CHROME", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser"],
    driver: ["CTL_INSPECTOR_CHROMEDRIVER", "chromedriver"],
  },
  {
    engine: "Chromium",
    browser: "MicrosoftEdge",
    program: ["CTL_INSPECTOR_EDGE", "microsoft-edge", "microsoft-edge-stable"],
    driver: ["CTL_INSPECTOR_EDGEDRIVER", "msedgedriver"],
  },
  {
    engine: "Firefox",
    browser: "firefox",
    program: ["CTL_INSPECTOR_FIREFOX", "firefox", "firefox-esr"],
    driver: ["CTL_INSPECTOR_GECKODRIVER", "geckodriver"],
  },
];

/** Whether an absent engine is a failure, as it is where results are relied upon. */
export const REQUIRED = Boolean(process.env.CTL_INSPECTOR_REQUIRE_ENGINES) || process.env.CI === "true";

/** One entry an engine: `{ engine, browser, program, driver }`, or `{ engine, missing }` with a sentence that says what is. */
export function engines() {
  return ["Chromium", "Firefox"].map((engine) => {
    const kinds = KINDS.filter((kind) => kind.engine === engine);
    const found = kinds.map(({ browser, program, driver }) => ({
      engine,
      browser,
      program: find(program),
      driver: find(driver),
    }));
    return (
      found.find(({ program, driver }) => program && driver) ?? {
        engine,
        missing: found.some(({ program }) => program)
          ? `${engine} is here, but nothing that drives it: ${kinds.map(({ driver }) => driver[1]).join(" or ")} is missing`
          : `${engine} is not here`,
      }
    );
  });
}

function find([variable, ...names]) {
  const given = process.env[variable];
  if (given) return given;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, WINDOWS ? `${name}.exe` : name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
