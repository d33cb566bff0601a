import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { childPovertyIndicators } from '../../evidence/index.ts';
import { childPovertyAims, childPovertyObjectives, definitionOn } from '../index.ts';
import { readChildPovertyRules } from '../store/child-poverty-rules.ts';

const rulebooks = path.join(import.meta.dirname, '..', '..', '..', 'rulebooks');
const rules = await readChildPovertyRules(rulebooks, 'wales-lsb-2012');

describe('the rulebook on child poverty', () => {
  it('holds the thirteen aims by letter, the three objectives and the six indicators that records name', () => {
    expect(rules?.aims.map(({ id }) => id)).toEqual([...childPovertyAims]);
    expect(rules?.aims.map(({ letter }) => letter).join('')).toBe('(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)(l)(m)');
    expect(rules?.objectives.map(({ id }) => id)).toEqual([...childPovertyObjectives]);
    expect(rules?.indicators.map(({ id }) => id)).toEqual([...childPovertyIndicators]);
  });

  it('says that nobody has settled how to collect the sixth indicator, and only that one', () => {
    expect(rules?.indicators.filter(({ established }) => !established).map(({ id }) => id)).toEqual([
      'early-development',
    ]);
  });

  it('has a term that the sources do not define without a definition, until one is entered for its dates', () => {
    const text = { cy: 'x', en: 'x' };
    const [term] = rules?.terms ?? [];
    if (!term) throw new Error('the rulebook has no terms');
    expect(definitionOn(term, '2026-01-01')).toBeNull();
    const entered = { ...term, definitions: [{ from: '2011', to: '2015-06', text, source: text }] };
    expect(definitionOn(entered, '2015-06-30')).not.toBeNull();
    expect(definitionOn(entered, '2015-07-01')).toBeNull();
    expect(definitionOn(entered, '2010-12-31')).toBeNull();
  });

  it('is nothing where no rulebook has one', async () => {
    expect(await readChildPovertyRules(path.join(rulebooks, 'thread'))).toBeNull();
  });
});
