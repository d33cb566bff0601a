import type { Html } from '../../design-system/index.ts';
import {
  type AddressName,
  address,
  type Bilingual,
  type Language,
  slugOf,
  slugWithCode,
  type Twin,
} from '../../language/index.ts';
import { publishedArea } from '../area-profile.ts';
import type { ChangeReasons } from '../change-reasons.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { type StatutoryPlan, statutoryPlans } from '../statutory-plans.ts';

/** The public pages of a plan: the address of the version in force, and the one that always shows this version. */
export const pageAddresses = {
  home: ['public.home', null],
  plan: ['public.plan', 'public.version'],
  sections: ['public.sections', 'public.version.sections'],
  section: ['public.section', 'public.version.section'],
  youngPeople: ['public.plan-edition.young-people', 'public.version.plan-edition.young-people'],
  easyRead: ['public.plan-edition.easy-read', 'public.version.plan-edition.easy-read'],
  summary: ['public.plan-edition.summary', 'public.version.plan-edition.summary'],
  outcomes: ['public.outcomes', 'public.version.outcomes'],
  outcome: ['public.outcome', 'public.version.outcome'],
  priorities: ['public.priorities', 'public.version.priorities'],
  priority: ['public.priority', 'public.version.priority'],
  actions: ['public.actions', 'public.version.actions'],
  action: ['public.action', 'public.version.action'],
  indicators: ['public.indicators', 'public.version.indicators'],
  indicator: ['public.indicator', 'public.version.indicator'],
  rows: ['public.indicator.rows', 'public.version.indicator.rows'],
  needs: ['public.needs', 'public.version.needs'],
  need: ['public.need', 'public.version.need'],
  assessment: ['public.assessment', 'public.version.assessment'],
  thread: ['public.thread', 'public.version.thread'],
  threadRecord: ['public.thread.record', 'public.version.thread.record'],
  duties: ['public.duties', 'public.version.duties'],
  statutoryPlan: ['public.statutory-plan', 'public.version.statutory-plan'],
  partners: ['public.partners', 'public.version.partners'],
  partner: ['public.partner', 'public.version.partner'],
  measures: ['public.measures', 'public.version.measures'],
  progress: ['public.progress', null],
  areas: ['public.areas', null],
  area: ['public.area', null],
  datasets: ['public.datasets', 'public.version.datasets'],
  dataset: ['public.dataset', 'public.version.dataset'],
  release: ['public.release', 'public.version.release'],
  dataGaps: ['public.data-gaps', null],
  corrections: ['public.corrections', null],
  documents: ['public.documents', 'public.version.documents'],
  methods: ['public.methods', null],
  versions: ['public.versions', null],
  changes: ['public.versions.compare', null],
  redline: ['public.versions.redline', null],
} as const satisfies Record<string, readonly [AddressName, AddressName | null]>;
export type PageName = keyof typeof pageAddresses;

/** Names one page of a published plan. */
export interface SitePage {
  readonly name: PageName;
  /** Code of the record, on pages that show one; the name of a dataset. */
  readonly code?: string;
  /** Kind of the record, on a thread page. */
  readonly kind?: string;
  /** The earlier version, on the page that compares two. */
  readonly since?: number;
  /** Beginning of the hash of a release, on its page. */
  readonly release?: string;
}

/** Another version of the same plan, for the list of versions. */
export interface VersionNote extends ChangeReasons {
  readonly version: number;
  readonly publishedOn: string;
  readonly contentHash: string;
}

/** What a page is made from. Nothing else reaches it: no clock, no database. */
export interface PageContext {
  readonly plan: PublishedPlan;
  readonly language: Language;
  /** Shown at the address that always shows this version. */
  readonly pinned: boolean;
  /** All versions of the plan, newest first. */
  readonly versions: readonly VersionNote[];
  /** The version before this one; on the page that compares two, the one it is compared with. */
  readonly previous: PublishedPlan | null;
  /** Names of the PDF and Word files that were made of this version; absent: all that a version of today has. */
  readonly documents?: ReadonlySet<string>;
}

