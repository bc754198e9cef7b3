/** The categories that can be subscribed to, by type: the specification's tables, those of its Lightning part included. */
export const CATEGORIES = {
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
  Notification: [
    'interactionSelection',
    'chatUpdate',
    'interactionWindow',
    'conversationTranscription',
    'messageUpdate',
  ],
  UserAction: ['login', 'logout', 'station', 'status', 'modal', 'routingStatus', 'view'],
} as const;
