import type { Bilingual, Language } from '../../language/index.ts';
import { sayDate, sayList } from '../../language/index.ts';
import { needsMessages } from '../../needs/messages.ts';
import { type ChapterBlock, heading, line, list, prose, under } from '../chapters.ts';
import { publishingMessages } from '../messages.ts';
import { assessmentDocumentMessages } from './assessment-messages.ts';
import { dayOr, groupName, needTitles, organisationName } from './assessment-names.ts';
import type { PublishedAssessment } from './published-assessment.ts';

type Wordy =
  | 'influence'
  | 'future-need'
  | 'study'
  | 'language-provision'
  | 'participation-barrier'
  | 'cross-border-reliance';

/** What a choice of a record is called; nobody’s choice is not recorded. */
function choiceName(kind: Wordy, field: string, value: string | null, language: Language): string {
  const key = `option.${kind}.${field}.${value}`;
  return value !== null && needsMessages.has(key)
    ? needsMessages.in(language)(key)
    : publishingMessages.in(language)('not-recorded');
}

/** Lines that say something; a text nobody wrote says nothing. */
function told(text: Bilingual, language: Language, words: (said: string) => string): string {
  const said = text[language].trim();
  return said === '' ? '' : words(said);
}

/** Who can do something about a need. Editions of old do not say. @source NEED-14 */
export function influenceBlocks(
  assessment: PublishedAssessment,
  need: string,
  language: Language,
): readonly ChapterBlock[] {
  const { surroundings } = assessment;
  if (!surroundings) return [];
  const say = assessmentDocumentMessages.in(language);
  const those = surroundings.influences.filter((each) => each.need === need);
  if (those.length === 0) return [];
  return [
    heading(1, say('influence.title')),
    {
      type: 'table',
      caption: say('influence.table'),
      columns: [
        { text: say('influence.who') },
        { text: say('influence.degree'), share: 0.7 },
        { text: say('influence.accountability'), share: 0.8 },
        { text: say('influence.how'), share: 1.6 },
      ],
      rows: those.map(({ organisation, degree, accountability, how }) => [
        organisation === '' ? say('influence.all') : organisationName(assessment, organisation, language),
        choiceName('influence', 'degree', degree, language),
        choiceName('influence', 'accountability', accountability, language),
        how[language],
      ]),
    },
  ];
}

/** What is expected of a need in years to come. Editions of old do not say. @source NEED-07 */
export function futureBlocks(
  { surroundings, evidence }: PublishedAssessment,
  need: string,
  language: Language,
): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const level = (field: 'expectedNeed' | 'expectedDemand', value: string | null) =>
    choiceName('future-need', field, value, language);
  return (surroundings?.futureNeeds ?? [])
    .filter((each) => each.need === need)
    .flatMap((future) => {
      const drivers = future.drivers.map((each) => choiceName('future-need', 'drivers', each, language));
      const from = evidence.filter(({ code }) => future.evidence.includes(code));
      return [
        heading(2, future.title[language]),
        ...prose(future.description[language]),
        ...list([
          say('future.by', { date: dayOr(future.by, language) }),
          say('future.need', { level: level('expectedNeed', future.expectedNeed) }),
          say('future.demand', { level: level('expectedDemand', future.expectedDemand) }),
          say('future.drivers', { drivers: sayList(drivers) }),
          told(future.withPrevention, language, (text) => say('future.prevention', { text })),
          from.length === 0
            ? ''
            : say('future.evidence', { list: sayList(from.map(({ title }) => title[language])) }),
        ]),
      ];
    });
}

/** What analytical work asks, and what came of it. @source NEED-15; INFO-04 */
export function studyBlocks(assessment: PublishedAssessment, language: Language): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const studies = assessment.surroundings?.studies ?? [];
  return studies.flatMap((study) => {
    const findings = assessment.evidence.filter(({ code }) => study.findings.includes(code));
    const needs = needTitles(assessment, study.needs, language);
    return [
      heading(1, study.title[language]),
      ...prose(study.question[language]),
      ...list([
        say('studies.kind', {
          kind: choiceName('study', 'studyType', study.studyType, language),
          state: choiceName('study', 'state', study.state, language),
        }),
        study.organisation === ''
          ? ''
          : say('part.lead', { organisation: organisationName(assessment, study.organisation, language) }),
        told(study.method, language, (method) => say('studies.method', { method })),
        needs.length === 0 ? '' : say('studies.needs', { needs: sayList(needs) }),
        study.reportedOn !== null
          ? say('studies.reported', { date: sayDate(study.reportedOn, language) })
          : study.dueOn !== null
            ? say('studies.due', { date: sayDate(study.dueOn, language) })
            : '',
        study.readAt === '' ? '' : say('evidence.read', { address: study.readAt }),
      ]),
      ...under(
        2,
        say('studies.found'),
        findings.flatMap(({ finding }) => prose(finding[language])),
      ),
      ...(findings.length === 0 ? line(say('studies.no-finding')) : []),
    ];
  });
}

