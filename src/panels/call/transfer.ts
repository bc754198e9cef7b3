import type { Interaction } from '../../index.js';
import { html, nothing } from '../lit.js';
import { messages } from '../messages/index.js';
import { minuteOfDay } from '../time.js';
import * as commands from './commands.js';
import type { Command } from './commands.js';
import type { Notes } from './notes.js';
import type { Sendings } from './sendings.js';
import { addRecent, findTargets, withRecent } from './targets.js';
import type { Target } from './targets.js';
import { kindOf, nameOf } from './words.js';

/** What the drawer asks of the page. */
export interface TransferPage {
  readonly sendings: Sendings;
  readonly notes: Notes;
  render(): void;
  /** Sends a command. Its promise is fulfilled with whether it was seen to work. */
  send(command: Command, interaction: Interaction): Promise<boolean>;
}

type Action = 'blindTransfer' | 'consultTransfer';

/** The drawer in which an interaction is transferred: to what the administrator lists, a recent target, a number or an id. */
export class TransferDrawer {
  readonly #page: TransferPage;
  readonly #listed: readonly Target[];
  #recent: readonly Target[] = [];
  #typed = '';

  constructor(page: TransferPage, listed: readonly Target[]) {
    this.#page = page;
    this.#listed = listed;
  }

  /** Forgets what was typed: the drawer was opened anew. */
  clear(): void {
    this.#typed = '';
  }

  view(interaction: Interaction): unknown {
    const texts = messages().call;
    const found = findTargets(withRecent(this.#listed, this.#recent), this.#typed);
    const { notes } = this.#page;
    const name = nameOf(interaction);
    return html`<h3>${texts.transferTo(name)}</h3>
      <input
        class="slds-input"
        type="text"
        autocomplete="off"
        spellcheck="false"
        maxlength="200"
        aria-label=${texts.targetField}
        placeholder=${texts.targetField}
        .value=${this.#typed}
        @input=${this.#type}
      />
      <ul class="genesys-targets">
        ${found.map(target => this.#targetView(target, interaction))}
      </ul>
      <p class="genesys-muted">${found.length ? nothing : this.#typed ? texts.noTarget : texts.targetHint}</p>
      <p class="genesys-target">
        <span class="genesys-target__name genesys-muted">
          ${texts.concludeHint} ${notes.has(interaction.id, 'consult') ? texts.returnFromConsult : nothing}
        </span>
        ${this.#button(texts.of(texts.conclude, name), texts.conclude, interaction, () =>
          this.#page.send(commands.conclude(), interaction),
        )}
      </p>`;
  }

  #targetView(target: Target, interaction: Interaction): unknown {
    const { kinds, used, blind, consult, onlyBlind } = messages().call;
    const kind = kinds[target.kind];
    const usedAt = target.usedAt ? `, ${used(minuteOfDay(target.usedAt))}` : '';
    const isCall = ['call', 'callback'].includes(kindOf(interaction));
    const button = (action: Action, label: string, reason?: string): unknown =>
      this.#button(
        `${label}: ${target.label} ${kind}`,
        label,
        interaction,
        () => this.#transfer(action, target, interaction),
        reason,
      );
    return html`<li class="genesys-target">
      <span class="genesys-target__name">
        ${target.label} <span class="genesys-muted">${kind}${usedAt}</span>
      </span>
      ${button('blindTransfer', blind)} ${button('consultTransfer', consult, isCall ? undefined : onlyBlind)}
    </li>`;
  }

  #button(
    accessibleName: string,
    label: string,
    { id }: Interaction,
    press: () => unknown,
    reason?: string,
  ): unknown {
    const isOff = !!reason || this.#isPending(id);
    return html`<button
      type="button"
      class="genesys-small"
      aria-label=${accessibleName}
      aria-disabled=${isOff ? 'true' : nothing}
      title=${reason ?? nothing}
      @click=${() => {
        if (!reason && !this.#isPending(id)) press();
        this.#page.render();
      }}
    >
      ${label}
    </button>`;
  }

  /** Whether one is on its way: a second one would go on top of it. */
  #isPending(id: string): boolean {
    return ['blindTransfer', 'consultTransfer', 'conclude'].some(
      name => this.#page.sendings.of(id, name)?.state === 'pending',
    );
  }

  #transfer(action: Action, target: Target, interaction: Interaction): void {
    this.#recent = addRecent(this.#recent, target, Date.now());
    void this.#page.send(commands.transfer(action, target), interaction).then(isDone => {
      if (isDone && action === 'consultTransfer') this.#page.notes.add(interaction.id, 'consult');
    });
  }

  readonly #type = ({ target }: Event): void => {
    this.#typed = (target as HTMLInputElement).value;
    this.#page.render();
  };
}
