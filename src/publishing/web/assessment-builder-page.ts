import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  type Route,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address, codeOfSlug, inEither, sayDate, sayList } from '../../language/index.ts';
import type { JobRunner, JobState } from '../../platform/jobs/index.ts';
import { calledOf, columnName, type Problem } from '../../records/index.ts';
import { partName } from '../assessment/assessment-chapters.ts';
import { assessmentDocumentMessages } from '../assessment/assessment-messages.ts';
import { chapterPage, overviewPage } from '../assessment/assessment-pages.ts';
import { acrossParts, completenessOfNeeds } from '../assessment/completeness.ts';
import { inEitherLanguage } from '../assessment/freeze-assessment.ts';
import type { PublishedAssessment } from '../assessment/published-assessment.ts';
import { requiredParts } from '../assessment/ready-to-freeze.ts';
import { sayAssessmentProblem } from '../assessment/say-assessment-problem.ts';
import { fieldName } from '../field-names.ts';
import {
  editionsOf,
  type FrozenEdition,
  freezeEdition,
  type GatheredAssessment,
  gatherAssessment,
  livingAssessment,
  sameAsBefore,
} from '../store/index.ts';
import { type FreezeJobResult, freezeJobKind } from './assessment-jobs.ts';
import { jobAsked, jobUnderWay } from './job-asked.ts';

function builderHref({ language, partnershipId }: PageRequest, query: Record<string, string> = {}): string {
  return address('work.assessment.builder', language, { partnership: partnershipId ?? '' }, { query });
}

function placeOf({ services, partnershipId }: PageRequest) {
  return { ...services, partnershipId: partnershipId ?? '', today: services.today() };
}

/** Is it complete? What each need and each part lacks, what stops an edition, and one button. @source PAGES 3 "Assessment builder", 4.6; NEED-03; EQ-04 */
const builderPage: Handler = async (request) => {
  const job = await jobAsked(request, freezeJobKind);
  if (job) return afterJob(request, job);
  const frozen = Number(request.query['frozen']);
  if (Number.isInteger(frozen) && frozen > 0) return frozenPage(request, frozen);
  return showBuilder(request);
};

async function afterJob(request: PageRequest, job: JobState): Promise<Answer> {
  const { language } = request;
  const say = assessmentDocumentMessages.in(language);
  if (job.state === 'done') return afterFreezing(request, job.result as FreezeJobResult);
  if (job.state === 'failed') return showBuilder(request, job.problems.length === 0);
  const key = `builder.step.${job.stepName}`;
  const title = say('builder.freezing');
  const doing = assessmentDocumentMessages.has(key) ? say(key) : say('builder.step.waiting');
  const main = jobUnderWay(request, job, { title, doing, checkHref: builderHref(request, { job: job.id }) });
  return page(title, main, { current: 'work.evidence' });
}

function afterFreezing(request: PageRequest, { state, edition }: FreezeJobResult): Answer {
  return state === 'frozen'
    ? redirect(builderHref(request, { frozen: String(edition) }))
    : redirect(
        builderHref(request),
        assessmentDocumentMessages.in(request.language)('builder.unchanged', { edition }),
      );
}

async function showBuilder(request: PageRequest, isBroken = false): Promise<Answer> {
  const { services, partnershipId, language } = request;
  if (!partnershipId) return notFound();
  const say = assessmentDocumentMessages.in(language);
  const text = say('builder.title');
  const gathered = await gatherAssessment(placeOf(request));
  const living = livingAssessment(gathered, services.today());
  const editions = await editionsOf(services.db, partnershipId);
  const heading = html`<h1 class="govuk-heading-l">${text}</h1>`;
  if (!living) {
    const href = address('work.record.edit', language, {
      partnership: partnershipId,
      kind: 'partnership',
      code: partnershipId,
    });
    const main = html`${heading}${emptyState(say('builder.no-area'), { text: say('builder.area-link'), href })}`;
    return page(text, main, { current: 'work.evidence' });
  }
  const assessment = inEitherLanguage(living);
  const main = html`${isBroken && html`<p class="govuk-inset-text">${say('builder.failed')}</p>`}${heading}
<p class="govuk-body-l">${characteristicsLine(assessment, request)} ${welshLine(assessment, request)}</p>
<p class="govuk-body"><a class="govuk-link" href="${address('work.assessment.document', language, { partnership: partnershipId })}">${say('builder.living')}</a></p>
${needsTable(request, assessment)}
${partsTable(request, assessment)}
<h2 class="govuk-heading-m" id="freeze">${say('builder.freeze')}</h2>
${freezePart(request, gathered, editions)}
<h2 class="govuk-heading-m">${say('builder.editions')}</h2>
${editionList(request, editions)}`;
  return page(text, main, { current: 'work.evidence', width: 'full' });
}

