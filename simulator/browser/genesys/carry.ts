import type { SimulatedGenesysClient, SimulatedInteraction } from '../../../src/testing/index.js';

/** The end of an address that asks for the calls of the surface that was left. */
export const CARRIED = '#carried';

/** The cookie that holds them: the surfaces are other origins, of one site. */
const COOKIE = 'simulator-calls';

/** The most characters that a browser keeps in a cookie, with room for its name. */
const ROOM = 3800;

type Carried = Pick<SimulatedInteraction, 'kind' | 'phase' | 'selected'> &
  Pick<SimulatedInteraction['record'], 'remoteName' | 'queueName' | 'attributes' | 'direction'> & {
    readonly phone: string;
  };

interface CarriedState {
  readonly status: readonly [status: string, secondary?: string];
  readonly calls: readonly Carried[];
}

/** Keeps what goes on, so that the surface that somebody switches to can go on with it. */
export function keepForSwitch(genesys: SimulatedGenesysClient): void {
  genesys.on('change', () => {
    const { status, subStatus } = genesys.agent;
    const calls = genesys.interactions.filter(({ phase }) => phase !== 'done' && phase !== 'wrap-up');
    const state: CarriedState = {
      status: subStatus ? [status, subStatus] : [status],
      calls: calls.map(carriedOf),
    };
    const text = encodeURIComponent(JSON.stringify(state));
    if (text.length <= ROOM) document.cookie = `${COOKIE}=${text}; domain=simulator.localhost; path=/`;
  });
}

const carriedOf = ({ kind, phase, selected, record }: SimulatedInteraction): Carried => ({
  kind,
  phase,
  selected,
  phone: record.displayAddress,
  remoteName: record.remoteName,
  queueName: record.queueName,
  attributes: record.attributes,
  direction: record.direction,
});

/** Gives the work that goes on with the calls of the surface that was left; `undefined` where nobody switched. */
export function carriedCalls(genesys: SimulatedGenesysClient): (() => void) | undefined {
  if (location.hash !== CARRIED) return undefined;
  const state = readCookie();
  // A reload begins anew.
  history.replaceState(null, '', location.pathname + location.search);
  if (!state) return undefined;
  return () => {
    genesys.setStatus(...state.status);
    for (const { phase, selected, ...offer } of state.calls) {
      const id = genesys.offer(offer);
      if (phase === 'connected' || phase === 'held') {
        if (offer.direction === 'Outbound') genesys.answer(id);
        else genesys.pickup(id);
      }
      if (phase === 'held') genesys.hold(id);
      if (selected) genesys.select(id);
    }
  };
}

function readCookie(): CarriedState | undefined {
  const text = document.cookie
    .split('; ')
    .find(each => each.startsWith(`${COOKIE}=`))
    ?.slice(COOKIE.length + 1);
  try {
    return text ? (JSON.parse(decodeURIComponent(text)) as CarriedState) : undefined;
  } catch {
    return undefined;
  }
}
