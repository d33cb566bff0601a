import { describe, expect, it } from 'vitest';
import { freezeInput } from '../../../tests/golden/plan/a-small-plan.ts';
import { openTestStore } from '../../../tests/test-database.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { type AddressKind, kindWord, type Language, matchAddress } from '../../language/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { publish, publishingMigrations } from '../store/index.ts';
import { publicRoutes } from './published-pages.ts';
import { forgetVersions } from './read-once.ts';

const store = await openTestStore('embedded', publishingMigrations);
const routes = publicRoutes();

/** The web server hands over the word of a kind, as the address has it. */
function asFromTheWebServer(params: Readonly<Record<string, string>>, language: Language) {
  const { kind } = params;
  return kind === undefined ? params : { ...params, kind: kindWord(kind as AddressKind, language) };
}

async function answerTo(path: string) {
  const matched = matchAddress(path);
  const route = routes.find(({ address }) => address === matched?.name);
  if (!matched || !route) throw new Error(`Nobody answers ${path}`);
  const request: PageRequest = {
    language: matched.language,
    address: matched.name,
    path,
    twin: path.endsWith('.csv')
      ? 'csv'
      : path.endsWith('.json') && !path.includes('/documents/')
        ? 'json'
        : null,
    params: asFromTheWebServer(matched.params, matched.language),
    query: {},
    form: {},
    files: [],
    partnershipId: 'dyffryn-arian',
    partnership: null,
    actor: null,
    acting: null,
    clientAddress: '',
    siteOrigin: 'https://plan.example',
    csrfToken: '',
    services: {
      db: store.db,
      records: createRecordStore([]),
      dataFolder: store.dataFolder,
      rulebooksFolder: '',
      now: () => new Date(0),
      today: () => '2026-03-20',
    },
  };
  return route.handle(request);
}

describe('the public pages', () => {
  it('say that nothing is published yet, then show the newest version', async () => {
    expect(await answerTo('/cy/dyffryn-arian')).toMatchObject({ type: 'page', status: 200 });
    expect(await answerTo('/cy/dyffryn-arian/cynllun')).toMatchObject({ type: 'page', status: 200 });
    expect(await answerTo('/cy/dyffryn-arian/cynllun/canlyniadau')).toMatchObject({
      type: 'page',
      status: 404,
    });
    await publish({
      db: store.db,
      dataFolder: store.dataFolder,
      partnershipId: 'dyffryn-arian',
      plan: 'PL1',
      acting: { actor: 'mair' },
      now: new Date('2026-03-20T10:00:00Z'),
      today: '2026-03-20',
      gathered: freezeInput,
    });
    forgetVersions(store, 'dyffryn-arian');
    expect(await answerTo('/cy/dyffryn-arian/cynllun')).toMatchObject({
      status: 200,
      title: 'Dechrau teg, cartrefi diogel, dyffryn byw',
      alternate: '/en/dyffryn-arian/plan',
      cacheable: true,
    });
  });

  it('decide by the code, and lead an old title to the new one', async () => {
    expect(await answerTo('/en/dyffryn-arian/plan/outcomes/some-old-title-o7')).toEqual({
      type: 'redirect',
      to: '/en/dyffryn-arian/plan/outcomes/children-start-well-o7',
    });
    expect(await answerTo('/en/dyffryn-arian/plan/outcomes/nothing-o99')).toEqual({ type: 'not-found' });
  });

  it('show where a record stands on the thread, in both languages', async () => {
    expect(await answerTo('/en/dyffryn-arian/plan/thread/outcomes/O7')).toMatchObject({ status: 200 });
    expect(await answerTo('/cy/dyffryn-arian/cynllun/llinyn/canlyniadau/O7')).toMatchObject({ status: 200 });
    expect(await answerTo('/en/dyffryn-arian/plan/thread/outcomes/O99')).toEqual({ type: 'not-found' });
  });

  it('show a version at its own address, and none that does not exist', async () => {
    expect(await answerTo('/en/dyffryn-arian/plan/v1')).toMatchObject({ status: 200 });
    expect(await answerTo('/en/dyffryn-arian/plan/v9')).toEqual({ type: 'not-found' });
  });

  it('give out data and documents', async () => {
    expect(await answerTo('/en/dyffryn-arian/indicators.csv')).toMatchObject({ type: 'file' });
    expect(await answerTo('/en/dyffryn-arian/plan/outcomes/children-start-well-o7.json')).toMatchObject({
      type: 'file',
    });
    expect(await answerTo('/cy/dyffryn-arian/cynllun/dogfennau/cynllun-v1-cy.pdf')).toMatchObject({
      type: 'file',
      contentType: 'application/pdf',
    });
    expect(await answerTo('/cy/dyffryn-arian/cynllun/dogfennau/arall.exe')).toEqual({ type: 'not-found' });
  });
});