/** `Nine characteristics: 7 covered, 2 say why not, none left unsaid.` */
function characteristicsLine({ parts }: PublishedAssessment, { language }: PageRequest): string {
  const { covered, reasoned, silent } = acrossParts(parts);
  return assessmentDocumentMessages.in(language)('builder.nine', {
    covered: covered.length,
    reasoned: reasoned.length,
    silent: silent.length,
  });
}

function welshLine({ parts }: PublishedAssessment, { language }: PageRequest): string {
  const isThere = parts.some(({ part }) => part === 'welsh-language');
  return assessmentDocumentMessages.in(language)(isThere ? 'builder.welsh-covered' : 'builder.welsh-missing');
}

function recordHref({ language, partnershipId }: PageRequest, kind: string, code: string): string {
  return address('work.record', language, { partnership: partnershipId ?? '', kind, code });
}

function needsTable(request: PageRequest, assessment: PublishedAssessment): Html {
  const { language, partnershipId } = request;
  const say = assessmentDocumentMessages.in(language);
  if (assessment.needs.length === 0) {
    const href = address('work.record.new', language, { partnership: partnershipId ?? '', kind: 'need' });
    const mend = say('problem.assessment.no-needs.mend');
    return emptyState(say('problem.assessment.no-needs'), { text: mend, href });
  }
  return dataTable({
    language,
    caption: say('builder.needs-table'),
    columns: [{ text: say('head.need') }, { text: say('head.missing') }, { text: say('head.mend') }],
    rows: completenessOfNeeds(assessment).map(({ need, missing, isDemandOnly }) => {
      const name = need.title[language];
      const lacks = missing.map((asked) => say(`asked.${asked}`));
      const words = [
        ...(lacks.length > 0 ? [say('builder.missing', { list: sayList(lacks) })] : []),
        ...(isDemandOnly ? [say('builder.demand')] : []),
      ];
      const isComplete = words.length === 0;
      return [
        html`<a class="govuk-link" href="${recordHref(request, 'need', need.code)}">${need.code} ${name}</a>`,
        isComplete ? say('builder.complete') : words.join(' '),
        isComplete
          ? '–'
          : html`<a class="govuk-link" href="${mendHref(request, need.code, missing)}">${say('builder.mend-need', { title: name })}</a>`,
      ];
    }),
  });
}

