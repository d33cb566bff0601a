import type { PageRequest } from '../../access/web/index.ts';
import { type Html, html, stateTag, type WorkState } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { scrutinyMessages } from '../messages.ts';
import type { ResponseState } from '../recommendation-response.ts';
import type { ResponseStanding } from '../recommendation-standing.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import { lacking } from './scrutiny-frame.ts';

const looks: Readonly<Record<ResponseState, WorkState>> = {
  awaited: 'not-started',
  accepted: 'done',
  'accepted-in-part': 'slipping',
  refused: 'stopped',
};

/** How an answer stands, in words with an icon, and whatever it still lacks. */
export function answerStanding({ language }: PageRequest, standing: ResponseStanding): Html {
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const { response, isOverdue, isActionLate, lacks } = standing;
  const state = response.values.state ?? 'awaited';
  const { dueOn, actionBy, doneOn } = response.values;
  const lines: readonly Html[] = [
    ...(isOverdue && dueOn !== null
      ? [lacking(say('answer.overdue', { date: sayDate(dueOn, language) }))]
      : []),
    ...(!isOverdue && state === 'awaited' && dueOn !== null
      ? [html`${say('answer.due', { date: sayDate(dueOn, language) })}`]
      : []),
    ...lacks.map((gap) => lacking(say(`answer.lacks.${gap}`))),
    ...(isActionLate && actionBy !== null
      ? [lacking(say('answer.late', { date: sayDate(actionBy, language) }))]
      : []),
    ...(doneOn === null ? [] : [html`${say('answer.done', { date: sayDate(doneOn, language) })}`]),
  ];
  return html`${stateTag(looks[state], word(`option.recommendation-response.state.${state}`))}${lines.map((line) => html`<br>${line}`)}`;
}
