import { element, uniqueId } from './dom.js';

/** A suggestion of a field: the value that is filled in, and the words beside it. */
export interface Suggestion {
  readonly value: string;
  readonly words?: string;
}

/**
 * Makes the list that fields suggest values from. It is written when one of them gets the focus: before, nobody looks.
 *
 * @param scope - The element that holds the fields.
 */
export function suggestions(scope: HTMLElement, current: () => readonly Suggestion[]): HTMLDataListElement {
  const list = element('datalist', { id: uniqueId() });
  scope.addEventListener('focusin', () =>
    list.replaceChildren(...current().map(({ value, words }) => element('option', { value, label: words }))),
  );
  return list;
}
