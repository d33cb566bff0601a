import { expect, it } from 'vitest';
import {
  addOrganisation,
  bringIn,
  openSmallCounty,
  releaseOf,
  smallAreas,
  smallCounty,
  usualCounts,
} from '../../../tests/small-counts-county.ts';
import { describeOnEveryEngine, describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Services } from '../../access/web/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import type { Observation } from '../dataset.ts';
import { mostControlled } from '../disclosure-gate.ts';
import { rulingOnDataset } from './dataset-ruling.ts';
import {
  checkReleases,
  controlOfRelease,
  openMarkedEvidence,
  openPublishableEvidence,
} from './disclosure-gate.ts';
import { acceptExposure, keepReleaseOut, saveDisclosure } from './disclosure-records.ts';
import { type Evidence, openEvidence } from './observations.ts';

const ours = { dataset: 'helped', producer: 'Cyngor Arian / Arian Council' };
const official = { dataset: 'official', producer: 'Office for National Statistics' };

function placeOf({ db, dataFolder }: Services) {
  return { db, files: evidenceFiles(dataFolder), partnership: 'arian' };
}

/** Figures of a dataset as a view has them, by area. */
async function figuresIn(evidence: Evidence, dataset: string): Promise<ReadonlyMap<string, Observation>> {
  const found = await evidence.observations({ dataset });
  evidence.close();
  return new Map(found?.observations.map((each) => [each.areaCode, each]));
}

const inCounts = (figures: ReadonlyMap<string, Observation>) =>
  smallAreas.map((code) => figures.get(code)?.numerator);

