import { isCalendarDate } from '../../calendar/index.ts';
import type { Language } from '../../language/index.ts';
import { decimal, type Problem, problem, readField, wholeNumber } from '../../records/index.ts';
import type { DueItem } from './due-items.ts';
import { isWorse, offeredStates } from './item-standing.ts';
import { hasPassedItsDay } from './passed-day.ts';
import type { ItemStanding, UpdateFigure, UpdateToSend } from './update.ts';
import { isUnusual, type UsualRange, usualRange } from './usual-range.ts';

/** What a person said about one item, as text from a form, a row of a sheet or a program. */
export interface Draft {
  /** A state of its kind; of a milestone `met` or `not-yet`. */
  readonly state: string;
  readonly words: string;
  /** Nothing has changed. */
  readonly noChange: boolean;
  readonly honestAnswer: string;
  /** ISO date. */
  readonly metOn: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly likelihood: string;
  readonly impact: string;
}

/** A draft that says nothing. */
export const emptyDraft: Draft = {
  state: '',
  words: '',
  noChange: false,
  honestAnswer: '',
  metOn: '',
  value: '',
  numerator: '',
  denominator: '',
  likelihood: '',
  impact: '',
};

/** An item somebody is asked about, with what is known of it already. */
export interface AskedItem extends DueItem {
  readonly standing: ItemStanding;
  /** Revision of the record, or number of the value that stands for the period. */
  readonly basedOn: number | null;
  /** Months in a row in which nothing changed. */
  readonly unchanged: number;
  /** Whether one more month without a change has to answer the honest question. */
  readonly isQuestioned: boolean;
  /** Of a measure: its values before this period, in order of time, and the last of them with its counts. */
  readonly past: readonly number[];
  /** Of a percentage: what was counted before, and out of how many, in order of time. */
  readonly pastCounts: Readonly<Record<'numerator' | 'denominator', readonly number[]>>;
  readonly lastFigure: UpdateFigure | null;
  readonly isShare: boolean;
}

/** What came of reading a draft. */
export type DraftReading =
  | { readonly says: 'nothing' }
  | { readonly says: 'unclear'; readonly problems: readonly Problem[] }
  | {
      readonly says: 'this';
      readonly update: UpdateToSend;
      /** The usual range, where the figure lies outside it: it is asked about, and let through. */
      readonly unusual: UsualRange | null;
    };

/** About whom and when a draft speaks. */
export interface DraftPlace {
  readonly language: Language;
  readonly month: string;
  readonly today: string;
}

/**
 * Reads what a person said about one item. What they left as it was says nothing, unless they say that nothing changed.
 * An explanation is asked for only when it goes worse, or a date has passed; after three months without a change the
 * fourth asks what would have to happen.
 *
 * Problems: `update.state-unknown`, `update.words-needed`, `update.late-words-needed`, `update.answer-needed`,
 * `update.figure-is-due`, `update.figure-unreadable`, `update.figure-incomplete`, `update.part-of-nothing`,
 * `update.part-too-large`, `update.date-unreadable`, `update.date-in-future`, `update.scale-unreadable`; each at the
 * part of the draft it concerns.
 *
 * @source PAGES 4.9
 */
export function readDraft(asked: AskedItem, draft: Draft, place: DraftPlace): DraftReading {
  if (asked.item.kind === 'performance-measure') return readMeasure(asked, draft, place);
  const said = readStanding(asked, draft, place);
  if ('problems' in said) return { says: 'unclear', problems: said.problems };
  const hasChanged = saysSomethingNew(asked, draft, said);
  // An answer to the honest question says by itself that nothing changed.
  const isSaid = draft.noChange || draft.honestAnswer.trim() !== '';
  if (!hasChanged && !isSaid) return { says: 'nothing' };
  const problems = explanationsLacking(asked, draft, said, { hasChanged, today: place.today });
  if (problems.length > 0) return { says: 'unclear', problems };
  return {
    says: 'this',
    update: {
      ...blankUpdate(asked, place),
      ...said,
      noChange: !hasChanged,
      honestAnswer: draft.honestAnswer.trim(),
    },
    unusual: null,
  };
}

function blankUpdate({ item, basedOn }: AskedItem, { month }: DraftPlace): UpdateToSend {
  return {
    item,
    month,
    basedOn,
    state: null,
    words: { cy: '', en: '' },
    metOn: null,
    likelihood: null,
    impact: null,
    noChange: false,
    honestAnswer: '',
    figure: null,
  };
}

type Said = ItemStanding | { readonly problems: readonly Problem[] };

function readStanding(asked: AskedItem, draft: Draft, { language, today }: DraftPlace): Said {
  const { kind } = asked.item;
  const { standing } = asked;
  const words = { cy: '', en: '', [language]: draft.words.trim() };
  if (kind === 'milestone') {
    const metOn = readMetOn(draft, today);
    return 'problems' in metOn ? metOn : { ...standing, words, metOn: metOn.day };
  }
  const state = draft.state === '' ? standing.state : draft.state;
  const isOffered = state === standing.state || offeredStates[kind].includes(state ?? '');
  if (!isOffered) return refuse('update.state-unknown', 'state', { found: draft.state });
  if (kind !== 'risk') return { ...standing, state, words };
  const likelihood = readScale(draft.likelihood, standing.likelihood);
  const impact = readScale(draft.impact, standing.impact);
  if (likelihood === undefined)
    return refuse('update.scale-unreadable', 'likelihood', { found: draft.likelihood });
  if (impact === undefined) return refuse('update.scale-unreadable', 'impact', { found: draft.impact });
  return { ...standing, state, words, likelihood, impact };
}

