import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  nothing,
  textOrOther,
  verdictTag,
} from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type AssuranceDuty, type AssuranceItem, assuranceOf } from '../assurance.ts';
import { citationInWords, forceInWords } from '../index.ts';
import { checksNavigation, nameDuties, noPlanPage } from './checks-navigation.ts';
import { checkPageMessages } from './page-messages.ts';
import {
  type KindAndFieldWords,
  organisationName,
  recordLink,
  requirementHref,
  type WaysToMend,
  whereLinks,
} from './place-link.ts';
import { type CheckOfPlan, checkAskedFor } from './plan-check.ts';

/**
 * The assurance section and its statutory annex, made from the check of today: each duty, item by item, with where it is
 * discharged, who says so, the verdict and the source. A published version keeps the same annex, frozen.
 *
 * @source PLAN-11, DUTY-01, DUTY-02; 000 Ch2 Assurance
 */
export function assurancePage(check: CheckOfPlan, { words, mayMend }: WaysToMend): Handler {
  return async (request) => {
    const { language } = request;
    const say = checkPageMessages.in(language);
    const checked = await checkAskedFor(request, check);
    if (!checked) return noPlanPage(request);
    const duties = assuranceOf(checked.result, checked.records);
    const title = say('assurance.title', { plan: checked.plan.title[language] || checked.plan.code });
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${checksNavigation(request, 'assurance')}
      <p class="govuk-body-l">${say('assurance.lead', {
        n: duties.length,
        date: sayDate(checked.result.on, language),
      })}</p>
      ${evidencePack(request, checked.plan.code)}
      ${
        duties.length === 0
          ? nameDuties(request, checked, mayMend)
          : duties.map((duty) => annexOf(duty, request, checked.records, words, duties.length === 1))
      }`;
    return page(title, main, { current: 'work.checks', width: 'full' });
  };
}

/** The way to the pack that an auditor takes away. */
function evidencePack({ language, partnershipId }: PageRequest, plan: string): Html {
  const say = checkPageMessages.in(language);
  const href = address(
    'work.evidence-pack',
    language,
    { partnership: partnershipId ?? '' },
    { query: { plan } },
  );
  return html`<p class="govuk-body">${say('pack.what')}</p>
    ${componentsIn(language).button({ text: say('pack.download'), href, classes: 'govuk-button--secondary' })}`;
}

/** @param isOpen - the only duty of a plan is shown unfolded */
function annexOf(
  { family, items }: AssuranceDuty,
  request: PageRequest,
  records: RecordSet,
  words: KindAndFieldWords,
  isOpen: boolean,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const { met } = family.tally;
  const total = items.length - family.tally['not-applicable'];
  return html`<section aria-labelledby="duty-${family.family.id}">
    <h2 class="govuk-heading-m" id="duty-${family.family.id}">${family.family.name[language]}
      <span class="govuk-caption-m">${family.family.legislation?.[language] ?? ''}</span></h2>
    <p class="govuk-body">${say('assurance.tally', { met, total, confirmed: confirmed(items) })}</p>
    ${componentsIn(language).details({
      summaryText: html`${say('assurance.items', { n: items.length })}<span class="govuk-visually-hidden">: ${family.family.name[language]}</span>`,
      open: isOpen,
      text: dataTable({
        language,
        caption: say('assurance.table', { duty: family.family.name[language] }),
        captionHidden: true,
        columns: [
          { text: say('duties.wording') },
          { text: say('duties.where') },
          { text: say('duties.verdict') },
          { text: say('assurance.said') },
          { text: say('rulebook.citation') },
        ],
        rows: items.map((item) => [
          wordingOf(item, request),
          item.verdict.used.length === 0
            ? item.verdict.word === 'not-applicable'
              ? ''
              : say('duties.nowhere')
            : whereLinks(item.verdict.used, request, records, words),
          verdictTag(item.verdict.claim?.lookAgain ? 'look-again' : item.verdict.word, language),
          saidOf(item, request, records, words),
          html`${citationInWords(item.verdict.requirement.citation, language)}<span class="ll-figure-cell__more">${forceInWords(item.verdict.requirement, language)}</span>`,
        ]),
      }),
    })}
  </section>`;
}

/** Items on which another body has confirmed what one claims. */
function confirmed(items: readonly AssuranceItem[]): number {
  return items.filter(({ verdict }) => verdict.claim?.state === 'confirmed' && !verdict.claim.lookAgain)
    .length;
}

function wordingOf({ verdict }: AssuranceItem, request: PageRequest): Html {
  const { requirement, rulebook } = verdict;
  const letter = requirement.letter ? `(${requirement.letter.replace(/[()]/g, '')}) ` : '';
  return html`${letter}<a class="govuk-link" href="${requirementHref(request, rulebook, requirement.id)}">${requirement.wording[request.language]}</a>`;
}

/** What bodies claim, reply and think, each with its name. */
function saidOf(
  { claims, replies, opinions }: AssuranceItem,
  request: PageRequest,
  records: RecordSet,
  words: KindAndFieldWords,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const name = (code: string | null) => organisationName(code, records, language);
  const lines = [
    ...claims.map(
      ({ values }) =>
        html`<li>${say('assurance.claim', { organisation: name(values.claimedBy) })} ${textOrOther(values.text, language)} (${recordLink({ kind: values.targetKind, code: values.targetCode }, request, records, words)})${
          values.confirmedBy
            ? html` ${say('assurance.confirmed', { organisation: name(values.confirmedBy) })}`
            : nothing
        }${values.disputedBy ? html` ${say('assurance.disputed', { organisation: name(values.disputedBy) })}` : nothing}</li>`,
    ),
    ...replies.map(
      ({ values }) =>
        html`<li>${say('assurance.reply', { organisation: name(values.organisation) })} ${textOrOther(values.text, language)}</li>`,
    ),
    ...opinions.map(
      ({ values }) =>
        html`<li>${values.lane ? say(`lane.${values.lane}`) : ''}: ${textOrOther(values.assessor, language)} ${values.verdict ? verdictTag(values.verdict, language) : nothing}</li>`,
    ),
  ];
  return lines.length === 0 ? nothing : html`<ul class="govuk-list">${lines}</ul>`;
}
