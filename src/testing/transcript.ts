import type { Saying } from './interaction.js';
import type { ClientEvent } from './occurrence.js';

/** A part of a conversationTranscription. */
export interface TranscriptPart {
  readonly utteranceId: string;
  readonly channel: Saying['channel'];
  readonly alternatives: readonly { readonly transcript: string }[];
}

/** Creates a conversationTranscription. */
export const transcription = (
  id: string,
  at: number,
  transcripts: readonly TranscriptPart[],
  status?: 'SESSION_ENDED',
): ClientEvent => ({
  type: 'Notification',
  category: 'conversationTranscription',
  data: { id, eventTime: new Date(at).toISOString(), ...(status && { status }), transcripts },
});
