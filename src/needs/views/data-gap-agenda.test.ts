import { expect, it } from 'vitest';
import { aRecordOf } from '../example-records.ts';
import { type DataGap, dataGapDefinition } from '../index.ts';
import { dataGapAgenda } from './data-gap-agenda.ts';

const gap = (code: string, state: DataGap['values']['state'], dueOn: string | null = null) =>
  aRecordOf(dataGapDefinition, code, { state, dueOn });

it('the agenda begins with what is late, and keeps what can stop apart from what is to be collected', () => {
  const agenda = dataGapAgenda(
    [
      gap('G1', 'can-stop'),
      gap('G2', 'open'),
      gap('G3', 'open', '2026-05-01'),
      gap('G4', 'being-collected', '2026-03-01'),
      gap('G5', 'open', '2026-02-01'),
      gap('G6', 'closed', '2026-02-01'),
      gap('G7', null, '2026-12-01'),
    ],
    '2026-04-09',
  );
  expect(agenda.map(({ standing, gaps }) => [standing, gaps.map(({ code }) => code)])).toEqual([
    ['overdue', ['G5', 'G4']],
    ['open', ['G3', 'G7', 'G2']],
    ['can-stop', ['G1']],
    ['closed', ['G6']],
  ]);
});
