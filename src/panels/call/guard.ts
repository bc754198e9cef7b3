/** The time in milliseconds for which a place takes no input after its meaning changed. */
const GUARDED = 1000;

/** The meanings of the places of a page, such as `hold 1234`: a click that was meant for the one before is lost. */
export class MeaningGuard {
  readonly #places = new Map<string, { meaning: string; since: number }>();
  #rendered = false;

  /** Notes what places mean now, each by its name. Called with all places of a render. */
  note(meanings: ReadonlyMap<string, string>, now: number): void {
    // A page that has just come was clicked nowhere.
    const since = this.#rendered ? now : -Infinity;
    this.#rendered = true;
    for (const name of this.#places.keys()) if (!meanings.has(name)) this.#places.delete(name);
    for (const [name, meaning] of meanings) {
      if (this.#places.get(name)?.meaning !== meaning) this.#places.set(name, { meaning, since });
    }
  }

  /** Whether a place takes no input yet. */
  isGuarded(name: string, now: number): boolean {
    const { since } = this.#places.get(name) ?? { since: -Infinity };
    // A clock may be set back.
    return Math.abs(now - since) < GUARDED;
  }

  /** The time in milliseconds until the next place takes input; `undefined` where all do. */
  next(now: number): number | undefined {
    const ends = [...this.#places.values()].map(({ since }) => since + GUARDED - now);
    const left = ends.filter(each => each > 0);
    return left.length ? Math.min(...left) : undefined;
  }
}
