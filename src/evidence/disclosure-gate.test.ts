import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaCode, areaRegister, areaType } from '../geography/index.ts';
import { type DisclosurePolicy, deducedFrom, type ShownCell } from '../methods/index.ts';
import type { CountedRelease } from './counted-release.ts';
import type { Observation } from './dataset.ts';
import { type DatasetDisclosure, readDisclosure, rulingOn, usualPolicy } from './disclosure.ts';
import { controlRelease, publishableRows, type ReleaseOut } from './disclosure-gate.ts';
import { tableOfRelease } from './disclosure-table.ts';

const area = (type: string, code: string) => ({
  code: areaCode(code),
  type: areaType(type),
  name: { cy: code, en: code },
});
const county = area('local-authority', 'W06000099');
const small = ['W01090001', 'W01090002', 'W01090003', 'W01090004', 'W01090005', 'W01090006'].map((code) =>
  area('lsoa-2021', code),
);
const quarters = ['PA-N1', 'PA-N2'].map((code) => area('neighbourhood', code));
const within = (from: typeof county, to: typeof county) =>
  ({ from, to, relation: 'within', weight: 1 }) as const;
/** A county of six small areas, and two neighbourhoods that share one of them. */
const register = areaRegister(
  [county, ...small, ...quarters],
  [
    ...small.map((each) => within(each, county)),
    ...small.slice(0, 3).map((each) => within(each, quarters[0] ?? county)),
    ...small.slice(2, 5).map((each) => within(each, quarters[1] ?? county)),
  ],
);

function row(of: typeof county, numerator: number, more: Partial<Observation> = {}): Observation {
  const denominator = more.denominator ?? 40;
  return {
    areaCode: of.code,
    areaType: of.type,
    periodStart: '2024-01-01',
    periodEnd: '2024-12-31',
    periodLabel: '2024',
    measure: 'helped',
    breakdown: { sex: 'all' },
    value: (100 * numerator) / denominator,
    numerator,
    denominator,
    lower95: null,
    upper95: null,
    status: null,
    note: null,
    sourceRow: 2,
    ...more,
  };
}

const measures = { helped: { kind: 'proportion', unit: '%', label: { cy: '', en: '' } } } as const;
const released = (observations: readonly Observation[]): CountedRelease => ({
  observations,
  measures,
  breakdowns: ['sex'],
  register,
});

/** Six small areas by sex and all, and the county by sex; neighbourhoods have no rows of their own. */
function countyOf(women: readonly number[], men: readonly number[]): CountedRelease {
  const rowsOf = (place: typeof county, female: number, male: number, asked: number) => [
    row(place, female, { breakdown: { sex: 'female' }, denominator: asked }),
    row(place, male, { breakdown: { sex: 'male' }, denominator: asked }),
    row(place, female + male, { denominator: 2 * asked }),
  ];
  const sum = (counts: readonly number[]) => counts.reduce((so, count) => so + count, 0);
  return released([
    ...small.flatMap((each, place) => rowsOf(each, women[place] ?? 0, men[place] ?? 0, 40)),
    ...rowsOf(county, sum(women), sum(men), 240),
  ]);
}

/** What a reader of the rows that went out can work out about each count that did not. */
function workedOutBy(
  release: CountedRelease,
  policy: DisclosurePolicy,
  earlier: readonly ReleaseOut[] = [],
  control = controlRelease(release, policy, earlier),
) {
  const table = tableOfRelease(release, policy);
  const shown = new Map<string, ShownCell>();
  for (const { observation, cells } of table.rows) {
    const found = publishableRows(control).find(
      (each) =>
        each.areaCode === observation.areaCode &&
        each.areaType === observation.areaType &&
        each.measure === observation.measure &&
        each.periodStart === observation.periodStart &&
        each.breakdown['sex'] === observation.breakdown['sex'],
    );
    for (const cell of cells) {
      const state: ShownCell =
        found?.status === 'withheld'
          ? { state: 'suppressed', marker: '[c]', reason: 'small' }
          : { state: 'shown', value: found?.numerator ?? 0 };
      shown.set(cell, state);
    }
  }
  const counts = new Map(table.cells.map(({ key, count }) => [key, count ?? 0]));
  return deducedFrom(table, shown, policy).map((each) => ({ ...each, count: counts.get(each.key) ?? 0 }));
}

const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 6, maxLength: 6 });

