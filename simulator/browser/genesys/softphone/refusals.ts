import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Refusal, SimulatedGenesysClient } from '../../../../src/testing/index.js';

/** The time for which one is shown, in milliseconds. */
const SHOWN_FOR = 8000;
const MOST = 3;

/** Makes the view of what the client refused, and why. Each is there for some seconds; `show` is called when one comes or goes. */
export function refusals(genesys: SimulatedGenesysClient, show: () => void): () => TemplateResult {
  let shown: readonly Refusal[] = [];
  function replace(refused: readonly Refusal[]): void {
    shown = refused.slice(-MOST);
    show();
  }
  genesys.on('refused', refusal => {
    replace([...shown, refusal]);
    setTimeout(() => replace(shown.filter(each => each !== refusal)), SHOWN_FOR);
  });
  // Each has its own element: a screen reader reads the new one only.
  return () =>
    html`<div class="phone-refusals" role="alert">
      ${repeat(
        shown,
        refusal => refusal,
        ({ action, reason }) => html`<p><strong>${action} refused: </strong>${reason}</p>`,
      )}
    </div>`;
}
