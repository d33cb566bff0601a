import { type Language, sayDate, sayList, sayNumber } from '../../language/index.ts';
import { type ProtectedCharacteristic, protectedCharacteristics } from '../../needs/index.ts';
import { needsMessages } from '../../needs/messages.ts';
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
import { rowOf, sayRow, tellsRows } from '../figure-rows.ts';
import { sayFigureInTable, sayPeriodLabel } from '../figure-words.ts';
import { publishingMessages } from '../messages.ts';
import { observationsOf } from '../observations.ts';
import { isOverdue } from '../pages/known-pages.ts';
import { isFromRelease, type PinnedRelease, releaseOf } from '../published-plan.ts';
import { rowMessages } from '../row-messages.ts';
import { sayLicence } from '../say-licence.ts';
import { assessmentDocumentMessages } from './assessment-messages.ts';
import { dayOr, groupTitle, needTitles, organisationName, rowsChapterCode } from './assessment-names.ts';
import { acrossParts } from './completeness.ts';
import { levelTable, needChapter } from './need-chapters.ts';
import type {
  AssessmentIndicator,
  AssessmentNeed,
  PublishedAssessment,
  PublishedPart,
} from './published-assessment.ts';
import { roundBlocks } from './round-blocks.ts';
import {
  barrierBlocks,
  borderBlocks,
  languageProvisionBlocks,
  studyBlocks,
  untoldAround,
} from './surrounding-blocks.ts';

/** Codes of the chapters that are about no record. Records of kits begin with other letters. */
export const chapterCodes = {
  headlines: 'X1',
  groups: 'X2',
  welsh: 'X3',
  components: 'X4',
  priorities: 'X5',
  gaps: 'X6',
  methods: 'X7',
  studies: 'X8',
  barriers: 'X9',
  border: 'X10',
  rows: rowsChapterCode,
} as const;

/**
 * The whole assessment, chapter by chapter, in reading order: what pages and documents are made of, so that all say the
 * same. A pure function of the assessment and the language.
 *
 * @source requirements section 25 "Strategic needs assessment"; NEED-03, NEED-05, NEED-18
 */
export function assessmentChapters(
  assessment: PublishedAssessment,
  options: ChapterOptions,
): readonly Chapter[] {
  const { language } = options;
  return [
    headlinesChapter(assessment, language),
    ...assessment.needs.map((need) => needChapter(assessment, need, options)),
    groupsChapter(assessment, language),
    ...surroundingChapters(assessment, language, ['barriers', barrierBlocks], ['border', borderBlocks]),
    welshChapter(assessment, language),
    ...surroundingChapters(assessment, language, ['studies', studyBlocks]),
    componentsChapter(assessment, language),
    ...assessment.parts.map((part) => partChapter(assessment, part, language)),
    prioritiesChapter(assessment, language),
    gapsChapter(assessment, language),
    methodsChapter(assessment, language),
  ];
}

/** Chapters of what stands around the needs. Where there is nothing to tell, that is told among what is not known. */
function surroundingChapters(
  assessment: PublishedAssessment,
  language: Language,
  ...chapters: readonly (readonly [
    name: keyof typeof chapterCodes,
    blocks: (assessment: PublishedAssessment, language: Language) => readonly ChapterBlock[],
  ])[]
): readonly Chapter[] {
  return chapters
    .map(([name, blocks]) => titled(name, language, blocks(assessment, language)))
    .filter(({ blocks }) => blocks.length > 0);
}

/** The chapters of the pages: those of the document, and the row of every figure. @source NEED-16, SYS-04 */
export function chaptersOnPages(
  assessment: PublishedAssessment,
  options: ChapterOptions,
): readonly Chapter[] {
  return [...assessmentChapters(assessment, options), rowsChapter(assessment, options.language)];
}

function rowsChapter(assessment: PublishedAssessment, language: Language): Chapter {
  const say = assessmentDocumentMessages.in(language);
  const traced = assessment.indicators.filter(tellsRows);
  return titled('rows', language, [
    ...line(say(traced.length === 0 ? 'rows.none' : 'rows.lead')),
    ...traced.flatMap((indicator) => rowBlocks(assessment, indicator, language)),
  ]);
}

function releaseLines({ title, release, described }: PinnedRelease, language: Language): readonly string[] {
  const say = assessmentDocumentMessages.in(language);
  const file = described?.sourceFileName ?? '';
  return [
    say('rows.dataset', { title: title[language] }),
    say('rows.hash', { hash: release }),
    file === '' ? '' : say('rows.file', { file }),
  ];
}

