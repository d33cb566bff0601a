import {
  type Answer,
  file,
  type Handler,
  notFound,
  type PageRequest,
  page,
  type Route,
  redirect,
} from '../../access/web/index.ts';
import { correctedFigures, correctedFiguresData } from '../../delivery/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import {
  address,
  codeOfSlug,
  kindOfWord,
  type Language,
  otherLanguage,
  sayDate,
} from '../../language/index.ts';
import { servicesProgress, servicesProgressData } from '../../performance/web/index.ts';
import { correctionsData } from '../corrections.ts';
import { publishingMessages } from '../messages.ts';
import { editionPages } from '../pages/plan-edition-pages.ts';
import {
  isOfDataset,
  linkTo,
  type PageContext,
  type PageName,
  pageAddresses,
  type SitePage,
} from '../pages/site-page.ts';
import { renderPage } from '../pages/site-pages.ts';
import { progressData } from '../progress-data.ts';
import { csvTwin, dataFile, jsonTwin, printedLine } from '../site-files.ts';
import { documentsOf, type PublishedVersion, readContent } from '../store/index.ts';
import { bounded } from './bounded-memory.ts';
import { publishedBook } from './published-book.ts';
import { currentVersions, publishedPlanOf } from './read-once.ts';
import { versionAsked } from './version-asked.ts';

const contentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const pagesWithCsv: readonly PageName[] = ['indicators', 'indicator', 'actions', 'duties'];
const pagesWithJson: readonly PageName[] = [
  'plan',
  'outcome',
  'priority',
  'action',
  'indicator',
  'need',
  'section',
  'progress',
  'corrections',
];

/** Rendered pages by content and path: a published page never changes, so the first reader's answer serves all. */
const rendered = bounded<ReturnType<typeof renderPage>>(2000);

/** Which page of a plan a request asks for. */
function asked(name: PageName, params: Readonly<Record<string, string>>, language: Language): SitePage {
  if (name === 'threadRecord')
    return { name, kind: kindOfWord(params['kind'] ?? '', language) ?? '', code: params['code'] ?? '' };
  if (name === 'redline') return { name, since: numberOf(params['since']) };
  const slug = params['slug']?.replace(/\.(csv|json)$/, '');
  if (slug !== undefined && isOfDataset({ name })) {
    const { release } = params;
    return { name, code: slug, ...(release !== undefined && { release }) };
  }
  if (slug !== undefined && name === 'statutoryPlan') return { name, code: slug };
  return slug === undefined ? { name } : { name, code: codeOfSlug(slug) };
}

function numberOf(version: string | undefined): number {
  return Number(version?.replace(/^v/, ''));
}

/** Pages that lead to documents made of the version. */
const pagesWithDocuments: readonly PageName[] = ['plan', 'documents', ...Object.values(editionPages)];

/** Pages that say why each version was made. */
const pagesWithReasons: readonly PageName[] = ['versions', 'changes', 'redline'];

async function contextOf(
  request: PageRequest,
  name?: PageName,
): Promise<{ readonly context: PageContext; readonly version: PublishedVersion } | undefined> {
  const { services, partnershipId, language, params } = request;
  if (!partnershipId) return undefined;
  const found = versionAsked(await currentVersions(services, partnershipId), params['version']);
  if (!found) return undefined;
  const { version, ofPlan } = found;
  const since = params['since'];
  const before =
    since === undefined
      ? ofPlan[ofPlan.indexOf(version) + 1]
      : ofPlan.find(({ number }) => number === numberOf(since) && number < version.number);
  const isWithDocuments = name !== undefined && pagesWithDocuments.includes(name);
  const isWithReasons = name !== undefined && pagesWithReasons.includes(name);
  return {
    version,
    context: {
      plan: await publishedPlanOf(services.dataFolder, version.contentHash),
      language,
      pinned: params['version'] !== undefined,
      versions: await Promise.all(
        ofPlan.map(async ({ number, publishedOn, contentHash }) => {
          const note = { version: number, publishedOn, contentHash };
          if (!isWithReasons) return note;
          const { why, whyOf } = await publishedPlanOf(services.dataFolder, contentHash);
          return { ...note, ...(why && { why }), ...(whyOf && { whyOf }) };
        }),
      ),
      previous: before ? await publishedPlanOf(services.dataFolder, before.contentHash) : null,
      ...(isWithDocuments && {
        documents: new Set((await documentsOf(services.db, partnershipId, version)).keys()),
      }),
    },
  };
}

