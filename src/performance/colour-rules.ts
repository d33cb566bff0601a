import type { RecentTrend } from '../methods/index.ts';
import type { CurveDirection } from './curve.ts';

/**
 * How a measure or an indicator stands, in a word that a test has earned. `stale`, `no-figure`, `untested` and
 * `no-direction` have no colour: without a test of uncertainty there is none.
 */
export const standings = [
  'better',
  'no-clear-change',
  'worse',
  'no-direction',
  'untested',
  'stale',
  'no-figure',
] as const;
export type Standing = (typeof standings)[number];

export const colours = ['blue', 'grey', 'orange', 'none'] as const;
export type Colour = (typeof colours)[number];

interface ColourRule {
  readonly standing: Standing;
  readonly colour: Colour;
  /** A shape that tells it apart without colour. */
  readonly shape: 'disc' | 'ring' | 'diamond' | 'bar';
  readonly rests: 'on-a-test' | 'on-nothing-tested';
}

/**
 * The colour rules, as the public sees them. Each standing has a word and a shape of its own, so that nothing is told
 * by colour alone; only the standings that rest on a test have a colour.
 *
 * @source issue "Colour rules shown to the public; never colour alone; no colour without an uncertainty test"
 */
export const colourRules: readonly ColourRule[] = [
  { standing: 'better', colour: 'blue', shape: 'disc', rests: 'on-a-test' },
  { standing: 'no-clear-change', colour: 'grey', shape: 'ring', rests: 'on-a-test' },
  { standing: 'worse', colour: 'orange', shape: 'diamond', rests: 'on-a-test' },
  { standing: 'no-direction', colour: 'none', shape: 'bar', rests: 'on-nothing-tested' },
  { standing: 'untested', colour: 'none', shape: 'bar', rests: 'on-nothing-tested' },
  { standing: 'stale', colour: 'none', shape: 'bar', rests: 'on-nothing-tested' },
  { standing: 'no-figure', colour: 'none', shape: 'bar', rests: 'on-nothing-tested' },
];

/** The rule of a standing. */
export function colourRuleOf(standing: Standing): ColourRule {
  const rule = colourRules.find((each) => each.standing === standing);
  if (!rule) throw new Error(`No colour rule for ${standing}`);
  return rule;
}

/**
 * The standing of a series.
 *
 * @param trend - what the test said of its latest figures; null when it has none
 */
export function standingOf(asked: {
  readonly hasFigure: boolean;
  readonly isStale: boolean;
  readonly direction: CurveDirection;
  readonly trend: RecentTrend | null;
}): Standing {
  const { hasFigure, isStale, direction, trend } = asked;
  if (!hasFigure) return 'no-figure';
  if (isStale) return 'stale';
  if (direction === 'no-direction') return 'no-direction';
  if (trend === null || trend.state === 'refused') return 'untested';
  if (trend.word === 'no-clear-change') return 'no-clear-change';
  return (trend.word === 'rising') === (direction === 'higher-is-better') ? 'better' : 'worse';
}
