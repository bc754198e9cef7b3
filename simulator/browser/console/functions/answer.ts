import type { Answer } from '../frames.js';

export const answer = (success: boolean): Answer => ({ success });

/** The ID that was asked for, or a refusal. */
export const answerId = (id: string | undefined): Answer => ({ success: id !== undefined, id: id ?? '' });
