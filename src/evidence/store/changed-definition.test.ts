import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openQuickStore, type TestStore, temporaryFolder } from '../../../tests/test-database.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { sayProblem } from '../say-problem.ts';
import { releasesOf } from './catalogue.ts';
import { importEvidence } from './import-evidence.ts';
import type { ImportReport } from './import-report.ts';
import { evidenceMigrations } from './migrations.ts';

const columns =
  'columns: { code: area, period: period, what: measure, value: value, low: lower95, high: upper95 }';

describe('a dataset with measures in a column', () => {
  let store: TestStore;
  const folder = temporaryFolder('llinyn-measures');
  const file = path.join(folder, 'figures.csv');

  beforeAll(async () => {
    store = await openQuickStore([...partnershipMigrations, ...evidenceMigrations]);
    await transaction(store.db, theSystem, (db) =>
      sql`insert into partnership.partnership (partnership_id, code) values ('dyffryn', 'dyffryn')`.execute(
        db,
      ),
    );
  });

  async function bring(
    dataset: string,
    measures: readonly string[],
    { confirmDefinition = false, published = '' } = {},
  ): Promise<ImportReport> {
    const rows = measures.map((measure) => `W06000001,2020,${measure},5,4,6`);
    writeFileSync(file, `code,period,what,value,low,high\n${rows.join('\n')}\n`);
    writeFileSync(
      path.join(folder, 'figures.mapping.yaml'),
      `dataset: { id: ${dataset} }\n${columns}\n${published === '' ? '' : `published: ${published}\n`}`,
    );
    const files = evidenceFiles(folder);
    const now = new Date('2026-04-09T09:00:00Z');
    const partnership = 'dyffryn';
    return importEvidence({
      db: store.db,
      files,
      partnership,
      actor: 'analyst',
      now,
      file,
      confirmDefinition,
    });
  }

  it('asks before it takes in a measure it did not have, by name', async () => {
    expect((await bring('more', ['births', 'deaths'])).outcome).toBe('imported');
    const refused = await bring('more', ['births', 'deaths', 'moves']);
    expect(refused.outcome).toBe('refused');
    expect(refused.problems.map((one) => sayProblem(one, 'en'))).toEqual([
      'The file has measures that the dataset did not have: moves.',
    ]);
    expect(await releasesOf(store.db, 'dyffryn', 'more')).toHaveLength(1);
    const confirmed = await bring('more', ['births', 'deaths', 'moves'], { confirmDefinition: true });
    expect(confirmed.outcome).toBe('imported');
  });

  it('asks before it loses one', async () => {
    await bring('fewer', ['births', 'deaths']);
    expect((await bring('fewer', ['births'])).problems).toMatchObject([
      { code: 'evidence.measures-gone', values: { measures: 'deaths' } },
    ]);
  });

  it('says what it lacks before it may be published, until somebody says it', async () => {
    const lacks = ({ lacking = [] }: ImportReport) => lacking.map((one) => one.where.field);
    expect(lacks(await bring('dated', ['births']))).toEqual([
      'title.cy',
      'title.en',
      'source',
      'licence',
      'published',
    ]);
    const dated = await bring('dated', ['births'], { published: '2026-02-03' });
    expect(lacks(dated)).toEqual(['title.cy', 'title.en', 'source', 'licence']);
    expect(await releasesOf(store.db, 'dyffryn', 'dated')).toMatchObject([
      { publishedOn: '2026-02-03', isPublishedOnAssumed: false },
    ]);
  });
});
