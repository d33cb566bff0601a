import { sayFact } from '../../calendar/index.ts';
import { type Bilingual, inEither, type Language, sayList, sayRange } from '../../language/index.ts';
import { needsMessages } from '../../needs/messages.ts';
import { planMessages } from '../../plan/messages.ts';
import {
  type Chapter,
  type ChapterBlock,
  type ChapterOptions,
  heading,
  line,
  list,
  prose,
  under,
} from '../chapters.ts';
import { sayWhereFound } from '../figure-rows.ts';
import { neighbourhoodTable, seriesTable } from '../figure-tables.ts';
import {
  sayChange,
  sayComparison,
  sayDifference,
  sayFigureInTable,
  sayHeadline,
  sayLimits,
  sayPeriodLabel,
  sayValue,
  withUnit,
} from '../figure-words.ts';
import { publishingMessages } from '../messages.ts';
import { neighbourhoodMap, seriesChart } from '../pages/indicator-charts.ts';
import { latestInWords } from '../print/indicator-blocks.ts';
import { releaseOf } from '../published-plan.ts';
import { sayBreakdown } from '../read-labels.ts';
import { assessmentDocumentMessages } from './assessment-messages.ts';
import { dayOr, groupName, organisationName, rowsChapterCode } from './assessment-names.ts';
import type {
  AssessmentEvidence,
  AssessmentIndicator,
  AssessmentNeed,
  AssessmentOption,
  AssessmentStory,
  PublishedAssessment,
} from './published-assessment.ts';
import { futureBlocks, influenceBlocks } from './surrounding-blocks.ts';

/** One need: what it is, how large, for whom, where, why, what people say, what works; last what is not known, and what nobody has said. @source NEED-05, NEED-07, NEED-08, NEED-11 to NEED-13, NEED-17 */
export function needChapter(
  assessment: PublishedAssessment,
  need: AssessmentNeed,
  options: ChapterOptions,
): Chapter {
  const { language } = options;
  const say = assessmentDocumentMessages.in(language);
  const words = publishingMessages.in(language);
  const indicators = assessment.indicators.filter(({ code }) => need.indicators.includes(code));
  const parts = assessment.parts.filter(({ needs }) => needs.includes(need.code));
  const gaps = assessment.gaps.filter(
    (gap) => gap.need === need.code || (gap.indicator !== null && need.indicators.includes(gap.indicator)),
  );
  const text = (value: Bilingual) => prose(value[language]);
  const why = whyBlocks(assessment, need, language);
  const voice = text(need.voice);
  const future = futureBlocks(assessment, need.code, language);
  const influence = influenceBlocks(assessment, need.code, language);
  const works = worksBlocks(
    assessment.options.filter(({ needs }) => needs.includes(need.code)),
    language,
  );
  return {
    code: need.code,
    title: need.title[language],
    group: 'needs',
    blocks: [
      ...text(need.summary),
      ...list([
        need.groups.length > 0
          ? say('need.who', { groups: sayList(need.groups.map((group) => groupName(group, language))) })
          : '',
        placeLine(assessment, need.place, language),
        need.strength ? say('need.strength', { strength: words(`strength.${need.strength}`) }) : '',
        parts.length > 0
          ? say('need.part', { parts: sayList(parts.map(({ title }) => title[language])) })
          : '',
      ]),
      ...(need.basis ? line(words(`basis.${need.basis}`)) : []),
      heading(1, say('need.level')),
      ...(indicators.length === 0
        ? line(say('need.no-figures'))
        : [levelTable(indicators, say('need.level-table'), language)]),
      ...indicators.flatMap((indicator) => indicatorBlocks(assessment, indicator, options)),
      ...under(1, say('need.why'), why),
      ...under(1, say('need.voice'), voice),
      ...under(1, say('need.evidence'), [
        ...text(need.otherEvidence),
        ...assessment.evidence
          .filter(({ needs }) => needs.includes(need.code))
          .flatMap((item) => evidenceBlocks(assessment, item, language)),
      ]),
      ...under(1, say('future.title'), future),
      ...influence,
      ...under(1, say('need.works'), works),
      ...under(1, say('need.gaps'), [
        ...list([
          why.length === 0 ? say('need.no-story') : '',
          voice.length === 0 ? say('need.no-voice') : '',
          future.length === 0 && assessment.surroundings?.futureNeeds ? say('future.none') : '',
          influence.length === 0 && assessment.surroundings ? say('influence.none') : '',
          works.length === 0 ? say('need.no-works') : '',
        ]),
        ...gaps.flatMap((gap) => [heading(2, gap.title[language]), ...text(gap.why)]),
      ]),
      ...under(1, say('need.caveat'), text(need.caveat)),
    ],
  };
}