function refuse(
  code: string,
  field: keyof Draft,
  values: Record<string, string | number> = {},
): { readonly problems: readonly Problem[] } {
  return { problems: [problem(code, { field }, values)] };
}

type MetOn = { readonly day: string | null } | { readonly problems: readonly Problem[] };

function readMetOn({ state, metOn }: Draft, today: string): MetOn {
  if (state !== '' && state !== 'met' && state !== 'not-yet')
    return refuse('update.state-unknown', 'state', { found: state });
  if (state === 'not-yet' || (state === '' && metOn === '')) return { day: null };
  if (!isCalendarDate(metOn)) return refuse('update.date-unreadable', 'metOn', { found: metOn });
  return metOn > today ? refuse('update.date-in-future', 'metOn') : { day: metOn };
}

/** @returns undefined when the text is no number from 1 to 5 */
function readScale(text: string, before: number | null): number | null | undefined {
  if (text.trim() === '') return before;
  const { value, problems } = readField(wholeNumber('scale', { min: 1, max: 5 }), { scale: text });
  return problems.length === 0 && typeof value === 'number' ? value : undefined;
}

function saysSomethingNew({ item, standing }: AskedItem, draft: Draft, said: ItemStanding): boolean {
  const words = said.words.cy || said.words.en;
  const isNewText = words !== '' && words !== standing.words.cy && words !== standing.words.en;
  const isAnswered = item.kind === 'milestone' && draft.state === 'not-yet';
  return (
    isNewText ||
    isAnswered ||
    said.state !== standing.state ||
    said.metOn !== standing.metOn ||
    said.likelihood !== standing.likelihood ||
    said.impact !== standing.impact
  );
}

function explanationsLacking(
  asked: AskedItem,
  draft: Draft,
  said: ItemStanding,
  { hasChanged, today }: { readonly hasChanged: boolean; readonly today: string },
): readonly Problem[] {
  const { standing, item, unchanged, isQuestioned } = asked;
  const words = draft.words.trim();
  const isNew = words !== '' && words !== standing.words.cy && words !== standing.words.en;
  if (isWorse(standing, said) && !isNew) return refuse('update.words-needed', 'words').problems;
  const isOver = item.kind === 'milestone' ? said.metOn !== null : said.state === 'done';
  if (hasPassedItsDay(asked, today) && !isOver && words === '')
    return refuse('update.late-words-needed', 'words').problems;
  const isHollow = !hasChanged && isQuestioned;
  return isHollow && draft.honestAnswer.trim() === ''
    ? refuse('update.answer-needed', 'honestAnswer', { months: unchanged }).problems
    : [];
}

function readMeasure(asked: AskedItem, draft: Draft, place: DraftPlace): DraftReading {
  const texts = [draft.value, draft.numerator, draft.denominator];
  if (texts.every((text) => text.trim() === '')) {
    return draft.noChange
      ? { says: 'unclear', problems: refuse('update.figure-is-due', fieldOfFigure(asked)).problems }
      : { says: 'nothing' };
  }
  const read = readFigureOf(asked, draft);
  if ('problems' in read) return { says: 'unclear', problems: read.problems };
  const { language } = place;
  const range = usualRange(asked.past, { isShare: asked.isShare });
  return {
    says: 'this',
    update: {
      ...blankUpdate(asked, place),
      words: { cy: '', en: '', [language]: draft.words.trim() },
      figure: read,
    },
    unusual: isUnusual(read.value ?? 0, range) ? range : null,
  };
}

function fieldOfFigure({ isShare }: AskedItem): keyof Draft {
  return isShare ? 'numerator' : 'value';
}

type FigureReading = UpdateFigure | { readonly problems: readonly Problem[] };

function readFigureOf(asked: AskedItem, draft: Draft): FigureReading {
  const numbers = {
    value: readNumber(draft.value),
    numerator: readNumber(draft.numerator),
    denominator: readNumber(draft.denominator),
  };
  for (const part of ['value', 'numerator', 'denominator'] as const) {
    if (numbers[part] === undefined) return refuse('update.figure-unreadable', part, { found: draft[part] });
  }
  const { value = null, numerator = null, denominator = null } = numbers;
  const period = asked.period ?? { from: '', to: '' };
  if (!asked.isShare) {
    return value === null
      ? refuse('update.figure-incomplete', 'value')
      : { value, numerator: null, denominator: null, ...period };
  }
  if (numerator === null || denominator === null)
    return refuse('update.figure-incomplete', numerator === null ? 'numerator' : 'denominator');
  if (denominator <= 0) return refuse('update.part-of-nothing', 'denominator');
  if (numerator > denominator)
    return refuse('update.part-too-large', 'numerator', { numerator, denominator });
  return { value: shareOf(numerator, denominator), numerator, denominator, ...period };
}

/** A percentage to one decimal place, as everywhere. */
function shareOf(numerator: number, denominator: number): number {
  return Math.round((1000 * numerator) / denominator) / 10;
}

/** @returns null for an empty text, undefined for one that is no number */
function readNumber(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const { value, problems } = readField(decimal('number'), { number: text.trim().replace(/%$/, '') });
  return problems.length === 0 && typeof value === 'number' ? value : undefined;
}
