import { classicSide, manualClock, SimulatedGenesysClient } from '../../src/testing/index.js';
import type { Occurrence, Refusal, SimulatedGenesysOptions } from '../../src/testing/index.js';
import { PREFIX } from './fake-toolkit.js';

/** Parsed JSON. */
export type Json = ReturnType<typeof JSON.parse>;

/** A simulated client on a clock that stands still, with all that it tells in lists. Quiet, unless told otherwise. */
export function surroundings(options: SimulatedGenesysOptions = {}) {
  const clock = manualClock();
  const genesys = new SimulatedGenesysClient({ clock, noise: false, ...options });
  const occurrences: Occurrence[] = [];
  const refused: Refusal[] = [];
  const messages: { at: number; name: string; payload: Json; text: string }[] = [];
  const began = clock.now();
  const at = () => clock.now() - began;

  genesys.on('occurrence', occurrence => occurrences.push(occurrence));
  genesys.on('refused', refusal => refused.push(refusal));
  const side = classicSide(genesys, {
    fire: (wireName, text) =>
      messages.push({
        at: at(),
        name: wireName.replace(`${PREFIX}pc.`, ''),
        payload: JSON.parse(text),
        text,
      }),
  });

  return {
    clock,
    genesys,
    occurrences,
    refused,
    messages,
    side,
    /** The interaction as it is now. */
    now(id: string) {
      const found = genesys.interactions.find(interaction => interaction.id === id);
      if (!found) throw new Error(`There is no interaction ${id}`);
      return found;
    },
    /** An action as a page sends it. */
    act: (action: string, message: unknown) =>
      side.receive(PREFIX + action, typeof message === 'string' ? message : JSON.stringify(message)),
    /** Names and times of what was told since this was asked last, in one line each. */
    told() {
      return messages.splice(0).map(message => {
        const category = message.payload.data?.category;
        return `${message.at} ${message.name}${category ? ` ${category}` : ''}`;
      });
    },
    /** The data of the client events of a category. */
    data: (category: string) =>
      messages
        .filter(({ name, payload }) => name === 'CLIENT_EVENT' && payload.data.category === category)
        .map(({ payload }) => payload.data.data),
  };
}

/** A call that the agent has picked up. */
export function onTheCall(options: SimulatedGenesysOptions = {}) {
  const around = surroundings(options);
  const id = around.genesys.offer({ remoteName: 'Ada Example' });
  around.genesys.pickup(id);
  around.clock.advance(1000);
  around.messages.splice(0);
  around.occurrences.splice(0);
  return { ...around, id };
}
