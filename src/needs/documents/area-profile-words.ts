import { fewestAreasForSpread, spine } from '../../charts/index.ts';
import { type Chart, type FigureMarker, markerLetters } from '../../design-system/index.ts';
import { sayAreaType } from '../../evidence/web/index.ts';
import { type Bilingual, inEither, type Language, sayNumber, sayRange } from '../../language/index.ts';
import { isBilingual } from '../../records/index.ts';
import {
  type AreaProfile,
  type ProfileRow,
  type ProfileSource,
  standingOut,
  testsMade,
} from '../assessment/area-profile.ts';
import type { AssessedArea, ObservedFigure } from '../index.ts';
import { isPercentage, markerOf, sayPeriodLabel, sayValue } from '../web/figure-words.ts';
import { assessmentMessages } from '../web/page-messages.ts';
import { profileMessages } from './area-profile-messages.ts';

/** What an area is called, or its code where nobody has said. A name of a place is of no language. */
export function nameOf(area: AssessedArea | null, language: Language): string {
  return area ? area.name[language] || area.name.cy || area.name.en || area.code : '';
}

/** What the area is: its kind with its year, its code, and the areas it lies in, each named once. */
export function sayPlace({ area, around }: AreaProfile, language: Language): readonly string[] {
  const say = profileMessages.in(language);
  const places = [...new Set(around.map((each) => nameOf(each, language)))];
  return [
    say('profile.kind', { kind: sayAreaType(area.type, language), code: area.code }),
    ...(places.length > 0 ? [say('profile.places', { places: places.join(', ') })] : []),
  ];
}

/** The differences that stand out, a sentence each; then how many tests there were. */
export function sayStandingOut(
  profile: AreaProfile,
  language: Language,
): { readonly title: string; readonly sentences: readonly string[]; readonly tests: string } {
  const say = profileMessages.in(language);
  const comparator = nameOf(profile.comparator, language);
  const sentences = standingOut(profile).flatMap(({ word, indicator, figure, comparator: other }) => {
    if (word === 'similar' || word === 'not-tested') return [];
    return say(`standout.${word}`, {
      indicator: inEither(indicator.values.title, language),
      here: sayValueOf(indicator, figure, language),
      comparator,
      value: sayValueOf(indicator, other, language),
    });
  });
  const { made, byChance } = testsMade(profile);
  return {
    title: say('standout.title', { n: sentences.length }),
    sentences: sentences.length > 0 ? sentences : [say('standout.none', { comparator })],
    tests: say('standout.tests', { made: sayNumber(made), byChance: sayNumber(byChance) }),
  };
}

/** A value with its unit, or nothing. */
export function sayValueOf(
  indicator: ProfileRow['indicator'],
  figure: ObservedFigure | null,
  language: Language,
): string {
  return figure === null || figure.value === null ? '' : sayValue(indicator, figure.value, language);
}

/** The mark in the place of a figure or beside it: `[c]`. */
export function markOf(figure: ObservedFigure | null): FigureMarker | undefined {
  return figure === null ? undefined : markerOf(figure);
}

export function sayMark(figure: ObservedFigure | null): string {
  const mark = markOf(figure);
  return mark ? `[${markerLetters[mark]}]` : '';
}

/** Why there is no figure of this area; nothing where there is one. */
export function sayMissing({ figure, missing, otherVintage }: ProfileRow, language: Language): string {
  if (figure !== null && figure.value !== null) return '';
  const say = profileMessages.in(language);
  if (missing === 'other-vintage') {
    return say('missing.other-vintage', { kind: sayAreaType(otherVintage ?? '', language) });
  }
  if (missing !== null) return assessmentMessages.in(language)(`missing.${missing}`);
  return say(figure?.status === 'withheld' ? 'missing.withheld' : 'missing.no-value');
}

/** The figure of the larger area, named as that area's; nothing where this area has its own. */
export function sayLarger({ indicator, larger }: ProfileRow, language: Language): string {
  if (!larger) return '';
  return profileMessages.in(language)('larger.figure', {
    area: nameOf(larger.area, language),
    value: sayValueOf(indicator, larger.latest, language),
    period: sayPeriodLabel(larger.latest.period, language),
  });
}

/** A value that stands beside another of the same unit: a unit of several words is said once in a row. */
export function sayBeside(
  indicator: ProfileRow['indicator'],
  figure: ObservedFigure | null,
  language: Language,
): string {
  if (figure === null || figure.value === null) return '';
  const isShort = isPercentage(indicator) || indicator.values.unit.en.trim() === '£';
  return isShort
    ? sayValue(indicator, figure.value, language)
    : sayNumber(figure.value, indicator.values.decimals ?? undefined);
}

