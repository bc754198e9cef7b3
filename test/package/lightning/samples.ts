import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtResource, root } from '../../support/built.js';

/** Reads a file of the samples, by its path below lightning/. */
export const readSample = (file: string): string => readFileSync(path.join(root, 'lightning', file), 'utf8');

/** The toolkit.js that the samples load. */
export const readToolkit = async (): Promise<string> =>
  readFileSync(path.join(builtResource(), 'toolkit.js'), 'utf8');

/** Messages of the Genesys client in the course of a call. */
export const SAYS = {
  started: { type: 'InitialSetup' },
  status: { type: 'UserAction', category: 'status', data: { status: 'Available' } },
  ringing: {
    type: 'Interaction',
    category: 'add',
    data: { id: 'a-call', phone: '+1 317 555 0123', name: '<b>Jane</b>', state: 'ALERTING' },
  },
  answered: { type: 'Interaction', category: 'connect', data: 'a-call' },
  held: {
    type: 'Interaction',
    category: 'change',
    data: { new: { id: 'a-call', state: 'HELD' } },
  },
  ended: { type: 'Interaction', category: 'disconnect', data: 'a-call' },
};

/** The message that the Genesys client hears when a button is clicked. */
export const update = (action: string): object => ({
  type: 'PureCloud.Interaction.updateState',
  data: { id: 'a-call', action },
});

/** The actions on calls that were published. */
export const updates = (channel: FakeChannel): object[] =>
  channel.published.filter(message => (message as { type: string }).type.endsWith('.updateState'));

/** A message channel that everybody in the application is on. */
export class FakeChannel {
  readonly published: object[] = [];
  readonly handlers = new Set<(message: unknown) => void>();

  publish(message: object): void {
    this.published.push(message);
  }

  deliver(...messages: unknown[]): void {
    for (const message of messages) for (const handler of this.handlers) handler(message);
  }
}
