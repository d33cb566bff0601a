import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnOneEngine, type OpenStore, temporaryFolder } from '../../../tests/test-database.ts';
import { accessMigrations } from '../../access/store/index.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import { areaCode, areaType } from '../../geography/index.ts';
import { geographyMigrations, historyOfDrawnArea, loadAreaRegister } from '../../geography/store/index.ts';
import type { AddressName } from '../../language/index.ts';
import { partnershipDefinitions } from '../../partnership/index.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { systemClock } from '../../platform/clock.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { jobRunner } from '../../platform/jobs/index.ts';
import { createLog } from '../../platform/logging.ts';
import { emptyValue } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { evidenceSourceDefinition } from '../evidence-source.ts';
import { evidenceRecordDefinitions } from '../record-definitions.ts';
import { datasets, evidenceMigrations, indicatorMigrations, releasesOf } from '../store/index.ts';
import { registerImportJobs } from './import-jobs.ts';
import { evidenceRoutes } from './index.ts';
import { dropOldImports, readStaged, stagedFiles, stageUpload } from './staged-import.ts';

const migrations = [
  ...partnershipMigrations,
  ...accessMigrations,
  ...indicatorMigrations,
  ...evidenceMigrations,
  ...geographyMigrations,
];

const acting = {
  actor: { id: 'sioned', name: 'Sioned', language: 'cy', memberships: [] },
  partnershipId: 'arian',
  role: 'analyst',
  organisation: null,
} as const;

const wholesome = 'area_code,year,value\nW06000008,2023,71.4\nW06000008,2024,72.0\nW92000004,2024,70.5\n';
const infobase = {
  title: { cy: 'InfoBase Cymru', en: 'InfoBase Wales' },
  sourceType: 'data-repository',
  named: 'infobase',
  producer: { cy: 'Uned Ddata', en: 'Data Unit' },
  licence: 'OGL-UK-3.0',
  state: 'in-use',
};
const broken = 'Ardal cod,year,figure\nW06000008,2023,71.4\nW0600000,2024,<3\nW06000009,2024,70.5\n';

async function openPages(open: OpenStore) {
  const store = await open(migrations);
  await transaction(store.db, theSystem, (db) =>
    sql`insert into partnership.partnership (partnership_id, code) values ('arian', 'arian')`.execute(db),
  );
  const services: Services = {
    db: store.db,
    records: createRecordStore([...partnershipDefinitions, ...evidenceRecordDefinitions]),
    dataFolder: store.dataFolder,
    rulebooksFolder: path.join(import.meta.dirname, '..', '..', '..', 'rulebooks'),
    now: () => new Date('2026-04-09T10:00:00Z'),
    today: () => '2026-04-09',
  };
  const routes = evidenceRoutes();

  async function ask(
    method: 'GET' | 'POST',
    address: AddressName,
    given: Partial<PageRequest> = {},
  ): Promise<Answer> {
    const route = routes.find((one) => one.method === method && one.address === address);
    if (!route) throw new Error(`No route ${method} ${address}`);
    return route.handle({
      language: 'en',
      address,
      path: '/',
      twin: null,
      params: {},
      query: {},
      form: {},
      files: [],
      partnershipId: 'arian',
      partnership: null,
      actor: acting.actor,
      acting,
      csrfToken: 'token',
      clientAddress: '127.0.0.1',
      siteOrigin: 'http://localhost',
      services,
      ...given,
    });
  }

  async function upload(name: string, content: string, language: 'cy' | 'en' = 'en'): Promise<string> {
    const place = path.join(temporaryFolder(), 'sent');
    await writeFile(place, content);
    const answer = await ask('POST', 'work.import', {
      language,
      files: [{ field: 'data', name, path: place, bytes: content.length }],
    });
    if (answer.type !== 'redirect') throw new Error(`Expected to be led on, got ${answer.type}`);
    return answer.to.split('/').at(-2) ?? '';
  }

  async function register(code: string, given: Record<string, unknown>): Promise<void> {
    const empty = evidenceSourceDefinition.fields.map((field) => [field.name, emptyValue(field)]);
    const saved = await transaction(services.db, theSystem, (db) =>
      services.records.save(db, 'arian', evidenceSourceDefinition, {
        code,
        values: { ...Object.fromEntries(empty), ...given },
        expectedRevision: null,
      }),
    );
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
  }
  return { services, ask, upload, register };
}

