import { describe, expect, it } from 'vitest';
import { readDay } from './read-day.ts';

describe('a day in a form', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    [' 31 March 2026 ', '2026-03-31'],
    ['31ain o Fawrth 2026', '2026-03-31'],
    ['31/03/2026', '2026-03-31'],
    ['', ''],
  ])('is read as people write it: %s', (written, day) => {
    expect(readDay(written, 'held_on')).toEqual({ day, problems: [] });
  });

  it('is refused at its field where it is none, or could be two', () => {
    expect(readDay('soon', 'held_on')).toMatchObject({
      day: '',
      problems: [{ code: 'records.not-a-date', where: { field: 'held_on' }, values: { found: 'soon' } }],
    });
    expect(readDay('03/04/2026', 'held_on').problems).toMatchObject([
      { code: 'records.date-of-two-readings' },
    ]);
  });
});
