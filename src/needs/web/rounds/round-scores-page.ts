import { type Handler, notFound, type PageRequest, page } from '../../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../../design-system/index.ts';
import { address, sayNumber } from '../../../language/index.ts';
import { type ScoredNeed, veryDifferent } from '../../index.ts';
import { titleOf } from '../assessment-page.ts';
import {
  type OpenedRound,
  openRound,
  organisationName,
  roundFrame,
  roundNavigation,
} from './opened-round.ts';
import { roundMessages } from './round-messages.ts';

/** Who scored what, where organisations are far apart, and the reader's own scores to give. */
export const roundScoresPage: Handler = async (request) => {
  const opened = await openRound(request);
  if (!opened) return notFound();
  const say = roundMessages.in(request.language);
  const title = say('scores.title');
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
    ${roundNavigation(request, 'work.round.scores')}
    ${ownScores(request, opened)}
    ${scoredDifferently(request, opened)}
    ${everybody(request, opened)}`;
  return page(title, main, { ...roundFrame(request, opened), width: 'full' });
};

function needsInCodeOrder({ result }: OpenedRound): readonly ScoredNeed[] {
  return [...result.order, ...result.notRanked].toSorted((a, b) =>
    a.need.code.localeCompare(b.need.code, 'en', { numeric: true }),
  );
}

function ownScores(request: PageRequest, opened: OpenedRound): Html {
  const { language, partnershipId, params } = request;
  const say = roundMessages.in(language);
  const { organisation, refusal, records, result } = opened;
  const heading = html`<h2 class="govuk-heading-m">${say('scores.mine')}</h2>`;
  if (refusal !== null) {
    return opened.round.values.state === 'decided'
      ? nothing
      : html`${heading}<p class="govuk-body">${say(`refused.${refusal}`)}</p>`;
  }
  const ui = componentsIn(language);
  const stateOf = ({ given }: ScoredNeed) => {
    const own = given.find((each) => each.organisation === organisation);
    if (!own) return 'unscored';
    return result.criteria.every(({ code }) => own.scores.has(code)) ? 'done' : 'partly';
  };
  return html`${heading}<p class="govuk-body">${say('scores.mine.for', { organisation: organisationName(records, organisation, language) })}</p>
    ${ui.taskList({
      idPrefix: 'own',
      items: needsInCodeOrder(opened).map((scored) => {
        const state = stateOf(scored);
        const words = say(`scores.${state}`);
        return {
          title: { text: `${scored.need.code} ${titleOf(scored.need.values.title, language)}` },
          href: address('work.round.score', language, {
            partnership: partnershipId ?? '',
            code: params['code'] ?? '',
            need: scored.need.code,
          }),
          status: state === 'done' ? { text: words } : { tag: { text: words, classes: 'govuk-tag--blue' } },
        };
      }),
    })}`;
}

function scoredDifferently(request: PageRequest, { records, result }: OpenedRound): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  const heading = html`<h2 class="govuk-heading-m" id="differently">${say('differently.title')}</h2>`;
  if (result.differently.length === 0) {
    return html`${heading}<p class="govuk-body">${say('differently.none')}</p>`;
  }
  return html`${heading}<p class="govuk-body">${say('differently.why', { points: sayNumber(veryDifferent) })}</p>
    ${dataTable({
      language,
      caption: say('differently.title'),
      captionHidden: true,
      columns: [
        { text: say('table.need') },
        { text: say('scores.criterion') },
        { text: say('differently.distance'), numeric: true },
        { text: say('differently.who') },
      ],
      rows: result.differently.map(({ need, criterion, distance, scores }) => [
        `${need.code} ${titleOf(need.values.title, language)}`,
        titleOf(criterion.values.title, language),
        sayNumber(distance, 1),
        html`<ul class="govuk-list ll-order__who">${scores.map(
          ({ organisation, score }) =>
            html`<li>${say('differently.each', {
              organisation: organisationName(records, organisation, language),
              score: sayNumber(score),
            })}</li>`,
        )}</ul>`,
      ]),
    })}`;
}

function everybody(request: PageRequest, opened: OpenedRound): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  const ui = componentsIn(language);
  return html`<h2 class="govuk-heading-m">${say('scores.all')}</h2><p class="govuk-body">${say('scores.mark.key')}</p>
    ${needsInCodeOrder(opened).map((scored) =>
      ui.details({
        summaryText: `${scored.need.code} ${titleOf(scored.need.values.title, language)}`,
        text: scored.given.length === 0 ? say('scores.none') : scoreTable(request, opened, scored),
      }),
    )}`;
}

/** A row for each criterion, a column for each organisation; the person who scored is named to partners only. */
function scoreTable(
  request: PageRequest,
  { records, result }: OpenedRound,
  { need, given }: ScoredNeed,
): Html {
  const { language } = request;
  const say = roundMessages.in(language);
  const name = (code: string) => organisationName(records, code, language);
  const notes = given.flatMap(({ organisation, record }) => {
    const note = titleOf(record.values.note, language);
    return note === '' ? [] : [{ organisation: name(organisation), note }];
  });
  return html`${dataTable({
    language,
    caption: `${need.code} ${titleOf(need.values.title, language)}`,
    captionHidden: true,
    columns: [
      { text: say('scores.criterion') },
      ...given.map(({ organisation, record }) => ({
        text: html`${name(organisation)}${record.values.scorer !== '' && html` <span class="ll-order__scorer">(${record.values.scorer})</span>`}`,
        numeric: true,
      })),
    ],
    rows: result.criteria.map(({ code, values }) => [
      titleOf(values.title, language),
      ...given.map(({ scores, record }) => {
        const score = scores.get(code);
        if (score === undefined) return say('scores.noScore');
        const words = sayNumber(score);
        return record.values.asSuggested.includes(code) ? say('scores.mark', { score: words }) : words;
      }),
    ]),
  })}
    ${notes.map(({ organisation, note }) => html`<p class="govuk-body"><strong>${say('scores.note', { organisation })}</strong><br><span class="ll-prose">${note}</span></p>`)}`;
}
