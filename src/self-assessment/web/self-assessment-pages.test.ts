import { expect, it } from 'vitest';
import { describeOnOneEngine, type OpenStore } from '../../../tests/test-database.ts';
import type { PageRequest, Services } from '../../access/web/index.ts';
import { migrations, recordDefinitions } from '../../app/capabilities.ts';
import type { AddressName } from '../../language/index.ts';
import { organisationDefinition, partnershipDefinition, seatDefinition } from '../../partnership/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type RecordDefinition } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { developmentActionDefinition, selfAssessmentDefinition, standardResultDefinition } from '../index.ts';
import { statementsOf } from '../instrument.ts';
import { bringCounts } from '../store/index.ts';
import { instruments } from '../store/read-instruments.ts';
import { selfAssessmentRoutes } from './index.ts';

const records = createRecordStore(recordDefinitions);
const words = (text: string) => ({ cy: `${text} (cy)`, en: text });
const today = '2026-11-01';

type Put = readonly [
  definition: RecordDefinition,
  code: string,
  values: Readonly<Record<string, FieldValue>>,
];

async function aCounty(services: Services, partnershipId: string, more: readonly Put[]): Promise<void> {
  const all: readonly Put[] = [
    [partnershipDefinition, partnershipId, { name: words(partnershipId), status: 'non-statutory' }],
    [organisationDefinition, 'B1', { name: words('Council'), kind: 'local-authority' }],
    [organisationDefinition, 'B2', { name: words('Health Board'), kind: 'health-board' }],
    [seatDefinition, 'S1', { post: words('Lead director'), organisation: 'B1', role: 'member' }],
    [seatDefinition, 'S2', { post: words('Lead member'), organisation: 'B1', role: 'member' }],
    [seatDefinition, 'S3', { post: words('Director'), organisation: 'B2', role: 'member' }],
    ...more,
  ];
  await transaction(services.db, theSystem, async (db) => {
    for (const [definition, code, values] of all) {
      const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
      const saved = await records.save(db, partnershipId, definition, {
        code,
        values: { ...empty, ...values },
        expectedRevision: null,
      });
      if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
    }
  });
}

const round = { instrument: 'partnership-health', opensOn: '2026-01-01', closesOn: '2026-02-01' };

/** Everybody of an organisation gives every statement the same answer. */
async function answered(
  services: Services,
  partnershipId: string,
  code: string,
  byWhom: Record<string, number>,
) {
  const instrument = (await instruments()).find(({ id }) => id === round.instrument);
  const counts = (instrument ? statementsOf(instrument) : []).flatMap(({ id }) =>
    Object.entries(byWhom).map(([organisation, value]) => ({ organisation, statement: id, value, n: 6 })),
  );
  await bringCounts(services.db, partnershipId, new Map([[code, counts]]));
}

async function opened(open: OpenStore): Promise<Services> {
  const { db } = await open(migrations);
  return { db, records, today: () => today } as unknown as Services;
}

