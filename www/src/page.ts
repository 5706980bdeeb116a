// The project's own page: title, language, theme, the desk, and what the page says of itself.
import { html, nothing, render, type TemplateResult } from "lit";
import "./script.ts";
import { page as styles } from "./styles/page.ts";
import { asksForKeys, keysView } from "./views/keys.ts";
import { currentLanguage, languages, onLanguage, speak, words, wordsReady } from "./words.ts";

const THEMES = ["system", "light", "dark"] as const;
type Theme = (typeof THEMES)[number];
const THEME_KEY = "ctl-inspector-theme";
const LANGUAGE_KEY = "ctl-inspector-language";
const THEME_SIGNS = { system: "◐", light: "○", dark: "●" };

let theme: Theme = THEMES.find((theme) => theme === recall(THEME_KEY)) ?? "system";
/** Whether the key ? shows the keys: those who speak to their computer may not want single keys to do anything. */
let listening = true;
/** What the page itself failed at, once it has. */
let broken: string | null = null;

/** Language and theme are all that is remembered. Storage may be refused: then nothing is. */
function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // It holds until the page is closed.
  }
}

function nextTheme(): void {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  remember(THEME_KEY, theme);
  draw();
}

function chooseLanguage(event: Event): void {
  const { value } = event.currentTarget as HTMLSelectElement;
  remember(LANGUAGE_KEY, value);
  speak(value);
}

function showKeys(): void {
  document.querySelector<HTMLDialogElement>("#keys:not([open])")?.showModal();
}

function listen(yes: boolean): void {
  listening = yes;
  draw();
}

function draw(): void {
  document.documentElement.dataset["theme"] = theme;
  document.documentElement.lang = currentLanguage();
  document.title = words("page-title");
  render(pageView(), document.body);
}

function pageView(): TemplateResult {
  return html`
    <header class="page">
      <h1>ctl-inspector</h1>
      <div class="doors">
        ${languages().length > 1 ? languageView() : nothing}
        <button type="button" id="theme" @click=${nextTheme}>
          <span aria-hidden="true">${THEME_SIGNS[theme]}</span> ${words(`page-theme-${theme}`)}
        </button>
        <button type="button" id="show-keys" aria-haspopup="dialog" @click=${showKeys}>
          <span aria-hidden="true">?</span> <span class="hidden">${words("page-keys")}</span>
        </button>
      </div>
    </header>
    <main>
      ${broken === null ? nothing : html`<p id="broken" role="alert">${words("page-broken", { message: broken })}</p>`}
      <ctl-inspector whole-window lang=${currentLanguage()}></ctl-inspector>
    </main>
    <footer class="page">${footerView()}</footer>
    ${keysView({ listening, listen })}
  `;
}

/** Each language by the name that it gives itself, for those who can read no other. */
function languageView(): TemplateResult {
  const option = ([tag, name]: [string, string]) =>
    html`<option value=${tag} lang=${tag} .selected=${tag === currentLanguage()}>${name}</option>`;
  return html`<select id="language" aria-label=${words("page-language")} @change=${chooseLanguage}>
    ${languages().map(option)}
  </select>`;
}

function footerView(): TemplateResult {
  const version = { version: CTL_INSPECTOR_VERSION, commit: CTL_INSPECTOR_COMMIT };
  return html`<p>${words("page-footer")} <span id="version">${words("page-version", version)}</span></p>
    <details id="check">
      <summary>${words("page-check")}</summary>
      ${checkView()}
    </details>`;
}

/** How a reader may convince himself: the policy this very page runs under, and the file's own checksum. */
function checkView(): TemplateResult {
  const policy = document.querySelector<HTMLMetaElement>("meta[http-equiv=Content-Security-Policy]")?.content ?? "";
  // The site loads its own script; the single file loads nothing at all.
  const site = policy.includes("'self'");
  const file = "ctl-inspector.html";
  const commands = [
    ["Windows", `certutil -hashfile ${file} SHA256`],
    ["macOS", `shasum -a 256 ${file}`],
    ["Linux", `sha256sum ${file}`],
  ];
  return html`<p>${words(site ? "page-check-site-policy" : "page-check-policy")}</p>
    <pre tabindex="0" role="group" aria-label=${words("page-check-policy-label")}>${policy.replaceAll("; ", ";\n")}</pre>
    <p>${words("page-check-sum")}</p>
    <dl>
      ${commands.map(([system, command]) => html`<dt>${system}</dt><dd><code>${command}</code></dd>`)}
    </dl>`;
}

/** A fault of the page is said on the page, not only in a console that nobody has open. */
function say(fault: unknown): void {
  broken = fault instanceof Error ? fault.message : String(fault);
  draw();
}

async function start(): Promise<void> {
  addEventListener("error", ({ error, message }) => say(error ?? message));
  addEventListener("unhandledrejection", ({ reason }) => say(reason));
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles.styleSheet!];
  addEventListener("keydown", (event) => {
    if (!listening || !asksForKeys(event)) return;
    event.preventDefault();
    showKeys();
  });
  await wordsReady;
  speak(recall(LANGUAGE_KEY));
  onLanguage(draw);
  // The sentence for pages whose script never ran has done its service.
  document.body.replaceChildren();
  draw();
}

const notStarted = document.querySelector("body > p")?.textContent ?? "";
start().catch((error: unknown) => {
  // Said in words: a blank page helps nobody.
  document.body.textContent = `${notStarted} ${String(error)}`;
});
