import { type Handler, notFound, type PageRequest, page } from '../../../access/web/index.ts';
import { rankRange } from '../../../charts/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../../design-system/index.ts';
import { address, sayDate, sayList, sayNumber, sayPartOfWhole } from '../../../language/index.ts';
import { weightSets } from '../../../methods/index.ts';
import {
  dissentDefinition,
  fewestScorers,
  type NeedInOrder,
  type PrioritisationResult,
  type ScoredNeed,
} from '../../index.ts';
import { prioritiesFor, titleOf } from '../assessment-page.ts';
import {
  type OpenedRound,
  openRound,
  organisationName,
  roundHref,
  roundNavigation,
  stateOf,
} from './opened-round.ts';
import { roundMessages } from './round-messages.ts';
import { readWeight } from './round-weights.ts';

/** What the scores of a round come to: the order, how far it depends on the weights, and what was decided. */
export const roundPage: Handler = async (request) => {
  const tried = triedWeights(request);
  const opened = await openRound(request, tried);
  if (!opened) return notFound();
  const { language, partnershipId } = request;
  const say = roundMessages.in(language);
  const { round, result } = opened;
  const title = titleOf(round.values.title, language);
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
    ${roundNavigation(request, 'work.round')}
    ${tried.size > 0 && triedNotice(request)}
    ${ownPart(request, opened)}
    ${result.scoredBy.length < fewestScorers ? tooFew(request, opened) : resultOf(request, opened)}
    ${decisionOf(request, opened)}
    ${dissentsOf(request, opened)}
    ${facts(request, opened)}`;
  return page(title, main, {
    current: 'work.evidence',
    width: 'full',
    breadcrumbs: [
      {
        text: say('rounds.title'),
        href: address('work.priorities', language, { partnership: partnershipId ?? '' }),
      },
    ],
  });
};

/** Weights on trial, from the address: `w_CR1=3`. What is no weight is left out. */
function triedWeights({ query }: PageRequest): ReadonlyMap<string, number> {
  const found = Object.entries(query).flatMap(([name, text]) => {
    const weight = name.startsWith('w_') ? readWeight(text) : null;
    return weight === null ? [] : [[name.slice(2), weight] as const];
  });
  return new Map(found);
}

function triedNotice(request: PageRequest): Html {
  const say = roundMessages.in(request.language);
  return componentsIn(request.language).insetText({
    text: html`${say('round.tried')} <a class="govuk-link" href="${roundHref(request, 'work.round')}">${say('round.tried.back')}</a>`,
  });
}

/** How far the reader's organisation has come, where it can score. */
function ownPart(request: PageRequest, { records, result, organisation, refusal }: OpenedRound): Html {
  if (refusal !== null) return nothing;
  const { language } = request;
  const say = roundMessages.in(language);
  const needs = [...result.order, ...result.notRanked];
  const own = needs.filter(({ given }) => given.some((each) => each.organisation === organisation));
  return html`<p class="govuk-body">${say('round.mine.count', {
    done: sayNumber(own.length),
    of: sayNumber(needs.length),
    organisation: organisationName(records, organisation, language),
  })}</p>${componentsIn(language).button({ text: say('round.mine'), href: roundHref(request, 'work.round.scores') })}`;
}

/** What the round is, and where its coordinator changes it. */
function facts(request: PageRequest, { round, result, mayRun }: OpenedRound): Html {
  const { language, partnershipId, services } = request;
  const say = roundMessages.in(language);
  const ui = componentsIn(language);
  const { closesOn, decidedOn, scorers, priorityLimit } = round.values;
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  const needs = [...result.order, ...result.notRanked];
  const record = address('work.record.edit', language, {
    partnership: partnershipId ?? '',
    kind: 'prioritisation-round',
    code: round.code,
  });
  return html`<h2 class="govuk-heading-m">${say('nav')}</h2>${ui.summaryList({
    rows: [
      row(say('round.state'), say(`state.${stateOf(round, services.today())}`)),
      ...(closesOn ? [row(say('round.closes'), sayDate(closesOn, language))] : []),
      ...(decidedOn ? [row(say('round.decidedOn'), sayDate(decidedOn, language))] : []),
      row(say('round.needs'), sayNumber(needs.length)),
      row(say('round.limit'), sayNumber(priorityLimit ?? 0)),
      row(say('round.scored'), sayPartOfWhole(result.scoredBy.length, scorers.length, language)),
    ],
  })}
    ${mayRun && round.values.state === 'open' && html`<p class="govuk-body"><a class="govuk-link" href="${record}">${say('round.record')}</a></p>`}`;
}

function tooFew(request: PageRequest, { records, round, result }: OpenedRound): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  const waiting = round.values.scorers.filter((code) => !result.scoredBy.includes(code));
  return html`<h2 class="govuk-heading-m">${say('round.tooFew')}</h2>
    <p class="govuk-body">${say('round.tooFew.why')}</p>
    ${
      waiting.length > 0 &&
      html`<p class="govuk-body">${say('round.tooFew.waiting', {
        organisations: sayList(waiting.map((code) => organisationName(records, code, language))),
      })}</p>`
    }`;
}

function resultOf(request: PageRequest, opened: OpenedRound): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  const { result, round, mayRun } = opened;
  const { order } = result;
  if (order.length === 0) {
    const hasWeight = [...result.weights.values()].some((weight) => weight > 0);
    const words = say(result.criteria.length === 0 ? 'round.noCriteria' : 'round.noWeight');
    return html`${!hasWeight && html`<p class="govuk-body">${words}</p>`}${weightsOnTrial(request, result)}${notRanked(request, opened)}`;
  }
  const staying = order.filter(({ staysInTop }) => staysInTop).map(({ need }) => need.code);
  const mayChoose = mayRun && round.values.state === 'open';
  const table = orderTable(request, opened, mayChoose);
  const scores = roundHref(request, 'work.round.scores');
  return html`<p class="govuk-body-l">${say('round.stays', {
    n: staying.length,
    limit: sayNumber(round.values.priorityLimit ?? 0),
    sets: sayNumber(weightSets),
    needs: sayList(staying),
  })}</p>
    ${weightsOnTrial(request, result)}
    ${
      mayChoose
        ? html`<form method="get" action="${roundHref(request, 'work.round.decision')}">${table}${componentsIn(
            language,
          ).button({ text: say('decision.go') })}</form>`
        : table
    }
    <p class="govuk-body"><a class="govuk-link" href="${scores}">${say('scores.title')}</a></p>
    <p class="govuk-body"><a class="govuk-link" href="${scores}#differently">${say('differently.link', { n: result.differently.length })}</a></p>
    <p class="govuk-body-s">${say('round.method', { sets: sayNumber(weightSets) })}</p>
    ${notRanked(request, opened)}`;
}

function orderTable(request: PageRequest, { result }: OpenedRound, mayChoose: boolean): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  const { criteria, order } = result;
  return dataTable({
    language,
    caption: say('table.caption'),
    classes: 'll-order',
    columns: [
      { text: say('table.need') },
      ...criteria.map(({ values }) => ({ text: titleOf(values.title, language), numeric: true })),
      { text: say('table.mean'), numeric: true },
      { text: say('table.rank'), numeric: true },
      { text: say('table.range') },
    ],
    rows: order.map((ranked) => [
      nameCell(request, ranked, result, mayChoose),
      ...criteria.map(({ code }) => sayMean(ranked.means.get(code))),
      sayNumber(ranked.mean, 2),
      sayNumber(ranked.rank),
      rangeCell(request, ranked, order.length),
    ]),
  });
}

function sayMean(mean: number | null | undefined): string {
  return typeof mean === 'number' ? sayNumber(mean, 1) : '–';
}

function nameCell(
  request: PageRequest,
  { need }: NeedInOrder,
  { choices }: PrioritisationResult,
  mayChoose: boolean,
): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  const name = `${need.code} ${titleOf(need.values.title, language)}`;
  if (mayChoose) {
    return html`<div class="govuk-checkboxes govuk-checkboxes--small"><div class="govuk-checkboxes__item"><input class="govuk-checkboxes__input" id="choose_${need.code}" name="choose" type="checkbox" value="${need.code}"><label class="govuk-label govuk-checkboxes__label" for="choose_${need.code}">${name}</label></div></div>`;
  }
  const isChosen = choices.get(need.code)?.values.choice === 'chosen';
  return html`${needLink(request, need.code, name)}${isChosen && html` ${componentsIn(language).tag({ text: say('table.chosen') })}`}`;
}

function needLink({ language, partnershipId }: PageRequest, code: string, text: string): Html {
  const href = address('work.record', language, { partnership: partnershipId ?? '', kind: 'need', code });
  return html`<a class="govuk-link" href="${href}">${text}</a>`;
}

function rangeCell({ language }: PageRequest, { rank, best, worst }: NeedInOrder, count: number): Html {
  const say = roundMessages.in(language);
  const words =
    best === worst
      ? say('table.range.only', { rank: sayNumber(rank) })
      : say('table.range.words', { best: sayNumber(best), worst: sayNumber(worst) });
  return html`<span class="ll-order__range">${words}</span> ${rankRange({ rank, best, worst, count })}`;
}

/** Other weights to try: they stand in the address, so that they can be shared, and change nothing. */
function weightsOnTrial(request: PageRequest, { criteria, weights }: PrioritisationResult): Html {
  const { language } = request;
  if (criteria.length === 0) return nothing;
  const say = roundMessages.in(language);
  const ui = componentsIn(language);
  return ui.details({
    summaryText: say('weights.try'),
    classes: 'll-weights',
    open: Object.keys(request.query).some((name) => name.startsWith('w_')),
    text: html`<form method="get"><div class="ll-filter__fields">${criteria.map(({ code, values }) =>
      ui.input({
        id: `w_${code}`,
        name: `w_${code}`,
        label: { text: titleOf(values.title, language) },
        value: String(weights.get(code) ?? 0),
        inputmode: 'decimal',
        classes: 'govuk-input--width-3',
      }),
    )}</div>${ui.button({ text: say('weights.work'), classes: 'govuk-button--secondary' })}</form>`,
  });
}

function notRanked(request: PageRequest, { records, result }: OpenedRound): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  if (result.notRanked.length === 0) return nothing;
  const scoredBy = ({ given }: ScoredNeed) =>
    sayList(given.map(({ organisation }) => organisationName(records, organisation, language)));
  return html`<h2 class="govuk-heading-m">${say('notRanked.title')}</h2>
    <p class="govuk-body">${say('notRanked.why')}</p>
    <ul class="govuk-list govuk-list--bullet">${result.notRanked.map(
      (each) =>
        html`<li>${needLink(request, each.need.code, `${each.need.code} ${titleOf(each.need.values.title, language)}`)}${
          each.given.length > 0 && html`. ${say('table.onlyOne', { scored: scoredBy(each) })}`
        }</li>`,
    )}</ul>`;
}

/** The needs that were chosen and those left out, each with its reason and the priority that came of it. */
function decisionOf(request: PageRequest, { records, round, result, mayRun }: OpenedRound): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  if (round.values.state !== 'decided') return nothing;
  const choices = [...result.choices.values()].toSorted(
    (a, b) => (a.values.rank ?? 0) - (b.values.rank ?? 0),
  );
  const row = ({ values }: (typeof choices)[number]) => {
    const need = values.need ?? '';
    const title = records.find('need', need)?.values['title'] as { cy: string; en: string } | undefined;
    const name = html`${needLink(request, need, `${need} ${title ? titleOf(title, language) : ''}`)}`;
    const rank = values.rank === null ? '–' : sayNumber(values.rank);
    return [name, rank, titleOf(values.reason, language)] as const;
  };
  const columns = [
    { text: say('table.need') },
    { text: say('table.rank'), numeric: true },
    { text: say('decision.column.reason') },
  ];
  const chosen = choices.filter(({ values }) => values.choice === 'chosen');
  const leftOut = choices.filter(({ values }) => values.choice === 'left-out');
  const isWaiting = chosen.some(({ values }) => prioritiesFor(records, values.need ?? '').length === 0);
  const words = titleOf(round.values.decision, language);
  return html`<h2 class="govuk-heading-m" id="decision">${say('decision.heading')}</h2>
    ${words !== '' && html`<p class="govuk-body ll-prose">${words}</p>`}
    ${dataTable({
      language,
      caption: say('decision.chosen'),
      columns: [...columns, { text: say('decision.column.priority') }],
      rows: chosen.map((choice) => [
        ...row(choice),
        priorityLinks(request, records, choice.values.need ?? ''),
      ]),
    })}
    ${
      mayRun &&
      isWaiting &&
      componentsIn(language).button({
        text: say('priorities.title'),
        href: roundHref(request, 'work.round.priorities'),
      })
    }
    ${
      leftOut.length > 0 &&
      dataTable({
        language,
        caption: say('decision.leftOut'),
        columns,
        rows: leftOut.map((choice) => [...row(choice)]),
      })
    }`;
}

function priorityLinks(
  { language, partnershipId }: PageRequest,
  records: OpenedRound['records'],
  need: string,
): Html {
  const there = prioritiesFor(records, need);
  if (there.length === 0) return html`${roundMessages.in(language)('decision.noPriority')}`;
  return html`${there.map(({ code }, position) => {
    const href = address('work.record', language, {
      partnership: partnershipId ?? '',
      kind: 'priority',
      code,
    });
    return html`${position > 0 && ', '}<a class="govuk-link" href="${href}">${code}</a>`;
  })}`;
}

function dissentsOf(request: PageRequest, { records, round, organisation }: OpenedRound): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  if (round.values.state !== 'decided') return nothing;
  const dissents = records.all(dissentDefinition).filter(({ values }) => values.round === round.code);
  return html`<h2 class="govuk-heading-m">${say('dissent.heading')}</h2>
    ${dissents.length === 0 && html`<p class="govuk-body">${say('dissent.none')}</p>`}
    ${dissents.map(({ values }) => {
      const about = values.need ?? say('dissent.whole');
      return html`<h3 class="govuk-heading-s">${organisationName(records, values.organisation, language)} (${about})</h3>
        <p class="govuk-body ll-prose">${titleOf(values.text, language)}</p>`;
    })}
    ${organisation !== null && html`<p class="govuk-body"><a class="govuk-link" href="${roundHref(request, 'work.round.dissent')}">${say('dissent.title')}</a></p>`}`;
}
