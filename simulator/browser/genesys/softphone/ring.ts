import { html } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import type { Offer, SimulatedGenesysClient } from '../../../../src/testing/index.js';
import { buttonView } from '../../ui/button-view.js';
import { icon } from './icons.js';
import type { IconName } from './icons.js';

const PEOPLE = [
  { remoteName: 'Morgan Ellis', phone: '+13175550123', mail: 'morgan.ellis@example.com' },
  { remoteName: 'Priya Nair', phone: '+13175550147', mail: 'priya.nair@example.com' },
  { remoteName: 'Tomás Rivera', phone: '+13175550168', mail: 'tomas.rivera@example.com' },
] as const;

interface Ring {
  readonly label: string;
  readonly icon: IconName;
  readonly offer: Offer;
}

const RINGS: readonly Ring[] = [
  { label: 'Call in', icon: 'voice', offer: { kind: 'voice', queueName: 'Shop support' } },
  { label: 'Call out', icon: 'outbound', offer: { kind: 'voice', direction: 'Outbound', queueName: '' } },
  { label: 'Chat', icon: 'chat', offer: { kind: 'chat', queueName: 'Web chat' } },
  { label: 'Email', icon: 'email', offer: { kind: 'email', queueName: 'Letters' } },
  { label: 'Message', icon: 'message', offer: { kind: 'message', queueName: 'Messages' } },
  { label: 'Callback', icon: 'callback', offer: { kind: 'callback', queueName: 'Service' } },
];

/** Makes the view of the buttons that let somebody call or write, one person after the other. */
export function ringButtons(genesys: SimulatedGenesysClient): () => TemplateResult {
  let rung = 0;
  const ring = ({ offer }: Ring): void => {
    const { mail, ...person } = PEOPLE[rung++ % PEOPLE.length] ?? PEOPLE[0];
    const isCall = offer.kind === 'voice' || offer.kind === 'callback';
    genesys.offer({ ...person, ...(isCall ? {} : { phone: mail }), ...offer });
  };
  return () =>
    html`<div class="phone-rings" role="group" aria-label="Ring">
      ${RINGS.map(each => buttonView([icon(each.icon), each.label], () => ring(each), { look: 'phone-ring' }))}
    </div>`;
}
