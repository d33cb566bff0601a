import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import { given, words } from '../example-records.ts';
import { drawEvaluation } from './evaluation-page.ts';
import { drawFindings } from './findings-page.ts';
import { drawHearings } from './hearings-page.ts';
import { drawProgramme } from './programme-page.ts';
import { drawPromises } from './promises-page.ts';
import { drawQuestions } from './questions-page.ts';
import { recommendationPage } from './recommendations-page.ts';
import { reviewPage } from './reviews-page.ts';
import type { DrawView } from './scrutiny-frame.ts';

const on = '2026-11-01';
type Kinds = Parameters<typeof given>[0];

const request = {
  language: 'en',
  partnershipId: 'arian',
  acting: null,
  params: {},
  query: {},
  form: {},
} as unknown as PageRequest;

/** What a view says of some records, without its markup. */
async function said(draw: DrawView, kinds: Kinds): Promise<string> {
  const { markup } = await draw(request, { records: given(kinds), on, plan: 'PL1' });
  return textOf(markup);
}

function textOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const organisation = {
  B1: { name: words('Arian Council'), kind: 'local-authority' },
  B2: { name: words('Health Board'), kind: 'health-board' },
  B7: { name: words('Over the border Council'), kind: 'local-authority' },
};

describe('what was promised', () => {
  it('names a lead that has not agreed as a proposal only', async () => {
    const action = {
      A1: { plan: 'PL1', title: words('Family centres'), lead: 'B1' },
      A2: { plan: 'PL1', title: words('Health visitors'), lead: 'B2' },
    };
    const contribution = {
      C1: { action: 'A1', organisation: 'B1', promise: words('A building'), state: 'agreed' },
      C2: { action: 'A2', organisation: 'B2', promise: words('Two visitors'), state: 'proposed' },
    };
    const text = await said(drawPromises, { organisation, action, contribution });
    expect(text).toMatch(/Family centres .*Arian Council(?! *Proposed)/);
    expect(text).toMatch(/Health visitors .*Health Board Proposed lead, not yet agreed/);
  });
});

describe('hearings and designated providers', () => {
  const order = words('2011 Measure, order of 2027');
  const seat = {
    S1: { post: words('Chief executive'), organisation: 'B1', role: 'member' },
    S2: {
      post: words('Director of education'),
      organisation: 'B1',
      role: 'member',
      statutoryPost: 'cyp-lead-director',
      holder: 'Mair',
    },
    S3: {
      post: words('Director of therapies'),
      organisation: 'B2',
      role: 'member',
      statutoryPost: 'nhs-lead-executive',
    },
  };
  const hearing = {
    HG1: { title: words('The board accounts'), kind: 'board-account', heldOn: '2026-03-01' },
    HG2: {
      title: words('The council alone'),
      kind: 'provider-account',
      heldOn: '2026-06-01',
      organisations: ['B1'],
    },
    HG3: { title: words('A conversation'), kind: 'lead-director', heldOn: '2026-07-01', seats: ['S2'] },
  };

  it('register who is designated or expected to be, by which order, and when each last gave account alone or with the board', async () => {
    const text = await said(drawHearings, {
      organisation,
      seat,
      hearing,
      'designated-provider': {
        DG1: { title: words('The council'), organisation: 'B1', state: 'designated', order },
        DG2: { title: words('The health board'), organisation: 'B2', state: 'expected' },
      },
    });
    expect(text).toMatch(/DG1 The council Arian Council.*Designated.*order of 2027.*1 June 2026.*DG2/);
    expect(text).toMatch(/DG2 The health board Health Board.*Expected; no order yet.*1 March 2026/);
  });

  it('say that the register is empty until an order is made', async () => {
    expect(await said(drawHearings, { organisation, seat })).toContain('The register is empty.');
  });

  it('name the lead directors to speak to directly, and when each last was spoken to', async () => {
    const text = await said(drawHearings, { organisation, seat, hearing });
    expect(text).toMatch(/Director of education Arian Council.*Mair.*1 July 2026.*Director of therapies/);
    expect(text).toMatch(/Director of therapies Health Board.*Not yet/);
  });
});

