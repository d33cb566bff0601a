import { readFile, stat } from 'node:fs/promises';
import {
  type Answer,
  file,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { address, type Language, sayDate, sayNumber } from '../../language/index.ts';
import type { JobRunner } from '../../platform/jobs/index.ts';
import { indicatorDefinition } from '../indicator.ts';
import { sayMend, sayProblem } from '../say-problem.ts';
import type { ImportReport } from '../store/import-report.ts';
import { checkStaged } from './check-import.ts';
import { smallCountsRow } from './disclosure-words.ts';
import { saySpan } from './figure-words.ts';
import { longWorkBytes } from './import-jobs.ts';
import { evidencePageMessages } from './page-messages.ts';
import {
  dropOldImports,
  readKept,
  readStaged,
  type StagedImport,
  stagedFiles,
  stageUpload,
} from './staged-import.ts';

/** Where pages about evidence hang. */
export function evidenceCrumb({ language, partnershipId }: PageRequest) {
  return {
    text: evidencePageMessages.in(language)('evidence.title'),
    href: address('work.evidence', language, { partnership: partnershipId ?? '' }),
  };
}

/** Step 1: the file, and a file that describes it where there is one. */
export const importPage: Handler = async (request) => {
  await dropOldImports(request.services.dataFolder, request.services.now());
  return uploadForm(request, false);
};

function uploadForm(request: PageRequest, isMissing: boolean): Answer {
  const { language } = request;
  const say = evidencePageMessages.in(language);
  const ui = componentsIn(language);
  const missing = { text: say('import.file.missing') };
  const main = html`${
    isMissing && ui.errorSummary({ errorList: [{ text: missing.text, href: '#data' }] })
  }<span class="govuk-caption-l">${say('import.step', { step: 1 })}</span>
    <h1 class="govuk-heading-l">${say('import.title')}</h1>
    <p class="govuk-body">${say('import.lead')}</p>
    <form method="post" enctype="multipart/form-data" novalidate>
    ${formTokenField(request.csrfToken)}
    ${ui.fileUpload({
      id: 'data',
      name: 'data',
      label: { text: say('import.file'), classes: 'govuk-label--s' },
      hint: { text: say('import.file.hint') },
      ...(isMissing && { errorMessage: missing }),
    })}
    ${ui.fileUpload({
      id: 'description',
      name: 'description',
      label: { text: say('import.description'), classes: 'govuk-label--s' },
      hint: { text: say('import.description.hint') },
    })}
    ${ui.button({ text: say('import.send'), preventDoubleClick: true })}
    </form>
    ${ui.details({ summaryText: say('import.kinds'), text: html`<ul class="govuk-list govuk-list--bullet"><li>${say('import.kinds.figures')}</li><li>${say('import.kinds.lookup')}</li><li>${say('import.kinds.boundaries')}</li></ul>` })}`;
  return page(say('import.title'), main, {
    current: 'work.evidence',
    hasErrors: isMissing,
    breadcrumbs: [evidenceCrumb(request)],
  });
}

/** Keeps the file and has it checked: at once, or as long work where it is large. */
export function stageImport(jobs: JobRunner | null): Handler {
  return async (request) => {
    const { services, partnershipId, acting, language } = request;
    const data = request.files.find((one) => one.field === 'data');
    if (!data || !partnershipId || !acting) return uploadForm(request, true);
    const staged = await stageUpload(
      services.dataFolder,
      { partnership: partnershipId, actor: acting.actor.id, now: services.now() },
      data,
      request.files.find((one) => one.field === 'description'),
    );
    return checkAndGoOn(request, jobs, staged, language);
  };
}

/** Checks a staged file, and leads to the page that shows what was found. */
export async function checkAndGoOn(
  request: PageRequest,
  jobs: JobRunner | null,
  staged: StagedImport,
  language: Language,
): Promise<Answer> {
  const { services } = request;
  const partnership = staged.partnership;
  if (jobs && staged.bytes > longWorkBytes) {
    const id = await jobs.startJob(
      services.db,
      { actor: staged.actor },
      { kind: 'evidence.check', partnershipId: partnership, input: { import: staged.id, language } },
    );
    return redirect(address('work.job', language, { partnership, job: id }));
  }
  await checkStaged(services, staged, language);
  return redirect(address('work.import.check', language, { partnership, import: staged.id }));
}

/** Step 3: what the import added, or that it was here already. As CSV: the rows that were left out. */
export const importResultPage: Handler = async (request) => {
  const { services, partnershipId, language } = request;
  const staged = await readStaged(services.dataFolder, partnershipId ?? '', request.params['import'] ?? '');
  if (!staged || !partnershipId) return notFound();
  const files = stagedFiles(services.dataFolder, staged.id);
  const report = await readKept<ImportReport>(files.result);
  if (!report) return notFound();
  const hasRejected = await stat(files.rejected).then(
    () => report.rejectedRows > 0,
    () => false,
  );
  const say = evidencePageMessages.in(language);
  if (request.twin === 'csv') {
    if (!hasRejected) return notFound();
    const name = staged.name.replace(/\.[^.]*$/, '');
    return file(
      'text/csv; charset=utf-8',
      // Whole: a file that goes while it is sent would end the program, and it holds a hundred thousand rows at most.
      await readFile(files.rejected),
      `${name}-${say('import.rejected.file')}.csv`,
    );
  }
  const title = say(
    `result.${report.outcome === 'imported' && report.rejectedRows > 0 ? 'partly' : report.outcome}`,
  );
  const main = html`<span class="govuk-caption-l">${say('import.step', { step: 3 })}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    ${report.geography ? areasAdded(request, report.geography) : await figuresAdded(request, report)}
    ${
      hasRejected &&
      html`<h2 class="govuk-heading-m">${say('result.rejected')}</h2>
      <p class="govuk-body">${say('result.rejected.count', { n: report.rejectedRows })}</p>
      <p class="govuk-body"><a class="govuk-link" href="${address('work.import.result', language, { partnership: partnershipId, import: staged.id }, { twin: 'csv' })}">${say('result.rejected.download')}</a></p>`
    }
    ${report.dataset !== '' && (await whatReadsIt(request, partnershipId, report.dataset))}
    <p class="govuk-body"><a class="govuk-link" href="${address('work.import', language, { partnership: partnershipId })}">${say('result.another')}</a></p>`;
  return page(title, main, { current: 'work.evidence', breadcrumbs: [evidenceCrumb(request)] });
};

async function figuresAdded(request: PageRequest, report: ImportReport): Promise<Html> {
  const { language, partnershipId } = request;
  const say = evidencePageMessages.in(language);
  const { release } = report;
  if (!release) return nothing;
  const partnership = partnershipId ?? '';
  const params = { partnership, code: release.dataset };
  const isHere = report.outcome === 'already-here';
  const lacks = report.lacking ?? [];
  return html`<p class="govuk-body">${isHere ? say('result.already.lead', { date: sayDate(release.importedAt.slice(0, 10), language) }) : say('result.imported.lead')}</p>
    ${componentsIn(language).summaryList({
      rows: [
        { key: { text: say('release.file') }, value: { text: report.file } },
        {
          key: { text: say('release.dataset') },
          value: {
            text: html`<a class="govuk-link" href="${address('work.dataset', language, params)}">${release.dataset}</a>`,
          },
        },
        {
          key: { text: say('release.one') },
          value: {
            text: html`<a class="govuk-link" href="${address('work.release', language, { ...params, release: release.hash })}">${release.hash.slice(0, 12)}</a>`,
          },
        },
        { key: { text: say('release.rows') }, value: { text: sayNumber(release.rows) } },
        { key: { text: say('release.areas') }, value: { text: sayNumber(release.areas) } },
        { key: { text: say('release.periods') }, value: { text: saySpan(release, language) } },
        ...(await smallCountsRow(request, release.dataset)),
      ],
    })}
    ${lacks.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${lacks.map((one) => html`<li>${sayProblem(one, language)} ${sayMend(one, language)}</li>`)}</ul>`}`;
}

function areasAdded(
  { language, partnershipId }: PageRequest,
  { areas, links, boundaries }: NonNullable<ImportReport['geography']>,
): Html {
  const say = evidencePageMessages.in(language);
  const partnership = partnershipId ?? '';
  return html`${componentsIn(language).summaryList({
    rows: [
      { key: { text: say('areas.areas') }, value: { text: sayNumber(areas) } },
      { key: { text: say('areas.links') }, value: { text: sayNumber(links) } },
      { key: { text: say('areas.boundaries') }, value: { text: sayNumber(boundaries) } },
    ],
  })}<p class="govuk-body"><a class="govuk-link" href="${address('work.areas', language, { partnership })}">${say('areas.see')}</a></p>`;
}

/** Indicators whose figures may just have changed, each to be looked at again. */
async function whatReadsIt(
  { language, services }: PageRequest,
  partnership: string,
  dataset: string,
): Promise<Html> {
  const say = evidencePageMessages.in(language);
  const records = await services.records.load(services.db, partnership);
  const readers = records.all(indicatorDefinition).filter((one) => one.values.dataset === dataset);
  if (readers.length === 0) {
    const href = address(
      'work.record.new',
      language,
      { partnership, kind: 'indicator' },
      { query: { dataset } },
    );
    return html`<h2 class="govuk-heading-m">${say('result.readers')}</h2>
      <p class="govuk-body">${say('result.readers.none')}</p>
      <p class="govuk-body"><a class="govuk-link" href="${href}">${say('result.readers.add')}</a></p>`;
  }
  return html`<h2 class="govuk-heading-m">${say('result.readers')}</h2>
    <p class="govuk-body">${say('result.readers.count', { n: readers.length })}</p>
    <ul class="govuk-list govuk-list--bullet">${readers.map(
      ({ code, values }) =>
        html`<li><a class="govuk-link" href="${address('work.indicator', language, { partnership, code })}">${values.title[language] || code}</a></li>`,
    )}</ul>`;
}
