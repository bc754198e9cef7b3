/** Something that has its place in a {@link Recency}. */
export interface Linked<Item> {
  older: Item | undefined;
  newer: Item | undefined;
}

/** Things in the order in which they were last touched. A `Map` would do, but takes many times as long. */
export interface Recency<Item> {
  /** Makes it the newest. */
  touch(item: Item): void;
  /** Takes it out. */
  drop(item: Item): void;
  /** All of them, the oldest first. */
  all(): Item[];
  oldest(): Item | undefined;
}

/** Makes a recency of nothing. */
export function createRecency<Item extends Linked<Item>>(): Recency<Item> {
  let oldest: Item | undefined;
  let newest: Item | undefined;

  function drop(item: Item): void {
    const { older, newer } = item;
    if (older) older.newer = newer;
    else if (oldest === item) oldest = newer;
    if (newer) newer.older = older;
    else if (newest === item) newest = older;
    // An old one that is garbage must not hold the young ones after it: they would all be kept as long as it.
    item.older = item.newer = undefined;
  }

  return {
    drop,
    touch(item) {
      if (item === newest) return;
      drop(item);
      item.older = newest;
      if (newest) newest.newer = item;
      else oldest = item;
      newest = item;
    },
    all() {
      const items: Item[] = [];
      for (let item = oldest; item; item = item.newer) items.push(item);
      return items;
    },
    oldest: () => oldest,
  };
}
