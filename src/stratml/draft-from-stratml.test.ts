import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../language/index.ts';
import { type AnyRecord, recordSet } from '../records/index.ts';
import { draftFromStratMl, type RecordInDraft } from './draft-from-stratml.ts';
import { readStratMl } from './read-stratml.ts';
import type { Stakeholder, StratMlDocument } from './stratml-document.ts';
import { type PlanForStratMl, stratMlOfPlan } from './stratml-of-plan.ts';
import { writeStratMl } from './write-stratml.ts';

const empty: StratMlDocument = {
  part: 2,
  type: 'Strategic_Plan',
  name: 'Cynllun',
  description: '',
  otherInformation: '',
  organizations: [],
  vision: '',
  mission: '',
  values: [],
  goals: [],
  startsOn: '',
  endsOn: '',
  publishedOn: '',
  source: '',
  notRead: [],
};
const aim = {
  name: '',
  description: '',
  identifier: '',
  sequence: '',
  stakeholders: [] as readonly Stakeholder[],
  otherInformation: '',
};
const someone = (name: string, type: string | null, more: Partial<Stakeholder> = {}): Stakeholder => ({
  name,
  description: '',
  type,
  roles: [],
  line: 7,
  ...more,
});
const result = {
  startsOn: '',
  endsOn: '',
  units: '',
  descriptor: { name: '', value: '' },
  description: '',
};
const indicator = {
  sequence: '',
  dimension: 'Teuluoedd a welwyd',
  unit: 'o deuluoedd',
  identifier: '',
  stage: 'Outcome',
  type: null,
  targets: [],
  actuals: [],
  otherInformation: '',
};

function anOrganisation(code: string, cy: string, en: string): AnyRecord {
  const values = { name: { cy, en }, kind: 'other' };
  return { kind: 'organisation', code, revision: 1, withdrawn: false, lookAgain: [], values };
}

function draftOf(
  document: Partial<StratMlDocument>,
  { known = [], measuresOf = null }: { known?: readonly AnyRecord[]; measuresOf?: string | null } = {},
) {
  const draft = draftFromStratMl({
    document: { ...empty, ...document },
    language: 'cy',
    records: recordSet(known),
    codesTaken: (kind) => known.filter((record) => record.kind === kind).map(({ code }) => code),
    measuresOf,
  });
  if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
  const of = (kind: string) => draft.value.records.filter(({ definition }) => definition.kind === kind);
  return { ...draft.value, of };
}

