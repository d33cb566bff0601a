import { expect, it } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { migrations } from '../../app/capabilities.ts';
import type { Language } from '../../language/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { enterValues, entriesOf } from '../../performance/store/index.ts';
import type { PublishedBook } from '../../performance/web/index.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import { correctedFigures, correctedFiguresData } from './corrected-figures.ts';

const reason = { cy: 'Cyfrifwyd dwy ganolfan ddwywaith.', en: 'Two centres were counted twice.' };
const published = (async () => ({
  measures: [{ code: 'F1', title: { cy: 'Plant', en: 'Children' } }],
})) as unknown as PublishedBook;

/** Enters a value of the first quarter for a measure, or corrects the one that stands. */
async function enter(db: Database, measure: string, value: number, releaseAt: string | null = null) {
  const [before] = await entriesOf(db, partnershipId, measure);
  const sent = {
    ...{ measure, area: null, value, numerator: null, denominator: null, note: both('') },
    ...{ periodStart: '2026-01-01', periodEnd: '2026-03-31', releaseAt },
    ...{ basedOn: before?.number ?? null, ...(before && { correctionReason: reason }) },
  };
  const entered = await transaction(db, { actor: 'mari' }, (tx) =>
    enterValues(tx, { partnershipId, actor: 'mari', acting: null }, [sent]),
  );
  expect(entered).toMatchObject({ ok: true });
}

describeOnOneEngine('the public log of corrected figures', (open) => {
  async function prepared() {
    const { db } = await open(migrations);
    await aCounty(db);
    await save(db, performanceMeasureDefinition, 'F2', {
      title: both('Heb ei gyhoeddi'),
      organisation: 'B1',
    });
    const services = { db, records, now: () => new Date('2027-01-01T09:00:00Z'), today: () => '2027-01-01' };
    const asked = (language: Language) => ({ language, partnershipId, services }) as unknown as PageRequest;
    return { db, asked };
  }

  it('is empty until a public figure is corrected', async () => {
    const { db, asked } = await prepared();
    await enter(db, 'F1', 612);
    expect((await correctedFigures(asked('en'), published)).markup).toBe('');
    expect(await correctedFiguresData(asked('en'), published)).toEqual([]);
  });

  it('says what it was, what it is and why, in each language and to programs', async () => {
    const { db, asked } = await prepared();
    await enter(db, 'F1', 612);
    await enter(db, 'F1', 598);
    for (const [language, title, why] of [
      ['cy', 'Plant', reason.cy],
      ['en', 'Children', reason.en],
    ] as const) {
      const { markup } = await correctedFigures(asked(language), published);
      for (const words of [title, '612', '598', why]) expect(markup).toContain(words);
    }
    expect(await correctedFiguresData(asked('cy'), published)).toMatchObject([
      {
        ...{ measure: 'F1', title: { cy: 'Plant', en: 'Children' }, was: 612, value: 598, reason },
        ...{ periodStart: '2026-01-01', periodEnd: '2026-03-31' },
      },
    ]);
  });

  it('keeps quiet about a figure before its release, and of a measure that was not published', async () => {
    const { db, asked } = await prepared();
    await enter(db, 'F1', 612);
    await enter(db, 'F1', 598, '2027-02-01T09:30:00Z');
    await enter(db, 'F2', 1);
    await enter(db, 'F2', 2);
    expect(await correctedFiguresData(asked('en'), published)).toEqual([]);
  });
});
