import { type AgreedAction, agreementContents } from '../../delivery/index.ts';
import { deliveryMessages } from '../../delivery/messages.ts';
import {
  type Bilingual,
  inEither,
  type Language,
  sayDate,
  sayDateRange,
  sayList,
  sayMoney,
} from '../../language/index.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { contributionDefinition, type ServiceAgreement } from '../../plan/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { leadInWords } from '../agreement.ts';
import { publishingMessages } from '../messages.ts';
import { type DocumentBlock, heading, lineOf, proseUnder } from './blocks.ts';
import type { PlanDocument } from './plan-document.ts';

interface AgreementAsked {
  readonly agreement: ServiceAgreement;
  readonly records: RecordSet;
  readonly language: Language;
}

/**
 * A Local Service Agreement as one document in one language: the issue, what will be different for people, who does what
 * by when, what is pooled, and a line for each organisation to sign.
 *
 * @source PLAN-24; SYS-19
 */
export function agreementDocument(asked: AgreementAsked): PlanDocument {
  const { agreement, records, language } = asked;
  const say = deliveryMessages.in(language);
  const { values } = agreement;
  const [partnership] = records.all(partnershipDefinition);
  const of = inOneOf(partnership?.values.name ?? { cy: '', en: '' }, language);
  const title = inOneOf(values.title, language);
  return {
    language,
    title,
    author: of,
    partnership: of,
    period: values.startsOn && values.endsOn ? sayDateRange(values.startsOn, values.endsOn, language) : '',
    versionLine: stateLine(asked),
    areasTitle: say('agreements.parties'),
    areas: partiesOf(asked),
    contentsTitle: publishingMessages.in(language)('document.contents'),
    pageLine: publishingMessages.in(language)('document.page', { page: '{page}', pages: '{pages}' }),
    footer: `${agreement.code} ${title}`,
    blocks: blocksOf(asked),
  };
}

function blocksOf(asked: AgreementAsked): readonly DocumentBlock[] {
  const { agreement, records, language } = asked;
  const say = deliveryMessages.in(language);
  const { issue, forCitizens, pooled } = agreement.values;
  const { outcomes, actions, plannedPence } = agreementContents(records, agreement);
  return [
    ...proseUnder(say('agreement.issue'), inOneOf(issue, language), 1),
    ...proseUnder(say('agreement.for-citizens'), inOneOf(forCitizens, language), 1),
    ...listUnder(
      say('agreement.outcomes'),
      outcomes.map((outcome) => titleOf(outcome, language)),
    ),
    ...(actions.length > 0 ? [heading(1, say('agreement.actions'))] : []),
    ...actions.flatMap((each) => actionBlocks(asked, each)),
    ...proseUnder(say('agreement.pooled'), inOneOf(pooled, language), 1),
    heading(1, say('agreement.money')),
    ...lineOf(sayMoney(plannedPence)),
    ...signatures(asked),
  ];
}

function actionBlocks(
  { records, language }: AgreementAsked,
  { action, milestones, measures, plannedPence }: AgreedAction,
): readonly DocumentBlock[] {
  const say = deliveryMessages.in(language);
  const lead = records.one(organisationDefinition, action.values.lead);
  const promises = records
    .all(contributionDefinition)
    .flatMap(({ values }) => (values.action === action.code ? [values] : []));
  const dated = (on: string | null, none: string) => (on === null ? none : sayDate(on, language));
  return [
    heading(2, `${action.code} ${inOneOf(action.values.title, language)}`),
    ...lineOf(
      lead
        ? say('agreement.led-by', {
            organisation: leadInWords(
              { lead: lead.code, contributions: promises },
              inOneOf(lead.values.name, language),
              language,
            ),
          })
        : '',
    ),
    ...lineOf(say('agreement.planned', { money: sayMoney(plannedPence) })),
    ...(milestones.length === 0
      ? []
      : [
          {
            type: 'table',
            caption: say('agreement.timeline'),
            columns: [
              { text: say('agreement.milestone'), share: 2 },
              { text: say('agreement.due') },
              { text: say('agreement.met') },
            ],
            rows: milestones.map(({ values }) => [
              inOneOf(values.title, language),
              dated(values.dueOn, say('none')),
              dated(values.metOn, say('agreement.not-yet')),
            ]),
          } as const,
        ]),
    ...(measures.length === 0
      ? []
      : [
          ...lineOf(say('agreement.measures')),
          { type: 'list', items: measures.map((measure) => titleOf(measure, language)) } as const,
        ]),
  ];
}

/** Where each party signs: an agreement is agreed on paper as well as here. */
function signatures(asked: AgreementAsked): readonly DocumentBlock[] {
  const say = deliveryMessages.in(asked.language);
  return [
    heading(1, say('agreement.signatures')),
    {
      type: 'table',
      caption: say('agreement.signatures.lead'),
      columns: [
        { text: say('agreements.parties'), share: 2 },
        { text: say('agreement.signed-by'), share: 2 },
        { text: say('agreement.signed-on') },
      ],
      rows: partiesOf(asked).map((party) => [party, '', '']),
    },
  ];
}

function partiesOf({ agreement, records, language }: AgreementAsked): readonly string[] {
  const { otherBoards } = agreementContents(records, agreement);
  const organisations = agreement.values.organisations.flatMap(
    (code) => records.one(organisationDefinition, code) ?? [],
  );
  return [...organisations.map(({ values }) => inOneOf(values.name, language)), ...otherBoards[language]];
}

function stateLine({ agreement: { code, values }, language }: AgreementAsked): string {
  const say = deliveryMessages.in(language);
  const state =
    values.state === 'agreed' && values.agreedOn
      ? say('agreement.agreed-on', { date: sayDate(values.agreedOn, language) })
      : values.state && say(`agreement.${values.state}`);
  return sayList([code, state ?? ''].filter((text) => text !== ''));
}

function listUnder(title: string, items: readonly string[]): readonly DocumentBlock[] {
  return items.length === 0 ? [] : [heading(1, title), { type: 'list', items }];
}

/** A text at work: in the reader’s language, else in the only one there is, which is said. */
function inOneOf(text: Bilingual, language: Language): string {
  const said = inEither(text, language);
  return said === text[language]
    ? said
    : publishingMessages.in(language)('text.in-one-language', { text: said });
}

function titleOf(record: AnyRecord, language: Language): string {
  const title = record.values['title'];
  return inOneOf(title as Bilingual, language);
}