describe('a draft from StratML', () => {
  it('makes outcomes of goals and actions of objectives, in one language, and no priorities', () => {
    const { of } = draftOf({
      startsOn: '2026-04-01',
      goals: [
        {
          ...aim,
          name: 'Dechrau da',
          description: 'Mae plant yn iach.',
          sequence: '2',
          objectives: [{ ...aim, name: '', description: 'Agor canolfan. Mewn tref.', indicators: [] }],
        },
      ],
    });
    expect(of('plan')[0]?.values).toMatchObject({
      title: { cy: 'Cynllun', en: '' },
      state: 'draft',
      startsOn: '2026-04-01',
      endsOn: null,
    });
    expect(of('outcome')[0]?.values).toMatchObject({ title: { cy: 'Dechrau da', en: '' }, position: 2 });
    expect(of('action')[0]?.values).toMatchObject({
      title: { cy: 'Agor canolfan.', en: '' },
      outcomes: ['O1'],
    });
    expect(of('priority')).toEqual([]);
  });

  it('takes the mission, the values and what else is said as sections with titles in both languages', () => {
    const { of } = draftOf({
      description: 'Amdano.',
      mission: 'Gwasanaethu.',
      values: [
        { name: 'Tegwch', description: '' },
        { name: 'Parch', description: 'at bawb' },
      ],
    });
    expect(
      of('section').map(({ values }) => [values['title'], (values['text'] as { cy: string }).cy]),
    ).toEqual([
      [{ cy: 'Ynghylch y cynllun hwn', en: 'About this plan' }, 'Amdano.'],
      [{ cy: 'Cenhadaeth', en: 'Mission' }, 'Gwasanaethu.'],
      [{ cy: 'Gwerthoedd', en: 'Values' }, '- Tegwch\n- Parch: at bawb'],
    ]);
  });

  it('makes partners of organisations with a proposed contribution, never an agreed one, and leaves persons out', () => {
    const { of, leftOut, known } = draftOf(
      {
        goals: [
          {
            ...aim,
            name: 'A',
            objectives: [
              {
                ...aim,
                name: 'B',
                indicators: [],
                stakeholders: [
                  someone('Cyngor  Arian', 'Organization'),
                  someone('Bwrdd Iechyd', 'Organization', { description: 'Yn talu' }),
                  someone('Rhieni', 'Generic_Group'),
                  someone('Mair', 'Person'),
                  someone('Rhywun', null),
                ],
              },
            ],
          },
        ],
      },
      { known: [anOrganisation('B4', 'Cyngor Arian', 'Arian Council')] },
    );
    expect(known).toEqual(['B4']);
    expect(of('organisation').map(({ code, values }) => [code, values['name']])).toEqual([
      ['B5', { cy: 'Bwrdd Iechyd', en: '' }],
    ]);
    expect(of('contribution').map(({ values }) => [values['organisation'], values['state']])).toEqual([
      ['B4', 'proposed'],
      ['B5', 'proposed'],
    ]);
    expect(of('contribution')[1]?.values['promise']).toEqual({ cy: 'Yn talu', en: '' });
    expect(of('action')[0]?.values['description']).toEqual({ cy: 'Rhanddeiliaid:\n\n- Rhieni', en: '' });
    expect(leftOut).toEqual([
      { element: 'Stakeholder', line: 7, why: 'person' },
      { element: 'Stakeholder', line: 7, why: 'no-type' },
    ]);
    expect(JSON.stringify(of('contribution')) + JSON.stringify(of('organisation'))).not.toContain('Mair');
  });

  it('names who stands on a goal in the text of the outcome, and persons there no more than elsewhere', () => {
    const stakeholders = [
      someone('Rhieni', 'Generic_Group'),
      someone('Cyngor', 'Organization'),
      someone('Mair', 'Person'),
    ];
    const { of, leftOut } = draftOf({ goals: [{ ...aim, name: 'A', stakeholders, objectives: [] }] });
    expect(of('outcome')[0]?.values['description']).toEqual({
      cy: 'Rhanddeiliaid:\n\n- Rhieni\n- Cyngor',
      en: '',
    });
    expect(of('organisation')).toHaveLength(1);
    expect(leftOut.map(({ why }) => why)).toEqual(['person']);
  });

  it('makes measures of indicators with the latest result and target, and loses none of the others', () => {
    const { of } = draftOf({
      organizations: [{ name: 'Cyngor', acronym: '', identifier: '', description: '', stakeholders: [] }],
      goals: [
        {
          ...aim,
          name: 'A',
          objectives: [
            {
              ...aim,
              name: 'B',
              indicators: [
                {
                  ...indicator,
                  targets: [{ ...result, units: '500', endsOn: '2027-03-31' }],
                  actuals: [
                    { ...result, units: '412.5', endsOn: '2026-01-31' },
                    { ...result, units: '390', endsOn: '2025-01-31' },
                    { ...result, description: 'Heb ei gyfrif' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    expect(of('performance-measure')[0]?.values).toMatchObject({
      measureKind: 'better-off',
      organisation: 'B1',
      latestValue: 412.5,
      latestOn: '2026-01-31',
      target: 500,
      definition: { cy: '- Canlyniad: 2025-01-31; 390\n- Canlyniad: Heb ei gyfrif', en: '' },
    });
    expect(of('action')[0]?.values['measures']).toEqual(['F1']);
  });

  it('asks who answers for measures when the file names nobody', () => {
    const goals = [{ ...aim, name: 'A', objectives: [{ ...aim, name: 'B', indicators: [indicator] }] }];
    const asked = { language: 'cy' as const, records: recordSet([]), codesTaken: () => [] };
    const refused = draftFromStratMl({ ...asked, document: { ...empty, goals }, measuresOf: null });
    expect(refused).toMatchObject({ ok: false, problems: [{ code: 'stratml.no-organisation' }] });
    const given = draftOf({ goals }, { known: [anOrganisation('B9', 'Cyngor', '')], measuresOf: 'B9' });
    expect(given.of('performance-measure')[0]?.values['organisation']).toBe('B9');
  });

  it('cuts a title that is too long between words, and says all of it in the text below', () => {
    const long = 'gair '.repeat(60).trim();
    const { of } = draftOf({ goals: [{ ...aim, name: long, description: 'A.', objectives: [] }] });
    const texts = of('outcome').map(({ values }) => values as Record<string, { cy: string }>);
    const [{ title, description } = {}] = texts;
    expect(title?.cy.length).toBeLessThanOrEqual(200);
    expect(title?.cy).toMatch(/gair…$/);
    expect(description?.cy).toBe(`${long}\n\nA.`);
  });
});

const word = fc.constantFrom('Plant', 'Tŷ', 'iach', '& dysgu', 'Ŵyl', '2031', 'da');
const title = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const prose = fc.array(title, { maxLength: 3 }).map((parts) => parts.join('\n\n'));
const inBoth = (text: fc.Arbitrary<string>) => fc.record({ cy: text, en: text });

/** Plans of the part that comes back the same: see docs/stratml.md. */
const plan: fc.Arbitrary<PlanForStratMl> = fc
  .record({
    title: inBoth(title),
    vision: fc.record({ cy: prose, en: prose }).filter(isWhole),
    startsOn: fc.constantFrom(null, '2026-04-01'),
    outcomes: fc.array(fc.record({ title: inBoth(title), description: inBoth(title), more: inBoth(title) }), {
      minLength: 1,
      maxLength: 3,
    }),
    actions: fc.array(
      fc.record({
        title: inBoth(title),
        description: inBoth(title),
        progress: inBoth(title),
        outcomes: fc.uniqueArray(fc.nat(2), { minLength: 0, maxLength: 3 }),
        measure: fc.record({
          title: inBoth(title),
          kind: fc.constantFrom('how-much', 'how-well', 'better-off'),
          latestValue: fc.constantFrom(null, 0, 412, 71.25, -3),
          target: fc.constantFrom(null, 500),
        }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ title: called, vision, startsOn, outcomes, actions }) => ({
    partnership: { name: { cy: 'Bwrdd Arian', en: 'Arian Board' }, shortName: { cy: 'BA', en: 'AB' } },
    plan: { code: 'PL1', title: called, vision, startsOn, endsOn: null },
    publishedOn: null,
    sections: [],
    priorities: [],
    indicators: [],
    organisations: [{ code: 'B1', name: { cy: 'Cyngor Arian', en: 'Arian Council' } }],
    outcomes: outcomes.map(({ title: name, description, more }, at) => ({
      code: `O${at + 1}`,
      title: name,
      description,
      longTermBenefit: more,
      indicators: [],
    })),
    actions: actions.map((action, at) => ({
      code: `A${at + 1}`,
      title: action.title,
      description: action.description,
      progress: action.progress,
      lead: 'B1',
      outcomes: action.outcomes.filter((each) => each < outcomes.length).map((each) => `O${each + 1}`),
      measures: [`F${at + 1}`],
      contributions: [],
      milestones: [],
      resources: [],
    })),
    measures: actions.map(({ measure }, at) => ({
      code: `F${at + 1}`,
      title: measure.title,
      definition: { cy: '', en: '' },
      kind: measure.kind,
      unit: { cy: 'uned', en: 'unit' },
      latestValue: measure.latestValue,
      latestOn: measure.latestValue === null ? null : '2026-01-31',
      target: measure.target,
    })),
  }));

function isWhole({ cy, en }: { cy: string; en: string }): boolean {
  return (cy === '') === (en === '');
}

/** What comes back of records, each called by its title so that new codes do not matter. */
function saidBy(records: readonly RecordInDraft[], language: Language) {
  const text = (value: unknown) => (value as Record<Language, string>)[language];
  const of = (kind: string) => records.filter(({ definition }) => definition.kind === kind);
  const titles = (codes: unknown) =>
    (codes as readonly string[]).map((code) =>
      text(records.find((each) => each.code === code)?.values['title']),
    );
  return {
    plan: of('plan').map(({ values }) => [text(values['title']), text(values['vision']), values['startsOn']]),
    outcomes: of('outcome').map(({ values }) =>
      ['title', 'description', 'longTermBenefit'].map((field) => text(values[field])),
    ),
    actions: of('action')
      .map(({ values }) => [
        ...['title', 'description', 'progress'].map((field) => text(values[field])),
        titles(values['outcomes']).toSorted(),
        values['lead'],
      ])
      .map((action) => JSON.stringify(action))
      .toSorted(),
    measures: of('performance-measure')
      .map(({ values }) => [
        text(values['title']),
        values['measureKind'],
        values['latestValue'],
        values['target'],
      ])
      .map((measure) => JSON.stringify(measure))
      .toSorted(),
  };
}

describe('a plan that goes out in part 2 and comes back as a draft', () => {
  it.each(['cy', 'en'] as const)('has the same outcomes, actions and measures (%s)', async (language) => {
    await fc.assert(
      fc.asyncProperty(plan, async (given) => {
        const document = stratMlOfPlan(given, { language });
        if (!document.ok) throw new Error(JSON.stringify(document.problems));
        const read = await readStratMl('a.xml', new TextEncoder().encode(writeStratMl(document.value, 2)));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const draft = draftFromStratMl({
          document: read.value,
          language,
          records: recordSet([anOrganisation('B1', 'Cyngor Arian', 'Arian Council')]),
          codesTaken: () => [],
          measuresOf: null,
        });
        if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
        const text = (value: { cy: string; en: string }) => value[language];
        expect(draft.value.leftOut).toEqual([]);
        expect(saidBy(draft.value.records, language)).toEqual({
          plan: [[text(given.plan.title), text(given.plan.vision), given.plan.startsOn]],
          outcomes: given.outcomes.map((each) => [
            text(each.title),
            text(each.description),
            text(each.longTermBenefit),
          ]),
          actions: given.actions
            .map((each) =>
              JSON.stringify([
                text(each.title),
                text(each.description),
                text(each.progress),
                each.outcomes
                  .map((code) =>
                    text(
                      given.outcomes.find((outcome) => outcome.code === code)?.title ?? { cy: '', en: '' },
                    ),
                  )
                  .toSorted(),
                each.lead,
              ]),
            )
            .toSorted(),
          measures: given.measures
            .map((each) => JSON.stringify([text(each.title), each.kind, each.latestValue, each.target]))
            .toSorted(),
        });
      }),
      { numRuns: 60 },
    );
  });

  it('goes out in no language that a text of it lacks', () => {
    const [given] = fc.sample(plan, 1);
    if (!given) throw new Error('nothing sampled');
    const half = { ...given, plan: { ...given.plan, vision: { cy: 'Yma.', en: '' } } };
    expect(stratMlOfPlan(half, { language: 'cy' }).ok).toBe(true);
    expect(stratMlOfPlan(half, { language: 'en' })).toMatchObject({
      ok: false,
      problems: [{ code: 'stratml.text-lacking', where: { record: 'plan PL1', field: 'vision' } }],
    });
  });

  it('names no partner that has not agreed', () => {
    const [given] = fc.sample(
      plan.filter(({ actions }) => actions.length > 0),
      1,
    );
    if (!given) throw new Error('nothing sampled');
    const contributions = (['proposed', 'declined', 'agreed'] as const).map((state) => ({
      organisation: 'B1',
      promise: { cy: `Addewid ${state}`, en: `Promise ${state}` },
      state,
    }));
    const asked = { ...given, actions: given.actions.map((action) => ({ ...action, contributions })) };
    const document = stratMlOfPlan(asked, { language: 'en' });
    const text = document.ok ? writeStratMl(document.value, 1) : '';
    expect(text).toContain('Promise agreed');
    expect(text).not.toMatch(/Promise (proposed|declined)/);
  });

  it('says which part a partner agreed, and whose money nobody has agreed to', () => {
    const [given] = fc.sample(
      plan.filter(({ actions }) => actions.length > 0),
      1,
    );
    if (!given) throw new Error('nothing sampled');
    const asked = {
      ...given,
      actions: given.actions.map((action) => ({
        ...action,
        contributions: [
          {
            organisation: 'B1',
            promise: { cy: 'Addewid', en: 'Promise' },
            state: 'agreed-in-part' as const,
            answer: { cy: 'Am flwyddyn.', en: 'For one year.' },
          },
        ],
        resources: ['B1', 'B2'].map((organisation) => ({
          code: `R-${organisation}`,
          title: { cy: 'Arian', en: `Money of ${organisation}` },
          organisation,
          amountPence: 100_000,
          financialYear: '2026-27',
        })),
      })),
    };
    const document = stratMlOfPlan(asked, { language: 'en' });
    const text = document.ok ? writeStratMl(document.value, 2) : '';
    expect(text).toMatch(/Agreed in part\.\s+For one year\./);
    expect(text).toMatch(/Money of B2: not yet agreed; 2026-27/);
    expect(text).toMatch(/Money of B1: Arian Council; 2026-27/);
  });
});
