import { saveFile } from '../save-file.js';

/** Saves a recording as a file that has the time in its name. */
export function saveRecording(text: string): void {
  const time = new Date().toISOString().slice(0, 19).replace(/\D/g, '-');
  saveFile(`genesys-${time}.jsonl`, 'application/jsonl', text);
}
