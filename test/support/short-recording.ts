import type { Surface } from '../../simulator/surfaces.js';
import { writeHeader } from '../../src/recording/write.js';
import { PREFIX } from './fake-toolkit.js';

/** The shortest recording there is. */
export function shortRecording(surface: Surface, said = '{}'): string {
  const wireName = surface === 'console' ? `${PREFIX}pc.LOGGED_OUT` : 'x';
  return `${writeHeader(surface, 0)}\n${JSON.stringify({ at: 1, wireName, text: said })}\n`;
}