function publishedPage(name: PageName): Handler {
  return async (request): Promise<Answer> => {
    // `/en/` is a stray stroke after the front page of the site, and no partnership.
    if (!request.partnershipId) return redirect(address('site.home', request.language));
    const chosen = name === 'changes' && versionsChosen(request);
    if (chosen) return redirect(chosen);
    const found = await contextOf(request, name);
    if (!found) return request.params['version'] === undefined ? notPublishedYet(request, name) : notFound();
    const { context, version } = found;
    const sitePage = asked(name, request.params, request.language);
    // The newest version decides what the list of versions says, so it is part of what the page is.
    const key = `${version.contentHash} ${context.versions[0]?.contentHash} ${context.pinned} ${context.language} ${JSON.stringify(sitePage)}`;
    const shown = rendered(key, () => renderPage(context, sitePage));
    if (!shown) return withdrawnPage(context, sitePage, request);
    const canonical = linkTo(context, sitePage, request.twin ?? undefined);
    const [path = ''] = request.path.split('?');
    if (decodeURIComponent(path) !== decodeURIComponent(canonical)) return redirect(canonical);
    const twin =
      request.twin === 'csv'
        ? csvTwin(context, sitePage)
        : request.twin === 'json'
          ? await jsonOf(context, sitePage, request)
          : undefined;
    if (request.twin) return twin === undefined ? notFound() : file('', twin);
    const figures = await figuresBeside(name, request);
    return page(shown.title, html`${shown.main}${figures}${shown.ending ?? nothing}`, {
      width: 'full',
      breadcrumbs: shown.breadcrumbs,
      alternate: linkTo({ ...context, language: otherLanguage(context.language) }, sitePage),
      printed: printedLine(context),
      // Values of measures are released at a moment: what a cache kept would miss it.
      cacheable: name !== 'progress' && name !== 'corrections',
      twins: [...(shown.twins ?? []), ...jsonBeside(context, sitePage, shown.title)],
    });
  };
}

/** The page for programs; of progress and of corrections with what services have released since. */
async function jsonOf(
  context: PageContext,
  sitePage: SitePage,
  request: PageRequest,
): Promise<string | undefined> {
  if (sitePage.name === 'progress') {
    const services = await servicesProgressData(request, publishedBook);
    return asJson({ ...progressData(context.plan), services });
  }
  if (sitePage.name === 'corrections') {
    const services = await correctedFiguresData(request, publishedBook);
    return asJson({ ...correctionsData(context.plan), services });
  }
  return jsonTwin(context, sitePage);
}

function asJson(data: object): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

function jsonBeside(context: PageContext, sitePage: SitePage, title: string) {
  if (!pagesWithJson.includes(sitePage.name)) return [];
  return [{ href: linkTo(context, sitePage, 'json'), type: 'application/json', title }];
}

/** What stands on a page beside the version: figures of services, as they are released. */
async function figuresBeside(name: PageName, request: PageRequest): Promise<Html> {
  if (name === 'progress') return servicesProgress(request, publishedBook);
  return name === 'corrections' ? correctedFigures(request, publishedBook) : nothing;
}

/** Where two versions chosen in the form are compared, the earlier first. */
function versionsChosen({ query, language, partnershipId }: PageRequest): string | undefined {
  const numbers = [query['from'], query['to']]
    .map(Number)
    .filter((each) => Number.isInteger(each) && each > 0);
  const [from, to] = numbers.toSorted((a, b) => a - b);
  if (!partnershipId || from === undefined || to === undefined || from === to) return undefined;
  return address('public.versions.redline', language, {
    partnership: partnershipId,
    version: `v${to}`,
    since: `v${from}`,
  });
}

