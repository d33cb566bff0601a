import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { type Language, sayMoney, sayNumber, sayPercent } from '../../language/index.ts';
import { addLink } from '../../needs/web/index.ts';
import { planMessages } from '../../plan/messages.ts';
import type { RecordSet } from '../../records/index.ts';
import { fundingSources, type YearOfFunding } from '../funding-sources.ts';
import { deliveryMessages } from '../messages.ts';
import {
  allLevels,
  type ByLevel,
  preventionBalance,
  type Share,
  type YearOfResources,
} from '../prevention-balance.ts';

const levels = ['prevention', 'early-intervention', 'reactive', 'unclassed'] as const;

/** What was planned and what was spent, year by year, and whether the balance shifts towards prevention. @source PLAN-08, PLAN-09; COMM-11; SYS-37 */
export function drawResources(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const years = preventionBalance(records);
  if (years.length === 0)
    return html`<p class="govuk-body">${say('resources.empty')}</p>${addLink(request, 'resource', say('resources.add'))}`;
  return html`${addLink(request, 'resource', say('resources.add'))}
${balanceTable(years, language)}
${moneyTable(years, language, 'planned')}${moneyTable(years, language, 'actual')}
${fundingTable(fundingSources(records), language)}
${peopleTable(years, language)}`;
}

function balanceTable(years: readonly YearOfResources[], language: Language): Html {
  const say = deliveryMessages.in(language);
  return dataTable({
    language,
    caption: say('resources.balance'),
    columns: [
      { text: say('resources.year') },
      { text: say('resources.preventing.planned'), numeric: true },
      { text: say('resources.shift'), numeric: true },
      { text: say('resources.preventing.actual'), numeric: true },
    ],
    rows: years.map(({ year, preventing, shift }) => [
      year,
      shareCell(preventing.planned, language),
      shift === null ? say('none') : say('resources.points', { points: signed(shift) }),
      shareCell(preventing.actual, language),
    ]),
  });
}

/** A share is shown with what it was counted from. */
function shareCell({ numerator, denominator }: Share, language: Language): Html | string {
  const say = deliveryMessages.in(language);
  if (denominator === 0) return say('none');
  const percent = sayPercent((100 * numerator) / denominator);
  return html`${percent}<br>${say('resources.of', { part: sayMoney(numerator), whole: sayMoney(denominator) })}`;
}

function signed(points: number): string {
  const size = sayNumber(Math.abs(points), 1);
  return points < 0 ? `−${size}` : `+${size}`;
}

function moneyTable(
  years: readonly YearOfResources[],
  language: Language,
  which: 'planned' | 'actual',
): Html {
  const say = deliveryMessages.in(language);
  const money = (year: YearOfResources): ByLevel => year[which];
  return dataTable({
    language,
    caption: say(`resources.${which}`),
    columns: [
      { text: say('resources.year') },
      ...levels.map((level) => ({ text: say(`resources.level.${level}`), numeric: true })),
      { text: say('resources.all'), numeric: true },
      ...(which === 'planned' ? [{ text: say('resources.capital'), numeric: true }] : []),
    ],
    // Of a year that has not begun nothing has been spent: a row of noughts would say something else.
    rows: years
      .filter((year) => allLevels(money(year)) > 0)
      .map((year) => [
        year.year,
        ...levels.map((level) => sayMoney(money(year)[level])),
        sayMoney(allLevels(money(year))),
        ...(which === 'planned' ? [sayMoney(year.capitalPlanned)] : []),
      ]),
  });
}

/** Core budgets and grants, how much of the core budgets prevents, and what each fund gives. @source COMM-11; SYS-37 */
function fundingTable(years: readonly YearOfFunding[], language: Language): Html {
  const say = deliveryMessages.in(language);
  const named = planMessages.in(language);
  return dataTable({
    language,
    caption: say('resources.funding'),
    columns: [
      { text: say('resources.year') },
      { text: say('resources.funding.core'), numeric: true },
      { text: say('resources.funding.grant'), numeric: true },
      { text: say('resources.funding.unsaid'), numeric: true },
      { text: say('resources.funding.core-preventing'), numeric: true },
      { text: say('resources.funds') },
    ],
    rows: years.map(({ year, core, grant, unsaid, corePreventing, funds }) => [
      year,
      sayMoney(core),
      sayMoney(grant),
      sayMoney(unsaid),
      shareCell(corePreventing, language),
      funds.length === 0
        ? say('none')
        : html`<ul class="govuk-list">${funds.map(({ fund, planned }) => html`<li>${named(`option.resource.fund.${fund}`)}: ${sayMoney(planned)}</li>`)}</ul>`,
    ]),
  });
}

function peopleTable(years: readonly YearOfResources[], language: Language): Html {
  const say = deliveryMessages.in(language);
  const rows = years.flatMap(({ year, people }) =>
    people.map(({ unit, planned, actual }) => [
      year,
      say(`resources.unit.${unit}`),
      sayNumber(planned, 1),
      sayNumber(actual, 1),
    ]),
  );
  if (rows.length === 0) return html``;
  return dataTable({
    language,
    caption: say('resources.people'),
    columns: [
      { text: say('resources.year') },
      { text: say('resources.unit') },
      { text: say('resources.planned-people'), numeric: true },
      { text: say('resources.actual-people'), numeric: true },
    ],
    rows,
  });
}
