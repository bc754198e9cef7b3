import { STAND_INS } from './patterns.js';
import type { Kind } from './stand-ins.js';

/** What a field holds, told by its name. */

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  // Not with /i: "paid" and "valid" are no ids.
  ['id', /^(?:id|ID|uuid|guid)s?$|(?:Id|ID|_id|Uuid|Guid)s?$/],
  ['phone', /phone|^(?:ani|dnis|from|to|caller|callee)$|number$|mobile$|fax$|Ani$|Dnis$/i],
  ['address', /address|mail$|^(?:street|city|zip|zipCode|postalCode|postcode)$/i],
  ['name', /^(?!queue|wire).*name$/i],
];

/** The kind of what a field holds, where its name tells. */
export function kindOf(field: string): Kind | undefined {
  const name = field.replace(STAND_INS, '');
  return KINDS.find(([, names]) => names.test(name))?.[0];
}

/** Fields of which everything goes, whatever it is. */
export const isPrivate = (field: string): boolean => field === 'attributes' || field === 'userData';

/** Fields that hold the vendor's words: a customer may be called Inbound. */
const VOCABULARY = new Set(
  'type category reason state status sub_status direction recordingState channel format transport toolkit wireName'.split(
    ' ',
  ),
);

/** Whether a field holds the vendor's words. */
export const isVocabulary = (field: string): boolean => VOCABULARY.has(field);

/** Whether digits in a field are a time or a number of something. */
export const isMeasure = (field: string): boolean =>
  /(?:[tT]ime|[sS]tamp|[dD]ate|[dD]uration|[sS]econds|[mM]illis|Ms|[cC]ount|[a-z]At)$/.test(field);

/** Fields that are looked for by their names: whatever a value elsewhere is, they are called so. */
const KNOWN = new Set(
  (
    'data old new id interactionId interactionIds attributes userData phone name remoteName displayAddress ani calledNumber ' +
    'queueName isConnected isDisconnected isDone isCallback isDialer isChat isEmail isMessage isVoicemail isInternal ' +
    'securePause startTime connectedTime endTime eventTime interactionDurationSeconds totalIvrDurationSeconds ' +
    'totalAcdDurationSeconds dialerCampaignId dialerContactId dialerContactListId transcripts transcript alternatives ' +
    'utteranceId text at version started dropped'
  ).split(' '),
);

/** Whether a field is one of the vendor's, and so holds nothing private in its name. */
export const isKnown = (field: string): boolean => KNOWN.has(field) || VOCABULARY.has(field);
