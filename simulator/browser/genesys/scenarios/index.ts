import { busyHour } from './busy-hour.js';
import { chat } from './chat.js';
import { conference } from './conference.js';
import { guided } from './guided.js';
import { inbound } from './inbound.js';
import { otherOrg } from './other-org.js';
import { outbound } from './outbound.js';
import { restart } from './restart.js';
import { returning } from './returning.js';
import type { Scenario } from './scenario.js';
import { secureIvr } from './secure-ivr.js';
import { transfer } from './transfer.js';

export { inbound };

/** All that can be played, in the order of a menu. */
export const scenarios: readonly Scenario[] = [
  inbound,
  guided,
  outbound,
  transfer,
  returning,
  conference,
  chat,
  secureIvr,
  restart,
  otherOrg,
  busyHour,
];

export const scenarioNamed = (name: string): Scenario | undefined =>
  scenarios.find(scenario => scenario.name === name);