/** A page ready to be put into the layout. */
export interface PublishedPage {
  readonly title: string;
  readonly main: Html;
  /** What ends the page, below figures that are released beside the version. */
  readonly ending?: Html;
  /** From the top down to the parent. */
  readonly breadcrumbs: readonly { readonly text: string; readonly href: string }[];
  readonly description?: string;
  readonly twins?: readonly { readonly href: string; readonly type: string; readonly title: string }[];
}

const slugged: Readonly<
  Partial<Record<PageName, (plan: PublishedPlan, code: string) => Bilingual | undefined>>
> = {
  section: (plan, code) => plan.sections.find((each) => each.code === code)?.title,
  outcome: (plan, code) => plan.outcomes.find((each) => each.code === code)?.title,
  priority: (plan, code) => plan.priorities.find((each) => each.code === code)?.title,
  action: (plan, code) => plan.actions.find((each) => each.code === code)?.title,
  indicator: (plan, code) => plan.indicators.find((each) => each.code === code)?.title,
  rows: (plan, code) => plan.indicators.find((each) => each.code === code)?.title,
  need: (plan, code) => plan.needs.find((each) => each.code === code)?.title,
  area: (plan, code) => publishedArea(plan, code)?.name,
  partner: (plan, code) => plan.organisations.find((each) => each.code === code)?.name,
};

/** A dataset is named by words already, the same in both languages: its address holds them as they are. */
export function isOfDataset({ name }: Pick<SitePage, 'name'>): boolean {
  return name === 'dataset' || name === 'release';
}

/** A statutory plan within this version, by its code or by its name in either language as addresses have it. */
export function statutoryPlanNamed(plan: PublishedPlan, code: string): StatutoryPlan | undefined {
  return statutoryPlans(plan).find(
    (view) => view.code === code || slugOf(view.name.cy) === code || slugOf(view.name.en) === code,
  );
}

/** The last part of the address of a page about one record or dataset. */
function slugOfPage({ plan, language }: PageContext, page: SitePage, code: string): string {
  if (isOfDataset(page)) return code;
  if (page.name === 'statutoryPlan') return slugOf(statutoryPlanNamed(plan, code)?.name[language] ?? code);
  return slugWithCode(slugged[page.name]?.(plan, code)?.[language] ?? '', code);
}

/** The path of a page of this version, in the language of the context. */
export function linkTo(context: PageContext, page: SitePage, twin?: Twin): string {
  const { plan, language, pinned } = context;
  const [latest, ofVersion] = pageAddresses[page.name];
  const name = pinned && ofVersion ? ofVersion : latest;
  return address(
    name,
    language,
    {
      partnership: plan.partnership.slug,
      version: `v${plan.version}`,
      ...(page.code !== undefined && { code: page.code }),
      ...(page.code !== undefined && { slug: slugOfPage(context, page, page.code) }),
      ...(page.release !== undefined && { release: page.release }),
      ...(page.since !== undefined && { since: `v${page.since}` }),
      ...(page.kind !== undefined && { kind: page.kind }),
    },
    twin ? { twin } : {},
  );
}

/** The path of a file of this version, such as `cynllun-v3.cy.pdf`. */
export function linkToFile(context: PageContext, file: string): string {
  const { plan, language, pinned } = context;
  return address(pinned ? 'public.version.document' : 'public.document', language, {
    partnership: plan.partnership.slug,
    version: `v${plan.version}`,
    file,
  });
}

/** The page of a record, by its kind; undefined for kinds that have no page of their own. */
export function pageOfRecord(kind: string, code: string): SitePage | undefined {
  const names: Readonly<Record<string, PageName>> = {
    section: 'section',
    outcome: 'outcome',
    priority: 'priority',
    action: 'action',
    indicator: 'indicator',
    need: 'need',
    organisation: 'partner',
  };
  const name = names[kind];
  return name ? { name, code } : undefined;
}
