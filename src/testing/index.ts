/**
 * A kit to test pages with that use the toolkit, without an org, a licence and a call: `genesys-console-toolkit/testing`.
 *
 * Nothing of it needs a DOM or Node: it runs in browsers, in jsdom and in Node alike.
 */
export { manualClock, systemClock } from './clock.js';
export type { Clock, ManualClock } from './clock.js';
export type { Association, Saying, SimulatedInteraction } from './interaction.js';
export type { Noise } from './noise.js';
export type { ClassicEvent, ClientEvent, Occurrence, Refusal } from './occurrence.js';
export type { Attributes, InteractionKind, InteractionRecord, MaybeNumber, Offer, Phase } from './record.js';
export { SimulatedGenesysClient } from './simulated-client.js';
export type { SimulatedAgent, SimulatedGenesysEvents, SimulatedGenesysOptions } from './simulated-client.js';
export { DEFAULT_STATUSES } from './statuses.js';
export type { AgentStatus, SecondaryStatus } from './statuses.js';
