import { hasEnded } from '../../index.js';
import type { GenesysClient, Interaction, Interactions } from '../../index.js';
import { announce } from '../announce.js';
import { isPlaying } from '../connection.js';
import { copyText } from '../copy-text.js';
import { followInteractions } from '../interaction.js';
import { html, nothing } from '../lit.js';
import { messages } from '../messages/index.js';
import { Panel } from '../panel.js';
import { pinOf } from '../page-pin.js';
import type { Pin } from '../pin.js';
import { minuteOfDay } from '../time.js';
import { cardView, idleCardView } from './card.js';
import type { Command } from './commands.js';
import { aboutView, lastCallsView, phasesView, recordLink } from './details.js';
import type { NamedAttribute } from './details.js';
import { ConsoleButton } from './console-button.js';
import { footerText } from './footer.js';
import { MeaningGuard } from './guard.js';
import { MoreDrawer } from './more.js';
import { Notes } from './notes.js';
import { OtherInteractions, othersOf } from './others.js';
import { placeView } from './place-view.js';
import { meaningOf, placesFor } from './places.js';
import type { Drawer, Place } from './places.js';
import { Sendings } from './sendings.js';
import { readTargets } from './targets.js';
import { TransferDrawer } from './transfer.js';
import { kindOf, nameOf } from './words.js';

/**
 * The agent's view of the current interaction: who it is, its phase and clock, and buttons that act on it and nothing else,
 * until the agent switches. What is shown as done was seen to be done.
 *
 * The markup inside names what the administrator chooses: `<datalist class="genesys-transfer-targets">` the targets of
 * transfers, each `<option value="queue:ID">Billing</option>` with `queue:`, `user:`, `phone:` or `flow:`;
 * `<datalist class="genesys-attributes">` the attributes that are shown, each `<option value="Participant.caseId">Case</option>`.
 *
 * Attribute: `button-text`, the title of the component's button in the footer of a Classic console, which then shows the
 * state of the interaction and blinks while one rings.
 *
 * @example
 * <genesys-call button-text="Genesys call">
 *   <datalist class="genesys-transfer-targets"><option value="queue:44560c74-5e84-4062-94b6-5680cdeb54d5">Billing</option></datalist>
 * </genesys-call>
 */
export class GenesysCall extends Panel {
  readonly #guard = new MeaningGuard();
  readonly #sendings = new Sendings(() => this.update());
  readonly #notes = new Notes(() => this.update());
  readonly #button = new ConsoleButton();
  readonly #page = {
    guard: this.#guard,
    sendings: this.#sendings,
    notes: this.#notes,
    render: (): void => this.render(),
    get: (id: string): Interaction | undefined => this.#interactions?.get(id),
    send: (command: Command, interaction: Interaction): Promise<boolean> => this.#send(command, interaction),
    switchTo: (id: string): void => this.#pin?.set(id),
    goingOn: (): readonly string[] => goingOn(this.#interactions?.all() ?? []),
    onSecureSession: (id: string): void => this.#notes.add(id, 'secureSession'),
    dismiss: (): void => this.#pin?.dismiss(),
  };
  readonly #others = new OtherInteractions(this.#page);
  #client: GenesysClient | undefined;
  #interactions: Interactions | undefined;
  #pin: Pin | undefined;
  #since = Date.now();
  #heardAt: number | undefined;
  #isLoggedOut = false;
  #drawer: Drawer | undefined;
  #more: MoreDrawer | undefined;
  #transfer: TransferDrawer | undefined;
  #named: readonly NamedAttribute[] = [];
  #notice = '';
  #ticking = 0;