function rowBlocks(
  assessment: PublishedAssessment,
  indicator: AssessmentIndicator,
  language: Language,
): readonly ChapterBlock[] {
  const say = rowMessages.in(language);
  const words = publishingMessages.in(language);
  const release = releaseOf(assessment, indicator);
  const count = (value: number | null) => (value === null ? '–' : sayNumber(value));
  return [
    { type: 'heading', level: 1, text: indicator.title[language], id: indicator.code },
    ...(release ? list(releaseLines(release, language)) : []),
    {
      type: 'table',
      caption: say('table'),
      columns: [
        { text: say('head.row') },
        { text: words('head.area') },
        { text: words('head.period') },
        { text: words('head.figure'), numeric: true },
        { text: say('head.numerator'), numeric: true },
        { text: say('head.denominator'), numeric: true },
      ],
      rows: observationsOf(indicator).map(({ area, figure }) => [
        String(rowOf(figure) ?? (sayRow(figure, language) || '–')),
        area.name[language] || area.code,
        sayPeriodLabel(figure.period, language),
        sayFigureInTable(indicator, figure, language),
        count(figure.numerator),
        count(figure.denominator),
      ]),
    },
  ];
}

/**
 * One statutory part with everything it rests on, to be read on its own: the part, its needs with their figures, and
 * where the figures come from.
 *
 * @source NEED-03; requirements section 25
 */
export function extractOf(assessment: PublishedAssessment, part: PublishedPart): PublishedAssessment {
  const needs = assessment.needs.filter(({ code }) => part.needs.includes(code));
  const needed = new Set(needs.flatMap((need) => need.indicators));
  const indicators = assessment.indicators.filter(({ code }) => needed.has(code));
  return {
    ...assessment,
    needs,
    indicators,
    parts: [part],
    gaps: assessment.gaps.filter(
      ({ need, indicator }) =>
        (need !== null && part.needs.includes(need)) || (indicator !== null && needed.has(indicator)),
    ),
    releases: assessment.releases.filter((release) =>
      indicators.some((indicator) => isFromRelease(indicator, release)),
    ),
    methods: [...new Set(indicators.flatMap(({ methods }) => methods))].toSorted(),
  };
}

/** The chapters of one part on its own. */
export function extractChapters(
  assessment: PublishedAssessment,
  part: PublishedPart,
  options: ChapterOptions,
): readonly Chapter[] {
  const extract = extractOf(assessment, part);
  return [
    { ...partChapter(extract, part, options.language), group: null },
    ...extract.needs.map((need) => needChapter(extract, need, options)),
    gapsChapter(extract, options.language),
    methodsChapter(extract, options.language),
  ];
}

function titled(
  name: keyof typeof chapterCodes,
  language: Language,
  blocks: readonly ChapterBlock[],
): Chapter {
  const title = assessmentDocumentMessages.in(language)(`chapter.${name}`);
  return { code: chapterCodes[name], title, group: null, blocks };
}

function headlinesChapter(assessment: PublishedAssessment, language: Language): Chapter {
  const say = assessmentDocumentMessages.in(language);
  const words = publishingMessages.in(language);
  const { needs, indicators } = assessment;
  return titled('headlines', language, [
    ...line(say('headlines.needs', { n: needs.length })),
    ...line(say('headlines.indicators', { n: indicators.length })),
    ...(needs.length === 0
      ? []
      : [
          ...line(say('headlines.order')),
          {
            type: 'table' as const,
            caption: say('headlines.table'),
            columns: [
              { text: say('head.need'), share: 1.1 },
              { text: say('head.says'), share: 1.8 },
              { text: say('head.strength'), share: 0.7 },
            ],
            rows: needs.map((need) => [
              need.title[language],
              reasonsInWords(assessment, need, language),
              need.strength ? words(`strength.${need.strength}`) : words('not-recorded'),
            ]),
          },
        ]),
  ]);
}

/** Reasons that rest on an indicator, in the order in which they are said. */
const saidOfFigures = ['worse-than-comparator', 'getting-worse', 'clear-gap'] as const;

/**
 * Why a need stands where it does: what the figures say, indicators of which the same is said together, then a sentence
 * for each other reason. How strong the evidence is stands beside it.
 */
