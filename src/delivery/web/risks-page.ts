import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, stateTag } from '../../design-system/index.ts';
import { sayDate } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { actionDefinition, priorityDefinition, projectDefinition } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { deliveryMessages } from '../messages.ts';
import {
  byLevel,
  type RegisterEntry,
  type RisksOfLevel,
  riskMatrix,
  riskRegister,
} from '../risk-register.ts';
import { organisationName, unseenCount } from './delivery-frame.ts';

/** What could stop us, at every level, with what is done about it: the gravest first. @source GOV-36; PERF-13 */
export function drawRisks(request: PageRequest, records: RecordSet, today: string): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const register = riskRegister(records, today);
  const counts = {
    open: register.length,
    escalated: register.filter(({ isEscalated }) => isEscalated).length,
    long: register.filter(({ risk }) => risk.values.horizon === 'long').length,
  };
  return html`<p class="govuk-body">${say('risks.counts', counts)}</p>${unseenCount(request, records, 'risk')}
${addLink(request, 'risk', say('risks.add'))}
${matrixTable(request, register)}
${byLevel(register).map((ofLevel, index) => levelPart(request, records, ofLevel, index === 0))}`;
}

/** The risks of one level; those of the first stand open, the others unfold. */
function levelPart(
  request: PageRequest,
  records: RecordSet,
  { level, entries }: RisksOfLevel,
  isFirst: boolean,
): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const caption = say(`risks.level.${level}`, { n: entries.length });
  const table = dataTable({
    language,
    caption,
    captionHidden: !isFirst,
    columns: [
      { text: say('risks.risk') },
      { text: say('risks.score') },
      { text: say('risks.target') },
      { text: say('risks.horizon') },
      { text: say('risks.owner') },
      { text: say('risks.mitigations') },
    ],
    rows: entries.map((entry) => rowOf(request, records, entry)),
  });
  return isFirst ? table : componentsIn(language).details({ summaryText: caption, text: table });
}

/** How many stand where, as a table that is read row by row: likelihood down, impact across. */
function matrixTable({ language }: PageRequest, register: readonly RegisterEntry[]): Html {
  const say = deliveryMessages.in(language);
  const matrix = riskMatrix(register);
  const five = [1, 2, 3, 4, 5] as const;
  return dataTable({
    language,
    stacks: false,
    caption: say('risks.matrix'),
    columns: [
      { text: say('risks.matrix.likelihood') },
      // On a phone only the number has room; the caption and a reader of the screen say what it is.
      ...five.map((impact) => ({
        text: html`<span class="govuk-visually-hidden">${say('risks.matrix.impact')} </span>${impact}`,
        numeric: true,
      })),
    ],
    rows: five.toReversed().map((likelihood) => [
      say(`risks.likelihood.${likelihood}`),
      ...five.map((impact) => {
        const n = matrix[likelihood - 1]?.[impact - 1] ?? 0;
        return n === 0 ? say('risks.matrix.none') : String(n);
      }),
    ]),
  });
}

function rowOf(request: PageRequest, records: RecordSet, entry: RegisterEntry): readonly (Html | string)[] {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const { risk, score, target, isEscalated } = entry;
  const { likelihood, impact, nature, horizon, organisation, appetite } = risk.values;
  const threatened = threatenedBy(request, records, entry);
  return [
    html`${recordLink(request, risk)}${nature === 'issue' && html`<br>${say('risks.issue')}`}${threatened && html`<br>${threatened}`}`,
    score === null
      ? say('risks.not-judged')
      : html`${say('risks.product', { score, likelihood: likelihood ?? 0, impact: impact ?? 0 })}${isEscalated && html`<br>${stateTag('stuck', say('risks.escalated', { appetite: appetite ?? 0 }))}`}`,
    target === null ? say('none') : String(target),
    horizon ? say(`risks.horizon.${horizon}`) : say('none'),
    organisationName(request, records, organisation),
    mitigationsCell(request, records, entry),
  ];
}

/** What it threatens, by code and title; its link is on the page of the risk, a finger away. */
function threatenedBy(
  { language }: PageRequest,
  records: RecordSet,
  { risk }: RegisterEntry,
): string | undefined {
  const { action, project, priority } = risk.values;
  const record =
    records.one(actionDefinition, action) ??
    records.one(projectDefinition, project) ??
    records.one(priorityDefinition, priority);
  return record && `${record.code} ${titleOf(record.values.title, language)}`;
}

function mitigationsCell(
  request: PageRequest,
  records: RecordSet,
  { risk, mitigations, late }: RegisterEntry,
): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const words = titleOf(risk.values.mitigation, language);
  const lines = mitigations.map(({ values }) => {
    const when = values.doneOn
      ? say('risks.done', { date: sayDate(values.doneOn, language) })
      : values.dueOn
        ? say('risks.due', { date: sayDate(values.dueOn, language) })
        : '';
    return html`<br>${titleOf(values.title, language)} (${organisationName(request, records, values.organisation)})${when !== '' && html`<br>${when}`}`;
  });
  return html`${words === '' && mitigations.length === 0 ? say('risks.nothing-done') : words}${lines}${late > 0 && html`<br>${stateTag('slipping', say('risks.late', { n: late }))}`}`;
}
