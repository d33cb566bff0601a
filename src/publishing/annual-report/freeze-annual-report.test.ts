import { describe, expect, it } from 'vitest';
import { aSmallPlan, both, duty, freezeInput, theRecords } from '../../../tests/golden/plan/a-small-plan.ts';
import { planReviewDefinition } from '../../approval/index.ts';
import { barrierDefinition, decisionDefinition, meetingDefinition } from '../../governance/index.ts';
import { assessmentPartDefinition } from '../../needs/index.ts';
import { optionDefinition, serviceAgreementDefinition } from '../../plan/index.ts';
import {
  participationOpportunityDefinition,
  participationStatementDefinition,
  participationWorkDefinition,
  youngViewDefinition,
} from '../../principles/index.ts';
import { type AnyRecord, emptyValue, type RecordDefinition, recordSet } from '../../records/index.ts';
import {
  annualReportDefinition,
  reportAnswerDefinition,
  reportFeedbackDefinition,
  reportSignpostDefinition,
  reportTextDefinition,
} from '../../reporting/index.ts';
import {
  inspectionFindingDefinition,
  programmeItemDefinition,
  recommendationDefinition,
  recommendationResponseDefinition,
  scrutinyReviewDefinition,
  selfEvaluationDefinition,
} from '../../scrutiny/index.ts';
import { selfAssessmentDefinition } from '../../self-assessment/index.ts';
import { challengeDefinition, turningSessionDefinition } from '../../turning/index.ts';
import { freeze } from '../freeze.ts';
import { type AnnualReportInput, freezeAnnualReport, standingsOf } from './freeze-annual-report.ts';
import { yearResults } from './year-results.ts';

const words = (text: string) => both(`${text} (cy)`, text);

function put(
  definition: RecordDefinition,
  code: string,
  values: Readonly<Record<string, unknown>>,
): AnyRecord {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...values } as AnyRecord['values'],
  };
}

const meeting = { body: 'board', capacity: 'board', state: 'held', present: ['B1', 'B2'] };
const asked = { plan: 'PL1', what: 'annual-report' };

