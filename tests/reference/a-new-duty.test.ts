import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleObligations } from '../../src/deadlines/obligation.ts';
import { aRecord, someFacts } from '../../src/duties/example-facts.ts';
import { checkPlan, type Rulebook } from '../../src/duties/index.ts';
import { readRulebooks } from '../../src/duties/store/index.ts';
import { readBodies } from '../../src/governance/store/read-bodies.ts';

const head = `id: county-food-2026
name: { cy: Cynllun bwyd, en: Food plan }
instrument: { cy: Deddf a ddychmygwyd, en: An imagined Act }
edition: "1"
date: 2026-01
documents: { act: { cy: Deddf, en: Act } }
names:
  plan: { cy: { radical: cynllun, gender: m, plural: cynlluniau }, en: { singular: plan, plural: plans } }
  partnership: { cy: { radical: bwrdd, gender: m, plural: byrddau }, en: { singular: board, plural: boards } }
families: [ { id: food, name: { cy: Bwyd, en: Food }, legislation: { cy: Deddf, en: Act }, statutory: true } ]
`;

const row = (id: string, rule: string, en: string) => `
  - id: food.${id}
    family: food
    wording: { cy: ${en} (cy), en: ${en} }
    citation: { document: act, section: { cy: Rhan 1, en: Part 1 }, paragraph: "1" }
    force: must
    from: 2026-01
    rows: [ LAW-02 ]
    part: plan
    rule: ${rule}
    mend: { cy: Cywirwch hyn, en: Mend this }`;

const rows = `requirements:${[
  row('contents', '{ kind: content, topics: [ long-term-vision ] }', 'The plan says what people will eat.'),
  row('partner', '{ kind: seat, of: [ health-board ] }', 'The health board takes part.'),
  row('consulted', '{ kind: claim }', 'Growers have been consulted.'),
  row(
    'cycle',
    '{ kind: deadline, event: reviewedOn, of: adoptedOn, within: { years: 2 }, repeats: true }',
    'The plan is reviewed every two years.',
  ),
].join('')}
`;

const bodies = `bodies:
  - requirement: food.partner
    part: partner
    name: { cy: Y Bwrdd Iechyd, en: The health board }
    kinds: [ health-board ]
  - requirement: food.consulted
    part: consultee
    name: { cy: Tyfwyr, en: Growers }
`;

describe('a planning duty that is new', () => {
  let folder = '';
  let food: Rulebook | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'rulebooks-'));
    const own = path.join(folder, 'county-food-2026');
    await mkdir(path.join(own, 'requirements'), { recursive: true });
    await writeFile(path.join(own, 'rulebook.yaml'), head);
    await writeFile(path.join(own, 'requirements', '01.yaml'), rows);
    await writeFile(path.join(own, 'bodies.yaml'), bodies);
    const read = await readRulebooks(folder);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    food = read.value[0];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const checked = (duties: readonly string[]) => {
    const plan = aRecord('plan', 'P', { state: 'adopted', duties, adoptedOn: '2026-03-01' });
    const others = [
      aRecord('section', 'S1', { topics: ['prevention'] }),
      aRecord('organisation', 'B1', { kind: 'police' }),
      aRecord('seat', 'C1', { role: 'member' }, { organisation: ['B1'] }),
    ];
    const facts = someFacts([plan, ...others], { on: '2026-06-01' });
    const rulebooks = food ? [food] : [];
    return { facts, rulebooks, result: checkPlan(rulebooks, facts) };
  };

  it('asks its contents, partners, consultees and cycle of a plan that discharges it, and of no other', () => {
    const words = (duties: readonly string[]) =>
      Object.fromEntries(
        checked(duties).result.families.flatMap(({ verdicts }) =>
          verdicts.map(({ requirement, word }) => [requirement.id, word]),
        ),
      );
    expect(words(['food'])).toEqual({
      'food.contents': 'not-met',
      'food.partner': 'not-met',
      'food.consulted': 'cannot-tell',
      'food.cycle': 'not-yet-due',
    });
    expect(new Set(Object.values(words([])))).toEqual(new Set(['not-applicable']));
  });

  it('stands in the calendar of what falls due', () => {
    const due = ruleObligations({ ...checked(['food']), clocks: [], organisationsOf: () => [] });
    expect(due.map(({ version, on }) => [version.id, on?.latest])).toEqual([['food.cycle', '2028-03-01']]);
  });

  it('has its partners and consultees among those who take part and are asked', async () => {
    const found = await readBodies(folder, 'county-food-2026');
    expect(found.map(({ requirement, part }) => [requirement, part])).toEqual([
      ['food.partner', 'partner'],
      ['food.consulted', 'consultee'],
    ]);
  });
});
