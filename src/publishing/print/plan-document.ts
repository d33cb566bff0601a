import { type Language, sayDate, sortedByName } from '../../language/index.ts';
import { consultationQuestions } from '../../principles/index.ts';
import { principlesMessages } from '../../principles/messages.ts';
import { publishingMessages } from '../messages.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { sayLicence } from '../say-licence.ts';
import { sayVersion } from '../say-version.ts';
import { otherActionBlocks, outcomeBlocks } from './action-blocks.ts';
import { approvalBlocks } from './approval-blocks.ts';
import { type DocumentBlock, heading, lineOf, part, prose } from './blocks.ts';
import { dutyBlocks } from './duty-blocks.ts';
import { figureTables, indicatorBlocks, needBlocks } from './indicator-blocks.ts';
import { evaluationBlocks } from './turning-blocks.ts';

/** A whole plan as one document in one language. */
export interface PlanDocument {
  readonly language: Language;
  readonly title: string;
  readonly author: string;
  readonly partnership: string;
  readonly period: string;
  readonly versionLine: string;
  /** Heading and names of every area the plan covers: on the cover. @source PLAN-12 */
  readonly areasTitle: string;
  readonly areas: readonly string[];
  readonly contentsTitle: string;
  /** `Page {page} of {pages}`, the numbers left open. */
  readonly pageLine: string;
  readonly footer: string;
  /** Set in large type, and one part after the other on the page. */
  readonly isLarge?: boolean;
  readonly blocks: readonly DocumentBlock[];
}

/**
 * The whole plan as a document: the same texts and figures as the pages, in reading order. A pure function of the
 * version and the language.
 *
 * @param hash - of the version's content: printed, so that a paper copy can be checked
 * @source PLAN-01, PLAN-12, PLAN-25
 */
export function planDocument(plan: PublishedPlan, hash: string, language: Language): PlanDocument {
  const say = publishingMessages.in(language);
  const published = sayDate(plan.publishedOn, language);
  return {
    ...coverOf(plan, language),
    blocks: [
      ...askedAboutWelsh(plan, language),
      ...planParts(plan, language),
      ...part(say('document.annexes'), [
        ...evidenceBlocks(plan, language),
        heading(2, say('document.about')),
        {
          type: 'paragraph',
          text: say('document.about-text', { version: plan.version, date: published, hash }),
        },
      ]),
    ],
  };
}

/** What a draft that is consulted on asks about the Welsh language: on paper as on its page. @source LANG-07 */
function askedAboutWelsh(plan: PublishedPlan, language: Language): readonly DocumentBlock[] {
  if (plan.plan.state !== 'consultation') return [];
  const asked = principlesMessages.in(language);
  const items = consultationQuestions.map((question) => asked(`language.question.${question}`));
  return part(publishingMessages.in(language)('home.asked-about-welsh'), [{ type: 'list', items }]);
}

/** The parts of the plan, one after the other, each only where there is something in it. @source PLAN-01 */
export function planParts(plan: PublishedPlan, language: Language): readonly DocumentBlock[] {
  const say = publishingMessages.in(language);
  return [
    ...part(say('part.vision'), [...visionBlocks(plan, language), ...sections(plan, language, 'vision')]),
    ...part(say('part.analysis'), [
      ...sections(plan, language, 'analysis'),
      ...needBlocks(plan, language),
      ...indicatorBlocks(plan, language),
    ]),
    ...part(say('part.action-plan'), [
      ...sections(plan, language, 'action-plan'),
      ...priorityBlocks(plan, language),
      ...outcomeBlocks(plan, language),
      ...otherActionBlocks(plan, language),
    ]),
    ...part(say('document.enabling'), [
      ...sections(plan, language, 'information-strategy'),
      ...sections(plan, language, 'engagement-strategy'),
    ]),
    ...part(say('document.other'), sections(plan, language, 'other')),
    ...part(say('part.assurance'), [
      ...sections(plan, language, 'assurance'),
      ...approvalBlocks(plan, language),
      ...evaluationBlocks(plan, language),
      ...dutyBlocks(plan, language),
    ]),
  ];
}

/** Every figure in tables, and the releases that they come from. */
export function evidenceBlocks(plan: PublishedPlan, language: Language): readonly DocumentBlock[] {
  return [...figureTables(plan, language), ...releaseBlocks(plan, language)];
}

/** What stands on the cover and on every page. */
export function coverOf(plan: PublishedPlan, language: Language): Omit<PlanDocument, 'blocks'> {
  const say = publishingMessages.in(language);
  const { startsOn, endsOn } = plan.plan;
  const published = sayDate(plan.publishedOn, language);
  return {
    language,
    title: plan.plan.title[language],
    author: plan.partnership.name[language],
    partnership: plan.partnership.name[language],
    period:
      startsOn && endsOn ? say('plan.period', { from: startsOn.slice(0, 4), to: endsOn.slice(0, 4) }) : '',
    versionLine: sayVersion(plan, language),
    areasTitle: say('document.areas'),
    areas: sortedByName(
      plan.plan.areas.map(({ name }) => name[language]),
      (name) => name,
      language,
      true,
    ),
    contentsTitle: say('document.contents'),
    pageLine: say('document.page', { page: '{page}', pages: '{pages}' }),
    footer: say('document.footer', { version: plan.version, date: published }),
  };
}

function visionBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const vision = plan.plan.vision[language].trim();
  const saidInSection = plan.sections.some(
    ({ part, text }) => part === 'vision' && text[language].trim() === vision,
  );
  if (vision === '' || saidInSection) return [];
  return prose(vision);
}

const knownParts = [
  'vision',
  'analysis',
  'action-plan',
  'information-strategy',
  'engagement-strategy',
  'assurance',
];

/** The written sections of one part; those of no known part are `other`. */
function sections(plan: PublishedPlan, language: Language, name: string): DocumentBlock[] {
  return plan.sections
    .filter((section) => (knownParts.includes(section.part) ? section.part : 'other') === name)
    .flatMap((section) => [heading(2, section.title[language]), ...prose(section.text[language])]);
}

function priorityBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.priorities.length === 0) return [];
  return [
    heading(2, say('priorities.title')),
    ...plan.priorities.flatMap((priority) => [
      heading(3, priority.title[language]),
      ...(priority.highest ? lineOf(say('priority.highest')) : []),
      ...prose(priority.reason[language]),
    ]),
  ];
}

function releaseBlocks(plan: PublishedPlan, language: Language): DocumentBlock[] {
  const say = publishingMessages.in(language);
  if (plan.releases.length === 0) return [];
  return [
    heading(2, say('datasets.title')),
    {
      type: 'table',
      caption: say('datasets.table'),
      columns: [
        { text: say('head.dataset') },
        { text: say('head.source') },
        { text: say('head.published') },
        { text: say('head.licence') },
      ],
      rows: plan.releases.map((release) => [
        release.title[language],
        release.source[language],
        release.publishedOn ? sayDate(release.publishedOn, language) : say('not-recorded'),
        sayLicence(release, language),
      ]),
    },
  ];
}
