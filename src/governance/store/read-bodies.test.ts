import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { readRulebooks } from '../../duties/store/index.ts';
import { readBodies } from './read-bodies.ts';

const rulebooks = path.join(import.meta.dirname, '..', '..', '..', 'rulebooks');

describe('the lists of bodies of a rulebook', () => {
  it('rest on rows that the rulebook has, each row once', async () => {
    const bodies = await readBodies(rulebooks, 'wales-lsb-2012');
    const read = await readRulebooks(rulebooks);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const rows = new Set(
      read.value.find(({ id }) => id === 'wales-lsb-2012')?.requirements.map(({ id }) => id),
    );
    const cited = bodies.map(({ requirement }) => requirement);
    expect(cited.filter((id) => !rows.has(id))).toEqual([]);
    expect(new Set(cited).size).toBe(cited.length);
    expect(bodies.flatMap(({ asIn }) => asIn).filter((id) => !cited.includes(id))).toEqual([]);
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
