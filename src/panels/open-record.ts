import { recordIdOf } from './record-id.js';

/** The functions of `sforce` that records are opened by. */
interface Navigation {
  readonly console?: Partial<
    Pick<sforce.console.Toolkit, 'openPrimaryTab' | 'getFocusedPrimaryTabId' | 'getPageInfo' | 'isInConsole'>
  >;
  readonly one?: { navigateToSObject?(id: string): void; navigateToURL?(url: string): void };
}

/** The time in milliseconds within which the console has to answer. */
const ANSWERED_WITHIN = 5000;

const navigation = (): Navigation => (window as Window & { sforce?: Navigation }).sforce ?? {};

/** Whether the console answers what was opened: elsewhere nobody tells. */
export type Opened = 'opened' | 'asked' | 'failed';

/**
 * Opens an address of the org: in a primary tab of the console, where an open one of the same record comes to the front, else
 * in the Lightning app.
 *
 * @param label - The tab's name; a record's own where there is none.
 */
export function openInOrg(url: string, label?: string): Promise<Opened> {
  const { console, one } = navigation();
  const isConsole = !one || inConsole();
  return new Promise<Opened>(resolve => {
    window.setTimeout(() => resolve('failed'), ANSWERED_WITHIN);
    try {
      if (isConsole && console?.openPrimaryTab) {
        const answer = ({ success }: { success: boolean }): void => resolve(success ? 'opened' : 'failed');
        console.openPrimaryTab(null, url, true, label, answer);
        return;
      }
      const id = recordIdOf(url.slice(1));
      if (id && one?.navigateToSObject) one.navigateToSObject(id);
      else if (one?.navigateToURL) one.navigateToURL(url);
      else return resolve('failed');
      resolve('asked');
    } catch {
      // Outside the console its functions throw.
      resolve('failed');
    }
  });
}

/** The record in the primary tab that has the focus; `undefined` where the console does not tell. */
export function focusedRecord(): Promise<{ id: string; name: string } | undefined> {
  const { console } = navigation();
  return new Promise(resolve => {
    window.setTimeout(() => resolve(undefined), ANSWERED_WITHIN);
    try {
      if (!console?.getFocusedPrimaryTabId) return resolve(undefined);
      console.getFocusedPrimaryTabId(({ success, id }) => {
        if (!success || !console.getPageInfo) return resolve(undefined);
        console.getPageInfo(id, ({ pageInfo }) => resolve(readPageInfo(pageInfo)));
      });
    } catch {
      resolve(undefined);
    }
  });
}

function readPageInfo(text: unknown): { id: string; name: string } | undefined {
  try {
    const { objectId, objectName } = JSON.parse(text as string) as Record<string, unknown>;
    if (typeof objectId !== 'string' || !objectId) return undefined;
    return { id: objectId, name: typeof objectName === 'string' && objectName ? objectName : objectId };
  } catch {
    return undefined;
  }
}

/** Whether a Visualforce page in Lightning is in a console app. */
function inConsole(): boolean {
  try {
    return navigation().console?.isInConsole?.() ?? false;
  } catch {
    return false;
  }
}
