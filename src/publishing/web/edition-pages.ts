import { file, type Handler, notFound, page, type Route, redirect } from '../../access/web/index.ts';
import { address, codeOfSlug } from '../../language/index.ts';
import {
  type AssessmentContext,
  type AssessmentPage,
  chapterPage,
  editionsPage,
  overviewPage,
} from '../assessment/assessment-pages.ts';
import { editionFiles } from '../assessment/document-files.ts';
import {
  datasetsMovedOn,
  documentsOfEdition,
  editionsOf,
  type FrozenEdition,
  readContent,
  readEdition,
} from '../store/index.ts';

type Request = Parameters<Handler>[0];

const contentTypes: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The edition a request is about: the one its address names, else the newest. */
async function editionAsked({ services, partnershipId, params }: Request) {
  if (!partnershipId) return undefined;
  const editions = await editionsOf(services.db, partnershipId);
  const number = Number(params['version']?.replace(/^v/, '') ?? editions[0]?.number);
  const edition = editions.find((each) => each.number === number);
  return edition && { edition, newest: editions[0]?.number ?? number };
}

async function contextOf(
  { services, partnershipId, language, siteOrigin }: Request,
  { edition, newest }: { readonly edition: FrozenEdition; readonly newest: number },
): Promise<AssessmentContext> {
  const assessment = await readEdition(services.dataFolder, edition.contentHash);
  const moved = await datasetsMovedOn(services.db, partnershipId ?? '', assessment);
  const { contentHash } = edition;
  return { assessment, language, frozen: { contentHash, newest, moved, siteOrigin } };
}

function shown({ main, title: text, breadcrumbs, alternate }: AssessmentPage) {
  return page(text, main, { width: 'full', breadcrumbs, alternate });
}

const editionPage: Handler = async (request) => {
  const asked = await editionAsked(request);
  return asked ? shown(overviewPage(await contextOf(request, asked))) : notFound();
};

const editionChapterPage: Handler = async (request) => {
  const asked = await editionAsked(request);
  if (!asked) return notFound();
  const found = chapterPage(await contextOf(request, asked), codeOfSlug(request.params['slug'] ?? ''));
  return found ? shown(found) : notFound();
};

const editionDocument: Handler = async (request) => {
  const asked = await editionAsked(request);
  if (!asked) return notFound();
  const { services, partnershipId, params, language } = request;
  const { number, contentHash } = asked.edition;
  const name = params['file'] ?? '';
  if (name === editionFiles({ edition: number }, language).json)
    return file('application/json; charset=utf-8', await readContent(services.dataFolder, contentHash), name);
  const documents = await documentsOfEdition(services.db, partnershipId ?? '', number);
  const hash = documents.get(name);
  if (hash === undefined) return notFound();
  const type = contentTypes[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return file(type, await readContent(services.dataFolder, hash), name);
};

/** Every edition, newest first. */
const allEditions: Handler = async ({ services, partnershipId, language }) => {
  const partnership = partnershipId ?? '';
  return shown(editionsPage(await editionsOf(services.db, partnership), partnership, language));
};

/**
 * At the address of the assessment stands its newest edition; before the first, the needs of the published plan.
 *
 * @param needsOfPlan - shows those
 */
function newestEdition(needsOfPlan: Handler): Handler {
  return async (request) => {
    const asked = await editionAsked(request);
    if (!asked) return needsOfPlan(request);
    const { partnershipId, language } = request;
    return redirect(
      address('public.edition', language, {
        partnership: partnershipId ?? '',
        version: `v${asked.edition.number}`,
      }),
    );
  };
}

/**
 * The public pages of frozen editions, put in front of those of plans.
 *
 * @param ofPlans - the public pages of plans
 */
export function withEditions(ofPlans: readonly Route[]): readonly Route[] {
  return [
    ...ofPlans.map((route) =>
      route.address === 'public.assessment' ? { ...route, handle: newestEdition(route.handle) } : route,
    ),
    { method: 'GET', address: 'public.editions', may: 'public', handle: allEditions },
    { method: 'GET', address: 'public.edition', may: 'public', handle: editionPage },
    { method: 'GET', address: 'public.edition.chapter', may: 'public', handle: editionChapterPage },
    { method: 'GET', address: 'public.edition.document', may: 'public', handle: editionDocument },
  ];
}
