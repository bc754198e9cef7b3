import { hasEnded, ToolkitError } from '../../index.js';
import type { GenesysClient, Interaction } from '../../index.js';
import { errorText } from '../error-text.js';
import { messages } from '../messages/index.js';
import { timeOfDay } from '../time.js';
import type { Command } from './commands.js';
import { nameOf } from './words.js';

/**
 * The state of what was sent: `sent` where no event tells of an effect, `no-sign` where one should have and none did in time,
 * `late` where it did after that, `ended` where the interaction was over first.
 */
export type SendingState = 'pending' | 'done' | 'sent' | 'no-sign' | 'late' | 'ended' | 'refused';

/** A command that was sent for an interaction. */
export interface Sending {
  readonly command: Command;
  readonly id: string;
  /** The name of the remote side when it was sent. */
  readonly name: string;
  readonly at: number;
  readonly state: SendingState;
  /** The reason that it was refused for. */
  readonly problem?: string;
  /** When the interaction had been heard of last, when the state came. */
  readonly heardAt?: number;
}

/** The time in milliseconds for which a good end is shown. */
const SHOWN_FOR = 4000;

/** The most sendings that are kept. */
const MOST_KEPT = 50;

/** The commands that were sent, the last of each command and interaction, and what became of them. */
export class Sendings {
  readonly #onChange: () => void;
  readonly #kept = new Map<string, Sending>();
  #latest: string | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The last sending of a command for an interaction. */
  of(id: string, name: string): Sending | undefined {
    return this.#kept.get(`${name} ${id}`);
  }

  /** The last sending of all, while there is something to say of it. */
  latest(now: number): Sending | undefined {
    const sending = this.#kept.get(this.#latest ?? '');
    if (!sending) return undefined;
    return fades(sending) && Math.abs(now - sending.at) >= SHOWN_FOR ? undefined : sending;
  }

  /** The time in milliseconds until there is nothing more to say of the last sending; `undefined` where that stays. */
  next(now: number): number | undefined {
    const sending = this.latest(now);
    return sending && fades(sending) ? SHOWN_FOR - Math.abs(now - sending.at) : undefined;
  }

  /** Whether a toggle was sent, was not seen, and nothing was heard of its interaction since. */
  isUnsure({ id, heardAt }: Interaction, name: string): boolean {
    const sending = this.of(id, name);
    return sending?.state === 'no-sign' && !!sending.command.isToggle && sending.heardAt === heardAt;
  }

  /** Sends a command. Its promise is fulfilled where the effect was seen, or nothing more can be known. */
  send(command: Command, interaction: Interaction, client: GenesysClient): Promise<boolean> {
    const { id } = interaction;
    const key = `${command.name} ${id}`;
    const begun: Sending = { command, id, name: nameOf(interaction), at: Date.now(), state: 'pending' };
    this.#latest = key;
    this.#set(key, begun);

    const settle = (state: SendingState, problem?: string): boolean => {
      // A later one took its place, or the end of the interaction was seen first.
      if (this.#kept.get(key) !== begun) return false;
      const heardAt = client.interactions.get(id)?.heardAt;
      this.#set(key, {
        ...begun,
        at: Date.now(),
        state,
        ...(problem && { problem }),
        ...(heardAt !== undefined && { heardAt }),
      });
      return state === 'done' || state === 'sent';
    };
    const isConfirmed = !!command.isSeen || command.name === 'consultTransfer';
    return new Promise(resolve => resolve(command.send(client, id))).then(
      () => settle(isConfirmed ? 'done' : 'sent'),
      (error: unknown) => {
        const isOpen = error instanceof ToolkitError && error.code === 'TIMEOUT';
        return isOpen ? settle('no-sign') : settle('refused', reasonOf(error));
      },
    );
  }

  /** Looks at what is known now: an effect may be late, and an interaction over before its command worked. */
  observe(get: (id: string) => Interaction | undefined): void {
    for (const [key, sending] of this.#kept) {
      const { command, id, state } = sending;
      const interaction = get(id);
      if (!interaction) continue;
      if (state === 'no-sign' && command.isSeen?.(interaction)) {
        this.#set(key, { ...sending, state: 'late', at: Date.now() });
      } else if (state === 'pending' && !command.ends && hasEnded(interaction.phase)) {
        this.#set(key, { ...sending, state: 'ended', at: Date.now() });
      }
    }
  }

  #set(key: string, sending: Sending): void {
    this.#kept.delete(key);
    this.#kept.set(key, sending);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    this.#onChange();
  }
}

/** Whether a sending came to an end that needs no attention. */
const fades = ({ state }: Sending): boolean => ['done', 'late', 'ended', 'sent'].includes(state);

/** The reason of an error, for an agent. */
function reasonOf(error: unknown): string {
  const reasons: Readonly<Record<string, string>> = messages().errors;
  return (error instanceof ToolkitError && reasons[error.code]) || errorText(error);
}

/** A sending in a sentence. */
export function sentence({ command: { label }, name, state, at, problem = '' }: Sending): string {
  const { pending, done, sent, noSign, late, endedBefore, refused } = messages().call;
  switch (state) {
    case 'pending':
      return pending(label, name);
    case 'done':
      return done(label, name);
    case 'sent':
      return sent(label, name, timeOfDay(at));
    case 'no-sign':
      return noSign(label, name);
    case 'late':
      return late(label, name);
    case 'ended':
      return endedBefore(label, name);
    case 'refused':
      return refused(label, name, problem);
  }
}