describeOnEveryEngine('the gate of a store', (open) => {
  it('withholds small counts of our own, and shows whoever may see them all of it, marked', async () => {
    const services = await openSmallCounty(open);
    await bringIn(services, ours);
    const raw = await figuresIn(await openEvidence(placeOf(services)), 'helped');
    const published = await figuresIn(await openPublishableEvidence(placeOf(services)), 'helped');
    const marked = await figuresIn(await openMarkedEvidence(placeOf(services)), 'helped');
    expect(inCounts(raw)).toEqual([...usualCounts]);
    expect(inCounts(published).slice(0, 2)).toEqual([null, null]);
    expect(published.get(smallAreas[0] ?? '')).toMatchObject({
      value: null,
      denominator: null,
      status: 'withheld',
    });
    expect(published.get(smallCounty)?.numerator).toBe(88);
    expect(inCounts(marked)).toEqual([...usualCounts]);
    for (const code of smallAreas) {
      const isOut = published.get(code)?.numerator !== null;
      expect(marked.get(code)?.unpublished === undefined).toBe(isOut);
    }
    const reasons = smallAreas.slice(0, 2).map((code) => marked.get(code)?.unpublished);
    expect(reasons).toEqual([
      { reason: 'small', below: 5 },
      { reason: 'protects', below: 5 },
    ]);
  });

  it('decides anew when the policy or the figures change, and not for a change of anything else', async () => {
    const services = await openSmallCounty(open);
    const hash = await bringIn(services, ours);
    const control = () => controlOfRelease(placeOf(services), { dataset: 'helped', hash });
    const first = await control();
    await addOrganisation(services, 'B7', { cy: 'Heddlu Arian', en: 'Arian Police' }, 'police');
    expect(await control()).toBe(first);
    const policy = { threshold: 10, zero: 'shown', roundTo: 1, secondary: true } as const;
    await saveDisclosure(services.db, theSystem, 'arian', 'helped', { control: 'own-counts', ...policy });
    const second = await control();
    expect(second).toMatchObject({ policy });
    await bringIn(services, { ...ours, published: '2025-06-01' }, releaseOf([2, 9, 12, 14, 20, 30]));
    expect(await control()).not.toBe(second);
  });

  it('lets the figures of another body out exactly as they are', async () => {
    const services = await openSmallCounty(open);
    await bringIn(services, official);
    const raw = await figuresIn(await openEvidence(placeOf(services)), 'official');
    for (const view of [openPublishableEvidence, openMarkedEvidence]) {
      expect(await figuresIn(await view(placeOf(services)), 'official')).toEqual(raw);
    }
  });

  it('gives all its rows some at a time, as it gives them at once', async () => {
    const services = await openSmallCounty(open);
    await bringIn(services, ours);
    await bringIn(services, official);
    for (const view of [openEvidence, openPublishableEvidence, openMarkedEvidence]) {
      const evidence = await view(placeOf(services));
      for (const { dataset } of [ours, official]) {
        const release = await evidence.latestRelease(dataset);
        if (!release) throw new Error('It has a release');
        const found: Observation[] = [];
        for await (const some of evidence.batches(release)) found.push(...some);
        expect(found).toEqual((await evidence.observations({ dataset }))?.observations);
      }
      evidence.close();
    }
  });

  it('gives columns that say what its rows say, whoever controls them', async () => {
    const services = await openSmallCounty(open);
    await bringIn(services, ours);
    await bringIn(services, official);
    const areas = [...smallAreas.slice(0, 3), smallCounty];
    for (const view of [openPublishableEvidence, openMarkedEvidence]) {
      const evidence = await view(placeOf(services));
      for (const { dataset } of [ours, official]) {
        const release = await evidence.latestRelease(dataset);
        if (!release) throw new Error('It has a release');
        const columns = await evidence.columns(release, { areas, measures: ['helped'] });
        const rows = (await evidence.observations({ dataset, areas }))?.observations ?? [];
        const inColumns = Array.from({ length: columns.rows }, (_, row) => columns.at(row));
        const order = (one: { readonly areaCode: string }) => areas.indexOf(one.areaCode);
        expect(inColumns.toSorted((a, b) => order(a) - order(b))).toMatchObject(
          rows.map(({ note: _, ...row }) => row).toSorted((a, b) => order(a) - order(b)),
        );
        expect((await evidence.columns(release, { measures: ['other'] })).rows).toBe(0);
      }
      evidence.close();
    }
  });

  it('asks again who the partners are when one more comes in; the Welsh Government is no producer of ours', async () => {
    const services = await openSmallCounty(open);
    await bringIn(services, { dataset: 'police', producer: 'Arian Police' });
    await bringIn(services, { dataset: 'schools', producer: 'Llywodraeth Cymru' });
    const reason = async (dataset: string) => (await rulingOnDataset(services.db, 'arian', dataset))?.because;
    expect(await reason('police')).toBe('other-producer');
    await addOrganisation(services, 'B2', { cy: 'Heddlu Arian', en: 'Arian Police' }, 'police');
    const government = { cy: 'Llywodraeth Cymru', en: 'Welsh Government' };
    await addOrganisation(services, 'B3', government, 'welsh-government');
    expect(await reason('police')).toBe('own-producer');
    expect(await reason('schools')).toBe('other-producer');
    expect(await reason('unknown')).toBeUndefined();
  });

  it('keeps what somebody decided when the next release comes in, and takes what its mapping says', async () => {
    const services = await openSmallCounty(open);
    await bringIn(services, ours);
    await saveDisclosure(services.db, theSystem, 'arian', 'helped', { control: 'published-elsewhere' });
    await bringIn(services, { ...ours, published: '2026-01-10' }, releaseOf([2, 10, 12, 14, 20, 31]));
    const ruling = () => rulingOnDataset(services.db, 'arian', 'helped');
    expect(await ruling()).toEqual({ disclosure: { control: 'published-elsewhere' }, because: 'decided' });
    const stricter = { ...ours, published: '2026-02-10', disclosure: '{ threshold: 10 }' };
    await bringIn(services, stricter, releaseOf([2, 10, 12, 14, 20, 30]));
    expect((await ruling())?.disclosure).toMatchObject({ control: 'own-counts', threshold: 10 });
  });

  it('stops publication where an earlier release gave a small count away, until somebody accepts it', async () => {
    const services = await openSmallCounty(open);
    const release = await bringIn(services, ours);
    const place = placeOf(services);
    const asCounted = { threshold: 0, zero: 'shown', roundTo: 1, secondary: true } as const;
    await saveDisclosure(services.db, theSystem, 'arian', 'helped', { control: 'own-counts', ...asCounted });
    const { controls } = await checkReleases(place, [release]);
    await transaction(services.db, theSystem, async (tx) => {
      for (const control of controls) await keepReleaseOut(tx, 'arian', control);
    });
    await saveDisclosure(services.db, theSystem, 'arian', 'helped', {
      control: 'own-counts',
      ...asCounted,
      threshold: 5,
    });
    const { problems } = await checkReleases(place, [release]);
    expect(problems).toMatchObject([
      { code: 'evidence.disclosure-exposed', values: { dataset: 'helped', n: 1 } },
    ]);
    const of = { partnership: 'arian', dataset: 'helped', release };
    await acceptExposure(services.db, theSystem, of, { keys: [], reason: 'Not all of it.' });
    expect((await checkReleases(place, [release])).problems.length).toBe(1);
    const keys = await exposedKeys(services, release);
    await acceptExposure(services.db, theSystem, of, { keys, reason: 'The board agreed on 3 April.' });
    expect((await checkReleases(place, [release])).problems).toEqual([]);
  });
});

