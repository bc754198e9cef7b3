import type { CommandParts } from './command-parts.js';
import { hasCall } from '../interaction.js';
import type { Saying } from '../interaction.js';

const SAYINGS_KEPT = 200;

/** Adds a saying to a conversation: a transcript of a call, an update of a chat or message. */
export function say({ announcer, quirks, store }: CommandParts, id: string, saying: Saying): void {
  const interaction = store.get(id);
  store.update(id, { said: [...interaction.said, saying].slice(-SAYINGS_KEPT) });
  if (hasCall(interaction)) return announcer.transcribe(id, saying);
  const category = interaction.kind === 'chat' ? 'chatUpdate' : 'messageUpdate';
  const data = { id, ...(quirks.expandChatNotification && saying) };
  announcer.send({ clientEvent: { type: 'Notification', category, data } });
}
