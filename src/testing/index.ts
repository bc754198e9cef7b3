/**
 * A kit to test pages with that use the toolkit, without an org, a licence and a call: `genesys-console-toolkit/testing`.
 *
 * Nothing of it needs a DOM or Node: it runs in browsers, in jsdom and in Node alike.
 */
export type { SimulatedAgent } from './agent.js';
export { manualClock, systemClock } from './clock.js';
export type { Clock, ManualClock } from './clock.js';
export type { Association, Saying, SimulatedInteraction } from './interaction.js';
export type { Noise } from './noise.js';
export type { ClassicEvent, ClientEvent, Occurrence, Refusal } from './occurrence.js';
export type { Attributes, InteractionKind, InteractionRecord, MaybeNumber, Offer, Phase } from './record.js';
export type { SimulatedGenesysOptions } from './options.js';
export { SimulatedGenesysClient } from './simulated-client.js';
export type { SimulatedGenesysEvents } from './simulated-client.js';
export { DEFAULT_STATUSES } from './statuses.js';
export type { AgentStatus, SecondaryStatus } from './statuses.js';
export { classicSide } from './classic-side.js';
export type { ClassicSide, ClassicSurface } from './classic-side.js';
export { createFakeConsole } from './fake-console.js';
export type * from './fake-console.js';
export { simulateGenesys } from './simulate-genesys.js';
export type { SimulateOptions, Simulation } from './simulate-genesys.js';
