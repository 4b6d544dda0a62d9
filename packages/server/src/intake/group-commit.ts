/** Gathers what waits while a commit is under way into the next one. */
export interface GroupCommit<Item, Outcome> {
  /** The outcome of one item, once the commit it was part of is done. */
  commit(item: Item): Promise<Outcome>;
}

export interface GroupCommitOptions<Item, Outcome> {
  /** Commits items together; outcomes in the order of the items. When it throws, each item is tried alone, once. */
  readonly together: (items: readonly Item[]) => Promise<readonly Outcome[]>;
  /** How much of a commit an item takes. */
  readonly weigh: (item: Item) => number;
  /** A commit takes items until they weigh this much; at least one. */
  readonly capacity: number;
}

interface Waiting<Item, Outcome> {
  readonly item: Item;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

/** One commit at a time: writers of the same rows would only wait for each other in the database. */
export function groupCommit<Item, Outcome>(
  options: GroupCommitOptions<Item, Outcome>,
): GroupCommit<Item, Outcome> {
  const waiting: Waiting<Item, Outcome>[] = [];
  let working = false;

  async function work(): Promise<void> {
    working = true;
    while (waiting.length > 0) await settle(takeGroup(waiting, options), options.together);
    working = false;
  }

  return {
    commit: (item) =>
      new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (!working) void work();
      }),
  };
}

function takeGroup<Item, Outcome>(
  waiting: Waiting<Item, Outcome>[],
  { weigh, capacity }: GroupCommitOptions<Item, Outcome>,
): Waiting<Item, Outcome>[] {
  let weight = 0;
  let size = 0;
  for (const { item } of waiting) {
    weight += weigh(item);
    if (size > 0 && weight > capacity) break;
    size++;
  }
  return waiting.splice(0, size);
}

async function settle<Item, Outcome>(
  group: readonly Waiting<Item, Outcome>[],
  together: GroupCommitOptions<Item, Outcome>["together"],
): Promise<void> {
  try {
    const outcomes = await together(group.map(({ item }) => item));
    for (const [at, { resolve }] of group.entries()) resolve(outcomes[at] as Outcome);
  } catch (error) {
    const [only] = group;
    if (group.length === 1) only?.reject(error);
    else for (const each of group) await settle([each], together);
  }
}
