import type { Refusal } from '../../../../src/testing/index.js';
import { element } from '../../ui/dom.js';

/** The time for which one is shown, in milliseconds. */
const SHOWN_FOR = 8000;
const MOST = 3;

/** Says what the client refused, and why, for some seconds. */
export function refusals(): { element: HTMLElement; show(refusal: Refusal): void } {
  const region = element('div', { class: 'phone-refusals', role: 'alert' });
  return {
    element: region,
    show({ action, reason }) {
      const words = element('p', {}, element('strong', {}, `${action} refused: `), reason);
      region.append(words);
      while (region.childElementCount > MOST) region.firstElementChild?.remove();
      setTimeout(() => words.remove(), SHOWN_FOR);
    },
  };
}