function reasonsInWords(assessment: PublishedAssessment, need: AssessmentNeed, language: Language): string {
  const say = assessmentDocumentMessages.in(language);
  const ofFigures = Map.groupBy(
    need.reasons.filter(({ indicator }) => indicator !== null),
    ({ indicator }) => indicator ?? '',
  );
  const said = [...ofFigures].map(([code, reasons]) => {
    const indicator = assessment.indicators.find((each) => each.code === code);
    const area = indicator?.comparison?.area.name[language] ?? '';
    return {
      title: indicator?.title[language] ?? code,
      what: sayList(
        saidOfFigures.flatMap((code) =>
          reasons.some((reason) => reason.code === code) ? say(`said.${code}`, { area }) : [],
        ),
      ),
    };
  });
  const sentences = [
    ...[...Map.groupBy(said, ({ what }) => what)].map(([what, those]) =>
      say('said.line', { indicators: those.map(({ title }) => title).join('; '), what }),
    ),
    ...need.reasons.flatMap(({ code, indicator }) =>
      indicator === null && code !== 'strong-evidence' ? say(`reason.${code}`, { indicators: '' }) : [],
    ),
  ];
  return sentences.length === 0 ? say('reason.none') : sentences.join(' ');
}

/** What a protected characteristic is called. */
export function characteristicName(characteristic: ProtectedCharacteristic, language: Language): string {
  return needsMessages.in(language)(`option.assessment-part.covered.${characteristic}`);
}

function groupsChapter(assessment: PublishedAssessment, language: Language): Chapter {
  const say = assessmentDocumentMessages.in(language);
  const { parts, needs } = assessment;
  const { covered, reasoned, silent } = acrossParts(parts);
  const groups = [...new Set(needs.flatMap((need) => need.groups))];
  const partsThat = (isSo: (part: PublishedPart) => boolean) =>
    parts.length > 1 && parts.every(isSo)
      ? say('characteristics.everywhere')
      : sayList(parts.filter(isSo).map(({ title }) => title[language]));
  return titled('groups', language, [
    ...line(
      say('characteristics.line', {
        covered: covered.length,
        reasoned: reasoned.length,
        silent: silent.length,
      }),
    ),
    {
      type: 'table',
      caption: say('characteristics.table'),
      columns: [
        { text: say('head.characteristic') },
        { text: say('head.covered'), share: 1.5 },
        { text: say('head.why-not'), share: 1.8 },
      ],
      rows: protectedCharacteristics.map((each) => [
        characteristicName(each, language),
        partsThat((part) => part.covered.includes(each)) || say('characteristics.nowhere'),
        [
          ...new Set(
            parts.filter((part) => part.reasoned.includes(each)).map(({ whyNot }) => whyNot[language].trim()),
          ),
        ].join(' ') || '–',
      ]),
    },
    heading(1, say('groups.heading')),
    ...(groups.length === 0
      ? line(say('groups.none'))
      : [
          {
            type: 'table' as const,
            caption: say('groups.table'),
            columns: [{ text: say('head.group') }, { text: say('head.needs'), share: 2 }],
            rows: groups.map((group) => [
              groupTitle(group, language),
              sayList(
                needs.filter((need) => need.groups.includes(group)).map(({ title }) => title[language]),
              ),
            ]),
          },
        ]),
  ]);
}

function welshChapter(assessment: PublishedAssessment, language: Language): Chapter {
  const say = assessmentDocumentMessages.in(language);
  const parts = assessment.parts.filter(({ part }) => part === 'welsh-language');
  const codes = new Set(parts.flatMap(({ needs }) => needs));
  const needs = assessment.needs.filter(
    ({ code, groups }) => codes.has(code) || groups.includes('welsh-speakers'),
  );
  const indicators = assessment.indicators.filter(({ code }) =>
    needs.some((need) => need.indicators.includes(code)),
  );
  return titled('welsh', language, [
    ...(parts.length === 0
      ? line(say('welsh.none'))
      : parts.flatMap(({ summary, asAt }) => [
          ...prose(summary[language]),
          ...line(asAt === null ? '' : say('part.as-at', { date: sayDate(asAt, language) })),
        ])),
    ...under(1, say('welsh.needs'), list(needs.map(({ title }) => title[language]))),
    ...(indicators.length === 0 ? [] : [levelTable(indicators, say('part.level-table'), language)]),
    ...languageProvisionBlocks(assessment, language),
  ]);
}

/** What one of the parts law or guidance asks for is called. */
export function partName(part: PublishedPart['part'], language: Language): string {
  return needsMessages.in(language)(`option.assessment-part.part.${part}`);
}

