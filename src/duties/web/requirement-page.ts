import {
  type Answer,
  forbidden,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { sayReading } from '../../calendar/index.ts';
import {
  bilingualPair,
  componentsIn,
  type Html,
  html,
  nothing,
  textOrOther,
} from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { calledOf, type RecordDefinition, type RecordSet } from '../../records/index.ts';
import { type Claim, claimDefinition } from '../claim.ts';
import { citationInWords, type Verdict } from '../index.ts';
import { dutiesMessages } from '../messages.ts';
import { verdictDetails } from './checks-page.ts';
import { organisationName, whereLinks } from './duty-map-page.ts';
import { checkPageMessages } from './page-messages.ts';
import { type KindAndFieldWords, sayPlace } from './place-link.ts';
import { type CheckOfPlan, checkAskedFor, type PlanCheck } from './plan-check.ts';

/** One requirement: verdict, proof, source, and who says where it is done. */
export function requirementPage(check: CheckOfPlan, words: KindAndFieldWords): Handler {
  return async (request) => {
    const checked = await checkAskedFor(request, check);
    const verdict = checked && verdictAskedFor(request, checked);
    return checked && verdict ? show(request, checked, verdict, words, null) : notFound();
  };
}

/**
 * Saves a claim of the acting organisation, or its answer to another's claim.
 *
 * @source DUTY-01, DUTY-02; DESIGN rule 4: nobody confirms their own claim
 */
export function saveClaim(check: CheckOfPlan, words: KindAndFieldWords): Handler {
  return async (request) => {
    const checked = await checkAskedFor(request, check);
    const verdict = checked && verdictAskedFor(request, checked);
    if (!checked || !verdict) return notFound();
    const organisation = request.acting?.organisation ?? null;
    const say = checkPageMessages.in(request.language);
    if (organisation === null) return forbidden(say('claim.no-organisation'));
    const { answer, claim: code } = request.form;
    return code
      ? answerClaim(request, checked, organisation, code, answer === 'disputed' ? 'disputed' : 'confirmed')
      : addClaim(request, checked, verdict, words, organisation);
  };
}

function verdictAskedFor(request: PageRequest, { result }: PlanCheck): Verdict | undefined {
  const { rulebook, requirement } = request.params;
  return result.families
    .flatMap((family) => family.verdicts)
    .find((verdict) => verdict.rulebook === rulebook && verdict.requirement.id === requirement);
}

function show(
  request: PageRequest,
  checked: PlanCheck,
  verdict: Verdict,
  words: KindAndFieldWords,
  error: string | null,
): Answer {
  const { language, partnershipId } = request;
  const say = checkPageMessages.in(language);
  const { requirement } = verdict;
  const title = requirement.wording[language];
  const ui = componentsIn(language);
  const { quotation } = requirement.citation;
  const facts = [
    { key: say('requirement.source'), value: html`${citationInWords(requirement.citation, language)}` },
    ...(quotation ? [{ key: say('requirement.quotation'), value: html`<q lang="en">${quotation}</q>` }] : []),
    { key: say('requirement.from'), value: html`${sayReading(String(requirement.from), language)}` },
    ...(requirement.to
      ? [{ key: say('requirement.to'), value: html`${sayReading(String(requirement.to), language)}` }]
      : []),
    {
      key: say('requirement.facts'),
      value:
        verdict.used.length === 0
          ? html`${say('requirement.no-facts')}`
          : whereLinks(verdict.used, request, checked.records, words),
    },
  ];
  const main = html`${error ? ui.errorSummary({ errorList: [{ text: error, href: '#target' }] }) : nothing}
    <h1 class="govuk-heading-l">${title}</h1>
    ${verdictDetails(verdict, request, checked, words)}
    ${ui.summaryList({ rows: facts.map(({ key, value }) => ({ key: { text: key }, value: { text: value } })) })}
    ${claimsOf(request, checked, verdict, words)}
    ${claimForm(request, checked, words, error)}`;
  return page(title, main, {
    status: error ? 422 : 200,
    hasErrors: error !== null,
    current: 'work.checks',
    breadcrumbs: [
      {
        text: say('part.checks'),
        href: address('work.checks', language, { partnership: partnershipId ?? '' }),
      },
    ],
  });
}

function claimsOf(
  request: PageRequest,
  { records }: PlanCheck,
  verdict: Verdict,
  words: KindAndFieldWords,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const claims = records
    .all(claimDefinition)
    .filter((claim) => claim.values.requirement === verdict.requirement.id);
  return html`<h2 class="govuk-heading-m" id="claims">${say('requirement.claims')}</h2>
    ${claims.length === 0 ? html`<p class="govuk-body">${say('requirement.no-claims')}</p>` : claims.map((claim) => claimBlock(request, records, claim, words))}`;
}

function claimBlock(request: PageRequest, records: RecordSet, claim: Claim, words: KindAndFieldWords): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const ui = componentsIn(language);
  const { values } = claim;
  const mayAnswer = request.acting?.organisation != null && request.acting.organisation !== values.claimedBy;
  const answer = (state: 'confirmed' | 'disputed', text: string, classes = '') =>
    ui.button({ text, name: 'answer', value: state, classes: `govuk-button--secondary ${classes}` });
  return html`<div class="ll-claim">
    <p class="govuk-body">${say('requirement.claim', {
      organisation: organisationName(values.claimedBy, records, language),
      date: values.claimedOn ? sayDate(values.claimedOn, language) : '',
      record: sayPlace({ kind: values.targetKind, code: values.targetCode }, records, request, words),
    })}</p>
    <p class="govuk-body">${textOrOther(values.text, language)}</p>
    <p class="govuk-body"><strong>${say('requirement.claim-state')}:</strong> ${dutiesMessages.in(language)(`verdict.${values.state ?? 'claimed'}`)}${values.confirmedBy ? ` (${organisationName(values.confirmedBy, records, language)})` : ''}</p>
    ${
      mayAnswer
        ? html`<form method="post" novalidate><input type="hidden" name="_csrf" value="${request.csrfToken}"><input type="hidden" name="claim" value="${claim.code}"><div class="govuk-button-group">${answer('confirmed', say('claim.confirm'))}${answer('disputed', say('claim.dispute'))}</div></form>`
        : nothing
    }</div>`;
}

