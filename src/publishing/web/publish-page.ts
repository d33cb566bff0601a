import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { editionsOfPlan } from '../../approval/index.ts';
import { componentsIn, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address, type Language, sayDate } from '../../language/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { JobRunner, JobState } from '../../platform/jobs/index.ts';
import { calledOf, type Problem } from '../../records/index.ts';
import { reasonInput, reasonsIn } from '../change-reasons.ts';
import type { RecordChange } from '../changes.ts';
import { publishingMessages } from '../messages.ts';
import {
  type GatheredPlan,
  type NextVersion,
  nextVersion,
  type PublishedVersion,
  problemsBeforePublishing,
  publish,
  versionsOf,
} from '../store/index.ts';
import { editionsBeforePublishing } from './edition-stays-out.ts';
import type { GatherPlan } from './gather.ts';
import { heldOutOfVersion } from './held-out-of-version.ts';
import { jobAsked, jobUnderWay } from './job-asked.ts';
import { planAsked } from './plan-asked.ts';
import { type PublishJobResult, publishJobKind } from './publish-jobs.ts';
import { problemList } from './publish-problems.ts';
import { forgetVersions } from './read-once.ts';

function publishAddress(
  { language, partnershipId }: PageRequest,
  query: Record<string, string> = {},
): string {
  return address('work.publish', language, { partnership: partnershipId ?? '' }, { query });
}

/** May this go out? What stops it, with a link to each place, or one button. @source PAGES section 3; APPR-06, APPR-08 */
export function publishPage(gather: GatherPlan): Handler {
  return async (request) => {
    const job = await jobAsked(request, publishJobKind);
    if (job) return afterJob(request, job, gather);
    const published = Number(request.query['published']);
    if (Number.isInteger(published) && published > 0) return publishedPage(request, published);
    return showPublish(request, gather);
  };
}

/** Where the work stands; when it is done, what came of it. */
async function afterJob(request: PageRequest, job: JobState, gather: GatherPlan): Promise<Answer> {
  const { language } = request;
  const say = publishingMessages.in(language);
  if (job.state === 'done') {
    const { state, version } = job.result as PublishJobResult;
    return state === 'published'
      ? redirect(publishAddress(request, { published: String(version) }))
      : redirect(publishAddress(request), say('work.unchanged', { version }));
  }
  if (job.state === 'failed') return showPublish(request, gather, job.problems.length === 0);
  const key = `work.step.${job.stepName}`;
  const title = say('work.publishing');
  const doing = publishingMessages.has(key) ? say(key) : say('work.step.waiting');
  const main = jobUnderWay(request, job, {
    title,
    doing,
    checkHref: publishAddress(request, { job: job.id }),
  });
  return page(title, main, { current: 'work.publish' });
}

async function showPublish(request: PageRequest, gather: GatherPlan, isBroken = false): Promise<Answer> {
  const { services, partnershipId, language } = request;
  if (!partnershipId) return notFound();
  const say = publishingMessages.in(language);
  const title = say('work.title');
  const plan = await planAsked(request);
  if (!plan) {
    const main = html`<h1 class="govuk-heading-l">${title}</h1>${emptyState(say('work.no-plan'), {
      text: say('work.no-plan.mend'),
      href: address('work.plan', language, { partnership: partnershipId }),
    })}`;
    return page(title, main, { current: 'work.publish' });
  }
  const gathered = await gather(services, partnershipId, plan.code);
  const versions = await versionsOf(services.db, partnershipId, plan.code);
  const problems = problemsBeforePublishing(plan.code, gathered);
  const main = html`${isBroken ? html`<p class="govuk-inset-text">${say('work.failed')}</p>` : nothing}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${say('work.plan', { title: calledOf(planDefinition, plan)[language] })}</p>
${problems.length > 0 ? stopped(request, problems, gathered) : await ready(request, plan.code, gathered)}
${heldOutOfVersion(request, gathered.records, plan.code)}
${editionsBeforePublishing(request, editionsOfPlan(gathered.records, plan.code))}
<h2 class="govuk-heading-m">${say('work.versions')}</h2>${versionList(request, versions)}`;
  return page(title, main, { current: 'work.publish' });
}

