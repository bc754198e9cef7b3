import { hasEnded } from '../index.js';
import type { Interaction, InteractionPhaseChange, Interactions } from '../index.js';
import { isOver } from './interaction.js';

/**
 * The time in milliseconds within which a call that was picked up takes the pin when the pinned one is put on hold: some
 * Genesys clients tell of the pick-up first.
 */
const HELD_AFTER_PICK_UP = 3000;

/** The place where the id of the pinned interaction outlives a reload. */
export interface PinStorage {
  read(): string | undefined;
  write(id: string | undefined): void;
}

/**
 * The interaction that the buttons of a page mean. It stays when others come, and changes only when the agent switches: on
 * the page, or in the Genesys client by selecting or answering another one. Fires `change` when it is another one.
 */
export class Pin extends EventTarget {
  readonly #interactions: Interactions;
  readonly #storage: PinStorage | undefined;
  #id: string | undefined;
  /** The answers that were asked for on the page, and not yet seen to have worked. */
  readonly #answers = new Set<string>();
  /** Those that the agent let go of. */
  readonly #dismissed = new Set<string>();
  #pickedUp: { readonly id: string; readonly at: number } | undefined;

  constructor(interactions: Interactions, storage?: PinStorage) {
    super();
    this.#interactions = interactions;
    this.#storage = storage;
    const kept = storage?.read();
    if (kept && interactions.get(kept)) this.#id = kept;
    interactions.on('selection', ({ id, interaction, event }) => {
      if (id && event && interaction && interaction.phase !== 'alerting' && interaction.phase !== 'done') {
        this.set(id);
      }
    });
    interactions.on('phase', change => this.#follow(change));
    interactions.on('change', () => this.#takeFirst());
    this.#takeFirst();
  }

  /** The pinned interaction; `undefined` where there is none. */
  get interaction(): Interaction | undefined {
    return this.#id === undefined ? undefined : this.#interactions.get(this.#id);
  }

  /** Pins an interaction: the agent switches to it. */
  set(id: string): void {
    this.#dismissed.delete(id);
    this.#answers.clear();
    this.#pin(id);
  }

  /** Pins an interaction once it is seen to be answered. */
  expectAnswer(id: string): void {
    this.#answers.add(id);
  }

  /** Lets go of the pinned one: its end was never heard, or the agent is done with it. */
  dismiss(): void {
    if (this.#id !== undefined) this.#dismissed.add(this.#id);
    this.#pin(undefined);
    this.#takeFirst();
  }

  #follow(change: InteractionPhaseChange): void {
    const { interaction, previous, phase, began, event } = change;
    const { id } = interaction;
    const isNew = previous === undefined || hasEnded(previous);
    if (isNew && !isOver(interaction)) this.#dismissed.delete(id);
    if (id === this.#id) this.#followPinned(change);
    else if (phase === 'connected' && previous !== 'held' && event) this.#followPickUp(id, began);
    else if (isOver(interaction)) this.#answers.delete(id);
    this.#takeFirst();
  }

  #followPinned({ previous, phase, began: at, event }: InteractionPhaseChange): void {
    this.#answers.delete(this.#id ?? '');
    // A call without wrap-up stays, so that the agent sees who it was; one that nobody answered is not worth that.
    const isGivenUp = previous === 'alerting' && hasEnded(phase);
    // On Lightning the end of wrap-up may be all that is told of it.
    const isWrappedUp = phase === 'done' && (previous === 'wrap-up' || event?.name === 'ACW_COMPLETED');
    if (isGivenUp || isWrappedUp) this.#pin(undefined);
    const { id = '', at: pickedUpAt = -Infinity } = this.#pickedUp ?? {};
    const isRecent = Math.abs(at - pickedUpAt) <= HELD_AFTER_PICK_UP;
    if (isRecent && !isActive(this.interaction) && isActive(this.#interactions.get(id))) this.set(id);
  }

  #followPickUp(id: string, at: number): void {
    if (this.#answers.has(id) || !isActive(this.interaction)) this.set(id);
    else this.#pickedUp = { id, at };
  }

  /** Pins a first call where nothing is pinned. */
  #takeFirst(): void {
    if (this.interaction) return;
    const current = this.#interactions.current();
    const next = [current, ...this.#interactions.active()].find(
      each => each?.phase && each.phase !== 'disconnected' && !this.#dismissed.has(each.id),
    );
    this.#pin(next?.id);
  }

  #pin(id: string | undefined): void {
    if (id === this.#id) return;
    this.#id = id;
    this.#pickedUp = undefined;
    this.#storage?.write(id);
    this.dispatchEvent(new Event('change'));
  }
}

/** Whether an interaction has the agent, so that one more that is picked up is not by itself the one that is meant. */
const isActive = (interaction: Interaction | undefined): boolean =>
  interaction?.phase === 'connected' || interaction?.phase === 'dialing';
