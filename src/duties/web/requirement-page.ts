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
import { componentsIn, type Html, html, nothing, textOrOther } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type Claim, claimDefinition } from '../claim.ts';
import {
  type ClaimStanding,
  citationInWords,
  distinctRefs,
  judgedIn,
  mayWriteOpinions,
  type Verdict,
} from '../index.ts';
import { lanesTable, repliesTo } from './beside-verdict.ts';
import { verdictDetails } from './checks-page.ts';
import { makeClaim } from './claim-acts.ts';
import { type ClaimProblem, claimErrors, claimInputs, readClaiming, textsSent } from './claim-form.ts';
import { claimHref } from './claim-page.ts';
import { claimTag } from './claim-tag.ts';
import { checkPageMessages } from './page-messages.ts';
import {
  type KindAndFieldWords,
  organisationName,
  requirementHref,
  sayPlace,
  type WaysToMend,
  whereLinks,
} from './place-link.ts';
import { type CheckOfPlan, checkAskedFor, type PlanCheck } from './plan-check.ts';
import { replyForm, saveReply } from './reply-form.ts';
import { conflictsAbout } from './rulebook-history.ts';

/** What was wrong with what somebody sent to the page of a requirement. */
type Wrong = ClaimProblem | 'reply' | null;

/** One requirement: verdict, proof, source, who says where it is done, and what others say of it. */
export function requirementPage(check: CheckOfPlan, ways: WaysToMend): Handler {
  return async (request) => {
    const checked = await checkAskedFor(request, check);
    const verdict = checked && verdictAskedFor(request, checked);
    return checked && verdict ? show(request, checked, verdict, ways, null) : notFound();
  };
}

/**
 * Keeps a claim of the acting organisation, or its reply to the verdict.
 *
 * @source DUTY-01, DUTY-02; DESIGN rule 4
 */
export function saveSaid(check: CheckOfPlan, ways: WaysToMend): Handler {
  return async (request) => {
    const checked = await checkAskedFor(request, check);
    const verdict = checked && verdictAskedFor(request, checked);
    if (!checked || !verdict) return notFound();
    const organisation = request.acting?.organisation ?? null;
    const say = checkPageMessages.in(request.language);
    if (organisation === null) return forbidden(say('claim.no-organisation'));
    if (request.form['act'] === 'reply') {
      const replied = await saveReply(request, verdict, checked.records, organisation);
      return replied ?? show(request, checked, verdict, ways, 'reply');
    }
    const read = readClaiming(textsSent(request), checked.records);
    if ('problem' in read) return show(request, checked, verdict, ways, read.problem);
    await makeClaim(request, verdict.requirement, organisation, read.claiming, checked.records);
    return redirect(requirementHref(request, verdict.rulebook, verdict.requirement.id), say('claim.saved'));
  };
}

function verdictAskedFor(request: PageRequest, { result }: PlanCheck): Verdict | undefined {
  const { rulebook, requirement } = request.params;
  return [...judgedIn(result), ...result.proposals].find(
    (verdict) => verdict.rulebook === rulebook && verdict.requirement.id === requirement,
  );
}

/** Facts of a verdict in view on its own page; the rest stand a fold away. */
const factsInView = 12;

