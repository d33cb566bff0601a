import { type Handler, type PageRequest, page } from '../../access/web/index.ts';
import { dataTable, emptyState, type Html, html, verdictTag } from '../../design-system/index.ts';
import { address, type Bilingual, type Language } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type DutyMapRow, dutyMap, type RecordRef } from '../index.ts';
import { checksNavigation, noPlanPage } from './checks-page.ts';
import { checkPageMessages } from './page-messages.ts';
import { type KindAndFieldWords, sayPlace } from './place-link.ts';
import { type CheckOfPlan, checkAskedFor } from './plan-check.ts';

/** Where each statutory duty is met: letter, wording, where, verdict, claimed, confirmed. @source DUTY-02 */
export function dutyMapPage(check: CheckOfPlan, words: KindAndFieldWords): Handler {
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
          ? emptyState(say('duties.none'), {
              text: say('duties.none.mend'),
              href: `${address('work.record.edit', language, { partnership: request.partnershipId ?? '', kind: 'plan', code: checked.plan.code })}#duties`,
            })
          : [...families.values()].map((family) => familyTable(family, request, checked.records, words))
      }`;
    return page(title, main, { current: 'work.checks', width: 'full' });
  };
}

function familyTable(
  rows: readonly DutyMapRow[],
  request: PageRequest,
  records: RecordSet,
  words: KindAndFieldWords,
): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  return dataTable({
    language,
    caption: rows[0]?.familyName[language] ?? '',
    columns: [
      { text: say('duties.wording') },
      { text: say('duties.where') },
      { text: say('duties.verdict') },
      { text: say('duties.claimed') },
      { text: say('duties.confirmed') },
    ],
    rows: rows.map((row) => [
      html`${row.letter ? `(${row.letter.replace(/[()]/g, '')}) ` : ''}<a class="govuk-link" href="${address('work.requirement', language, { partnership: request.partnershipId ?? '', rulebook: row.rulebook, requirement: row.requirement })}">${row.wording[language]}</a>`,
      row.word === 'not-applicable' ? '' : whereLinks(row.where, request, records, words),
      verdictTag(row.lookAgain ? 'look-again' : row.word, language),
      organisationName(row.claimedBy, records, language),
      organisationName(row.confirmedBy, records, language),
    ]),
  });
}

const mostShown = 3;

/** The records a verdict rests on, as links. */
export function whereLinks(
  where: readonly RecordRef[],
  request: PageRequest,
  records: RecordSet,
  words: KindAndFieldWords,
): Html {
  const { language, partnershipId } = request;
  const say = checkPageMessages.in(language);
  if (where.length === 0) return html`${say('duties.nowhere')}`;
  return html`<ul class="govuk-list">${where
    .slice(0, mostShown)
    .map(
      (ref) =>
        html`<li><a class="govuk-link" href="${address('work.record', language, { partnership: partnershipId ?? '', kind: ref.kind, code: ref.code })}">${sayPlace(ref, records, request, words)}</a></li>`,
    )}${where.length > mostShown && html`<li>${say('more-places', { n: where.length - mostShown })}</li>`}</ul>`;
}

/** What an organisation is called; empty for none. */
export function organisationName(code: string | null, records: RecordSet, language: Language): string {
  if (!code) return '';
  const name = records.find('organisation', code)?.values['name'] as Bilingual | undefined;
  return name?.[language] || code;
}
