import { roleMay } from '../../access/index.ts';
import { peopleOf } from '../../access/store/index.ts';
import {
  type Answer,
  forbidden,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import {
  bilingualPair,
  componentsIn,
  dataTable,
  type Html,
  html,
  nothing,
  textOrOther,
} from '../../design-system/index.ts';
import { address, sayDate, sayMoment } from '../../language/index.ts';
import { changes } from '../../platform/database/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type Claim, claimDefinition } from '../claim.ts';
import { paragraphOf } from '../claim-changes.ts';
import { claimEvent } from '../claim-history.ts';
import { citationInWords, judgedIn, type Verdict } from '../index.ts';
import { dutiesMessages } from '../messages.ts';
import {
  type Act,
  confirmClaim,
  disputeClaim,
  lookAtClaimAgain,
  rewriteClaim,
  withdrawClaim,
} from './claim-acts.ts';
import {
  type ClaimProblem,
  type ClaimTexts,
  claimErrors,
  claimInputs,
  readClaiming,
  textsOfClaim,
  textsSent,
} from './claim-form.ts';
import { claimTag } from './claim-tag.ts';
import { checkPageMessages } from './page-messages.ts';
import { type KindAndFieldWords, organisationName, recordLink, requirementHref } from './place-link.ts';
import { type CheckOfPlan, checkAskedFor, type PlanCheck } from './plan-check.ts';

/** A claim as it is opened: the check it was found in, and the verdict on what it claims to discharge. */
interface OpenedClaim {
  readonly checked: PlanCheck;
  readonly claim: Claim;
  /** Null when no rule that the plan is checked by has this code today. */
  readonly verdict: Verdict | null;
}

async function openClaim(request: PageRequest, check: CheckOfPlan): Promise<OpenedClaim | null> {
  const checked = await checkAskedFor(request, check);
  const claim = checked?.records.one(claimDefinition, request.params['code'] ?? '');
  if (!checked || !claim) return null;
  const verdict =
    judgedIn(checked.result).find(({ requirement }) => requirement.id === claim.values.requirement) ?? null;
  return { checked, claim, verdict };
}

/** One claim: what it says, how it stands, who said what and when, and what the reader may do about it. */
export function claimPage(check: CheckOfPlan, words: KindAndFieldWords): Handler {
  return async (request) => {
    const opened = await openClaim(request, check);
    return opened ? show(request, opened, words, false) : notFound();
  };
}

/**
 * Answers a claim of another organisation, looks again at one’s own, or takes it back.
 *
 * @source DUTY-01, DUTY-02; DESIGN rule 4: nobody confirms their own claim
 */
export function actOnClaim(check: CheckOfPlan, words: KindAndFieldWords): Handler {
  return async (request) => {
    const opened = await openClaim(request, check);
    if (!opened) return notFound();
    const { claim, verdict } = opened;
    const say = checkPageMessages.in(request.language);
    const organisation = request.acting?.organisation ?? null;
    if (organisation === null) return forbidden(say('claim.no-organisation'));
    const asked = request.form['act'] ?? '';
    const isOwn = claim.values.claimedBy === organisation;
    if (isOwn !== ownActs.includes(asked)) {
      return forbidden(say(isOwn ? 'claim.own' : 'claim.of-another'));
    }
    const act = await actAsked(request, opened, asked, organisation);
    if (act === 'reason-needed') return show(request, opened, words, true);
    if (act === null) return notFound();
    if (act === 'changed-since') return redirect(claimHref(request, claim.code), say('claim.changed'));
    if (asked !== 'withdraw') return redirect(claimHref(request, claim.code), say('claim.answered'));
    const back = verdict
      ? requirementHref(request, verdict.rulebook, verdict.requirement.id)
      : address('work.claims', request.language, { partnership: request.partnershipId ?? '' });
    return redirect(back, say('claim.withdrawn'));
  };
}

/** What only the organisation of a claim does with it; the other acts are those of another organisation. */
const ownActs: readonly string[] = ['stands', 'withdraw'];

async function actAsked(
  request: PageRequest,
  { claim, checked, verdict }: OpenedClaim,
  asked: string,
  organisation: string,
): Promise<Act | null> {
  const { form } = request;
  if (asked === 'withdraw') return withdrawClaim(request, claim);
  if (asked === 'disputed') {
    const reason = { cy: (form['reason_cy'] ?? '').trim(), en: (form['reason_en'] ?? '').trim() };
    return disputeClaim(request, claim, organisation, reason);
  }
  if (!verdict) return null;
  if (asked === 'stands') return lookAtClaimAgain(request, claim, verdict.requirement, checked.records);
  return asked === 'confirmed'
    ? confirmClaim(request, claim, verdict.requirement, organisation, checked.records)
    : null;
}

/** The form of a claim, for the organisation whose claim it is. */
export function editClaimPage(check: CheckOfPlan, words: KindAndFieldWords): Handler {
  return async (request) => {
    const opened = await openClaim(request, check);
    if (!opened) return notFound();
    if (opened.claim.values.claimedBy !== request.acting?.organisation) {
      return forbidden(checkPageMessages.in(request.language)('claim.of-another'));
    }
    return showForm(request, opened, words, textsOfClaim(opened.claim.values), null);
  };
}

export function saveEditedClaim(check: CheckOfPlan, words: KindAndFieldWords): Handler {
  return async (request) => {
    const opened = await openClaim(request, check);
    if (!opened) return notFound();
    const { claim, checked, verdict } = opened;
    const say = checkPageMessages.in(request.language);
    if (claim.values.claimedBy !== request.acting?.organisation) return forbidden(say('claim.of-another'));
    if (!verdict) return notFound();
    const texts = textsSent(request);
    const read = readClaiming(texts, checked.records);
    if ('problem' in read) return showForm(request, opened, words, texts, read.problem);
    const act = await rewriteClaim(request, claim, verdict.requirement, read.claiming, checked.records);
    return redirect(claimHref(request, claim.code), say(act === 'done' ? 'claim.saved' : 'claim.changed'));
  };
}

export function claimHref({ language, partnershipId }: PageRequest, code: string): string {
  return address('work.claim', language, { partnership: partnershipId ?? '', code });
}

function showForm(
  request: PageRequest,
  opened: OpenedClaim,
  words: KindAndFieldWords,
  texts: ClaimTexts,
  problem: ClaimProblem | null,
): Answer {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const title = say('claim.edit', { code: opened.claim.code });
  const main = html`${claimErrors(request, problem)}
    <h1 class="govuk-heading-l">${title}</h1>
    ${opened.verdict && html`<p class="govuk-body-l">${opened.verdict.requirement.wording[language]}</p>`}
    <p class="govuk-body">${say('claim.edit.hint')}</p>
    <form method="post" novalidate>
      <input type="hidden" name="_csrf" value="${request.csrfToken}">
      ${claimInputs(request, opened.checked.records, words, texts, problem)}
      ${componentsIn(language).button({ text: say('claim.save') })}
    </form>`;
  return page(title, main, {
    status: problem ? 422 : 200,
    hasErrors: problem !== null,
    current: 'work.checks',
    breadcrumbs: crumbs(request, opened.claim.code),
  });
}

function crumbs({ language, partnershipId }: PageRequest, code?: string) {
  const say = checkPageMessages.in(language);
  const partnership = partnershipId ?? '';
  return [
    { text: say('part.checks'), href: address('work.checks', language, { partnership }) },
    { text: say('part.claims'), href: address('work.claims', language, { partnership }) },
    ...(code
      ? [
          {
            text: say('claim.heading', { code }),
            href: address('work.claim', language, { partnership, code }),
          },
        ]
      : []),
  ];
}

async function show(
  request: PageRequest,
  opened: OpenedClaim,
  words: KindAndFieldWords,
  lacksReason: boolean,
): Promise<Answer> {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const { claim, checked, verdict } = opened;
  const title = say('claim.heading', { code: claim.code });
  const ui = componentsIn(language);
  const standing = verdict?.claims.find(({ code }) => code === claim.code);
  const why = verdict ? (standing?.suspicions ?? []) : (['stray'] as const);
  const main = html`${lacksReason ? ui.errorSummary({ errorList: [{ text: say('claim.reason-needed'), href: `#reason_${language}` }] }) : nothing}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body ll-verdict-line">${claimTag(claim, why.length > 0, language)}</p>
    ${
      why.length > 0
        ? html`<div class="govuk-inset-text"><p class="govuk-body">${say('claim.suspect')}</p>
          <ul class="govuk-list govuk-list--bullet">${why.map((each) => html`<li>${dutiesMessages.in(language)(`suspicion.${each}`)}</li>`)}</ul></div>`
        : nothing
    }
    ${ui.summaryList({ rows: claimRows(request, opened, words) })}
    ${acts(request, opened, why.length > 0, lacksReason)}
    ${await history(request, checked.records, claim)}`;
  return page(title, main, {
    status: lacksReason ? 422 : 200,
    hasErrors: lacksReason,
    current: 'work.checks',
    breadcrumbs: crumbs(request),
  });
}

function claimRows(request: PageRequest, { checked, claim, verdict }: OpenedClaim, words: KindAndFieldWords) {
  const { language } = request;
  const { records } = checked;
  const { values } = claim;
  const say = checkPageMessages.in(language);
  const name = (code: string | null) => organisationName(code, records, language);
  const quoted = paragraphQuoted(claim, records, language);
  const rows: readonly (readonly [string, Html | string])[] = [
    [
      say('claim.requirement'),
      verdict
        ? html`<a class="govuk-link" href="${requirementHref(request, verdict.rulebook, verdict.requirement.id)}">${verdict.requirement.wording[language]}</a><br>${citationInWords(verdict.requirement.citation, language)}`
        : values.requirement,
    ],
    [
      say('claim.target'),
      html`${recordLink({ kind: values.targetKind, code: values.targetCode }, request, records, words)}${
        values.targetParagraph === null
          ? nothing
          : html`<br>${say('claim.paragraph-of', { n: String(values.targetParagraph) })}`
      }${quoted ? html`<blockquote class="govuk-inset-text">${quoted}</blockquote>` : nothing}`,
    ],
    [say('claim.text'), html`${textOrOther(values.text, language)}`],
    [say('claim.claimed-by'), name(values.claimedBy)],
    [say('claim.claimed-on'), values.claimedOn ? sayDate(values.claimedOn, language) : ''],
    [say('claim.looked-on'), values.lookedAtOn ? sayDate(values.lookedAtOn, language) : ''],
    [say('claim.confirmed-by'), name(values.confirmedBy)],
    [say('claim.disputed-by'), name(values.disputedBy)],
    [say('claim.reason'), values.disputedBy ? textOrOther(values.disputeReason, language) : ''],
    [say('claim.answered-on'), values.answeredOn ? sayDate(values.answeredOn, language) : ''],
  ];
  return rows
    .filter(([, value]) => html`${value}`.markup.trim() !== '')
    .map(([key, value]) => ({ key: { text: key }, value: { text: value } }));
}

/** The paragraph a claim points to, in its own words; null for a whole record. */
function paragraphQuoted({ values }: Claim, records: RecordSet, language: 'cy' | 'en'): string | null {
  if (values.targetParagraph === null) return null;
  const text = records.find(values.targetKind, values.targetCode)?.values['text'];
  if (text === null || typeof text !== 'object' || !('cy' in text)) return null;
  return paragraphOf(text[language], values.targetParagraph);
}

function acts(
  request: PageRequest,
  { claim, verdict }: OpenedClaim,
  isSuspect: boolean,
  lacksReason: boolean,
): Html {
  const { language, acting } = request;
  const say = checkPageMessages.in(language);
  const ui = componentsIn(language);
  if (!acting?.organisation || !roleMay(acting.role, 'plan.claim')) {
    return html`<p class="govuk-inset-text">${say('claim.no-organisation')}</p>`;
  }
  const token = html`<input type="hidden" name="_csrf" value="${request.csrfToken}">`;
  const act = (name: string, text: string, classes = 'govuk-button--secondary') =>
    html`<form method="post" novalidate>${token}${ui.button({ text, name: 'act', value: name, classes })}</form>`;
  if (acting.organisation === claim.values.claimedBy) {
    const edit = address('work.claim.edit', language, {
      partnership: request.partnershipId ?? '',
      code: claim.code,
    });
    return html`<h2 class="govuk-heading-m">${say('claim.acts')}</h2>
      ${verdict && isSuspect && claim.values.state !== 'disputed' ? html`<p class="govuk-body">${say('claim.stands.hint')}</p>${act('stands', say('claim.stands'), '')}` : nothing}
      ${verdict ? html`<p class="govuk-body"><a class="govuk-link" href="${edit}">${say('claim.edit.link')}</a></p>` : nothing}
      ${act('withdraw', say('claim.withdraw'), 'govuk-button--warning')}`;
  }
  if (!verdict) return nothing;
  return html`<h2 class="govuk-heading-m">${say('claim.acts')}</h2>
    <p class="govuk-body">${say('claim.confirm.hint')}</p>
    ${act('confirmed', say('claim.confirm'), '')}
    <form method="post" novalidate>${token}
      ${bilingualPair({
        language,
        name: 'reason',
        legend: say('claim.dispute.reason'),
        hint: say('claim.dispute.hint'),
        values: { cy: request.form['reason_cy'] ?? '', en: request.form['reason_en'] ?? '' },
        rows: 3,
        ...(lacksReason ? { errors: { [language]: say('claim.reason-needed') } } : {}),
      })}
      ${ui.button({ text: say('claim.dispute'), name: 'act', value: 'disputed', classes: 'govuk-button--secondary' })}
    </form>`;
}

async function history(request: PageRequest, records: RecordSet, { code }: Claim): Promise<Html> {
  const { language, services, partnershipId } = request;
  const say = checkPageMessages.in(language);
  const found = await changes(services.db, { partnershipId, table: claimDefinition.table, code });
  const names = new Map((await peopleOf(services.db, partnershipId ?? '')).map(({ id, name }) => [id, name]));
  const who = (actor: string, organisation: string | null) => {
    const person = actor === 'system' ? say('history.system') : (names.get(actor) ?? actor);
    return organisation ? `${person} (${organisationName(organisation, records, language)})` : person;
  };
  return dataTable({
    language,
    caption: say('history.title'),
    columns: [{ text: say('history.when') }, { text: say('history.what') }, { text: say('history.who') }],
    rows: found.flatMap(({ before, after, actor, on_behalf_of, changed_at }) => {
      if (!after) return [];
      const event = claimEvent(before, after);
      const reason =
        event === 'disputed'
          ? textOrOther(
              { cy: String(after['dispute_reason_cy'] ?? ''), en: String(after['dispute_reason_en'] ?? '') },
              language,
            )
          : nothing;
      return [
        [
          sayMoment(changed_at, language),
          html`${say(`history.${event}`)}<span class="ll-figure-cell__more">${reason}</span>`,
          who(actor, on_behalf_of),
        ],
      ];
    }),
  });
}
