import type { PublicPart } from '../../design-system/index.ts';
import { otherLanguage } from '../../language/index.ts';
import { publishedAreas } from '../area-profile.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { statutoryPlans } from '../statutory-plans.ts';
import { actionPage, actionsPage, measuresPage, partnerPage, partnersPage } from './action-pages.ts';
import { areaPage } from './area-pages.ts';
import { datasetPage, datasetsPage, releaseNamed, releasePage } from './data-pages.ts';
import { dutiesPage } from './duty-pages.ts';
import { areasPage, frontPage, progressPage } from './front-pages.ts';
import { indicatorPage, indicatorsPage, methodsPage } from './indicator-pages.ts';
import { correctionsPage, knownPage } from './known-pages.ts';
import { needPage, needsPage } from './need-pages.ts';
import { outcomePage, outcomesPage, prioritiesPage, priorityPage } from './outcome-pages.ts';
import { editionPage, editionPages } from './plan-edition-pages.ts';
import { planHomePage, sectionPage, sectionsPage } from './plan-pages.ts';
import { changesPage, redlinePage } from './redline-pages.ts';
import { shortRelease } from './release-hash.ts';
import { rowsPage } from './row-pages.ts';
import { linkTo, type PageContext, type PublishedPage, pageAddresses, type SitePage } from './site-page.ts';
import { statutoryPlanPage } from './statutory-plan-pages.ts';
import { hasThreadPage, threadPage, threadRecordPage } from './thread-pages.ts';
import { documentsPage, versionsPage } from './version-pages.ts';

/** Every page of a published plan, in an order a reader could follow. */
export function sitePages(plan: PublishedPlan): readonly SitePage[] {
  const each = (name: SitePage['name'], records: readonly { readonly code: string }[]) =>
    records.map(({ code }): SitePage => ({ name, code }));
  return [
    { name: 'home' },
    { name: 'plan' },
    { name: 'progress' },
    { name: 'areas' },
    ...each('area', publishedAreas(plan)),
    { name: 'sections' },
    ...each('section', plan.sections),
    ...(plan.editions ?? []).map(({ audience }): SitePage => ({ name: editionPages[audience] })),
    { name: 'priorities' },
    ...each('priority', plan.priorities),
    { name: 'outcomes' },
    ...each('outcome', plan.outcomes),
    { name: 'actions' },
    ...each('action', plan.actions),
    { name: 'measures' },
    { name: 'indicators' },
    ...each('indicator', plan.indicators),
    ...each('rows', plan.indicators),
    { name: 'assessment' },
    { name: 'needs' },
    ...each('need', plan.needs),
    { name: 'partners' },
    ...each('partner', plan.organisations),
    { name: 'duties' },
    ...each('statutoryPlan', statutoryPlans(plan)),
    { name: 'thread' },
    ...plan.thread.nodes
      .filter(hasThreadPage)
      .map(({ kind, code }): SitePage => ({ name: 'threadRecord', kind, code })),
    { name: 'documents' },
    { name: 'datasets' },
    ...[...new Set(plan.releases.map(({ dataset }) => dataset))].map(
      (dataset): SitePage => ({ name: 'dataset', code: dataset }),
    ),
    ...plan.releases.map(
      (release): SitePage => ({
        name: 'release',
        code: release.dataset,
        release: shortRelease(release),
      }),
    ),
    { name: 'dataGaps' },
    { name: 'corrections' },
    { name: 'methods' },
    { name: 'versions' },
    { name: 'changes' },
  ];
}

/**
 * One page of a published plan: a pure function of the version and the language. The live site and the written one
 * both use it.
 *
 * @returns undefined when this version has no such record
 */
export function renderPage(
  context: PageContext,
  { name, kind = '', code = '', release = '' }: SitePage,
): PublishedPage | undefined {
  const { plan } = context;
  const withCode = <R extends { readonly code: string }>(
    list: readonly R[],
    render: (context: PageContext, record: R) => PublishedPage,
  ) => {
    const record = list.find((candidate) => candidate.code === code);
    return record && render(context, record);
  };
  switch (name) {
    case 'home':
      return frontPage(context);
    case 'progress':
      return progressPage(context);
    case 'areas':
      return areasPage(context);
    case 'area':
      return areaPage(context, code);
    case 'plan':
      return planHomePage(context);
    case 'sections':
      return sectionsPage(context);
    case 'section':
      return withCode(plan.sections, sectionPage);
    case 'youngPeople':
      return editionPage(context, 'young-people');
    case 'easyRead':
      return editionPage(context, 'easy-read');
    case 'summary':
      return editionPage(context, 'summary');
    case 'outcomes':
      return outcomesPage(context);
    case 'outcome':
      return withCode(plan.outcomes, outcomePage);
    case 'priorities':
      return prioritiesPage(context);
    case 'priority':
      return withCode(plan.priorities, priorityPage);
    case 'actions':
      return actionsPage(context);
    case 'action':
      return withCode(plan.actions, actionPage);
    case 'indicators':
      return indicatorsPage(context);
    case 'indicator':
      return withCode(plan.indicators, indicatorPage);
    case 'rows':
      return withCode(plan.indicators, rowsPage);
    case 'needs':
    case 'assessment':
      return needsPage(context, name);
    case 'need':
      return withCode(plan.needs, needPage);
    case 'thread':
      return threadPage(context);
    case 'threadRecord':
      return threadRecordPage(context, kind, code);
    case 'duties':
      return dutiesPage(context);
    case 'statutoryPlan':
      return statutoryPlanPage(context, code);
    case 'partners':
      return partnersPage(context);
    case 'partner':
      return withCode(plan.organisations, partnerPage);
    case 'measures':
      return measuresPage(context);
    case 'datasets':
      return datasetsPage(context);
    case 'dataset':
      return datasetPage(context, code);
    case 'release': {
      const named = releaseNamed(plan, code, release);
      return named && releasePage(context, named);
    }
    case 'dataGaps':
      return knownPage(context);
    case 'corrections':
      return correctionsPage(context);
    case 'documents':
      return documentsPage(context);
    case 'methods':
      return methodsPage(context);
    case 'versions':
      return versionsPage(context);
    case 'changes':
      return changesPage(context);
    case 'redline':
      return redlinePage(context);
  }
}

/** Whether a page has an address that always shows its version. */
export function isVersioned(page: SitePage): boolean {
  return pageAddresses[page.name][1] !== null;
}

/** The path of the same page in the other language. */
export function alternateLink(context: PageContext, page: SitePage): string {
  return linkTo({ ...context, language: otherLanguage(context.language) }, page);
}

const partsOfSite: Readonly<Partial<Record<SitePage['name'], PublicPart>>> = {
  progress: 'progress',
  measures: 'progress',
  areas: 'area',
  area: 'area',
  assessment: 'area',
  needs: 'area',
  need: 'area',
  indicators: 'area',
  indicator: 'area',
  rows: 'area',
  datasets: 'area',
  dataset: 'area',
  release: 'area',
  dataGaps: 'area',
  corrections: 'area',
  methods: 'area',
};

/** The part of the public site that a page belongs to; none for the front page, which leads to all of them. */
export function partOfSite(name: SitePage['name']): PublicPart | undefined {
  return name === 'home' ? undefined : (partsOfSite[name] ?? 'plan');
}
