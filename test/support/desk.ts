import sinon from 'sinon';
import type {
  GenesysClient,
  InteractionChange,
  InteractionPhaseChange,
  Interactions,
  InteractionSelection,
} from '../../src/index.js';
import { catchReports } from './outcome.js';
import { inClassicWords, inLightningWords, SIDES } from './speech.js';
import type { Side, Speech, Told } from './speech.js';
import { inClassic, onLightning, START } from './world.js';

export { SIDES, START };
export type { Side, Told };

/** A page that knows its calls, and the Genesys client's words. All time is fake, and begins at {@link START}. */
export interface Desk extends Speech {
  readonly client: GenesysClient;
  readonly interactions: Interactions;
  readonly changes: InteractionChange[];
  readonly phases: InteractionPhaseChange[];
  readonly selections: InteractionSelection[];
  /** The errors that handlers threw. */
  readonly reported: readonly unknown[];
  /** The news since this was asked last: `i-1 change state, attributes > case.id` or `i-1 connected`. */
  news(): string[];
  /** The phases of an interaction with the milliseconds since {@link START}: `alerting 0, connected 4000`. */
  life(id: string): string | undefined;
  /** Says something on the wire as it is: in Classic a text under an event's name, on Lightning a message. */
  wire: { classic(name: string, text: string): void; lightning(message: unknown): void };
  pass(ms: number): void;
  close(): void;
}

export function openDesk(side: Side): Desk {
  const clock = sinon.useFakeTimers({ now: START });
  const reports = catchReports();
  const inConsole = inClassic();
  const onChannel = onLightning();
  const { client } = side === 'Classic' ? inConsole : onChannel;
  const speech =
    side === 'Classic'
      ? inClassicWords((name, payload) => inConsole.fire(name, JSON.stringify(payload)))
      : inLightningWords(onChannel.publish);

  const { interactions } = client;
  const changes: InteractionChange[] = [];
  const phases: InteractionPhaseChange[] = [];
  const selections: InteractionSelection[] = [];
  let news: string[] = [];
  interactions.on('change', change => {
    changes.push(change);
    const paths = change.changes.map(({ path }) => path.join(' > '));
    news.push(`${change.interaction.id} change ${paths.join(', ')}`);
  });
  interactions.on('phase', change => {
    phases.push(change);
    news.push(`${change.interaction.id} ${change.phase}`);
  });
  interactions.on('selection', selection => {
    selections.push(selection);
    news.push(`${selection.id ?? 'nothing'} selected`);
  });

  return {
    ...speech,
    client,
    interactions,
    changes,
    phases,
    selections,
    reported: reports.errors,
    wire: { classic: inConsole.fire, lightning: onChannel.publish },
    news() {
      const all = news;
      news = [];
      return all;
    },
    life: id =>
      interactions
        .get(id)
        ?.phases.map(({ phase, began }) => `${phase} ${began - START}`)
        .join(', '),
    pass: ms => void clock.tick(ms),
    close() {
      inConsole.client.close();
      onChannel.client.close();
      reports.restore();
      clock.restore();
    },
  };
}
