import type { AddCustomAttributesRequest } from '../index.js';
import type { Noise } from './noise.js';
import type { GenesysQuirks } from './options.js';
import { STATES } from './states.js';
import type { Phase, StateWord } from './states.js';

/** The kind of an interaction. */
export type InteractionKind = 'voice' | 'chat' | 'email' | 'message' | 'callback';

/** Custom attributes, flat. */
export type Attributes = AddCustomAttributesRequest['attributes'];

/** A number that real clients send as `''` while they don't know it. */
export type MaybeNumber = number | '';

/** The record of a simulated interaction, as `add` and `change` carry it. */
export interface SimulatedRecord {
  /** ID of the interaction. */
  readonly id: string;
  /** Number or address of the remote side, in the form that `GenesysQuirks.phoneForm` says. */
  readonly phone: string;
  /** Name of the remote side, as `remoteName`. */
  readonly name: string;
  /** Name of the remote side. */
  readonly remoteName: string;
  /** Number or address of the remote side, for people. */
  readonly displayAddress: string;
  /** Number that the call came from. */
  readonly ani: string;
  /** Number that was called. */
  readonly calledNumber: string;
  /** Name of the queue; `''` for a direct call. */
  readonly queueName: string;
  /** `Inbound` from the customer, `Outbound` from the agent. */
  readonly direction: 'Inbound' | 'Outbound';
  /** The English word, unless `GenesysQuirks.states` has another one. */
  readonly state: StateWord | (string & Record<never, never>);
  /** True while held, too. */
  readonly isConnected: boolean;
  /** True from the hang-up on. */
  readonly isDisconnected: boolean;
  /** True once the wrap-up is over, or the interaction where none is required. */
  readonly isDone: boolean;
  /** It is a callback. */
  readonly isCallback: boolean;
  /** It is a call of a dialer campaign. */
  readonly isDialer: boolean;
  /** It is a chat. */
  readonly isChat: boolean;
  /** It is an email. */
  readonly isEmail: boolean;
  /** It is a message. */
  readonly isMessage: boolean;
  /** It is a voicemail. */
  readonly isVoicemail: boolean;
  /** It came from inside the org. */
  readonly isInternal: boolean;
  /** The state of the recording, which a secure pause pauses. */
  readonly recordingState: 'none' | 'active' | 'paused';
  /** True while a secure pause goes on. */
  readonly securePause: boolean;
  /** ISO 8601. Not there at first, see `Noise.lateFields`. */
  readonly startTime?: string;
  /** ISO 8601, with or without `Z`. */
  readonly connectedTime?: string;
  /** ISO 8601. */
  readonly endTime?: string;
  /** Seconds since it was connected, at the time of the last real change. */
  readonly interactionDurationSeconds: MaybeNumber;
  /** Seconds in the IVR before the queue. */
  readonly totalIvrDurationSeconds: MaybeNumber;
  /** Not there at first, see `Noise.lateFields`. */
  readonly totalAcdDurationSeconds?: number;
  /** Seconds of wrap-up; with `GenesysQuirks.wrapUpTicks` only. */
  readonly dispositionDurationSeconds?: number;
  /** Flat; an attribute that an action added stands under `Participant.` and its key. */
  readonly attributes: Attributes;
  /** With a call of a dialer campaign only. */
  readonly dialerCampaignId?: string;
  /** With a call of a dialer campaign only. */
  readonly dialerContactId?: string;
  /** With a call of a dialer campaign only. */
  readonly dialerContactListId?: string;
}

/** The beginning of an interaction. All but the kind has a made-up default. */
export interface Offer {
  /** @defaultValue 'voice' */
  kind?: InteractionKind;
  /**
   * `Inbound` alerts until the agent picks up. `Outbound` dials until the remote side answers; outbound chats, emails and
   * messages are connected at once.
   *
   * @defaultValue 'Inbound'
   */
  direction?: 'Inbound' | 'Outbound';
  /** Name of the remote side. */
  remoteName?: string;
  /** Number or address of the remote side. */
  phone?: string;
  /** Name of the queue; `''` for a direct call. */
  queueName?: string;
  /** The record's attributes to begin with, such as `{ 'Participant.caseId': '00001026' }`. */
  attributes?: Attributes;
  /** A call of a dialer campaign. */
  dialer?: boolean;
  /** A call from inside the org. */
  internal?: boolean;
  /** Recording from the moment it connects. Default: calls are recorded, all else is not. */
  recorded?: boolean;
  /** Its wrap-up. Default: the client's own `wrapUp`. */
  wrapUp?: 'required' | 'none';
  /** ID of the interaction. That of one that is done offers it again, as a queue does when an agent did not answer. */
  id?: string;
}

