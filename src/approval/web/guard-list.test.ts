import { expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import { recordSet } from '../../records/index.ts';
import type { Guard } from '../plan-life.ts';
import { guardList } from './guard-list.ts';

const request = { language: 'en', partnershipId: 'arian' } as unknown as PageRequest;
const place = { kind: 'approval', code: 'AL1' };
const broken = {
  of: 'rulebook',
  code: 'test.rule',
  isMet: false,
  passedBy: 'coordinator',
  place,
  requirement: {
    id: 'test.rule',
    wording: { cy: 'Gofynnir', en: 'It is asked' },
    mend: { cy: 'Cywiro', en: 'Mend it' },
    citation: { document: 'the law', section: { cy: '1', en: '1' } },
  },
  verdict: { rulebook: 'test', reasons: [] },
} as unknown as Guard;

it('what a rule finds lacking leads where this reader can mend it or read of it, and nowhere else', () => {
  const asked: unknown[] = [];
  const around = {
    mendOrRead: (...given: readonly unknown[]) => {
      asked.push(given[2]);
      return '/en/arian/work/where-this-reader-may-go';
    },
  };
  const opened = { records: recordSet([]) };
  const { markup } = guardList({ request, around, opened }, 'What stops it', [broken]);
  expect(markup).toContain('href="/en/arian/work/where-this-reader-may-go">Mend it</a>');
  expect(markup.match(/href=/g)).toHaveLength(1);
  expect(asked).toMatchObject([{ rulebook: 'test', place, requirement: { id: 'test.rule' } }]);
});
