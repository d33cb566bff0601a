import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayNumber } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { type Mean, meanOfMeans, type Results, resultsOf } from '../aggregation.ts';
import { type Instrument, type Principle, statementsOf } from '../instrument.ts';
import {
  isOverOn,
  minimumGroupOf,
  type SelfAssessment,
  selfAssessmentDefinition,
} from '../self-assessment.ts';
import { answerCounts, comparedRounds } from '../store/answers.ts';
import { lacking, type OpenedRound } from './opened-round.ts';
import { selfAssessmentPageMessages } from './page-messages.ts';

/**
 * What people think, principle by principle: everybody together, each partner that can be shown, the rounds before, and
 * the partnerships that let themselves be compared. @source SELF-02, SELF-03
 */
export async function drawResults(request: PageRequest, opened: OpenedRound): Promise<Html> {
  const { round, instrument } = opened;
  const say = selfAssessmentPageMessages.in(request.language);
  const results = await resultsOfRound(request, request.partnershipId ?? '', round, instrument);
  const minimum = minimumGroupOf(round);
  if (results.people === null)
    return html`<p class="govuk-body">${lacking(say('results.too-few', { minimum }))}</p>`;
  return html`<p class="govuk-body">${say('results.people', { n: results.people })} ${say('results.rule', { minimum })}</p>
${results.heldBack.length > 0 && html`<p class="govuk-body">${say('results.held-back', { n: results.heldBack.length })}</p>`}
${await overTime(request, opened)}
${byPartner(request, opened, results)}
${await betweenPartnerships(request, opened, results)}
${instrument.principles.map((principle) => principleTable(request, opened, principle, results))}`;
}

async function resultsOfRound(
  { services }: PageRequest,
  partnershipId: string,
  round: SelfAssessment,
  instrument: Instrument,
): Promise<Results> {
  const counts = await answerCounts(services.db, { partnershipId, selfAssessment: round.code });
  return resultsOf(
    counts,
    statementsOf(instrument).map(({ id }) => id),
    minimumGroupOf(round),
  );
}

/** The mean of a principle among everybody, or in one organisation. */
function meanOfPrinciple(results: Results, { statements }: Principle, organisation?: string): number | null {
  return meanOfMeans(
    statements.map(({ id }) => {
      const found = results.statements.find(({ statement }) => statement === id);
      return organisation === undefined ? found?.all : found?.byOrganisation.get(organisation);
    }),
  );
}

function score({ language }: PageRequest, mean: number | null | undefined): string {
  return mean === null || mean === undefined
    ? selfAssessmentPageMessages.in(language)('results.not-shown')
    : sayNumber(mean, 1);
}

async function overTime(
  request: PageRequest,
  { records, round, instrument, on }: OpenedRound,
): Promise<Html> {
  const { language, partnershipId } = request;
  const say = selfAssessmentPageMessages.in(language);
  const rounds = records
    .all(selfAssessmentDefinition)
    .filter((each) => each.values.instrument === instrument.id && isOverOn(each, on))
    .filter((each) => (each.values.closesOn ?? '') <= (round.values.closesOn ?? ''))
    .toSorted((a, b) => (a.values.closesOn ?? '').localeCompare(b.values.closesOn ?? ''));
  const all = await Promise.all(
    rounds.map((each) => resultsOfRound(request, partnershipId ?? '', each, instrument)),
  );
  return dataTable({
    language,
    caption: say('results.over-time'),
    columns: [
      { text: say('results.principle') },
      ...rounds.map((each) => ({ text: titleOf(each.values.title, language), numeric: true })),
    ],
    rows: instrument.principles.map((principle) => [
      titleOf(principle.name, language),
      ...all.map((results) => score(request, meanOfPrinciple(results, principle))),
    ]),
  });
}

