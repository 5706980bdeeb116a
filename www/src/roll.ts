// Scrolling through more than an element can be high: the box scrolls over a height that browsers can do, and what is seen
// goes on by exactly as much as the box is moved. Where the two part, the box is set right when it rests.

/** Browsers keep heights to some 16 million pixels. */
const TALLEST = 8_000_000;

export class Roll {
  /** All of it, and what of it is seen at a time: pixels. */
  total = 0;
  view = 0;
  /** What is seen first. */
  top = 0;
  #last = 0;

  /** The height of what the box scrolls over. */
  get height(): number {
    return Math.min(this.total, TALLEST);
  }

  /** The box was scrolled to `place`. */
  scrolled(place: number): void {
    const step = place - this.#last;
    this.#last = place;
    // A step of more than what is seen is a jump, to a part of the whole.
    this.#go(Math.abs(step) <= this.view ? this.top + step : place * this.#scale());
  }

  /** Goes there; returns where the box has to be scrolled to. */
  to(top: number): number {
    this.#go(top);
    return Math.round(this.top / this.#scale());
  }

  /** Where the box has come to, which may be less than it was told. */
  settled(place: number): void {
    this.#last = place;
  }

  #go(top: number): void {
    this.top = Math.max(0, Math.min(top, this.total - this.view));
  }

  #scale(): number {
    const room = this.height - this.view;
    return room > 0 ? (this.total - this.view) / room : 1;
  }
}