/** The record of 2026-27, with one of everything that a report is made from, and neighbours of it from other years. */
const ofTheYear: readonly AnyRecord[] = [
  put(annualReportDefinition, 'AN1', {
    title: words('Annual report 2026-27'),
    plan: 'PL1',
    yearStarts: '2026-04-01',
    yearEnds: '2027-03-31',
  }),
  put(reportTextDefinition, 'RX1', {
    report: 'AN1',
    part: 'participation',
    title: words('Where children have a say'),
    text: words('The youth forum met six times; next year a worker goes to those who do not come.'),
    state: 'agreed',
  }),
  put(participationStatementDefinition, 'YA1', {
    title: words('How children take part'),
    plan: 'PL1',
    text: words('Every view is answered within a month.'),
    reportText: 'RX1',
    media: ['school'],
    reviewedOn: '2026-01-15',
  }),
  put(participationOpportunityDefinition, 'YO1', {
    title: words('The county forum'),
    setting: 'youth-forum',
    stages: ['planning', 'reviewing'],
    covers: ['places', 'ages', 'genders', 'specialist-needs'],
    support: words('Two workers.'),
    nationalLinks: words('The youth parliament'),
    heardBy: ['local', 'national'],
  }),
  put(participationOpportunityDefinition, 'YO2', {
    title: words('Over before the end of the year'),
    setting: 'childrens-forum',
    endsOn: '2026-06-30',
  }),
  put(participationWorkDefinition, 'YW1', {
    title: words('Listening: for the board'),
    sort: 'training',
    heldOn: '2026-10-21',
    reached: 26,
    result: words('Every view is answered.'),
  }),
  put(participationWorkDefinition, 'YW2', {
    title: words('The year before'),
    sort: 'promotion',
    heldOn: '2026-03-09',
    tells: ['right-to-be-heard', 'benefits', 'good-practice', 'how-to'],
    ledBy: ['individuals', 'groups'],
  }),
  put(youngViewDefinition, 'YV1', {
    title: words('Ask us'),
    view: words('Nobody asks me.'),
    heardOn: '2026-09-22',
  }),
  put(youngViewDefinition, 'YV2', {
    title: words('A bus'),
    view: words('The last bus goes too soon.'),
    heardOn: '2026-05-03',
    response: words('A taxi is paid for.'),
    respondedOn: '2026-06-02',
  }),
  put(youngViewDefinition, 'YV3', {
    title: words('Of the year after'),
    view: words('Too late.'),
    heardOn: '2027-05-03',
  }),
  put(meetingDefinition, 'MT1', { ...meeting, title: words('Spring'), heldOn: '2026-05-14' }),
  put(meetingDefinition, 'MT2', { ...meeting, title: words('The year before'), heldOn: '2026-03-14' }),
  put(decisionDefinition, 'PD1', {
    title: words('Move money'),
    meeting: 'MT1',
    text: words('One per cent.'),
    reasons: words('Mending costs more.'),
  }),
  put(optionDefinition, 'W1', {
    title: words('Close the small clinic'),
    priorities: ['P1'],
    state: 'rejected',
    reason: words('Too far for families.'),
  }),
  put(optionDefinition, 'W2', {
    title: words('Chosen'),
    priorities: ['P1'],
    state: 'chosen',
    reason: words('It works.'),
  }),
  put(optionDefinition, 'W3', {
    title: words('Of another plan'),
    priorities: ['P9'],
    state: 'rejected',
    reason: words('Too dear.'),
  }),
  put(barrierDefinition, 'BA1', {
    title: words('Sharing data'),
    raisedOn: '2026-06-01',
    action: words('A protocol.'),
  }),
  put(selfEvaluationDefinition, 'SE1', {
    title: words('How we listen'),
    judgement: words('Well enough.'),
    evaluatedOn: '2026-09-01',
  }),
  put(selfAssessmentDefinition, 'HA1', {
    title: words('The health of the partnership'),
    closesOn: '2026-11-30',
    findings: words('Trust is growing.'),
  }),
  put(scrutinyReviewDefinition, 'SR1', {
    title: words('Cold homes'),
    reportedOn: '2026-10-01',
    conclusions: words('Slow.'),
    publishedOn: '2026-10-02',
  }),
  put(recommendationDefinition, 'RC1', {
    title: words('Publish the wait'),
    madeOn: '2026-10-01',
    publishedOn: '2026-10-02',
  }),
  put(recommendationResponseDefinition, 'RQ1', {
    title: words('The council'),
    recommendation: 'RC1',
    organisation: 'B1',
    state: 'refused',
    answer: words('No staff.'),
  }),
  put(programmeItemDefinition, 'FW1', {
    title: words('Family centres'),
    state: 'planned',
    plannedFor: '2027-09-01',
    publishedOn: '2026-10-02',
  }),
  ...['hiw', 'estyn', 'wao', 'cssiw'].map((inspectorate, at) =>
    put(inspectionFindingDefinition, `IF${at + 1}`, {
      title: words(`Finding of ${inspectorate}`),
      inspectorate,
      report: words('Report'),
      reportedOn: '2026-11-18',
      finding: words('Half waited.'),
      publishedOn: '2026-11-18',
    }),
  ),
  put(planReviewDefinition, 'RV1', {
    title: words('Review'),
    plan: 'PL1',
    reviewKind: 'annual',
    reviewedOn: '2027-02-20',
    progress: words('Too early.'),
    priorities: words('Yes.'),
    structures: words('Yes.'),
    decision: 'amend',
    changes: words('One list.'),
    duties: ['children-and-young-people'],
  }),
  put(serviceAgreementDefinition, 'SA1', {
    title: words('The families’ agreement'),
    plan: 'PL1',
    state: 'in-force',
    forCitizens: words('One door.'),
    actions: ['A2'],
  }),
  put(reportSignpostDefinition, 'SP1', {
    title: words('Improvement plan'),
    reports: ['AN1'],
    organisation: 'B1',
    sort: 'improvement-plan',
    shows: words('Every service.'),
  }),
  put(reportFeedbackDefinition, 'FB1', {
    ...asked,
    title: words('On the plan'),
    office: 'welsh-ministers',
    receivedOn: '2026-07-01',
    feedback: words('Say more of prevention.'),
    response: words('We have.'),
    respondedOn: '2026-08-01',
  }),
  put(challengeDefinition, 'CE1', {
    title: words('Too few nurses'),
    measure: 'F1',
    outcome: 'O7',
    change: words('A telephone call.'),
  }),
];

