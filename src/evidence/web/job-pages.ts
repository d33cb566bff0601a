import { type Handler, notFound, page, redirect } from '../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, html, longWork } from '../../design-system/index.ts';
import { address, type Language, sayMoment } from '../../language/index.ts';
import { type JobState, jobState, latestJobs } from '../../platform/jobs/index.ts';
import { evidenceNavigation, mayImport } from './catalogue-pages.ts';
import type { ImportJobResult } from './import-jobs.ts';
import { evidenceCrumb } from './import-pages.ts';
import { evidencePageMessages } from './page-messages.ts';

function titleOf({ kind }: JobState, language: Language): string {
  const say = evidencePageMessages.in(language);
  const key = `job.${kind}`;
  return evidencePageMessages.has(key) ? say(key) : say('job.other');
}

function doingOf({ state, stepName }: JobState, language: Language): string {
  const say = evidencePageMessages.in(language);
  const key = `job.step.${stepName}`;
  return evidencePageMessages.has(key) && state === 'running' ? say(key) : say(`job.${state}`);
}

/** One piece of long work: where it stands; the page it leads to when it is done. */
export const jobPage: Handler = async (request) => {
  const { services, language, partnershipId, params } = request;
  const partnership = partnershipId ?? '';
  const id = params['job'] ?? '';
  const isId = /^[0-9a-f-]{36}$/.test(id);
  const job = isId ? await jobState(services.db, { partnershipId, id }) : undefined;
  if (!job) return notFound();
  const say = evidencePageMessages.in(language);
  const title = titleOf(job, language);
  const crumbs = [
    evidenceCrumb(request),
    { text: say('jobs.title'), href: address('work.jobs', language, { partnership }) },
  ];
  const here = address('work.job', language, { partnership, job: job.id });
  if (job.state === 'done') {
    const result = job.result as Partial<ImportJobResult> | null;
    if (result?.import && result.next) {
      const name = result.next === 'check' ? 'work.import.check' : 'work.import.result';
      return redirect(address(name, language, { partnership, import: result.import }));
    }
  }
  if (job.state === 'queued' || job.state === 'running') {
    const main = longWork({
      language,
      title,
      doing: doingOf(job, language),
      ...(job.steps > 0 && { step: { now: job.step, of: job.steps } }),
      since: new Date(job.startedAt ?? job.queuedAt),
      checkHref: here,
    });
    return page(title, main, { current: 'work.evidence', breadcrumbs: crumbs });
  }
  const again = { text: say('job.again'), href: address('work.import', language, { partnership }) };
  const main = html`<h1 class="govuk-heading-l">${title}</h1><p class="govuk-body">${say(`job.${job.state}`)}</p>
    ${job.state === 'failed' && componentsIn(language).button(again)}`;
  return page(title, main, { current: 'work.evidence', breadcrumbs: crumbs });
};

/** The latest long work of the partnership. */
export const jobsPage: Handler = async (request) => {
  const { services, language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const say = evidencePageMessages.in(language);
  const jobs = await latestJobs(services.db, { partnershipId });
  const main = html`<h1 class="govuk-heading-l">${say('jobs.title')}</h1>
    ${evidenceNavigation(request, 'jobs')}
    <p class="govuk-body">${say('jobs.lead')}</p>
    ${
      jobs.length === 0
        ? emptyState(
            say('jobs.empty'),
            mayImport(request)
              ? { text: say('import.title'), href: address('work.import', language, { partnership }) }
              : undefined,
          )
        : dataTable({
            language,
            caption: say('jobs.title'),
            captionHidden: true,
            columns: [{ text: say('jobs.what') }, { text: say('jobs.state') }, { text: say('jobs.since') }],
            rows: jobs.map((job) => [
              html`<a class="govuk-link" href="${address('work.job', language, { partnership, job: job.id })}">${titleOf(job, language)}</a>`,
              say(`job.${job.state}`),
              sayMoment(job.queuedAt, language),
            ]),
          })
    }`;
  return page(say('jobs.title'), main, { current: 'work.evidence', breadcrumbs: [evidenceCrumb(request)] });
};
