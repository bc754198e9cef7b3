import type { AgentStatus, SimulatedGenesysClient } from '../../../../src/testing/index.js';
import { button, element } from '../../ui/dom.js';
import { icon } from './icons.js';
import { setAttribute, setText } from './update.js';

const ROUTING_WORDS = {
  OFF_QUEUE: 'Off queue',
  IDLE: 'On queue, idle',
  INTERACTING: 'On queue, interacting',
  NOT_RESPONDING: 'On queue, not responding',
} as const;

/** The client's header: who is logged in, with which status, and whether the queue may ring. */
export function agentBar(genesys: SimulatedGenesysClient): { element: HTMLElement; update(): void } {
  const select = element(
    'select',
    { class: 'phone-status', 'aria-label': 'Agent status' },
    ...genesys.statuses.flatMap(statusOptions),
  );
  select.addEventListener('change', () => void genesys.setStatus(select.value));
  const queue = button('On queue', toggleQueue, { class: 'phone-switch', role: 'switch' });
  const routing = element('p', { class: 'phone-routing' });
  const login = button('Log in', () => void genesys.logIn(), { class: 'phone-login' });
  const logout = iconButton('Log out', 'leaveClient', () => void genesys.logOut());
  const restart = iconButton('Restart client', 'restart', () => void genesys.restart());
  const status = element('div', { class: 'phone-agent' }, select, queue, routing);
  const bar = element(
    'header',
    { class: 'phone-head' },
    element(
      'div',
      { class: 'phone-brand' },
      element('span', { class: 'phone-logo', 'aria-hidden': 'true' }),
      element('h2', {}, 'Genesys client', element('small', {}, 'simulated')),
      restart,
      logout,
    ),
    status,
    login,
  );

  function toggleQueue(): void {
    genesys.setStatus(queue.getAttribute('aria-checked') === 'true' ? 'AVAILABLE' : 'ON_QUEUE');
  }

  return {
    element: bar,
    update() {
      const { loggedIn, status: name, statusId, routingStatus } = genesys.agent;
      if (select.value !== statusId) select.value = statusId;
      setAttribute(bar, 'data-status', loggedIn ? name : 'LOGGED_OUT');
      setAttribute(queue, 'aria-checked', String(name === 'ON_QUEUE'));
      setText(routing, ROUTING_WORDS[routingStatus]);
      const focused = bar.contains(document.activeElement) ? document.activeElement : undefined;
      status.hidden = logout.hidden = !loggedIn;
      login.hidden = loggedIn;
      if (focused?.closest('[hidden]')) (loggedIn ? select : login).focus();
    },
  };
}

/** A status, and its secondary ones below it. */
const statusOptions = ({ id, label, secondary = [] }: AgentStatus): HTMLElement[] => [
  element('option', { value: id }, label),
  ...secondary.map(each => element('option', { value: each.id }, `${label} – ${each.name}`)),
];

function iconButton(label: string, name: 'restart' | 'leaveClient', onClick: () => void): HTMLButtonElement {
  const made = button('', onClick, { class: 'phone-tool', 'aria-label': label, title: label });
  made.append(icon(name));
  return made;
}
