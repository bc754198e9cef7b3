/**
 * The messages between the stand-in for `sforce.one` and the Lightning page. Salesforce's own script speaks another
 * language: nobody but these two has to understand this one.
 */
export type FromPage =
  /** A new document is there: what the frame's old one subscribed to is over. */
  | { messageService: 'start' }
  | { messageService: 'publish'; channel: string; message: unknown }
  | { messageService: 'subscribe'; id: number; channel: string; scope?: 'APPLICATION' | undefined }
  | { messageService: 'unsubscribe'; id: number };

export interface ToPage {
  messageService: 'message';
  /** The subscription's. */
  id: number;
  message: unknown;
}

export const isOfMessageService = <Message extends FromPage | ToPage>(data: unknown): data is Message =>
  typeof data === 'object' && data !== null && 'messageService' in data;
