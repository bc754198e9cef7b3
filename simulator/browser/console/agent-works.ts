/** A piece of work that was routed to the agent, as pages are told of it. */
export interface AgentWork {
  /** The ID of the record that was routed. */
  readonly workItemId: string;
  /** The ID of the assignment. */
  readonly workId: string;
  /** True once the agent has accepted it. */
  readonly isEngaged: boolean;
}

/** The work that was routed to the agent. The functions that change a piece of work return false where it can't be. */
export interface AgentWorks {
  readonly all: readonly AgentWork[];
  readonly capacity: number;
  /** Routes a record to the agent. */
  assign(workItemId: string): void;
  accept(workId: string): boolean;
  decline(workId: string): boolean;
  close(workId: string): boolean;
  /** Closes the accepted work on a record. */
  closeItem(workItemId: string): void;
  /** Takes all work from the agent. */
  clear(): void;
}

export interface AgentWorksOptions {
  /** Tells pages what happened. */
  deliver(type: string, event: Readonly<Record<string, string>>): void;
  onAccepted(work: AgentWork): void;
  onChange(): void;
}

const CAPACITY = 5;

/** The first 15 characters of a Salesforce ID are the whole. */
const isSameId = (one: string, other: string): boolean => one.slice(0, 15) === other.slice(0, 15);

export function createAgentWorks({ deliver, onAccepted, onChange }: AgentWorksOptions): AgentWorks {
  let all: readonly AgentWork[] = [];
  let assigned = 0;

  function replace(works: readonly AgentWork[]): void {
    const before = all.length;
    all = works;
    onChange();
    // With capitals, as Salesforce's guide has them for the event.
    if (before !== all.length)
      deliver('SFORCE_PRESENCE:WORKLOAD_CHANGED', {
        ConfiguredCapacity: String(CAPACITY),
        PreviousWorkload: String(before),
        NewWorkload: String(all.length),
      });
  }

  const tell = (what: string, { workItemId, workId }: AgentWork): void =>
    deliver(`SFORCE_PRESENCE:WORK_${what}`, { workItemId, workId });
  const find = (workId: string, isEngaged: boolean): AgentWork | undefined =>
    all.find(work => isSameId(work.workId, workId) && work.isEngaged === isEngaged);

  function remove(work: AgentWork | undefined, what: string): boolean {
    if (!work) return false;
    tell(what, work);
    replace(all.filter(each => each !== work));
    return true;
  }

  return {
    get all() {
      return all;
    },
    capacity: CAPACITY,
    assign(workItemId) {
      const number = String(++assigned).padStart(12, '0');
      const work = { workItemId, workId: `0Bz${number}AAA`, isEngaged: false };
      tell('ASSIGNED', work);
      replace([...all, work]);
    },
    accept(workId) {
      const work = find(workId, false);
      if (!work) return false;
      const accepted = { ...work, isEngaged: true };
      replace(all.map(each => (each === work ? accepted : each)));
      tell('ACCEPTED', accepted);
      onAccepted(accepted);
      return true;
    },
    decline: workId => remove(find(workId, false), 'DECLINED'),
    close: workId => remove(find(workId, true), 'CLOSED'),
    closeItem: workItemId =>
      void remove(
        all.find(work => work.isEngaged && isSameId(work.workItemId, workItemId)),
        'CLOSED',
      ),
    clear: () => replace([]),
  };
}
