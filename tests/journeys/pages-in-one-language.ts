import type { AddressName, Language } from '../../src/language/index.ts';

interface PageToAsk {
  readonly language: Language;
  readonly name: AddressName;
  readonly of: Readonly<Record<string, string>>;
}

/** A page of the example county: its address, and what the address needs beside the partnership. */
type PageOfExample = readonly [name: AddressName, of?: Readonly<Record<string, string>>];

/**
 * Pages that journeys ask axe about in one language alone: the other language of each, under which it is still to be
 * asked. Codes are those of the example county; a slug in the other language leads on to its own.
 */
export const inTheOtherLanguage: readonly PageToAsk[] = [
  ...(
    [
      ['public.documents'],
      ['public.indicators'],
      ['public.measures'],
      ['public.priorities'],
      ['public.recommendations'],
      ['public.scorecard', { kind: 'outcome', code: 'O2' }],
      ['public.scorecards'],
      ['public.scrutiny.review', { slug: 'sr2' }],
      ['public.datasets'],
      ['site.reminders'],
      ['work.meeting.attendance', { code: 'MT7' }],
      ['work.meeting.decision', { code: 'MT7' }],
      ['work.partner', { code: 'B2' }],
      ['work.publish'],
      ['work.record.new', { kind: 'outcome' }],
      ['work.scorecard', { kind: 'outcome', code: 'O2' }],
      ['work.scrutiny.promise', { code: 'A2' }],
      ['work.scrutiny.recommendation', { code: 'RC8' }],
      ['work.scrutiny.response', { code: 'RQ9' }],
    ] satisfies PageOfExample[]
  ).map((page) => asked('cy', page)),
  ...(
    [
      ['public.actions'],
      ['public.annual-report', { code: '2025-26-v1' }],
      ['public.area', { slug: 'morfa-isaf-1-w01999001' }],
      ['public.areas'],
      ['public.assessment'],
      ['public.colour-rules'],
      ['public.measure', { slug: 'f25' }],
      ['public.methods'],
      ['public.needs'],
      ['public.partners'],
      ['public.scrutiny'],
      ['public.sections'],
      ['public.versions'],
      ['work.analytical-capacity'],
      ['work.annual-report.part', { code: 'AN2', slug: 'mitigation' }],
      ['work.annual-reports'],
      ['work.bodies'],
      ['work.child-poverty'],
      ['work.child-poverty.aim', { slug: 'i' }],
      ['work.children'],
      ['work.coverage'],
      ['work.data-gaps'],
      ['work.equality'],
      ['work.governance'],
      ['work.governance-statement'],
      ['work.instrument', { slug: 'participation-standards' }],
      ['work.landscape'],
      ['work.language.import'],
      ['work.language.waivers'],
      ['work.meetings'],
      ['work.membership'],
      ['work.posts'],
      ['work.profile'],
      ['work.registers'],
      ['work.round', { code: 'PR1' }],
      ['work.round.new'],
      ['work.round.priorities', { code: 'PR1' }],
      ['work.round.scores', { code: 'PR1' }],
      ['work.scrutiny'],
      ['work.scrutiny.findings'],
      ['work.scrutiny.hearings'],
      ['work.scrutiny.programme'],
      ['work.scrutiny.questions'],
      ['work.scrutiny.recommendations'],
      ['work.scrutiny.review', { code: 'SR1' }],
      ['work.scrutiny.self-evaluation'],
      ['work.self-assessment', { code: 'HA1' }],
      ['work.self-assessments'],
      ['work.seven-steps'],
      ['work.stratml'],
      ['work.turning.contributions'],
      ['work.what-works'],
    ] satisfies PageOfExample[]
  ).map((page) => asked('en', page)),
  // No journey asks about these in either language.
  ...(
    [
      ['public.corrections'],
      ['public.editions'],
      ['public.version.action', { version: 'v1', slug: 'a2' }],
      ['public.version.actions', { version: 'v1' }],
      ['public.version.assessment', { version: 'v1' }],
      ['public.version.dataset', { version: 'v1', slug: 'census' }],
      ['public.version.datasets', { version: 'v1' }],
      ['public.version.documents', { version: 'v1' }],
      ['public.version.duties', { version: 'v1' }],
      ['public.version.indicator', { version: 'v1', slug: 'i2' }],
      ['public.version.indicator.rows', { version: 'v1', slug: 'i2' }],
      ['public.version.indicators', { version: 'v1' }],
      ['public.version.measures', { version: 'v1' }],
      ['public.version.need', { version: 'v1', slug: 'n10' }],
      ['public.version.needs', { version: 'v1' }],
      ['public.version.outcome', { version: 'v1', slug: 'o1' }],
      ['public.version.outcomes', { version: 'v1' }],
      ['public.version.partner', { version: 'v1', slug: 'b2' }],
      ['public.version.partners', { version: 'v1' }],
      ['public.version.plan-edition.young-people', { version: 'v1' }],
      ['public.version.priorities', { version: 'v1' }],
      ['public.version.priority', { version: 'v1', slug: 'p1' }],
      ['public.version.section', { version: 'v1', slug: 't2' }],
      ['public.version.sections', { version: 'v1' }],
      ['public.version.statutory-plan', { version: 'v1', slug: 'community-strategy' }],
      ['public.version.thread', { version: 'v1' }],
      ['public.version.thread.record', { version: 'v1', kind: 'indicator', code: 'I2' }],
      ['site.sign-out'],
      ['work.annual-report.preview', { code: 'AN2' }],
      ['work.round.weights', { code: 'PR1' }],
      ['work.self-assessment.answer', { code: 'HA1' }],
      ['work.statutory-plan', { slug: 'crime-and-disorder-substance-misuse-and-re-offending' }],
    ] satisfies PageOfExample[]
  ).flatMap((page) => [asked('cy', page), asked('en', page)]),
];

function asked(language: Language, [name, of = {}]: PageOfExample): PageToAsk {
  return { language, name, of };
}
