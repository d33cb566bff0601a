import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing, verdictTag } from '../../design-system/index.ts';
import { address, slugOf } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type CheckResult, type DutyMapRow, dutyMap } from '../index.ts';
import { lanesOf, opinionsShown } from './beside-verdict.ts';
import { checksNavigation, nameDuties, noPlanPage } from './checks-navigation.ts';
import { checkPageMessages } from './page-messages.ts';
import {
  type KindAndFieldWords,
  organisationName,
  requirementHref,
  type WaysToMend,
  whereLinks,
} from './place-link.ts';
import { type CheckOfPlan, checkAskedFor } from './plan-check.ts';

/** Where each statutory duty is met: letter, wording, where, verdict, claimed, confirmed. @source DUTY-02 */
export function dutyMapPage(check: CheckOfPlan, { words, mayMend }: WaysToMend): Handler {
  return async (request) => {
    const { language } = request;
    const say = checkPageMessages.in(language);
    const checked = await checkAskedFor(request, check);
    if (!checked) return noPlanPage(request);
    const title = say('duties.title', { plan: checked.plan.title[language] || checked.plan.code });
    const rows = dutyMap(checked.result);
    const families = Map.groupBy(rows, (row) => `${row.rulebook}/${row.family}`);
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${checksNavigation(request, 'duties')}
      <p class="govuk-body-l">${say('duties.lead')}</p>
      ${
        rows.length === 0
          ? nameDuties(request, checked, mayMend)
          : [...families.values()].map((family) => [
              familyTable(family, request, checked.records, words),
              previewLink(family, checked.result, request),
            ])
      }`;
    return page(title, main, { current: 'work.checks', width: 'full' });
  };
}

/** To the part of the plan that is this statutory plan; duties of every plan have none. */
function previewLink(rows: readonly DutyMapRow[], { families }: CheckResult, request: PageRequest): Html {
  const { language, partnershipId } = request;
  const [row] = rows;
  const isOfEveryPlan = families.some(({ family }) => family.id === row?.family && family.always);
  if (!row || isOfEveryPlan) return nothing;
  const href = address('work.statutory-plan', language, {
    partnership: partnershipId ?? '',
    slug: slugOf(row.familyName[language]),
  });
  const words = checkPageMessages.in(language)('duties.view', { name: row.familyName[language] });
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${words}</a></p>`;
}

function familyTable(
  rows: readonly DutyMapRow[],
  request: PageRequest,
  records: RecordSet,
  words: KindAndFieldWords,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const lanes = lanesOf(rows, records);
  return dataTable({
    language,
    caption: rows[0]?.familyName[language] ?? '',
    columns: [
      { text: say('duties.wording') },
      { text: say('duties.where') },
      { text: say('duties.verdict') },
      ...lanes.map((lane) => ({ text: say(`lane.${lane}`) })),
      { text: say('duties.claimed') },
      { text: say('duties.confirmed') },
    ],
    rows: rows.map((row) => [
      html`${row.letter ? `(${row.letter.replace(/[()]/g, '')}) ` : ''}<a class="govuk-link" href="${requirementHref(request, row.rulebook, row.requirement)}">${row.wording[language]}</a>`,
      whereOf(row, request, records, words),
      verdictTag(row.lookAgain ? 'look-again' : row.word, language),
      ...lanes.map((lane) => opinionsShown(row.requirement, lane, records, language, 'short')),
      organisationName(row.claimedBy, records, language),
      organisationName(row.confirmedBy, records, language),
    ]),
  });
}

function whereOf(
  row: DutyMapRow,
  request: PageRequest,
  records: RecordSet,
  words: KindAndFieldWords,
): Html | string {
  if (row.word === 'not-applicable') return '';
  if (row.where.length === 0) return checkPageMessages.in(request.language)('duties.nowhere');
  return whereLinks(row.where, request, records, words);
}