function stopped(request: PageRequest, problems: readonly Problem[], { records }: GatheredPlan): Html {
  const say = publishingMessages.in(request.language);
  return html`<p class="govuk-body"><strong>${say('work.stopped', { n: problems.length })}</strong> ${say('work.nothing-saved')}</p>
${problemList(request, problems, records)}`;
}

async function ready(request: PageRequest, plan: string, gathered: GatheredPlan): Promise<Html> {
  const { language, csrfToken, services } = request;
  const say = publishingMessages.in(language);
  const next = await nextVersion({
    db: services.db,
    dataFolder: services.dataFolder,
    partnershipId: request.partnershipId ?? '',
    plan,
    gathered,
    today: services.today(),
  });
  if (next.isUnchanged) {
    return html`<p class="govuk-body">${say('work.unchanged', { version: next.number - 1 })}</p>`;
  }
  return html`<p class="govuk-body">${say('work.ready', { version: next.number })}</p>
${changeList(request, next)}
<form method="post" action="${publishAddress(request)}" novalidate>
${formTokenField(csrfToken)}<input type="hidden" name="plan" value="${plan}">
${next.number > 1 ? reasonFields(request, next) : nothing}
${componentsIn(language).button({ text: say('work.button', { version: next.number }), preventDoubleClick: true })}</form>`;
}

/** What changed and why, in both languages, for readers of the versions and of the redline. @source PLAN-27 */
function reasonFields(request: PageRequest, { changes }: NextVersion): Html {
  const { language } = request;
  const say = publishingMessages.in(language);
  const ofChanges = (changes ?? []).map((change) =>
    componentsIn(language).details({
      summaryText: sayChange(change, language),
      text: reasonPair(request, change),
    }),
  );
  return html`<h2 class="govuk-heading-m">${say('work.why')}</h2><p class="govuk-body">${say('work.why.hint')}</p>${reasonPair(request)}
${ofChanges.length === 0 ? nothing : html`<h3 class="govuk-heading-s">${say('work.why.of-changes')}</h3>${ofChanges}`}`;
}

/** The reason of the version, or of one change, in both languages. */
function reasonPair({ language, form }: PageRequest, change?: RecordChange): Html {
  const say = publishingMessages.in(language);
  const field = (of: Language) => {
    const name = reasonInput(of, change);
    return componentsIn(language).textarea({
      id: name.replaceAll(':', '-'),
      name,
      rows: change ? 2 : 3,
      value: form[name] ?? '',
      label: { text: say(`work.why.${of}`), classes: 'govuk-label--s' },
      attributes: { lang: of },
    });
  };
  return html`${field('cy')}${field('en')}`;
}

function sayChange({ kind, title }: RecordChange, language: Language): string {
  const key = `kind.${kind}.one`;
  const say = publishingMessages.in(language);
  return say('work.change', { kind: publishingMessages.has(key) ? say(key) : kind, title: title[language] });
}

/** What this version will say that the last one did not. @source PLAN-27 */
function changeList({ language }: PageRequest, { number, changes }: NextVersion): Html {
  const say = publishingMessages.in(language);
  if (changes === null) return html`<p class="govuk-body">${say('work.first')}</p>`;
  const some = (change: RecordChange['change']) => changes.filter((each) => each.change === change);
  const line = (each: RecordChange) => html`<li>${sayChange(each, language)}</li>`;
  const groups = (['added', 'changed', 'removed'] as const).filter((change) => some(change).length > 0);
  return html`<h2 class="govuk-heading-m">${say('work.changes', { version: number - 1 })}</h2>
${groups.length === 0 ? html`<p class="govuk-body">${say('work.changes.other')}</p>` : nothing}
${groups.map((change) =>
  componentsIn(language).details({
    summaryText: say(`changes.${change}`, { n: some(change).length }),
    open: some(change).length <= shownOpen,
    text: html`<ul class="govuk-list govuk-list--bullet">${some(change).map(line)}</ul>`,
  }),
)}`;
}

/** A longer list of changes starts folded. */
const shownOpen = 12;

