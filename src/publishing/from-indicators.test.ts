import { expect, it } from 'vitest';
import { freezeInput } from '../../tests/golden/plan/a-small-plan.ts';
import { recordSet } from '../records/index.ts';
import { freeze } from './freeze.ts';
import { indicatorPage } from './pages/indicator-pages.ts';

it('a published indicator says who agreed it, who looks after it, its national sets and its baseline', () => {
  const { records } = freezeInput;
  const answered = {
    indicatorClass: 'national-strategic',
    frameworks: ['programme-for-government', 'outcome-agreement'],
    organisation: 'B2',
    baselinePeriod: '2018',
  };
  const kept = records.kinds
    .flatMap((kind) => records.ofKind(kind))
    .map((record) =>
      record.kind === 'indicator' ? { ...record, values: { ...record.values, ...answered } } : record,
    );
  const plan = freeze({ ...freezeInput, records: recordSet(kept) });
  const [indicator] = plan.indicators;
  expect(indicator).toMatchObject(answered);
  if (!indicator) throw new Error('The small plan has an indicator');
  const context = { plan, language: 'en' as const, pinned: false, versions: [], previous: null };
  const text = indicatorPage(context, indicator).main.markup;
  for (const said of [
    'National strategic',
    'Programme for Government',
    'Outcome agreement',
    'Arian Health Board',
    '2018',
  ])
    expect(text).toContain(said);
});
