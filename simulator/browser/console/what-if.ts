import type { ComponentConfig } from '../../config.js';
import { WITHOUT_TOOLKIT } from '../../config.js';
import { inject, INJECTIONS } from '../genesys/toolbar/injections.js';
import type { WhatIfGroup } from '../genesys/toolbar/what-if.js';
import type { Bus } from './bus.js';
import type { Components } from './components.js';

export interface WhatIfOptions {
  bus: Bus;
  components: Components;
  configs: readonly ComponentConfig[];
  pageOrigin: string;
  /** The events of the Genesys client, which can be held back. */
  events: { isHeldBack: boolean };
}

/** The things that go wrong in a Classic console. */
export function consoleWhatIfs(options: WhatIfOptions): readonly WhatIfGroup[] {
  const { bus, components, configs, pageOrigin, events } = options;
  const fire = (type: string, message: string): void =>
    bus.fire({ type, message, from: 'the menu “What if…”' });
  let isWithoutToolkit = false;
  return [
    {
      title: 'What if an administrator has work to do?',
      entries: [
        {
          title: 'Genesys sends no events',
          about:
            'As where events to Salesforce are not configured. Press a button of a page: within five seconds its last line says that nothing was heard. Press here again to end it.',
          run: () => void (events.isHeldBack = !events.isHeldBack),
          isOn: () => events.isHeldBack,
        },
        {
          title: 'toolkit.js is missing',
          about: 'The pages load again without it, and say so. Press again to have it back.',
          run() {
            isWithoutToolkit = !isWithoutToolkit;
            components.reload(isWithoutToolkit ? `?${WITHOUT_TOOLKIT}=yes` : '');
          },
          isOn: () => isWithoutToolkit,
        },
        {
          title: 'The browser blocks third-party cookies',
          about:
            'Start the simulator with --third-party, and block them in the browser’s settings. The console log says what the pages may store.',
        },
        {
          title: 'A page is opened outside the console',
          about: 'Each in a tab of the browser, where it says what is wrong and for whom:',
          links: configs.map(({ page }) => [page, `${pageOrigin}/apex/${page}`] as const),
        },
      ],
    },
    {
      title: 'What if a message comes that no client should send?',
      entries: [
        {
          title: 'All of these',
          about:
            'One after the other. Pages show them as UNRECOGNIZED or as text, and go on; GenesysEvents lists them.',
          run: () => INJECTIONS.forEach(each => inject(each, fire)),
        },
        ...INJECTIONS.map(each => ({
          title: each.title,
          about: `As ${each.event}.`,
          run: () => inject(each, fire),
        })),
      ],
    },
  ];
}
