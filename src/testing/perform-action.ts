import type {
  AddAssociationRequest,
  ParticipantContext,
  SecureSessionContext,
  SubscribeRequest,
} from '../index.js';
import { isObject } from './json.js';
import type { Attributes } from './record.js';
import type { SimulatedGenesysClient } from './simulated-client.js';

type Json = Record<string, unknown>;

const SUBSCRIPTION_TYPES = ['Interaction', 'Notification', 'UserAction'];

/**
 * Performs an action of a page, by its documented name.
 *
 * It does not use the toolkit's own checks: a slip in those must show here, and unknown fields bother no real client. A
 * request that it can't read goes to the client's `refused` listeners.
 */
export function performAction(genesys: SimulatedGenesysClient, action: string, data: unknown): void {
  let problem: string | undefined = 'It has no data.';
  if (isObject(data)) {
    genesys.keepAction({ name: action, request: data });
    problem = perform(genesys, action, data);
  }
  if (problem !== undefined) genesys.reportRefusal({ action, request: data, reason: problem });
}

/** @returns The reason why a request can't be read. One that can be read is refused by the client itself. */
function perform(genesys: SimulatedGenesysClient, action: string, data: Json): string | undefined {
  switch (action) {
    case 'changestate':
      return changestate(genesys, data);
    case 'changestatus':
      if (!isText(data.id)) return 'It has no id of a status.';
      genesys.setStatus(data.id);
      return undefined;
    case 'addCustomAttributes':
      if (!isText(data.id)) return 'It has no id of an interaction.';
      if (!isAttributes(data.attributes)) return 'Its attributes are not flat pairs of key and value.';
      genesys.addCustomAttributes(data.id, data.attributes);
      return undefined;
    case 'addAssociation':
      if (!isAssociation(data)) return 'It takes a type, contact or relation, an id and a text.';
      genesys.addAssociation(data);
      return undefined;
    case 'createConference':
      if (!isTexts(data.interactionIds)) return 'Its interactionIds are no list of ids.';
      genesys.createConference(data.interactionIds);
      return undefined;
    case 'subscribe':
      if (!isSubscription(data)) {
        return `It takes a type, ${SUBSCRIPTION_TYPES.join(' or ')}, and a list of categories.`;
      }
      genesys.subscribe(data);
      return undefined;
    default:
      return 'There is no such action.';
  }
}

function changestate(genesys: SimulatedGenesysClient, data: Json): string | undefined {
  const { action, id, participantContext, secureSessionContext } = data;
  if (!isText(id)) return 'It has no id of an interaction.';
  switch (action) {
    case 'pickup':
    case 'disconnect':
    case 'hold':
    case 'mute':
    case 'securePause':
    case 'concludeTransfer':
      genesys[action](id);
      return undefined;
    case 'blindTransfer':
    case 'consultTransfer':
      if (!isParticipantContext(participantContext)) return 'Its participantContext names no target.';
      genesys[action](id, participantContext);
      return undefined;
    case 'secureSession':
      if (!isSecureSessionContext(secureSessionContext)) {
        return 'Its secureSessionContext has no flowId or no userData.';
      }
      genesys.secureSession(id, secureSessionContext);
      return undefined;
    default:
      return 'Its action is none.';
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every(isText);

const isAttributes = (value: unknown): value is Attributes =>
  isObject(value) &&
  Object.values(value).every(each => each === null || ['string', 'number', 'boolean'].includes(typeof each));

const isAssociation = (data: Json): data is Json & AddAssociationRequest =>
  ['contact', 'relation'].includes(data.type as string) &&
  isText(data.id) &&
  isText(data.text) &&
  ['undefined', 'boolean'].includes(typeof data.select) &&
  (data.interactionId === undefined || isText(data.interactionId));

const isSubscription = (data: Json): data is Json & SubscribeRequest =>
  SUBSCRIPTION_TYPES.includes(data.type as string) && isTexts(data.categories);

const isParticipantContext = (value: unknown): value is ParticipantContext =>
  isObject(value) &&
  isText(value.transferTarget) &&
  ['userId', 'queueId', 'address'].includes(value.transferTargetType as string);

const isSecureSessionContext = (value: unknown): value is SecureSessionContext =>
  isObject(value) &&
  isText(value.flowId) &&
  typeof value.userData === 'string' &&
  ['undefined', 'boolean'].includes(typeof value.disconnect);
