import { expect, it } from 'vitest';
import { storyDefinition } from '../needs/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  outcomeDefinition,
  riskDefinition,
} from '../plan/index.ts';
import { type AnyRecord, emptyValue, type RecordDefinition, recordSet } from '../records/index.ts';
import { aroundScorecard } from './around-scorecard.ts';

function put(
  definition: RecordDefinition,
  code: string,
  values: Readonly<Record<string, unknown>>,
): AnyRecord {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...values } as AnyRecord['values'],
  };
}

const records = recordSet([
  put(outcomeDefinition, 'O1', { priorities: ['P1'], indicators: ['I1', 'I2'] }),
  put(outcomeDefinition, 'O2', { priorities: ['P1'], indicators: ['I2', 'I3'] }),
  put(outcomeDefinition, 'O3', { priorities: ['P2'], indicators: ['I4'] }),
  put(storyDefinition, 'H1', { indicator: 'I1', writtenOn: '2026-01-01', period: '2025' }),
  put(storyDefinition, 'H2', { indicator: 'I1', writtenOn: '2026-06-01', period: '2025' }),
  put(storyDefinition, 'H3', { indicator: 'I2', writtenOn: '2026-06-01', period: '2025' }),
  put(storyDefinition, 'H4', { indicator: 'I4', writtenOn: '2026-06-01', period: '2025' }),
  put(actionDefinition, 'A1', { outcomes: ['O1'], lead: 'B1' }),
  put(actionDefinition, 'A2', { outcomes: ['O2'], lead: null }),
  put(actionDefinition, 'A3', { outcomes: ['O3'], lead: 'B3' }),
  put(contributionDefinition, 'C1', { action: 'A1', organisation: 'B2', state: 'agreed' }),
  put(contributionDefinition, 'C2', { action: 'A1', organisation: 'B1', state: 'agreed-in-part' }),
  put(contributionDefinition, 'C3', { action: 'A1', organisation: 'B4', state: 'declined' }),
  put(riskDefinition, 'K1', { action: 'A1', likelihood: 2, impact: 3 }),
  put(riskDefinition, 'K2', { action: 'A1', likelihood: 4, impact: 5 }),
  put(riskDefinition, 'K3', { action: 'A1', likelihood: 5, impact: 5, state: 'closed' }),
  put(riskDefinition, 'K4', { priority: 'P1' }),
  put(riskDefinition, 'K5', { action: 'A3', likelihood: 5, impact: 5 }),
]);

it('a scorecard of an outcome tells the newest story of each figure, the partners of each action, and its open risks, the gravest first', () => {
  const { stories, actions, risks } = aroundScorecard(records, 'outcome', 'O1');
  expect(stories.map(({ code }) => code)).toEqual(['H2', 'H3']);
  expect(actions.map(({ action, partners }) => [action.code, partners])).toEqual([['A1', ['B1', 'B2']]]);
  expect(risks.map(({ risk, score }) => [risk.code, score])).toEqual([
    ['K2', 20],
    ['K1', 6],
  ]);
});

it('a scorecard of a theme tells those of all its outcomes, each once, and what threatens the theme itself', () => {
  const { stories, actions, risks } = aroundScorecard(records, 'priority', 'P1');
  expect(stories.map(({ code }) => code)).toEqual(['H2', 'H3']);
  expect(actions.map(({ action, partners }) => [action.code, partners.length])).toEqual([
    ['A1', 2],
    ['A2', 0],
  ]);
  expect(risks.map(({ risk }) => risk.code)).toEqual(['K2', 'K1', 'K4']);
});
