import { expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import { recordSet } from '../../records/index.ts';
import { bookOfRecords } from '../measure-book.ts';
import { measuredSeries } from '../measured-series.ts';
import type { OpenedBook } from './opened-book.ts';
import type { PopulationRow } from './population-table.ts';
import { presentLink, type RoomItem, scorecardRoom } from './scorecard-room.ts';

const both = (text: string) => ({ cy: `${text} (cy)`, en: text });
const opened = { book: bookOfRecords(recordSet([])), isPublic: false } as unknown as OpenedBook;

const population: RoomItem = {
  about: 'population',
  row: {
    indicator: { code: 'I1', title: both('Children of healthy weight') },
    stands: { standing: 'no-figure', latest: null, answer: { state: 'cannot-say' } },
  } as unknown as PopulationRow,
};
const values = [2022, 2023, 2024, 2025].map((year) => ({
  periodStart: `${year}-01-01`,
  periodEnd: `${year}-12-31`,
  value: year - 1990,
  numerator: null,
  denominator: null,
}));
const asked = {
  figure: null,
  polarity: null,
  updateEveryMonths: 12,
  target: null,
  targetOn: null,
  baselineOn: null,
};
const service: RoomItem = {
  about: 'service',
  row: {
    measure: {
      ...{ code: 'F1', title: both('Families seen'), organisation: 'B1', unit: both('families') },
    } as never,
    series: measuredSeries(asked, values, '2026-03-01'),
  },
};

function shown(query: Readonly<Record<string, string>>, items = [population, service]): string {
  const request = { language: 'en', query } as unknown as PageRequest;
  const answer = scorecardRoom(request, opened, { title: 'Children start well', items });
  if (answer.type !== 'page') throw new Error(`Answered with ${answer.type}`);
  return answer.main.markup;
}

it('a scorecard is shown to a room one figure at a time, the population first, with its course in words', () => {
  const first = shown({ view: 'room' });
  expect(first).toContain('Children start well: 1 of 2');
  expect(first).toMatch(/<h1[^>]*>Children of healthy weight/);
  const second = shown({ view: 'room', step: '2' });
  expect(second).toMatch(/<h1[^>]*>Families seen/);
  expect(second).toContain('35 families');
  expect(second).toMatch(/<svg[^>]*ll-spark/);
  expect(second).toMatch(/ll-figure-cell__more">[^<]+<\/span><\/div>/);
});

it('goes on and back by links alone, keeps what the scorecard was narrowed to, and leaves to it', () => {
  const page = shown({ view: 'room', step: '1', standing: 'worse' });
  expect(page).toContain('href="?standing=worse&amp;view=room&amp;step=2"');
  expect(page).toContain('href="?standing=worse"');
  expect(page).not.toContain('>Back<');
  expect(shown({ view: 'room', step: '2' })).toContain('>Back<');
  expect(shown({ view: 'room', step: '99' })).toContain('2 of 2');
});

it('says that there is nothing to show, and offers a room no empty scorecard', () => {
  expect(shown({ view: 'room' }, [])).toContain('There is no measure to show.');
  const request = { language: 'en', query: {} } as unknown as PageRequest;
  expect(presentLink(request, []).markup).toBe('');
  expect(presentLink(request, [service]).markup).toContain('?view=room');
});
