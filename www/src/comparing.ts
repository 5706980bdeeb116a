// Two lists on the desk: which two, what the reader chose about them, and what follows. Views draw it; it knows no
// template.
import { Crashed, type DeskClient } from "./client.ts";
import type { Anchors, Comparison, Pair, Place, Side, Step } from "./types.ts";

/** Which lists are meant, by their keys; `null` where there is none. */
export interface Choice {
  old: string | null;
  new: string;
  itl: string | null;
}

/** A list with what it is known by on the page, however often the module begins again. */
export interface Listed extends Side {
  key: string;
}

/** The releases at which anything that is said changes. */
export const RELEASES = ["10.0", "10.5(1)", "10.5(2)", "11.5", "12.0", "12.5", "12.5SU3", "14", "14SU3", "15"];

/** What Comparing needs of the desk around it. */
export interface Around {
  /** Null for what is coming to the desk, or leaving it. */
  keyOf(place: Place): string | null;
  holdsCertificate(): boolean;
  changed(): void;
  /** Called once for every new answer. */
  onAnswer(comparison: Comparison): void;
}

export class Comparing {
  /** The lists that can be compared, the oldest first. */
  lists: Listed[] = [];
  /** The lists that are compared now. */
  choice: Choice | null = null;
  /** As people write it; empty where it is not known. */
  release = "";
  /** Whether there are two lists of a kind. */
  pair = false;
  result: Comparison | null = null;
  /** The anchors of lists that have no other to be held against, where certificates lie beside them. */
  anchors: { side: Listed; anchors: Anchors }[] = [];
  /** What the reader ticked, by lists and step. */
  readonly #ticks = new Map<string, boolean>();
  /** Rows of the table that are drawn, beyond the first page. */
  more = 0;
  /** A ticket that the browser would not let the page copy. */
  uncopied: string | null = null;
  /** Counts changes, as those of inputs are counted. */
  revision = 0;
  /** What the reader chose; it holds whenever these lists are there. */
  #wish: Choice | null = null;
  #asked = 0;
  #unsaid = false;
  #answer = "";

  constructor(
    private readonly client: DeskClient,
    private readonly around: Around,
  ) {}

  /** The lists that stand alone, to each of which there may have been none before: their keys. */
  get offered(): string {
    return this.choice ? "" : this.lists.flatMap((side) => (side.list === "itl" || side.notFound ? [] : [side.key])).join(" ");
  }

  /** Asks again, because something came to the desk or went. The answer is still to be said. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const places = await this.client.lists();
    const pair = await this.client.pair();
    const lists = places.flatMap((side) => {
      const key = this.around.keyOf(side.place);
      return key === null ? [] : [{ ...side, key }];
    });
    // What is coming or leaving asks again when it is done.
    if (lists.length < places.length) return;
    const at = (key: string | null) => {
      const place = lists.findIndex((list) => list.key === key);
      return place < 0 ? undefined : place;
    };
    const choice = wished(this.#wish, at) ?? first(pair, lists);
    const result = choice && (await this.client.compare(at(choice.old), at(choice.new)!, at(choice.itl), this.release));
    const anchors: Comparing["anchors"] = [];
    if (!choice && this.around.holdsCertificate()) {
      for (const [place, side] of lists.entries()) {
        const found = side.notFound ? undefined : await this.client.anchors(place);
        if (found) anchors.push({ side, anchors: found });
      }
    }
    // Another question has been asked meanwhile, or another list has come between these: only the last answer counts.
    if (asked !== this.#asked) return;
    const isMeant = (side: Side | null, key: string | null) => (side === null ? key === null : this.around.keyOf(side.place) === key);
    if (choice && result && !(isMeant(result.old, choice.old) && isMeant(result.new, choice.new))) return;
    Object.assign(this, { lists, choice, pair: pair !== undefined, result: result ?? null, anchors, uncopied: null });
    this.#heed();
    this.#touch();
  }

  /** The reader's own choice; null leaves it to the desk. */
  async choose(choice: Choice | null): Promise<void> {
    this.#wish = choice;
    await this.#again();
  }

  async setRelease(release: string): Promise<void> {
    this.release = release;
    await this.#again();
  }

  /** No list is held against itself: who takes one side's list for the other exchanges the two. */
  async setOld(old: string | null): Promise<void> {
    const { choice } = this;
    if (choice) await this.choose({ ...choice, old, new: old === choice.new && choice.old !== null ? choice.old : choice.new });
  }

  async setNew(list: string): Promise<void> {
    const { choice } = this;
    if (choice) await this.choose({ ...choice, old: list === choice.old ? choice.new : choice.old, new: list });
  }

  async setItl(itl: string | null): Promise<void> {
    if (this.choice) await this.choose({ ...this.choice, itl });
  }

  async swap(): Promise<void> {
    if (this.choice) await this.setOld(this.choice.new);
  }

  /** Phones hold no list yet, but for an ITL where there is one. */
  async noOld(list: string): Promise<void> {
    await this.choose({ old: null, new: list, itl: this.lists.find(({ list }) => list === "itl")?.key ?? null });
  }

  /** What the list shows to be done is ticked until somebody says otherwise. */
  isTicked(name: string, { done }: Step): boolean {
    return this.#ticks.get(this.#ticked(name)) ?? done;
  }

  tick(name: string, done: boolean): void {
    this.#ticks.set(this.#ticked(name), done);
    this.#touch();
  }

  #ticked(name: string): string {
    return [this.choice?.old, this.choice?.new, name].join(" ");
  }

  drawMore(rows: number): void {
    this.more += rows;
    this.#touch();
  }

  showUncopied(text: string): void {
    this.uncopied = text;
    this.#touch();
  }

  /** The answer, where it has not been said yet; from now on it has. */
  take(): Comparison | null {
    const unsaid = this.#unsaid;
    this.#unsaid = false;
    return unsaid ? this.result : null;
  }

  /** Says the answer, where it has not been said yet. */
  say(): void {
    const answer = this.take();
    if (answer) this.around.onAnswer(answer);
  }

  async #again(): Promise<void> {
    try {
      await this.refresh();
      this.say();
    } catch (error) {
      // The desk is filled again, and asks again, when the module is back.
      if (!(error instanceof Crashed)) throw error;
    }
  }

  /** Steps and reasons may change without another answer. */
  #heed(): void {
    const { choice, result } = this;
    const { verified, withSbd, withoutSbd } = result?.acceptance ?? {};
    const answer = JSON.stringify([choice?.old, choice?.new, verified, withSbd, withoutSbd]);
    if (answer === this.#answer) return;
    this.#answer = answer;
    this.#unsaid = result !== null;
    this.more = 0;
  }

  #touch(): void {
    this.revision += 1;
    this.around.changed();
  }
}

/** Null where a list is gone. An ITL that is gone leaves the rest as it was. */
function wished(wish: Choice | null, at: (key: string | null) => number | undefined): Choice | null {
  const there = (key: string | null) => key === null || at(key) !== undefined;
  if (!wish || !there(wish.old) || !there(wish.new)) return null;
  return there(wish.itl) ? wish : { ...wish, itl: null };
}

function first(pair: Pair | undefined, lists: readonly Listed[]): Choice | null {
  const key = (at: number | null) => (at === null ? null : (lists[at]?.key ?? null));
  return pair ? { old: key(pair.old), new: key(pair.new)!, itl: key(pair.itl ?? null) } : null;
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
