import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { given, words } from '../example-records.ts';
import { inspectionFiles } from './inspection-files.ts';

it('the pack for inspectors has the nine questions, and every recommendation with each answer', () => {
  const records = given({
    organisation: { B1: { name: words('Council') } },
    recommendation: {
      RC1: { title: words('A room'), madeOn: '2026-06-22' },
      RC2: { title: words('Asked of nobody'), madeOn: '2026-06-22' },
    },
    'recommendation-response': {
      RQ1: { recommendation: 'RC1', organisation: 'B1', state: 'refused', answer: words('No money') },
      RQ2: { recommendation: 'RC1', state: 'awaited' },
    },
  });
  const [questions, recommendations] = inspectionFiles(records, 'PL1').map(
    ({ bytes }) => parse(new TextDecoder().decode(bytes), { columns: true }) as Record<string, string>[],
  );
  expect(questions).toHaveLength(9);
  expect(questions?.[0]).toMatchObject({ question_en: 'How the plan was developed', rating: '' });
  expect(recommendations?.map(({ code, asked_en, state }) => [code, asked_en, state])).toEqual([
    ['RC1', 'Council', 'refused'],
    ['RC1', '', 'awaited'],
    ['RC2', '', ''],
  ]);
});
