/** The managed package's message channel. */
export const CLIENT_EVENT_CHANNEL = 'purecloud__ClientEvent__c';

/** The token of a channel, as `{!$MessageChannel.name__c}` writes it. What a real one looks like is Salesforce's business. */
export const tokenOf = (channel: string): string => `message-channel:${channel}`;
