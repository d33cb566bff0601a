import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { GovernanceItem } from '../governance-answer.ts';
import { governanceStatement, type StatementItem, type StatementPart } from '../governance-statement.ts';
import { groupDefinition } from '../group.ts';
import { governanceMessages } from '../messages.ts';
import { type DrawView, lacking, paragraphs } from './governance-frame.ts';
import { governancePageMessages } from './page-messages.ts';

const inWords = ['statement', 'questions', 'roles', 'ownership'] as const satisfies readonly StatementPart[];

/** What earlier guidance offers, folded away, by the message that says where it stands. */
const earlier = {
  systemBoard: 'statement.source.systemBoard',
  systemPartnerships: 'statement.source.systemBoard',
  systemBase: 'statement.source.systemBoard',
  hub: 'statement.source.hub',
  towardPartnerships: 'statement.source.towardPartnerships',
} as const satisfies Partial<Record<StatementPart, string>>;
const earlierParts = Object.keys(earlier) as (keyof typeof earlier)[];

/** What the partnership says of its own governance, and how it rates itself. */
export const drawStatement: DrawView = (request, { records }) => {
  const said = governanceStatement(records);
  const say = governancePageMessages.in(request.language);
  return html`${inWords.map((part) => html`<h2 class="govuk-heading-m">${say(`statement.${part}`)}</h2>${itemList(request, records, said[part])}`)}${factors(request, said.factors)}
<h2 class="govuk-heading-m">${say('statement.earlier')}</h2><p class="govuk-body">${say('statement.earlier.lead')}</p>
${earlierParts.map((part) => template(request, records, part, said[part]))}`;
};

function itemList(request: PageRequest, records: RecordSet, items: readonly StatementItem[]): Html {
  return componentsIn(request.language).summaryList({
    rows: items.map(({ item, answer }) => ({
      key: { text: nameOf(request, item) },
      value: { text: answer === null ? unanswered(request, item) : answered(request, records, answer) },
    })),
  });
}

function template(
  request: PageRequest,
  records: RecordSet,
  part: keyof typeof earlier,
  items: readonly StatementItem[],
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const n = items.filter(({ answer }) => answer !== null).length;
  return componentsIn(language).details({
    summaryText: say('statement.answeredOf', { part: say(`statement.${part}`), n, all: items.length }),
    text: html`<p class="govuk-hint">${say('membership.source', { source: say(earlier[part]) })}</p>${itemList(request, records, items)}`,
  });
}

/** What an item is called under the heading of its part, which already says that it is a role or a factor. */
function nameOf({ language }: PageRequest, item: GovernanceItem): string {
  const short = `statement.item.${item}`;
  return governancePageMessages.has(short)
    ? governancePageMessages.in(language)(short)
    : governanceMessages.in(language)(`option.governance-answer.item.${item}`);
}

function answered(
  request: PageRequest,
  records: RecordSet,
  answer: NonNullable<StatementItem['answer']>,
): Html {
  const { answeredOn } = answer.values;
  return html`<p class="govuk-body">${recordLink(request, answer)}</p>${paragraphs(answer.values.text, request)}${evidenceOf(request, answer)}${whoSeesToIt(request, records, answer)}${answeredOn === null ? nothing : html`<p class="govuk-hint">${sayDate(answeredOn, request.language)}</p>`}`;
}

/** How it is known, with the address of the proof. */
function evidenceOf(request: PageRequest, { values }: NonNullable<StatementItem['answer']>): Html {
  const say = governancePageMessages.in(request.language);
  const text = titleOf(values.evidence, request.language);
  const address = values.evidenceAddress;
  return html`${text !== '' && html`<p class="govuk-body">${say('statement.evidence', { evidence: text })}</p>`}${/^https?:\/\//.test(address) && html`<p class="govuk-body"><a class="govuk-link" href="${address}">${address}</a></p>`}`;
}

function whoSeesToIt(
  request: PageRequest,
  records: RecordSet,
  { values }: NonNullable<StatementItem['answer']>,
): Html {
  const say = governancePageMessages.in(request.language);
  const organisation = records.one(organisationDefinition, values.organisation);
  const group = records.one(groupDefinition, values.group);
  return html`${organisation && html`<p class="govuk-body">${say('statement.body', { organisation: titleOf(organisation.values.name, request.language) })}</p>`}${group && html`<p class="govuk-body">${say('statement.group', { group: titleOf(group.values.name, request.language) })}</p>`}`;
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
