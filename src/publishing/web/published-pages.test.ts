import { describe, expect, it } from 'vitest';
import { freezeInput, theRecords } from '../../../tests/golden/plan/a-small-plan.ts';
import { openQuickStore } from '../../../tests/test-database.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { type AddressKind, kindWord, type Language, matchAddress } from '../../language/index.ts';
import { recordSet } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { publish } from '../store/index.ts';
import { publicRoutes } from './published-pages.ts';
import { forgetVersions } from './read-once.ts';

const store = await openQuickStore(migrations);
const routes = publicRoutes();

/** The web server hands over the word of a kind, as the address has it. */
function asFromTheWebServer(params: Readonly<Record<string, string>>, language: Language) {
  const { kind } = params;
  return kind === undefined ? params : { ...params, kind: kindWord(kind as AddressKind, language) };
}

async function publishNow(gathered: typeof freezeInput, today: string) {
  await publish({
    db: store.db,
    dataFolder: store.dataFolder,
    partnershipId: 'dyffryn-arian',
    plan: 'PL1',
    acting: { actor: 'mair' },
    now: new Date(`${today}T10:00:00Z`),
    today,
    gathered,
  });
  forgetVersions(store, 'dyffryn-arian');
}

async function answerTo(path: string, partnershipId = 'dyffryn-arian') {
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
    partnershipId,
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
    await publishNow(freezeInput, '2026-03-20');
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

  it('lead to the front page of the site where no partnership is named', async () => {
    expect(await answerTo('/cy/x', '')).toMatchObject({ type: 'redirect', to: '/cy' });
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

  it('tell programs what turned, worsened and is late, with the services that have been updated since', async () => {
    const answer = await answerTo('/en/dyffryn-arian/progress.json');
    if (answer.type !== 'file') throw new Error(`Answered with ${answer.type}`);
    const told = JSON.parse(String(answer.body));
    expect(told).toMatchObject({ plan: 'PL1', version: 1, publishedOn: '2026-03-20', worse: [], better: [] });
    expect(told.late).toMatchObject([{ state: 'slipping' }]);
    expect(Object.keys(told.services)).toEqual(['worse', 'stale', 'better', 'tally']);
    expect(told.services.tally).toMatchObject({ 'no-direction': 1 });
    expect(await answerTo('/en/dyffryn-arian/progress')).toMatchObject({
      twins: [{ href: '/en/dyffryn-arian/progress.json', type: 'application/json' }],
    });
  });

  it('give out the log of corrections to programs, those of the version and those of services beside each other', async () => {
    const answer = await answerTo('/cy/dyffryn-arian/cywiriadau.json');
    if (answer.type !== 'file') throw new Error(`Answered with ${answer.type}`);
    const told = JSON.parse(String(answer.body));
    expect(told).toMatchObject({ plan: 'PL1', version: 1, indicators: [], services: [] });
    expect(await answerTo('/en/dyffryn-arian/corrections')).toMatchObject({
      twins: [{ href: '/en/dyffryn-arian/corrections.json', type: 'application/json' }],
    });
  });

  it('show the datasets and releases behind the figures, by the words of the source', async () => {
    for (const path of [
      '/en/dyffryn-arian/datasets/child-measurement',
      '/cy/dyffryn-arian/setiau-data/child-measurement/datganiadau/aaaaaaaaaaaa',
      '/en/dyffryn-arian/plan/v1/datasets/child-measurement/releases/aaaaaaaaaaaa',
      '/en/dyffryn-arian/data-gaps',
    ])
      expect(await answerTo(path), path).toMatchObject({ status: 200, cacheable: true });
    // A figure of a service may be corrected at any moment.
    expect(await answerTo('/cy/dyffryn-arian/cywiriadau')).toMatchObject({ status: 200 });
    expect(await answerTo('/en/dyffryn-arian/datasets/another')).toEqual({ type: 'not-found' });
  });

  it('give out the figures of an indicator as files that name their version', async () => {
    const stem = '/en/dyffryn-arian/plan/v1/documents/indicator-i1-v1';
    for (const ending of ['csv', 'csv-metadata.json', 'en.json-stat.json'])
      expect(await answerTo(`${stem}.${ending}`), ending).toMatchObject({ type: 'file' });
    expect(await answerTo(`${stem}.xlsx`)).toEqual({ type: 'not-found' });
  });

  it('say of a page that is gone that it was withdrawn, and where it last stood', async () => {
    const fewer = recordSet(theRecords().filter(({ code }) => code !== 'A10'));
    await publishNow({ ...freezeInput, records: fewer }, '2026-04-20');
    const gone = await answerTo('/cy/dyffryn-arian/cynllun/camau/mwy-o-ddeintyddion-a10');
    expect(gone).toMatchObject({ status: 410, title: 'Mae’r dudalen hon wedi’i thynnu’n ôl' });
    if (gone.type !== 'page') throw new Error('Not a page');
    expect(gone.main.markup).toContain('/cy/dyffryn-arian/cynllun/v1/camau/mwy-o-ddeintyddion-a10');
  });
});
