import { html, svg } from '../lit.js';

/** The paths of the icons, drawn with lines in a field of 20 by 20. */
const PATHS = {
  answer: 'M5 3l3 4-2 2c1 2 3 4 5 5l2-2 4 3c-1 3-3 3-5 2C7 15 4 11 3 7c0-2 0-3 2-4z',
  end: 'M2 12c4-5 12-5 16 0l-2 3-4-2v-2c-1-.5-3-.5-4 0v2l-4 2z',
  hold: 'M7 4v12M13 4v12',
  resume: 'M6 4l10 6-10 6z',
  mute: 'M8 3h4v8H8zM5 9c0 7 10 7 10 0M10 14v4',
  pause: 'M4 9h12v8H4zM7 9V6c0-4 6-4 6 0v3',
  transfer: 'M3 7h13M13 4l3 3-3 3M17 13H4M7 10l-3 3 3 3',
  more: 'M4 10h.5M10 10h.5M16 10h.5',
  copy: 'M7 7h9v9H7zM4 13V4h9',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon, for the eye alone: its words stand beside it. */
export const icon = (name: IconName): unknown =>
  html`<svg class="genesys-icon" viewBox="0 0 20 20" aria-hidden="true">
    ${svg`<path d=${PATHS[name]}></path>`}
  </svg>`;
