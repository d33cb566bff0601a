import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { county, wards } from '../../demonstration/generate/geography.ts';
import { csv } from '../../demonstration/generate/record.ts';
import { youngCarersColumns, youngCarersRows } from '../../demonstration/generate/young-carers.ts';
import { temporaryFolder } from '../../tests/test-database.ts';
import type { Services } from '../access/web/index.ts';
import { loadDemonstration } from '../app/demonstration.ts';
import { demonstrationFolder, demonstrationPartnership } from '../app/example-county.ts';
import { bringPreparedDemonstration } from '../app/prepared-demonstration.ts';
import { openProgram } from '../app/program.ts';
import { importEvidence, keepReleaseOut } from '../evidence/store/index.ts';
import { type Language, languages } from '../language/index.ts';
import { type DisclosureTable, deducedFrom, type EarlierRelease, type ShownCell } from '../methods/index.ts';
import { theSystem, transaction } from '../platform/database/index.ts';
import { evidenceFiles, publishedFiles } from '../platform/evidence-files/index.ts';
import { freezeAssessment } from './assessment/freeze-assessment.ts';
import type { PublishedAssessment } from './assessment/published-assessment.ts';
import { figuresCsv } from './data-files.ts';
import { freeze } from './freeze.ts';
import { type JsonStatDataset, jsonStatOf } from './json-stat.ts';
import { renderPage, sitePages } from './pages/site-pages.ts';
import { figureTables } from './print/indicator-blocks.ts';
import {
  canonicalJson,
  type PublishedFigure,
  type PublishedIndicator,
  type PublishedPlan,
} from './published-plan.ts';
import { gatherAssessment, gatherPlan } from './store/index.ts';
import type { ApiAnswer } from './web/api-route.ts';
import { apiRoutes } from './web/api-routes.ts';
import { forgetVersions } from './web/read-once.ts';

// A reader takes every file of every version and edition of the example county, writes down how the counts in them add up,
// and solves for what is withheld. Nothing may come out more narrowly than the mark itself says: of a small count, from
// one up to the threshold; of any other, more than one number.

const partnershipId = demonstrationPartnership;
const carers = 'I45';
const smallBelow = 5;
const policy = { threshold: smallBelow, zero: 'shown', roundTo: 1, secondary: true } as const;

/** A year of the true counts, by area and stage of school: what the reader must not find. */
type Counts = ReadonlyMap<string, number>;

function countsOf(rows: ReturnType<typeof youngCarersRows>): Counts {
  return new Map(
    rows
      .filter((row) => row['period'] === '2024')
      .map((row) => [keyOf(row['area_code'] ?? '', row['school_stage'] ?? ''), Number(row['numerator'])]),
  );
}

function keyOf(area: string, stage: string): string {
  return `${area} ${stage}`;
}

/** The second release: a small count and a larger one have been put right, and the county with them. */
function correctedRows(): ReturnType<typeof youngCarersRows> {
  const more = new Map([
    ['W05999003', 1],
    ['W05999007', 2],
    [county.code, 3],
  ]);
  return youngCarersRows().map((row) => {
    const added = row['period'] === '2024' && row['school_stage'] !== 'primary';
    const numerator = Number(row['numerator']) + (added ? (more.get(row['area_code'] ?? '') ?? 0) : 0);
    return {
      ...row,
      numerator: String(numerator),
      value: ((1000 * numerator) / Number(row['denominator'])).toFixed(2),
    };
  });
}

interface Release {
  readonly counts: Counts;
  readonly plan: PublishedPlan;
  readonly edition: PublishedAssessment;
  /** Everything the interface for programs says of the indicator, answer by answer. */
  readonly answers: readonly ApiAnswer[];
}

let releases: readonly Release[];

beforeAll(async () => {
  const configuration = { dataFolder: temporaryFolder(), databaseUrl: undefined };
  const program = await openProgram(configuration, 'test', () => bringPreparedDemonstration(configuration));
  try {
    const services = { ...program.services, today: () => '2026-11-02' };
    const loaded = await loadDemonstration(services, 'en', () => undefined);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems.slice(0, 3)));
    // The county comes published, as version 1.
    const first = { ...(await frozenNow(services, 2)), counts: countsOf(youngCarersRows()) };
    await bringCorrection(services);
    const second = { ...(await frozenNow(services, 3, first.plan)), counts: countsOf(correctedRows()) };
    releases = [first, second];
  } finally {
    await program.close();
  }
}, 120_000);

