/** Writes only what changed: the rest of a page is laid out again for nothing, and a screen reader would read it again. */
export function setText(node: Node, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

export function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Keeps one element per key in a list: made once, updated in place, removed when its key is gone. New ones come first; those
 * that are there stay where they are, so that nothing moves away under a pointer or loses the focus.
 */
export function keyedList<Item>(
  list: HTMLElement,
  keyOf: (item: Item) => string,
  make: (item: Item) => { readonly element: HTMLElement; update?(item: Item): void },
): (items: readonly Item[]) => void {
  const rows = new Map<string, ReturnType<typeof make>>();
  return items => {
    const keys = new Set(items.map(keyOf));
    for (const [key, { element }] of rows) {
      if (keys.has(key)) continue;
      // Who used the row by keyboard goes on in the list, not at the top of the page.
      if (element.contains(document.activeElement)) list.focus();
      element.remove();
      rows.delete(key);
    }
    for (const item of items) {
      const key = keyOf(item);
      let row = rows.get(key);
      if (!row) {
        row = make(item);
        rows.set(key, row);
        list.prepend(row.element);
      }
      row.update?.(item);
    }
  };
}
