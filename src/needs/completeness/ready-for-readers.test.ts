import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRecordOf, inBoth } from '../example-records.ts';
import {
  dataGapDefinition,
  type EvidenceItem,
  evidenceItemDefinition,
  publishedEvidence,
  readyForReaders,
} from '../index.ts';
import { needsMessages } from '../messages.ts';

const whole = {
  title: inBoth('Arolwg', 'Survey'),
  finding: inBoth('Canfyddiad', 'Finding'),
  producer: { cy: 'Coleg', en: 'College' },
  source: 'survey',
  strength: 'moderate',
} as const;
const item = (code: string, values: Partial<EvidenceItem['values']> = {}) =>
  aRecordOf(evidenceItemDefinition, code, { ...whole, ...values });
const codesOf = (items: readonly EvidenceItem[]) =>
  publishedEvidence(items).published.map(({ code }) => code);
const problemsOf = (items: readonly EvidenceItem[]) =>
  publishedEvidence(items).refused.map(({ code, where }) => `${code} ${where.record} ${where.field}`);

describe('evidence for the public', () => {
  it('is what has every field that publication needs, in both languages', () => {
    expect(codesOf([item('E1'), item('E2', { finding: inBoth('', '') })])).toEqual(['E1']);
    expect(problemsOf([item('E2', { finding: inBoth('', '') })])).toEqual([
      'needs.field-missing evidence-item E2 finding',
    ]);
    expect(problemsOf([item('E3', { limitations: inBoth('Byr', '') })])).toEqual([
      'needs.one-language evidence-item E3 limitations',
    ]);
  });

  it.each([
    ['by its source', { source: 'anecdote', strength: 'limited' }],
    ['by its grade', { strength: 'anecdotal' }],
  ] as const)('leaves out an anecdote without a caveat, an anecdote %s', (_how, values) => {
    expect(codesOf([item('E1', values)])).toEqual([]);
    expect(problemsOf([item('E1', values)])).toEqual([
      'needs.anecdote-without-caveat evidence-item E1 caveat',
    ]);
    expect(codesOf([item('E1', { ...values, caveat: inBoth('Un llais', 'One voice') })])).toEqual(['E1']);
  });

  it('never shows a record that was withdrawn, and does not ask for it to be mended', () => {
    const withdrawn = { ...item('E1', { strength: null }), withdrawn: true };
    expect(publishedEvidence([withdrawn])).toEqual({ published: [], refused: [] });
  });

  it('says every refusal in words', () => {
    const codes = ['needs.field-missing', 'needs.one-language', 'needs.anecdote-without-caveat'];
    for (const code of codes) {
      expect(needsMessages.has(`problem.${code}`)).toBe(true);
      expect(needsMessages.has(`problem.${code}.mend`)).toBe(true);
    }
  });

  it('parts every list in two: whoever is not published is refused for a reason', () => {
    const text = fc.constantFrom(inBoth('', ''), inBoth('a', ''), inBoth('a', 'b'));
    const values = fc.record({
      title: text,
      finding: text,
      caveat: text,
      source: fc.constantFrom('survey' as const, 'anecdote' as const, null),
      strength: fc.constantFrom('strong' as const, 'anecdotal' as const, null),
    });
    fc.assert(
      fc.property(fc.array(values, { maxLength: 8 }), (many) => {
        const items = many.map((each, index) => item(`E${index}`, each));
        const { published, refused } = publishedEvidence(items);
        const refusedCodes = new Set(refused.map(({ values: { record } }) => record));
        for (const each of items) expect(published.includes(each)).toBe(!refusedCodes.has(each.code));
      }),
    );
  });
});

describe('any kind of record for the public', () => {
  it('is judged by its own fields', () => {
    const gap = aRecordOf(dataGapDefinition, 'G1', {
      title: inBoth('Bwlch', 'Gap'),
      why: inBoth('Pam', 'Why'),
      state: 'open',
    });
    expect(readyForReaders(dataGapDefinition, [gap]).published).toEqual([gap]);
    const stateless = { ...gap, values: { ...gap.values, state: null } };
    expect(readyForReaders(dataGapDefinition, [stateless]).refused).toHaveLength(1);
  });
});
