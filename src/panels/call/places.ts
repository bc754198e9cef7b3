import { hasEnded } from '../../index.js';
import type { Interaction } from '../../index.js';
import { messages } from '../messages/index.js';
import { timeOfDay } from '../time.js';
import * as commands from './commands.js';
import type { Command } from './commands.js';
import type { IconName } from './icons.js';
import type { Sendings } from './sendings.js';
import { kindOf } from './words.js';

/** The drawers that buttons open below them. */
export type Drawer = 'transfer' | 'more' | 'others';

/** A place of a button, and what it means now. */
export interface Place {
  readonly name: 'first' | 'second' | 'third' | 'transfer' | 'more' | 'end';
  readonly label: string;
  readonly icon: IconName;
  readonly tone?: 'answer' | 'resume' | 'end';
  /** What a press does; neither where nothing is there to act on. */
  readonly command?: Command;
  readonly opens?: Drawer;
  /** The reason that it takes no input. */
  readonly reason?: string;
  /** A short line below the label. */
  readonly note?: string;
  readonly isBusy?: boolean;
}

/** The state of the page that places go by. */
export interface PlaceContext {
  readonly sendings: Sendings;
  readonly isPlaying: boolean;
  readonly isLoggedOut: boolean;
}

/** The reason that nothing at all can be sent. */
function commonReason({ isPlaying, isLoggedOut }: PlaceContext): string | undefined {
  const { replayReason, loggedOutReason } = messages().call;
  return isPlaying ? replayReason : isLoggedOut ? loggedOutReason : undefined;
}

/** The reason that an action on a live interaction is of no use in a phase. */
function phaseReason({ phase }: Interaction, label: string, noun: string): string | undefined {
  const { ringingReason, dialingReason, overReason } = messages().call;
  if (phase === 'alerting') return ringingReason(label, noun);
  if (phase === 'dialing') return dialingReason;
  return hasEnded(phase) ? overReason(noun) : undefined;
}

/** The places below the caller, in rows of three. The first takes the whole row while the interaction rings. */
export function placesFor(interaction: Interaction | undefined, context: PlaceContext): readonly Place[] {
  if (!interaction) return idlePlaces(context);
  const kind = kindOf(interaction);
  const {
    nouns,
    onlyCallsReason,
    overReason,
    hold: holdWord,
    mute: muteWord,
    transfer,
    more,
  } = messages().call;
  const noun = nouns[kind];
  const { sendings } = context;
  const common = commonReason(context);
  const { phase } = interaction;
  const isRinging = phase === 'alerting';

  function place(
    name: Place['name'],
    icon: IconName,
    command: Command,
    reason: string | undefined,
    tone?: Place['tone'],
  ): Place {
    const sent = sendings.of(interaction?.id ?? '', command.name);
    const { label } = command;
    const note =
      sent?.state === 'sent' || sent?.state === 'no-sign' ? messages().call.lastSent(timeOfDay(sent.at)) : '';
    const isBusy = sent?.state === 'pending';
    return {
      name,
      label,
      icon,
      command,
      note,
      isBusy,
      ...(tone && { tone }),
      ...withReason(common ?? reason),
    };
  }
  const live = (label: string): string | undefined => phaseReason(interaction, label, noun);
  const calls = (label: string): string | undefined =>
    kind === 'call' || kind === 'callback' ? live(label) : onlyCallsReason(label, noun);

  const hold = commands.hold(interaction, sendings.isUnsure(interaction, 'hold'));
  const pause = commands.securePause(interaction, sendings.isUnsure(interaction, 'pause'));
  const isHeld = phase === 'held';
  return [
    ...(isRinging
      ? [place('first', 'answer', commands.answer(kind), undefined, 'answer')]
      : [
          place('first', isHeld ? 'resume' : 'hold', hold, calls(holdWord), isHeld ? 'resume' : undefined),
          place('second', 'mute', commands.mute(), calls(muteWord)),
          place('third', 'pause', pause, calls(messages().call.pause)),
        ]),
    {
      name: 'transfer',
      label: transfer,
      icon: 'transfer',
      opens: 'transfer',
      ...withReason(common ?? live(transfer)),
    },
    { name: 'more', label: more, icon: 'more', opens: 'more', ...withReason(common) },
    place(
      'end',
      'end',
      isRinging ? commands.decline() : commands.end(kind),
      hasEnded(phase) ? overReason(noun) : undefined,
      'end',
    ),
  ];
}

/** The places where there is no interaction: all are there, none does anything. */
function idlePlaces(context: PlaceContext): readonly Place[] {
  const { answer, mute, pause, transfer, more, end, noCallReason } = messages().call;
  const reason = commonReason(context) ?? noCallReason;
  return [
    { name: 'first', label: answer.call, icon: 'answer', reason },
    { name: 'second', label: mute, icon: 'mute', reason },
    { name: 'third', label: pause, icon: 'pause', reason },
    { name: 'transfer', label: transfer, icon: 'transfer', reason },
    { name: 'more', label: more, icon: 'more', reason },
    { name: 'end', label: end.call, icon: 'end', reason },
  ];
}

const withReason = (reason: string | undefined): { reason?: string } => (reason ? { reason } : {});

/** The meaning of a place, for the guard. */
export const meaningOf = ({ command, opens, label }: Place, id: string): string =>
  `${command ? `${command.name} ${label}` : (opens ?? '')} ${id}`;
