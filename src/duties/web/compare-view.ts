import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing, verdictTag } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { compareRulebooks, type RulebookComparison } from '../compare-rulebooks.ts';
import { lastDayOf } from '../day-of-check.ts';
import { forceInWords, type Rulebook, type Verdict } from '../index.ts';
import { dutiesMessages } from '../messages.ts';
import { checkPageMessages } from './page-messages.ts';
import { type CheckOfPlan, checkAskedFor } from './plan-check.ts';

/** Any two rulebooks beside the partnership’s plan: choose them, and see what each would demand. */
export async function compareView(
  request: PageRequest,
  rulebooks: readonly Rulebook[],
  check: CheckOfPlan,
): Promise<Html> {
  const { language, query } = request;
  const say = checkPageMessages.in(language);
  const chosen = rulebooks.filter(({ id }) => id === query['first'] || id === query['second']);
  const checked =
    chosen.length === 2
      ? await checkAskedFor(request, check, { rulebooks: chosen.map(({ id }) => id) })
      : null;
  const asked = query['first'] !== undefined || query['second'] !== undefined;
  return html`<h2 class="govuk-heading-m" id="compare">${say('compare.title')}</h2>
    <p class="govuk-body">${say('compare.lead')}</p>
    ${choice(request, rulebooks)}
    ${asked && chosen.length !== 2 ? html`<p class="govuk-body">${say('compare.two')}</p>` : nothing}
    ${asked && chosen.length === 2 && !checked ? html`<p class="govuk-body">${say('no-plan')}</p>` : nothing}
    ${checked ? endedOf(request, chosen, checked.result.on) : nothing}
    ${checked ? comparison(request, compareRulebooks(checked.result)) : nothing}`;
}

/** Of a rulebook nothing of which stood on the day: until when it did, and the two as they stood then. */
function endedOf(request: PageRequest, chosen: readonly Rulebook[], on: string): Html {
  const { language, partnershipId } = request;
  const say = checkPageMessages.in(language);
  const [first, second] = chosen.map(({ id }) => id);
  return html`${chosen.map((rulebook) => {
    const last = lastDayOf(rulebook, on);
    if (last === null) return nothing;
    const query = { first: first ?? '', second: second ?? '', on: last };
    const href = `${address('work.rulebooks', language, { partnership: partnershipId ?? '' }, { query })}#compare`;
    return html`<p class="govuk-body">${say('compare.ended', { name: rulebook.name[language], date: sayDate(last, language) })} <a class="govuk-link" href="${href}">${say('compare.then', { date: sayDate(last, language) })}</a></p>`;
  })}`;
}

function choice({ language, query, partnershipId }: PageRequest, rulebooks: readonly Rulebook[]): Html {
  const say = checkPageMessages.in(language);
  const { button, input, select } = componentsIn(language);
  const rulebookSelect = (name: 'first' | 'second', otherwise: Rulebook | undefined) => {
    const value = query[name] ?? otherwise?.id ?? '';
    return select({
      id: `compare-${name}`,
      name,
      label: { text: say(`compare.${name}`) },
      value,
      items: rulebooks.map(({ id, name: called }) => ({
        value: id,
        text: called[language],
        selected: id === value,
      })),
    });
  };
  const action = `${address('work.rulebooks', language, { partnership: partnershipId ?? '' })}#compare`;
  return html`<form class="ll-filter" method="get" action="${action}" aria-labelledby="compare">
    <div class="ll-filter__fields">${rulebookSelect('first', rulebooks[0])}${rulebookSelect('second', rulebooks[1])}${input(
      {
        id: 'compare-on',
        name: 'on',
        label: { text: say('filter.on') },
        hint: { text: say('compare.on.hint') },
        value: query['on'] ?? '',
        classes: 'govuk-input--width-10',
      },
    )}</div>
    ${button({ text: say('compare.show'), classes: 'govuk-button--secondary' })}
  </form>`;
}

function comparison(request: PageRequest, { on, demands, parts }: RulebookComparison): Html {
  const { language } = request;
  const say = checkPageMessages.in(language);
  const words = dutiesMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('compare.table', { date: sayDate(on, language) }),
    columns: [
      { text: say('rulebooks.name') },
      { text: say('rulebooks.count'), numeric: true },
      { text: words('force.must'), numeric: true },
      { text: words('force.proposed'), numeric: true },
      { text: words('verdict.met'), numeric: true },
      { text: words('verdict.partly'), numeric: true },
      { text: words('verdict.not-met'), numeric: true },
      { text: words('verdict.cannot-tell'), numeric: true },
    ],
    rows: demands.map(({ rulebook, requirements, legalDuties, proposed, tally }) => [
      rulebook.name[language],
      ...[
        requirements,
        legalDuties,
        proposed,
        tally.met,
        tally.partly,
        tally['not-met'],
        tally['cannot-tell'],
      ].map(String),
    ]),
  })}
  ${parts.map(({ part, verdicts }) =>
    componentsIn(language).details({
      summaryText: say('compare.part', {
        part: words(`part.${part}`),
        first: verdicts[0]?.length ?? 0,
        second: verdicts[1]?.length ?? 0,
      }),
      text: html`${verdicts.map(
        (
          each,
          at,
        ) => html`<h3 class="govuk-heading-s">${demands[at]?.rulebook.name[language]}: ${each.length}</h3>
          ${each.length === 0 ? nothing : html`<ul class="govuk-list">${each.map((verdict) => asked(verdict, request))}</ul>`}`,
      )}`,
    }),
  )}`;
}

function asked({ word, requirement }: Verdict, { language }: PageRequest): Html {
  const force = requirement.force === 'proposed' ? forceInWords(requirement, language) : nothing;
  return html`<li>${requirement.wording[language]} ${verdictTag(word, language)} ${force}</li>`;
}
