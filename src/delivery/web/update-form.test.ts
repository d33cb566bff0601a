import { expect, it } from 'vitest';
import { draftIn, fieldName } from './update-form.ts';

const milestone = { kind: 'milestone', code: 'M1' } as const;
const dated = (day: string, month: string, year: string) =>
  draftIn(
    {
      [fieldName(milestone, 'met-day')]: day,
      [fieldName(milestone, 'met-month')]: month,
      [fieldName(milestone, 'met-year')]: year,
    },
    milestone,
  ).metOn;

it('a day in three boxes is a date, and what is none is quoted as it was written, without stray blanks', () => {
  expect(dated('31', '3', '2026')).toBe('2026-03-31');
  expect(dated('abc', '', '')).toBe('abc');
  expect(dated('31', ' ', '2026')).toBe('31 2026');
});
