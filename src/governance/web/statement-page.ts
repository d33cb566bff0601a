import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import type { GovernanceItem } from '../governance-answer.ts';
import { governanceStatement, type StatementItem, type StatementPart } from '../governance-statement.ts';
import { governanceMessages } from '../messages.ts';
import { type DrawView, lacking, paragraphs } from './governance-frame.ts';
import { governancePageMessages } from './page-messages.ts';

const inWords = ['statement', 'questions', 'roles'] as const satisfies readonly StatementPart[];

/** What the partnership says of its own governance, and how it rates itself. */
export const drawStatement: DrawView = (request, { records }) => {
  const said = governanceStatement(records);
  return html`${inWords.map((part) => partInWords(request, part, said[part]))}${factors(request, said.factors)}`;
};

function partInWords(
  request: PageRequest,
  part: (typeof inWords)[number],
  items: readonly StatementItem[],
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  return html`<h2 class="govuk-heading-m">${say(`statement.${part}`)}</h2>${componentsIn(
    language,
  ).summaryList({
    rows: items.map(({ item, answer }) => ({
      key: { text: nameOf(request, item) },
      value: { text: answer === null ? unanswered(request, item) : answered(request, answer) },
    })),
  })}`;
}

/** What an item is called under the heading of its part, which already says that it is a role or a factor. */
function nameOf({ language }: PageRequest, item: GovernanceItem): string {
  const short = `statement.item.${item}`;
  return governancePageMessages.has(short)
    ? governancePageMessages.in(language)(short)
    : governanceMessages.in(language)(`option.governance-answer.item.${item}`);
}

function answered(request: PageRequest, answer: NonNullable<StatementItem['answer']>): Html {
  const { answeredOn } = answer.values;
  return html`<p class="govuk-body">${recordLink(request, answer)}</p>${paragraphs(answer.values.text, request)}${answeredOn === null ? nothing : html`<p class="govuk-hint">${sayDate(answeredOn, request.language)}</p>`}`;
}

function unanswered(request: PageRequest, item: GovernanceItem): Html {
  const { language, partnershipId } = request;
  const say = governancePageMessages.in(language);
  const href = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'governance-answer' },
    { query: { item } },
  );
  return html`${lacking(say('statement.unanswered'))}<br><a class="govuk-link" href="${href}">${say('statement.answer')}<span class="govuk-visually-hidden"> ${nameOf(request, item)}</span></a>`;
}

function factors(request: PageRequest, items: readonly StatementItem[]): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  return html`${dataTable({
    language,
    caption: say('statement.factors'),
    columns: [
      { text: say('statement.factor') },
      { text: say('statement.rating') },
      { text: say('statement.why') },
    ],
    rows: items.map(({ item, answer }) => [
      nameOf(request, item),
      answer?.values.rating
        ? say('statement.of4', { rating: answer.values.rating })
        : unanswered(request, item),
      answer ? html`${recordLink(request, answer)}<br>${titleOf(answer.values.text, language)}` : say('none'),
    ]),
  })}<p class="govuk-body">${say('statement.scale')}</p>`;
}
