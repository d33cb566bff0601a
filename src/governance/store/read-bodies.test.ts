import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { readRulebooks } from '../../duties/store/index.ts';
import { bodiesInForce } from '../required-bodies.ts';
import { readBodies, readMembershipTemplates } from './read-bodies.ts';

const rulebooks = path.join(import.meta.dirname, '..', '..', '..', 'rulebooks');

describe('the lists of bodies of a rulebook', () => {
  it.each(['wales-lsb-2012', 'wales-psb-2015'])(
    'of %s rest on rows that it has, each row once',
    async (rulebook) => {
      const bodies = await readBodies(rulebooks, rulebook);
      const read = await readRulebooks(rulebooks);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const rows = new Set(read.value.find(({ id }) => id === rulebook)?.requirements.map(({ id }) => id));
      const cited = bodies.map(({ requirement }) => requirement);
      expect(cited.filter((id) => !rows.has(id))).toEqual([]);
      expect(new Set(cited).size).toBe(cited.length);
      expect(bodies.flatMap(({ asIn }) => asIn).filter((id) => !cited.includes(id))).toEqual([]);
    },
  );

  it('ask for the bodies of the rows that are in force on the day, and no others', async () => {
    const bodies = await readBodies(rulebooks, 'wales-lsb-2012');
    const read = await readRulebooks(rulebooks);
    const lsb = read.ok ? read.value.find(({ id }) => id === 'wales-lsb-2012') : undefined;
    if (!lsb) throw new Error('No rulebook');
    const asked = (on: string) =>
      new Set(bodiesInForce(bodies, lsb, on).map(({ requirement }) => requirement));
    expect(asked('2013-06-01').size).toBeGreaterThan(50);
    expect(asked('1990-01-01').size).toBe(0);
  });

  it('hold the four members, the five to invite and the eleven consultees of a Public Services Board', async () => {
    const bodies = await readBodies(rulebooks, 'wales-psb-2015');
    const kindsOf = (part: string) =>
      bodies.flatMap((body) => (body.part === part && !body.open ? body.kinds : []));
    expect(kindsOf('partner')).toEqual([
      'local-authority',
      'health-board',
      'fire-and-rescue',
      'natural-resources',
    ]);
    expect(kindsOf('co-operating')).toHaveLength(5);
    for (const what of ['psb.assessment-consulted.', 'psb.plan-consulted.'])
      expect(bodies.filter(({ requirement }) => requirement.startsWith(what))).toHaveLength(11);
  });

  it('hold all 28 consultees of the children’s plan, and the five responsible authorities', async () => {
    const bodies = await readBodies(rulebooks, 'wales-lsb-2012');
    expect(bodies.filter(({ requirement }) => requirement.startsWith('cyp.consultees.'))).toHaveLength(28);
    expect(bodies.filter(({ strategyGroup }) => strategyGroup).map(({ kinds }) => kinds.join(' '))).toEqual([
      'local-authority',
      'probation',
      'police',
      'fire-and-rescue',
      'health-board',
    ]);
  });

  it('are none where the rulebook has none, and name the field that is not of their form', async () => {
    expect(await readBodies(rulebooks, 'thread')).toEqual([]);
    const folder = temporaryFolder();
    await mkdir(path.join(folder, 'mine'));
    await writeFile(
      path.join(folder, 'mine', 'bodies.yaml'),
      'bodies:\n  - { requirement: a, part: friend }\n',
    );
    await expect(readBodies(folder, 'mine')).rejects.toThrow(/mine\/bodies.yaml: bodies.0.part/);
  });
});

describe('the membership templates of a rulebook', () => {
  it('are six for the guidance of 2012, two of them set by law, none for a rulebook without the file', async () => {
    const templates = await readMembershipTemplates(rulebooks, 'wales-lsb-2012');
    expect(templates.map(({ id, places }) => [id, places.length])).toEqual([
      ['children-and-young-people', 24],
      ['young-people', 16],
      ['early-years', 11],
      ['strategic-co-ordination', 9],
      ['safeguarding-children', 11],
      ['family-support', 3],
    ]);
    expect(templates.filter(({ binding }) => binding).map(({ id }) => id)).toEqual([
      'safeguarding-children',
      'family-support',
    ]);
    expect(await readMembershipTemplates(rulebooks, 'no-such-rulebook')).toEqual([]);
  });
});