const claimTargets = ['section', 'outcome', 'action', 'priority'] as const;

function claimForm(
  request: PageRequest,
  { records }: PlanCheck,
  words: KindAndFieldWords,
  error: string | null,
): Html {
  const { language, services } = request;
  const say = checkPageMessages.in(language);
  if (!request.acting?.organisation) {
    return html`<p class="govuk-inset-text">${say('claim.no-organisation')}</p>`;
  }
  const ui = componentsIn(language);
  const targets = claimTargets.flatMap((kind) => {
    const definition = services.records.definition(kind) as RecordDefinition;
    return records.ofKind(kind).map((record) => ({
      value: `${kind}/${record.code}`,
      text: `${words.kind(kind, 'one', language)} ${record.code}: ${calledOf(definition, record)[language]}`,
    }));
  });
  const chosen = request.form['target'] ?? '';
  return html`<form method="post" novalidate class="ll-claim-form">
    <h2 class="govuk-heading-m">${say('claim.title')}</h2>
    <p class="govuk-body">${say('claim.hint')}</p>
    <input type="hidden" name="_csrf" value="${request.csrfToken}">
    ${ui.select({
      id: 'target',
      name: 'target',
      label: { text: say('claim.target'), classes: 'govuk-label--s' },
      ...(error ? { errorMessage: { text: error } } : {}),
      items: [{ value: '', text: say('claim.target-none') }, ...targets].map((item) => ({
        ...item,
        selected: item.value === chosen,
      })),
    })}
    ${bilingualPair({ language, name: 'text', legend: say('claim.text'), values: { cy: request.form['text_cy'] ?? '', en: request.form['text_en'] ?? '' }, rows: 3 })}
    ${ui.button({ text: say('claim.save') })}
  </form>`;
}

async function addClaim(
  request: PageRequest,
  checked: PlanCheck,
  verdict: Verdict,
  words: KindAndFieldWords,
  organisation: string,
): Promise<Answer> {
  const { services, form, language, partnershipId } = request;
  const [targetKind = '', targetCode = ''] = (form['target'] ?? '').split('/');
  const target = checked.records.find(targetKind, targetCode);
  if (!target || !partnershipId) {
    return show(request, checked, verdict, words, checkPageMessages.in(language)('claim.choose'));
  }
  const everyClaim = await services.records.list(services.db, partnershipId, claimDefinition, {
    withWithdrawn: true,
  });
  const numbers = everyClaim.map((claim) => Number(claim.code.replace(/\D/g, '')) || 0);
  const saved = await transaction(services.db, acting(request), (db) =>
    services.records.save(db, partnershipId, claimDefinition, {
      code: `${claimDefinition.codePrefix}${Math.max(0, ...numbers) + 1}`,
      expectedRevision: null,
      values: {
        requirement: verdict.requirement.id,
        targetKind,
        targetCode,
        text: { cy: (form['text_cy'] ?? '').trim(), en: (form['text_en'] ?? '').trim() },
        claimedBy: organisation,
        confirmedBy: null,
        state: 'claimed',
        targetRevision: target.revision,
        claimedOn: services.today(),
      },
    }),
  );
  if (!saved.ok) throw new Error(`A new claim was refused: ${saved.problems[0]?.code}`);
  return redirect(pathOf(request), checkPageMessages.in(language)('claim.saved'));
}

async function answerClaim(
  request: PageRequest,
  checked: PlanCheck,
  organisation: string,
  code: string,
  state: 'confirmed' | 'disputed',
): Promise<Answer> {
  const { services, language, partnershipId } = request;
  const say = checkPageMessages.in(language);
  const claim = checked.records.one(claimDefinition, code);
  if (!claim || !partnershipId) return notFound();
  if (claim.values.claimedBy === organisation) return forbidden(say('claim.own'));
  const saved = await transaction(services.db, acting(request), (db) =>
    services.records.save(db, partnershipId, claimDefinition, {
      code,
      expectedRevision: claim.revision,
      values: { ...claim.values, state, confirmedBy: state === 'confirmed' ? organisation : null },
    }),
  );
  return redirect(pathOf(request), say(saved.ok ? 'claim.answered' : 'claim.changed'));
}

function acting(request: PageRequest): { actor: string; onBehalfOf?: string } {
  const organisation = request.acting?.organisation;
  return { actor: request.actor?.id ?? '', ...(organisation ? { onBehalfOf: organisation } : {}) };
}

function pathOf({ language, partnershipId, params }: PageRequest): string {
  return address('work.requirement', language, {
    partnership: partnershipId ?? '',
    rulebook: params['rulebook'] ?? '',
    requirement: params['requirement'] ?? '',
  });
}
