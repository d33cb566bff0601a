/** How many people of one organisation gave one answer to one statement; no answer is the value null. */
export interface AnswerCount {
  readonly organisation: string;
  readonly statement: string;
  readonly value: number | null;
  readonly n: number;
}

/** A mean that may be shown, and of how many answers. */
export interface Mean {
  readonly mean: number;
  readonly n: number;
}

/** What may be shown of one statement: of everybody, and of those organisations whose cut gives nobody away. */
export interface StatementResult {
  readonly statement: string;
  /** Null where fewer than the least group answered. */
  readonly all: Mean | null;
  /** By organisation; empty where a cut would let a smaller group be worked out. */
  readonly byOrganisation: ReadonlyMap<string, Mean>;
}

/** What may be shown of a self-assessment. */
export interface Results {
  /** How many people answered; null where fewer than the least group did. */
  readonly people: number | null;
  /** Organisations that are shown apart, with how many answered. */
  readonly shown: ReadonlyMap<string, number>;
  /** Organisations that answered and are not shown apart. */
  readonly heldBack: readonly string[];
  readonly statements: readonly StatementResult[];
}

interface Group {
  readonly organisation: string;
  /** How many gave an answer on the scale. */
  readonly n: number;
  readonly sum: number;
}

/**
 * What may be shown of what people answered. A figure is shown only of a group of at least the minimum, and only where
 * taking shown figures from one another never leaves a smaller group: what is not shown apart is nobody, or at least
 * the minimum as well. Where it would be fewer, the smallest group that is shown joins it.
 *
 * Figures are per statement, and answers of one person are never held together, so that no two statements say anything
 * of each other.
 *
 * @param minimum - the least group; at least 1
 * @source SELF-02; issue 5, "aggregated with a minimum group size"
 */
export function resultsOf(
  counts: readonly AnswerCount[],
  statements: readonly string[],
  minimum: number,
): Results {
  const people = peopleByOrganisation(counts, statements);
  const total = [...people.values()].reduce((sum, n) => sum + n, 0);
  const shown = new Set(
    shownApart(
      [...people].map(([organisation, n]) => ({ organisation, n })),
      minimum,
    ),
  );
  const isShownAtAll = total >= minimum;
  return {
    people: isShownAtAll ? total : null,
    shown: new Map([...people].filter(([organisation]) => isShownAtAll && shown.has(organisation))),
    heldBack: [...people.keys()].filter((organisation) => !isShownAtAll || !shown.has(organisation)),
    statements: statements.map((statement) =>
      statementResult(
        statement,
        counts.filter((count) => count.statement === statement),
        isShownAtAll ? shown : new Set(),
        minimum,
      ),
    ),
  };
}

/** Everybody answers every statement, if only that they cannot say: the most of any statement is how many there were. */
function peopleByOrganisation(
  counts: readonly AnswerCount[],
  statements: readonly string[],
): ReadonlyMap<string, number> {
  const byOrganisation = Map.groupBy(
    counts.filter(({ statement }) => statements.includes(statement)),
    ({ organisation }) => organisation,
  );
  return new Map(
    [...byOrganisation]
      .map(([organisation, own]): [string, number] => {
        const each = [...Map.groupBy(own, ({ statement }) => statement).values()];
        return [organisation, Math.max(...each.map((of) => of.reduce((sum, { n }) => sum + n, 0)))];
      })
      .filter(([, n]) => n > 0)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The organisations that can be shown apart: large enough, and leaving nobody or a large enough rest. */
function shownApart(
  groups: readonly Pick<Group, 'organisation' | 'n'>[],
  minimum: number,
): readonly string[] {
  const bySize = groups
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n || (a.organisation < b.organisation ? -1 : 1));
  const apart = bySize.filter(({ n }) => n >= minimum);
  const restOf = () => bySize.filter((group) => !apart.includes(group)).reduce((sum, { n }) => sum + n, 0);
  while (apart.length > 0 && restOf() > 0 && restOf() < minimum) apart.pop();
  return apart.map(({ organisation }) => organisation);
}

function statementResult(
  statement: string,
  counts: readonly AnswerCount[],
  shown: ReadonlySet<string>,
  minimum: number,
): StatementResult {
  const groups = groupsOf(counts);
  const all = together(groups);
  if (all.n < minimum) return { statement, all: null, byOrganisation: new Map() };
  const apart = groups.filter(({ organisation }) => shown.has(organisation));
  const rest = together(groups.filter(({ organisation }) => !shown.has(organisation)));
  const isSafe = apart.every(({ n }) => n >= minimum) && (rest.n === 0 || rest.n >= minimum);
  return {
    statement,
    all: meanOf(all),
    byOrganisation: new Map(isSafe ? apart.map((group) => [group.organisation, meanOf(group)]) : []),
  };
}

function groupsOf(counts: readonly AnswerCount[]): readonly Group[] {
  return [...Map.groupBy(counts, ({ organisation }) => organisation)].map(([organisation, own]) => {
    const scored = own.filter(({ value }) => value !== null);
    return {
      organisation,
      n: scored.reduce((sum, { n }) => sum + n, 0),
      sum: scored.reduce((sum, { n, value }) => sum + n * (value ?? 0), 0),
    };
  });
}

function together(groups: readonly Group[]): Pick<Group, 'n' | 'sum'> {
  return {
    n: groups.reduce((all, { n }) => all + n, 0),
    sum: groups.reduce((all, { sum }) => all + sum, 0),
  };
}

function meanOf({ n, sum }: Pick<Group, 'n' | 'sum'>): Mean {
  return { mean: sum / n, n };
}

/** The mean of those means of a principle that are shown: it says nothing that they do not. */
export function meanOfMeans(means: readonly (Mean | null | undefined)[]): number | null {
  const shown = means.filter((each) => each !== null && each !== undefined);
  return shown.length === 0 ? null : shown.reduce((sum, { mean }) => sum + mean, 0) / shown.length;
}