/** Indicators with their latest figure, how it changes, how it compares, and the gap within. */
export function levelTable(
  indicators: readonly AssessmentIndicator[],
  caption: string,
  language: Language,
): ChapterBlock {
  const words = publishingMessages.in(language);
  return {
    type: 'table',
    caption,
    columns: [
      { text: words('head.indicator'), share: 1.3 },
      { text: words('head.here') },
      { text: words('head.trend'), share: 1.2 },
      { text: words('head.comparison') },
    ],
    rows: indicators.map((indicator) => [
      indicator.title[language],
      latestInWords(indicator, language),
      sayChange(indicator, language),
      indicator.latest ? sayComparison(indicator, language) : '–',
    ]),
  };
}

function indicatorBlocks(
  assessment: PublishedAssessment,
  indicator: AssessmentIndicator,
  { language, standalone }: ChapterOptions,
): readonly ChapterBlock[] {
  const words = publishingMessages.in(language);
  const title = indicator.title[language];
  const { latest } = indicator;
  const limits = latest ? sayLimits(indicator, latest, language) : '';
  const release = releaseOf(assessment, indicator);
  const source = release
    ? words('indicator.source', {
        source: release.source[language],
        title: release.title[language],
        published: dayOr(release.publishedOn, language),
      })
    : '';
  const series = seriesChart(indicator, language, standalone);
  const map = neighbourhoodMap(indicator, assessment.boundaries, language, standalone);
  return [
    heading(2, title),
    ...prose(indicator.definition[language]),
    ...line(
      latest === null || limits === ''
        ? ''
        : assessmentDocumentMessages.in(language)('need.latest', {
            value: sayValue(indicator, latest.value ?? 0, language),
            period: sayPeriodLabel(latest.period, language),
            limits,
          }),
    ),
    ...(series
      ? [
          {
            type: 'chart' as const,
            id: `series-${indicator.code}`,
            headline: sayHeadline(indicator.trend, language),
            subtitle: withUnit(
              indicator,
              words('indicator.chart', { title, area: indicator.area?.name[language] ?? '' }),
              language,
            ),
            chart: { ...series, table: seriesTable(indicator, language) },
            alt: words('document.figure', { title, sentence: series.sentence }),
          },
        ]
      : []),
    ...forecastBlocks(indicator, language),
    ...gapBlocks(indicator, language),
    ...groupBlocks(indicator, language),
    ...(map
      ? [
          {
            type: 'chart' as const,
            id: `areas-${indicator.code}`,
            headline: words('indicator.within'),
            subtitle: withUnit(indicator, words('indicator.map', { title }), language),
            chart: { ...map, table: neighbourhoodTable(indicator, language) },
            alt: words('document.figure', { title, sentence: map.sentence }),
          },
        ]
      : []),
    ...markerBlocks(indicator, language),
    ...prose(indicator.limitations[language]),
    ...line(source),
    ...foundLine(sayWhereFound(indicator, release, language), indicator.code, language),
  ];
}

/** Where the latest figure stands in its file; on pages it leads to the row of every figure. */
function foundLine(text: string, indicator: string, language: Language): readonly ChapterBlock[] {
  if (text === '') return [];
  const words = assessmentDocumentMessages.in(language)('rows.link');
  return [{ type: 'paragraph', text, leads: { words, chapter: rowsChapterCode, id: indicator } }];
}

/** What the marks beside these figures mean. */
function markerBlocks(indicator: AssessmentIndicator, language: Language): readonly ChapterBlock[] {
  const words = publishingMessages.in(language);
  const figures = [
    ...indicator.series,
    ...indicator.neighbourhoods.map(({ figure }) => figure),
    ...indicator.breakdowns.flatMap(({ groups }) => groups.map(({ figure }) => figure)),
  ];
  const used = [...new Set(figures.flatMap(({ marker }) => marker ?? []))].toSorted();
  return list(used.map((marker) => `[${marker}] ${words(`marker.${marker}`)}`));
}

function gapBlocks(indicator: AssessmentIndicator, language: Language): readonly ChapterBlock[] {
  const { gap } = indicator;
  if (!gap) return [];
  const words = publishingMessages.in(language);
  const sentence = words('gap.sentence', {
    difference: sayDifference(indicator, gap.difference, language),
    worst: sayFigureInTable(indicator, gap.worst, language),
    best: sayFigureInTable(indicator, gap.best, language),
  });
  if (gap.lower === null || gap.upper === null) return line(sentence);
  const limits = sayRange(gap.lower, gap.upper, language, indicator.decimals);
  return line(`${sentence} ${assessmentDocumentMessages.in(language)('gap.range', { limits })}`);
}

