import type { Bilingual } from '../language/index.ts';
import type { BalanceRule } from './balance-rule.ts';
import { isBetter, isPromiseBroken, isWorse, type ReportAction, type ReportResult } from './report-record.ts';
import type { ReportYear } from './report-year.ts';
import { type Told, type ToldText, toldIn } from './told-in-report.ts';

/** Something that makes a report unfair, with the record it is about. */
export interface BalanceFinding {
  readonly rule: BalanceRule;
  /** Kind and code of the record behind it; null: the report as a whole. */
  readonly about: { readonly kind: string; readonly code: string } | null;
  readonly title: Bilingual;
  /** Codes of everything it rests on besides. */
  readonly rests: readonly string[];
}

/** What a report would say, and what the record says. */
export interface BalanceInput {
  readonly year: ReportYear;
  readonly texts: readonly ToldText[];
  readonly results: readonly ReportResult[];
  readonly actions: readonly ReportAction[];
  readonly outcomes: readonly {
    readonly code: string;
    readonly title: Bilingual;
    readonly indicators: readonly string[];
  }[];
  /** Codes of outcomes that a contribution story tells of. */
  readonly storied: ReadonlySet<string>;
}

/** Told more than so much more of good than the record has, in hundredths, a report is unduly positive. */
const undulyPositiveFrom = 20;
/** Of fewer results than these no share is worked out. */
const fewestTold = 3;
/** An action that ends within so many months of the end of the year is a quick win. */
const quickMonths = 12;
/** One that goes on for so many months after it is for the long run. */
const longMonths = 24;

/**
 * Where a report is unfair against the record: what worsened without mitigation or without a word, promises and missed
 * milestones left out, slow change not explained, only quick wins, and too much good news.
 *
 * What a text tells of is what its writer has marked, not what words occur in it: the check cannot be talked past.
 *
 * @returns in the order of the rules, each with the record behind it
 * @source REP-02; 000 Ch3; 004 4.5
 */
export function balanceFindings(input: BalanceInput): readonly BalanceFinding[] {
  const told = toldIn(input.texts);
  return [
    ...worsened(input, told),
    ...promisesOmitted(input, told),
    ...milestonesUntold(input, told),
    ...slowUnexplained(input, told),
    ...quickWinsOnly(input, told),
    ...undulyPositive(input, told),
  ];
}

const ofWhole: Bilingual = { cy: '', en: '' };

function isTold(told: Told, { kind, code }: Pick<ReportResult, 'kind' | 'code'>): boolean {
  return kind === 'indicator' ? told.indicator(code) : told.measure(code);
}

function worsened({ results, texts }: BalanceInput, told: Told): readonly BalanceFinding[] {
  const worse = results.filter(isWorse);
  const mended = toldIn(texts.filter(({ part }) => part === 'mitigation'));
  const finding = (rule: BalanceRule) => (result: ReportResult) => ({
    rule,
    about: { kind: result.kind, code: result.code },
    title: result.title,
    rests: result.mitigations.map(({ code }) => code),
  });
  return [
    ...worse
      .filter((result) => result.mitigations.length === 0 && !isTold(mended, result))
      .map(finding('worsened-without-mitigation')),
    ...worse.filter((result) => !isTold(told, result)).map(finding('worsened-untold')),
  ];
}

function promisesOmitted({ actions }: BalanceInput, told: Told): readonly BalanceFinding[] {
  return actions.flatMap((action) =>
    action.promises
      .filter((promise) => isPromiseBroken(promise, action))
      .filter(({ code }) => !told.contribution(code) && !told.action(action.code))
      .map(({ code, promise }) => ({
        rule: 'promise-omitted' as const,
        about: { kind: 'contribution', code },
        title: promise,
        rests: [action.code],
      })),
  );
}

function milestonesUntold({ actions }: BalanceInput, told: Told): readonly BalanceFinding[] {
  return actions
    .filter(({ code }) => !told.action(code))
    .flatMap(({ code: action, milestones }) =>
      milestones
        .filter(({ metOn }) => metOn === null)
        .map(({ code, title }) => ({
          rule: 'milestone-untold' as const,
          about: { kind: 'milestone', code },
          title,
          rests: [action],
        })),
    );
}

/** Outcomes of which every tested figure stands still, and about which nobody says why. */
function slowUnexplained(
  { outcomes, results, storied }: BalanceInput,
  told: Told,
): readonly BalanceFinding[] {
  return outcomes.flatMap(({ code, title, indicators }) => {
    const tested = results.filter(
      (result) =>
        result.kind === 'indicator' &&
        indicators.includes(result.code) &&
        (result.standing === 'no-clear-change' || isBetter(result) || isWorse(result)),
    );
    const isSlow = tested.length > 0 && tested.every(({ standing }) => standing === 'no-clear-change');
    const isExplained =
      storied.has(code) || told.outcome(code) || tested.some((result) => told.indicator(result.code));
    if (!isSlow || isExplained) return [];
    const rests = tested.map((result) => result.code);
    return [{ rule: 'slow-unexplained' as const, about: { kind: 'outcome', code }, title, rests }];
  });
}

function monthsAfter(year: ReportYear, day: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(day) - months(year.ends);
}

/** Every action the texts tell of is finished or ends soon, while the plan has others for the long run. */
function quickWinsOnly({ actions, year }: BalanceInput, told: Told): readonly BalanceFinding[] {
  const named = actions.filter(({ code }) => told.action(code));
  const isQuick = ({ state, endsOn }: ReportAction) =>
    state === 'done' || (endsOn !== null && monthsAfter(year, endsOn) <= quickMonths);
  const long = actions.filter(
    ({ endsOn, state }) => state !== 'done' && endsOn !== null && monthsAfter(year, endsOn) >= longMonths,
  );
  if (named.length === 0 || long.length === 0 || !named.every(isQuick)) return [];
  return [{ rule: 'quick-wins-only', about: null, title: ofWhole, rests: long.map(({ code }) => code) }];
}

/** The share of good news, of what got better or worse; null of too few. */
function goodShare(results: readonly ReportResult[]): number | null {
  const better = results.filter(isBetter).length;
  const worse = results.filter(isWorse).length;
  return better + worse < fewestTold ? null : (100 * better) / (better + worse);
}

function undulyPositive({ results }: BalanceInput, told: Told): readonly BalanceFinding[] {
  const ofRecord = goodShare(results);
  const named = results.filter((result) => isTold(told, result));
  const ofTexts = goodShare(named);
  if (ofRecord === null || ofTexts === null || ofTexts - ofRecord <= undulyPositiveFrom) return [];
  const rests = results.filter((result) => isWorse(result) && !isTold(told, result)).map(({ code }) => code);
  return [{ rule: 'unduly-positive', about: null, title: ofWhole, rests }];
}