  protected override readMarkup(): void {
    const options = (name: string): NodeListOf<HTMLOptionElement> =>
      this.querySelectorAll<HTMLOptionElement>(`.genesys-${name} option`);
    this.#transfer = new TransferDrawer(this.#page, readTargets(options('transfer-targets')));
    this.#named = [...options('attributes')].map(({ value, text }) => ({
      key: value,
      label: text.trim() || value,
    }));
  }

  protected override listen(client: GenesysClient, signal: AbortSignal): void {
    this.#client = client;
    this.#pin = pinOf(client);
    this.#since = client.diagnose().since;
    this.#pin.addEventListener('change', () => this.#followPin(), { signal });
    this.#interactions = followInteractions(client, signal, () => {
      this.#sendings.observe(id => client.interactions.get(id));
      this.update();
    });
    client.interactions.on(
      'phase',
      ({ interaction, phase, event }) => {
        if (!event) return;
        this.#heardAt = event.receivedAt;
        this.#isLoggedOut = event.name === 'LOGGED_OUT';
        // There is nobody to transfer any more.
        if (this.#drawer === 'transfer' && !this.#isOffered('transfer')) this.#drawer = undefined;
        announce(messages().call.says[phase](nameOf(interaction)));
      },
      { signal },
    );
    const hearStatus = (isLoggedOut: boolean, at: number): void => {
      this.#heardAt = at;
      this.#isLoggedOut = isLoggedOut;
      this.update();
    };
    client.on('LOGGED_OUT', (_payload, { receivedAt }) => hearStatus(true, receivedAt), { signal });
    client.on('UPDATE_STATUS', (_payload, { receivedAt }) => hearStatus(false, receivedAt), { signal });
    document.addEventListener('visibilitychange', () => this.render(), { signal });
    signal.addEventListener('abort', () => {
      window.clearTimeout(this.#ticking);
      this.#client = this.#interactions = this.#pin = undefined;
    });
  }

  protected override view(): unknown {
    const now = Date.now();
    const pinned = this.#pin?.interaction;
    const places = this.#places(pinned);
    const others = othersOf(this.#interactions?.all() ?? [], pinned);
    this.#noteMeanings(places, pinned, others, now);
    this.#tick(now, pinned ?? others[0]);
    const title = this.getAttribute('button-text');
    if (title && this.#client)
      this.#button.show(title, others.find(({ phase }) => phase === 'alerting') ?? pinned);
    const { panel, actionsFor, none } = messages().call;
    return html`<section class="genesys-call-panel" aria-label=${panel} @keydown=${this.#onKey}>
      ${pinned ? cardView(pinned, now, number => this.#copy(number)) : idleCardView(this.#idle())}
      <div class="genesys-places" role="group" aria-label=${actionsFor(pinned ? nameOf(pinned) : none)}>
        ${places.map(place => this.#placeView(place, pinned, now))}
      </div>
      <div class="genesys-others">
        ${this.#others.stripView(others, now, this.#drawer === 'others', () => this.#toggle('others'))}
      </div>
      <div class="genesys-details" role="region" tabindex="0" aria-label=${this.#drawerLabel(pinned)}>
        ${this.#drawerView(pinned, others, now)}
      </div>
      <p class="genesys-footer" title=${this.#footer(pinned, places, now)}>
        ${this.#footer(pinned, places, now)}
      </p>
    </section>`;
  }

  #places(pinned: Interaction | undefined): readonly Place[] {
    return placesFor(pinned, {
      sendings: this.#sendings,
      isPlaying: isPlaying(),
      isLoggedOut: this.#isLoggedOut,
    });
  }

  /** Whether the place of a drawer takes input. */
  #isOffered(drawer: Drawer): boolean {
    return this.#places(this.#pin?.interaction).some(({ opens, reason }) => opens === drawer && !reason);
  }

  #noteMeanings(
    places: readonly Place[],
    pinned: Interaction | undefined,
    others: readonly Interaction[],
    now: number,
  ): void {
    // Before there is a client, no place means anything.
    if (!this.#client) return;
    const meanings = new Map<string, string>();
    for (const place of places) meanings.set(place.name, meaningOf(place, pinned?.id ?? ''));
    for (const [place, meaning] of this.#others.meanings(others)) meanings.set(place, meaning);
    this.#guard.note(meanings, now);
  }

  #placeView(place: Place, pinned: Interaction | undefined, now: number): unknown {
    return placeView(place, {
      accessibleName: pinned ? messages().call.of(place.label, nameOf(pinned)) : place.label,
      isGuarded: this.#guard.isGuarded(place.name, now),
      isOpen: !!place.opens && place.opens === this.#drawer,
      press: () => this.#press(place, pinned?.id),
    });
  }

  /** Does what a button said when it was pressed; nothing, where it means something else by now. */
  #press(pressed: Place, id: string | undefined): void {
    const pinned = this.#pin?.interaction;
    const place = this.#places(pinned).find(({ name }) => name === pressed.name);
    const isSame = place && pinned?.id === id && meaningOf(place, id ?? '') === meaningOf(pressed, id ?? '');
    if (isSame && place.reason) this.#notice = place.reason;
    else if (isSame && !place.isBusy && !this.#guard.isGuarded(place.name, Date.now())) {
      this.#notice = '';
      if (place.opens) this.#toggle(place.opens);
      else if (place.command && pinned) void this.#send(place.command, pinned);
    }
    this.render();
  }

  #send(command: Command, interaction: Interaction): Promise<boolean> {
    if (!this.#client || isPlaying()) return Promise.resolve(false);
    if (command.name === 'answer') this.#pin?.expectAnswer(interaction.id);
    return this.#sendings.send(command, interaction, this.#client);
  }

  #toggle(drawer: Drawer): void {
    this.#drawer = this.#drawer === drawer ? undefined : drawer;
    this.#transfer?.clear();
    this.render();
    if (this.#drawer === 'transfer') this.querySelector<HTMLElement>('.genesys-details input')?.focus();
  }

  #followPin(): void {
    // What it offers was meant for the one before.
    this.#drawer = undefined;
    this.#notice = '';
    const pinned = this.#pin?.interaction;
    if (pinned) announce(messages().call.nowPinned(nameOf(pinned)));
    this.update();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#drawer) return;
    const name = this.#drawer;
    this.#drawer = undefined;
    this.render();
    this.querySelector<HTMLElement>(`.genesys-place_${name}`)?.focus();
  };

  #drawerLabel(pinned: Interaction | undefined): string {
    const { about, transferTo, moreFor, others, lastCalls } = messages().call;
    if (this.#drawer === 'others') return others;
    if (!pinned) return lastCalls;
    const labels = { transfer: transferTo(nameOf(pinned)), more: moreFor(nameOf(pinned)) };
    return this.#drawer ? labels[this.#drawer] : kindOf(pinned) === 'call' ? about.call : about.other;
  }

  #drawerView(pinned: Interaction | undefined, others: readonly Interaction[], now: number): unknown {
    if (this.#drawer === 'others') return this.#others.listView(others, now);
    if (!pinned) return lastCallsView(this.#interactions?.all() ?? [], now);
    if (this.#drawer === 'transfer' && this.#isOffered('transfer')) return this.#transfer?.view(pinned);
    if (this.#drawer === 'more') return this.#moreView(pinned);
    return html`${
      pinned.phase === 'wrap-up' ? html`<p class="genesys-info">${messages().call.finishWrapUp}</p>` : nothing
    }
    ${this.#notes.view(pinned.id, now)} ${phasesView(pinned, now)}
    ${aboutView(pinned, this.#named, recordLink)}`;
  }

  #moreView(pinned: Interaction): unknown {
    if (this.#more?.id !== pinned.id) this.#more = new MoreDrawer(this.#page, pinned.id);
    return this.#more.view(pinned);
  }

  #idle(): { title: string; line: string } {
    const { none, loggedOut, listening } = messages().call;
    return {
      title: this.#isLoggedOut ? loggedOut : none,
      line: listening(
        minuteOfDay(this.#since),
        this.#heardAt === undefined ? undefined : minuteOfDay(this.#heardAt),
      ),
    };
  }

  #footer(pinned: Interaction | undefined, places: readonly Place[], now: number): string {
    const latest = this.#sendings.latest(now);
    return footerText({
      pinned,
      places,
      drawer: this.#drawer,
      notice: this.#notice,
      ...(latest && { latest }),
    });
  }

  #copy(number: string): void {
    const { copied, notCopied } = messages().call;
    const tell = (words: string) => (): void => {
      this.#notice = words;
      announce(words);
      this.render();
    };
    copyText(number).then(tell(copied(number)), tell(notCopied));
  }

  /** Renders again when a clock shows another second, or a place takes input. */
  #tick(now: number, running: Interaction | undefined): void {
    window.clearTimeout(this.#ticking);
    const last = running?.phases[running.phases.length - 1];
    const clock = last && !document.hidden ? 1000 - ((((now - last.began) % 1000) + 1000) % 1000) : Infinity;
    const next = Math.min(clock, this.#sendings.next(now) ?? Infinity, this.#guard.next(now) ?? Infinity);
    if (next < Infinity) this.#ticking = window.setTimeout(() => this.render(), next);
  }
}

/** The ids of the interactions that go on. */
const goingOn = (all: readonly Interaction[]): readonly string[] =>
  all.flatMap(({ id, phase }) => (phase && !hasEnded(phase) ? [id] : []));
