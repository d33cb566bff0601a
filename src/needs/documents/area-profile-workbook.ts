import { utils, type WorkSheet, write } from '@e965/xlsx';
import { designMessages } from '../../design-system/messages.ts';
import { inEither, type Language, withoutMarks } from '../../language/index.ts';
import type { AreaProfile, ProfileRow } from '../assessment/area-profile.ts';
import { figureInWords, sayPeriodLabel } from '../web/figure-words.ts';
import { type GivenForDocuments, profileDocument, sayReasons } from './area-profile-document.ts';
import { profileMessages } from './area-profile-messages.ts';
import { nameOf, sayLarger, sayMark, sayMissing, sayNotCompared } from './area-profile-words.ts';

type Cell = string | number | null;

/** Without the noise of binary fractions, and with more digits than any figure has. */
function numberCell(value: number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value.toPrecision(12));
}

/**
 * The profile as a workbook: figures as numbers, unrounded, with their limits, counts and releases; the needs; and what
 * to know before quoting any of it.
 */
export function profileWorkbook(profile: AreaProfile, given: GivenForDocuments): Buffer {
  const say = profileMessages.in(given.language);
  const book = utils.book_new();
  const sheets = [
    ['sheet.profile', figureSheet(profile, given)],
    ['sheet.needs', needSheet(profile, given.language)],
    ['sheet.notes', noteSheet(profile, given)],
  ] as const;
  for (const [name, sheet] of sheets) utils.book_append_sheet(book, sheet, say(name));
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

function sheetOf(rows: readonly (readonly Cell[])[], widths: readonly number[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? withoutMarks(cell) : cell))),
  );
  sheet['!cols'] = widths.map((wch) => ({ wch }));
  return sheet;
}

function figureSheet(profile: AreaProfile, { language, titleOfDataset }: GivenForDocuments): WorkSheet {
  const say = profileMessages.in(language);
  const { rows, comparator } = profile;
  const headings = [
    say('column.code'),
    say('table.indicator'),
    say('column.period'),
    say('column.value'),
    say('column.mark'),
    say('column.lower'),
    say('column.upper'),
    say('column.numerator'),
    say('column.denominator'),
    say('column.unit'),
    say('column.comparator', { comparator: nameOf(comparator, language) }),
    say('table.word'),
    say('column.areas'),
    say('column.lowest'),
    say('column.lowerQuartile'),
    say('column.upperQuartile'),
    say('column.highest'),
    say('column.note'),
    say('column.dataset'),
    say('column.published'),
    say('column.release'),
  ];
  return sheetOf(
    [headings, ...rows.map((row) => figureCells(row, language, titleOfDataset))],
    [8, 44, 14, 10, 8, 10, 10, 12, 12, 14, 22, 14, 10, 10, 10, 10, 10, 60, 36, 12, 20],
  );
}

function figureCells(
  row: ProfileRow,
  language: Language,
  titleOfDataset: (dataset: string) => string,
): readonly Cell[] {
  const { indicator, figure, comparator, spread, source } = row;
  const needsNoReason = row.notCompared === null || row.notCompared === 'no-figure';
  const notes = [
    (figure && figureInWords(indicator, figure, '', language).unpublished) ?? '',
    sayMissing(row, language),
    sayLarger(row, language),
    needsNoReason ? '' : sayNotCompared(row, language),
  ];
  return [
    indicator.code,
    inEither(indicator.values.title, language),
    figure && sayPeriodLabel(figure.period, language),
    numberCell(figure?.value),
    sayMark(figure),
    numberCell(figure?.lower),
    numberCell(figure?.upper),
    numberCell(figure?.numerator),
    numberCell(figure?.denominator),
    inEither(indicator.values.unit, language),
    numberCell(comparator?.value),
    row.notCompared === 'no-figure' ? null : designMessages.in(language)(`comparison.${row.word}`),
    numberCell(spread?.count),
    numberCell(spread?.lowest),
    numberCell(spread?.lowerQuartile),
    numberCell(spread?.upperQuartile),
    numberCell(spread?.highest),
    notes.filter((note) => note !== '').join(' '),
    source && titleOfDataset(source.dataset),
    source?.publishedOn ?? null,
    source?.release ?? null,
  ];
}

function needSheet(profile: AreaProfile, language: Language): WorkSheet {
  const say = profileMessages.in(language);
  const headings = [say('column.rank'), say('column.code'), say('column.need'), say('column.reasons')];
  const rows = profile.needs.map((ranked) => [
    ranked.rank,
    ranked.need.code,
    inEither(ranked.need.values.title, language),
    sayReasons(ranked, profile, language).join(' '),
  ]);
  return sheetOf([headings, ...rows], [8, 8, 44, 100]);
}

function noteSheet(profile: AreaProfile, given: GivenForDocuments): WorkSheet {
  const document = profileDocument(profile, given);
  const say = profileMessages.in(given.language);
  const { standingOut, markers, reading, views, actions, unknown, gaps, sources, methods } = document;
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);
  const lines = [
    document.title,
    document.partnership,
    ...document.place,
    ...(profile.comparator
      ? [say('document.comparator', { comparator: nameOf(profile.comparator, given.language) })]
      : []),
    document.made,
    say('profile.signedIn'),
    ...(standingOut ? part(standingOut.title, [...standingOut.sentences, standingOut.tests]) : []),
    ...part(reading.title, [...markers, ...reading.lines]),
    ...part(views.title, views.lead === '' ? views.lines : [views.lead]),
    ...part(actions.title, actions.lead === '' ? actions.lines : [actions.lead]),
    ...part(unknown.title, unknown.lead === '' ? unknown.lines : [unknown.lead]),
    ...part(gaps.title, gaps.lines),
    ...part(sources.title, sources.lines),
    ...part(methods.title, methods.lines),
  ];
  return sheetOf(
    lines.map((line) => [line]),
    [120],
  );
}
