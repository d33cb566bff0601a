import {
  inEither,
  type Language,
  type MessageValues,
  sayDateRange,
  sayNumber,
  sayPartOfWhole,
  sayPercent,
  sayRange,
} from '../../language/index.ts';
import { performanceMessages } from '../../performance/messages.ts';
import type { Problem } from '../../records/index.ts';
import { recordsMessages } from '../../records/messages.ts';
import { updateMessages } from '../update-messages.ts';
import type { AskedItem } from '../updates/read-draft.ts';
import type { ItemStanding, UpdateFigure } from '../updates/update.ts';
import type { SheetWords } from '../updates/update-sheet.ts';
import { type UsualRange, usualRange } from '../updates/usual-range.ts';

const sources = [updateMessages, performanceMessages, recordsMessages] as const;

/** Words for the problems of updates, whichever folder has them. */
export const updateProblemWords = {
  has: (key: string) => sources.some((messages) => messages.has(key)),
  in:
    (language: Language) =>
    (key: string, values?: MessageValues): string => {
      const source = sources.find((messages) => messages.has(key)) ?? updateMessages;
      return (source.in(language) as (key: string, values?: MessageValues) => string)(key, values);
    },
};

/** What a state is called; a state that updates do not offer keeps its own name. */
export function sayState(state: string | null, language: Language): string {
  const key = `state.${state}`;
  return updateMessages.has(key) ? updateMessages.in(language)(key) : (state ?? '');
}

/** A figure with what it is a part of: `81.2% (1,022 of 1,259)`. */
export function sayFigure({ value, numerator, denominator }: UpdateFigure, language: Language): string {
  if (numerator === null || denominator === null) return value === null ? '' : sayNumber(value);
  const share = sayPercent(value ?? (100 * numerator) / denominator);
  return `${share} (${sayPartOfWhole(numerator, denominator, language)})`;
}

/** Between which values a measure usually lies; a percentage to whole hundredths. */
export function sayUsual({ low, high }: UsualRange, language: Language, isShare: boolean): string {
  const round = (value: number) =>
    Math.abs(value) >= 10 || isShare ? Math.round(value) : Math.round(value * 10) / 10;
  const range = sayRange(round(low), round(high), language);
  return isShare ? `${range}%` : range;
}

/** The period a figure is of. */
export function sayPeriodOf(
  { from, to }: { readonly from: string; readonly to: string },
  language: Language,
): string {
  return sayDateRange(from, to, language);
}

/** What an update says, in one line. */
export function sayUpdate(
  said: ItemStanding & { readonly figure: UpdateFigure | null; readonly noChange: boolean },
  language: Language,
): string {
  const say = updateMessages.in(language);
  const words = inEither(said.words, language);
  const parts = [
    said.figure ? sayFigure(said.figure, language) : '',
    said.metOn === null ? '' : sayState('met', language),
    said.state === null ? '' : sayState(said.state, language),
    said.noChange ? say('sent.no-change') : '',
    said.noChange ? '' : words,
  ];
  return parts.filter((part) => part !== '').join('. ');
}

/** A problem in words: what is wrong, and how to mend it. */
export function sayProblemOfUpdate({ code, values }: Problem, language: Language): string {
  const say = updateProblemWords.in(language);
  return `${say(`problem.${code}`, values)} ${say(`problem.${code}.mend`, values)}`;
}

/** Sheet, row and column of a problem, as cells. */
export function sayPlaceParts({ where }: Problem): readonly [string, string, string] {
  return [
    where.sheet ?? where.file ?? '',
    where.row === undefined ? '' : String(where.row),
    where.column ?? where.record ?? '',
  ];
}

/** The usual range of a measure in words; nothing where it has none. */
export function usualOf(language: Language): (item: AskedItem) => string {
  return ({ past, isShare }) => {
    const range = usualRange(past, { isShare });
    return range ? sayUsual(range, language, isShare) : '';
  };
}

/** What a sheet tells of each item: how it stood, and its usual range. */
export function sheetWordsOf(language: Language): (item: AskedItem) => SheetWords {
  return (item) => ({
    last: item.lastFigure ? sayFigure(item.lastFigure, language) : sayState(item.standing.state, language),
    usual: item.item.kind === 'performance-measure' ? usualOf(language)(item) : '',
  });
}
