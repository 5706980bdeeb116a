// <ctl-inspector>: the desk as an element. define.ts gives it its tag.
import { LitElement, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { repeat } from "lit/directives/repeat.js";
import example from "virtual:example";
import { DeskClient, inspect } from "./client.ts";
import { answerText } from "./compared.ts";
import { DeskModel, type Face } from "./desk.ts";
import type { Item } from "./entry.ts";
import { plain } from "./escape.ts";
import { FOLDER_LIMIT, intake } from "./intake.ts";
import { contentOf } from "./phrases.ts";
import { bytes } from "./styles/bytes.ts";
import { compare } from "./styles/compare.ts";
import { controls } from "./styles/controls.ts";
import { layout } from "./styles/layout.ts";
import { details } from "./styles/details.ts";
import { print } from "./styles/print.ts";
import type { Report } from "./types.ts";
import { unpack } from "./unpack.ts";
import { reportAllView } from "./views/actions.ts";
import { refusedView } from "./views/bare.ts";
import { compareView } from "./views/compare.ts";
import { dropView } from "./views/drop.ts";
import { itemView } from "./views/item.ts";
import { nodesView } from "./views/nodes.ts";
import { currentLanguage, onLanguage, speak, words, wordsReady } from "./words.ts";

/** The name under which the example stands on the desk: CUCM's own. */
const EXAMPLE = "CTLFile.tlv";

/**
 * Reads the trust lists that Cisco Unified CM gives its phones, and says whether to believe them.
 *
 *     <ctl-inspector></ctl-inspector>
 *
 * Attributes
 *   whole-window   drops and pastes anywhere in the window are taken, not only those on the element;
 *                  leaving the page asks first when there is more than an example on the desk
 *   lang           the language, a tag as `ko` or `en-GB`; without it, or where there is no such language, the one that the
 *                  browser prefers. May be changed at any time. All elements on a page speak one language: that of the
 *                  attribute that was set last
 *
 * Methods
 *   add(name, bytes)   puts a Blob, an ArrayBuffer or a Uint8Array on the desk; resolves to its report
 *   clear()            empties the desk
 *   CtlInspector.inspect(bytes, name)   one input without an element: its report with all its records
 *
 * Events
 *   ctl-inspector-report   a report is ready: detail is { name, report }; bubbles out of shadow roots
 *
 * Custom properties: --ctl-inspector-foreground, -background, -dim, -line, -accent, -good, -bad, -warn, -mark (colours),
 * -font, -mono (families). Light or dark follows `color-scheme`.
 *
 * Parts, all in one open shadow root
 *   drop, lead, file-input, choose, example, clear, also    the way in
 *   save-report-all                                         a report of all that is on the desk
 *   paste-text, paste, paste-input, paste-add, paste-cancel    the box for text
 *   announcement                                            the live region: each verdict once
 *   refused, bare                                           why nothing can be read here at all, and what is left
 *   pauses                                                  that there is no worker
 *   item, name, facts, remove, progress, cancel, failed     one input; `data-state` reading | ready | failed | bare
 *   copy-summary, copy-markdown, copy-show-ctl, save-json, save-report, summary    what one takes away
 *   same                                                    which inputs are the same file
 *   said, said-finding, to-place, checked-by                what is said in view of others, and the way there;
 *                                                           `data-code`, `data-severity`
 *   compare, answer, choice, choose-old, choose-new, choose-itl, choose-release, swap, no-old, close, order
 *                                                           two lists: what phones do, `data-with-sbd`,
 *                                                           `data-without-sbd`; which lists are meant
 *   reasons, reason, anchors, anchor, advice, recovery, rehearsal   why, and which anchor is left; `data-code`,
 *                                                           `data-status`, `data-role`
 *   steps, step, tick, step-check, step-why                 what to do; `data-code`
 *   copy-ticket, copy-ticket-markdown, ticket               the comparison for a ticket
 *   changes, change, picture, picture-left, changed, record-change, fields-differ, field-change, records-same, more-changes
 *                                                           what changed; `data-code`, `data-kind`
 *   nodes, nodes-group, node, nodes-finding                 the lists of a cluster's nodes; `data-list` ctl | itl,
 *                                                           `data-sameness` same | different | unknown, `data-group`
 *   verdict, verdict-word, reason                           `data-verdict`, `data-reason`: the codes
 *   content, state, counts, first-bytes, first-lines        what it is; of the cluster, `data-state`; how many findings;
 *                                                           how an unknown input begins
 *   part, part-name, lines, more-parts                      one part of a text; `data-kind`: the code
 *   printed, printed-length, printed-modified, printed-sums, printed-whole, printed-closing
 *                                                           what a text prints of a list's file
 *   text, to-text, more-text-before, more-text-after        the text, and the way to a place in it
 *   configuration, inside                                   whom a phone's configuration names; what a signed file holds
 *   show-text, first-line                                   text that is drawn when it is opened
 *   checksum-md5, -sha1, -sha256, -sha512, copy-…, more-checksums
 *   phone-input, phone-answer, phone-groups, phone-group    `data-outcome`, `data-state` right | wrong | open
 *   findings, no-findings, finding, place, to-record    `data-code`, `data-severity`
 *   more, why, do, source, copy-command                     what a finding or a state opens to
 *   records, header, record, signs, marked, until, found-count, field, raw, rest, payload, bytes
 *   skip                                                    the way past a long list
 *   bytes-view, map, map-piece                              all bytes of a file, and the map of it; `data-kind`
 *   offset, go, go-answer                                   going to a place
 *   hex, fault                                              the bytes, and the sign of a finding among them; `data-code`
 *   at, at-byte, path, path-step, open-field, at-finding    the byte that the caret is on
 *   selected, copy-hex, copy-base64, copy-c, legend         what is selected; how one can tell what a byte is
 *   to-bytes                                                the way to a place in the bytes
 *   der, der-field, der-unread                              the structure of a certificate
 *   found, to-finding                                       what was found about a record
 *   certificate, certificate-…, save-pem, save-der          what a record's certificate says
 *   escape, show-all                                        text that is not shown as it is
 */
export class CtlInspector extends LitElement {
  static override readonly styles = [controls, layout, details, compare, bytes, print];

  static override readonly properties: PropertyDeclarations = {
    wholeWindow: { type: Boolean, attribute: "whole-window", reflect: true },
    dragging: { state: true },
    pasting: { state: true },
    announcement: { state: true },
  };

  static readonly inspect = inspect;

  declare wholeWindow: boolean;
  declare private dragging: boolean;
  declare private pasting: boolean;
  declare private announcement: string;

  readonly #desk = new DeskModel(this, new DeskClient(), (item, report) => this.#reported(item, report), (comparison) => this.#announce(answerText(comparison)));
  readonly #face: Face = { desk: this.#desk, announce: (text) => this.#announce(text) };
  #listening: AbortController | undefined;
  /** Elements under the pointer that a drag has entered and not left. */
  #entered = 0;
  /** Texts pasted since the desk was empty. */
  #pasted = 0;

  constructor() {
    super();
    this.wholeWindow = false;
    this.dragging = false;
    this.pasting = false;
    this.announcement = "";
  }

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, "lang"];
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    super.attributeChangedCallback(name, before, now);
    if (name === "lang") speak(now ?? undefined);
  }

  /** Puts one input on the desk; resolves to its report. */
  async add(name: string, bytes: Blob | ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<Report> {
    await wordsReady;
    const { state } = await this.#desk.add(name, bytes);
    if (state.kind === "ready") return state.report;
    if (state.kind === "failed" || state.kind === "bare") throw new Error(state.message);
    throw new DOMException(`${name} was removed while it was read`, "AbortError");
  }

  /** Empties the desk. */
  clear(): void {
    this.#desk.clear();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listen();
    // The language may have changed while the element was nowhere.
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await wordsReady;
    super.scheduleUpdate();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("wholeWindow") && this.isConnected) this.#listen();
    // Only while there is something to lose: a listener alone keeps browsers from restoring the page quickly.
    window.removeEventListener("beforeunload", warn);
    if (this.wholeWindow && this.isConnected && this.#desk.holdsEvidence) window.addEventListener("beforeunload", warn);
  }

  protected override render(): TemplateResult {
    const { items, pauses, refused } = this.#desk;
    const { offered } = this.#desk.comparing;
    const doors = {
      chosen: (files: File[]) => files.forEach((file) => void this.#desk.add(file.name, file)),
      pasting: (open: boolean) => void this.#pasting(open),
      pasted: (text: string) => {
        this.#addText(text);
        void this.#pasting(false);
      },
      example: () => this.#example(),
      clear: () => this.#cleared(),
    };
    const compared = () => guard([this.#desk.comparing.revision, currentLanguage()], () => compareView(this.#face));
    const nodes = () => guard([this.#desk.nodes, currentLanguage()], () => nodesView(this.#desk.nodes, this.#face));
    return html`<div class="desk" part="desk" lang=${currentLanguage()}>
      ${dropView(items.length === 0, this.dragging, this.pasting, doors, reportAllView(this.#face))}
      <p class="hidden" role="status" part="announcement">${this.announcement}</p>
      ${refused === null ? nothing : refusedView(refused)}
      ${pauses ? html`<p class="also" part="pauses">${words("page-pauses")}</p>` : nothing}
      ${this.#desk.areNodes ? [nodes(), compared()] : [compared(), nodes()]}
      ${repeat(items, (item) => item.key, (item) => guard([item.revision, currentLanguage(), offered], () => itemView(item, this.#face)))}
    </div>`;
  }

  /** Drops and pastes: of the whole window on a page of our own, of the element alone on somebody else's. */
  #listen(): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    onLanguage(() => {
      // What was said was said in the language before.
      this.announcement = "";
      this.requestUpdate();
    }, this.#listening.signal);
    const place: EventTarget = this.wholeWindow ? window : this;
    const on = <E extends Event>(type: string, hear: (event: E) => void) =>
      place.addEventListener(type, hear as EventListener, { signal: this.#listening!.signal });
    on<DragEvent>("dragenter", (event) => this.#drag(event, 1));
    on<DragEvent>("dragleave", (event) => this.#drag(event, -1));
    on<DragEvent>("dragover", (event) => {
      if (!fromEditable(event)) event.preventDefault();
    });
    on<DragEvent>("drop", (event) => {
      this.#entered = 0;
      this.dragging = false;
      if (event.dataTransfer && !fromEditable(event)) this.#take(event, event.dataTransfer);
    });
    on<ClipboardEvent>("paste", (event) => {
      if (event.clipboardData && !fromEditable(event)) this.#take(event, event.clipboardData);
    });
  }

  #drag(event: DragEvent, step: 1 | -1): void {
    if (!fromEditable(event)) event.preventDefault();
    this.#entered = Math.max(0, this.#entered + step);
    this.dragging = this.#entered > 0;
  }

  #take(event: Event, data: DataTransfer): void {
    event.preventDefault();
    void Promise.all([intake(data), wordsReady]).then(([{ files, text, failed }]) => {
      for (const { name, file } of files) void this.#desk.add(name, file);
      if (text !== null) this.#addText(text);
      for (const { name, code } of failed) {
        this.#desk.addFailed(name || words("page-dropped-nothing"), code, String(FOLDER_LIMIT));
      }
    });
  }

  #addText(text: string): void {
    this.#pasted = this.#desk.items.length === 0 ? 1 : this.#pasted + 1;
    void this.#desk.add(words("page-pasted-text", { count: this.#pasted }), new Blob([text]));
  }

  /** Opens or closes the box for text. The focus goes in, and back to where it came from. */
  async #pasting(open: boolean): Promise<void> {
    this.pasting = open;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(open ? "#paste" : "#paste-text")?.focus();
  }

  /** The example once: asked for again, it is only shown. */
  async #example(): Promise<void> {
    // Before the look: two presses in one moment are one example.
    const bytes = await unpack(example);
    const there = this.#desk.items.find((item) => item.example);
    if (there) {
      this.renderRoot.querySelector<HTMLElement>(`#name-${there.key}`)?.focus();
      return;
    }
    void this.#desk.add(EXAMPLE, bytes, true);
  }

  #cleared(): void {
    this.#desk.clear();
    this.renderRoot.querySelector<HTMLElement>("#files")?.focus();
  }

  #reported({ name }: Item, report: Report): void {
    const { content, signature } = report;
    const nothing = content.kind === "evidence" ? words(...contentOf(report)) : words("page-no-signature");
    const verdict = signature ? words(`verdict-${signature.verdict.kind}`) : nothing;
    const answer = this.#desk.takeAnswer();
    // In one go: the second of two would silence the first.
    this.#announce(words("page-announce", { file: plain(name), verdict }) + (answer ? `. ${answerText(answer)}` : ""));
    const detail = { name, report };
    this.dispatchEvent(new CustomEvent("ctl-inspector-report", { detail, bubbles: true, composed: true }));
  }

  #announce(text: string): void {
    // What is said twice in other words is heard twice: the same words once more would change nothing.
    this.announcement = text === this.announcement ? `${text}\u{a0}` : text;
  }
}

/** Whether the event belongs to a text field, which takes drops and pastes itself. */
function fromEditable(event: Event): boolean {
  const target = event.composedPath()[0];
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("textarea, select, input:not([type=file])"))
  );
}

function warn(event: Event): void {
  event.preventDefault();
}
