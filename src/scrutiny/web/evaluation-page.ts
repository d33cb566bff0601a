import { componentsIn, html } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { recordLink } from '../../needs/web/index.ts';
import { evaluationOf, type InspectionAnswer } from '../inspection-evidence.ts';
import { scrutinyMessages } from '../messages.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import { type DrawView, dayOrNone, lacking, paragraphs } from './scrutiny-frame.ts';

/** What inspectors ask, what the record holds on each question, and what the partnership says of itself. @source SCRU-08, SCRU-09 */
export const drawEvaluation: DrawView = (request, { records, plan }) => {
  const { language, partnershipId } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const pack = address('work.evidence-pack', language, { partnership: partnershipId ?? '' });
  const part = ({ question, facts, answer }: InspectionAnswer) => {
    const add = address(
      'work.record.new',
      language,
      { partnership: partnershipId ?? '', kind: 'self-evaluation' },
      { query: { question } },
    );
    return {
      key: { text: word(`option.self-evaluation.question.${question}`) },
      value: {
        text: html`<ul class="govuk-list">${facts.map(
          ({ fact, n }) => html`<li>${say(`evaluation.fact.${fact}`, { n })}</li>`,
        )}</ul>${
          answer
            ? html`<p class="govuk-body">${recordLink(request, answer)}<br>${answer.values.rating === null ? '' : say('evaluation.rating', { rating: answer.values.rating })} ${dayOrNone(request, answer.values.evaluatedOn)}</p>${paragraphs(answer.values.judgement, request)}`
            : html`<p class="govuk-body">${lacking(say('evaluation.unanswered'))}<br><a class="govuk-link" href="${add}">${say('evaluation.answer')}<span class="govuk-visually-hidden"> ${word(`option.self-evaluation.question.${question}`)}</span></a></p>`
        }`,
      },
    };
  };
  return html`<p class="govuk-body"><a class="govuk-link" href="${pack}">${say('evaluation.pack')}</a></p>
${componentsIn(language).summaryList({ rows: evaluationOf(records, plan).map(part) })}`;
};
