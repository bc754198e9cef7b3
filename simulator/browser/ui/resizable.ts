import { html } from 'lit-html';
import { elementOf } from './element-of.js';

const SMALLEST = 120;
const STEP = 20;

/** Lets the user drag a window's upper left corner: windows stand on the footer and are aligned to the right. */
export function resizable(
  target: HTMLElement,
  { isWidthFixed, isHeightFixed }: { isWidthFixed: boolean; isHeightFixed: boolean },
): void {
  if (isWidthFixed && isHeightFixed) return;
  const corner = elementOf(
    html`<button
      type="button"
      class="resize-corner"
      aria-label="Size of the window: arrow keys change it"
    ></button>`,
  );

  function grow(width: number, height: number): void {
    if (!isWidthFixed) target.style.width = `${Math.max(SMALLEST, target.offsetWidth + width)}px`;
    if (!isHeightFixed) target.style.height = `${Math.max(SMALLEST, target.offsetHeight + height)}px`;
  }

  let from = { x: 0, y: 0 };
  corner.addEventListener('pointerdown', ({ pointerId, clientX: x, clientY: y }) => {
    corner.setPointerCapture(pointerId);
    // A frame of another process takes the pointer, whoever captured it.
    document.body.classList.add('resizing');
    from = { x, y };
  });
  corner.addEventListener('lostpointercapture', () => document.body.classList.remove('resizing'));
  corner.addEventListener('pointermove', ({ pointerId, clientX: x, clientY: y }) => {
    if (!corner.hasPointerCapture(pointerId)) return;
    grow(from.x - x, from.y - y);
    from = { x, y };
  });
  corner.addEventListener('keydown', event => {
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [STEP, 0],
      ArrowRight: [-STEP, 0],
      ArrowUp: [0, STEP],
      ArrowDown: [0, -STEP],
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    grow(...step);
  });
  target.append(corner);
}