function componentsChapter(assessment: PublishedAssessment, language: Language): Chapter {
  const say = assessmentDocumentMessages.in(language);
  return titled('components', language, [
    ...line(say('components.lead')),
    {
      type: 'table',
      caption: say('components.table'),
      columns: [
        { text: say('head.part'), share: 1.6 },
        { text: say('head.stands') },
        { text: say('head.as-at') },
        { text: say('head.next') },
      ],
      rows: assessment.standing.map(({ part, word, code }) => {
        const found = assessment.parts.find((each) => each.code === code);
        return [
          partName(part, language),
          say(`standing.${word}`),
          found?.asAt ? sayDate(found.asAt, language) : '–',
          found?.nextDueOn ? sayDate(found.nextDueOn, language) : '–',
        ];
      }),
    },
  ]);
}

/** One labelled part of the assessment. @source NEED-03, NEED-24, NEED-25; EQ-04 */
function partChapter(assessment: PublishedAssessment, part: PublishedPart, language: Language): Chapter {
  const say = assessmentDocumentMessages.in(language);
  const titles = needTitles(assessment, part.needs, language);
  const named = (characteristics: readonly ProtectedCharacteristic[]) =>
    sayList(characteristics.map((each) => characteristicName(each, language)));
  const standing = assessment.standing.find(({ code }) => code === part.code);
  const indicatorCodes = new Set(
    assessment.needs.filter(({ code }) => part.needs.includes(code)).flatMap(({ indicators }) => indicators),
  );
  const indicators = assessment.indicators.filter(({ code }) => indicatorCodes.has(code));
  return {
    code: part.code,
    title: part.title[language],
    group: 'parts',
    blocks: [
      ...list([
        partName(part.part, language) === part.title[language]
          ? ''
          : say('part.kind', { kind: partName(part.part, language) }),
        part.legalBasis[language].trim() === ''
          ? ''
          : say('part.basis', { basis: part.legalBasis[language] }),
        part.organisation === ''
          ? ''
          : say('part.lead', { organisation: organisationName(assessment, part.organisation, language) }),
        say('part.as-at', { date: dayOr(part.asAt, language) }),
        part.nextDueOn === null ? '' : say('part.next', { date: sayDate(part.nextDueOn, language) }),
        standing ? say('part.standing', { word: say(`standing.${standing.word}`) }) : '',
      ]),
      ...under(1, say('part.summary'), prose(part.summary[language])),
      heading(1, say('part.needs')),
      ...(titles.length === 0 ? line(say('part.no-needs')) : list(titles)),
      ...(indicators.length === 0 ? [] : [levelTable(indicators, say('part.level-table'), language)]),
      ...partPriorities(assessment, part, language),
      ...under(1, say('part.views'), prose(part.viewsSought[language])),
      ...under(1, say('part.frameworks'), [
        ...list(
          (part.adoptedFrameworks ?? []).map((each) =>
            needsMessages.in(language)(`option.assessment-part.adoptedFrameworks.${each}`),
          ),
        ),
        ...prose(part.frameworks[language]),
      ]),
      heading(1, say('part.characteristics')),
      ...list([
        part.covered.length === 0 ? '' : say('part.covered', { list: named(part.covered) }),
        part.reasoned.length === 0 ? '' : say('part.reasoned', { list: named(part.reasoned) }),
        part.silent.length === 0 ? '' : say('part.silent', { list: named(part.silent) }),
        part.reasoned.length === 0 ? '' : say('part.why-not', { text: part.whyNot[language] }),
      ]),
    ],
  };
}

/** The priorities that answer the needs of a part, and the needs that none answers. @source requirements section 25 */
function partPriorities(
  assessment: PublishedAssessment,
  part: PublishedPart,
  language: Language,
): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  if (part.needs.length === 0) return [];
  const chosen = assessment.priorities.flatMap((priority) => {
    const needs = priority.needs.filter((code) => part.needs.includes(code));
    return needs.length === 0 ? [] : [{ ...priority, needs }];
  });
  const left = part.needs.filter((code) => chosen.every(({ needs }) => !needs.includes(code)));
  return [
    heading(1, say('part.priorities')),
    ...chosen.flatMap((priority) => [
      heading(2, priority.title[language]),
      ...prose(priority.reason[language]),
      ...line(
        say('priorities.answers', { needs: sayList(needTitles(assessment, priority.needs, language)) }),
      ),
    ]),
    ...under(2, say('priorities.left'), list(needTitles(assessment, left, language))),
  ];
}

