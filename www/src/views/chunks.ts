// Lists that may be very long: they scroll in a box of their own, and only what is near to sight is drawn, in chunks. Every
// chunk has its place in the document; one that is not drawn keeps the height that it had, or is likely to have.
import { html, nothing, type TemplateResult } from "lit";
import { AsyncDirective } from "lit/async-directive.js";
import { directive } from "lit/directive.js";
import { ref } from "lit/directives/ref.js";
import { PAGE } from "../desk.ts";
import { words } from "../words.ts";

/** What tells assistive technology where in the whole list an entry stands, however little of it is drawn. */
export interface Spot {
  set: number;
  at: number;
}

export interface Chunks {
  count: number;
  /** An entry, as `li` with the role of one. */
  row(place: number, spot: Spot): TemplateResult;
  /** Whether entries are here; those that are not are asked for. */
  here?: ((from: number, count: number) => boolean) | undefined;
  /** An entry that somebody wants to go to: it is drawn wherever the list stands. */
  wanted: number | undefined;
  /** Entries that stand before all others, and behind them. */
  before?: unknown;
  after?: unknown;
}

/** Pixels, until a chunk has been seen. */
const ROW = 34;

class ChunksDirective extends AsyncDirective {
  #list!: Chunks;
  #box: HTMLElement | undefined;
  #observer: IntersectionObserver | undefined;
  #near = new Set<number>();
  /** Those that were drawn last. */
  #drawn = new Set<number>();
  #heights = new Map<number, number>();
  /** The count for which the chunks are laid out and watched. */
  #laid = 0;

  render(list: Chunks): TemplateResult {
    this.#list = list;
    const { count, before, after, wanted } = list;
    const chunks = Math.ceil(count / PAGE);
    const long = chunks > 1;
    const near = this.#near.size > 0 ? this.#near : [0];
    const meant = [...near, ...(wanted === undefined ? [] : [Math.floor(wanted / PAGE)]), ...this.#focused()];
    this.#drawn = new Set(meant.filter((chunk) => chunk < chunks && (list.here?.(chunk * PAGE, this.#size(chunk)) ?? true)));
    queueMicrotask(() => this.#settle());
    const rows = html`<div class="rows ${long ? "long" : ""}" role="list" ${ref((element) => this.#boxed(element))}>
      ${before ? html`<ol role="none">${before}</ol>` : nothing}
      ${Array.from({ length: chunks }, (_, chunk) => html`<ol role="none" class="chunk">${this.#drawn.has(chunk) ? this.#rows(chunk) : nothing}</ol>`)}
      ${after ? html`<ol role="none">${after}</ol>` : nothing}
    </div>`;
    if (!long) return rows;
    const past = (event: Event) => (event.currentTarget as HTMLElement).parentElement?.querySelector<HTMLElement>(":scope > .past")?.focus();
    // Whoever goes by keyboard need not pass through all of it.
    return html`<button type="button" class="link skip" part="skip" @click=${past}>${words("page-skip", { count })}</button>
      ${rows}
      <p class="past hidden" tabindex="-1">${words("page-skipped")}</p>`;
  }

  override disconnected(): void {
    this.#observer?.disconnect();
    [this.#observer, this.#laid] = [undefined, 0];
  }

  #rows(chunk: number): TemplateResult[] {
    return Array.from({ length: this.#size(chunk) }, (_, place) => {
      const at = chunk * PAGE + place;
      return this.#list.row(at, { set: this.#list.count, at: at + 1 });
    });
  }

  /** Entries of a chunk. */
  #size(chunk: number): number {
    return Math.min(PAGE, this.#list.count - chunk * PAGE);
  }

  get #elements(): HTMLElement[] {
    return [...(this.#box?.querySelectorAll<HTMLElement>(":scope > .chunk") ?? [])];
  }

  /** What has the focus is never taken away. */
  #focused(): number[] {
    const active = (this.#box?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    const chunk = active && this.#box?.contains(active) ? this.#elements.findIndex((element) => element.contains(active)) : -1;
    return chunk < 0 ? [] : [chunk];
  }

  #boxed(element: Element | undefined): void {
    if (element === this.#box) return;
    this.disconnected();
    this.#box = element as HTMLElement | undefined;
  }

  /** After drawing: heights for what is not drawn, and a watch on what comes near. */
  #settle(): void {
    const { count } = this.#list;
    const elements = this.#elements;
    if (elements.length < 2 || !this.isConnected) return;
    const [first] = elements;
    const row = (this.#heights.get(0) ?? first!.offsetHeight) / PAGE || ROW;
    elements.forEach((element, chunk) => {
      const height = this.#drawn.has(chunk) ? "" : `${this.#heights.get(chunk) ?? Math.round(row * this.#size(chunk))}px`;
      if (element.style.blockSize !== height) element.style.blockSize = height;
    });
    if (this.#laid === count) return;
    this.disconnected();
    this.#laid = count;
    this.#observer = new IntersectionObserver((entries) => this.#saw(entries, elements), { root: this.#box!, rootMargin: "100% 0px" });
    for (const element of elements) this.#observer.observe(element);
  }

  #saw(entries: IntersectionObserverEntry[], elements: HTMLElement[]): void {
    const places = new Map(elements.map((element, chunk) => [element as Element, chunk]));
    for (const { target, isIntersecting } of entries) {
      const chunk = places.get(target)!;
      if (isIntersecting) this.#near.add(chunk);
      else if (this.#near.delete(chunk) && this.#drawn.has(chunk)) this.#heights.set(chunk, elements[chunk]!.offsetHeight);
    }
    if (this.isConnected) this.setValue(this.render(this.#list));
  }
}

export const chunksView = directive(ChunksDirective);
