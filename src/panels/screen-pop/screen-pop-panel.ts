import { hasEnded, ToolkitError } from '../../index.js';
import type { GenesysClient, Interaction } from '../../index.js';
import { announce } from '../announce.js';
import type { Command } from '../call/commands.js';
import { Sendings, sentence } from '../call/sendings.js';
import { nameOf, numberOf } from '../call/words.js';
import { isPlaying } from '../connection.js';
import { followInteractions } from '../interaction.js';
import { html, nothing } from '../lit.js';
import { messages } from '../messages/index.js';
import { focusedRecord, openInOrg } from '../open-record.js';
import type { Opened } from '../open-record.js';
import { pinOf } from '../page-pin.js';
import { Panel } from '../panel.js';
import type { Pin } from '../pin.js';
import { recordIdOf } from '../record-id.js';
import { associationTypeOf, recordTargets, urlOf } from './record-targets.js';

/** When something is written back: never, by a button, or by itself once the record is open. */
type Writing = 'off' | 'button' | 'auto';

/** What became of the pop of an interaction. */
interface Popped {
  readonly target: string;
  readonly state: Opened | 'opening' | 'elsewhere';
}

/** The most interactions that are remembered. */
const MOST_KEPT = 50;

/** Salesforce's own search. */
const SEARCH = '/_ui/search/ui/UnifiedSearchResults?str=';

/**
 * Opens the record that an interaction's attributes name when it is connected, once per console where the page's connection
 * shares; several are offered. What is no id and no address of the org is refused and shown. Without a record it offers
 * Salesforce's search for the number. Brings the record to the front again when the agent selects the interaction.
 *
 * Attributes: `attributes`, the keys of the attributes that name records, separated by spaces; `write-record-url` and
 * `associate`, `off` unless they say `button` or `auto`: whether `record_url` is added to the interaction's attributes, and
 * whether the record in focus, else the opened one, is associated with it.
 *
 * @example
 * <genesys-screen-pop attributes="Participant.sf_urlpop Participant.caseId" associate="button"></genesys-screen-pop>
 */
export class GenesysScreenPop extends Panel {
  readonly #sendings = new Sendings(() => this.update());
  readonly #popped = new Map<string, Popped>();
  #fading = 0;
  #client: GenesysClient | undefined;
  #pin: Pin | undefined;