describeOnOneEngine('a release with more figures than are controlled here', (open) => {
  /** A figure for each area and day, as many as it takes. */
  function dayByDay(figures: number): string {
    const rows = Array.from({ length: figures }, (_, at) => {
      const day = new Date(Date.UTC(1900, 0, 1 + Math.floor(at / smallAreas.length)));
      return `${smallAreas[at % smallAreas.length]},${day.toISOString().slice(0, 10)},50,20,40`;
    });
    return `area_code,year,value,numerator,denominator\n${rows.join('\n')}\n`;
  }

  it('lets none of them out, shows all of them, marked, to whoever may see them, and stops publication', async () => {
    const services = await openSmallCounty(open);
    const place = placeOf(services);
    const hash = await bringIn(services, ours, dayByDay(mostControlled + 1));
    expect(await controlOfRelease(place, { dataset: 'helped', hash })).toBe('too-many');

    const first = { dataset: 'helped', limit: 3 };
    const [readers, marked] = [await openPublishableEvidence(place), await openMarkedEvidence(place)];
    const published = (await readers.observations(first))?.observations;
    expect(published).toHaveLength(3);
    for (const each of published ?? [])
      expect(each).toMatchObject({ value: null, numerator: null, denominator: null, status: 'withheld' });
    for (const each of (await marked.observations(first))?.observations ?? [])
      expect(each).toMatchObject({ numerator: 20, unpublished: { reason: 'too-many', below: 5 } });

    const release = await readers.latestRelease('helped');
    if (!release) throw new Error('There is no release');
    let rows = 0;
    for await (const some of readers.batches(release)) {
      rows += some.length;
      expect(some.every(({ value, numerator }) => value === null && numerator === null)).toBe(true);
    }
    expect(rows).toBe(mostControlled + 1);
    const question = { areas: smallAreas.slice(0, 1) };
    const [shown, seen] = [await readers.columns(release, question), await marked.columns(release, question)];
    readers.close();
    marked.close();
    expect([shown.rows, new Set(shown.value), new Set(seen.value)]).toEqual([
      seen.rows,
      new Set([Number.NaN]),
      new Set([50]),
    ]);
    expect(shown.at(0)).toMatchObject({ value: null, numerator: null, status: 'withheld' });

    expect(await checkReleases(place, [hash])).toMatchObject({
      controls: [],
      problems: [{ code: 'evidence.disclosure-too-many', values: { n: mostControlled + 1 } }],
    });
  });

  it('goes out once its producer is known to have controlled it', async () => {
    const services = await openSmallCounty(open);
    const place = placeOf(services);
    const hash = await bringIn(services, ours, dayByDay(mostControlled + 1));
    await saveDisclosure(services.db, theSystem, 'arian', 'helped', { control: 'published-elsewhere' });
    expect(await controlOfRelease(place, { dataset: 'helped', hash })).toBeUndefined();
    const evidence = await openPublishableEvidence(place);
    const found = await evidence.observations({ dataset: 'helped', limit: 1 });
    evidence.close();
    expect(found?.observations).toMatchObject([{ numerator: 20 }]);
    expect((await checkReleases(place, [hash])).problems).toEqual([]);
  });
});

async function exposedKeys(services: Services, hash: string): Promise<readonly string[]> {
  const control = await controlOfRelease(placeOf(services), { dataset: 'helped', hash });
  return control === 'too-many' ? [] : (control?.exposed ?? []);
}