async function said(
  services: Services,
  name: AddressName,
  params: Record<string, string> = {},
): Promise<string> {
  const route = selfAssessmentRoutes.find(({ method, address }) => method === 'GET' && address === name);
  const request = {
    services,
    partnershipId: 'arian',
    language: 'en',
    params,
    query: {},
    form: {},
    acting: null,
  };
  const answer = await route?.handle(request as unknown as PageRequest);
  if (answer?.type !== 'page') throw new Error(`No page ${name}`);
  return answer.main.markup.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describeOnOneEngine('self-assessment', (open) => {
  it('compares partners, rounds over time, and partnerships that let themselves be compared, and says who leads', async () => {
    const services = await opened(open);
    await aCounty(services, 'arian', [
      [
        selfAssessmentDefinition,
        'HA1',
        { ...round, title: words('2024'), opensOn: '2024-01-01', closesOn: '2024-02-01' },
      ],
      [
        selfAssessmentDefinition,
        'HA2',
        { ...round, title: words('2026'), compared: true, leads: ['S1', 'S2'] },
      ],
    ]);
    await aCounty(services, 'near', [
      [selfAssessmentDefinition, 'HA1', { ...round, title: words('Near'), compared: true }],
    ]);
    await aCounty(services, 'silent', [
      [selfAssessmentDefinition, 'HA1', { ...round, title: words('Silent') }],
    ]);
    await answered(services, 'arian', 'HA1', { B1: 2, B2: 2 });
    await answered(services, 'arian', 'HA2', { B1: 4, B2: 3 });
    await answered(services, 'near', 'HA1', { B1: 1, B2: 1 });
    await answered(services, 'silent', 'HA1', { B1: 5, B2: 5 });
    const text = await said(services, 'work.self-assessment', { code: 'HA2' });
    expect(text).toContain('Led by: Lead director, Lead member');
    expect(text).toMatch(/Trusting one another 2024 2\.0 2026 3\.5/);
    expect(text).toMatch(/Council 4\.0 Health Board 3\.0/);
    expect(text).toMatch(/Trusting one another Our partnership 3\.5 near 1\.0/);
    expect(text).not.toContain('silent');
  });

  it('shows nothing of fewer people than the least group', async () => {
    const services = await opened(open);
    await aCounty(services, 'arian', [
      [selfAssessmentDefinition, 'HA1', { ...round, title: words('Few'), minimumGroup: 20 }],
    ]);
    await answered(services, 'arian', 'HA1', { B1: 4, B2: 3 });
    const text = await said(services, 'work.self-assessment', { code: 'HA1' });
    expect(text).not.toMatch(/\d\.\d/);
    expect(text).toContain('Nobody leads this round yet.');
  });

  it('says what will be changed or learnt, to which programme it was passed, and that the next round is overdue', async () => {
    const services = await opened(open);
    await aCounty(services, 'arian', [
      [
        selfAssessmentDefinition,
        'HA1',
        { ...round, title: words('2022'), opensOn: '2022-01-01', closesOn: '2022-02-01' },
      ],
      [
        developmentActionDefinition,
        'DV1',
        {
          title: words('Learn to chair'),
          selfAssessment: 'HA1',
          kind: 'training',
          programme: words('Partnership development'),
          passedOn: '2022-05-01',
        },
      ],
      [
        developmentActionDefinition,
        'DV2',
        { title: words('One agenda'), selfAssessment: 'HA1', kind: 'practice' },
      ],
    ]);
    const text = await said(services, 'work.self-assessments');
    expect(text).toMatch(/1 February 2024/);
    expect(text).toMatch(/DV1 Learn to chair.*Partnership development.*1 May 2022/);
    expect(text).toContain('DV2 One agenda');
  });

  it('lists the standards, and scores each organisation against them with its evidence and its score before', async () => {
    const services = await opened(open);
    const result = { instrument: 'service-standards-audit', standard: 'every-child-1', organisation: 'B1' };
    await aCounty(services, 'arian', [
      [
        standardResultDefinition,
        'SU1',
        { ...result, title: words('Before'), score: 1, assessedOn: '2024-03-01' },
      ],
      [
        standardResultDefinition,
        'SU2',
        {
          ...result,
          title: words('Now'),
          score: 3,
          assessedOn: '2026-03-01',
          basis: words('Our audit of 40 cases.'),
        },
      ],
      [
        standardResultDefinition,
        'SU3',
        {
          ...result,
          instrument: 'participation-standards',
          standard: 'information-1',
          title: words('Told'),
          score: 2,
          assessedOn: '2026-03-01',
        },
      ],
    ]);
    const audit = await said(services, 'work.instrument', { slug: 'service-standards-audit' });
    for (const standard of ['Every child and every family', 'Around the child'])
      expect(audit).toContain(standard);
    expect(audit).toMatch(
      /Council.*3 – Everywhere 1 March 2026 Before: 1 \(1 March 2024\).*Our audit of 40 cases\./,
    );
    const participation = await said(services, 'work.instrument', { slug: 'participation-standards' });
    expect(participation).toMatch(/Children are told.*Council.*2 – Usually/);
    expect(participation.split('Nobody has scored this')).toHaveLength(7);
  });
});
