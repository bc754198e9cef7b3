import type { ActionMessage } from '../protocol/message.js';

/** The part of an action that an echo has too. */
type Asked = Pick<ActionMessage, 'name'> & { readonly request: unknown };

/** Tells echoes of the page's own actions from those of other components. */
export interface Echoes {
  /** Notes an own action that was handed over: the surface may give it back once. */
  expect(action: Asked): void;
  /** Whether an action that was heard is an echo. */
  isEcho(action: ActionMessage): boolean;
}

/** An echo arrives within this many milliseconds, before or after the callback. */
const PATIENCE = 2000;

/** Creates the echoes of a client. */
export function createEchoes(): Echoes {
  let expected: { readonly key: string; readonly until: number }[] = [];

  const isCurrent = ({ until }: { readonly until: number }): boolean => until >= Date.now();

  const keyOf = ({ name, request }: Asked): string => {
    try {
      return JSON.stringify([name, request]);
    } catch {
      // What has no JSON is not the page's own.
      return '';
    }
  };

  return {
    expect(action) {
      expected = expected.filter(isCurrent);
      expected.push({ key: keyOf(action), until: Date.now() + PATIENCE });
    },

    isEcho(action) {
      const key = keyOf(action);
      const index = expected.findIndex(each => each.key === key && isCurrent(each));
      if (index < 0) return false;
      // A second copy is another component's.
      expected.splice(index, 1);
      return true;
    },
  };
}