/** So far back a page that is gone is looked for. */
const lookedBack = 20;

/** A page that an earlier version had: says so, and leads there and on. A page that never was is not found. */
async function withdrawnPage(
  context: PageContext,
  sitePage: SitePage,
  { services }: PageRequest,
): Promise<Answer> {
  if (context.pinned) return notFound();
  for (const { version, publishedOn, contentHash } of context.versions.slice(1, lookedBack)) {
    const plan = await publishedPlanOf(services.dataFolder, contentHash);
    const then: PageContext = { ...context, plan, pinned: true, previous: null };
    if (!renderPage(then, sitePage)) continue;
    const { language } = context;
    const say = publishingMessages.in(language);
    const title = say('gone.title');
    const link = (href: string, words: string) =>
      html`<li><a class="govuk-link" href="${href}">${words}</a></li>`;
    return page(
      title,
      html`<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${say('gone.text', { version, date: sayDate(publishedOn, language) })}</p>
<ul class="govuk-list govuk-list--bullet">${link(linkTo(then, sitePage), say('gone.last', { version }))}${link(linkTo(context, { name: 'plan' }), say('version.newest'))}${link(linkTo(context, { name: 'changes' }), say('changes.title'))}</ul>`,
      { status: 410 },
    );
  }
  return notFound();
}

/** Pages that the header of every public page leads to: they are there before anything is. */
const alwaysThere: readonly PageName[] = ['home', 'plan', 'progress', 'areas'];

/** Before the first version: who this is, and what will be here. */
function notPublishedYet({ language, partnership, partnershipId }: PageRequest, name: PageName): Answer {
  const say = publishingMessages.in(language);
  const called = partnership?.values.name[language] ?? '';
  const front = address('public.home', language, { partnership: partnershipId ?? '' });
  const title = name === 'home' && called !== '' ? called : say('public.none-title');
  return page(
    title,
    html`<h1 class="govuk-heading-xl">${title}</h1><p class="govuk-body-l">${say('front.none')}</p>
${name !== 'home' && html`<p class="govuk-body"><a class="govuk-link" href="${front}">${say('public.back')}</a></p>`}`,
    { status: alwaysThere.includes(name) ? 200 : 404 },
  );
}

const publishedFile: Handler = async (request) => {
  const found = await contextOf(request);
  if (!found || !request.partnershipId) return notFound();
  const name = request.params['file'] ?? '';
  const data = dataFile(found.context, name);
  if (data) return file(data.contentType, data.body, name);
  const documents = await documentsOf(request.services.db, request.partnershipId, found.version);
  const hash = documents.get(name);
  if (hash === undefined) return notFound();
  const type = contentTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return file(type, await readContent(request.services.dataFolder, hash), name);
};

/** The public pages: the version in force at the plan's address, every version at its own, the files beside them. */
export function publicRoutes(): readonly Route[] {
  const names = Object.keys(pageAddresses) as PageName[];
  const pages = names.flatMap((name): Route[] => {
    const [latest, ofVersion] = pageAddresses[name];
    const twins = [
      ...(pagesWithCsv.includes(name) ? (['csv'] as const) : []),
      ...(pagesWithJson.includes(name) ? (['json'] as const) : []),
    ];
    return [latest, ...(ofVersion ? [ofVersion] : [])].map((address) => ({
      method: 'GET',
      address,
      may: 'public',
      ...(twins.length > 0 && { twins }),
      handle: publishedPage(name),
    }));
  });
  return [
    ...pages,
    { method: 'GET', address: 'public.document', may: 'public', handle: publishedFile },
    { method: 'GET', address: 'public.version.document', may: 'public', handle: publishedFile },
  ];
}