/** Freezes a version and an edition as publishing does, without setting them on paper, and remembers what went out. */
async function frozenNow(
  services: Services,
  version: number,
  before?: PublishedPlan,
): Promise<Omit<Release, 'counts'>> {
  const { db, records, dataFolder, now } = services;
  const today = services.today();
  const place = { db, records, dataFolder, partnershipId, today, now };
  const gathered = await gatherPlan({ ...place, plan: 'PL1', check: null });
  const { input, disclosure } = await gatherAssessment(place);
  const checks = [gathered.disclosure, disclosure];
  expect(checks.flatMap((check) => check?.problems ?? [])).toEqual([]);
  await transaction(db, theSystem, async (tx) => {
    for (const control of checks.flatMap((check) => check?.controls ?? []))
      await keepReleaseOut(tx, partnershipId, control);
  });
  if (!input) throw new Error('The county has an area');
  const said = { slug: partnershipId, plan: 'PL1', version, publishedOn: today };
  const plan = freeze({ ...gathered, ...said, ...(before && { before }) });
  await keepAsVersion(services, plan);
  return {
    plan,
    edition: freezeAssessment({ ...input, edition: version, frozenOn: today }),
    answers: await answersOf(services, version),
  };
}

/** A version as readers ask for it, without its documents. */
async function keepAsVersion(
  { db, dataFolder, now }: Services,
  { plan, version, publishedOn, ...content }: PublishedPlan,
): Promise<void> {
  const files = publishedFiles(dataFolder);
  const { hash } = await files.putContent(canonicalJson({ plan, version, publishedOn, ...content }));
  await transaction(db, theSystem, async (tx) => {
    await sql`
      insert into publishing.version
        (partnership_id, plan, number, content_hash, published_on, published_at, published_by, releases)
      values (${partnershipId}, ${plan.code}, ${version}, ${hash}, ${publishedOn}::date,
        ${now().toISOString()}::timestamptz, 'siwan', '{}')`.execute(tx);
  });
  forgetVersions({ db, dataFolder }, partnershipId);
}

/** Asks the interface for programs in every way that can name one indicator: whole, in parts, by role and by area. */
async function answersOf(services: Services, version: number): Promise<readonly ApiAnswer[]> {
  const ask = async (operation: string, query: Record<string, string>): Promise<ApiAnswer> => {
    const route = apiRoutes.find((each) => each.operation === operation);
    if (!route) throw new Error(`No route ${operation}`);
    const params = { partnership: partnershipId, indicator: carers };
    return route.answer({ path: route.path, params, query, services });
  };
  const asked = { version: String(version) };
  const inParts = Array.from({ length: 6 }, (_, part) => ({ limit: '7', offset: String(7 * part) }));
  const filters = [
    { limit: '500' },
    ...inParts,
    ...['here', 'comparison', 'larger-area', 'small-area'].map((role) => ({ role, limit: '500' })),
    ...wards.map(({ code }) => ({ area: code, period: '2024' })),
  ];
  return Promise.all([
    ...filters.map((filter) => ask('listObservations', { ...asked, ...filter })),
    ask('readIndicator', asked),
    ask('listIndicators', { ...asked, limit: '500' }),
    ask('listCorrections', { ...asked, limit: '500' }),
  ]);
}

async function bringCorrection({ db, dataFolder }: Services): Promise<void> {
  const file = path.join(temporaryFolder(), 'young-carers.csv');
  await writeFile(file, csv(youngCarersColumns, correctedRows()));
  const report = await importEvidence({
    db,
    files: evidenceFiles(dataFolder),
    partnership: partnershipId,
    actor: 'siwan',
    // After whatever came in before it, so that it is the latest.
    now: new Date('2099-11-03T10:00:00Z'),
    file,
    metadata: path.join(demonstrationFolder, 'kit', 'evidence', 'young-carers.csv-metadata.json'),
  });
  if (report.outcome !== 'imported') throw new Error(JSON.stringify(report.problems.slice(0, 3)));
}

