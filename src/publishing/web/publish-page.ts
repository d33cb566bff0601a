import {
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
  type Services,
} from '../../access/web/index.ts';
import { componentsIn, emptyState, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { planDefinition } from '../../plan/index.ts';
import { calledOf, columnName, type Problem } from '../../records/index.ts';
import { fieldName } from '../field-names.ts';
import { publishingMessages } from '../messages.ts';
import { sayProblem } from '../say-problem.ts';
import {
  type GatheredPlan,
  type PublishedVersion,
  problemsBeforePublishing,
  publish,
  versionsOf,
} from '../store/index.ts';

/** Gathers what a version is made from: given to these pages by whoever knows evidence, needs and duties. */
export type GatherPlan = (services: Services, partnershipId: string, plan: string) => Promise<GatheredPlan>;

/** The plan a person publishes: the one the query names, else the newest that is not yet superseded. */
async function planAsked(request: PageRequest) {
  const { services, partnershipId, query, form } = request;
  if (!partnershipId) return undefined;
  const plans = await services.records.list(services.db, partnershipId, planDefinition);
  const named = form['plan'] ?? query['plan'];
  const open = plans.filter(({ values }) => values['state'] !== 'superseded');
  return plans.find(({ code }) => code === named) ?? open.at(-1) ?? plans.at(-1);
}

/** May this go out? What stops it, with a link to each place, or one button. @source PAGES section 3; APPR-06, APPR-08 */
export function publishPage(gather: GatherPlan): Handler {
  return async (request) => showPublish(request, gather);
}

async function showPublish(request: PageRequest, gather: GatherPlan) {
  const { services, partnershipId, language } = request;
  if (!partnershipId) return notFound();
  const say = publishingMessages.in(language);
  const plan = await planAsked(request);
  const versions = await versionsOf(services.db, partnershipId, plan?.code);
  if (!plan) {
    const text = say('work.title');
    return page(
      text,
      html`<h1 class="govuk-heading-l">${text}</h1>${emptyState(say('work.no-plan'), {
        text: say('work.no-plan.mend'),
        href: address('work.plan', language, { partnership: partnershipId }),
      })}`,
      { current: 'work.publish' },
    );
  }
  const problems = problemsBeforePublishing(plan.code, await gather(services, partnershipId, plan.code));
  const main = html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${say('work.title')}</h1>
<p class="govuk-body-l">${say('work.plan', { title: calledOf(planDefinition, plan)[language] })}</p>
${problems.length > 0 ? stopped(request, problems) : ready(request, plan.code, (versions[0]?.number ?? 0) + 1)}
<h2 class="govuk-heading-m">${say('work.versions')}</h2>${versionList(request, versions)}
</div></div>`;
  return page(say('work.title'), main, { current: 'work.publish' });
}

const shownAtFirst = 60;

function stopped(request: PageRequest, problems: readonly Problem[]): Html {
  const { language } = request;
  const say = publishingMessages.in(language);
  const rest = problems.length - shownAtFirst;
  return html`<p class="govuk-body"><strong>${say('work.stopped', { n: problems.length })}</strong> ${say('work.nothing-saved')}</p>
<ul class="govuk-list govuk-list--spaced">${problems.slice(0, shownAtFirst).map((problem) => {
    const { what, mend } = sayProblem(problem, language);
    const field = problem.where.field ? fieldName(problem.where.field, language) : undefined;
    const text = field
      ? say('work.problem', { title: problem.where.record ?? '', field })
      : (problem.where.record ?? mend);
    return html`<li>${what}<br><a class="govuk-link" href="${placeOf(request, problem)}">${text}</a><br><span class="govuk-hint govuk-!-margin-bottom-0">${mend}</span></li>`;
  })}</ul>${rest > 0 ? html`<p class="govuk-body">${say('work.more', { n: rest })}</p>` : nothing}`;
}

/** The field of the record's form, so that one click leads to what must be mended. */
function placeOf({ language, partnershipId }: PageRequest, { where }: Problem): string {
  const partnership = partnershipId ?? '';
  const [kind = '', code = ''] = (where.record ?? '').split(' ');
  if (kind === '' || code === '') return address('work.plan', language, { partnership });
  const [field = '', inLanguage] = (where.field ?? '').split('.');
  const anchor = field === '' ? '' : `#${columnName(field)}${inLanguage ? `_${inLanguage}` : ''}`;
  return `${address('work.record.edit', language, { partnership, kind, code })}${anchor}`;
}

function ready(request: PageRequest, plan: string, version: number): Html {
  const { language, csrfToken, partnershipId } = request;
  const say = publishingMessages.in(language);
  return html`<p class="govuk-body">${say('work.ready', { version })}</p>
<form method="post" action="${address('work.publish', language, { partnership: partnershipId ?? '' })}" novalidate>
<input type="hidden" name="_csrf" value="${csrfToken}"><input type="hidden" name="plan" value="${plan}">
${componentsIn(language).button({ text: say('work.button', { version }), preventDoubleClick: true })}</form>`;
}

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

/** Freezes the next version, then leads to it; refused with the full list when something changed meanwhile. */
export function publishPlan(gather: GatherPlan): Handler {
  return async (request) => {
    const { services, partnershipId, language, acting } = request;
    const plan = await planAsked(request);
    if (!partnershipId || !plan || !acting) return notFound();
    const result = await publish({
      db: services.db,
      dataFolder: services.dataFolder,
      partnershipId,
      plan: plan.code,
      gathered: await gather(services, partnershipId, plan.code),
      acting: { actor: acting.actor.id, ...(acting.organisation && { onBehalfOf: acting.organisation }) },
      now: services.now(),
      today: services.today(),
    });
    const say = publishingMessages.in(language);
    if (result.state === 'refused') return showPublish(request, gather);
    const version = result.version.number;
    return redirect(
      address('work.versions', language, { partnership: partnershipId }),
      say(result.state === 'published' ? 'work.published' : 'work.unchanged', { version }),
    );
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
