import type { SimulatedGenesysClient } from '../../../../src/testing/index.js';
import type { Step } from './scenario.js';

/** Has the client do a step. */
export function perform(
  step: Step,
  genesys: SimulatedGenesysClient,
  ids: Map<string, string>,
  now: number,
): void {
  // An alias that nothing was offered under is refused by the client, as any unknown id.
  const idOf = (alias: string): string => ids.get(alias) ?? alias;
  switch (step.do) {
    case 'offer':
      ids.set(step.as, genesys.offer(step.with));
      break;
    case 'behave':
      Object.assign(genesys.quirks, step.with);
      break;
    case 'createConference':
      genesys.createConference(step.on.map(idOf));
      break;
    case 'addAssociation':
      genesys.addAssociation({ ...step.with, interactionId: idOf(step.on) });
      break;
    case 'transcribe':
      genesys.announce('Notification', 'conversationTranscription', {
        id: idOf(step.on),
        eventTime: new Date(now).toISOString(),
        transcripts: step.with.map(({ utteranceId, channel, text }) => ({
          utteranceId,
          channel,
          alternatives: [{ transcript: text }],
        })),
      });
      break;
    default: {
      // The type of a step pairs each command with its own arguments; TypeScript can't follow it into the call.
      const command = genesys[step.do] as (...given: readonly unknown[]) => boolean;
      command.call(genesys, ...('on' in step ? [idOf(step.on)] : []), ...(step.with ?? []));
    }
  }
}
