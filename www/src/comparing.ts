// Two lists on the desk: which two, what the reader chose about them, and what follows. Views draw it; it knows no
// template.
import type { DeskClient } from "./client.ts";
import type { Anchors, Comparison, Place, Side, Step } from "./types.ts";

/** Which lists are meant, by their places on the desk; `null` where there is none. */
export interface Choice {
  old: string | null;
  new: string;
  itl: string | null;
  /** As people write it; empty where it is not known. */
  release: string;
}

/** The releases at which anything that is said changes. */
export const RELEASES = ["10.0", "10.5(1)", "10.5(2)", "11.5", "12.0", "12.5", "12.5SU3", "14", "14SU3", "15"];

export class Comparing {
  /** The lists that can be compared, the oldest first. */
  lists: Side[] = [];
  choice: Choice | null = null;
  /** Whether there are two lists of a kind. */
  pair = false;
  result: Comparison | null = null;
  /** The anchors of the one list there is, where certificates lie beside it. */
  anchors: Anchors | null = null;
  /** Steps that are done, by their names. */
  readonly ticked = new Set<string>();
  /** A ticket that the browser would not let the page copy. */
  uncopied: string | null = null;
  /** Counts changes, as those of inputs are counted. */
  revision = 0;
  #chosen = false;
  #asked = 0;

  constructor(
    private readonly client: DeskClient,
    private readonly changed: () => void,
    /** Called once for every new answer. */
    private readonly onAnswer: (comparison: Comparison) => void,
  ) {}

  /** Asks again, because something came to the desk or went. */
  async refresh(hasCertificates: boolean): Promise<void> {
    const asked = ++this.#asked;
    const lists = await this.client.lists();
    const pair = await this.client.pair();
    if (asked !== this.#asked) return;
    this.lists = lists;
    this.pair = pair !== undefined;
    const there = (key: string | null) => key === null || this.#at(key) !== undefined;
    const { choice } = this;
    const stays = this.#chosen && choice !== null && there(choice.old) && there(choice.new) && there(choice.itl);
    if (!stays) {
      const key = (at: number | null | undefined) => (at == null ? null : keyOf(lists[at]!.place));
      this.#chosen = false;
      this.choice = pair
        ? { old: key(pair.old), new: key(pair.new)!, itl: key(pair.itl), release: choice?.release ?? "" }
        : null;
    }
    const alone = this.choice === null && hasCertificates ? lists.findIndex(({ notFound }) => !notFound) : -1;
    this.anchors = alone < 0 ? null : ((await this.client.anchors(alone)) ?? null);
    await this.#compare();
  }

  /** The reader's own choice; kept as long as these lists are there. */
  async choose(choice: Choice | null): Promise<void> {
    this.choice = choice;
    this.#chosen = choice !== null;
    await this.#compare();
  }

  swap(): Promise<void> {
    const { choice } = this;
    if (choice === null || choice.old === null) return Promise.resolve();
    return this.choose({ ...choice, old: choice.new, new: choice.old });
  }

  tick(name: string, done: boolean): void {
    if (done) this.ticked.add(name);
    else this.ticked.delete(name);
    this.#touch();
  }

  showUncopied(text: string): void {
    this.uncopied = text;
    this.#touch();
  }

  async #compare(): Promise<void> {
    const asked = ++this.#asked;
    const { choice } = this;
    const at = (key: string | null) => (key === null ? undefined : this.#at(key));
    const result = choice && (await this.client.compare(at(choice.old), at(choice.new)!, at(choice.itl), choice.release));
    // Another question has been asked meanwhile: only the last one counts.
    if (asked !== this.#asked) return;
    const before = JSON.stringify(this.result);
    this.result = result ?? null;
    this.uncopied = null;
    if (this.result && JSON.stringify(this.result) !== before) this.onAnswer(this.result);
    this.#touch();
  }

  #at(key: string): number | undefined {
    const at = this.lists.findIndex(({ place }) => keyOf(place) === key);
    return at < 0 ? undefined : at;
  }

  #touch(): void {
    this.revision += 1;
    this.changed();
  }
}

/** A list by its place. */
export function keyOf({ item, part }: Place): string {
  return `${item}:${part ?? ""}`;
}

/** Steps with names of their own: one step may come twice. */
export function named(steps: readonly Step[]): [name: string, step: Step][] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const name = `${step.phase}-${step.code}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return [`${name}-${count}`, step];
  });
}