function versionList({ language, partnershipId }: PageRequest, versions: readonly PublishedVersion[]): Html {
  const say = publishingMessages.in(language);
  if (versions.length === 0) return html`<p class="govuk-body">${say('work.no-versions')}</p>`;
  return html`<ul class="govuk-list">${versions.map(
    ({ number, publishedOn }) =>
      html`<li><a class="govuk-link" href="${address('public.version', language, {
        partnership: partnershipId ?? '',
        version: `v${number}`,
      })}">${say('version.name', { version: number })}</a>, ${sayDate(publishedOn, language)}</li>`,
  )}</ul>`;
}

/** After publication: that it is done, and the address to give to others. */
async function publishedPage(request: PageRequest, number: number): Promise<Answer> {
  const { services, partnershipId, language, siteOrigin } = request;
  const partnership = partnershipId ?? '';
  const version = (await versionsOf(services.db, partnership)).find((each) => each.number === number);
  if (!version) return notFound();
  const say = publishingMessages.in(language);
  const title = say('work.published', { version: number });
  const link = (path: string) => html`<a class="govuk-link" href="${path}">${siteOrigin}${path}</a>`;
  const words = { partnership, version: `v${number}` };
  const main = html`${componentsIn(language).panel({ titleText: title, text: sayDate(version.publishedOn, language) })}
<h2 class="govuk-heading-m">${say('work.address')}</h2>
<p class="govuk-body">${say('work.address.plan')}<br>${link(address('public.plan', language, { partnership }))}</p>
<p class="govuk-body">${say('work.address.version')}<br>${link(address('public.version', language, words))}</p>
<ul class="govuk-list"><li><a class="govuk-link" href="${address('public.version.documents', language, words)}">${say('home.see-documents')}</a></li>
<li><a class="govuk-link" href="${address('public.versions.compare', language, { partnership })}">${say('changes.title')}</a></li>
<li><a class="govuk-link" href="${address('work.versions', language, { partnership })}">${say('work.versions')}</a></li></ul>`;
  return page(title, main, { current: 'work.publish' });
}

/**
 * Freezes the next version, then leads to it; refused with the full list when something changed meanwhile.
 *
 * @param jobs - makes the version beside the requests: its documents take longer than anybody should wait
 */
export function publishPlan(gather: GatherPlan, jobs: JobRunner | null): Handler {
  return async (request) => {
    const { services, partnershipId, language, acting } = request;
    const plan = await planAsked(request);
    if (!partnershipId || !plan || !acting) return notFound();
    const by = { actor: acting.actor.id, ...(acting.organisation && { onBehalfOf: acting.organisation }) };
    if (jobs) {
      const id = await jobs.startJob(services.db, by, {
        kind: publishJobKind,
        partnershipId,
        input: { plan: plan.code, reasons: reasonsIn(request.form) },
      });
      return redirect(publishAddress(request, { job: id }));
    }
    const result = await publish({
      db: services.db,
      dataFolder: services.dataFolder,
      partnershipId,
      plan: plan.code,
      reasons: reasonsIn(request.form),
      gathered: await gather(services, partnershipId, plan.code),
      acting: by,
      now: services.now(),
      today: services.today(),
    });
    forgetVersions(services, partnershipId);
    if (result.state === 'refused') return showPublish(request, gather);
    const version = result.version.number;
    return result.state === 'published'
      ? redirect(publishAddress(request, { published: String(version) }))
      : redirect(publishAddress(request), publishingMessages.in(language)('work.unchanged', { version }));
  };
}

/** All versions of the partnership's plans, newest first. */
export const workVersionsPage: Handler = async (request) => {
  const { services, partnershipId, language } = request;
  if (!partnershipId) return notFound();
  const say = publishingMessages.in(language);
  const versions = await versionsOf(services.db, partnershipId);
  return page(
    say('work.versions'),
    html`<h1 class="govuk-heading-l">${say('work.versions')}</h1>${versionList(request, versions)}
${versions.length > 0 ? html`<p class="govuk-body"><a class="govuk-link" href="${address('public.plan', language, { partnership: partnershipId })}">${say('work.see')}</a></p>` : nothing}`,
    { current: 'work.publish' },
  );
};
