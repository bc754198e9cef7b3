import { html } from 'lit-html';
import { elementOf } from '../ui/element-of.js';

/** The text of a component's button, which its page can set, blink and scroll. */
export interface ButtonText {
  readonly element: HTMLElement;
  set(text: string): void;
  /** Shows another text in turn with the button's own; without one, ends it. */
  blink(text?: string, interval?: number): void;
  /** Moves the text by so many pixels, to the left unless negative; without a number, ends it. */
  scroll(pixels?: number, interval?: number): void;
}

/** A page that asks for no pause at all must not stop the console. */
const SHORTEST = 50;

export function createButtonText(text: string): ButtonText {
  // Changed by hand: it blinks and scrolls up to 20 times a second.
  const shown = document.createElement('span');
  shown.textContent = text;
  const label = elementOf(html`<span class="component-label">${shown}</span>`);
  let own = text;
  let blinking: number | undefined;
  let scrolling: number | undefined;

  return {
    element: label,
    set(changed) {
      own = changed;
      shown.textContent = changed;
    },
    blink(alternate, interval = SHORTEST) {
      clearInterval(blinking);
      shown.textContent = own;
      if (alternate === undefined) return;
      blinking = window.setInterval(
        () => {
          shown.textContent = shown.textContent === own ? alternate : own;
        },
        Math.max(interval, SHORTEST),
      );
    },
    scroll(pixels, interval = SHORTEST) {
      clearInterval(scrolling);
      shown.style.transform = '';
      if (pixels === undefined) return;
      let offset = 0;
      scrolling = window.setInterval(
        () => {
          const { width } = shown.getBoundingClientRect();
          offset = (offset - pixels) % Math.max(width, 1);
          shown.style.transform = `translateX(${offset}px)`;
        },
        Math.max(interval, SHORTEST),
      );
    },
  };
}
