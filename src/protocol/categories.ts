/** The categories that can be subscribed to, by type: the specification's tables, those of its Lightning part included. */
export const CATEGORIES = {
  /** An interaction is new, changed, or moved on. */
  Interaction: [
    'add',
    'change',
    'connect',
    'disconnect',
    'acw',
    'deallocate',
    'callbackPlaced',
    'callbackCallEnded',
    'blindTransfer',
    'consultTransfer',
    'completeConsultTransfer',
    'secureSession',
  ],
  /** The client shows something else: another selection, a chat message, a transcript. */
  Notification: [
    'interactionSelection',
    'chatUpdate',
    'interactionWindow',
    'conversationTranscription',
    'messageUpdate',
  ],
  /** The agent did something: logged in or out, chose a status, a station or a view. */
  UserAction: ['login', 'logout', 'station', 'status', 'modal', 'routingStatus', 'view'],
} as const;