function indicatorOf<Indicator extends PublishedIndicator>({
  indicators,
}: {
  readonly indicators: readonly Indicator[];
}): Indicator {
  const found = indicators.find(({ code }) => code === carers);
  if (!found) throw new Error('Young carers are published');
  return found;
}

/** Counts that a source gives for 2024, by what they count; null where it has a mark instead. */
type Seen = ReadonlyMap<string, number | null>;

function seenOf(figure: PublishedFigure): number | null {
  const { value, lower, upper, numerator, denominator } = figure;
  // Any number of a family would give the count away.
  expect(new Set([value, numerator, denominator].map((part) => part === null)).size).toBe(1);
  if (numerator === null) expect([lower, upper, figure.marker]).toEqual([null, null, 'c']);
  return numerator;
}

function inJson(indicator: PublishedIndicator): Seen {
  const here = indicator.series.filter(({ period }) => period === '2024');
  return new Map([
    ...here.map((figure) => [keyOf(county.code, 'all'), seenOf(figure)] as const),
    ...indicator.neighbourhoods.map(({ area, figure }) => [keyOf(area.code, 'all'), seenOf(figure)] as const),
  ]);
}

/** What the edition tells of the groups besides. */
function inGroups(edition: PublishedAssessment): Seen {
  const stages = { 'Aged 5 to 10': 'primary', 'Aged 11 to 15': 'secondary' } as const;
  return new Map(
    indicatorOf(edition).breakdowns.flatMap(({ groups }) =>
      groups.flatMap(({ group, figure }) => {
        const stage = stages[group.en as keyof typeof stages];
        return stage ? [[keyOf(county.code, stage), seenOf(figure)] as const] : [];
      }),
    ),
  );
}

/** What all answers of the interface say together; two that differ are two sources. */
function inAnswers(answers: readonly ApiAnswer[]): Seen {
  const seen = new Map<string, number | null>();
  for (const { status, body } of answers) {
    expect(status).toBe(200);
    const items = ((body as { items?: readonly unknown[] }).items ?? []) as readonly {
      readonly indicator?: string;
      readonly area?: { readonly code: string };
      readonly marker?: string | null;
    }[];
    for (const item of items) {
      if (item.indicator !== carers || !('numerator' in item) || !item.area) continue;
      const figure = { ...item, marker: item.marker === '[c]' ? 'c' : null } as unknown as PublishedFigure;
      if (figure.period !== '2024') continue;
      const key = keyOf(item.area.code, 'all');
      const value = seenOf(figure);
      if (seen.has(key)) expect(seen.get(key)).toBe(value);
      seen.set(key, value);
      if (value === null) expect(item).not.toHaveProperty('rows');
    }
  }
  return seen;
}

function inCsv(indicators: readonly PublishedIndicator[]): Seen {
  const rows: Record<string, string>[] = parse(figuresCsv(indicators), { columns: true });
  const told = rows.filter(({ indicator, period }) => indicator === carers && period === '2024');
  return new Map(
    told.map((row) => {
      const family = [row['value'], row['numerator'], row['denominator']].map((cell = '') => cell === '[c]');
      expect(new Set(family).size).toBe(1);
      return [keyOf(row['area'] ?? '', 'all'), family[0] ? null : Number(row['numerator'])] as const;
    }),
  );
}

function inJsonStat(plan: PublishedPlan, language: Language): Seen {
  const dataset: JsonStatDataset = JSON.parse(JSON.stringify(jsonStatOf(plan, indicatorOf(plan), language)));
  const { dimension, value, status, extension } = dataset;
  const indexOf = (name: string) => dimension[name]?.category.index ?? [];
  const [periods, parts] = [indexOf('period'), indexOf('number')];
  return new Map(
    indexOf('place').map((place, at) => {
      const row = (at * periods.length + periods.indexOf('2024')) * parts.length;
      const numbers = parts.map((_, part) => value[row + part]);
      if (status[row] === '[c]') expect(numbers.filter((number) => number !== undefined)).toEqual([]);
      const area = extension.places[place]?.area ?? '';
      return [keyOf(area, 'all'), numbers[parts.indexOf('numerator')] ?? null] as const;
    }),
  );
}

