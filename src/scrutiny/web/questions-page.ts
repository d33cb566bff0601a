import { dataTable, html } from '../../design-system/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { scrutinyMessages } from '../messages.ts';
import { programmeItemDefinition } from '../programme-item.ts';
import { scrutinyQuestionDefinition } from '../scrutiny-question.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import { type DrawView, dayOrNone, keepsScrutiny, lacking } from './scrutiny-frame.ts';

/** What the public asked or suggested, and what scrutiny made of it. @source SCRU-10 */
export const drawQuestions: DrawView = (request, { records }) => {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const add = keepsScrutiny(request) && addLink(request, 'scrutiny-question', say('questions.add'));
  const questions = records
    .all(scrutinyQuestionDefinition)
    .toSorted((a, b) => (b.values.receivedOn ?? '').localeCompare(a.values.receivedOn ?? ''));
  if (questions.length === 0) return html`<p class="govuk-body">${say('questions.none')}</p>${add}`;
  return html`${dataTable({
    language,
    caption: say('questions.title'),
    captionHidden: true,
    columns: [
      { text: say('questions.one') },
      { text: word('field.scrutiny-question.receivedOn') },
      { text: word('field.scrutiny-question.item') },
      { text: word('field.scrutiny-question.answer') },
    ],
    rows: questions.map((question) => {
      const { kind, receivedOn, item, answer, answeredOn } = question.values;
      const taken = records.one(programmeItemDefinition, item);
      return [
        html`${recordLink(request, question)}${kind !== null && html`<br>${word(`option.scrutiny-question.kind.${kind}`)}`}`,
        dayOrNone(request, receivedOn),
        taken ? recordLink(request, taken) : say('questions.not-taken'),
        answeredOn === null
          ? lacking(say('questions.unanswered'))
          : html`${titleOf(answer, language)}<br>${dayOrNone(request, answeredOn)}`,
      ];
    }),
  })}${add}`;
};
