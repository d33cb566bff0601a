import type { Acting } from '../../access/index.ts';
import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import {
  coveredBy,
  type EditionStanding,
  editionsOfPlan,
  mayBringPlanEdition,
  type PartOfPlan,
  planEditionDefinition,
  planEditionSectionDefinition,
} from '../../approval/index.ts';
import { lifeNavigation } from '../../approval/web/index.ts';
import {
  componentsIn,
  emptyState,
  type Html,
  html,
  nothing,
  stateTag,
  type WorkState,
} from '../../design-system/index.ts';
import { type TextStanding, textStandings, textStates } from '../../editing/index.ts';
import { fingerprintOf, textMarks } from '../../editing/store/index.ts';
import { address, type Language, languages, sayDate, sayList } from '../../language/index.ts';
import { addLink, recordLink, saveTogether, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { sectionDefinition } from '../../plan/index.ts';
import {
  type AnyRecord,
  date,
  type FieldValue,
  type Problem,
  problem,
  type RecordSet,
  readField,
} from '../../records/index.ts';
import { publishingMessages } from '../messages.ts';
import { changedSinceApproval } from '../store/index.ts';
import { editionStaysOut } from './edition-stays-out.ts';
import { planAsked } from './plan-asked.ts';

interface Opened {
  readonly records: RecordSet;
  readonly plan: string;
  readonly partnershipId: string;
  readonly editions: readonly EditionStanding[];
}

async function open(request: PageRequest): Promise<Opened | undefined> {
  const { services, partnershipId } = request;
  const plan = await planAsked(request);
  if (!partnershipId || !plan) return undefined;
  const records = await services.records.load(services.db, partnershipId);
  return { records, plan: plan.code, partnershipId, editions: editionsOfPlan(records, plan.code) };
}

function editionsHref({ language, partnershipId }: PageRequest): string {
  return address('work.plan-editions', language, { partnership: partnershipId ?? '' });
}

/**
 * The editions of a plan at work: how each stands in both languages, what of the plan it covers, what has changed since
 * it was approved, and what keeps it in.
 *
 * @source CYP-10; LANG-03; PLAN-26
 */
export const planEditionsPage: Handler = async (request) => {
  const opened = await open(request);
  if (!opened) return notFound();
  const { language, services } = request;
  const { records, partnershipId, editions } = opened;
  const say = publishingMessages.in(language);
  const standings = textStandings(
    records,
    [planEditionDefinition, planEditionSectionDefinition],
    await textMarks(services.db, partnershipId),
    fingerprintOf,
  );
  const blocks: Html[] = [];
  for (const standing of editions) {
    const changed = await changedSinceApproval(
      services.db,
      partnershipId,
      standing.edition.code,
      coveredBy(standing),
    );
    blocks.push(editionBlock(request, opened, standing, { standings, changed }));
  }
  const title = say('plan-editions.title');
  return page(
    title,
    html`<h1 class="govuk-heading-l">${title}</h1>${lifeNavigation(request, 'work.plan-editions')}
<p class="govuk-body-l">${say('plan-editions.lead')}</p>
${blocks.length === 0 ? emptyState(say('plan-editions.none')) : blocks}
${addLink(request, 'plan-edition', say('plan-editions.add'), 'plan.publish')}${addLink(request, 'plan-edition-section', say('plan-editions.add-part'), 'plan.publish')}`,
    { current: 'work.plan', breadcrumbs: planCrumb(request) },
  );
};

function planCrumb({ language, partnershipId }: PageRequest) {
  return [
    {
      text: publishingMessages.in(language)('plan.crumb'),
      href: address('work.plan', language, { partnership: partnershipId ?? '' }),
    },
  ];
}

const looks: Readonly<Record<'draft' | 'in-review' | 'approved', WorkState>> = {
  draft: 'not-started',
  'in-review': 'on-course',
  approved: 'done',
};

interface Known {
  readonly standings: readonly TextStanding[];
  readonly changed: readonly PartOfPlan[];
}

function editionBlock(
  request: PageRequest,
  { records, plan }: Opened,
  standing: EditionStanding,
  { standings, changed }: Known,
): Html {
  const { language } = request;
  const say = publishingMessages.in(language);
  const { edition, sections } = standing;
  const { state, audience, approvedBy, approvedOn } = edition.values;
  const covered = coveredBy(standing);
  const uncovered = records
    .all(sectionDefinition)
    .filter(
      ({ code, values }) => values.plan === plan && !covered.some((part) => isSame(part, 'section', code)),
    );
  const body = records.one(organisationDefinition, approvedBy);
  const isApproved = state === 'approved';
  return html`<section id="${edition.code}"><h2 class="govuk-heading-m">${titleOf(edition.values.title, language)}</h2>
<dl class="govuk-summary-list">
${row(say('plan-editions.for'), audience === null ? '' : say(`plan-edition.link.${audience}`))}
${row(say('plan-editions.state'), stateTag(looks[state ?? 'draft'], say(`plan-editions.state.${state ?? 'draft'}`)))}
${isApproved ? row(say('plan-editions.approval'), html`${body ? titleOf(body.values.name, language) : nothing}${approvedOn !== null && html`<br>${sayDate(approvedOn, language)}`}`) : nothing}
${languages.map((side) => row(say(`plan-editions.in.${side}`), languageTally(language, side, ofEdition(standings, standing))))}
${row(say('plan-editions.parts'), linksTo(request, sections))}
${row(say('plan-editions.covers'), linksTo(request, found(records, covered)))}
${row(say('plan-editions.uncovered'), linksTo(request, uncovered))}
${isApproved ? row(say('plan-editions.look-again'), changed.length === 0 ? say('plan-editions.nothing-changed') : linksTo(request, found(records, changed))) : nothing}
${row(say('plan-editions.goes-out'), editionStaysOut(request, standing))}
</dl>${waysOn(request, standing)}</section>`;
}

function isSame(part: PartOfPlan, kind: PartOfPlan['kind'], code: string): boolean {
  return part.kind === kind && part.code === code;
}

function row(key: string, value: string | Html): Html {
  return html`<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">${key}</dt><dd class="govuk-summary-list__value">${value}</dd></div>`;
}

function found(records: RecordSet, parts: readonly PartOfPlan[]): readonly AnyRecord[] {
  return parts.flatMap(({ kind, code }) => records.find(kind, code) ?? []);
}

function linksTo(request: PageRequest, records: readonly AnyRecord[]): Html | string {
  if (records.length === 0) return publishingMessages.in(request.language)('plan-editions.nothing');
  return html`<ul class="govuk-list govuk-list--spaced">${records.map((record) => html`<li>${recordLink(request, record)}</li>`)}</ul>`;
}

function ofEdition(
  standings: readonly TextStanding[],
  { edition, sections }: EditionStanding,
): readonly TextStanding[] {
  const own = new Set([edition, ...sections].map(({ kind, code }) => `${kind} ${code}`));
  return standings.filter(({ kind, code }) => own.has(`${kind} ${code}`));
}

/** `Missing: 1, Checked: 4`: how many texts of the edition stand how in one language. */
function languageTally(language: Language, side: Language, standings: readonly TextStanding[]): string {
  const say = publishingMessages.in(language);
  const said = textStates.flatMap((state) => {
    const n = standings.filter((each) => each.language === side && each.state === state).length;
    return n === 0 ? [] : [say(`plan-editions.texts.${state}`, { n })];
  });
  return said.length === 0 ? say('plan-editions.nothing') : sayList(said);
}

/** The values an edition has once it is moved to a state that is not an approval: what an approval said is gone. */
function movedTo({ edition }: EditionStanding, state: 'draft' | 'in-review') {
  return { ...edition.values, state, approvedBy: null, approvedOn: null, approvalNote: { cy: '', en: '' } };
}

function waysOn(request: PageRequest, standing: EditionStanding): Html {
  const { language, acting, csrfToken, partnershipId } = request;
  const say = publishingMessages.in(language);
  const { edition } = standing;
  const to = edition.values.state === 'draft' ? 'in-review' : 'draft';
  const mayMove = acting && mayBringPlanEdition(acting, edition, movedTo(standing, to));
  const approveHref = address('work.plan-edition.approve', language, {
    partnership: partnershipId ?? '',
    code: edition.code,
  });
  return html`${acting && mayApprove(acting, standing) ? html`<p class="govuk-body"><a class="govuk-link" href="${approveHref}">${say('plan-editions.approve')}</a></p>` : nothing}
${mayMove ? html`<form method="post" novalidate>${formTokenField(csrfToken)}<input type="hidden" name="code" value="${edition.code}"><input type="hidden" name="to" value="${to}">${componentsIn(language).button({ text: say(`plan-editions.to.${to}`), classes: 'govuk-button--secondary', preventDoubleClick: true })}</form>` : nothing}`;
}

/** Sends an edition for review, or takes it back to a draft, by which its approval is gone. */
export const movePlanEdition: Handler = async (request): Promise<Answer> => {
  const opened = await open(request);
  const standing = opened?.editions.find(({ edition }) => edition.code === request.form['code']);
  const to = (['draft', 'in-review'] as const).find((state) => state === request.form['to']);
  if (!standing || !to || !request.acting) return notFound();
  const say = publishingMessages.in(request.language);
  const values = movedTo(standing, to);
  if (!mayBringPlanEdition(request.acting, standing.edition, values))
    return forbidden(say('plan-editions.refused'));
  const saved = await saveEdition(request, standing, values);
  return saved.ok
    ? redirect(editionsHref(request), say('plan-editions.moved'))
    : redirect(editionsHref(request), say('plan-editions.not-moved'));
};

function saveEdition(
  request: PageRequest,
  { edition }: EditionStanding,
  values: Readonly<Record<string, FieldValue>>,
) {
  return saveTogether(request, [
    {
      definition: planEditionDefinition,
      code: edition.code,
      values,
      expectedRevision: edition.revision,
    },
  ]);
}

/** People of a body may record that it approved an edition which nobody has approved yet. */
function mayApprove(acting: Acting, { edition }: EditionStanding): boolean {
  const after = { ...edition.values, state: 'approved', approvedBy: acting.organisation };
  return mayBringPlanEdition(acting, edition, after);
}

async function openToApprove(request: PageRequest): Promise<EditionStanding | Answer> {
  const opened = await open(request);
  const standing = opened?.editions.find(({ edition }) => edition.code === request.params['code']);
  if (!standing || !request.acting) return notFound();
  return mayApprove(request.acting, standing)
    ? standing
    : forbidden(publishingMessages.in(request.language)('plan-editions.refused'));
}

/** The form in which a body records that it approved an edition. @source APPR-01; CYP-10 */
export const approvePlanEditionPage: Handler = async (request) => {
  const standing = await openToApprove(request);
  return 'edition' in standing ? showApproval(request, standing, []) : standing;
};

function showApproval(request: PageRequest, standing: EditionStanding, problems: readonly Problem[]): Answer {
  const { language, csrfToken, form, services } = request;
  const say = publishingMessages.in(language);
  const ui = componentsIn(language);
  const note = (side: Language) =>
    ui.textarea({
      id: `approval_note_${side}`,
      name: `approval_note_${side}`,
      rows: 2,
      label: { text: say(`plan-editions.note.${side}`), classes: 'govuk-label--s' },
      value: form[`approval_note_${side}`] ?? '',
      attributes: { lang: side },
    });
  const title = say('plan-editions.approve');
  const main = html`${problemSummary(problems, language, publishingMessages)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body-l">${titleOf(standing.edition.values.title, language)}</p>
<form method="post" novalidate>${formTokenField(csrfToken)}
${ui.input({
  id: 'approved_on',
  name: 'approved_on',
  label: { text: say('plan-editions.approved-on'), classes: 'govuk-label--s' },
  hint: { text: say('plan-editions.approved-on.hint') },
  value: form['approved_on'] ?? services.today(),
  classes: 'govuk-input--width-10',
  ...problemOf(problems, 'approved_on', language, publishingMessages),
})}
<p class="govuk-hint">${say('plan-editions.note.hint')}</p>${note('cy')}${note('en')}
${ui.button({ text: say('plan-editions.approve.button'), preventDoubleClick: true })}</form>
<p class="govuk-body"><a class="govuk-link" href="${editionsHref(request)}">${say('plan-editions.title')}</a></p>`;
  return page(title, main, {
    current: 'work.plan',
    breadcrumbs: planCrumb(request),
    hasErrors: problems.length > 0,
    status: problems.length > 0 ? 422 : 200,
  });
}

/** Records the approval of the body the person acts for; refused while a text is lacking in either language. */
export const approvePlanEdition: Handler = async (request) => {
  const standing = await openToApprove(request);
  if (!('edition' in standing)) return standing;
  const { form, services, language, acting } = request;
  const read = readField(date('approvedOn'), { approved_on: form['approved_on'] ?? '' });
  const approvedOn = typeof read.value === 'string' ? read.value : null;
  const isWhole = standing.lacking.every(({ lack }) => lack === 'not-approved');
  const problems = [
    ...(approvedOn === null || approvedOn > services.today()
      ? [problem('publishing.edition-date', { field: 'approved_on' })]
      : []),
    ...(isWhole ? [] : [problem('publishing.edition-not-whole', { field: 'approved_on' })]),
  ];
  if (problems.length > 0) return showApproval(request, standing, problems);
  const saved = await saveEdition(request, standing, {
    ...standing.edition.values,
    state: 'approved',
    approvedBy: acting?.organisation ?? null,
    approvedOn,
    approvalNote: {
      cy: (form['approval_note_cy'] ?? '').trim(),
      en: (form['approval_note_en'] ?? '').trim(),
    },
  });
  return saved.ok
    ? redirect(editionsHref(request), publishingMessages.in(language)('plan-editions.approved'))
    : redirect(editionsHref(request), publishingMessages.in(language)('plan-editions.not-moved'));
};
