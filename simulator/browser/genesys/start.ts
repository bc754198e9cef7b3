import { SimulatedGenesysClient } from '../../../src/testing/index.js';
import { byId } from '../ui/by-id.js';
import type { Log } from '../ui/log.js';
import { carriedCalls, keepForSwitch } from './carry.js';
import { inbound } from './scenarios/index.js';
import { createPlayer } from './scenarios/player.js';
import { createTempo } from './scenarios/tempo.js';
import { createSoftphone } from './softphone/softphone.js';
import { createToolbar } from './toolbar/toolbar.js';
import type { Toolbar } from './toolbar/toolbar.js';

export interface GenesysOptions {
  log: Log;
}

/**
 * Starts the simulated Genesys client, with the softphone that shows it and the toolbar that plays scenarios, in the page's
 * `#softphone` and `#toolbar`. How it reaches the pages is the surface's matter.
 */
export function startGenesys({ log }: GenesysOptions): {
  genesys: SimulatedGenesysClient;
  toolbar: Toolbar;
  /** Begins, once the pages are there: with the calls of the surface that was left, else with a scenario, if one is named. */
  begin(scenario: string | undefined): void;
} {
  const clock = createTempo();
  const genesys = new SimulatedGenesysClient({ clock });
  genesys.on('refused', ({ action, request, reason }) =>
    log.add('note', `The Genesys client refused ${action}: ${reason}`, JSON.stringify(request, undefined, 2)),
  );
  const player = createPlayer(genesys, clock);
  createSoftphone({ region: byId('softphone'), genesys, clock, playCall: () => player.play(inbound) });
  const toolbar = createToolbar({ region: byId('toolbar'), player });
  const goOn = carriedCalls(genesys);
  keepForSwitch(genesys);
  return {
    genesys,
    toolbar,
    begin(scenario) {
      if (goOn) goOn();
      else if (scenario) toolbar.play(scenario);
    },
  };
}