describe('the forward work programme', () => {
  it('is one for all committees, joint ones too, with the ways of looking, and says which priorities nobody looks at', async () => {
    const text = await said(drawProgramme, {
      'scrutiny-committee': {
        CM1: { title: words('Partnerships') },
        CM2: { title: words('Children across the border'), form: 'joint-committee' },
      },
      priority: {
        P1: { title: words('Early years'), plan: 'PL1' },
        P2: { title: words('Nature'), plan: 'PL1' },
      },
      'programme-item': {
        FW1: {
          title: words('Centres'),
          committee: 'CM2',
          scopes: ['process', 'promises'],
          plannedFor: '2027-01-10',
          priorities: ['P1'],
          state: 'planned',
        },
        FW2: { title: words('Money'), committee: 'CM1', plannedFor: '2026-12-10', state: 'under-way' },
      },
    });
    expect(text.indexOf('FW2 Money')).toBeLessThan(text.indexOf('FW1 Centres'));
    expect(text).toContain('CM1 Partnerships');
    expect(text).toContain('CM2 Children across the border');
    expect(text).toMatch(/P2 Nature (?:\S+ ){1,3}Nobody/);
    expect(text).not.toMatch(/P1 Early years (?:\S+ ){1,3}Nobody/);
  });
});

describe('a review', () => {
  it('stands with its question, the evidence it rests on, everybody who was heard, its report and what it recommends', async () => {
    const kinds: Kinds = {
      organisation,
      'scrutiny-committee': { CM1: { title: words('Partnerships') } },
      'evidence-item': {
        E1: { title: words('A survey of tenants') },
        E2: { title: words('Meter readings') },
      },
      seat: { S1: { post: words('Director of housing'), organisation: 'B1', role: 'member' } },
      'scrutiny-review': {
        SR1: {
          title: words('Cold homes'),
          committee: 'CM1',
          question: words('Why are homes still cold?'),
          scopes: ['delivery'],
          evidence: ['E1'],
          conclusions: words('Work began too late.'),
          state: 'reported',
          reportedOn: '2026-09-30',
          address: 'https://cyngor.example/cold-homes',
        },
      },
      hearing: {
        HG1: {
          title: words('The housing evening'),
          kind: 'evidence',
          committee: 'CM1',
          review: 'SR1',
          heldOn: '2026-06-01',
          organisations: ['B2'],
          seats: ['S1'],
          witnesses: words('Two tenants'),
          heard: words('The boiler waited a year.'),
          evidence: ['E2'],
        },
        HG2: { title: words('Of another review'), kind: 'evidence', committee: 'CM1', heldOn: '2026-07-01' },
      },
      recommendation: {
        RC1: {
          title: words('Call at every cold home'),
          committee: 'CM1',
          review: 'SR1',
          madeOn: '2026-09-30',
        },
      },
    };
    const services = { records: { load: async () => given(kinds) }, today: () => on };
    const show = reviewPage({ planOf: () => 'PL1' });
    const answer = await show({ ...request, params: { code: 'SR1' }, services } as unknown as PageRequest);
    if (answer.type !== 'page') throw new Error(`Answered with ${answer.type}`);
    const text = textOf(answer.main.markup);
    for (const part of [
      'Why are homes still cold?',
      'A survey of tenants',
      'Who gave account: Health Board',
      'Director of housing',
      'Other witnesses: Two tenants',
      'Meter readings',
      'The boiler waited a year.',
      'Work began too late.',
      '30 September 2026 Read the report',
      'Call at every cold home',
    ])
      expect(text).toContain(part);
    expect(answer.main.markup).toContain('href="https://cyngor.example/cold-homes"');
    expect(text).not.toContain('Of another review');
  });
});