/** Where what a need lacks is written: most of it in the need itself, other evidence and options in records of their own. */
function mendHref(request: PageRequest, code: string, missing: readonly string[]): string {
  const { language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  const [first] = missing;
  const kinds: Readonly<Record<string, 'evidence-item' | 'option'>> = {
    evidence: 'evidence-item',
    'what-works': 'option',
  };
  const kind = first === undefined ? undefined : kinds[first];
  if (kind) return address('work.record.new', language, { partnership, kind }, { query: { needs: code } });
  const fields: Readonly<Record<string, string>> = {
    level: 'indicators',
    trend: 'indicators',
    where: 'area',
    who: 'groups',
    why: `story_${language}`,
    voice: `voice_${language}`,
  };
  const field = first === undefined ? 'basis' : fields[first];
  return `${address('work.record.edit', language, { partnership, kind: 'need', code })}${field ? `#${field}` : ''}`;
}

function partsTable(request: PageRequest, assessment: PublishedAssessment): Html {
  const { language, partnershipId } = request;
  const say = assessmentDocumentMessages.in(language);
  const partnership = partnershipId ?? '';
  return dataTable({
    language,
    caption: say('builder.parts-table'),
    columns: [
      { text: say('head.part') },
      { text: say('head.stands') },
      { text: say('head.nine') },
      { text: say('head.mend') },
    ],
    rows: assessment.standing.map(({ part, word, code }) => {
      const found = assessment.parts.find((each) => each.code === code);
      const isNeeded = word === 'absent' && requiredParts.includes(part);
      const stands = found?.asAt
        ? html`${say(`standing.${word}`)}<span class="ll-figure-cell__more">${sayDate(found.asAt, language)}</span>`
        : say(`standing.${word}`);
      const add = address(
        'work.record.new',
        language,
        { partnership, kind: 'assessment-part' },
        { query: { part } },
      );
      return [
        partName(part, language),
        html`${stands}${isNeeded && html`<span class="ll-figure-cell__more">${say('builder.part-required')}</span>`}`,
        found
          ? say('builder.part-nine', {
              covered: found.covered.length,
              reasoned: found.reasoned.length,
              silent: found.silent.length,
            })
          : '–',
        found
          ? html`<a class="govuk-link" href="${address('work.record.edit', language, { partnership, kind: 'assessment-part', code: found.code })}">${say('builder.part-edit')}<span class="govuk-visually-hidden">: ${partName(part, language)}</span></a>`
          : html`<a class="govuk-link" href="${add}">${say('builder.part-add')}<span class="govuk-visually-hidden">: ${partName(part, language)}</span></a>`,
      ];
    }),
  });
}

function freezePart(
  request: PageRequest,
  gathered: GatheredAssessment,
  [last]: readonly FrozenEdition[],
): Html {
  const { language, csrfToken } = request;
  const say = assessmentDocumentMessages.in(language);
  const { problems } = gathered;
  if (problems.length > 0) return stopped(request, gathered);
  if (last && sameAsBefore(gathered, last))
    return html`<p class="govuk-body">${say('builder.unchanged', { edition: last.number })}</p>`;
  const edition = (last?.number ?? 0) + 1;
  return html`<p class="govuk-body">${say('builder.ready', { edition })}</p>
<form method="post" action="${builderHref(request)}" novalidate>${formTokenField(csrfToken)}${componentsIn(
    language,
  ).button({ text: say('builder.button', { edition }), preventDoubleClick: true })}</form>`;
}

/** Problems in view; the rest are counted. */
const shownAtFirst = 60;

function stopped(request: PageRequest, { problems, records }: GatheredAssessment): Html {
  const { language, services } = request;
  const say = assessmentDocumentMessages.in(language);
  const rest = problems.length - shownAtFirst;
  const nameOf = (problem: Problem) => {
    const { kind, code, field } = partsOf(problem);
    if (problem.code === 'assessment.part-absent') return say('builder.part-add');
    if (problem.code === 'assessment.characteristic-silent') return say('builder.parts-open');
    const record = code === '' ? undefined : records.find(kind, code);
    const definition = services.records.definition(kind);
    const called = record && definition ? calledOf(definition, record) : undefined;
    const name = (called && inEither(called, language)) || code || say('builder.title');
    return field === '' ? name : say('builder.place', { title: name, field: fieldName(field, language) });
  };
  return html`<p class="govuk-body"><strong>${say('builder.stopped', { n: problems.length })}</strong></p>
<ol class="govuk-list govuk-list--number govuk-list--spaced">${problems
    .slice(0, shownAtFirst)
    .map((problem) => {
      const { what, mend } = sayAssessmentProblem(problem, language);
      return html`<li>${what}<br>${mend} <a class="govuk-link" href="${placeOfProblem(request, problem)}">${nameOf(problem)}</a></li>`;
    })}</ol>${rest > 0 ? html`<p class="govuk-body">${say('builder.more', { n: rest })}</p>` : nothing}`;
}

function partsOf({ where }: Problem) {
  const [kind = '', code = ''] = (where.record ?? '').split(' ');
  return { kind, code, field: where.field ?? '' };
}

/** The field to mend, so that one click leads to it; a part that is not there leads to its form. */
function placeOfProblem({ language, partnershipId }: PageRequest, problem: Problem): string {
  const partnership = partnershipId ?? '';
  const { kind, code, field } = partsOf(problem);
  const { part } = problem.values;
  if (problem.code === 'assessment.part-absent')
    return address('work.record.new', language, { partnership, kind }, { query: { part: String(part) } });
  if (kind === 'dataset') return address('work.dataset', language, { partnership, code });
  if (kind === '') return address('work.assessment', language, { partnership });
  if (code === '') return address('work.records', language, { partnership, kind });
  const [name = '', inLanguage] = field.split('.');
  const anchor = name === '' ? '' : `#${columnName(name)}${inLanguage ? `_${inLanguage}` : ''}`;
  return `${address('work.record.edit', language, { partnership, kind, code })}${anchor}`;
}

function editionList({ language, partnershipId }: PageRequest, editions: readonly FrozenEdition[]): Html {
  const say = assessmentDocumentMessages.in(language);
  if (editions.length === 0) return html`<p class="govuk-body">${say('editions.none')}</p>`;
  const partnership = partnershipId ?? '';
  return html`<ul class="govuk-list">${editions.map(
    ({ number, frozenOn }) =>
      html`<li><a class="govuk-link" href="${address('public.edition', language, { partnership, version: `v${number}` })}">${say('edition.name', { edition: number })}</a>, ${sayDate(frozenOn, language)}</li>`,
  )}</ul>`;
}

/** After freezing: that it is done, and the address to give to others. */
async function frozenPage(request: PageRequest, number: number): Promise<Answer> {
  const { services, partnershipId, language, siteOrigin } = request;
  const partnership = partnershipId ?? '';
  const edition = (await editionsOf(services.db, partnership)).find((each) => each.number === number);
  if (!edition) return notFound();
  const say = assessmentDocumentMessages.in(language);
  const text = say('builder.frozen', { edition: number });
  const path = address('public.edition', language, { partnership, version: `v${number}` });
  const main = html`${componentsIn(language).panel({ titleText: text, text: sayDate(edition.frozenOn, language) })}
<p class="govuk-body">${say('builder.address')}<br><a class="govuk-link ll-break" href="${path}">${siteOrigin}${path}</a></p>
<ul class="govuk-list"><li><a class="govuk-link" href="${address('public.editions', language, { partnership })}">${say('page.all-editions')}</a></li>
<li><a class="govuk-link" href="${builderHref(request)}">${say('builder.title')}</a></li></ul>`;
  return page(text, main, { current: 'work.evidence' });
}

/** Freezes the next edition, then leads to it; refused with the full list when something lacks. */
function freezeAct(jobs: JobRunner | null): Handler {
  return async (request) => {
    const { services, partnershipId, acting } = request;
    if (!partnershipId || !acting) return notFound();
    const by = { actor: acting.actor.id, ...(acting.organisation && { onBehalfOf: acting.organisation }) };
    if (jobs) {
      const id = await jobs.startJob(services.db, by, { kind: freezeJobKind, partnershipId, input: {} });
      return redirect(builderHref(request, { job: id }));
    }
    const place = placeOf(request);
    const gathered = await gatherAssessment(place);
    const result = await freezeEdition({ ...place, gathered, acting: by, now: services.now() });
    if (result.state === 'refused') return showBuilder(request);
    return afterFreezing(request, { state: result.state, edition: result.edition.number });
  };
}

/** The assessment as it is now: the same chapters as an edition, made anew whenever it is asked for. @source NEED-01, NEED-06 */
const livingPage: Handler = async (request) => {
  const { services, partnershipId, language, params } = request;
  if (!partnershipId) return notFound();
  const living = livingAssessment(await gatherAssessment(placeOf(request)), services.today());
  if (!living) return redirect(builderHref(request));
  const context = { assessment: inEitherLanguage(living), language, frozen: null };
  const slug = params['slug'];
  const found = slug === undefined ? overviewPage(context) : chapterPage(context, codeOfSlug(slug));
  if (!found) return notFound();
  const say = assessmentDocumentMessages.in(language);
  const note = componentsIn(language).insetText({
    text: html`${say('living.line', { date: sayDate(services.today(), language) })}. ${say('living.lead')} <a class="govuk-link" href="${builderHref(request)}">${say('living.builder')}</a>`,
  });
  return page(found.title, html`${note}${found.main}`, {
    width: 'full',
    breadcrumbs: found.breadcrumbs,
    alternate: found.alternate,
    current: 'work.evidence',
  });
};

/** The pages on which the needs assessment is read as it is now, completed and frozen. */
export function assessmentRoutes(jobs: JobRunner | null): readonly Route[] {
  return [
    { method: 'GET', address: 'work.assessment.builder', may: 'needs.assess', handle: builderPage },
    {
      method: 'POST',
      address: 'work.assessment.builder',
      may: 'needs.assess',
      audit: 'publishing.assessment.frozen',
      handle: freezeAct(jobs),
    },
    { method: 'GET', address: 'work.assessment.document', may: 'work.read', handle: livingPage },
    { method: 'GET', address: 'work.assessment.chapter', may: 'work.read', handle: livingPage },
  ];
}
