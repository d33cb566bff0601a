import { type FigureMarker, markerLetters } from '../../design-system/index.ts';
import { designMessages } from '../../design-system/messages.ts';
import { inEither, type Language, sayDate } from '../../language/index.ts';
import type { AreaProfile, ProfileRow } from '../assessment/area-profile.ts';
import type { RankedNeed } from '../index.ts';
import { figureInWords } from '../web/figure-words.ts';
import { assessmentMessages } from '../web/page-messages.ts';
import { profileMessages } from './area-profile-messages.ts';
import {
  chartOf,
  markOf,
  nameOf,
  sayActions,
  sayBeside,
  sayLarger,
  sayMark,
  sayMethods,
  sayMissing,
  sayNotCompared,
  sayPlace,
  sayReading,
  saySpread,
  sayStandingOut,
  sayUnknown,
  sayValueOf,
  sayViews,
  sourcesOf,
} from './area-profile-words.ts';

/** What documents of a profile need besides it. */
export interface GivenForDocuments {
  readonly language: Language;
  /** ISO date. */
  readonly today: string;
  /** Name of the partnership whose profile it is. */
  readonly partnership: string;
  readonly titleOfDataset: (dataset: string) => string;
}

/** One row of the table of a document; texts are there or empty. */
export interface DocumentRow {
  readonly name: string;
  /** `68.0%`, with its mark. */
  readonly here: string;
  /** Range, counts, period; or why there is no figure and whose is shown in its place. */
  readonly hereMore: readonly string[];
  readonly comparator: string;
  /** The drawing, and what it says for those who do not see it. */
  readonly chart: { readonly svg: string; readonly alt: string } | null;
  readonly spread: readonly string[];
  readonly word: string;
  readonly wordMore: string;
}

/** A profile in the words of one language, ready to be set. */
export interface ProfileDocument {
  readonly language: Language;
  readonly title: string;
  readonly kind: string;
  readonly partnership: string;
  readonly place: readonly string[];
  readonly made: string;
  readonly footer: string;
  /** With `{page}` and `{pages}` still in it. */
  readonly pageLine: string;
  readonly standingOut: {
    readonly title: string;
    readonly sentences: readonly string[];
    readonly tests: string;
  } | null;
  readonly markers: readonly string[];
  readonly table: {
    readonly caption: string;
    readonly columns: readonly string[];
    readonly hasComparator: boolean;
    readonly rows: readonly DocumentRow[];
  };
  readonly reading: { readonly title: string; readonly lines: readonly string[] };
  readonly needs: {
    readonly title: string;
    readonly lead: string;
    readonly list: readonly {
      readonly rank: number;
      readonly title: string;
      readonly reasons: readonly string[];
    }[];
  };
  readonly views: { readonly title: string; readonly lead: string; readonly lines: readonly string[] };
  readonly actions: { readonly title: string; readonly lead: string; readonly lines: readonly string[] };
  readonly unknown: { readonly title: string; readonly lead: string; readonly lines: readonly string[] };
  readonly gaps: { readonly title: string; readonly lines: readonly string[] };
  readonly sources: { readonly title: string; readonly lines: readonly string[] };
  readonly methods: { readonly title: string; readonly lines: readonly string[] };
}

