import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { transferTo } from '../../../../src/index.js';
import type { SimulatedGenesysClient } from '../../../../src/testing/index.js';
import { buttonView } from '../../ui/button-view.js';

type Kind = keyof typeof transferTo;
type Command = 'blindTransfer' | 'consultTransfer';

/** Words for each kind of target, and a made-up one to begin with. */
const KINDS: Readonly<Record<Kind, readonly [words: string, example: string]>> = {
  phone: ['Number', '+13175550190'],
  user: ['Agent', '0b5f7c1e-0000-4000-8000-000000000101'],
  queue: ['Queue', 'Second line'],
  flow: ['Flow', 'Auditor Secure Flow'],
};

/** The target of a transfer, and the two ways to make one. The fields keep what was typed. */
export function transferFormView(
  genesys: SimulatedGenesysClient,
  id: string,
  isHidden: boolean,
): TemplateResult {
  const button = (words: string, command: Command): TemplateResult =>
    buttonView(
      words,
      event => {
        const { kind, target } = fieldsOf(event);
        if (target.reportValidity()) genesys[command](id, transferTo[kind.value as Kind](target.value));
      },
      { look: 'phone-button' },
    );
  // Enter in the field would have to choose between the two.
  return html`<form
    class="phone-transfer"
    ?hidden=${isHidden}
    @submit=${(event: Event) => event.preventDefault()}
  >
    <select name="kind" aria-label="Transfer to" @change=${showExample}>
      ${Object.entries(KINDS).map(([kind, [words]]) => html`<option value=${kind}>${words}</option>`)}
    </select>
    <input
      name="target"
      aria-label="Target"
      required
      autocomplete="off"
      spellcheck="false"
      value=${KINDS.phone[1]}
    />
    ${button('Blind', 'blindTransfer')} ${button('Consult', 'consultTransfer')}
  </form>`;
}

function showExample(event: Event): void {
  const { kind, target } = fieldsOf(event);
  target.value = KINDS[kind.value as Kind][1];
}

interface Fields extends HTMLFormControlsCollection {
  readonly kind: HTMLSelectElement;
  readonly target: HTMLInputElement;
}

const fieldsOf = ({ currentTarget }: Event): Fields =>
  (currentTarget as HTMLButtonElement | HTMLSelectElement).form?.elements as Fields;
