import { button, element } from '../ui/dom.js';
import { cases } from '../../records.js';
import type { AgentWork, AgentWorks } from './agent-works.js';

export interface WorkListOptions {
  /** The number of works is shown here. */
  counter: HTMLElement;
  /** The works are shown here. */
  region: HTMLElement;
  works: AgentWorks;
}

/** Makes a function that shows the agent's work in the Omni-Channel control, with buttons to route and to handle it. */
export function createWorkList({ counter, region, works }: WorkListOptions): (isLoggedIn: boolean) => void {
  const next = (): string | undefined =>
    cases.find(({ id }) => !works.all.some(work => work.workItemId === id))?.id;
  const list = element('ul');
  const none = element('p');
  const route = button('Route a case to the agent', () => {
    const id = next();
    if (id) works.assign(id);
  });
  region.append(list, none, route);

  const titleOf = ({ workItemId }: AgentWork): string => {
    const found = cases.find(({ id }) => id === workItemId);
    return found ? `${found.number} ${found.subject}` : workItemId;
  };
  const row = (work: AgentWork): HTMLElement =>
    element('li', {}, element('span', {}, titleOf(work)), ...actionsOf(work));
  const actionsOf = ({ workId, isEngaged }: AgentWork): HTMLElement[] =>
    isEngaged
      ? [button('Close', () => works.close(workId))]
      : [button('Accept', () => works.accept(workId)), button('Decline', () => works.decline(workId))];

  return isLoggedIn => {
    counter.textContent = `Work (${works.all.length})`;
    list.replaceChildren(...works.all.map(row));
    none.hidden = works.all.length > 0;
    none.textContent = isLoggedIn
      ? 'No work is routed to the agent.'
      : 'Omni-Channel routes work while the agent is logged in.';
    route.disabled = !isLoggedIn || next() === undefined;
  };
}
