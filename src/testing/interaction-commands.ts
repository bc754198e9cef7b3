import type { AddAssociationRequest, ParticipantContext, SecureSessionContext } from '../index.js';
import { ClientState } from './client-state.js';
import { addAssociation } from './commands/associations.js';
import { addCustomAttributes } from './commands/attributes.js';
import { endCallbackCall, placeCallback } from './commands/callbacks.js';
import { createConference } from './commands/conference.js';
import { say } from './commands/conversation.js';
import { secureSession } from './commands/secure-session.js';
import { select } from './commands/selection.js';
import {
  blindTransfer,
  concludeTransfer,
  consultTransfer,
  endConsult,
  transferBack,
} from './commands/transfers.js';
import type { Saying } from './interaction.js';
import type { Attributes, Offer } from './record.js';

/** The commands about interactions: what the agent, the remote side and Genesys Cloud do to them. */
export abstract class InteractionCommands extends ClientState {
  // ---------------------------------------------------------------------------------------------- an interaction begins

  /**
   * Offers an interaction to the agent.
   *
   * @returns Its id, also where it is refused: while the agent is logged out, or with the id of one that is not done.
   *
   * @example
   * const id = genesys.offer({ kind: 'chat', remoteName: 'Ada Example', queueName: 'Web chat' });
   */
  offer(offer: Offer = {}): string {
    const id = offer.id ?? this.parts.random.id();
    this.command('offer', offer, () => {
      const phase = this.parts.store.find(id)?.phase ?? 'done';
      if (phase !== 'done') return `It is ${phase} already.`;
      this.parts.lifecycle.begin(id, offer);
      return undefined;
    });
    return id;
  }

  /** The agent picks up an alerting interaction. */
  pickup(id: string): boolean {
    return this.commandOn('pickup', id, {}, () => this.parts.lifecycle.connect(id));
  }

  /** The remote side answers an outbound call. */
  answer(id: string): boolean {
    return this.commandOn('answer', id, {}, () => this.parts.lifecycle.connect(id));
  }

  /** Nobody answers: neither the agent an alerting interaction, nor the remote side an outbound call. */
  noAnswer(id: string): boolean {
    return this.commandOn('noAnswer', id, {}, ({ phase }) => {
      if (phase === 'alerting') this.parts.agent.didNotRespond();
      this.parts.lifecycle.end(id);
    });
  }

  // -------------------------------------------------------------------------------------------------------- on the call

  /** Toggles hold. */
  hold(id: string): boolean {
    return this.commandOn('hold', id, {}, ({ phase }) => {
      this.parts.lifecycle.change(id, { phase: phase === 'held' ? 'connected' : 'held' });
      this.parts.lifecycle.repeat(id);
    });
  }

  /** Toggles the agent's microphone. No event tells of it. */
  mute(id: string): boolean {
    return this.commandOn('mute', id, {}, ({ muted }) => this.parts.store.update(id, { muted: !muted }));
  }

  /** Toggles the pause of the recording while secrets are told. */
  securePause(id: string): boolean {
    return this.commandOn('securePause', id, {}, ({ record }) => {
      const securePause = !record.securePause;
      this.parts.lifecycle.change(id, {}, { securePause, recordingState: securePause ? 'paused' : 'active' });
      this.parts.lifecycle.repeat(id);
    });
  }

  /** Starts or stops the recording. */
  setRecording(id: string, on: boolean): boolean {
    return this.commandOn('setRecording', id, { on }, () => {
      this.parts.lifecycle.change(id, {}, { recordingState: on ? 'active' : 'none' });
      this.parts.lifecycle.repeat(id);
    });
  }

  /**
   * One side says or writes something: conversationTranscription on a call, chatUpdate in a chat, messageUpdate in a message.
   *
   * @example
   * genesys.say(id, { channel: 'EXTERNAL', text: 'My parcel is late.' });
   */
  say(id: string, { channel = 'EXTERNAL', text }: Partial<Saying> & { text: string }): boolean {
    return this.commandOn('say', id, { channel, text }, () => say(this.parts, id, { channel, text }));
  }

  /** The agent opens an interaction in the client: interactionSelection with `{ interactionId }`. */
  select(id: string): boolean {
    return this.commandOn('select', id, {}, () => select(this.parts, id));
  }