  protected override view(): unknown {
    const { panel, none } = messages().screenPop;
    const { interaction } = this.#pin ?? {};
    const now = Date.now();
    const latest = this.#sendings.latest(now);
    window.clearTimeout(this.#fading);
    const next = this.#sendings.next(now);
    if (next !== undefined) this.#fading = window.setTimeout(() => this.render(), next);
    return html`<section class="genesys-screen-pop" aria-label=${panel}>
      <h2>${interaction ? nameOf(interaction) : none}</h2>
      ${interaction ? this.#interactionView(interaction) : nothing}
      <p class="genesys-muted">${latest ? sentence(latest) : nothing}</p>
    </section>`;
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    this.#client = client;
    this.#pin = pinOf(client);
    this.#pin.addEventListener('change', () => this.update(), { signal });
    followInteractions(client, signal, () => {
      this.#sendings.observe(id => client.interactions.get(id));
      this.update();
    });
    const { interactions } = client;
    interactions.on(
      'phase',
      ({ interaction, phase, previous, event }) => {
        // A page that comes in mid-call finds the record open.
        if (event && phase === 'connected' && previous !== 'held') this.#pop(interaction);
      },
      { signal },
    );
    interactions.on(
      'selection',
      ({ id = '', event }) => {
        const popped = this.#popped.get(id);
        if (event && popped?.state === 'opened') void this.#open(id, popped.target);
      },
      { signal },
    );
    signal.addEventListener('abort', () => (this.#client = this.#pin = undefined));
  }

  protected override release(): void {
    window.clearTimeout(this.#fading);
  }

  #targets(interaction: Interaction): ReturnType<typeof recordTargets> {
    return recordTargets(interaction, (this.getAttribute('attributes') ?? '').split(/\s+/).filter(Boolean));
  }

  #interactionView(interaction: Interaction): unknown {
    const { open, refused, noRecord, search, choose } = messages().screenPop;
    const { targets, refused: others } = this.#targets(interaction);
    const popped = this.#popped.get(interaction.id);
    const number = numberOf(interaction);
    const button = (label: string, press: () => unknown): unknown =>
      html`<button type="button" class="genesys-small" @click=${press}>${label}</button>`;
    return html`<p role="none">${popped ? this.#words(popped) : targets.length > 1 ? choose : nothing}</p>
      <ul class="genesys-targets">
        ${targets.map(
          target =>
            html`<li class="genesys-target">
              <span class="genesys-target__name">${target}</span>
              ${button(open, () => this.#open(interaction.id, target))}
            </li>`,
        )}
        ${others.map(
          text =>
            html`<li class="genesys-target">
              <span class="genesys-target__name genesys-problem">${refused(text.slice(0, 200))}</span>
            </li>`,
        )}
      </ul>
      ${
        targets.length || !number
          ? nothing
          : html`<p>${noRecord}</p>
              <p>
                ${button(search(number), () =>
                  this.#open(interaction.id, SEARCH + encodeURIComponent(number)),
                )}
                <span class="genesys-card__number">${number}</span>
              </p>`
      }
      ${this.#writingView(interaction)}`;
  }

  #words({ state, target }: Popped): string {
    return messages().screenPop.states[state](target);
  }

  #writingView(interaction: Interaction): unknown {
    const { writeUrl, associate } = messages().screenPop;
    const isOff = isPlaying() || hasEnded(interaction.phase);
    const button = (label: string, press: () => unknown): unknown =>
      html`<button
        type="button"
        class="genesys-small"
        aria-label=${messages().call.of(label, nameOf(interaction))}
        aria-disabled=${isOff ? 'true' : nothing}
        @click=${() => (isOff ? undefined : press())}
      >
        ${label}
      </button>`;
    return html`<p class="genesys-screen-pop__writing">
      ${
        this.#writing('write-record-url') === 'button' && this.#recordOf(interaction.id)
          ? button(writeUrl, () => this.#writeUrl(interaction))
          : nothing
      }
      ${this.#writing('associate') === 'button' ? button(associate, () => this.#associate(interaction)) : nothing}
    </p>`;
  }

  #writing(attribute: 'write-record-url' | 'associate'): Writing {
    const value = this.getAttribute(attribute);
    return value === 'button' || value === 'auto' ? value : 'off';
  }

  /** Opens the one record of an interaction, in one of the console's components. */
  #pop(interaction: Interaction): void {
    const { id } = interaction;
    const [target, another] = this.#targets(interaction).targets;
    if (!target || another || isPlaying() || !this.#client) return;
    const open = (): Promise<void> => this.#open(id, target);
    let isHere = false;
    this.#client
      .oncePerConsole(`screen pop ${id} ${target}`, () => {
        isHere = true;
        return open();
      })
      .then(
        () => isHere || this.#keep(id, { target, state: 'elsewhere' }),
        // A page that does not share is the only one that opens it.
        (error: unknown) =>
          error instanceof ToolkitError && error.code === 'INVALID_OPTION' ? open() : undefined,
      );
  }

  #open(id: string, target: string): Promise<void> {
    this.#keep(id, { target, state: 'opening' });
    const interaction = this.#client?.interactions.get(id);
    const label = interaction && !recordIdOf(target) ? nameOf(interaction) : undefined;
    return openInOrg(urlOf(target), label).then(state => {
      this.#keep(id, { target, state });
      announce(this.#words({ target, state }));
      if (state === 'failed' || !interaction || !recordIdOf(target)) return;
      if (this.#writing('write-record-url') === 'auto') this.#writeUrl(interaction);
      if (this.#writing('associate') === 'auto') this.#associate(interaction);
    });
  }

  #keep(id: string, popped: Popped): void {
    this.#popped.delete(id);
    this.#popped.set(id, popped);
    const [oldest] = this.#popped.keys();
    if (this.#popped.size > MOST_KEPT && oldest !== undefined) this.#popped.delete(oldest);
    this.update();
  }

  /** The id of the record that was opened for an interaction. */
  #recordOf(id: string): string | undefined {
    const { target = '', state } = this.#popped.get(id) ?? {};
    return state === 'opened' || state === 'asked' ? recordIdOf(target) : undefined;
  }

  #send(command: Command, interaction: Interaction): void {
    if (this.#client && !isPlaying()) void this.#sendings.send(command, interaction, this.#client);
  }

  #writeUrl(interaction: Interaction): void {
    const record = this.#recordOf(interaction.id);
    if (!record) return;
    const record_url = urlOf(record);
    const command: Command = {
      name: 'record_url',
      label: messages().screenPop.writeUrl,
      send: (client, id) => client.addCustomAttributes({ id, attributes: { record_url } }, { confirm: true }),
      isSeen: ({ record: { attributes } }) =>
        attributes?.record_url === record_url || attributes?.['Participant.record_url'] === record_url,
    };
    this.#send(command, interaction);
  }

  /** Associates the record in focus, where the console tells it, else the one that was opened. */
  #associate(interaction: Interaction): void {
    const opened = this.#recordOf(interaction.id);
    void focusedRecord().then(focused => {
      const record = recordIdOf(focused?.id ?? '') ?? opened;
      if (!record) return announce(messages().screenPop.nothingToAssociate);
      const text = focused && recordIdOf(focused.id) === record ? focused.name : record;
      const command: Command = {
        name: 'association',
        label: messages().screenPop.associate,
        send: (client, interactionId) =>
          client.addAssociation({ type: associationTypeOf(record), id: record, text, interactionId }),
      };
      this.#send(command, interaction);
    });
  }
}
