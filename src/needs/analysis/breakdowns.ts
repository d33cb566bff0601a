import type { ObservedFigure } from '../assessment/assessed-indicator.ts';
import type { FifthFigure } from './inequality.ts';

/** A figure of one group of people: every breakdown of its release with the group it is about. */
export interface GroupFigure {
  readonly groups: Readonly<Record<string, string>>;
  readonly figure: ObservedFigure;
}

/** One way in which a release tells figures apart, with the groups that have figures. */
export interface IndicatorBreakdown {
  /** Column of the release: `sex`. */
  readonly name: string;
  readonly period: string;
  readonly groups: readonly { readonly group: string; readonly figure: ObservedFigure }[];
}

/** Values that stand for everybody in a breakdown, as official tables write them. */
const everybody = /^(|all|total|persons|people|everyone|both sexes|all ages|pawb|cyfanswm|pob oed)$/i;

export function isEverybody(group: string): boolean {
  return everybody.test(group.trim());
}

/**
 * The figures of an area by each breakdown of its release, the others held where the indicator has them. The latest
 * period in which at least two groups have a figure.
 *
 * @param chosen - the groups the indicator is about; everybody, in breakdowns it does not name
 * @source NEED-08; EQ-02; LANG-02
 */
export function indicatorBreakdowns(
  figures: readonly GroupFigure[],
  names: readonly string[],
  chosen: Readonly<Record<string, string>>,
): readonly IndicatorBreakdown[] {
  return names.flatMap((name) => {
    const told = figures.filter(
      ({ groups }) =>
        !isEverybody(groups[name] ?? '') &&
        names.every((other) => other === name || isChosen(groups[other] ?? '', chosen[other])),
    );
    const periods = [...Map.groupBy(told, ({ figure }) => `${figure.periodStart}/${figure.periodEnd}`)];
    const latest = periods
      .filter(([, those]) => those.filter(({ figure }) => figure.value !== null).length > 1)
      .toSorted(([a], [b]) => (a < b ? 1 : -1))[0]?.[1];
    const [first] = latest ?? [];
    if (!latest || !first) return [];
    return [
      {
        name,
        period: first.figure.period,
        groups: latest.map(({ groups, figure }) => ({ group: groups[name] ?? '', figure })),
      },
    ];
  });
}

function isChosen(group: string, asked: string | undefined): boolean {
  return asked === undefined || isEverybody(asked) ? isEverybody(group) : group === asked;
}

const fifthColumns = /^(deprivation|wimd|malc)[-_ ]?(fifth|quintile|cwintel)s?$/i;
const leastInWords = /least|lleiaf/i;

/** Whether a breakdown tells fifths of deprivation apart. */
export function isFifthColumn(name: string): boolean {
  return fifthColumns.test(name.trim());
}

/**
 * The fifths of deprivation a release tells apart, 1 the most deprived as in the Welsh index. A label that calls the
 * first one the least deprived turns them round.
 *
 * @param labelOf - what a group is called, where the release says
 */
export function fifthsOfRelease(
  breakdowns: readonly IndicatorBreakdown[],
  labelOf: (name: string, group: string) => string,
): readonly FifthFigure[] {
  const found = breakdowns.find(({ name }) => isFifthColumn(name));
  if (!found) return [];
  const numbered = found.groups.flatMap(({ group, figure }) => {
    const number = Number(/[1-5]/.exec(group)?.[0]);
    return Number.isInteger(number) ? [{ fifth: number, group, figure }] : [];
  });
  const first = numbered.find(({ fifth }) => fifth === 1);
  const isTurned =
    first !== undefined && leastInWords.test(`${first.group} ${labelOf(found.name, first.group)}`);
  return numbered.map(({ fifth, figure }) => ({ fifth: isTurned ? 6 - fifth : fifth, figure }));
}
