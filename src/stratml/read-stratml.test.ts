import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentModels } from './content-models.ts';
import { readStratMl } from './read-stratml.ts';
import { sayStratMlProblem } from './say-problem.ts';
import type { StratMlDocument } from './stratml-document.ts';
import { writeStratMl } from './write-stratml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const core = (inside: string) =>
  `<StrategicPlan xmlns="${contentModels[1].namespace}">${inside}</StrategicPlan>`;
const aGoal = '<StrategicPlanCore><Goal><Name>A</Name><Description/></Goal></StrategicPlanCore>';

async function problemsOf(text: string | Uint8Array) {
  const read = await readStratMl('a.xml', typeof text === 'string' ? bytes(text) : text);
  return read.ok ? [] : read.problems;
}

describe('a file that is no plan in StratML', () => {
  it('is refused when it is not XML, with the line', async () => {
    const problems = await problemsOf('<a>\n<b>\n</a>');
    expect(problems).toMatchObject([{ code: 'stratml.not-xml', where: { file: 'a.xml', row: 3 } }]);
  });

  it('is refused when it is another kind of document, or of an older name space', async () => {
    expect(await problemsOf('<html/>')).toMatchObject([{ code: 'stratml.not-stratml' }]);
    const older = '<StrategicPlan xmlns="http://www.stratml.net"/>';
    expect(await problemsOf(older)).toMatchObject([
      {
        code: 'stratml.not-stratml',
        values: { element: 'StrategicPlan', namespace: 'http://www.stratml.net' },
      },
    ]);
  });

  it('is refused in another encoding than UTF-8, rather than losing ŵ', async () => {
    expect(await problemsOf(Uint8Array.of(0xff, 0xfe, 0x3c, 0))).toMatchObject([
      { code: 'stratml.not-utf8' },
    ]);
    const latin = '<?xml version="1.0" encoding="ISO-8859-1"?><a/>';
    expect(await problemsOf(latin)).toMatchObject([{ code: 'stratml.not-utf8' }]);
  });
});

it('a file with nothing in it is said to be empty', async () => {
  for (const nothing of ['', ' \n'])
    expect(await problemsOf(nothing)).toMatchObject([{ code: 'stratml.empty' }]);
});