/** How far services can offer a choice of language. @source LANG-02, LANG-04 */
export function languageProvisionBlocks(
  assessment: PublishedAssessment,
  language: Language,
): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const provision = assessment.surroundings?.languageProvision ?? [];
  if (provision.length === 0) return [];
  return [
    heading(1, say('provision.title')),
    {
      type: 'table',
      caption: say('provision.table'),
      columns: [
        { text: say('provision.service'), share: 1.2 },
        { text: say('influence.who'), share: 1.1 },
        { text: say('provision.ability') },
        { text: say('provision.shortfall'), share: 1.5 },
        { text: say('provision.other') },
        { text: say('head.as-at'), share: 0.9 },
      ],
      rows: provision.map((each) => [
        each.service[language],
        organisationName(assessment, each.organisation, language),
        choiceName('language-provision', 'ability', each.ability, language),
        each.shortfall[language].trim() || '–',
        each.otherLanguages[language].trim() || '–',
        dayOr(each.asAt, language),
      ]),
    },
  ];
}

/** What keeps people from taking part, what was done, and what came of it. @source EQ-05; LANG-05 */
export function barrierBlocks(assessment: PublishedAssessment, language: Language): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const barriers = assessment.surroundings?.barriers ?? [];
  if (barriers.length === 0) return [];
  const open = barriers.filter(({ state }) => state === 'there');
  return [
    {
      type: 'table',
      caption: say('barriers.table'),
      columns: [
        { text: say('barriers.barrier'), share: 1.2 },
        { text: say('head.group') },
        { text: say('barriers.known'), share: 1.2 },
        { text: say('barriers.done'), share: 1.3 },
        { text: say('barriers.result'), share: 1.3 },
      ],
      rows: barriers.map((barrier) => [
        say('barriers.named', {
          title: barrier.title[language],
          kind: choiceName('participation-barrier', 'barrierType', barrier.barrierType, language),
        }),
        sayList(barrier.groups.map((group) => groupName(group, language))) || '–',
        barrier.howKnown[language].trim() || '–',
        barrier.done[language],
        say('barriers.outcome', {
          state: choiceName('participation-barrier', 'state', barrier.state, language),
          result: barrier.result[language].trim(),
        }).trim(),
      ]),
    },
    ...line(say('barriers.open', { n: open.length })),
  ];
}

/** What crosses the border with England, either way. @source GEO-03 */
export function borderBlocks(assessment: PublishedAssessment, language: Language): readonly ChapterBlock[] {
  const say = assessmentDocumentMessages.in(language);
  const reliances = assessment.surroundings?.reliances ?? [];
  const ways = Map.groupBy(reliances, ({ direction }) => direction);
  return [...ways].flatMap(([direction, those]) => [
    heading(1, choiceName('cross-border-reliance', 'direction', direction, language)),
    ...those.flatMap((each) => {
      const needs = needTitles(assessment, each.needs, language);
      return [
        heading(2, each.title[language]),
        ...prose(each.description[language]),
        ...list([
          say('border.between', {
            here: each.place?.[language] ?? assessment.area.name[language],
            there: each.englishPlace?.[language] ?? each.englishArea,
          }),
          told(each.service, language, (service) => say('border.service', { service })),
          told(each.jointWork, language, (work) => say('border.work', { work })),
          each.organisation === ''
            ? ''
            : say('part.lead', { organisation: organisationName(assessment, each.organisation, language) }),
          needs.length === 0 ? '' : say('studies.needs', { needs: sayList(needs) }),
          each.asAt === null ? '' : say('part.as-at', { date: sayDate(each.asAt, language) }),
        ]),
      ];
    }),
  ]);
}

/** What nobody has recorded of what stands around the needs: a gap like any other. Editions of old do not say. */
export function untoldAround({ surroundings }: PublishedAssessment, language: Language): readonly string[] {
  if (!surroundings) return [];
  const say = assessmentDocumentMessages.in(language);
  const { studies, languageProvision, barriers, reliances } = surroundings;
  return [
    studies.length === 0 ? say('studies.none') : '',
    languageProvision.length === 0 ? say('provision.none') : '',
    barriers.length === 0 ? say('barriers.none') : '',
    reliances.length === 0 ? say('border.none') : '',
  ];
}
