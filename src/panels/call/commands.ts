import { hasEnded, isHeld, transferTo } from '../../index.js';
import type { GenesysClient, Interaction } from '../../index.js';
import { messages } from '../messages/index.js';
import type { Kind } from './words.js';
import type { Target } from './targets.js';

/** Something that an agent has done to an interaction. */
export interface Command {
  /** The command among the others of its interaction: what was sent last is told by it. */
  readonly name: string;
  /** The words on its button. */
  readonly label: string;
  /** Hands it over. Resolves when its effect was seen, or, where nothing tells of one, when it was taken. */
  send(client: GenesysClient, id: string): Promise<unknown>;
  /** Whether an interaction shows the effect. Missing where no event tells of one. */
  isSeen?(interaction: Interaction): boolean;
  /** Whether the interaction's end is what it is for, or does no harm to it. */
  readonly ends?: boolean;
  /** Whether it undoes itself when it is sent again, so that it is not known what an unseen one did. */
  readonly isToggle?: boolean;
}

type Plain = 'pickup' | 'disconnect' | 'hold' | 'mute' | 'securePause' | 'concludeTransfer';

const confirmed =
  (action: Plain): Command['send'] =>
  (client, id) =>
    client.changestate({ id, action }, { confirm: true });
const unconfirmed =
  (action: Plain): Command['send'] =>
  (client, id) =>
    client.changestate({ id, action });

const isOver = ({ phase }: Interaction): boolean => hasEnded(phase);
const isLive = ({ phase }: Interaction): boolean => phase === 'connected' || phase === 'held';

export const answer = (kind: Kind): Command => ({
  name: 'answer',
  label: kind === 'call' ? messages().call.answer.call : messages().call.answer.other,
  send: confirmed('pickup'),
  isSeen: isLive,
});

export const decline = (): Command => ({
  name: 'decline',
  label: messages().call.decline,
  send: confirmed('disconnect'),
  isSeen: isOver,
  ends: true,
});

export const end = (kind: Kind): Command => ({
  name: 'end',
  label: kind === 'call' ? messages().call.end.call : messages().call.end.other,
  send: confirmed('disconnect'),
  isSeen: isOver,
  ends: true,
});

/** Hold or Resume; the documented toggle where it is not known which of the two it would be. */
export function hold(interaction: Interaction, isUnsure: boolean): Command {
  const { hold: label, resume, holdToggle } = messages().call;
  const held = isLive(interaction) ? isHeld(interaction) : false;
  if (held === undefined || isUnsure) {
    return { name: 'hold', label: holdToggle, send: unconfirmed('hold'), isToggle: true };
  }
  return {
    name: 'hold',
    label: held ? resume : label,
    send: (client, id) => client.setHeld(id, !held),
    isSeen: now => isHeld(now) === !held,
    isToggle: true,
  };
}

/** Secure pause or its end; the documented toggle where it is not known which of the two it would be. */
export function securePause(interaction: Interaction, isUnsure: boolean): Command {
  const { pause, endPause, pauseToggle } = messages().call;
  const paused = isLive(interaction) ? interaction.record.securePause : false;
  if (typeof paused !== 'boolean' || isUnsure) {
    return { name: 'pause', label: pauseToggle, send: unconfirmed('securePause'), isToggle: true };
  }
  return {
    name: 'pause',
    label: paused ? endPause : pause,
    send: (client, id) => client.setSecurePause(id, !paused),
    isSeen: ({ record }) => record.securePause === !paused,
    isToggle: true,
  };
}

export const mute = (): Command => ({ name: 'mute', label: messages().call.mute, send: unconfirmed('mute') });

/** A transfer to a target, without or with a consultation before. */
export function transfer(action: 'blindTransfer' | 'consultTransfer', { kind, value }: Target): Command {
  const isBlind = action === 'blindTransfer';
  return {
    name: action,
    label: isBlind ? messages().call.blind : messages().call.consult,
    send: (client, id) =>
      client.changestate({ id, action, participantContext: transferTo[kind](value) }, { confirm: true }),
    ...(isBlind && { isSeen: isOver, ends: true }),
  };
}

export const conclude = (): Command => ({
  name: 'conclude',
  label: messages().call.conclude,
  send: confirmed('concludeTransfer'),
  isSeen: isOver,
  ends: true,
});
