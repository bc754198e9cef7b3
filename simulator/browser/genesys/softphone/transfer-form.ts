import { transferTo } from '../../../../src/index.js';
import type { SimulatedGenesysClient } from '../../../../src/testing/index.js';
import { button, element } from '../../ui/dom.js';

type Kind = keyof typeof transferTo;

/** Words for each kind of target, and a made-up one to begin with. */
const KINDS: Readonly<Record<Kind, readonly [words: string, example: string]>> = {
  phone: ['Number', '+13175550190'],
  user: ['Agent', '0b5f7c1e-0000-4000-8000-000000000101'],
  queue: ['Queue', 'Second line'],
  flow: ['Flow', 'Auditor Secure Flow'],
};

/** The target of a transfer, and the two ways to make one. */
export function transferForm(genesys: SimulatedGenesysClient, id: string): HTMLElement {
  const kind = element(
    'select',
    { 'aria-label': 'Transfer to' },
    ...Object.entries(KINDS).map(([value, [words]]) => element('option', { value }, words)),
  );
  const target = element('input', {
    'aria-label': 'Target',
    required: true,
    autocomplete: 'off',
    spellcheck: 'false',
    value: KINDS.phone[1],
  });
  kind.addEventListener('change', () => (target.value = KINDS[kind.value as Kind][1]));
  const transfer = (command: 'blindTransfer' | 'consultTransfer'): void => {
    if (target.reportValidity()) genesys[command](id, transferTo[kind.value as Kind](target.value));
  };
  const form = element(
    'form',
    { class: 'phone-transfer', hidden: true },
    kind,
    target,
    button('Blind', () => transfer('blindTransfer'), { class: 'phone-button' }),
    button('Consult', () => transfer('consultTransfer'), { class: 'phone-button' }),
  );
  // Enter in the field would have to choose between the two.
  form.addEventListener('submit', event => event.preventDefault());
  return form;
}
