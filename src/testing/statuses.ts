/** A status that the agent can choose. */
export interface AgentStatus {
  /** ID of the status. */
  readonly id: string;
  /** Its name in the API and on the Classic side, such as `ON_QUEUE`. */
  readonly name: string;
  /** Its name in client events and on the Lightning side, such as `On Queue`. */
  readonly label: string;
  /** Its secondary statuses, where the org uses them. */
  readonly secondary?: readonly SecondaryStatus[];
}

/** A secondary status. */
export interface SecondaryStatus {
  /** ID of the secondary status. */
  readonly id: string;
  /** Its name, such as `Available Work At Home`: the same on all surfaces. */
  readonly name: string;
}

/** The agent's choice. */
export interface ChosenStatus {
  readonly status: AgentStatus;
  readonly secondary?: SecondaryStatus;
}

const status = (digit: string, name: string, label: string, ...secondary: string[]): AgentStatus => ({
  id: `0000000${digit}-0000-4000-8000-000000000000`,
  name,
  label,
  ...(secondary.length && {
    secondary: secondary.map((each, index) => ({
      id: `0000000${digit}-0000-4000-8000-00000000000${index + 1}`,
      name: each,
    })),
  }),
});

/** The statuses of a simulated Genesys client that is given none: the first is the one to begin with. */
export const DEFAULT_STATUSES: readonly AgentStatus[] = [
  status('1', 'AVAILABLE', 'Available', 'Available Work At Home', 'Available In Office'),
  status('2', 'ON_QUEUE', 'On Queue'),
  status('3', 'OFF_QUEUE', 'Off Queue'),
  status('4', 'BUSY', 'Busy'),
  status('5', 'AWAY', 'Away'),
  status('6', 'BREAK', 'Break', 'Coffee', 'Lunch Walk'),
  status('7', 'MEAL', 'Meal'),
  status('8', 'MEETING', 'Meeting', 'Team Meeting', 'One On One'),
  status('9', 'TRAINING', 'Training'),
  status('a', 'OUT_OF_OFFICE', 'Out Of Office'),
];

/** Compares names without case and spacing: `On Queue` is `ON_QUEUE`. */
export const isSameName = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '_');

/**
 * Finds a status by its id or name, or by those of a secondary one.
 *
 * @param subStatus - Id or name of a secondary status to choose with it.
 * @returns `undefined` where there is none.
 */
export function findStatus(
  statuses: readonly AgentStatus[],
  idOrName: string,
  subStatus?: string,
): ChosenStatus | undefined {
  const isIt = (wanted: string, { id, name }: { id: string; name: string }): boolean =>
    id === wanted || isSameName(name, wanted);
  const primary = statuses.find(each => isIt(idOrName, each) || isSameName(each.label, idOrName));
  if (subStatus !== undefined) {
    const secondary = primary?.secondary?.find(each => isIt(subStatus, each));
    return primary && secondary && { status: primary, secondary };
  }
  if (primary) return { status: primary };
  for (const each of statuses) {
    const secondary = each.secondary?.find(candidate => isIt(idOrName, candidate));
    if (secondary) return { status: each, secondary };
  }
  return undefined;
}
