import { publishingMessages } from '../messages.ts';
import { bracketed, observationRoles, observationsOf, type PublishedObservation } from '../observations.ts';
import type { PublishedFigure, PublishedIndicator, PublishedPlan } from '../published-plan.ts';
import { type PublishedVersion, publishedPartnerships } from '../store/index.ts';
import type { ApiAnswer, ApiParameter, ApiRequest, ApiRoute } from './api-route.ts';
import {
  listOf,
  listParameters,
  mostItems,
  oneOf,
  partnershipParameter,
  plainListOf,
  usualItems,
  versionParameter,
} from './api-schemas.ts';
import { currentVersions, publishedPlanOf } from './read-once.ts';
import { versionAsked } from './version-asked.ts';

type ProblemKey = 'api.partnership' | 'api.version' | 'api.record' | 'api.limit' | 'api.offset';

function refused(status: 400 | 404, code: ProblemKey): ApiAnswer {
  const words = { cy: publishingMessages.in('cy')(code), en: publishingMessages.in('en')(code) };
  return { status, body: { status, code, words } };
}

/** A whole number of the query within its bounds; undefined where it is something else. */
function numberIn(text: string | undefined, least: number, most: number, usual: number): number | undefined {
  if (text === undefined) return usual;
  const number = Number(text);
  return /^\d+$/.test(text) && number >= least && number <= most ? number : undefined;
}

interface AskedVersion {
  readonly plan: PublishedPlan;
  readonly version: PublishedVersion;
}

type Of<Result> = (asked: AskedVersion, request: ApiRequest) => Result;

/** Answers about one published version: the newest, or the one the query names. */
function aboutVersion(answer: Of<ApiAnswer>): ApiRoute['answer'] {
  return async (request) => {
    const { services, params, query } = request;
    const versions = await currentVersions(services, params['partnership'] ?? '');
    if (versions.length === 0) return refused(404, 'api.partnership');
    const named = query['version'];
    if (named !== undefined && numberIn(named, 1, Number.MAX_SAFE_INTEGER, 1) === undefined)
      return refused(400, 'api.version');
    const found = versionAsked(versions, named);
    if (!found) return refused(404, 'api.version');
    const { version } = found;
    return answer(
      { plan: await publishedPlanOf(services.dataFolder, version.contentHash), version },
      request,
    );
  };
}

function about({ version, plan }: AskedVersion) {
  return {
    partnership: plan.partnership.slug,
    plan: version.plan,
    version: version.number,
    publishedOn: version.publishedOn,
    contentHash: version.contentHash,
  };
}

/** Answers with a part of a list, in the order of the version. */
function aboutList<Item>(
  items: Of<readonly Item[] | undefined>,
  shown: (item: Item, asked: AskedVersion) => object,
) {
  return aboutVersion((asked, request): ApiAnswer => {
    const limit = numberIn(request.query['limit'], 1, mostItems, usualItems);
    if (limit === undefined) return refused(400, 'api.limit');
    const offset = numberIn(request.query['offset'], 0, Number.MAX_SAFE_INTEGER, 0);
    if (offset === undefined) return refused(400, 'api.offset');
    const all = items(asked, request);
    if (!all) return refused(404, 'api.record');
    const end = offset + limit;
    const next = end < all.length ? nextPart(request, asked.version.number, end, limit) : null;
    const part = all.slice(offset, end).map((item) => shown(item, asked));
    return { status: 200, body: { ...about(asked), total: all.length, items: part, next } };
  });
}

function nextPart({ path, query }: ApiRequest, version: number, offset: number, limit: number): string {
  const [place = ''] = path.split('?');
  const search = new URLSearchParams({
    ...query,
    version: String(version),
    limit: String(limit),
    offset: String(offset),
  });
  return `${place}?${search}`;
}

function withMark(figure: PublishedFigure) {
  return { ...figure, marker: figure.marker && bracketed(figure.marker) };
}

function indicatorShown(indicator: PublishedIndicator, { plan, version }: AskedVersion) {
  const { code, title, definition, unit, decimals, polarity, area, latest, limitations, release, methods } =
    indicator;
  const { dataset, larger } = indicator;
  return {
    code,
    title,
    definition,
    unit,
    decimals,
    polarity,
    area,
    latest: latest && withMark(latest),
    limitations,
    release,
    ...(dataset !== undefined && { dataset }),
    ...(larger && { larger: { ...larger, figure: withMark(larger.figure) } }),
    methods,
    observations: `/api/v1/partnerships/${plan.partnership.slug}/indicators/${code}/observations?version=${version.number}`,
  };
}

function observationShown({ indicator, role, area, figure }: PublishedObservation) {
  const { code, unit, release, dataset } = indicator;
  const from = { release, ...(dataset !== undefined && { dataset }) };
  return { indicator: code, role, area, ...withMark(figure), unit, ...from };
}

function indicatorAsked({ plan }: AskedVersion, { params }: ApiRequest): PublishedIndicator | undefined {
  return plan.indicators.find(({ code }) => code === params['indicator']);
}

const inPartnership = '/api/v1/partnerships/{partnership}';
const codeParameter: ApiParameter = {
  name: 'indicator',
  in: 'path',
  description: 'Code of the indicator, like I1',
  schema: { type: 'string' },
};
const observationFilters: readonly ApiParameter[] = [
  {
    name: 'role',
    in: 'query',
    description: 'Only figures of the place of the plan, of the place beside it, or of small areas',
    schema: { enum: observationRoles },
  },
  { name: 'area', in: 'query', description: 'Only this area, by its code', schema: { type: 'string' } },
  {
    name: 'period',
    in: 'query',
    description: 'Only this period, as the source writes it',
    schema: { type: 'string' },
  },
];

