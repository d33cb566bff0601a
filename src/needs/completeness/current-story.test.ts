import { describe, expect, it } from 'vitest';
import type { AssessedIndicator, TrendWord } from '../assessment/assessed-indicator.ts';
import { aRecordOf } from '../example-records.ts';
import { type Story, storiesOf, storiesToWrite, storyDefinition } from '../index.ts';

const story = (code: string, writtenOn: string, values: Partial<Story['values']> = {}) =>
  aRecordOf(storyDefinition, code, {
    indicator: 'I1',
    period: '2024',
    organisation: 'B1',
    writtenOn,
    ...values,
  });

describe('the stories of an indicator', () => {
  const first = story('H1', '2024-12-01', { period: '2023' });
  const second = story('H2', '2025-12-01');
  const dissent = story('H3', '2026-01-15', { dissentsFrom: 'H2' });

  it('have the newest as the current one, and keep those before it', () => {
    const { current, earlier } = storiesOf('I1', [first, second]);
    expect([current?.code, earlier.map(({ code }) => code)]).toEqual(['H2', ['H1']]);
  });

  it('show who sees it otherwise beside it: a dissent is never the current story, however new', () => {
    const { current, dissents } = storiesOf('I1', [first, second, dissent]);
    expect([current?.code, dissents.map(({ code }) => code)]).toEqual(['H2', ['H3']]);
  });

  it('show a dissent from a dissent too, and leave a dissent from an old story with that story', () => {
    const reply = story('H4', '2026-02-01', { dissentsFrom: 'H3' });
    const late = story('H5', '2026-02-02', { dissentsFrom: 'H1' });
    const told = storiesOf('I1', [first, second, dissent, reply, late]);
    expect(told.dissents.map(({ code }) => code)).toEqual(['H4', 'H3']);
    expect(told.earlier.map(({ code }) => code)).toEqual(['H5', 'H1']);
  });

  it('end in no circle, and are only of this indicator and not withdrawn', () => {
    const circle = [
      story('H6', '2026-01-01', { dissentsFrom: 'H7' }),
      story('H7', '2026-01-01', { dissentsFrom: 'H6' }),
    ];
    expect(storiesOf('I1', circle).current).toBeNull();
    expect(storiesOf('I2', [first]).current).toBeNull();
    expect(storiesOf('I1', [{ ...first, withdrawn: true }]).current).toBeNull();
  });
});

describe('stories to write', () => {
  const changing = (word: TrendWord | 'refused', period = '2024') =>
    ({
      code: 'I1',
      latest: { period },
      trend: word === 'refused' ? { state: 'refused', reason: 'too-short' } : { state: 'tested', word },
    }) as unknown as AssessedIndicator;
  const asked = (indicator: AssessedIndicator, stories: readonly Story[] = [], on = ['I1']) =>
    storiesToWrite(new Set(on), [indicator], stories).map(({ period }) => period);

  it.each(['worse', 'better', 'rising', 'falling'] as const)(
    'are asked for where the trend is %s',
    (word) => {
      expect(asked(changing(word))).toEqual(['2024']);
    },
  );

  it.each(['no-clear-change', 'refused'] as const)('are not asked for where it is %s', (word) => {
    expect(asked(changing(word))).toEqual([]);
  });

  it('are asked for again when a newer period has no story', () => {
    const told = [story('H1', '2025-12-01')];
    expect(asked(changing('worse'), told)).toEqual([]);
    expect(asked(changing('worse', '2025'), told)).toEqual(['2025']);
  });

  it('are asked for only where a need or an outcome rests on the indicator', () => {
    expect(asked(changing('worse'), [], [])).toEqual([]);
  });
});