describe('a file made to do harm', () => {
  const bomb = `<?xml version="1.0"?>
<!DOCTYPE plan [<!ENTITY a "${'a'.repeat(1000)}">${[...'bcdefghij']
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
    .join('')}]>
${core(`<Name>&j;</Name>${aGoal}`)}`;

  it('is refused before its entities can multiply', async () => {
    const before = performance.now();
    expect(await problemsOf(bomb)).toMatchObject([{ code: 'stratml.document-type', where: { row: 2 } }]);
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it('is refused when it leads to another file or a server', async () => {
    for (const address of ['file:///etc/passwd', 'http://127.0.0.1:1/plan.dtd']) {
      const text = `<!DOCTYPE a [<!ENTITY x SYSTEM "${address}">]>${core(`<Name>&x;</Name>${aGoal}`)}`;
      expect(await problemsOf(text)).toMatchObject([{ code: 'stratml.document-type' }]);
    }
    const included = core(
      `<Name>A</Name><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>${aGoal}`,
    );
    expect(await problemsOf(included)).toMatchObject([{ code: 'stratml.not-expected' }]);
  });

  it('is refused when it is too deep or too large', async () => {
    const deep = '<a>'.repeat(5000) + '</a>'.repeat(5000);
    expect(await problemsOf(deep)).toMatchObject([{ code: 'stratml.not-xml' }]);
    expect(await problemsOf(new Uint8Array(6 * 1024 * 1024))).toMatchObject([{ code: 'stratml.too-large' }]);
  });
});

describe('errors of the schema', () => {
  it.each([
    ['<Description/>', 'stratml.not-expected', { element: 'Description', expected: 'Name' }],
    ['<Name>A</Name>', 'stratml.missing', { element: 'StrategicPlan' }],
    [`<Name>A</Name>${aGoal}<Name>B</Name>`, 'stratml.not-expected', { element: 'Name' }],
    [`<Name Kind="x">A</Name>${aGoal}`, 'stratml.attribute-not-allowed', { attribute: 'Kind' }],
    [`text<Name>A</Name>${aGoal}`, 'stratml.text-not-allowed', { element: 'StrategicPlan' }],
    [
      `<Name>A</Name>${aGoal}<AdministrativeInformation><StartDate>soon</StartDate></AdministrativeInformation>`,
      'stratml.not-a-date',
      { element: 'StartDate', found: 'soon' },
    ],
    [
      `<Name>A</Name>${aGoal.replace('<Description/>', '<Description/><Identifier>1 a</Identifier>')}`,
      'stratml.not-an-identifier',
      { found: '1 a' },
    ],
    [
      `<Name>A</Name>${aGoal.replace('<Description/>', '<Description/><Stakeholder StakeholderTypeType="Band"><Name>B</Name></Stakeholder>')}`,
      'stratml.not-a-choice',
      { found: 'Band', choices: 'Person, Organization, Generic_Group' },
    ],
  ])('tell what is wrong in %s', async (inside, code, values) => {
    const problems = await problemsOf(core(inside));
    expect(problems).toMatchObject([{ code, values }]);
    for (const language of ['cy', 'en'] as const) {
      const [problem] = problems;
      const said = problem && sayStratMlProblem(problem, language);
      expect(said?.what).not.toMatch(/[{}]|urn:/);
      expect(said?.mend).not.toBe('');
    }
  });

  it('of part 2 are told too: results that are no numbers, a kind of document that is missing', async () => {
    const report = (inside: string, type = ' Type="Performance_Plan"') =>
      `<PerformancePlanOrReport xmlns="${contentModels[2].namespace}"${type}><Name>A</Name><StrategicPlanCore><Goal><Name>A</Name><Description/><Objective><PerformanceIndicator><MeasurementDimension>A</MeasurementDimension><UnitOfMeasurement/>${inside}</PerformanceIndicator></Objective></Goal></StrategicPlanCore></PerformancePlanOrReport>`;
    const result = (units: string) =>
      `<MeasurementInstance><ActualResult><NumberOfUnits>${units}</NumberOfUnits></ActualResult></MeasurementInstance>`;
    expect(await problemsOf(report(result('many')))).toMatchObject([
      { code: 'stratml.not-a-number', values: { found: 'many' } },
    ]);
    expect(await problemsOf(report(result(''), ''))).toMatchObject([
      { code: 'stratml.attribute-missing', values: { attribute: 'Type' } },
    ]);
    expect(await problemsOf(report(result('')))).toEqual([]);
  });
});

/** Texts as people write them, with what XML writes otherwise; none empty where the schema wants something. */
const text = fc
  .array(fc.constantFrom('a', 'ŵ', 'Tŷ', '&', '<', '>', '"', '’', ' ', '\n', '😀', ']]>', '&#13;'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join('').trim())
  .filter((each) => each !== '');
const maybe = fc.oneof(fc.constant(''), text);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.oneof(fc.constant(''), day);
const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((each) => String(each / 100));
const type = fc.constantFrom(null, 'Person', 'Organization', 'Generic_Group');

const stakeholder = fc.record({
  name: text,
  description: maybe,
  type,
  roles: fc.array(
    fc.record({
      name: text,
      description: maybe,
      types: fc.subarray(['Performer', 'Beneficiary']),
    }),
    { maxLength: 2 },
  ),
});
const result = fc.record({
  startsOn: maybeDay,
  endsOn: maybeDay,
  units: number,
  descriptor: fc.record({ name: maybe, value: maybe }),
  description: maybe,
});
const indicator = fc.record({
  sequence: maybe,
  dimension: text,
  unit: maybe,
  identifier: fc.constant(''),
  stage: fc.constantFrom(null, 'Outcome', 'Output', 'Input'),
  type: fc.constantFrom(null, 'Quantitative'),
  targets: fc.array(result, { maxLength: 2 }),
  actuals: fc.array(result, { maxLength: 2 }),
  otherInformation: maybe,
});
const aim = {
  name: text,
  description: maybe,
  identifier: fc.constant(''),
  sequence: maybe,
  stakeholders: fc.array(stakeholder, { maxLength: 2 }),
  otherInformation: maybe,
};
const objective = fc.record({ ...aim, indicators: fc.array(indicator, { maxLength: 2 }) });
const document: fc.Arbitrary<StratMlDocument> = fc.record({
  part: fc.constant(2 as const),
  type: fc.constantFrom('Strategic_Plan', 'Performance_Plan', 'Performance_Report'),
  name: text,
  description: maybe,
  otherInformation: maybe,
  organizations: fc.array(
    fc.record({
      name: text,
      acronym: maybe,
      identifier: fc.constant(''),
      description: maybe,
      stakeholders: fc.array(stakeholder, { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  vision: maybe,
  mission: maybe,
  values: fc.array(fc.record({ name: text, description: maybe }), { maxLength: 2 }),
  goals: fc.array(fc.record({ ...aim, objectives: fc.array(objective, { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 3,
  }),
  startsOn: maybeDay,
  endsOn: maybeDay,
  publishedOn: maybeDay,
  source: fc.constantFrom('', 'https://partneriaeth.example/cynllun?a=1&b=2'),
  notRead: fc.constant([]),
});

/** What part 1 can hold of a document. */
function inPart1(whole: StratMlDocument): StratMlDocument {
  const plain = (stakeholders: readonly { name: string; description: string; type: string | null }[]) =>
    stakeholders.map((each) => ({ ...each, roles: [] }));
  return {
    ...whole,
    part: 1,
    type: 'Strategic_Plan',
    organizations: whole.organizations.map((each) => ({ ...each, stakeholders: plain(each.stakeholders) })),
    goals: whole.goals.map((goal) => ({
      ...goal,
      stakeholders: plain(goal.stakeholders),
      objectives: goal.objectives.map((each) => ({
        ...each,
        stakeholders: plain(each.stakeholders),
        indicators: [],
      })),
    })),
  };
}

/** A document without the lines of its file, which one that was not read from a file does not have. */
function withoutLines(read: StratMlDocument): unknown {
  return JSON.parse(JSON.stringify(read, (key, value) => (key === 'line' ? undefined : value)));
}

describe('a plan that is written and read again', () => {
  it('is the same in part 2', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (given) => {
        const read = await readStratMl('a.xml', bytes(writeStratMl(given, 2)));
        expect(read.ok ? withoutLines(read.value) : read.problems).toEqual(withoutLines(given));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same in part 1, but for roles, indicators and the kind of document', async () => {
    await fc.assert(
      fc.asyncProperty(document, async (given) => {
        const read = await readStratMl('a.xml', bytes(writeStratMl(given, 1)));
        expect(read.ok ? withoutLines(read.value) : read.problems).toEqual(withoutLines(inPart1(given)));
      }),
      { numRuns: 60 },
    );
  });

  it('has no character that XML cannot hold', async () => {
    const given = { name: 'A\u0000\u0008B\uFFFE' };
    const [whole] = fc.sample(document, 1);
    const read = await readStratMl(
      'a.xml',
      bytes(writeStratMl({ ...(whole as StratMlDocument), ...given }, 2)),
    );
    expect(read.ok && read.value.name).toBe('AB');
  });
});