/** The facts of an interaction that its record shows late, or in another form. */
export interface Facts {
  readonly offeredAt: number;
  readonly connectedAt?: number;
  readonly acdSeconds: number;
  readonly ivrSeconds: number;
}

/** The habits that shape a record. */
export interface RecordHabits {
  readonly noise: Noise;
  readonly quirks: GenesysQuirks;
}

/** 555-01xx is set aside for made-up numbers. */
const OWN_NUMBER = '+13175550100';

const iso = (at: number): string => new Date(at).toISOString();

/** Creates the record of an interaction that begins. */
export function firstRecord(
  id: string,
  offer: Offer,
  facts: Facts,
  newId: () => string,
  { noise, quirks }: RecordHabits,
): SimulatedRecord {
  const { kind = 'voice', direction = 'Inbound', remoteName = 'Ada Example' } = offer;
  const { queueName = 'Support', attributes, dialer = false } = offer;
  const isCall = kind === 'voice' || kind === 'callback';
  const address = offer.phone ?? (isCall ? '+13175550123' : 'ada@example.com');
  const inbound = direction === 'Inbound';
  return {
    id,
    phone: isCall && quirks.phoneForm === 'tel' ? `tel:${address}` : address,
    name: remoteName,
    remoteName,
    displayAddress: address,
    ani: inbound ? address : OWN_NUMBER,
    calledNumber: inbound ? OWN_NUMBER : address,
    queueName,
    direction,
    state: 'ALERTING',
    isConnected: false,
    isDisconnected: false,
    isDone: false,
    isCallback: kind === 'callback',
    isDialer: dialer,
    isChat: kind === 'chat',
    isEmail: kind === 'email',
    isMessage: kind === 'message',
    isVoicemail: false,
    isInternal: offer.internal ?? false,
    recordingState: 'none',
    securePause: false,
    interactionDurationSeconds: noise.emptyNumbers ? '' : 0,
    totalIvrDurationSeconds: noise.emptyNumbers ? '' : facts.ivrSeconds,
    ...(!noise.lateFields && lateFields(facts)),
    // A copy by entries keeps a key such as __proto__ a key.
    attributes: { ...attributes },
    ...(dialer && {
      dialerCampaignId: newId(),
      dialerContactId: newId(),
      dialerContactListId: newId(),
    }),
  };
}

const lateFields = (facts: Facts): Pick<SimulatedRecord, 'startTime' | 'totalAcdDurationSeconds'> => ({
  startTime: iso(facts.offeredAt),
  totalAcdDurationSeconds: facts.acdSeconds,
});

/** Adds the fields that show late, once the record is connected. */
export const withLateFields = (record: SimulatedRecord, facts: Facts): SimulatedRecord =>
  record.isConnected && record.startTime === undefined ? { ...record, ...lateFields(facts) } : record;

/** Shows a phase in a record. */
export function inPhase(
  record: SimulatedRecord,
  phase: Phase,
  facts: Facts,
  now: number,
  { noise, quirks }: RecordHabits,
): SimulatedRecord {
  const { connectedAt } = facts;
  const state = STATES[phase];
  const over = state === 'DISCONNECTED';
  // What comes back after its end has none.
  const { endTime, dispositionDurationSeconds = 0, ...rest } = record;
  return {
    ...rest,
    state: quirks.states[state] ?? state,
    isConnected: phase === 'connected' || phase === 'held',
    isDisconnected: over,
    isDone: phase === 'done',
    ...(over && {
      recordingState: 'none' as const,
      securePause: false,
      endTime: endTime ?? iso(now),
      ...(quirks.wrapUpTicks && { dispositionDurationSeconds }),
    }),
    ...(connectedAt !== undefined && {
      connectedTime: iso(connectedAt).slice(0, noise.timesWithoutZ ? -1 : undefined),
      totalIvrDurationSeconds: facts.ivrSeconds,
      interactionDurationSeconds:
        over && endTime !== undefined
          ? record.interactionDurationSeconds
          : Math.floor((now - connectedAt) / 1000),
    }),
  };
}