function show(
  request: PageRequest,
  checked: PlanCheck,
  verdict: Verdict,
  ways: WaysToMend,
  wrong: Wrong,
): Answer {
  const { words } = ways;
  const { language, partnershipId } = request;
  const say = checkPageMessages.in(language);
  const ui = componentsIn(language);
  const { requirement } = verdict;
  const title = requirement.wording[language];
  const problem = wrong === 'reply' ? null : wrong;
  const main = html`${
    wrong === 'reply'
      ? ui.errorSummary({ errorList: [{ text: say('reply.text-needed'), href: `#reply_${language}` }] })
      : claimErrors(request, problem)
  }
    <h1 class="govuk-heading-l">${title}</h1>
    ${verdictDetails(verdict, request, checked, ways)}
    ${ui.summaryList({ rows: proofRows(request, checked, verdict, words) })}
    ${conflictsAbout(requirement, checked.rulebooks, language)}
    ${lanesTable(request, verdict, checked.records)}
    ${addOpinion(request, verdict)}
    ${claimsOf(request, checked, verdict, words)}
    ${claimForm(request, checked, words, problem)}
    ${repliesTo(request, verdict, checked.records)}
    ${replyForm(request, verdict, checked.records, wrong === 'reply')}`;
  return page(title, main, {
    status: wrong ? 422 : 200,
    hasErrors: wrong !== null,
    current: 'work.checks',
    breadcrumbs: [
      {
        text: say('part.checks'),
        href: address('work.checks', language, { partnership: partnershipId ?? '' }),
      },
    ],
  });
}

/** Source, dates, and every record that the verdict rests on. */
function proofRows(request: PageRequest, checked: PlanCheck, verdict: Verdict, words: KindAndFieldWords) {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const { citation, from, to } = verdict.requirement;
  const rows: readonly (readonly [string, Html | string])[] = [
    [say('requirement.source'), citationInWords(citation, language)],
    [say('requirement.quotation'), citation.quotation ? html`<q lang="en">${citation.quotation}</q>` : ''],
    [say('requirement.from'), sayReading(String(from), language)],
    [say('requirement.to'), to ? sayReading(String(to), language) : ''],
    [
      say('requirement.facts'),
      verdict.used.length === 0
        ? say('requirement.no-facts')
        : whereLinks(distinctRefs(verdict.used), request, checked.records, words, factsInView),
    ],
    [
      say('requirement.besides'),
      verdict.besides.length === 0
        ? ''
        : whereLinks(distinctRefs(verdict.besides), request, checked.records, words, factsInView),
    ],
  ];
  return rows
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ({ key: { text: key }, value: { text: value } }));
}

/** The way to write down what an assessor thinks: for assessors, scrutiny, and those who run the plan. */
function addOpinion({ acting, language, partnershipId }: PageRequest, { requirement }: Verdict): Html {
  if (!acting || !mayWriteOpinions(acting)) return nothing;
  const isAssessors = acting.role === 'assessor' || acting.role === 'scrutiny-officer';
  const known = {
    requirement: requirement.id,
    written_by: isAssessors ? 'assessor' : 'partnership',
    ...(acting.role === 'scrutiny-officer' && { lane: 'scrutiny' }),
  };
  const href = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'opinion' },
    { query: known },
  );
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${checkPageMessages.in(language)('lanes.add')}</a></p>`;
}

function claimsOf(
  request: PageRequest,
  { records }: PlanCheck,
  verdict: Verdict,
  words: KindAndFieldWords,
): Html {
  const say = checkPageMessages.in(request.language);
  const claims = records
    .all(claimDefinition)
    .filter((claim) => claim.values.requirement === verdict.requirement.id);
  return html`<h2 class="govuk-heading-m" id="claims">${say('requirement.claims')}</h2>
    ${
      claims.length === 0
        ? html`<p class="govuk-body">${say('requirement.no-claims')}</p>`
        : claims.map((claim) =>
            claimBlock(
              request,
              records,
              claim,
              verdict.claims.find(({ code }) => code === claim.code),
              words,
            ),
          )
    }`;
}

function claimBlock(
  request: PageRequest,
  records: RecordSet,
  claim: Claim,
  standing: ClaimStanding | undefined,
  words: KindAndFieldWords,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const { values } = claim;
  const answeredBy = values.confirmedBy ?? values.disputedBy;
  return html`<div class="ll-claim">
    <p class="govuk-body">${say('requirement.claim', {
      organisation: organisationName(values.claimedBy, records, language),
      date: values.claimedOn ? sayDate(values.claimedOn, language) : '',
      record: sayPlace({ kind: values.targetKind, code: values.targetCode }, records, request, words),
    })}</p>
    <p class="govuk-body">${textOrOther(values.text, language)}</p>
    <p class="govuk-body ll-verdict-line">${claimTag(claim, standing?.lookAgain ?? false, language)} ${answeredBy ? organisationName(answeredBy, records, language) : ''}</p>
    <p class="govuk-body"><a class="govuk-link" href="${claimHref(request, claim.code)}">${say('claim.open', { code: claim.code })}</a></p>
  </div>`;
}

function claimForm(
  request: PageRequest,
  { records }: PlanCheck,
  words: KindAndFieldWords,
  problem: ClaimProblem | null,
): Html {
  const { language, acting } = request;
  const say = checkPageMessages.in(language);
  if (!acting?.organisation || acting.role === 'viewer' || acting.role === 'analyst') {
    return html`<p class="govuk-inset-text">${say('claim.no-organisation')}</p>`;
  }
  const ui = componentsIn(language);
  return html`<form method="post" novalidate class="ll-claim-form">
    <h3 class="govuk-heading-s">${say('claim.title')}</h3>
    <p class="govuk-body">${say('claim.hint')}</p>
    <input type="hidden" name="_csrf" value="${request.csrfToken}">
    ${claimInputs(request, records, words, textsSent(request), problem)}
    ${ui.button({ text: say('claim.save') })}
  </form>`;
}