/**
 * The interface for programs: what is published, and nothing else. Nobody signs in, every list is in the order of the
 * pages, and `version` asks for any version there has been.
 *
 * @source SYS-04; DESIGN, Interfaces
 */
export const apiRoutes: readonly ApiRoute[] = [
  {
    operation: 'listPartnerships',
    path: '/api/v1/partnerships',
    summary: 'Partnerships that have published a plan',
    parameters: [],
    schema: plainListOf('partnership'),
    answer: async ({ services }) => {
      const items: object[] = [];
      for (const id of await publishedPartnerships(services.db)) {
        const [newest] = await currentVersions(services, id);
        if (!newest) continue;
        const plan = await publishedPlanOf(services.dataFolder, newest.contentHash);
        items.push({
          partnership: id,
          name: plan.partnership.name,
          plan: plan.plan.title,
          version: newest.number,
        });
      }
      return { status: 200, body: { total: items.length, items } };
    },
  },
  {
    operation: 'listVersions',
    path: `${inPartnership}/versions`,
    summary: 'Published versions of the partnership’s plans, newest first',
    parameters: [partnershipParameter],
    schema: plainListOf('version'),
    answer: async ({ services, params }) => {
      const versions = await currentVersions(services, params['partnership'] ?? '');
      if (versions.length === 0) return refused(404, 'api.partnership');
      const items = versions.map(({ plan, number, publishedOn, contentHash }) => ({
        plan,
        version: number,
        publishedOn,
        contentHash,
      }));
      return { status: 200, body: { total: items.length, items } };
    },
  },
  {
    operation: 'listIndicators',
    path: `${inPartnership}/indicators`,
    summary: 'Indicators of a published plan, each with its latest figure',
    parameters: [partnershipParameter, ...listParameters],
    schema: listOf('indicator'),
    answer: aboutList(({ plan }) => plan.indicators, indicatorShown),
  },
  {
    operation: 'readIndicator',
    path: `${inPartnership}/indicators/{indicator}`,
    summary: 'One indicator',
    parameters: [partnershipParameter, codeParameter, versionParameter],
    schema: oneOf('indicator'),
    answer: aboutVersion((asked, request) => {
      const indicator = indicatorAsked(asked, request);
      if (!indicator) return refused(404, 'api.record');
      return { status: 200, body: { ...about(asked), item: indicatorShown(indicator, asked) } };
    }),
  },
  {
    operation: 'listObservations',
    path: `${inPartnership}/indicators/{indicator}/observations`,
    summary: 'Published figures of an indicator: here, beside it, small areas; oldest first',
    parameters: [partnershipParameter, codeParameter, ...listParameters, ...observationFilters],
    schema: listOf('observation'),
    answer: aboutList((asked, request) => {
      const indicator = indicatorAsked(asked, request);
      const { role, area, period } = request.query;
      return (
        indicator &&
        observationsOf(indicator).filter(
          (each) =>
            (role === undefined || each.role === role) &&
            (area === undefined || each.area.code === area) &&
            (period === undefined || each.figure.period === period),
        )
      );
    }, observationShown),
  },
  {
    operation: 'listReleases',
    path: `${inPartnership}/releases`,
    summary: 'Releases of datasets that the figures were worked out from',
    parameters: [partnershipParameter, ...listParameters],
    schema: listOf('release'),
    answer: aboutList(
      ({ plan }) => plan.releases,
      (release) => release,
    ),
  },
  {
    operation: 'listDataGaps',
    path: `${inPartnership}/data-gaps`,
    summary: 'What is not known, who will see to it, and when',
    parameters: [partnershipParameter, ...listParameters],
    schema: listOf('dataGap'),
    answer: aboutList(
      ({ plan }) => plan.dataGaps ?? [],
      (gap) => gap,
    ),
  },
  {
    operation: 'listContributionStories',
    path: `${inPartnership}/contribution-stories`,
    summary:
      'What partners did towards each outcome, how it is known, and what else may have moved the figure',
    parameters: [partnershipParameter, ...listParameters],
    schema: listOf('contributionStory'),
    answer: aboutList(
      ({ plan }) => plan.contributionStories ?? [],
      (story) => story,
    ),
  },
  {
    operation: 'listLessons',
    path: `${inPartnership}/lessons`,
    summary: 'What was learned of what worked and of what did not',
    parameters: [partnershipParameter, ...listParameters],
    schema: listOf('lesson'),
    answer: aboutList(
      ({ plan }) => plan.lessons ?? [],
      (lesson) => lesson,
    ),
  },
  {
    operation: 'listEvaluationPlans',
    path: `${inPartnership}/evaluation-plans`,
    summary: 'How it will be judged whether the plan did what it was for, by whom and when',
    parameters: [partnershipParameter, ...listParameters],
    schema: listOf('evaluationPlan'),
    answer: aboutList(
      ({ plan }) => plan.evaluationPlans ?? [],
      (evaluation) => evaluation,
    ),
  },
  {
    operation: 'listCorrections',
    path: `${inPartnership}/corrections`,
    summary: 'Published figures that a later version changed, newest first',
    parameters: [partnershipParameter, ...listParameters],
    schema: listOf('correction'),
    answer: aboutList(
      ({ plan }) => plan.corrections ?? [],
      (correction) => correction,
    ),
  },
];