function textOf(answer: Answer): string {
  if (answer.type !== 'page') throw new Error(`Expected a page, got ${answer.type}`);
  return answer.main.markup;
}

describeOnOneEngine('importing on pages', (open) => {
  it('asks for a file when none was sent', async () => {
    const { ask } = await openPages(open);
    const answer = await ask('POST', 'work.import');
    expect(textOf(answer)).toContain('Choose a file to import');
  });

  it('takes producer and licence from the source that is registered, and lists what was had from it', async () => {
    const { services, ask, upload, register } = await openPages(open);
    await register('FF1', infobase);
    const id = await upload('healthy-weight.csv', wholesome);
    const params = { import: id };
    expect(textOf(await ask('GET', 'work.import.check', { params }))).toContain('InfoBase Wales');
    const form = {
      do: 'adjust',
      role_0: 'area',
      role_1: 'period',
      role_2: 'value',
      registered_source: 'FF1',
    };
    await ask('POST', 'work.import.check', { params, form });
    await ask('POST', 'work.import.check', { params, form: { do: 'import' } });
    const [dataset] = await datasets(services.db, 'arian');
    expect(dataset?.description).toMatchObject({
      registeredSource: 'FF1',
      producer: 'Data Unit',
      licence: 'OGL-UK-3.0',
      inWelsh: { producer: 'Uned Ddata' },
    });
    const code = { code: 'healthy-weight' };
    expect(textOf(await ask('GET', 'work.dataset', { params: code }))).toContain('FF1 InfoBase Wales');
    const sources = textOf(await ask('GET', 'work.sources'));
    expect(sources).toMatch(/FF1 InfoBase Wales.{1,400}Data repository.{1,900}datasets\/healthy-weight/s);
  });

  it('names the systems and repositories of the guidance that nobody has registered, each with its form', async () => {
    const { ask, register } = await openPages(open);
    const before = textOf(await ask('GET', 'work.sources', { language: 'cy' }));
    expect(before).toContain('Uned Ddata Llywodraeth Leol Cymru');
    expect(before).toContain('named=infobase');
    await register('FF1', infobase);
    const after = textOf(await ask('GET', 'work.sources'));
    expect(after).not.toContain('named=infobase');
    for (const name of [
      'ffynnon',
      'public-health-wales',
      'local-government-data-unit',
      'satisfaction-research',
    ])
      expect(after).toContain(`named=${name}`);
  });

  it('shows how a file is read and imports nothing until asked', async () => {
    const { services, ask, upload } = await openPages(open);
    const id = await upload('healthy-weight.csv', wholesome);
    const check = textOf(await ask('GET', 'work.import.check', { params: { import: id } }));
    expect(check).toContain('Check healthy-weight.csv');
    expect(check).toContain('The first 3 figures as we understand them');
    expect(check).toContain('Import 3 figures');
    expect(await datasets(services.db, 'arian')).toEqual([]);

    const sent = await ask('POST', 'work.import.check', { params: { import: id }, form: { do: 'import' } });
    expect(sent.type).toBe('redirect');
    const result = textOf(await ask('GET', 'work.import.result', { params: { import: id } }));
    expect(result).toContain('<h1 class="govuk-heading-l">Imported</h1>');
    expect((await releasesOf(services.db, 'arian', 'healthy-weight')).length).toBe(1);
  });

  it('says of the same bytes that they are here already', async () => {
    const { ask, upload } = await openPages(open);
    const first = await upload('healthy-weight.csv', wholesome);
    await ask('POST', 'work.import.check', { params: { import: first }, form: { do: 'import' } });
    const second = await upload('healthy-weight.csv', wholesome);
    expect(textOf(await ask('GET', 'work.import.check', { params: { import: second } }))).toContain(
      'You already have this file',
    );
    await ask('POST', 'work.import.check', { params: { import: second }, form: { do: 'import' } });
    const result = textOf(await ask('GET', 'work.import.result', { params: { import: second } }));
    expect(result).toContain('You already have this');
  });

  it('lets a person say what columns and marks mean, then leave out what is wrong and take it away', async () => {
    const { ask, upload, services } = await openPages(open);
    const id = await upload('weight.csv', broken);
    const params = { import: id };
    expect(textOf(await ask('GET', 'work.import.check', { params }))).toContain('Column: Ardal cod');
    await ask('POST', 'work.import.check', {
      params,
      form: { do: 'adjust', role_0: 'area', role_1: 'period', role_2: 'value', dataset_id: 'weight' },
    });
    const once = textOf(await ask('GET', 'work.import.check', { params }));
    expect(once).toContain('What this mark means: &lt;3');
    expect(once).toContain('1 row cannot be used');
    await ask('POST', 'work.import.check', {
      params,
      form: {
        do: 'adjust',
        role_0: 'area',
        role_1: 'period',
        role_2: 'value',
        mark_0: '<3',
        meaning_0: 'withheld',
        dataset_id: 'weight',
      },
    });
    await ask('POST', 'work.import.check', { params, form: { do: 'partial' } });
    const result = textOf(await ask('GET', 'work.import.result', { params }));
    expect(result).toContain('1 row was left out');
    const rejected = await readFile(stagedFiles(services.dataFolder, id).rejected, 'utf8');
    expect(rejected).toContain('W0600000');
    const file = await ask('GET', 'work.import.result', { params, twin: 'csv' });
    expect(file.type).toBe('file');
  });

  it('asks before a dataset changes what it means', async () => {
    const { ask, upload } = await openPages(open);
    const first = await upload('rate.csv', wholesome);
    await ask('POST', 'work.import.check', { params: { import: first }, form: { do: 'import' } });
    const second = await upload(
      'rate.csv',
      wholesome.replace('value', 'value,sex').replaceAll(/(\d\.\d)/g, '$1,all'),
    );
    const params = { import: second };
    expect(textOf(await ask('GET', 'work.import.check', { params }))).toContain(
      'This would change the definition',
    );
    const refused = await ask('POST', 'work.import.check', { params, form: { do: 'import' } });
    expect(textOf(refused)).toContain('Confirm that the definition has changed');
    const agreed = await ask('POST', 'work.import.check', { params, form: { do: 'import', confirm: 'yes' } });
    expect(agreed.type).toBe('redirect');
  });

  it('takes a lookup of areas, and draws a neighbourhood of them', async () => {
    const { ask, upload, services } = await openPages(open);
    const lookup =
      'lsoa21_code,lsoa21_name,ltla24_code\nW01000003,Ynys Môn 001,W06000001\nW01000004,Ynys Môn 002,W06000001\n';
    const id = await upload('lookup.csv', lookup);
    const check = textOf(await ask('GET', 'work.import.check', { params: { import: id } }));
    expect(check).toContain('This is a file of areas');
    await ask('POST', 'work.import.check', { params: { import: id }, form: { do: 'import' } });
    expect(textOf(await ask('GET', 'work.areas'))).toContain('Draw an area of your own');
    const offered = textOf(await ask('GET', 'work.area.new'));
    expect(offered).toContain('value="W01000003"');
    expect(offered).toContain('No area is chosen yet.');
    const form = {
      do: 'save',
      type: 'neighbourhood',
      code: 'YM-N1',
      name_cy: 'Y Borth',
      name_en: 'Menai Bridge',
    };
    const wrong = await ask('POST', 'work.area.new', { form: { ...form, parts: 'W01000003 W01999999' } });
    expect(textOf(wrong)).toContain('W01999999');
    const shown = await ask('POST', 'work.area.new', { form: { ...form, do: 'show', chosen: 'W01000003' } });
    expect(textOf(shown)).toContain('1 area is chosen.');
    expect(textOf(shown)).toMatch(/value="W01000003" checked/);
    await ask('POST', 'work.area.new', { form: { ...form, chosen: 'W01000003; W01000004' } });
    const register = await loadAreaRegister(services.db, 'arian');
    const within = register.descendants(
      { code: areaCode('YM-N1'), type: areaType('neighbourhood') },
      areaType('lsoa-2021'),
    );
    expect(within.map((area) => area.code)).toEqual(['W01000003', 'W01000004']);
    const page = textOf(await ask('GET', 'work.area', { params: { code: 'YM-N1' }, query: {} }));
    expect(page).toContain('Menai Bridge');
    expect(page).toContain('the boundaries of no area of this type');
  });

  it('redraws and withdraws an area that was drawn, and keeps what it was', async () => {
    const { ask, upload, services } = await openPages(open);
    const lookup =
      'lsoa21_code,lsoa21_name,ltla24_code\nW01000003,Ynys Môn 001,W06000001\nW01000004,Ynys Môn 002,W06000001\n';
    const id = await upload('lookup.csv', lookup);
    await ask('POST', 'work.import.check', { params: { import: id }, form: { do: 'import' } });
    const names = { name_cy: 'Y Borth', name_en: 'Menai Bridge' };
    const drawn = { do: 'save', type: 'neighbourhood', code: 'YM-N1', ...names, chosen: 'W01000003' };
    await ask('POST', 'work.area.new', { form: drawn });
    const query = { area: 'neighbourhood/YM-N1' };
    const form = textOf(await ask('GET', 'work.area.new', { query }));
    expect(form).toContain('Redraw: Menai Bridge');
    expect(form).toMatch(/value="W01000003" checked/);
    expect(form).not.toMatch(/value="W01000004" checked/);
    const other = { do: 'save', ...names, name_en: 'The Bridge', chosen: 'W01000004' };
    expect((await ask('POST', 'work.area.new', { query, form: other })).type).toBe('redirect');
    const key = { code: areaCode('YM-N1'), type: areaType('neighbourhood') };
    const register = await loadAreaRegister(services.db, 'arian');
    expect(register.find(key.code, key.type)?.name.en).toBe('The Bridge');
    expect(register.children(key).map(({ from }) => from.code)).toEqual(['W01000004']);
    const area = textOf(await ask('GET', 'work.area', { params: { code: 'YM-N1' } }));
    expect(area).toContain('History of the area');
    expect(await historyOfDrawnArea(services.db, 'arian', key)).toMatchObject([
      { act: 'redrawn', name: { en: 'The Bridge' }, added: ['W01000004'], removed: ['W01000003'] },
      { act: 'drawn', name: { en: 'Menai Bridge' }, added: ['W01000003'], removed: [] },
    ]);
    expect(textOf(await ask('POST', 'work.area.new', { query, form: { ...other, chosen: '' } }))).toContain(
      'No area is chosen.',
    );

    expect((await ask('POST', 'work.area.new', { query, form: { do: 'withdraw' } })).type).toBe('redirect');
    const after = await loadAreaRegister(services.db, 'arian');
    expect(after.typesOf('YM-N1')).toEqual([]);
    expect(after.parents({ code: areaCode('W01000004'), type: areaType('lsoa-2021') })).toHaveLength(1);
    const gone = textOf(await ask('GET', 'work.area', { language: 'cy', params: { code: 'YM-N1' } }));
    expect(gone).toContain('Tynnwyd yr ardal hon yn ôl.');
    expect(gone).toContain('W01000004');
    expect((await ask('GET', 'work.area.new', { query })).type).not.toBe('page');

    await ask('POST', 'work.area.new', { form: drawn });
    const again = await loadAreaRegister(services.db, 'arian');
    expect(again.children(key).map(({ from }) => from.code)).toEqual(['W01000003']);
  });

  it('refuses a neighbourhood of two vintages, and shows which areas share a boundary and which overlap', async () => {
    const { ask, upload } = await openPages(open);
    const lookup =
      'lsoa11_code,lsoa11_name,ltla24_code\nW01000003,Ynys Môn 001,W06000001\nW01000009,Gwynedd 002,W06000002\n';
    const newer = 'lsoa21_code,lsoa21_name,ltla24_code\nW01001959,Ynys Môn 009,W06000001\n';
    const squares = [0, 1].map((east) => ({
      type: 'Feature',
      properties: { lsoa11_code: east === 0 ? 'W01000003' : 'W01000009' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-4 + east, 53],
            [-3 + east, 53],
            [-3 + east, 54],
            [-4 + east, 54],
            [-4 + east, 53],
          ],
        ],
      },
    }));
    const files = [
      ['old.csv', lookup],
      ['new.csv', newer],
      ['outlines.geojson', JSON.stringify({ type: 'FeatureCollection', features: squares })],
    ] as const;
    for (const [name, content] of files) {
      const id = await upload(name, content);
      await ask('POST', 'work.import.check', { params: { import: id }, form: { do: 'import' } });
    }
    const form = {
      do: 'save',
      type: 'neighbourhood',
      code: 'PA-N1',
      name_cy: 'Y Ffin',
      name_en: 'The Border',
    };
    const query = { of: 'lsoa-2011', within: 'local-authority/W06000001' };
    const mixed = await ask('POST', 'work.area.new', {
      query,
      form: { ...form, parts: 'W01000003 W01001959' },
    });
    expect(textOf(mixed)).toContain('of another year of the same kind of area: W01001959');
    const map = textOf(
      await ask('POST', 'work.area.new', { query, form: { do: 'show', chosen: 'W01000003' } }),
    );
    expect(map).toContain('Map of the areas: Isle of Anglesey');
    expect(map).toContain('ll-d-class-4');
    await ask('POST', 'work.area.new', { query, form: { ...form, chosen: 'W01000003', parts: 'W01000009' } });
    const drawn = textOf(await ask('GET', 'work.area', { params: { code: 'PA-N1' } }));
    expect(drawn).toContain('Areas that lie partly in it');
    expect(drawn).toContain('Isle of Anglesey');
    const anglesey = textOf(await ask('GET', 'work.area', { params: { code: 'W06000001' } }));
    expect(anglesey).toMatch(/share a boundary with it.*Gwynedd/s);
    expect(anglesey).toContain('The Border');
    expect(anglesey).toContain('North Wales (Regional partnership board). From 2006');
    expect(anglesey).toMatch(/Neighbours to consult.*Gwynedd/s);
  });

  it('finds areas that no lookup links by their boundaries, and the neighbours in England of a border authority', async () => {
    const { ask, upload } = await openPages(open);
    const square = (heading: string, code: string, east: number) => ({
      type: 'Feature',
      properties: { [`${heading}_code`]: code, [`${heading}_name`]: code },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [east, 53],
            [east + 1, 53],
            [east + 1, 54],
            [east, 54],
            [east, 53],
          ],
        ],
      },
    });
    const features = [
      square('ltla24', 'W06000023', -4),
      square('ward24', 'W05009999', -3.5),
      square('ward24', 'W05008888', -3),
    ];
    const id = await upload('outlines.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    await ask('POST', 'work.import.check', { params: { import: id }, form: { do: 'import' } });
    const powys = textOf(await ask('GET', 'work.area', { params: { code: 'W06000023' } }));
    expect(powys).toMatch(/by their boundaries.*W05009999.*Part of the smaller of the two: 50%/s);
    expect(powys).not.toContain('W05008888');
    expect(powys).toMatch(/Lies in.*Wales/s);
    expect(powys).not.toContain('Areas that lie partly in it');
    expect(powys).toMatch(/Neighbours to consult.*Shropshire.*Herefordshire/s);
    const shropshire = await ask('GET', 'work.area', { language: 'cy', params: { code: 'E06000051' } });
    expect(textOf(shropshire)).toContain('Awdurdod lleol yn Lloegr');
    const areas = textOf(await ask('GET', 'work.areas'));
    expect(areas).toContain('Community and town councils: 736');
    expect(areas).toContain('Neath Port Talbot, Swansea; in part: Carmarthenshire');
  });

  it('shows the catalogue, a dataset and a release with its figures, in both languages', async () => {
    const { ask, upload, services } = await openPages(open);
    expect(textOf(await ask('GET', 'work.evidence'))).toContain('There is no dataset here yet');
    const id = await upload('weight.csv', wholesome, 'cy');
    await ask('POST', 'work.import.check', {
      language: 'cy',
      params: { import: id },
      form: { do: 'import' },
    });
    expect(textOf(await ask('GET', 'work.evidence', { language: 'cy' }))).toContain('1 set ddata');
    const [release] = await releasesOf(services.db, 'arian', 'weight');
    const params = { code: 'weight', release: release?.hash ?? '' };
    expect(textOf(await ask('GET', 'work.dataset', { params }))).toContain('1 release');
    expect(textOf(await ask('GET', 'work.release', { params }))).toContain('The first 3 figures');
    const csv = await ask('GET', 'work.release', { params, twin: 'csv' });
    if (csv.type !== 'file' || typeof csv.body === 'string') throw new Error('Expected a stream');
    const parts: string[] = [];
    for await (const part of csv.body as AsyncIterable<string>) parts.push(part);
    const lines = parts.join('').split('\n');
    expect(lines[1]).toBe('W06000008,local-authority,2023,2023-01-01,2023-12-31,value,71.4,,,,,,');
  });

  it('keeps a staged file for a day, and for its own partnership only', async () => {
    const { services } = await openPages(open);
    const place = path.join(temporaryFolder(), 'sent');
    await writeFile(place, wholesome);
    const staged = await stageUpload(
      services.dataFolder,
      { partnership: 'arian', actor: 'sioned', now: services.now() },
      { field: 'data', name: 'a.csv', path: place, bytes: 1 },
      undefined,
    );
    expect(await readStaged(services.dataFolder, 'another', staged.id)).toBeUndefined();
    await dropOldImports(services.dataFolder, new Date('2026-04-10T09:00:00Z'));
    expect(await readStaged(services.dataFolder, 'arian', staged.id)).toEqual(staged);
    await dropOldImports(services.dataFolder, new Date('2026-04-10T11:00:00Z'));
    expect(await readStaged(services.dataFolder, 'arian', staged.id)).toBeUndefined();
  });

  it('does large files as long work that leads on when it is done', async () => {
    const { services, ask } = await openPages(open);
    const jobs = jobRunner({ db: services.db, clock: systemClock, log: createLog({ level: 'silent' }) });
    registerImportJobs(jobs, services);
    const place = path.join(temporaryFolder(), 'sent');
    await writeFile(place, wholesome);
    const route = evidenceRoutes(jobs).find((one) => one.method === 'POST' && one.address === 'work.import');
    const staged = await route?.handle({
      language: 'en',
      services,
      partnershipId: 'arian',
      acting,
      files: [{ field: 'data', name: 'large.csv', path: place, bytes: 30 * 1024 * 1024 }],
    } as unknown as PageRequest);
    if (staged?.type !== 'redirect') throw new Error('Expected to be led to the long work');
    const params = { job: staged.to.split('/').at(-1) ?? '' };
    expect(textOf(await ask('GET', 'work.job', { params }))).toContain('Waiting its turn');
    expect(textOf(await ask('GET', 'work.jobs'))).toContain('Check a file');
    await jobs.runAll();
    const done = await ask('GET', 'work.job', { params });
    expect(done.type === 'redirect' && done.to).toMatch(/\/check$/);
  });
});
