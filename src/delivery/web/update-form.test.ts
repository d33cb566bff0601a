import { expect, it } from 'vitest';
import { anAskedItem } from '../../../tests/an-asked-item.ts';
import { recordSet } from '../../records/index.ts';
import type { AskedItem } from '../updates/read-draft.ts';
import { answerFields, draftIn, fieldName } from './update-form.ts';

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

it('a figure is held against its history as it is typed: each count against what was counted before', () => {
  const drawn = (more: Partial<AskedItem>) =>
    String(
      answerFields(
        { language: 'en', records: recordSet([]), form: {}, problems: [], today: '2026-03-20' },
        anAskedItem('performance-measure', { period: { from: '2026-01-01', to: '2026-03-31' }, ...more }),
      ),
    );
  const pattern = (markup: string, part: string) =>
    new RegExp(`^(?:${new RegExp(`id="[^"]*-${part}"[^>]* pattern="([^"]+)"`).exec(markup)?.[1]})$`, 'v');
  const counted = drawn({ past: [120] });
  expect(pattern(counted, 'value').test('130')).toBe(true);
  expect(pattern(counted, 'value').test('1,300')).toBe(false);
  expect(counted).toContain('This is far from the usual range: 40 to 360.');
  const share = drawn({ isShare: true, past: [80], pastCounts: { numerator: [40], denominator: [50] } });
  expect(pattern(share, 'numerator').test('4')).toBe(false);
  expect(pattern(share, 'denominator').test('60')).toBe(true);
  expect(drawn({ past: [] })).not.toContain('pattern');
});
