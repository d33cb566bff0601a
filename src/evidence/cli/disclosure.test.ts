import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { bringIn, openSmallCounty } from '../../../tests/small-counts-county.ts';
import { openQuickStore, temporaryFolder } from '../../../tests/test-database.ts';
import type { Services } from '../../access/web/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { checkReleases } from '../store/disclosure-gate.ts';
import { keepReleaseOut } from '../store/disclosure-records.ts';
import { type AskedDisclosure, type DisclosureContext, disclosureCommand } from './disclosure.ts';

const ours = { dataset: 'helped', producer: 'Cyngor Arian / Arian Council' };

describe('the command for the policy on small counts', () => {
  let services: Services;
  beforeEach(async () => {
    services = await openSmallCounty(openQuickStore);
  });

  async function run(
    asked: Partial<AskedDisclosure> = {},
    how: Partial<DisclosureContext> = {},
  ): Promise<{ code: number; printed: string[] }> {
    const printed: string[] = [];
    const { db, dataFolder } = services;
    const code = await disclosureCommand(
      { partnership: 'arian', dataset: 'helped', ...asked },
      {
        db,
        files: evidenceFiles(dataFolder),
        language: 'en',
        json: false,
        print: (text) => void printed.push(text),
        ...how,
      },
    );
    return { code, printed };
  }

  it('says which policy applies, why, and what it withholds, in both languages', async () => {
    const release = await bringIn(services, ours);
    const { code, printed } = await run();
    expect(code).toBe(0);
    expect(printed).toEqual([
      'Dataset: helped',
      'Counts below 5, and what would give them away, go out as [c]: the producer is the partnership or one of its organisations, and nobody has decided otherwise.',
      'Counts below this are small: 5',
      'A count of nobody is shown.',
      'Counts are not rounded.',
      'Other counts are withheld where a small one could be worked out from them.',
      `Latest release: ${release}`,
      '2 figures withheld',
    ]);
    expect((await run({}, { language: 'cy' })).printed).toContain('Set ddata: helped');
    await bringIn(services, { dataset: 'official', producer: 'Office for National Statistics' });
    const official = await run({ dataset: 'official' });
    expect(official.printed.length).toBe(3);
    expect(official.printed[1]).toContain('another body has published them under a licence');
  });

  it('changes the parts that are named and leaves the others', async () => {
    await bringIn(services, ours);
    const first = await run({ threshold: '10', zero: 'suppressed' });
    expect(first.code).toBe(0);
    expect(first.printed[0]).toBe('The policy has been saved.');
    const { printed } = await run({ roundTo: '5', secondary: 'no' }, { json: true });
    expect(JSON.parse(printed.join('\n'))).toMatchObject({
      dataset: 'helped',
      because: 'decided',
      disclosure: { control: 'own-counts', threshold: 10, zero: 'suppressed', roundTo: 5, secondary: false },
    });
    const free = await run({ control: 'published-elsewhere' }, { json: true });
    expect(JSON.parse(free.printed.join('\n'))).toMatchObject({
      disclosure: { control: 'published-elsewhere' },
      latestRelease: { withheld: 0 },
    });
    const again = await run({ threshold: '7' }, { json: true });
    expect(JSON.parse(again.printed.join('\n')).disclosure).toMatchObject({
      control: 'own-counts',
      threshold: 7,
    });
  });

  it('takes a policy from a file, as a mapping has it', async () => {
    await bringIn(services, ours);
    const policy = path.join(temporaryFolder(), 'policy.yaml');
    writeFileSync(policy, 'threshold: 8\nround-to: 5\n');
    const { code, printed } = await run({ policy, zero: 'suppressed' }, { json: true });
    expect(code).toBe(0);
    expect(JSON.parse(printed.join('\n')).disclosure).toEqual({
      control: 'own-counts',
      threshold: 8,
      zero: 'suppressed',
      roundTo: 5,
      secondary: true,
    });
  });

  it('refuses what it cannot understand, and changes nothing', async () => {
    await bringIn(services, ours);
    const folder = temporaryFolder();
    const wrong = path.join(folder, 'wrong.yaml');
    writeFileSync(wrong, 'threshold: many\n');
    for (const [asked, words] of [
      [{ dataset: 'nowhere' }, 'There is no such dataset: nowhere.'],
      [{ threshold: '-1' }, 'The policy on small counts cannot be understood: threshold -1.'],
      [{ control: 'secret' }, 'The policy on small counts cannot be understood: control secret.'],
      [{ policy: path.join(folder, 'none.yaml') }, 'There is no policy file here: none.yaml.'],
      [{ policy: wrong }, 'The policy file cannot be understood: wrong.yaml.'],
    ] as const) {
      const { code, printed } = await run(asked);
      expect(code).toBe(2);
      expect(printed.join('\n')).toContain(words);
    }
    const json = await run({ threshold: 'x' }, { json: true, language: 'cy' });
    expect(JSON.parse(json.printed.join('\n'))).toMatchObject({
      done: false,
      problems: [{ code: 'evidence.disclosure-wrong' }],
    });
    expect(JSON.parse((await run({}, { json: true })).printed.join('\n')).because).toBe('own-producer');
  });

  it('ends with a finding where an earlier release gives the latest one away', async () => {
    const release = await bringIn(services, { ...ours, disclosure: '{ threshold: 0 }' });
    const place = { db: services.db, files: evidenceFiles(services.dataFolder), partnership: 'arian' };
    const { controls } = await checkReleases(place, [release]);
    await transaction(services.db, theSystem, async (tx) => {
      for (const control of controls) await keepReleaseOut(tx, 'arian', control);
    });
    expect((await run()).code).toBe(0);
    const { code, printed } = await run({ threshold: '5' });
    expect(code).toBe(1);
    expect(printed.at(-1)).toBe('1 small count cannot be protected: an earlier release has given it away');
  });
});
