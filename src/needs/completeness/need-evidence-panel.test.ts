import { describe, expect, it } from 'vitest';
import { recordSet } from '../../records/index.ts';
import { aRecordOf, inBoth } from '../example-records.ts';
import {
  assessmentPartDefinition,
  dataGapDefinition,
  evidenceItemDefinition,
  futureNeedDefinition,
  influenceDefinition,
  needDefinition,
  needEvidenceOf,
  needEvidencePanel,
  storyDefinition,
} from '../index.ts';

const need = aRecordOf(needDefinition, 'N1', {
  title: inBoth('Angen', 'Need'),
  indicators: ['I1'],
  basis: 'demand',
});
const item = (code: string, strength: 'strong' | 'limited' | 'anecdotal', needs = ['N1']) =>
  aRecordOf(evidenceItemDefinition, code, {
    title: inBoth(`Tystiolaeth ${code}`, `Evidence ${code}`),
    source: strength === 'anecdotal' ? 'anecdote' : 'survey',
    strength,
    needs,
  });
const story = (code: string, dissentsFrom: string | null = null) =>
  aRecordOf(storyDefinition, code, {
    title: inBoth(`Stori ${code}`, `Story ${code}`),
    indicator: 'I1',
    period: '2024',
    writtenOn: '2025-12-01',
    dissentsFrom,
  });
const gap = (code: string, values: object) =>
  aRecordOf(dataGapDefinition, code, { title: inBoth(`Bwlch ${code}`, `Gap ${code}`), ...values });

const records = recordSet([
  item('E1', 'anecdotal'),
  item('E2', 'strong'),
  item('E3', 'limited', ['N2']),
  story('H1'),
  story('H2', 'H1'),
  gap('G1', { need: 'N1', state: 'open', dueOn: '2027-03-31' }),
  gap('G2', { indicator: 'I1', state: 'accepted' }),
  gap('G3', { indicator: 'I1', state: 'closed' }),
  gap('G4', { indicator: 'I2', state: 'open' }),
  gap('G5', { need: 'N1', state: 'being-collected', dueOn: '2026-10-31' }),
  aRecordOf(futureNeedDefinition, 'FN1', {
    title: inBoth('Mwy o lifogydd', 'More floods'),
    need: 'N1',
    drivers: ['climate', 'demography'],
    by: '2035-12-31',
    expectedNeed: 'more',
    expectedDemand: 'not-known',
  }),
  aRecordOf(influenceDefinition, 'IN1', { need: 'N1', degree: 'much', accountability: 'duty' }),
  aRecordOf(assessmentPartDefinition, 'AP1', {
    title: inBoth('Rhan', 'Part'),
    needs: ['N1'],
    asAt: '2025-09-30',
  }),
]);
const evidence = needEvidenceOf(need, records);
const shown = (language: 'cy' | 'en', options: Parameters<typeof needEvidencePanel>[0]['options'] = []) =>
  needEvidencePanel({
    language,
    need,
    evidence,
    options,
    today: '2026-11-01',
    hrefOf: (kind, code) => `/${kind}/${code}`,
  }).toString();

describe('what is recorded about a need', () => {
  it('is its own evidence, strongest first, the stories of its indicators, and what is still not known', () => {
    expect(evidence.items.map(({ code }) => code)).toEqual(['E2', 'E1']);
    expect(evidence.stories.map(({ current }) => current?.code)).toEqual(['H1']);
    expect(evidence.gaps.map(({ code }) => code)).toEqual(['G1', 'G2', 'G5']);
    expect(evidence.parts.map(({ code }) => code)).toEqual(['AP1']);
  });

  it('is shown with a link to each record, its grade, and the differing view', () => {
    const english = shown('en', [{ code: 'W1', title: inBoth('Opsiwn', 'Option one'), words: 'Proven.' }]);
    for (const href of ['evidence-item/E2', 'story/H2', 'data-gap/G1', 'assessment-part/AP1', 'option/W1'])
      expect(english).toContain(`href="/${href}"`);
    expect(english).toContain('Strength: Strong.');
    expect(english).toContain('A differing view. Period: 2024');
    expect(english).toContain('Due: 31 March 2027');
  });

  it('says of a gap whose day is past that it is overdue, and who can do something about the need', () => {
    const english = shown('en');
    expect(english).toContain('data-gap/G5">Gap G5</a> <strong>Overdue</strong>');
    expect(english.match(/Overdue/g)).toHaveLength(1);
    expect(english).toContain('The partnership as a whole</a><br>Much. Accountability: A duty by law');
    expect(shown('cy')).toContain('<strong>Hwyr</strong>');
  });

  it('says what is expected of it, by when and because of what, or that nobody has said', () => {
    const english = shown('en');
    expect(english).toContain('future-need/FN1">More floods</a><br>By 31 December 2035. Need: More.');
    expect(english).toContain('What drives it: Climate change, Demography.');
    expect(shown('cy')).toContain('Newid yn yr hinsawdd');
    const untold = needEvidencePanel({
      language: 'en',
      need,
      evidence: { ...evidence, future: [] },
      options: [],
      today: '2026-11-01',
      hrefOf: (kind, code) => `/${kind}/${code}`,
    });
    expect(untold.toString()).toContain('Nobody has said what is expected of this need');
  });

  it('warns of demand alone, of an anecdote without its caveat, and of a need without options, in both languages', () => {
    const english = shown('en');
    expect(english).toContain('rests on demand alone');
    expect(english).toContain('An anecdote needs a caveat');
    expect(english).toContain('No option is recorded');
    const welsh = shown('cy');
    expect(welsh).toContain('yn seiliedig ar alw yn unig');
    expect(welsh).toContain('Mae angen gair o rybudd ar hanesyn');
    expect(welsh).toContain('Nid oes opsiwn wedi ei gofnodi');
  });
});
