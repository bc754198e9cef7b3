import { html, render } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { createAgentWorks } from './agent-works.js';
import type { AgentWorks } from './agent-works.js';
import { createWorkList } from './work-list.js';

/** A presence status of Omni-Channel, as pages are told of it. */
export interface PresenceStatus extends Readonly<Record<string, string>> {
  readonly statusId: string;
  readonly statusName: string;
  readonly statusApiName: string;
}

/** The agent's presence and work in Omni-Channel, and the control in the footer that shows and changes them. */
export interface OmniChannel {
  /** Undefined while the agent is logged out. */
  readonly status: PresenceStatus | undefined;
  /** The channels of the status, as JSON text. */
  readonly channels: string;
  readonly works: AgentWorks;
  /** Logs in where needed. Any ID will do: pages carry those of their own org. */
  setStatus(statusId: string): void;
  logout(): void;
}

export interface OmniChannelOptions {
  /** The status's name is shown here. */
  output: HTMLElement;
  /** The statuses are chosen here. */
  select: HTMLSelectElement;
  /** The agent's work is counted and shown here. */
  counter: HTMLElement;
  workRegion: HTMLElement;
  /** Tells pages what happened. */
  deliver(type: string, event: Readonly<Record<string, string>>): void;
  /** Opens the record of accepted work. */
  open(url: string): void;
}

const STATUSES: readonly PresenceStatus[] = [
  ['0N5000000000101AAA', 'Available'],
  ['0N5000000000102AAA', 'Busy'],
  ['0N5000000000103AAA', 'Break'],
].map(([statusId = '', name = '']) => ({ statusId, statusName: name, statusApiName: name }));

const CHANNELS = JSON.stringify([{ channelId: '0N9000000000101AAA', developerName: 'sfdc_phone' }]);

const OFFLINE = 'Offline';

const statusWith = (id: string): PresenceStatus =>
  STATUSES.find(({ statusId }) => statusId === id || statusId.slice(0, 15) === id) ?? {
    statusId: id,
    statusName: id,
    statusApiName: id,
  };

export function createOmniChannel(omni: OmniChannelOptions): OmniChannel {
  const { output, select, counter, workRegion, deliver } = omni;
  let status: PresenceStatus | undefined;
  const works = createAgentWorks({
    deliver,
    onAccepted: ({ workItemId }) => omni.open(`/${workItemId}`),
    onChange: show,
  });
  const showWorks = createWorkList({ counter, region: workRegion, works });
  /** The names of the statuses that can be chosen, by ID: those that pages set too. */
  const offered = new Map([
    ['', OFFLINE],
    ...STATUSES.map(({ statusId, statusName }): [string, string] => [statusId, statusName]),
  ]);

  select.addEventListener('change', () => (select.value ? setStatus(select.value) : logout()));
  show();

  function show(): void {
    output.textContent = status?.statusName ?? OFFLINE;
    const chosen = status?.statusId ?? '';
    if (status) offered.set(chosen, status.statusName);
    render(
      [...offered].map(
        ([id, name]) => html`<option value=${id} .selected=${live(id === chosen)}>${name}</option>`,
      ),
      select,
    );
    showWorks(status !== undefined);
  }

  function setStatus(statusId: string): void {
    const isLogin = !status;
    status = statusWith(statusId);
    show();
    if (isLogin) deliver('SFORCE_PRESENCE:LOGIN_SUCCESS', { statusId });
    deliver('SFORCE_PRESENCE:STATUS_CHANGED', { ...status, channels: CHANNELS });
  }

  function logout(): void {
    if (!status) return;
    status = undefined;
    show();
    deliver('SFORCE_PRESENCE:LOGOUT', {});
    works.clear();
  }

  return {
    get status() {
      return status;
    },
    channels: CHANNELS,
    works,
    setStatus,
    logout,
  };
}
