import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtResource, root } from '../../support/built.js';

/** Reads a file of the samples, by its path below lightning/. */
export const readSample = (file: string): string => readFileSync(path.join(root, 'lightning', file), 'utf8');

/** The toolkit.js that the samples load. */
export const readToolkit = async (): Promise<string> =>
  readFileSync(path.join(builtResource(), 'toolkit.js'), 'utf8');

/** What the Genesys client sends in the course of a call. */
export const SAYS = {
  started: { type: 'InitialSetup' },
  status: { type: 'UserAction', category: 'status', data: { status: 'Available' } },
  ringing: {
    type: 'Interaction',
    category: 'add',
    data: { id: 'a-call', phone: '+1 317 555 0123', name: '<b>Jane</b>', state: 'ALERTING' },
  },
  ended: { type: 'Interaction', category: 'disconnect', data: 'a-call' },
};

/** What it hears when a button is clicked. */
export const update = (action: string): object => ({
  type: 'PureCloud.Interaction.updateState',
  data: { id: 'a-call', action },
});

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
