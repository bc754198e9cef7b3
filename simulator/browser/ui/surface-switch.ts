import { html, nothing, render } from 'lit-html';
import { originOf, SURFACES } from '../../surfaces.js';
import type { Surface } from '../../surfaces.js';
import { CARRIED } from '../genesys/carry.js';

const LABELS: Readonly<Record<Surface, { label: string; title: string }>> = {
  console: { label: 'Classic', title: 'A Salesforce Classic console' },
  'message-channel': { label: 'Lightning', title: 'Lightning, over the message channel' },
  'window-message': { label: 'postMessage', title: 'A page of your own, over postMessage' },
};

/** Links to the same in the simulator's other surroundings, which go on with the calls of this one. */
export function showSurfaceSwitch(nav: HTMLElement, current: Surface): void {
  render(
    SURFACES.map(surface => {
      const { label, title } = LABELS[surface];
      const href = `${originOf(surface, location.port)}/${CARRIED}`;
      return html`<a href=${href} title=${title} aria-current=${surface === current ? 'page' : nothing}
        >${label}</a
      >`;
    }),
    nav,
  );
}
