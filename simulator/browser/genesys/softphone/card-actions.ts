import type { SimulatedGenesysClient, SimulatedInteraction } from '../../../../src/testing/index.js';
import { findObjection } from '../../../../src/testing/rules.js';
import type { InteractionCommand } from '../../../../src/testing/rules.js';
import type { IconName } from './icons.js';

/** An action of a person on an interaction, by one button. It is there while the client would do it. */
export interface CardAction {
  readonly label: string;
  readonly icon: IconName;
  readonly look?: 'go' | 'stop';
  readonly command: InteractionCommand;
  run(genesys: SimulatedGenesysClient, interaction: SimulatedInteraction): void;
  /** Only then, beside the client's own rules. */
  when?(interaction: SimulatedInteraction): boolean;
  /** Whether it is on, for what is switched on and off. */
  isOn?(interaction: SimulatedInteraction): boolean;
}

type PlainCommand =
  | 'pickup'
  | 'answer'
  | 'noAnswer'
  | 'hold'
  | 'mute'
  | 'securePause'
  | 'concludeTransfer'
  | 'endConsult'
  | 'endSecureSession'
  | 'placeCallback'
  | 'endCallbackCall'
  | 'completeWrapUp';

const plain = (
  command: PlainCommand,
  label: string,
  icon: IconName,
  more: Pick<CardAction, 'look' | 'isOn'> = {},
): CardAction => ({ command, label, icon, run: (genesys, { id }) => void genesys[command](id), ...more });

const alerts = ({ phase }: SimulatedInteraction): boolean => phase === 'alerting';
const goesOn = (interaction: SimulatedInteraction): boolean => !alerts(interaction);

export const CARD_ACTIONS: readonly CardAction[] = [
  plain('pickup', 'Pick up', 'voice', { look: 'go' }),
  plain('answer', 'Customer answers', 'voice', { look: 'go' }),
  plain('placeCallback', 'Place call', 'voice', { look: 'go' }),
  plain('hold', 'Hold', 'hold', { isOn: ({ phase }) => phase === 'held' }),
  plain('mute', 'Mute', 'mute', { isOn: ({ muted }) => muted }),
  plain('securePause', 'Secure pause', 'lock', { isOn: ({ record }) => record.securePause }),
  {
    command: 'setRecording',
    label: 'Record',
    icon: 'record',
    isOn: ({ record }) => record.recordingState === 'active',
    run: (genesys, { id, record }) => void genesys.setRecording(id, record.recordingState !== 'active'),
  },
  plain('concludeTransfer', 'Conclude transfer', 'done', { look: 'go' }),
  plain('endConsult', 'End consult', 'back'),
  plain('endSecureSession', 'Back from flow', 'back'),
  plain('endCallbackCall', 'End the call', 'leave'),
  plain('noAnswer', 'Not answered', 'clock'),
  {
    command: 'disconnect',
    label: 'Customer hangs up',
    icon: 'leave',
    run: (genesys, { id }) => void genesys.disconnect(id, 'remote'),
  },
  {
    command: 'disconnect',
    label: 'Decline',
    icon: 'voice',
    look: 'stop',
    when: alerts,
    run: (genesys, { id }) => void genesys.disconnect(id),
  },
  {
    command: 'disconnect',
    label: 'Disconnect',
    icon: 'voice',
    look: 'stop',
    when: goesOn,
    run: (genesys, { id }) => void genesys.disconnect(id),
  },
  plain('completeWrapUp', 'Done', 'done', { look: 'go' }),
];

export const isPossible = ({ command, when }: CardAction, interaction: SimulatedInteraction): boolean =>
  findObjection(command, interaction) === undefined && (when?.(interaction) ?? true);
