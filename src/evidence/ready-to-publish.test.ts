import { describe, expect, it } from 'vitest';
import { lackingForPublication } from './ready-to-publish.ts';
import { sayMend, sayProblem } from './say-problem.ts';

const dataset = {
  id: 'births',
  title: { cy: 'Genedigaethau', en: 'Births' },
  source: 'StatsWales',
  licence: 'Open Government Licence v3.0',
};
const release = { publishedOn: '2026-05-14' };
const bare = { id: 'births', title: { cy: '', en: ' ' }, source: '', licence: '' };

describe('what a dataset lacks before it may be published', () => {
  it('is nothing where title, source, licence and publication date are said', () => {
    expect(lackingForPublication(dataset, release)).toEqual([]);
  });

  it('is each of them that nobody has said', () => {
    const found = lackingForPublication(bare, { ...release, isPublishedOnAssumed: true });
    expect(found.map(({ where }) => where.field)).toEqual([
      'title.cy',
      'title.en',
      'source',
      'licence',
      'published',
    ]);
    expect(new Set(found.map(({ where }) => where.record))).toEqual(new Set(['births']));
  });

  it('is a title where only one language has one', () => {
    const found = lackingForPublication({ ...dataset, title: { cy: '', en: 'Births' } }, release);
    expect(found.map(({ code }) => code)).toEqual(['evidence.publish-title-cy-missing']);
  });

  it('is said in both languages', () => {
    for (const one of lackingForPublication(bare, { ...release, isPublishedOnAssumed: true })) {
      expect(sayProblem(one, 'cy')).not.toBe(sayProblem(one, 'en'));
      expect(sayMend(one, 'cy')).not.toBe(sayMend(one, 'en'));
    }
  });
});
