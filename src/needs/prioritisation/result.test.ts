import { describe, expect, it } from 'vitest';
import {
  type AnyRecord,
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  type RecordSet,
  recordSet,
} from '../../records/index.ts';
import { needDefinition } from '../kinds/need.ts';
import { criterionDefinition } from './criterion.ts';
import { maySpeakFor, refusalToScore } from './policy.ts';
import { needsToExplain, prioritisationResult } from './result.ts';
import { type PrioritisationRound, prioritisationRoundDefinition } from './round.ts';
import { needScoreDefinition } from './score.ts';

function record(
  definition: RecordDefinition,
  code: string,
  values: Readonly<Record<string, FieldValue>>,
): AnyRecord {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...values },
  };
}

/** A round over three needs and two criteria; each line is an organisation, a need and its scores. */
function round(
  lines: readonly string[],
  values: Readonly<Record<string, FieldValue>> = {},
): { records: RecordSet; round: PrioritisationRound } {
  const records = recordSet([
    ...['N1', 'N2', 'N3'].map((code) => record(needDefinition, code, {})),
    record(prioritisationRoundDefinition, 'PR1', {
      scorers: ['B1', 'B2', 'B3'],
      priorityLimit: 1,
      closesOn: '2026-05-01',
      state: 'open',
      ...values,
    }),
    record(criterionDefinition, 'CR1', { round: 'PR1', weight: 3 }),
    record(criterionDefinition, 'CR2', { round: 'PR1', weight: 1 }),
    ...lines.map((line, position) => {
      const [organisation = '', need = '', ...scores] = line.split(' ');
      return record(needScoreDefinition, `SC${position}`, { round: 'PR1', organisation, need, scores });
    }),
  ]);
  const found = records.one(prioritisationRoundDefinition, 'PR1');
  if (!found) throw new Error('No round');
  return { records, round: found };
}

const two = [
  'B1 N1 CR1=5 CR2=4',
  'B2 N1 CR1=4 CR2=5',
  'B1 N2 CR1=1 CR2=3',
  'B2 N2 CR1=5 CR2=3',
  'B1 N3 CR1=0 CR2=0',
];
const resultOf = (made: ReturnType<typeof round>, tried?: ReadonlyMap<string, number>) =>
  prioritisationResult(made.round, made.records, tried);

describe('what the scores of a round come to', () => {
  it('ranks by the weighted mean of the organisations’ scores', () => {
    const { order } = resultOf(round(two));
    expect(order.map(({ need, rank, mean }) => [need.code, rank, mean])).toEqual([
      ['N1', 1, 4.5],
      ['N2', 2, 3],
    ]);
    expect(order.map(({ best, worst, staysInTop }) => [best, worst, staysInTop])).toEqual([
      [1, 1, true],
      [2, 2, false],
    ]);
  });

  it('does not rank a need that only one organisation scored, nor one without a score on a criterion', () => {
    const { notRanked } = resultOf(round(two));
    expect(notRanked.map(({ need }) => need.code)).toEqual(['N3']);
    const half = [...two, 'B2 N3 CR1=3'].filter((line) => !line.startsWith('B1 N3'));
    expect(resultOf(round([...half, 'B1 N3 CR1=2'])).notRanked.map(({ need }) => need.code)).toEqual(['N3']);
  });

  it('ranks nothing when nobody else has scored', () => {
    const { order, scoredBy } = resultOf(round(['B1 N1 CR1=5 CR2=4', 'B1 N2 CR1=1 CR2=1']));
    expect(order).toEqual([]);
    expect(scoredBy).toEqual(['B1']);
  });

  it('leaves out who was not asked, and what is no score', () => {
    const stranger = [...two, 'B9 N1 CR1=0 CR2=0', 'B3 N1 CR1=9'];
    expect(resultOf(round(stranger)).order[0]?.mean).toBe(4.5);
    expect(resultOf(round(stranger)).scoredBy).toEqual(['B1', 'B2']);
  });

  it('tries other weights without changing those of the round', () => {
    const made = round(two);
    expect(resultOf(made, new Map([['CR1', 0]])).order[1]?.mean).toBe(3);
    expect(resultOf(made, new Map([['CR2', 0]])).order[0]?.mean).toBe(4.5);
    const none = new Map([
      ['CR1', 0],
      ['CR2', 0],
    ]);
    expect(resultOf(made, none).order).toEqual([]);
    expect(made.round.values.priorityLimit).toBe(1);
  });

  it('lists what organisations score very differently, the furthest apart first', () => {
    const { differently } = resultOf(round([...two, 'B3 N1 CR1=0 CR2=5']));
    expect(differently.map(({ need, criterion, distance }) => [need.code, criterion.code, distance])).toEqual(
      [
        ['N2', 'CR1', 4],
        ['N1', 'CR1', 10 / 3],
      ],
    );
    expect(differently[0]?.scores.map(({ organisation }) => organisation)).toEqual(['B1', 'B2']);
  });

  it('asks for a reason for each chosen need and for the high ones left out', () => {
    const { chosen, leftOut } = needsToExplain(resultOf(round(two)), ['N2', 'N9']);
    expect(chosen.map(({ need }) => need.code)).toEqual(['N2']);
    expect(leftOut.map(({ need }) => need.code)).toEqual(['N1']);
  });
});

describe('who may score', () => {
  it('is an organisation that was asked, until the closing day is over or the round is decided', () => {
    const open = round([]).round;
    expect(refusalToScore({ organisation: 'B1' }, open, '2026-05-01')).toBeNull();
    expect(refusalToScore({ organisation: 'B1' }, open, '2026-05-02')).toBe('closed');
    expect(refusalToScore({ organisation: 'B9' }, open, '2026-05-01')).toBe('not-a-scorer');
    expect(refusalToScore({ organisation: null }, open, '2026-05-01')).toBe('no-organisation');
    const decided = round([], { state: 'decided' }).round;
    expect(refusalToScore({ organisation: 'B1' }, decided, '2026-05-01')).toBe('closed');
  });

  it('speaks for one organisation, before and after', () => {
    const of = (organisation: string) => record(needScoreDefinition, 'SC1', { organisation });
    expect(maySpeakFor({ organisation: 'B1' }, null, { organisation: 'B1' })).toBe(true);
    expect(maySpeakFor({ organisation: 'B1' }, of('B1'), { organisation: 'B2' })).toBe(false);
    expect(maySpeakFor({ organisation: 'B1' }, of('B2'), { organisation: 'B1' })).toBe(false);
    expect(maySpeakFor({ organisation: 'B1' }, of('B2'), null)).toBe(false);
    expect(maySpeakFor({ organisation: null }, null, { organisation: '' })).toBe(false);
  });
});