/** How far areas of the kind lie apart: their range, and their middle half where there are enough of them. */
export function saySpread({ indicator, spread }: ProfileRow, language: Language): readonly string[] {
  if (!spread) return [];
  const say = profileMessages.in(language);
  const decimals = indicator.values.decimals ?? undefined;
  const { count, lowest, highest, lowerQuartile, upperQuartile } = spread;
  if (count < 2) return [say('spread.alone')];
  const range = say('spread.range', { n: count, range: sayRange(lowest, highest, language, decimals) });
  if (count < fewestAreasForSpread) return [range];
  const middle = sayRange(lowerQuartile, upperQuartile, language, decimals);
  return [range, say('spread.middle', { range: middle })];
}

/** Why the figure was not tested against the comparator; nothing where it was. */
export function sayNotCompared({ notCompared }: ProfileRow, language: Language): string {
  return notCompared === null ? '' : profileMessages.in(language)(`not.${notCompared}`);
}

/** The drawing of a row; nothing under ten areas, or where there is nothing to put beside the figure. */
export function chartOf(
  row: ProfileRow,
  comparator: AssessedArea | null,
  language: Language,
  standalone = false,
): Chart | null {
  const { indicator, figure, spread, word } = row;
  const here = figure?.value ?? null;
  const beside = row.comparator?.value ?? null;
  if (here === null || beside === null || !spread || spread.count < fewestAreasForSpread) return null;
  const { polarity } = indicator.values;
  return spine({
    language,
    caption: inEither(indicator.values.title, language),
    areas: spread,
    here,
    comparator: beside,
    comparatorName: nameOf(comparator, language),
    isDifferent: word === 'not-tested' ? null : word !== 'similar',
    better: polarity === 'lower-is-better' ? 'low' : polarity === 'higher-is-better' ? 'high' : 'not-agreed',
    say: (value) => sayValue(indicator, value, language),
    standalone,
  });
}

/** How the table and its drawings are read. */
export function sayReading({ area, comparator, rows }: AreaProfile, language: Language): readonly string[] {
  const say = profileMessages.in(language);
  const isDrawn = rows.some((row) => chartOf(row, comparator, language) !== null);
  return [
    ...(isDrawn
      ? [
          say('reading.bar'),
          say('reading.line', { comparator: nameOf(comparator, language), area: nameOf(area, language) }),
          say('reading.dot'),
          say('reading.ends'),
        ]
      : []),
    say('reading.few'),
    say('reading.test'),
    say('reading.vintage'),
  ];
}

/** What is not known of the area: each indicator without a figure or a test, and why. */
/** What people said, one line for each: of the needs as they stand, then of other evidence with who said it. */
export function sayViews({ needs, views }: AreaProfile, language: Language): readonly string[] {
  const say = profileMessages.in(language);
  const told = (text: Bilingual) => inEither(text, language).trim();
  return [
    ...needs.flatMap(({ need: { values } }) =>
      told(values.voice) === ''
        ? []
        : say('views.need', { need: told(values.title), text: told(values.voice) }),
    ),
    ...views.map(({ values }) =>
      say('views.evidence', {
        title: told(values.title),
        producer: told(values.producer) || 'none',
        text: told(values.finding),
      }),
    ),
  ];
}

/** What is done, one line for each action. */
export function sayActions({ actions }: AreaProfile, language: Language): readonly string[] {
  return actions.map(({ code, values }) => {
    const title = values['title'] ?? null;
    return `${code} ${isBilingual(title) ? inEither(title, language) : ''}`.trim();
  });
}

export function sayUnknown({ rows, comparator }: AreaProfile, language: Language): readonly string[] {
  const say = profileMessages.in(language);
  return rows.flatMap((row) => {
    const reason =
      sayMissing(row, language) ||
      (comparator === null || row.notCompared === 'number' ? '' : sayNotCompared(row, language));
    return reason === ''
      ? []
      : say('unknown.row', { indicator: inEither(row.indicator.values.title, language), reason });
  });
}

/** The releases the figures are from, each once. */
export function sourcesOf({ rows }: AreaProfile): readonly ProfileSource[] {
  const found = rows.flatMap(({ source }) => source ?? []);
  return [...new Map(found.map((source) => [source.release, source])).values()];
}

type MethodKey = `method.${string}` & Parameters<ReturnType<typeof assessmentMessages.in>>[0];

/** How the figures were worked out, each method once. */
export function sayMethods({ rows }: AreaProfile, language: Language): readonly string[] {
  const say = assessmentMessages.in(language);
  const isOfTrendOrGap = (method: string) => method === 'recent-trend' || method === 'fifths-gap';
  return [...new Set(rows.flatMap(({ methods }) => methods))]
    .filter((method) => !isOfTrendOrGap(method))
    .map((method) => `method.${method}`)
    .filter((key) => assessmentMessages.has(key))
    .map((key) => say(key as MethodKey));
}
