import { describe, expect, it } from 'vitest';
import { emptyValue, type RecordOf } from '../records/index.ts';
import {
  asOfSource,
  evidenceSourceDefinition,
  evidenceSourceTypes,
  namedSources,
  unregisteredSources,
} from './evidence-source.ts';

type Values = RecordOf<typeof evidenceSourceDefinition>['values'];

function source(code: string, given: Partial<Values>) {
  const empty = evidenceSourceDefinition.fields.map((field) => [field.name, emptyValue(field)]);
  const values = { ...Object.fromEntries(empty), ...given } as Values;
  return { kind: 'evidence-source', code, revision: 1, withdrawn: false, lookAgain: [], values } as const;
}

const infobase = source('FF1', {
  title: { cy: 'InfoBase Cymru', en: 'InfoBase Wales' },
  named: 'infobase',
  producer: { cy: 'Uned Ddata', en: 'Data Unit' },
  licence: 'OGL-UK-3.0',
  frequency: 'yearly',
});

describe('the kinds of source of evidence', () => {
  it('are those that the guidance lists, and front-line staff', () => {
    expect([...evidenceSourceTypes].sort()).toEqual(
      [
        'official-statistics',
        'performance-system',
        'administrative-data',
        'survey',
        'inspection-or-audit',
        'annual-report',
        'evaluation',
        'best-practice',
        'academic-research',
        'data-repository',
        'qualitative',
        'participatory',
        'anecdote',
        'youth-forum',
        'front-line-staff',
      ].sort(),
    );
  });

  it('name the systems and repositories of the guidance, and say which nobody has registered', () => {
    expect(unregisteredSources([])).toEqual(namedSources);
    const left = unregisteredSources([infobase, source('FF2', { named: 'ffynnon', state: 'ended' })]);
    expect(left).toEqual([
      'public-health-wales',
      'local-government-data-unit',
      'ons',
      'welsh-government',
      'satisfaction-research',
      'effective-services',
    ]);
  });
});

describe('a dataset had from a registered source', () => {
  it('takes from it what it does not say itself, in both languages', () => {
    expect(asOfSource({ id: 'weight' }, infobase)).toEqual({
      id: 'weight',
      source: 'InfoBase Wales',
      producer: 'Data Unit',
      licence: 'OGL-UK-3.0',
      frequency: 'yearly',
      inWelsh: { source: 'InfoBase Cymru', producer: 'Uned Ddata' },
    });
  });

  it('keeps what it says', () => {
    const said = { source: 'Table 4', producer: 'ONS', licence: 'Other', frequency: 'monthly' as const };
    expect(asOfSource(said, infobase)).toEqual({ ...said, inWelsh: {} });
  });
});
