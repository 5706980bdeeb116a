// All bytes of an input, in rows of which only those in sight are drawn. A field and its bytes are lit together.
//
// For those who listen it is an application with one stop: arrow keys reach it in every mode of a screen reader, and each
// move is said once through the live region, with the field that the byte is of. A grid of cells would need an element and
// a name for each of a thousand bytes in sight, and would say less.
import { html, nothing, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { ref } from "lit/directives/ref.js";
import { bytesOf, type Bytes } from "../bytes.ts";
import type { Face } from "../desk.ts";
import type { Item } from "../entry.ts";
import { placeIn } from "../forms.ts";
import { type Found, allFound } from "../found.ts";
import { bytesKey, drawnKey, findingKey, hexKey } from "../keys.ts";
import { Roll } from "../roll.ts";
import type { Subject } from "../subject.ts";
import type { Report, Span } from "../types.ts";
import { number, words } from "../words.ts";
import { type Caret, caretSaid, caretView } from "./caret.ts";
import { type Segment, mapView, segmentsOf } from "./map.ts";
import { same } from "./marks.ts";
import { pathTo, piecesIn, wanted } from "./pieces.ts";
import { type Grid, columnAt, legend, rowView, width } from "./rows.ts";

/** Width from which the bytes stand beside all else, in rem; styles/bytes.ts has the same number. */
const BESIDE = 86;
/** Characters by which the width of one is measured. */
const PROBE = 64;

class BytesDirective extends AsyncDirective {
  #subject!: Subject;
  #report!: Report;
  #face!: Face;
  #bytes!: Bytes;
  readonly #roll = new Roll();
  #box: HTMLElement | undefined;
  /** Pixels of a row and of a character; none while nothing is laid out. */
  #row = 0;
  #letter = 0;
  #per = 16;
  #map: { pixels: number; records: number; segments: Segment[] } = { pixels: 0, records: -1, segments: [] };
  #inSight = false;
  #caret = 0;
  /** Where a selection began; null where a field is selected. */
  #anchor: number | null = null;
  /** Whether the field under the caret is selected, as soon as it is known. */
  #follows = false;
  #seen: Span | null = null;
  /** Where the pointer went down, and whether it has dragged since. */
  #down: number | null = null;
  #dragged = false;
  readonly #toSegment = ({ span }: Segment) => this.#select(span);
  #complaint = "";
  readonly #sizes = new ResizeObserver(() => this.#soon());
  readonly #sights = new IntersectionObserver((entries) => this.#sighted(entries.at(-1)!.isIntersecting), { rootMargin: "200px" });

  render(subject: Subject, report: Report, face: Face): TemplateResult {
    this.#subject = subject;
    this.#report = report;
    this.#face = face;
    this.#bytes = bytesOf(subject.item, face.desk);
    const { mark } = subject.item;
    if (mark && !same(mark, this.#seen)) {
      // It was marked elsewhere: that is shown.
      [this.#seen, this.#caret, this.#anchor, this.#follows] = [mark, mark.start, null, false];
      queueMicrotask(() => this.#reveal(mark));
    }
    return this.#view();
  }

  override disconnected(): void {
    this.#sizes.disconnect();
    this.#sights.disconnect();
  }

  override reconnected(): void {
    this.#watch(this.#box);
  }

  get #item(): Item {
    return this.#subject.item;
  }

  get #size(): number {
    return this.#report.size;
  }

  get #grid(): Grid {
    return { per: this.#per, digits: String(Math.max(0, this.#size - 1)).length };
  }

  #view(): TemplateResult {
    const name = bytesKey(this.#item);
    const open = this.#item.open.has(name);
    const toggled = (event: Event) => this.#face.desk.toggle(this.#item, name, (event.currentTarget as HTMLDetailsElement).open);
    return html`<details class="bytes-of" part="bytes-view" id=${name} ?open=${open} @toggle=${toggled} ${ref(this.#placed)}>
      <summary><h3>${words("page-bytes-of")}</h3></summary>
      ${open ? this.#inside() : nothing}
    </details>`;
  }

  #inside(): TemplateResult {
    const caret = this.#caretNow();
    const hex = hexKey(this.#item);
    return html`<div class="bytes-in">${mapView(this.#segments(), this.#caret, this.#map.pixels, this.#toSegment)}
      ${this.#goView()}
      <div class="hex-box" part="hex" id=${hex} role="application" tabindex="0" aria-label=${words("page-bytes-label")} aria-describedby="${hex}-hint"
        @scroll=${() => this.#scrolled()} @scrollend=${() => this.#rest()} @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
        @focus=${() => this.#face.announce(caretSaid(this.#caretNow()))} ${ref(this.#boxed)}>
        <div class="reel"><pre @click=${(event: MouseEvent) => this.#clicked(event)} @pointerdown=${(event: PointerEvent) => this.#grabbed(event)}
          @pointermove=${(event: PointerEvent) => this.#moved(event)}><span class="probe row" aria-hidden="true">${"0".repeat(PROBE)}</span><span class="rows">${this.#rows()}</span></pre></div>
      </div>
      <p class="hint" id="${hex}-hint">${words("page-bytes-hint")}</p>
      ${caretView(this.#item, caret, this.#face)} ${legend()}</div>`;
  }

  #rows(): unknown {
    const range = this.#range();
    if (!range) return nothing;
    const { pieces, certificates } = piecesIn(this.#subject, this.#report, range, this.#face);
    void this.#load(range, certificates);
    const found = this.#found().filter(({ finding: { span } }) => span!.start < range.end && span!.end > range.start);
    const look = {
      ...this.#grid, size: this.#size, at: (place: number) => this.#bytes.at(place), pieces, lit: this.#lit, caret: this.#caret, found,
      toFound: (found: Found) => void this.#toFound(found),
    };
    const starts: number[] = [];
    for (let start = range.start; start < range.end; start += this.#per) starts.push(start);
    return starts.map((start) => rowView(look, start));
  }

  /** The bytes in sight. */
  #range(): Span | null {
    if (!this.#inSight || this.#row === 0) return null;
    const first = Math.floor(this.#roll.top / this.#row);
    const rows = Math.ceil(this.#roll.view / this.#row) + 1;
    return { start: first * this.#per, end: Math.min(this.#size, (first + rows) * this.#per) };
  }

  async #load(range: Span, certificates: Span[]): Promise<void> {
    await this.#bytes.open();
    if (!(await this.#bytes.load(range, certificates)) || !this.isConnected) return;
    if (this.#follows) this.#markField();
    this.#draw();
  }

  get #lit(): Span {
    return this.#item.mark ?? { start: this.#caret, end: this.#caret + 1 };
  }

  /** What was found of places; of all of the file it is said elsewhere. */
  #found(): Found[] {
    return allFound(this.#subject).filter(({ finding: { span } }) => span && span.end > span.start && span.end - span.start < this.#size);
  }

  #caretNow(): Caret {
    const place = this.#caret;
    const { pieces } = piecesIn(this.#subject, this.#report, { start: place, end: place + 1 }, this.#face);
    return {
      place, byte: this.#bytes.at(place), path: pathTo(pieces, place), lit: this.#lit,
      found: this.#found().filter(({ finding: { span } }) => place >= span!.start && place < span!.end),
      select: (span) => this.#select(span),
      open: () => void this.#open(true),
      toFound: (found) => void this.#toFound(found),
    };
  }

  #segments(): Segment[] {
    const { pixels, records } = this.#map;
    if (records !== this.#bytes.recordCount && pixels > 0) this.#map = { pixels, records: this.#bytes.recordCount, segments: segmentsOf(this.#subject, this.#report, this.#bytes, pixels) };
    return this.#map.segments;
  }

  #goView(): TemplateResult {
    const id = `${hexKey(this.#item)}-go`;
    const go = (input: HTMLInputElement) => this.#goTo(input.value);
    const pressed = (event: KeyboardEvent) => event.key === "Enter" && go(event.currentTarget as HTMLInputElement);
    const clicked = (event: Event) => go((event.currentTarget as HTMLElement).parentElement!.querySelector("input")!);
    return html`<div class="go">
      <label for=${id}>${words("page-bytes-go")}</label>
      <input id=${id} part="offset" size="10" autocomplete="off" spellcheck="false" aria-describedby="${id}-answer" aria-invalid=${this.#complaint !== ""} @keydown=${pressed}>
      <button type="button" part="go" @click=${clicked}>${words("page-bytes-go-do")}</button>
      <span class="place" id="${id}-answer" part="go-answer">${this.#complaint || words("page-bytes-go-hint")}</span>
    </div>`;
  }

  #goTo(text: string): void {
    const place = placeIn(text);
    this.#complaint =
      place === null
        ? words("page-bytes-go-no-place")
        : place >= this.#size
          ? words("page-bytes-go-outside", { place: number(place), last: number(this.#size - 1) })
          : "";
    if (this.#complaint !== "" || place === null) {
      this.#face.announce(this.#complaint);
      return this.#draw();
    }
    this.#move(place);
    this.#box?.focus({ preventScroll: true });
  }

  // Where the reader goes.

  #pressed(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey || event.metaKey) return;
    const { ctrlKey, key, shiftKey } = event;
    const [caret, per, last] = [this.#caret, this.#per, this.#size - 1];
    const page = per * Math.max(1, Math.floor(this.#roll.view / this.#row) - 1);
    const row = caret - (caret % per);
    const places: Record<string, number> = {
      ArrowLeft: caret - 1, ArrowRight: caret + 1, ArrowUp: caret - per, ArrowDown: caret + per, PageUp: caret - page, PageDown: caret + page,
      Home: ctrlKey ? 0 : row, End: ctrlKey ? last : row + per - 1,
    };
    const place = places[key];
    if (key === "Enter") void this.#open(true);
    else if (key === "Escape" && this.#anchor !== null) this.#move(caret);
    else if (place === undefined || (ctrlKey && key !== "Home" && key !== "End")) return;
    // Up from the first row and down from the last there is nothing.
    else if ((key === "ArrowUp" && place < 0) || (key === "ArrowDown" && place > last)) void 0;
    else this.#move(place, shiftKey);
    event.preventDefault();
  }

  #move(to: number, extend = false): void {
    const place = Math.max(0, Math.min(to, this.#size - 1));
    this.#anchor = extend ? (this.#anchor ?? this.#caret) : null;
    this.#caret = place;
    this.#complaint = "";
    this.#follows = !extend;
    if (this.#anchor === null) this.#markField();
    else this.#mark({ start: Math.min(this.#anchor, place), end: Math.max(this.#anchor, place) + 1 });
    this.#reveal({ start: place, end: place + 1 });
    const caret = this.#caretNow();
    this.#face.announce(extend ? `${caretSaid(caret)}, ${words("page-bytes-selected", { count: caret.lit.end - caret.lit.start })}` : caretSaid(caret));
  }

  #markField(): void {
    const piece = this.#caretNow().path.at(-1);
    this.#mark(piece ? wanted(piece, this.#caret) : { start: this.#caret, end: this.#caret + 1 });
  }

  #mark(span: Span): void {
    this.#seen = span;
    this.#face.desk.mark(this.#item, span);
  }

  #select(span: Span): void {
    [this.#caret, this.#anchor, this.#follows] = [span.start, null, false];
    this.#mark(span);
    this.#reveal(span);
    this.#face.announce(caretSaid(this.#caretNow()));
  }

  #clicked(event: MouseEvent): void {
    const place = this.#placeAt(event);
    if (place === null || this.#dragged) return;
    this.#move(place, event.shiftKey);
    if (!event.shiftKey) void this.#open(false);
  }

  #grabbed(event: PointerEvent): void {
    this.#dragged = false;
    this.#down = event.pointerType === "mouse" && !event.shiftKey ? this.#placeAt(event) : null;
  }

  #moved(event: PointerEvent): void {
    const place = event.buttons === 1 && this.#down !== null ? this.#placeAt(event) : null;
    if (place === null || (!this.#dragged && place === this.#down) || place === this.#caret && this.#dragged) return;
    if (!this.#dragged) [this.#dragged, this.#caret, this.#anchor] = [true, this.#down!, null];
    this.#move(place, true);
  }

  #placeAt(event: MouseEvent): number | null {
    const pre = event.currentTarget as HTMLElement;
    const { left, top } = pre.getBoundingClientRect();
    const column = columnAt(this.#grid, (event.clientX - left) / this.#letter);
    const row = Math.floor((event.clientY - top + (this.#roll.top % this.#row)) / this.#row) + Math.floor(this.#roll.top / this.#row);
    const place = row * this.#per + column;
    return column < 0 || place >= this.#size || (event.target as Element).closest("button") ? null : place;
  }

  /** Shows what is said of the field under the caret; the page moves only where that stands beside the bytes. */
  async #open(focus: boolean): Promise<void> {
    const { desk } = this.#face;
    const piece = this.#caretNow().path.at(-1);
    if (!piece) return;
    const record = this.#bytes.recordAt(this.#caret);
    if (record >= 0) await desk.reachRecord(this.#item, drawnKey(this.#subject, "records"), record);
    const own = piece.kind === "record" || piece.kind === "header" ? [piece.id] : [];
    for (const name of [...piece.within, ...own]) desk.toggle(this.#item, name, true);
    await desk.drawn;
    const element = this.#root?.getElementById(piece.id);
    if (!element || !this.#box) return;
    const beside = element.getBoundingClientRect().right <= this.#box.getBoundingClientRect().left;
    if (focus || beside) element.scrollIntoView({ block: "nearest" });
    if (focus) (element.querySelector<HTMLElement>(":scope > summary") ?? element).focus({ preventScroll: true });
  }

  async #toFound(found: Found): Promise<void> {
    const { desk } = this.#face;
    desk.reach(this.#item, drawnKey(this.#subject, "findings"), found.place);
    await desk.drawn;
    const element = this.#root?.getElementById(findingKey(this.#subject, found));
    element?.scrollIntoView({ block: "nearest" });
    element?.focus({ preventScroll: true });
  }

  get #root(): ShadowRoot | undefined {
    return this.#box?.getRootNode() as ShadowRoot | undefined;
  }

  // What is laid out.

  // One function each for all drawings: with another one each time the element would seem to go and come.
  #placed = (element: Element | undefined): void => {
    if (!element || this.#row !== 0 || this.#item.open.has(bytesKey(this.#item))) return;
    // Where there is room for it beside all else it is open from the beginning.
    const first = new ResizeObserver(() => {
      first.disconnect();
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      const room = element.closest(".columns")?.clientWidth ?? 0;
      if (room >= BESIDE * rem) requestAnimationFrame(() => this.#face.desk.toggle(this.#item, bytesKey(this.#item), true));
    });
    first.observe(element);
  };

  #boxed = (element: Element | undefined): void => {
    this.disconnected();
    this.#box = element as HTMLElement | undefined;
    this.#watch(element);
  };

  #watch(element: Element | undefined): void {
    if (!element) return;
    this.#sizes.observe(element);
    this.#sights.observe(element);
  }

  #sighted(inSight: boolean): void {
    this.#inSight = inSight;
    this.#draw();
  }

  /** In the next frame: what an observer of sizes changes at once, it is told of again. */
  #soon(): void {
    requestAnimationFrame(() => this.#measure());
  }

  #measure(): void {
    const box = this.#box;
    const probe = box?.querySelector(".probe")?.getBoundingClientRect();
    if (!box || !probe || probe.width === 0) return;
    const fresh = this.#row === 0;
    const first = fresh ? 0 : Math.floor(this.#roll.top / this.#row) * this.#per;
    [this.#letter, this.#row] = [probe.width / PROBE, probe.height];
    this.#per = width({ ...this.#grid, per: 16 }) * this.#letter <= box.clientWidth ? 16 : 8;
    this.#roll.total = Math.ceil(this.#size / this.#per) * this.#row;
    box.querySelector<HTMLElement>(".reel")!.style.blockSize = `${this.#roll.height}px`;
    this.#roll.view = box.clientHeight;
    box.querySelector("pre")!.style.blockSize = `${box.clientHeight}px`;
    if (Math.abs(this.#map.pixels - box.offsetWidth) > 1) this.#map = { pixels: box.offsetWidth, records: -1, segments: [] };
    // Before it was laid out, nothing could be brought into sight.
    if (fresh) this.#reveal(this.#lit);
    else this.#scrollTo((first / this.#per) * this.#row);
    this.#draw();
  }

  /** Brings a place into sight, and as much as can be of what begins there. */
  #reveal({ start, end }: Span): void {
    if (this.#row > 0) {
      const { top, view } = this.#roll;
      const rowOf = (place: number) => Math.floor(place / this.#per) * this.#row;
      const [first, last] = [rowOf(start), rowOf(Math.max(start, end - 1)) + this.#row];
      // What is near is brought just into sight; what is far, with what stands before it.
      if (first < top) this.#scrollTo(first > top - view / 2 ? first : first - view / 3);
      else if (last > top + view) this.#scrollTo(Math.min(first, last < top + view * 1.5 ? last - view : first - view / 3));
    }
    this.#draw();
  }

  #scrollTo(top: number): void {
    if (!this.#box) return;
    this.#box.scrollTop = this.#roll.to(top);
    this.#roll.settled(this.#box.scrollTop);
  }

  #scrolled(): void {
    const place = this.#box!.scrollTop;
    this.#roll.scrolled(place);
    this.#draw();
  }

  /** It rests: what is seen and where the box is scrolled to are brought together. */
  #rest(): void {
    this.#scrollTo(this.#roll.top);
  }

  #draw(): void {
    if (!this.isConnected) return;
    this.setValue(this.#view());
    const rows = this.#box?.querySelector<HTMLElement>(".rows");
    if (rows && this.#row > 0) rows.style.translate = `0 ${-(this.#roll.top % this.#row)}px`;
  }
}

export const bytesView = directive(BytesDirective);