  /** The agent leaves the selected interaction for another view: interactionSelection without an id. */
  deselect(): boolean {
    return this.command('deselect', {}, () => {
      if (!this.interactions.some(({ selected }) => selected)) return 'No interaction is selected.';
      select(this.parts);
      return undefined;
    });
  }

  // ---------------------------------------------------------------------------------------------------------- transfers

  /** Hands the interaction over at once. */
  blindTransfer(id: string, participantContext: ParticipantContext): boolean {
    return this.commandOn('blindTransfer', id, { participantContext }, () => blindTransfer(this.parts, id));
  }

  /** Holds the interaction and calls the target to talk about it. */
  consultTransfer(id: string, participantContext: ParticipantContext): boolean {
    return this.commandOn('consultTransfer', id, { participantContext }, () =>
      consultTransfer(this.parts, id, participantContext),
    );
  }

  /** Hands the interaction over to the target that is consulted. */
  concludeTransfer(id: string): boolean {
    return this.commandOn('concludeTransfer', id, {}, () => concludeTransfer(this.parts, id));
  }

  /** The target that is consulted hangs up, and the agent is back with the remote side. No action does this. */
  endConsult(id: string): boolean {
    return this.commandOn('endConsult', id, {}, () => endConsult(this.parts, id));
  }

  /**
   * A transferred interaction comes back to the agent under its id, connected: INTERACTION_CONNECTED, or `connect`, without
   * an `add`. Associations that were added come back in the attribute `sf_workspaceassociations`, a JSON text.
   *
   * @example
   * genesys.blindTransfer(id, transferTo.queue('second-line'));
   * genesys.completeWrapUp(id);
   * genesys.transferBack(id);
   */
  transferBack(id: string): boolean {
    return this.commandOn('transferBack', id, {}, () => transferBack(this.parts, id));
  }

  /** Sends the remote side into a secure flow; with `disconnect`, for good. */
  secureSession(id: string, secureSessionContext: SecureSessionContext): boolean {
    return this.commandOn('secureSession', id, { secureSessionContext }, () =>
      secureSession(this.parts, id, secureSessionContext),
    );
  }

  /** The remote side comes back from the secure flow. No event tells of it. */
  endSecureSession(id: string): boolean {
    return this.commandOn('endSecureSession', id, {}, () =>
      this.parts.store.update(id, { secureSession: undefined }),
    );
  }

  /** Joins calls, and the conferences that they are in already, to one in which all hear each other. */
  createConference(interactionIds: readonly string[]): boolean {
    return this.command('createConference', { interactionIds }, () =>
      createConference(this.parts, interactionIds),
    );
  }

  // ---------------------------------------------------------------------------------------------------------- callbacks

  /** The agent places the call of a callback. */
  placeCallback(id: string): boolean {
    return this.commandOn('placeCallback', id, {}, () => placeCallback(this.parts, id));
  }

  /** The call of a callback ends; the callback itself goes on. */
  endCallbackCall(id: string): boolean {
    return this.commandOn('endCallbackCall', id, {}, () => endCallbackCall(this.parts, id));
  }

  // -------------------------------------------------------------------------------------------------- beside the call

  /** Adds attributes to the interaction. Its record shows each under `Participant.` and its key; `null` clears a key. */
  addCustomAttributes(id: string, attributes: Attributes): boolean {
    return this.commandOn('addCustomAttributes', id, { attributes }, () =>
      addCustomAttributes(this.parts, id, attributes),
    );
  }

  /** Adds an association to the interaction that is named; else to the selected one, else to the latest. */
  addAssociation(request: AddAssociationRequest): boolean {
    return this.command('addAssociation', request, () => addAssociation(this.parts, request));
  }

  // ------------------------------------------------------------------------------------------------ an interaction ends

  /** One side hangs up, or declines an alerting interaction. Default: the agent. Both look the same to a page. */
  disconnect(id: string, by: 'agent' | 'remote' = 'agent'): boolean {
    return this.commandOn('disconnect', id, { by }, () => this.parts.lifecycle.end(id));
  }

  /** The agent completes the wrap-up. */
  completeWrapUp(id: string): boolean {
    return this.commandOn('completeWrapUp', id, {}, () => this.parts.lifecycle.completeWrapUp(id));
  }
}
