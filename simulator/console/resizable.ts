import { element } from './dom.js';

const SMALLEST = 120;
const STEP = 20;

/** Lets the user drag a window's upper left corner: windows stand on the footer and are aligned to the right. */
export function resizable(
  target: HTMLElement,
  { isWidthFixed, isHeightFixed }: { isWidthFixed: boolean; isHeightFixed: boolean },
): void {
  if (isWidthFixed && isHeightFixed) return;
  const corner = element('div', {
    class: 'resize-corner',
    role: 'separator',
    tabindex: 0,
    'aria-label': 'Size of the window: arrow keys change it',
  });

  function grow(width: number, height: number): void {
    if (!isWidthFixed) target.style.width = `${Math.max(SMALLEST, target.offsetWidth + width)}px`;
    if (!isHeightFixed) target.style.height = `${Math.max(SMALLEST, target.offsetHeight + height)}px`;
  }

  corner.addEventListener('pointerdown', event => {
    // Captured, since the pointer would otherwise be lost to the page in the window's frame.
    corner.setPointerCapture(event.pointerId);
  });
  corner.addEventListener('pointermove', event => {
    if (corner.hasPointerCapture(event.pointerId)) grow(-event.movementX, -event.movementY);
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
