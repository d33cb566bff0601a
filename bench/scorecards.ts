import type { Handler, PageRequest, Services } from '../src/access/web/index.ts';
import { recordDefinitions } from '../src/app/capabilities.ts';
import { keptRecords } from '../src/app/store/kept-records.ts';
import { bookOfRecords } from '../src/performance/index.ts';
import { recentSeries } from '../src/performance/store/index.ts';
import { performanceRoutes } from '../src/performance/web/index.ts';
import type { Database } from '../src/platform/database/index.ts';
import { createRecordStore } from '../src/records/store/index.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';
import { partnership, withRecordStore } from './record-store.ts';
import { areaOf, makeScorecardData, type ScorecardSize } from './scorecard-data.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const whole: ScorecardSize = { measures: 2_000, areas: 50, years: 20 };
const quick: ScorecardSize = { measures: 400, areas: 10, years: 20 };
/** Milliseconds on the server, whatever the page. */
const target = 300;

const pages = {
  overview: { address: 'work.scorecards', params: {} },
  outcome: { address: 'work.scorecard', params: { kind: 'outcomes', code: 'O1' } },
  partner: { address: 'work.scorecard', params: { kind: 'organisations', code: 'B3' } },
  area: { address: 'work.scorecard', params: { kind: 'areas', code: areaOf(7) } },
  measure: { address: 'work.scorecard', params: { kind: 'measures', code: 'F7' } },
  calculated: { address: 'work.scorecard', params: { kind: 'measures', code: 'F20' } },
  'public-overview': { address: 'public.scorecards', params: {} },
  'public-outcome': { address: 'public.scorecard', params: { kind: 'outcomes', code: 'O1' } },
  'public-partner': { address: 'public.scorecard', params: { kind: 'organisations', code: 'B3' } },
  'public-area': { address: 'public.scorecard', params: { kind: 'areas', code: areaOf(7) } },
  'public-measure': { address: 'public.measure', params: { slug: 'measure-7-f7' } },
} as const;

/**
 * How long a scorecard takes on the server, with many measures, areas and years, at work and for the public, from whom small
 * counts are kept; the embedded engine, records kept.
 */
export async function measureScorecards({ isQuick }: Extent): Promise<Comparison[]> {
  const size = isQuick ? quick : whole;
  return inTemporaryFolder((folder) =>
    withRecordStore(folder, async ({ db }) => {
      await makeScorecardData(db, size);
      const comparisons: Comparison[] = [];
      for (const name of Object.keys(pages) as (keyof typeof pages)[]) {
        comparisons.push(await measurePage(db, name, size, isQuick ? 5 : 15));
      }
      return comparisons;
    }),
  );
}

async function measurePage(
  db: Database,
  name: keyof typeof pages,
  { measures, areas, years }: ScorecardSize,
  runs: number,
): Promise<Comparison> {
  const { address, params } = pages[name];
  const handle = handlerOf(address);
  const request = requestOf(db, params);
  const draw = async (): Promise<number> => {
    const answer = await handle(request);
    if (answer.type !== 'page' || answer.status !== 200) throw new Error(`No page for ${name}`);
    return answer.main.markup.length;
  };
  const size = await draw();
  const figures = compared(
    await inTurns(
      runs,
      () => timed(() => readFigures(db, measures)),
      () => timed(draw),
    ),
  );
  return {
    id: `scorecard-${name}`,
    title: `Scorecard page (${name}): ${measures.toLocaleString('en-GB')} measures × ${years} years × ${areas} areas`,
    floorTitle: 'The last ten figures of fifty measures read from the store, and nothing made of them',
    unit: 'ms',
    ...figures,
    target: { text: `< ${target} ms`, isMet: figures.ours.median < target },
    notes: [`${Math.round(size / 1024)} kB of page; embedded engine, records already loaded`],
  };
}

function handlerOf(address: string): Handler {
  const published = async ({ db, records }: Services, partnershipId: string) =>
    bookOfRecords(await records.load(db, partnershipId));
  const route = performanceRoutes(published).find((each) => each.address === address);
  if (!route) throw new Error(`Nobody answers ${address}`);
  return route.handle;
}

/** A request as the server would make it, with what these pages ask of it. */
function requestOf(db: Database, params: Readonly<Record<string, string>>): PageRequest {
  const records = keptRecords(createRecordStore(recordDefinitions));
  const services = { db, records, today: () => '2026-06-01', now: () => new Date('2026-06-01T09:00:00Z') };
  const asked = {
    language: 'en',
    params,
    query: {},
    form: {},
    twin: null,
    partnershipId: partnership,
    services,
  };
  return asked as unknown as PageRequest;
}

function readFigures(db: Database, measures: number): Promise<unknown> {
  const codes = Array.from({ length: Math.min(50, measures) }, (_, place) => `F${place + 1}`);
  return recentSeries(db, partnership, { measures: codes, area: null, reader: 'work', last: 10 });
}
