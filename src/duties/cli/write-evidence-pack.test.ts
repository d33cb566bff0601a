import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordSet } from '../../records/index.ts';
import { checkPlan } from '../check.ts';
import { aRequirement, aRulebook, someFacts } from '../example-facts.ts';
import { writeEvidencePack } from './write-evidence-pack.ts';

const order = {
  partnership: 'arian',
  plan: { code: 'P', title: { cy: 'Cynllun', en: 'Plan' } },
  result: checkPlan([aRulebook([aRequirement({ kind: 'claim', confirmed: false })])], someFacts([])),
  records: recordSet([]),
  definitionOf: () => undefined,
  documents: [{ path: 'p-v1.json', bytes: strToU8('{}') }],
};

describe('an evidence pack on disk', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'llinyn-pack-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is a folder of files, or the same in one file where the name ends in .zip', async () => {
    const written = await writeEvidencePack(order, path.join(folder, 'new', 'pack'));
    const names = await readdir(path.join(folder, 'new', 'pack'), { recursive: true, withFileTypes: true });
    expect(names.filter((entry) => entry.isFile()).length).toBe(written);
    await writeEvidencePack(order, path.join(folder, 'Pack.ZIP'));
    const zip = unzipSync(await readFile(path.join(folder, 'Pack.ZIP')));
    expect(Object.keys(zip).length).toBe(written);
    const list = await readFile(path.join(folder, 'new', 'pack', 'SHA256SUMS'), 'utf8');
    expect(strFromU8(zip['SHA256SUMS'] ?? new Uint8Array())).toBe(list);
  });
});
