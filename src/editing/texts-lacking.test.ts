import { expect, it } from 'vitest';
import { bilingualText, defineRecord, recordSet } from '../records/index.ts';
import { textsLacking } from './texts-lacking.ts';

const walk = defineRecord({
  kind: 'walk',
  table: 'test.walk',
  codePrefix: 'W',
  calledBy: 'title',
  fields: [bilingualText('title'), bilingualText('note'), bilingualText('private', { public: false })],
});
const nothing = { cy: '', en: '' };

it('finds each public text that one language lacks or that was left behind, and no others', () => {
  const record = (code: string, title: { cy: string; en: string }, lookAgain: string[] = []) => ({
    kind: 'walk',
    code,
    revision: 1,
    withdrawn: false,
    lookAgain,
    values: { title, note: nothing, private: { cy: 'x', en: '' } },
  });
  const records = recordSet([
    record('W1', { cy: 'Llwybr', en: 'Path' }),
    record('W2', { cy: '', en: 'Path' }),
    record('W3', { cy: 'Llwybr', en: 'Path' }, ['title.en']),
    record('W4', nothing),
  ]);
  expect(textsLacking(records, [walk])).toEqual([
    { kind: 'walk', code: 'W2', field: 'title', language: 'cy', state: 'missing' },
    { kind: 'walk', code: 'W3', field: 'title', language: 'en', state: 'look-again' },
  ]);
});