describe('the gate', () => {
  test('withholds a small numerator with its percentage, its limits and what it is out of', () => {
    const [first, ...rest] = small;
    const release = released([
      row(first ?? county, 3, { note: '3 families' }),
      ...rest.map((each) => row(each, 12)),
    ]);
    const control = controlRelease(release, { ...usualPolicy, secondary: false });
    const out = publishableRows(control).filter(({ status }) => status === 'withheld');
    expect(out).toHaveLength(1);
    expect(out[0]).toMatchObject({
      areaCode: first?.code,
      value: null,
      numerator: null,
      denominator: null,
      lower95: null,
      upper95: null,
      note: null,
    });
  });

  test('withholds a percentage where nearly everybody is counted, because the others are few', () => {
    const release = released([row(county, 38), ...small.map((each) => row(each, 20))]);
    const control = controlRelease(release, usualPolicy);
    expect(publishableRows(control).find(({ areaCode: code }) => code === county.code)?.value).toBeNull();
  });

  test('withholds a percentage of few people even where it is nought', () => {
    const release = released(small.map((each, place) => row(each, 0, { denominator: place === 0 ? 3 : 50 })));
    const control = controlRelease(release, usualPolicy);
    expect(publishableRows(control)[0]).toMatchObject({ status: 'withheld', denominator: null });
  });

  test('adds neighbourhoods up, and gives their totals out only where they protect', () => {
    const control = controlRelease(
      released(small.map((each, place) => row(each, place === 3 ? 2 : 10, { sourceRow: place + 2 }))),
      usualPolicy,
    );
    const totals = publishableRows(control).filter(({ isAddedUp }) => isAddedUp);
    expect(totals.map(({ areaCode: code }) => code).toSorted()).toEqual(['PA-N1', 'PA-N2', county.code]);
    expect(totals.find(({ areaCode: code }) => code === 'PA-N1')).toMatchObject({
      numerator: 30,
      denominator: 120,
    });
    const withheld = publishableRows(control).filter(({ status }) => status === 'withheld');
    expect(withheld.length).toBeGreaterThan(1);
    // A sum names its rows only where every one of them goes out.
    const madeOf = (code: string) => totals.find(({ areaCode }) => areaCode === code)?.madeOf;
    const held = new Set(withheld.map(({ sourceRow }) => sourceRow));
    expect(held.has(2)).toBe(false);
    expect(madeOf('PA-N1')).toEqual({ count: 3, rows: held.has(4) ? null : [2, 3, 4] });
    expect(madeOf(county.code)).toEqual({ count: 6, rows: null });
  });

  test('lets no small count of women or men in any area be worked out from all that is shown', () => {
    fc.assert(
      fc.property(counts, counts, (women, men) => {
        for (const { key, count, least, greatest } of workedOutBy(countyOf(women, men), usualPolicy)) {
          if (count === 0 || count >= usualPolicy.threshold) continue;
          expect(least, key).toBeLessThan(greatest);
        }
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  test('gives the same answer for a release that is out already', () => {
    fc.assert(
      fc.property(counts, counts, (women, men) => {
        const release = countyOf(women, men);
        const first = controlRelease(release, usualPolicy);
        const again = controlRelease(release, usualPolicy, [outOf(release, first)]);
        expect([...again.withheld.keys()].toSorted()).toEqual([...first.withheld.keys()].toSorted());
        expect(again.exposed).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('names what an earlier release has given away', () => {
    const before = released([
      row(county, 40, { denominator: 240 }),
      ...small.map((each, place) => row(each, place === 0 ? 3 : 7)),
    ]);
    const open = { ...usualPolicy, threshold: 0 };
    const control = controlRelease(before, usualPolicy, [outOf(before, controlRelease(before, open), open)]);
    expect(control.exposed).toHaveLength(1);
    expect(control.exposed[0]).toContain(String(small[0]?.code));
  });

  test('counts the people of a rate whose kind nobody has said, and not the pounds of an average', () => {
    const [first, second, third] = small;
    if (!first || !second || !third) throw new Error('The county has small areas');
    const rates = [row(first, 2), row(second, 3), row(third, 30)].map((each) => ({ ...each, value: 1.5 }));
    const pounds = [first, second, third].map((each) =>
      row(each, 3, { measure: 'income', numerator: 2.5, value: 28_400 }),
    );
    const kinds = { helped: 'other', income: 'other' } as const;
    const described = Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, { kind, unit: '', label: { cy: '', en: '' } }]),
    );
    const control = controlRelease({ ...released([...rates, ...pounds]), measures: described }, usualPolicy);
    const shown = publishableRows(control);
    const values = (measure: string) =>
      shown.filter((each) => each.measure === measure).map(({ value }) => value);
    expect(values('helped').slice(0, 2)).toEqual([null, null]);
    expect(values('income')).toEqual([28_400, 28_400, 28_400]);
    expect(control.uncounted).toBe(3);
  });

  test('counts the same people once: what one measure withholds, another does not show', () => {
    const cases = small.map((each, place) =>
      row(each, place < 1 ? 2 : 9, {
        measure: 'cases',
        value: place < 1 ? 2 : 9,
        numerator: null,
        denominator: null,
      }),
    );
    const shares = small.map((each, place) => row(each, place < 1 ? 2 : 9));
    const control = controlRelease(released([...cases, ...shares]), usualPolicy);
    const held = (measure: string) =>
      publishableRows(control)
        .filter((each) => each.measure === measure && each.status === 'withheld')
        .map(({ areaCode: code }) => code);
    expect(held('cases')).toEqual(held('helped'));
    expect(held('cases').length).toBeGreaterThan(0);
  });

  test('publishes rounded counts, and rates worked out from them', () => {
    const control = controlRelease(released(small.map((each) => row(each, 13))), {
      ...usualPolicy,
      roundTo: 5,
    });
    expect(publishableRows(control)[0]).toMatchObject({ numerator: 15, value: 37.5, lower95: null });
  });
});

function outOf(
  release: CountedRelease,
  control: ReturnType<typeof controlRelease>,
  policy: DisclosurePolicy = usualPolicy,
): ReleaseOut {
  return {
    release,
    policy,
    withheld: new Set(control.withheld.keys()),
    totals: new Set(control.rows.filter(({ observation }) => observation.isAddedUp).map(({ key }) => key)),
  };
}

describe('the policy of a dataset', () => {
  const official = { source: 'Survey', producer: 'Office for National Statistics', licence: 'OGL' };
  const ours = ['Cyngor Arian', 'Arian Council'];
  const own = { control: 'own-counts', ...usualPolicy };

  test('lets figures out as they are where another body has published them under a licence', () => {
    expect(rulingOn(official, ours)).toEqual({
      disclosure: { control: 'published-elsewhere' },
      because: 'other-producer',
    });
  });

  test('is the usual one where the producer is of the partnership, whatever else is named', () => {
    const council = { ...official, producer: 'Cyngor Arian / Arian Council' };
    expect(rulingOn(council, ours)).toEqual({ disclosure: own, because: 'own-producer' });
    expect(rulingOn({ ...council, licence: '' }, ours).because).toBe('own-producer');
  });

  test.each(['source', 'producer', 'licence'])('is the usual one where nobody says its %s', (missing) => {
    expect(rulingOn({ ...official, [missing]: ' ' }, ours)).toEqual({
      disclosure: own,
      because: 'not-described',
    });
  });

  test('is what somebody decided, wherever the data come from', () => {
    const strict: DatasetDisclosure = { control: 'own-counts', ...usualPolicy, threshold: 10 };
    expect(rulingOn({ ...official, disclosure: strict }, ours)).toEqual({
      disclosure: strict,
      because: 'decided',
    });
    const controlled: DatasetDisclosure = { control: 'published-elsewhere' };
    expect(rulingOn({ ...official, producer: 'Arian Council', disclosure: controlled }, ours)).toEqual({
      disclosure: controlled,
      because: 'decided',
    });
  });

  test('is read from texts as a mapping has them, and not guessed at', () => {
    expect(readDisclosure({ threshold: '10', zero: 'suppressed', secondary: 'no' })).toEqual({
      control: 'own-counts',
      threshold: 10,
      zero: 'suppressed',
      roundTo: 1,
      secondary: false,
    });
    expect(readDisclosure('own-counts')).toEqual({ control: 'own-counts', ...usualPolicy });
    for (const wrong of ['none', { threshold: -1 }, { zero: 'hidden' }, { control: 'secret' }, 5, null])
      expect(readDisclosure(wrong), JSON.stringify(wrong)).toBeUndefined();
  });
});