function inputWith(more: readonly AnyRecord[] = []): AnnualReportInput {
  const records = recordSet([...theRecords(), ...ofTheYear, ...more]);
  const child = { ...duty, id: 'participation-1', wording: words('Children take part.') };
  const plan = freeze({
    ...freezeInput,
    records: recordSet(theRecords()),
    duties: [duty, child],
    version: 0,
  });
  const report = records.one(annualReportDefinition, 'AN1');
  if (!report) throw new Error('No report');
  const values = new Map();
  return {
    records,
    report,
    plan,
    versions: { before: plan, after: { ...aSmallPlan(), actions: plan.actions.slice(1) } },
    resultsUpTo: (yearEnds) => yearResults({ records, plan, values, yearEnds }),
    said: [
      { kind: 'action', code: 'A2', month: '2027-02', state: 'stuck', words: words('No site.') },
      { kind: 'action', code: 'A2', month: '2027-05', state: 'done', words: words('After the year.') },
    ],
  };
}

const frozen = (more: readonly AnyRecord[] = []) =>
  freezeAnnualReport(inputWith(more), { edition: 1, frozenOn: '2027-06-01' });

describe('an annual report made from the record', () => {
  it('tells how actions stood at the end of the year, what of promises, and what is done about results', () => {
    const { actions, results } = frozen();
    expect(actions.find(({ code }) => code === 'A2')).toMatchObject({
      state: 'stuck',
      saidIn: '2027-02',
      milestones: [{ code: 'M1', metOn: null }],
      promises: [
        { code: 'C1', state: 'agreed' },
        { code: 'C2', state: 'declined' },
      ],
    });
    expect(results.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'indicator I1',
      'performance-measure F1',
    ]);
    expect(results[1]?.mitigations.map(({ code }) => code)).toEqual(['CE1']);
  });

  it('tells how the participation duties stand, beside the words on how they can be met better', () => {
    const { participation, texts } = frozen();
    expect(participation).toMatchObject([{ wording: { en: 'Children take part.' }, verdict: 'partly' }]);
    expect(texts).toMatchObject([{ code: 'RX1', part: 'participation' }]);
  });

  it('tells by the record how children and young people took part in the year, what they were told, and what is missing', () => {
    const record = frozen().participationRecord;
    expect(record?.arrangements).toMatchObject([
      { media: ['school'], reviewedOn: '2026-01-15', dueOn: '2027-01-15' },
    ]);
    expect(record?.opportunities.map(({ setting, title }) => [setting, title.en])).toEqual([
      ['youth-forum', 'The county forum'],
    ]);
    expect(record?.work).toMatchObject([
      { sort: 'training', heldOn: '2026-10-21', result: { en: 'Every view is answered.' } },
    ]);
    expect(record?.views.map(({ view, respondedOn }) => [view.en, respondedOn])).toEqual([
      ['The last bus goes too soon.', '2026-06-02'],
      ['Nobody asks me.', null],
    ]);
    expect(record?.gaps.map(({ sort, what }) => `${sort} ${what.en}`.trim())).toEqual([
      'stale How children take part',
      'not-in-engagement-strategy How children take part',
      'no-opportunity Individuals, in everyday services',
      'no-opportunity Forum for children',
      'no-opportunity Forum for young people',
      'no-opportunity Marginalised, vulnerable or special-interest group',
      'only-meetings',
      'forum-gap Marginalised young people',
      'no-stage Delivering',
      'no-promotion',
    ]);
  });

  it('keeps from the public how many were reached, which is for work only', () => {
    expect(JSON.stringify(frozen().participationRecord)).not.toContain('reached');
  });

  it('tells what was decided and why, what was weighed and not done, and how the board looked at itself', () => {
    const { governance } = frozen();
    expect(governance.meetings.map(({ code, present }) => [code, present])).toEqual([['MT1', 2]]);
    expect(governance.decisions).toMatchObject([{ code: 'PD1', reasons: { en: 'Mending costs more.' } }]);
    expect(governance.notTaken).toEqual([
      { title: words('Close the small clinic'), reason: words('Too far for families.') },
    ]);
    expect(governance.barriers).toHaveLength(1);
    expect(governance.selfEvaluations).toHaveLength(1);
    expect(governance.selfAssessments).toMatchObject([{ findings: { en: 'Trust is growing.' } }]);
  });

  it('tells what scrutiny recommended and was answered, and sums up every inspectorate and the audit office', () => {
    const { scrutiny } = frozen();
    expect(scrutiny.reviews).toHaveLength(1);
    expect(scrutiny.recommendations[0]?.answers).toMatchObject([{ state: 'refused' }]);
    expect(scrutiny.findings.map(({ inspectorate }) => inspectorate).sort()).toEqual([
      'cssiw',
      'estyn',
      'hiw',
      'wao',
    ]);
    expect(scrutiny.planned).toHaveLength(1);
  });

  it('tells what changes in the plan, and is the yearly review of each statutory plan in it', () => {
    const { changes, reviews, statutory } = frozen();
    expect(changes.changes).toContainEqual(expect.objectContaining({ kind: 'action', change: 'removed' }));
    const answers = { progress: words('Too early.'), priorities: words('Yes.'), structures: words('Yes.') };
    expect(reviews, 'the three questions of the review').toMatchObject([
      { code: 'RV1', decision: 'amend', ...answers },
    ]);
    expect(statutory).toMatchObject([
      { code: 'children-and-young-people', outcomes: ['O7'], indicators: ['I1'] },
    ]);
  });

  it('is the yearly review of the health strategy and of the plan for crime and disorder, where the plan discharges them', () => {
    const of = (statutoryPlan: string) => ({ ...duty, id: statutoryPlan, statutoryPlan });
    const input = inputWith();
    const duties = [
      'health-and-wellbeing',
      'children-and-young-people',
      'crime-and-disorder',
      'welsh-language',
    ].map(of);
    const plan = { ...input.plan, duties };
    const { statutory } = freezeAnnualReport({ ...input, plan }, { edition: 1, frozenOn: '2027-06-01' });
    expect(statutory.map(({ code }) => code)).toEqual([
      'health-and-wellbeing',
      'children-and-young-people',
      'crime-and-disorder',
    ]);
  });

  it('has the strategic assessment that the plan for crime and disorder rests on: as of when, what it found, whose views were sought', () => {
    const assessment = (code: string, values: Readonly<Record<string, unknown>>) =>
      put(assessmentPartDefinition, code, { title: words(code), ...values });
    const input = inputWith([
      assessment('AP1', {
        part: 'crime-and-disorder',
        asAt: '2026-01-31',
        nextDueOn: '2027-01-31',
        needs: ['N1'],
        summary: words('Abuse is rising.'),
        viewsSought: words('A meeting in every town.'),
      }),
      assessment('AP2', { part: 'crime-and-disorder', asAt: '2025-01-31' }),
      assessment('AP3', { part: 'substance-misuse', asAt: '2026-02-28' }),
      assessment('AP4', { part: 'housing', asAt: '2026-02-28' }),
    ]);
    const duties = [{ ...duty, id: 'crime', statutoryPlan: 'crime-and-disorder' }];
    const report = freezeAnnualReport(
      { ...input, plan: { ...input.plan, duties } },
      { edition: 1, frozenOn: '2027-06-01' },
    );
    const [crime] = report.statutory;
    expect(crime?.assessments?.map(({ title }) => title.en)).toEqual(['AP1', 'AP3']);
    expect(crime?.assessments?.[0]).toMatchObject({
      asAt: '2026-01-31',
      isOverdue: true,
      summary: { en: 'Abuse is rising.' },
      viewsSought: { en: 'A meeting in every town.' },
    });
    expect(crime?.assessments?.[0]?.needs).toHaveLength(1);
  });

  it('does not count as mitigation that somebody asked why or met about it, without saying what will change', () => {
    const more = [
      put(challengeDefinition, 'CE2', { title: words('Why?'), measure: 'F1', outcome: 'O7' }),
      put(turningSessionDefinition, 'TS1', { title: words('A morning about it'), measure: 'F1' }),
    ];
    const { results } = frozen(more);
    expect(results[1]?.mitigations.map(({ code }) => code)).toEqual(['CE1']);
  });

  it('says which outcomes and actions serve the aims on child poverty', () => {
    const [outcome] = theRecords().filter(({ code }) => code === 'O7');
    const serving = { ...(outcome as AnyRecord), values: { ...outcome?.values, childPovertyAims: ['CA1'] } };
    expect(frozen().statutory[0]?.childPoverty).toEqual([]);
    expect(frozen([serving as AnyRecord]).statutory[0]?.childPoverty).toEqual(['O7']);
  });

  it('has the six strategic indicators of child poverty, each with its figure or none', () => {
    const [review] = frozen().statutory;
    expect(review?.povertyIndicators?.map(({ name }) => name)).toEqual([
      'workless-households',
      'no-qualifications',
      'free-school-meals-attainment',
      'looked-after',
      'low-birth-weight',
      'early-development',
    ]);
    expect(review?.povertyIndicators?.every(({ own }) => own.length === 0)).toBe(true);
    const input = inputWith([]);
    const plan = {
      ...input.plan,
      indicators: input.plan.indicators.map((each) => ({
        ...each,
        childPoverty: 'low-birth-weight' as const,
      })),
    };
    const report = freezeAnnualReport({ ...input, plan }, { edition: 1, frozenOn: '2027-06-01' });
    const own = report.statutory[0]?.povertyIndicators?.[4]?.own;
    expect(own).toHaveLength(1);
    expect(own?.[0]?.latest.en).toMatch(/%/);
  });

  it('leads to reports of partners, keeps what the government said with the reply, and has the service agreements', () => {
    const { signposts, feedback, agreements } = frozen();
    expect(signposts).toMatchObject([{ organisation: 'B1', sort: 'improvement-plan' }]);
    expect(feedback).toMatchObject([{ office: 'welsh-ministers', response: { en: 'We have.' } }]);
    expect(agreements).toMatchObject([{ actions: ['A2'] }]);
  });

  it('prints the reason of what the balance check found and nobody mended', () => {
    const answer = put(reportAnswerDefinition, 'RW1', {
      report: 'AN1',
      finding: 'promise-omitted',
      about: 'C2',
      reason: words('Another board carries it.'),
      answeredOn: '2027-05-01',
    });
    const input = inputWith([answer]);
    const report = freezeAnnualReport(input, { edition: 1, frozenOn: '2027-06-01' });
    expect(report.answers).toMatchObject([{ rule: 'promise-omitted', about: 'C2' }]);
    const open = standingsOf(report, input.records).filter((each) => each.answer === null);
    expect(open.map(({ finding }) => finding.about?.code)).not.toContain('C2');
  });
});
