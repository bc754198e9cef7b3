import type { RecordedMessage } from '../../../../src/recording/format.js';
import { createPlayer } from '../../../../src/recording/player.js';
import type { PlayedLine, RecordingConfig } from '../../../config.js';
import { byId } from '../../ui/by-id.js';
import type { Log } from '../../ui/log.js';
import { createRecordingBar, showRecordingProblem } from './bar.js';
import { actionWords, outcomeWords } from './words.js';

export interface StartRecordingOptions {
  /** The recording that the command line named. */
  recording: RecordingConfig | undefined;
  log: Log;
  /** Resolves when the pages are there: one that is not loaded yet would miss how it begins. */
  when: Promise<unknown>;
  /** Lets the pages hear a message as if the Genesys client had sent it. */
  send(message: RecordedMessage): void;
}

/** A loaded page's first listeners may still be on their way, in milliseconds. */
const LEAD = 500;

/** Plays the recording that the command line named, under the bar in the page's `#recording`. */
export function startRecording({ recording, log, when, send }: StartRecordingOptions): void {
  if (!recording) return;
  const region = byId('recording');
  if ('problem' in recording) return showRecordingProblem(region, recording.problem);

  const { name, lines, speed, unreadable } = recording;
  // The recorder may have run for an hour before the first message, or may have dropped all of that hour.
  const begin = lines[0]?.at ?? 0;
  const end = lines.reduce((latest, { at }) => Math.max(latest, at), begin);
  let show = (): void => {};
  const player = createPlayer({
    things: () => lines.values(),
    begin,
    end,
    speed,
    onThing: line => playLine(line, log, send),
    onState: () => show(),
  });
  show = createRecordingBar(region, player, { ...recording, end });
  if (unreadable.length) {
    const problems = unreadable.map(({ line, problem }) => `Line ${line}: ${problem}`);
    log.add('problem', `Not all lines of ${name} could be read: the rest plays.`, problems.join('\n'));
  }
  void when.then(() =>
    setTimeout(() => {
      if (player.state === 'ready') player.play();
    }, LEAD),
  );
}

/** Sends a message. What components asked is shown and goes nowhere. */
function playLine(line: PlayedLine, log: Log, send: (message: RecordedMessage) => void): void {
  if (line.kind === 'message') send(line);
  else if (line.kind === 'outcome') log.add('note', outcomeWords(line));
  else log.add('note', actionWords(line), JSON.stringify(line.request, null, 2));
}