describe('a recommendation of a joint committee', () => {
  it('goes to any of its authorities, each of which answers for itself', async () => {
    const kinds: Kinds = {
      organisation,
      'scrutiny-committee': {
        CM3: {
          title: words('Borders joint committee'),
          form: 'joint-committee',
          organisation: 'B1',
          authorities: ['B1', 'B7'],
        },
      },
      recommendation: { RC1: { title: words('One bed list'), committee: 'CM3', madeOn: '2026-10-01' } },
      'recommendation-response': {
        RQ1: { recommendation: 'RC1', organisation: 'B1', state: 'accepted', dueOn: '2026-10-20' },
        RQ2: { recommendation: 'RC1', organisation: 'B7', state: 'awaited', dueOn: '2026-10-20' },
      },
    };
    const services = { records: { load: async () => given(kinds) }, today: () => on };
    const show = recommendationPage({ planOf: () => 'PL1' });
    const answer = await show({
      ...request,
      acting: null,
      params: { code: 'RC1' },
      services,
    } as unknown as PageRequest);
    const text = answer.type === 'page' ? textOf(answer.main.markup) : '';
    expect(text).toContain('CM3 Borders joint committee');
    expect(text).toContain('Arian Council, Over the border Council');
    expect(text).toMatch(/Arian Council.*Accepted/);
    expect(text).toMatch(/Over the border Council.*overdue/i);
  });
});

describe('findings of inspectors and auditors', () => {
  it('stand with their report, the partners, outcomes and actions they bear on, and what is done', async () => {
    const finding = (inspectorate: string) => ({
      title: words(`Finding of ${inspectorate}`),
      inspectorate,
      report: words('Report 2026'),
      reportedOn: '2026-09-01',
      sense: 'shortcoming',
      organisations: ['B2'],
      outcomes: ['O1'],
      actions: ['A1'],
      whatIsDone: words('One list from June'),
      responsible: 'B2',
      dueOn: '2026-10-01',
    });
    const text = await said(drawFindings, {
      organisation,
      outcome: { O1: { title: words('Well at home') } },
      action: { A1: { title: words('Home from hospital') } },
      'inspection-finding': {
        IF1: finding('cssiw'),
        IF2: finding('estyn'),
        IF3: finding('hiw'),
        IF4: finding('wao'),
      },
      'successor-arrangement': {
        SX1: { title: words('The agreement after'), text: words('With Ministers') },
      },
    });
    for (const name of ['Care and Social Services', 'Estyn', 'Healthcare Inspectorate', 'Wales Audit Office'])
      expect(text).toContain(name);
    expect(text).toContain('About Health Board A1 Home from hospital O1 Well at home');
    expect(text).toContain('What is being done One list from June Health Board');
    expect(text).toContain('1 October 2026');
    expect(text).toContain('SX1 The agreement after');
  });
});

describe('citizens', () => {
  it('see what became of a question: taken into the programme, answered, or still waiting', async () => {
    const text = await said(drawQuestions, {
      'programme-item': { FW1: { title: words('Buses') } },
      'scrutiny-question': {
        SQ1: {
          title: words('Why no bus?'),
          kind: 'question',
          item: 'FW1',
          answer: words('We looked.'),
          answeredOn: '2026-05-01',
        },
        SQ2: { title: words('Look at dentists'), kind: 'suggestion' },
      },
    });
    expect(text).toMatch(/SQ1 Why no bus\?.*FW1 Buses.*We looked. 1 May 2026.*SQ2/);
    expect(text).toMatch(/SQ2 Look at dentists Suggestion.*Not answered/);
  });
});

describe('the self-evaluation for inspectors', () => {
  it('goes question by question through what inspectors ask, with the judgement and what the record holds', async () => {
    const text = await said(drawEvaluation, {
      'self-evaluation': {
        SE1: {
          title: words('How we listen'),
          question: 'participation',
          rating: 3,
          judgement: words('Well enough.'),
          evaluatedOn: '2026-09-01',
        },
      },
    });
    expect(text).toContain('SE1 How we listen');
    expect(text).toContain('Well enough.');
    expect(text.split('We have not said how well we do')).toHaveLength(9);
  });
});