function byPartner(request: PageRequest, { records, instrument }: OpenedRound, results: Results): Html {
  const { language } = request;
  const say = selfAssessmentPageMessages.in(language);
  if (results.shown.size === 0) return nothing;
  const organisations = [...results.shown.keys()];
  const name = (code: string) => {
    const organisation = records.one(organisationDefinition, code);
    return organisation ? titleOf(organisation.values.name, language) : code;
  };
  return dataTable({
    language,
    caption: say('results.by-partner'),
    columns: [
      { text: say('results.principle') },
      { text: say('results.all'), numeric: true },
      ...organisations.map((code) => ({ text: name(code), numeric: true })),
    ],
    rows: instrument.principles.map((principle) => [
      titleOf(principle.name, language),
      score(request, meanOfPrinciple(results, principle)),
      ...organisations.map((code) => score(request, meanOfPrinciple(results, principle, code))),
    ]),
  });
}

async function betweenPartnerships(
  request: PageRequest,
  { round, instrument, on }: OpenedRound,
  ours: Results,
): Promise<Html> {
  const { services, language, partnershipId } = request;
  if (round.values.compared !== true) return nothing;
  const say = selfAssessmentPageMessages.in(language);
  const others = (await comparedRounds(services.db, instrument.id, on)).filter(
    (place) => place.partnershipId !== partnershipId,
  );
  if (others.length === 0) return html`<p class="govuk-body">${say('results.nobody-else')}</p>`;
  const shown = await Promise.all(
    others.map(async (place) => {
      const records = await services.records.load(services.db, place.partnershipId);
      const [partnership] = records.all(partnershipDefinition);
      const theirs = records.one(selfAssessmentDefinition, place.selfAssessment);
      const results = theirs && (await resultsOfRound(request, place.partnershipId, theirs, instrument));
      const name = partnership ? titleOf(partnership.values.name, language) : place.partnershipId;
      return { name, results };
    }),
  );
  return dataTable({
    language,
    caption: say('results.between'),
    columns: [
      { text: say('results.principle') },
      { text: say('results.ours'), numeric: true },
      ...shown.map(({ name }) => ({ text: name, numeric: true })),
    ],
    rows: instrument.principles.map((principle) => [
      titleOf(principle.name, language),
      score(request, meanOfPrinciple(ours, principle)),
      ...shown.map(({ results }) => score(request, results && meanOfPrinciple(results, principle))),
    ]),
  });
}

function principleTable(
  request: PageRequest,
  opened: OpenedRound,
  principle: Principle,
  results: Results,
): Html {
  const { language } = request;
  const say = selfAssessmentPageMessages.in(language);
  const middle = middleOf(opened.instrument);
  return dataTable({
    language,
    caption: titleOf(principle.name, language),
    columns: [
      { text: say('results.statement') },
      { text: say('results.mean'), numeric: true },
      { text: say('results.next') },
    ],
    rows: principle.statements.map(({ id, text, training }) => {
      const all: Mean | null = results.statements.find(({ statement }) => statement === id)?.all ?? null;
      return [
        titleOf(text, language),
        score(request, all?.mean),
        all !== null && all.mean < middle ? develop(request, opened, principle, training) : '',
      ];
    }),
  });
}

/** The middle of the scale: below it, more people disagree than agree. */
function middleOf({ scale }: Instrument): number {
  const values = scale.map(({ value }) => value);
  return (Math.min(...values) + Math.max(...values)) / 2;
}

/** Below the middle: a way to write down what will be done or learnt about it. */
function develop(
  { language, partnershipId }: PageRequest,
  { round }: OpenedRound,
  { id, name }: Principle,
  training: boolean,
): Html {
  const say = selfAssessmentPageMessages.in(language);
  const kind = training ? 'training' : 'practice';
  const href = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'development-action' },
    { query: { self_assessment: round.code, principle: id, kind } },
  );
  return html`<a class="govuk-link" href="${href}">${say(`results.add.${kind}`)}<span class="govuk-visually-hidden"> ${titleOf(name, language)}</span></a>`;
}