function prioritiesChapter(assessment: PublishedAssessment, language: Language): Chapter {
  const say = assessmentDocumentMessages.in(language);
  const { priorities, needs } = assessment;
  const answered = new Set(priorities.flatMap((priority) => priority.needs));
  const left = needs.filter(({ code }) => !answered.has(code));
  return titled('priorities', language, [
    ...(priorities.length === 0
      ? line(say('priorities.none'))
      : [
          ...line(say('priorities.how')),
          ...priorities.flatMap((priority) => [
            heading(1, priority.title[language]),
            ...prose(priority.reason[language]),
            ...line(
              say('priorities.answers', { needs: sayList(needTitles(assessment, priority.needs, language)) }),
            ),
          ]),
        ]),
    ...(priorities.length === 0
      ? []
      : under(1, say('priorities.left'), list(left.map(({ title }) => title[language])))),
    ...(assessment.rounds ?? []).flatMap((round) => roundBlocks(assessment, round, language)),
  ]);
}

/** Who will see to a gap and by when: what of it is recorded, and nothing where nobody needs to. */
function whoAndWhen(
  assessment: PublishedAssessment,
  { organisation, dueOn, state }: PublishedAssessment['gaps'][number],
  language: Language,
): string {
  const isToClose = state === 'open' || state === 'being-collected';
  if (!isToClose && organisation === '' && dueOn === null) return '–';
  return assessmentDocumentMessages.in(language)('gaps.who', {
    organisation: organisation === '' ? 'none' : organisationName(assessment, organisation, language),
    date: dueOn === null ? 'none' : sayDate(dueOn, language),
  });
}

function gapsChapter(assessment: PublishedAssessment, language: Language): Chapter {
  const say = assessmentDocumentMessages.in(language);
  const states = needsMessages.in(language);
  const { gaps } = assessment;
  const around = list(untoldAround(assessment, language));
  if (gaps.length === 0) return titled('gaps', language, [...line(say('gaps.none')), ...around]);
  return titled('gaps', language, [
    {
      type: 'table',
      caption: say('gaps.table'),
      columns: [
        { text: say('head.gap'), share: 1.2 },
        { text: say('head.why'), share: 1.4 },
        { text: say('head.plan'), share: 1.4 },
        { text: say('head.who'), share: 1.1 },
        { text: say('head.state'), share: 0.8 },
      ],
      rows: gaps.map((gap) => [
        gap.title[language],
        gap.why[language],
        gap.closing[language].trim() || gap.reason[language].trim() || '–',
        whoAndWhen(assessment, gap, language),
        [
          gap.state ? states(`option.data-gap.state.${gap.state}`) : '–',
          gap.state && isOverdue({ dueOn: gap.dueOn, state: gap.state }, assessment.frozenOn)
            ? publishingMessages.in(language)('gap.overdue')
            : '',
        ]
          .filter((part) => part !== '')
          .join('. '),
      ]),
    },
    ...around,
  ]);
}

/** Long enough to tell releases apart on paper; the data file has them whole. */
const shownOfHash = 12;

function methodsChapter(assessment: PublishedAssessment, language: Language): Chapter {
  const say = assessmentDocumentMessages.in(language);
  const words = publishingMessages.in(language);
  const { methods, releases, indicators } = assessment;
  const explained = [
    'methods.figures',
    'methods.ranges',
    'methods.trend',
    'methods.comparison',
    'methods.hidden',
  ] as const;
  const nameOf = (method: string) => {
    const key = `method.${method}`;
    return publishingMessages.has(key) ? words(key) : method;
  };
  return titled('methods', language, [
    ...explained.flatMap((key) => [heading(1, words(`${key}.title`)), ...line(words(key))]),
    ...(indicators.some(({ forecast }) => forecast !== null)
      ? [heading(1, say('methods.forecast')), ...line(say('methods.forecast-text'))]
      : []),
    ...under(1, say('methods.used'), list(methods.map(nameOf))),
    heading(1, say('sources.heading')),
    ...(releases.length === 0
      ? line(say('sources.none'))
      : [
          {
            type: 'table' as const,
            caption: say('sources.table'),
            columns: [
              { text: words('head.dataset'), share: 1.4 },
              { text: words('head.source'), share: 1.2 },
              { text: words('head.published') },
              { text: words('head.licence'), share: 0.9 },
              { text: say('head.hash') },
            ],
            rows: releases.map((release) => [
              release.title[language],
              release.source[language],
              dayOr(release.publishedOn, language),
              sayLicence(release, language),
              release.release.slice(0, shownOfHash),
            ]),
          },
        ]),
  ]);
}
