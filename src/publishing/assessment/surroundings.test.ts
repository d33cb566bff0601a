import { describe, expect, it } from 'vitest';
import { both } from '../../../tests/golden/plan/a-small-plan.ts';
import { languageProvisionDefinition, needsDefinitions } from '../../needs/index.ts';
import { type AnyRecord, emptyValue, type FieldValue, recordSet } from '../../records/index.ts';
import { organisationsAround, surroundingsOf } from './surroundings.ts';

function record(kind: string, code: string, values: Readonly<Record<string, FieldValue>>): AnyRecord {
  const definition = needsDefinitions.find((each) => each.kind === kind);
  if (!definition) throw new Error(`No kind ${kind}`);
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values: { ...empty, ...values } };
}

const how = both('Prydau ysgol.', 'School meals.');
const influence = { need: 'N1', organisation: 'B1', degree: 'much', accountability: 'shared', how };
const provision = {
  service: both('Ymweliadau', 'Visits'),
  organisation: 'B2',
  ability: 'partly',
  asAt: '2026-01-31',
  peopleAsked: 412,
  choseWelsh: 178,
};
const here = { needs: new Set(['N1']), evidence: new Set(['E1']) };
const nowhere = () => null;

describe('what stands around the needs', () => {
  it('leaves out counts that stay at work', () => {
    const records = recordSet([record('language-provision', 'LP1', provision)]);
    const text = JSON.stringify(surroundingsOf(records, here, nowhere));
    expect(text).toContain('Visits');
    expect(text).not.toMatch(/412|178/);
    const atWork = languageProvisionDefinition.fields.filter((field) => field.public === false);
    for (const { name } of atWork) expect(text).not.toContain(name);
  });

  it('has what is expected of its own needs, with the evidence that the assessment has', () => {
    const expected = {
      title: both('Llifogydd', 'Floods'),
      drivers: ['climate', 'shift-to-prevention'],
      by: '2035-12-31',
      expectedNeed: 'more',
      expectedDemand: 'same',
      description: both('Mwy o law.', 'More rain.'),
      evidence: ['E1', 'E9'],
    };
    const records = recordSet([
      record('future-need', 'FN1', { ...expected, need: 'N1' }),
      record('future-need', 'FN2', { ...expected, need: 'N9' }),
    ]);
    expect(surroundingsOf(records, here, nowhere).futureNeeds).toMatchObject([
      { code: 'FN1', need: 'N1', drivers: ['climate', 'shift-to-prevention'], evidence: ['E1'] },
    ]);
  });

  it('names the places on both sides of the border', () => {
    const border = { area: 'W05000001', englishArea: 'E06000051', direction: 'relies-on-england' };
    const reliance = { ...border, title: both('Ysbyty', 'Hospital'), description: both('Taith', 'Journey') };
    const records = recordSet([record('cross-border-reliance', 'XB1', reliance)]);
    const { reliances } = surroundingsOf(records, here, (code) => both(`cy ${code}`, `en ${code}`));
    expect(reliances.map(({ place, englishPlace }) => [place?.en, englishPlace?.cy])).toEqual([
      ['en W05000001', 'cy E06000051'],
    ]);
  });

  it('leaves out what waits for its other language, what is withdrawn, and needs the assessment lacks', () => {
    const records = recordSet([
      record('influence', 'IN1', influence),
      record('influence', 'IN2', { ...influence, organisation: 'B7', how: both('', 'In English only.') }),
      { ...record('influence', 'IN3', influence), withdrawn: true },
      record('influence', 'IN4', { ...influence, need: 'N9' }),
    ]);
    expect(surroundingsOf(records, here, nowhere).influences.map(({ code }) => code)).toEqual(['IN1']);
    expect(organisationsAround(records)).not.toContain('B7');
  });
});