/** Everything that stands in the document of a profile, in one language. @source PAGES section 4.7 */
export function profileDocument(profile: AreaProfile, given: GivenForDocuments): ProfileDocument {
  const { language, today, partnership, titleOfDataset } = given;
  const say = profileMessages.in(language);
  const { area, comparator, rows, needs } = profile;
  const place = nameOf(comparator, language);
  const unknown = sayUnknown(profile, language);
  const made = say('document.made', { date: sayDate(today, language) });
  return {
    language,
    title: say('profile.heading', { area: nameOf(area, language) }),
    kind: say('profile.name'),
    partnership,
    place: sayPlace(profile, language),
    made,
    footer: [partnership, made].join('. '),
    pageLine: say('document.page', { page: '{page}', pages: '{pages}' }),
    standingOut: comparator && sayStandingOut(profile, language),
    markers: markersOf(rows, language),
    table: {
      caption: comparator ? say('table.caption', { comparator: place }) : say('table.captionAlone'),
      columns: [
        say('table.indicator'),
        say('table.here'),
        ...(comparator ? [place] : []),
        say('table.spread'),
        ...(comparator ? [say('table.word')] : []),
      ],
      hasComparator: comparator !== null,
      rows: rows.map((row) => documentRow(row, profile, language)),
    },
    reading: { title: say('reading.title'), lines: sayReading(profile, language) },
    needs: {
      title: say('needs.title'),
      lead: needs.length > 0 ? say('needs.lead') : say('needs.none'),
      list: needs.map((ranked) => ({
        rank: ranked.rank,
        title: inEither(ranked.need.values.title, language),
        reasons: sayReasons(ranked, profile, language),
      })),
    },
    views: linesOr(say('views.title'), say('views.none'), sayViews(profile, language)),
    actions: linesOr(say('actions.title'), say('actions.none'), sayActions(profile, language)),
    unknown: {
      title: say('unknown.title'),
      lead: unknown.length > 0 ? '' : say('unknown.none'),
      lines: unknown,
    },
    gaps: {
      title: say('unknown.gaps'),
      lines: profile.gaps.map(({ values }) => inEither(values.title, language)),
    },
    sources: {
      title: say('sources.title'),
      lines: sourcesOf(profile).map(({ dataset, publishedOn }) =>
        say('sources.one', { dataset: titleOfDataset(dataset), date: sayDate(publishedOn, language) }),
      ),
    },
    methods: { title: say('methods.title'), lines: sayMethods(profile, language) },
  };
}

/** Lines under a title; where there are none, the words that say so. */
function linesOr(title: string, none: string, lines: readonly string[]) {
  return { title, lead: lines.length > 0 ? '' : none, lines };
}

/** Each reason once, with the indicators it rests on. */
export function sayReasons(
  { reasons }: RankedNeed,
  { titles }: AreaProfile,
  language: Language,
): readonly string[] {
  const say = assessmentMessages.in(language);
  if (reasons.length === 0) return [say('reason.none')];
  const titleOf = (code: string) => {
    const title = titles.get(code);
    return title ? inEither(title, language) : code;
  };
  return [...Map.groupBy(reasons, ({ code }) => code)].map(([code, those]) => {
    const named = those.flatMap(({ indicator }) => (indicator === null ? [] : titleOf(indicator)));
    return [say(`reason.${code}`), named.join(', ')].filter((part) => part !== '').join(' ');
  });
}

/** The key of the marks that stand in the table. */
function markersOf(rows: readonly ProfileRow[], language: Language): readonly string[] {
  const say = designMessages.in(language);
  const found = new Set(rows.flatMap(({ figure }): FigureMarker[] => [markOf(figure) ?? []].flat()));
  return [...found].map((marker) => `[${markerLetters[marker]}] ${say(`marker.${marker}`)}`);
}

function documentRow(row: ProfileRow, { comparator }: AreaProfile, language: Language): DocumentRow {
  const { indicator, figure, word } = row;
  const name = inEither(indicator.values.title, language);
  const design = designMessages.in(language);
  const said = figure && figureInWords(indicator, figure, '', language);
  const more = said
    ? [said.range && design('figure.range', { range: said.range }), said.count, said.period]
    : [];
  const chart = chartOf(row, comparator, language, true);
  const isCompared = row.notCompared !== 'no-figure';
  return {
    name,
    here: [sayValueOf(indicator, figure, language), sayMark(figure)].filter((part) => part !== '').join(' '),
    hereMore: [
      more.filter((part) => part).join(', '),
      said?.unpublished ?? '',
      sayMissing(row, language),
      sayLarger(row, language),
    ].filter((part) => part !== ''),
    comparator: sayBeside(indicator, row.comparator, language),
    chart: chart && {
      svg: String(chart.svg),
      alt: profileMessages.in(language)('chart.alt', { indicator: name, sentence: chart.sentence }),
    },
    spread: saySpread(row, language),
    word: comparator && isCompared ? design(`comparison.${word}`) : '',
    wordMore: comparator && isCompared ? sayNotCompared(row, language) : '',
  };
}
