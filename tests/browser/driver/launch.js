// Starts a browser with its driver on a free port, and stops both whatever happens to the tests.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities } from "selenium-webdriver";

/** Processes of ours that still run; none outlives this one. */
const running = new Set();
const profiles = new Set();

process.on("exit", () => {
  running.forEach((pid) => kill(pid, "SIGKILL"));
  profiles.forEach(remove);
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

/** Starts `engine`; resolves to `{ driver, downloads, stop }`: `downloads` is the folder that files are saved to. */
export async function launch(engine) {
  const profile = mkdtempSync(join(tmpdir(), "ctl-inspector-browser-"));
  profiles.add(profile);
  const downloads = join(profile, "downloads");
  mkdirSync(downloads);
  const port = await freePort();
  const child = await startDriver(engine, port);
  let driver;
  let browserPid;
  const stop = async () => {
    // First in peace: a browser that is asked to close leaves nothing behind.
    await within(10_000, driver?.quit()).catch(() => {});
    for (const pid of [browserPid, child.pid]) {
      if (!pid) continue;
      kill(pid, "SIGTERM");
      running.delete(pid);
    }
    await within(5_000, child.ended).catch(() => kill(child.pid, "SIGKILL"));
    remove(profile);
    profiles.delete(profile);
  };
  try {
    driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(new Capabilities(capabilities(engine, profile, downloads)))
      .build();
    const session = await within(60_000, driver.getCapabilities());
    browserPid = session.get("moz:processID");
    if (browserPid) running.add(browserPid);
    return { driver, downloads, stop };
  } catch (error) {
    await stop();
    throw new Error(`${engine.program} could not be started by ${engine.driver}: ${error.message}\n${child.said()}`);
  }
}

async function startDriver({ driver, browser }, port) {
  const options = browser === "firefox" ? ["--port", `${port}`, "--websocket-port", "0", "--allow-system-access"] : [`--port=${port}`];
  const child = spawn(driver, options, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said = `${said}${text}`.slice(-4_000)));
  const ended = new Promise((resolve) => {
    child.once("error", (error) => resolve((said += error.message)));
    child.once("exit", resolve);
  });
  if (child.pid) running.add(child.pid);
  const handle = { pid: child.pid, ended, said: () => said };
  const begun = Date.now();
  while (!(await answers(port))) {
    const over = await Promise.race([ended.then(() => true), pause(50)]);
    if (over || Date.now() - begun > 20_000) throw new Error(`${driver} did not start: ${said}`);
  }
  return handle;
}

function capabilities({ browser, program }, profile, downloads) {
  const common = { browserName: browser, webSocketUrl: true, unhandledPromptBehavior: "accept" };
  if (browser === "firefox") {
    return {
      ...common,
      "moz:firefoxOptions": {
        binary: program,
        args: ["-headless"],
        prefs: {
          "intl.accept_languages": "en-US", "ui.systemUsesDarkTheme": 0,
          "browser.download.folderList": 2, "browser.download.dir": downloads, "browser.download.useDownloadDir": true,
          // The panel would take the focus from the page.
          "browser.download.alwaysOpenPanel": false,
        },
      },
    };
  }
  const args = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--lang=en-US", `--user-data-dir=${profile}`,
  ];
  // With a pipe to its driver the browser ends when the driver does, however that happens.
  if (process.platform !== "win32") args.push("--remote-debugging-pipe");
  const prefs = { "download.default_directory": downloads, "download.prompt_for_download": false };
  const options = browser === "MicrosoftEdge" ? "ms:edgeOptions" : "goog:chromeOptions";
  const logging = browser === "MicrosoftEdge" ? "ms:loggingPrefs" : "goog:loggingPrefs";
  return { ...common, [options]: { binary: program, args, prefs }, [logging]: { browser: "ALL" } };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  } catch {
    return false;
  }
}

export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function within(milliseconds, promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer for ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A browser that is still closing may write once more. */
function remove(profile) {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

function kill(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended already.
  }
}
