import { expect, it } from 'vitest';
import { storyDefinition } from '../needs/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  outcomeDefinition,
  riskDefinition,
} from '../plan/index.ts';
import { recordSet } from '../records/index.ts';
import { recordOf } from '../turning/example-session.ts';
import { aroundScorecard } from './around-scorecard.ts';

const records = recordSet([
  recordOf(outcomeDefinition, 'O1', { priorities: ['P1'], indicators: ['I1', 'I2'] }),
  recordOf(outcomeDefinition, 'O2', { priorities: ['P1'], indicators: ['I2', 'I3'] }),
  recordOf(outcomeDefinition, 'O3', { priorities: ['P2'], indicators: ['I4'] }),
  recordOf(storyDefinition, 'H1', { indicator: 'I1', writtenOn: '2026-01-01', period: '2025' }),
  recordOf(storyDefinition, 'H2', { indicator: 'I1', writtenOn: '2026-06-01', period: '2025' }),
  recordOf(storyDefinition, 'H3', { indicator: 'I2', writtenOn: '2026-06-01', period: '2025' }),
  recordOf(storyDefinition, 'H4', { indicator: 'I4', writtenOn: '2026-06-01', period: '2025' }),
  recordOf(actionDefinition, 'A1', { outcomes: ['O1'], lead: 'B1' }),
  recordOf(actionDefinition, 'A2', { outcomes: ['O2'], lead: null }),
  recordOf(actionDefinition, 'A3', { outcomes: ['O3'], lead: 'B3' }),
  recordOf(contributionDefinition, 'C1', { action: 'A1', organisation: 'B2', state: 'agreed' }),
  recordOf(contributionDefinition, 'C2', { action: 'A1', organisation: 'B1', state: 'agreed-in-part' }),
  recordOf(contributionDefinition, 'C3', { action: 'A1', organisation: 'B4', state: 'declined' }),
  recordOf(riskDefinition, 'K1', { action: 'A1', likelihood: 2, impact: 3 }),
  recordOf(riskDefinition, 'K2', { action: 'A1', likelihood: 4, impact: 5 }),
  recordOf(riskDefinition, 'K3', { action: 'A1', likelihood: 5, impact: 5, state: 'closed' }),
  recordOf(riskDefinition, 'K4', { priority: 'P1' }),
  recordOf(riskDefinition, 'K5', { action: 'A3', likelihood: 5, impact: 5 }),
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
