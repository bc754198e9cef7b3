/** The code of users, a file for each entry of the package. */
export const CONSUMERS = {
  main: `
    import { connect, EVENT_NAMES, ToolkitError, transferTo, version } from 'genesys-console-toolkit';
    import type { GenesysClient, EventPayloads } from 'genesys-console-toolkit';

    export const status = (payload: EventPayloads['UPDATE_STATUS']): string => payload.status;
    export async function transfer(client: GenesysClient, id: string): Promise<void> {
      client.on('UPDATE_STATUS', ({ status }) => status.length);
      await client.changestate({ id, action: 'blindTransfer', participantContext: transferTo.queue(id) });
      // @ts-expect-error There is no such action.
      await client.changestate({ id, action: 'explode' });
      // @ts-expect-error There is no such event.
      client.on('UPDATE', () => {});
    }
    try {
      connect();
    } catch (error) {
      if (!(error instanceof ToolkitError) || error.code !== 'SURFACE_UNAVAILABLE') throw error;
      console.log(version, EVENT_NAMES.length);
    }`,
  testing: `
    import * as testing from 'genesys-console-toolkit/testing';
    if (!Object.keys(testing).length) throw new Error('There is nothing to test with.');
    // @ts-expect-error
    export const none = testing.thereIsNoSuchThing;`,
  panels: `
    import 'genesys-console-toolkit/panels';
    import 'genesys-console-toolkit/languages';`,
  origins: `
    import { GENESYS_CLOUD_ORIGINS } from 'genesys-console-toolkit/client-origins';
    export const origins: readonly string[] = GENESYS_CLOUD_ORIGINS;`,
  page: `
    /// <reference types="genesys-console-toolkit/page" />
    export const client = window.GenesysConsole?.connect();
    // @ts-expect-error
    export const none = window.GenesysConsole?.thereIsNoSuchThing;`,
  scripts: `
    /// <reference types="genesys-console-toolkit/page" />
    export const call = GenesysConsole.connect({ share: true }).interactions.current();
    export const text = GenesysConsole.record(GenesysConsole.connect()).text();
    // @ts-expect-error
    export const none = GenesysConsole.record(5);`,
  stylesheet: `
    import 'genesys-console-toolkit/panels.css';`,
  types: `
    import 'genesys-console-toolkit/types/salesforce-console';
    import 'genesys-console-toolkit/types/salesforce-one';
    export const tabs = (): boolean | undefined => globalThis.window?.sforce?.console?.isInConsole();`,
  salesforce: `
    /// <reference types="genesys-console-toolkit/types/salesforce-console" />
    /// <reference types="genesys-console-toolkit/types/salesforce-one" />
    export const console = window.sforce?.console?.isInConsole();
    export const one = window.sforce?.one;
    // @ts-expect-error
    export const none = window.sforce?.console?.thereIsNoSuchThing;`,
};
