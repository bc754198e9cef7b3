/**
 * A kit to test pages with that use the toolkit, without an org, a licence and a call: `genesys-console-toolkit/testing`.
 *
 * Nothing of it needs a DOM or Node: it runs in browsers, in jsdom and in Node alike. The guide to it is docs/testing.md.
 *
 * - `simulateGenesys` is all that most tests need: a Salesforce console with a Genesys client in it, or with
 *   `surface: 'message-channel'` or `'window-message'` the same in Lightning.
 * - `manualClock` makes the time stand still until the test lets it pass.
 * - `createFakeConsole` and `createFakeMessageService` are `sforce.console` and `sforce.one` alone, for messages and mishaps
 *   by hand.
 * - `SimulatedGenesysClient`, `classicSide` and `lightningSide` are the parts, for surroundings of your own.
 *
 * @example
 * import { connect } from 'genesys-console-toolkit';
 * import { manualClock, simulateGenesys } from 'genesys-console-toolkit/testing';
 *
 * const clock = manualClock();
 * const { genesys, close } = simulateGenesys({ clock });
 * const popped = [];
 * connect({}).on('INTERACTION_CONNECTED', ({ interactionId }) => popped.push(interactionId));
 *
 * const id = genesys.offer({ remoteName: 'Ada Example' });
 * genesys.pickup(id);
 * clock.advance(1000);
 * assert.deepEqual(popped, [id]);
 * close();
 */
export { simulateGenesys } from './simulate-genesys.js';
export type {
  MessageChannelSimulation,
  SimulateOptions,
  Simulation,
  Simulations,
  WindowMessageSimulation,
} from './simulate-genesys.js';

export { manualClock, systemClock } from './clock.js';
export type { Clock, ManualClock } from './clock.js';

export { createFakeConsole } from './fake-console.js';
export type {
  ConsoleListener,
  ConsoleQuirks,
  FakeConsole,
  FakeConsoleOptions,
  FakeConsoleToolkit,
  Fired,
  FiredEvent,
  FireEventResult,
  ListenerContext,
} from './fake-console.js';

export { createFakeMessageService } from './fake-message-service.js';
export type {
  FakeMessageService,
  FakeMessageServiceOptions,
  FakeMessageServiceToolkit,
  MessageServiceQuirks,
  PublishedMessage,
} from './fake-message-service.js';

export { SimulatedGenesysClient } from './simulated-client.js';
export type { SimulatedGenesysEvents } from './client-state.js';
export { DEFAULT_QUIRKS } from './options.js';
export type { GenesysQuirks, SimulatedGenesysOptions } from './options.js';
export type { SimulatedAgent } from './agent.js';
export type { Association, Saying, SimulatedInteraction } from './interaction.js';
export type { Attributes, InteractionKind, MaybeNumber, Offer, SimulatedRecord } from './record.js';
export type { Phase, StateWord } from './states.js';
export type { Noise } from './noise.js';
export type { ClassicEvent, ClientEvent, Occurrence, Refusal, SentAction } from './occurrence.js';
export type { Subscription } from './subscriptions.js';
export { DEFAULT_STATUSES } from './statuses.js';
export type { AgentStatus, SecondaryStatus } from './statuses.js';

export { classicSide } from './classic-side.js';
export type { ClassicSide, ClassicSurface } from './classic-side.js';

export { lightningSide } from './lightning-side.js';
export type { ClientEventSettings, LightningSide, LightningSurface } from './lightning-side.js';