/** The figures of groups, a table for each way of telling them apart. */
function groupBlocks(indicator: AssessmentIndicator, language: Language): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const words = publishingMessages.in(language);
  return indicator.breakdowns.map(({ name, period, groups }) => ({
    type: 'table' as const,
    caption: withUnit(
      indicator,
      say('groups.caption', {
        title: indicator.title[language],
        breakdown: sayBreakdown(name, language) ?? 'none',
        period: sayPeriodLabel(period, language),
      }),
      language,
    ),
    columns: [
      { text: say('head.group') },
      { text: words('head.figure'), numeric: true },
      { text: words('head.range'), numeric: true },
    ],
    rows: groups.map(({ group, figure }) => [
      inEither(group, language),
      sayFigureInTable(indicator, figure, language),
      sayLimits(indicator, figure, language) || '–',
    ]),
  }));
}

function forecastBlocks(indicator: AssessmentIndicator, language: Language): readonly ChapterBlock[] {
  const { forecast, series } = indicator;
  const say = assessmentDocumentMessages.in(language);
  const last = forecast?.steps.at(-1);
  if (!forecast || !last) return series.length > 1 ? line(say('forecast.none')) : [];
  const key = `forecast.method.${forecast.method}`;
  return [
    ...line(
      say('forecast.sentence', {
        period: sayPeriodLabel(last.period, language),
        value: sayValue(indicator, last.value, language),
        range: sayRange(last.lower, last.upper, language, indicator.decimals),
      }),
    ),
    ...line(
      say('forecast.test', {
        within: forecast.within,
        compared: forecast.compared,
        method: assessmentDocumentMessages.has(key) ? say(key) : forecast.method,
      }),
    ),
  ];
}

function whyBlocks(
  assessment: PublishedAssessment,
  need: AssessmentNeed,
  language: Language,
): readonly ChapterBlock[] {
  const stories = assessment.stories.filter(({ indicator }) => need.indicators.includes(indicator));
  return [
    ...prose(need.story[language]),
    ...stories.flatMap((story) => storyBlocks(assessment, story, language)),
  ];
}

function storyBlocks(
  assessment: PublishedAssessment,
  story: AssessmentStory,
  language: Language,
): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  return [
    heading(2, story.title[language]),
    ...prose(story.text[language]),
    ...line(
      say(story.isDissent ? 'story.dissent' : 'story.by', {
        organisation: organisationName(assessment, story.organisation, language),
        date: dayOr(story.writtenOn, language),
        period: sayPeriodLabel(story.period, language),
      }),
    ),
  ];
}

/** Where it is; nothing where it is the whole area that the assessment is of. */
function placeLine({ area }: PublishedAssessment, place: Bilingual | null, language: Language): string {
  if (place === null || place[language] === area.name[language]) return '';
  return assessmentDocumentMessages.in(language)('need.place', { place: place[language] });
}

function evidenceBlocks(
  assessment: PublishedAssessment,
  item: AssessmentEvidence,
  language: Language,
): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const words = publishingMessages.in(language);
  const kinds = needsMessages.in(language);
  const recorded = (value: string) => (value === '' ? words('not-recorded') : value);
  return [
    heading(2, item.title[language]),
    ...prose(item.finding[language]),
    ...list([
      say('evidence.from', {
        producer: recorded(typeof item.producer === 'string' ? item.producer : item.producer[language]),
        source:
          item.source === null ? words('not-recorded') : kinds(`option.evidence-item.source.${item.source}`),
        date: item.madeOn.length === 0 ? words('not-recorded') : sayFact(item.madeOn, language),
      }),
      item.strength === null
        ? ''
        : say('evidence.strength', { strength: words(`strength.${item.strength}`) }),
      placeLine(assessment, item.place, language),
      item.caveat[language].trim() === '' ? '' : say('evidence.caveat', { caveat: item.caveat[language] }),
      item.limitations[language].trim() === ''
        ? ''
        : say('evidence.limits', { limits: item.limitations[language] }),
      item.readAt === '' ? '' : say('evidence.read', { address: item.readAt }),
    ]),
  ];
}

function worksBlocks(options: readonly AssessmentOption[], language: Language): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const words = publishingMessages.in(language);
  const kinds = planMessages.in(language);
  return options.flatMap((option) => {
    const { strength, state } = option;
    const said = (key: 'cause' | 'effect' | 'transferability' | 'reason') => option[key][language].trim();
    return [
      heading(2, option.title[language]),
      ...list([
        say('option.strength', {
          strength: strength ? kinds(`option.option.strength.${strength}`) : words('not-recorded'),
          state: state ? kinds(`option.option.state.${state}`) : words('not-recorded'),
        }),
        strength === 'unproven' || strength === 'known-not-to-work' ? say(`option.${strength}`) : '',
        said('cause') === '' ? '' : say('option.cause', { cause: said('cause') }),
        said('effect') === '' ? '' : say('option.effect', { effect: said('effect') }),
        said('transferability') === ''
          ? ''
          : say('option.transferability', { text: said('transferability') }),
        said('reason') === '' ? '' : say('option.reason', { reason: said('reason') }),
      ]),
    ];
  });
}
