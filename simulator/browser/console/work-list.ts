import { html, render } from 'lit-html';
import type { TemplateResult } from 'lit-html';
import { buttonView } from '../ui/button-view.js';
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
  const route = (): void => {
    const id = next();
    if (id) works.assign(id);
  };

  return isLoggedIn => {
    counter.textContent = `Work (${works.all.length})`;
    render(
      html`<ul>
          ${works.all.map(work => rowView(work, works))}
        </ul>
        <p ?hidden=${works.all.length > 0}>
          ${
            isLoggedIn
              ? 'No work is routed to the agent.'
              : 'Omni-Channel routes work while the agent is logged in.'
          }
        </p>
        <button type="button" ?disabled=${!isLoggedIn || next() === undefined} @click=${route}>
          Route a case to the agent
        </button>`,
      region,
    );
  };
}

function rowView({ workId, workItemId, isEngaged }: AgentWork, works: AgentWorks): TemplateResult {
  const found = cases.find(({ id }) => id === workItemId);
  const button = (words: string, act: 'accept' | 'decline' | 'close'): TemplateResult =>
    buttonView(words, () => works[act](workId));
  return html`<li>
    <span>${found ? `${found.number} ${found.subject}` : workItemId}</span>
    ${isEngaged ? button('Close', 'close') : [button('Accept', 'accept'), button('Decline', 'decline')]}
  </li>`;
}