/** The table rows of a page, as texts without their markup. */
function rowsOf(markup: string): readonly string[] {
  return markup
    .split(/<tr[\s>]/)
    .slice(1)
    .map((row) => (row.split('</tr>')[0] ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '));
}

function withheldWards(plan: PublishedPlan) {
  return indicatorOf(plan).neighbourhoods.filter(({ figure }) => figure.marker === 'c');
}

/** Counts and sums as a reader can write them down: wards make up the county, and so do the stages of school. */
function systemOf({ counts }: Pick<Release, 'counts'>, seen: Seen) {
  const all = keyOf(county.code, 'all');
  const parts = [
    wards.map(({ code }) => keyOf(code, 'all')),
    ['primary', 'secondary'].map((stage) => keyOf(county.code, stage)),
  ];
  const keys = [all, ...parts.flat()];
  const table: DisclosureTable = {
    cells: keys.map((key) => ({ key, count: counts.get(key) ?? null })),
    sums: parts.map((of) => ({ total: all, parts: of })),
  };
  const shown = new Map<string, ShownCell>(
    keys.map((key) => {
      const value = seen.get(key) ?? null;
      return [
        key,
        value === null ? { state: 'suppressed', marker: '[c]', reason: 'small' } : { state: 'shown', value },
      ];
    }),
  );
  return { table, shown };
}

/** What a reader narrows down further than the mark does, of what was withheld in any release. */
function givenAway(
  now: ReturnType<typeof systemOf>,
  counts: Counts,
  earlier: readonly EarlierRelease[] = [],
): readonly string[] {
  return deducedFrom(now.table, now.shown, policy, earlier).flatMap(({ key, least, greatest }) => {
    const count = counts.get(key);
    const isSmall = count !== undefined && count > 0 && count < smallBelow;
    const isHidden = isSmall ? least <= 1 && greatest >= smallBelow - 1 : greatest - least >= 1;
    return isHidden ? [] : [`${key}: ${least} to ${greatest}`];
  });
}

describe('what is withheld of the example county', () => {
  test('is something, in every version and edition', () => {
    for (const { plan, counts } of releases) {
      const withheld = withheldWards(plan).map(({ area }) => counts.get(keyOf(area.code, 'all')) ?? 0);
      expect(withheld.filter((count) => count < smallBelow).length).toBeGreaterThan(1);
      expect(withheld.length).toBeLessThan(wards.length - 4);
    }
  });

  test('is withheld in every file alike, and what is shown is true', () => {
    for (const { plan, edition, counts, answers } of releases) {
      const seen = inJson(indicatorOf(plan));
      expect([...seen.keys()].length).toBe(1 + wards.length);
      for (const [key, value] of seen) expect([counts.get(key), null]).toContain(value);
      expect(inJson(indicatorOf(edition))).toEqual(seen);
      expect(inCsv(plan.indicators)).toEqual(seen);
      expect(inCsv(edition.indicators)).toEqual(seen);
      for (const language of languages) expect(inJsonStat(plan, language)).toEqual(seen);
      expect(inAnswers(answers)).toEqual(seen);
    }
  });

  test('has no number in any correction the interface tells, nor in the latest figure of the indicator', () => {
    const [, second] = releases;
    if (!second) throw new Error('There are two releases');
    const withheld = withheldWards(second.plan).map(({ area }) => area.code);
    for (const { body } of second.answers) {
      const { items = [] } = body as { readonly items?: readonly unknown[] };
      const told = items.map((item) => JSON.stringify(item)).filter((text) => text.includes(carers));
      for (const text of told.filter((each) => withheld.some((code) => each.includes(code))))
        if (text.includes('2024')) expect(text).toMatch(/\[c\]|"c"/);
    }
  });

  test('has no number in any table of any page or document', () => {
    for (const { plan } of releases) {
      const withheld = withheldWards(plan);
      for (const language of languages) {
        const context = { plan, language, pinned: false, versions: [], previous: null };
        const title = indicatorOf(plan).title[language];
        const named = withheld.map(({ area }) => area.name[language]);
        const pages = sitePages(plan).filter(
          ({ name, code }) =>
            (name === 'indicator' && code === carers) ||
            (name === 'area' && withheld.some(({ area }) => area.code === code)),
        );
        expect(pages.length).toBe(1 + withheld.length);
        for (const page of pages) {
          const about = page.name === 'area' ? [title] : named;
          const rows = rowsOf(renderPage(context, page)?.main.markup ?? '').filter((row) =>
            about.some((words) => row.includes(words)),
          );
          expect(rows.length).toBeGreaterThan(0);
          for (const row of rows) {
            // The page of an area sets other places beside it, which have figures of their own.
            const cells =
              page.name === 'area'
                ? (/ (?:Yma|Here) (.*?) (?:Yr ardal fwy|The larger area)/.exec(row)?.[1] ?? row)
                : row;
            expect(cells).toContain('[c]');
            expect(cells.replaceAll(/2024|(Fersiwn|Version) 3, .*$/g, '')).not.toMatch(/\d/);
          }
        }
        const tables = figureTables({ indicators: [indicatorOf(plan)] }, language);
        const told = tables.flatMap((block) => (block.type === 'table' ? block.rows : []));
        const ofWithheld = told.filter(([name = '']) => named.includes(name));
        expect(ofWithheld.length).toBe(named.length);
        for (const [, ...cells] of ofWithheld) expect(new Set(cells)).toEqual(new Set(['[c]']));
      }
    }
  });

  test('cannot be solved for from one version and its edition', () => {
    for (const { plan, edition, counts } of releases) {
      const seen = new Map([...inCsv(plan.indicators), ...inGroups(edition)]);
      expect(seen.get(keyOf(county.code, 'secondary'))).toBe(counts.get(keyOf(county.code, 'secondary')));
      expect(givenAway(systemOf({ counts }, seen), counts)).toEqual([]);
    }
  });

  test('cannot be solved for from both versions and editions together', () => {
    const [first, second] = releases;
    if (!first || !second) throw new Error('There are two releases');
    const [before, now] = [first, second].map((each) =>
      systemOf(each, new Map([...inCsv(each.plan.indicators), ...inGroups(each.edition)])),
    );
    if (!before || !now) throw new Error('Each has a system');
    const both = new Map([...first.counts].map(([key, count]) => [`${key} @1`, count] as const));
    expect(givenAway(now, new Map([...both, ...second.counts]), [before])).toEqual([]);
  });

  test('would be found if one mark fewer stood there: the reader is no fool', () => {
    for (const { plan, edition, counts } of releases) {
      const [kept, ...others] = withheldWards(plan).map(({ area }) => keyOf(area.code, 'all'));
      if (!kept) throw new Error('Something is withheld');
      const seen = new Map([...inCsv(plan.indicators), ...inGroups(edition)]);
      for (const key of others) seen.set(key, counts.get(key) ?? 0);
      const count = counts.get(kept);
      expect(givenAway(systemOf({ counts }, seen), counts)).toEqual([`${kept}: ${count} to ${count}`]);
    }
  });

  test('is never a single place of an indicator: no difference from a total tells it, whoever controlled it', () => {
    for (const { plan } of releases) {
      for (const { code, neighbourhoods, series } of plan.indicators) {
        const hidden = neighbourhoods.filter(({ figure }) => figure.marker === 'c');
        const period = neighbourhoods[0]?.figure.period;
        const total = series.find((figure) => figure.period === period)?.numerator ?? null;
        if (hidden.length === 0 || total === null) continue;
        expect({ code, withheld: hidden.length > 1 }).toEqual({ code, withheld: true });
        const rest = neighbourhoods.reduce((left, { figure }) => left - (figure.numerator ?? 0), total);
        expect({ code, leaves: rest > hidden.length }).toEqual({ code, leaves: true });
      }
    }
  });
});
