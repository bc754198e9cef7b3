import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { InteractionKind } from '../../../../src/testing/index.js';

/** Drawn in a square of 24, with lines. */
const PATHS = {
  voice:
    'M6.5 3.5h3l2 5-2.6 1.7a12 12 0 0 0 5 5l1.6-2.7 5 2v3a3 3 0 0 1-3 3A14 14 0 0 1 3.5 6.5a3 3 0 0 1 3-3z',
  chat: 'M4 5h16v11H11l-5 4v-4H4zM8 9.5h8M8 12.5h5',
  email: 'M3 6h18v13H3zM3.5 7l8.5 7 8.5-7',
  message: 'M7 3h10v18H7zM10.5 18h3',
  callback: 'M4 4v5h5M4.5 9a8 8 0 1 1-.4 4.5',
  outbound: 'M7 17 18 6M9 6h9v9',
  hold: 'M8.5 5v14M15.5 5v14',
  mute: 'M9 5.500a3 3 0 0 1 6 0v5.500a3 3 0 0 1-6 0zM5 11a7 7 0 0 0 14 0M12 18v3M4 3l16 18',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  record: 'M6 12a6 6 0 1 0 12 0 6 6 0 1 0-12 0zM10.5 12a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0z',
  transfer: 'M4 8h14l-4-4M20 16H6l4 4',
  leave: 'M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 3-6 6-6s6 2 6 6M16 9l5 5M21 9l-5 5',
  clock: 'M4 12a8 8 0 1 0 16 0 8 8 0 1 0-16 0zM12 8v4.500l3 2',
  done: 'M5 12.5 10 18 19.5 6.5',
  back: 'M9 5 4 10l5 5M4 10h11a5 5 0 0 1 0 10h-3',
  conference:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM3 19c0-3.5 2.5-5.5 6-5.500s6 2 6 5.500M16 5.500a3 3 0 0 1 0 5.500M17 14c2.5.5 4 2.3 4 5',
  restart: 'M20 5v5h-5M19.5 10a8 8 0 1 0 .4 4.5',
  leaveClient: 'M13 4H5v16h8M10 12h10M16 8l4 4-4 4',
} as const;

export type IconName = keyof typeof PATHS | InteractionKind;

/** The view of an icon. The words stand beside it, or in the label of what it is in. */
export const icon = (name: IconName): TemplateResult =>
  html`<svg class="phone-icon phone-icon-${name}" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${PATHS[name]}></path>
  </svg>`;
