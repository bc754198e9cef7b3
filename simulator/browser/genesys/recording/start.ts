import { byId } from '../../ui/dom.js';
import type { Log } from '../../ui/log.js';
import type { RecordingConfig } from '../../../config.js';
import { createTempo } from '../scenarios/tempo.js';
import { createRecordingBar, showRecordingProblem } from './bar.js';
import type { RecordedMessage } from '../../../../src/recording/format.js';
import { createRecordingPlayer } from './player.js';

export interface StartRecordingOptions {
  /** What the command line asked for, if it did. */
  recording: RecordingConfig | undefined;
  log: Log;
  /** The pages are there: one that is not loaded yet would miss how it begins. */
  when: Promise<unknown>;
  /** Lets the pages hear a message as if the Genesys client had sent it. */
  send(message: RecordedMessage): void;
}

/** What loaded pages said that they listen to may still be on its way, in milliseconds. */
const LEAD = 500;

/** Plays the recording that the command line named, under the bar in the page's `#recording`. */
export function startRecording({ recording, log, when, send }: StartRecordingOptions): void {
  if (!recording) return;
  const region = byId('recording');
  if ('problem' in recording) return showRecordingProblem(region, recording.problem);

  const { name, messages, speed, unreadable } = recording;
  const player = createRecordingPlayer({ messages, clock: createTempo(), send });
  player.setSpeed(speed);
  createRecordingBar(region, player, recording);
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
