import { expect, it } from 'vitest';
import { aRecord, both, freezeInput, theRecords } from '../../tests/golden/plan/a-small-plan.ts';
import { recordSet } from '../records/index.ts';
import { freeze } from './freeze.ts';
import { planDocument } from './print/plan-document.ts';

it('a plan says who leads and who carries every action, how people are held to account, and how scrutiny works here', () => {
  const assurance = (code: string, title: string, text: string) =>
    aRecord('section', code, {
      plan: 'PL1',
      part: 'assurance',
      title: both(title, title),
      text: both(text, text),
    });
  const records = recordSet([
    ...theRecords(),
    assurance('T8', 'Held to account', 'Each member answers to its own governing body.'),
    assurance('T9', 'Local scrutiny', 'A committee looks at the plan twice a year.'),
  ]);
  const { blocks } = planDocument(freeze({ ...freezeInput, records }), 'a'.repeat(64), 'en');
  const text = blocks.map((block) => JSON.stringify(block)).join('\n');
  expect(text).toContain('Each member answers to its own governing body.');
  expect(text).toContain('A committee looks at the plan twice a year.');
  expect(text).toContain('Family centres in every town');
  expect(text).toContain('Arian Health Board');
  expect(text).toContain('A building in Aberarian');
});
