import { describe, expect, it } from 'vitest';
import { indicatorDefinition } from '../../evidence/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { type AnyRecord, recordSet } from '../../records/index.ts';
import type { AssessedIndicator } from '../assessment/assessed-indicator.ts';
import { aRecordOf, inBoth } from '../example-records.ts';
import {
  authorityStrategies,
  childPovertyStrategyDefinition,
  childPovertyTarget,
  childPovertyView,
  dataGapDefinition,
  evidenceItemDefinition,
  isUnserved,
  needDefinition,
  povertyWithin,
  slugOfTarget,
  targetsServedBy,
} from '../index.ts';

const planned = (kind: string, code: string, values: AnyRecord['values']): AnyRecord => ({
  kind,
  code,
  revision: 1,
  withdrawn: false,
  lookAgain: [],
  values,
});
const records = recordSet([
  aRecordOf(indicatorDefinition, 'I1', {
    title: inBoth('Plant', 'Children'),
    childPoverty: 'low-birth-weight',
  }),
  aRecordOf(needDefinition, 'N1', { title: inBoth('Angen', 'Need') }),
  aRecordOf(evidenceItemDefinition, 'E1', { title: inBoth('Astudiaeth', 'Study'), needs: ['N1'] }),
  aRecordOf(childPovertyStrategyDefinition, 'TP1', { organisation: 'B1', aims: ['health'] }),
  planned('priority', 'P1', { needs: ['N1'] }),
  planned('outcome', 'O1', {
    priorities: ['P1'],
    childPovertyAims: ['health'],
    childPovertyObjectives: ['skills'],
  }),
  planned('action', 'A1', { outcomes: ['O1'] }),
  planned('action', 'A2', { outcomes: [], childPovertyAims: ['income'] }),
]);
const view = childPovertyView(records, []);
const codes = (found: readonly AnyRecord[] = []) => found.map(({ code }) => code);

describe('child poverty', () => {
  it('finds the partnership’s own indicator for each of the six, and leaves the rest empty', () => {
    expect(view.figures).toHaveLength(6);
    expect(view.figures.filter(({ own }) => own.length > 0).map(({ name }) => name)).toEqual([
      'low-birth-weight',
    ]);
  });

  it('follows an outcome that names an aim to its priorities, needs, evidence and actions', () => {
    const service = view.aims.find(({ aim }) => aim === 'health')?.service;
    expect(codes(service?.priorities)).toEqual(['P1']);
    expect(codes(service?.needs as unknown as AnyRecord[])).toEqual(['N1']);
    expect(codes(service?.evidence as unknown as AnyRecord[])).toEqual(['E1']);
    expect(codes(service?.actions)).toEqual(['A1']);
    expect(codes(view.objectives.find(({ objective }) => objective === 'skills')?.service.actions)).toEqual([
      'A1',
    ]);
  });

  it('counts an action that names an aim by itself, and names the aims that nothing serves', () => {
    expect(codes(view.aims.find(({ aim }) => aim === 'income')?.service.actions)).toEqual(['A2']);
    expect(view.aims).toHaveLength(13);
    expect(view.aims.filter(({ service }) => isUnserved(service))).toHaveLength(11);
  });
});

describe('the way back from a record to the aims', () => {
  const slugs = (kind: string, code: string) => targetsServedBy(records, { kind, code }).map(slugOfTarget);

  it('names every aim and objective whose page names the record, whether it names them itself or not', () => {
    expect(slugs('outcome', 'O1')).toEqual(['g', '2']);
    for (const [kind, code] of [
      ['action', 'A1'],
      ['priority', 'P1'],
      ['need', 'N1'],
      ['evidence-item', 'E1'],
    ] as const)
      expect(slugs(kind, code), kind).toEqual(['g', '2']);
    expect(slugs('action', 'A2')).toEqual(['a']);
    expect(slugs('child-poverty-strategy', 'TP1')).toEqual(['g']);
  });

  it('names none for a record that serves none, or of a kind that cannot', () => {
    expect(slugs('need', 'N9')).toEqual([]);
    expect(slugs('meeting', 'O1')).toEqual([]);
  });

  it('and every aim and objective has an address of its own that leads to it', () => {
    const targets = [...'abcdefghijklm123'].map((slug) => childPovertyTarget(slug));
    expect(targets.map((target) => target && slugOfTarget(target)).join('')).toBe('abcdefghijklm123');
    expect(childPovertyTarget('n')).toBeUndefined();
  });
});

it('a gap stands beside a strategic indicator that no indicator stands for, until it is closed', () => {
  const gap = (code: string, state: 'open' | 'closed') =>
    aRecordOf(dataGapDefinition, code, { childPoverty: 'early-development', state });
  const { figures } = childPovertyView(recordSet([gap('G1', 'open'), gap('G2', 'closed')]), []);
  const early = figures.find(({ name }) => name === 'early-development');
  expect(early?.own).toEqual([]);
  expect(early?.gaps.map(({ code }) => code)).toEqual(['G1']);
});

describe('the strategies of the authorities', () => {
  const both = inBoth('Testun', 'Text');
  const found = authorityStrategies(
    recordSet([
      aRecordOf(organisationDefinition, 'B1', { name: both, kind: 'local-authority' }),
      aRecordOf(organisationDefinition, 'B2', { name: both, kind: 'health-board' }),
      aRecordOf(organisationDefinition, 'B3', { name: both, kind: 'business' }),
      aRecordOf(organisationDefinition, 'B4', { name: both, kind: 'health-board', closedOn: '2020-01-01' }),
      aRecordOf(childPovertyStrategyDefinition, 'TP1', {
        title: both,
        organisation: 'B1',
        objectives: both,
        aims: ['income', 'housing'],
        publishedIn: 'own-document',
      }),
      planned('action', 'A1', { outcomes: [], lead: 'B1', childPovertyAims: ['income'] }),
      planned('action', 'A2', { outcomes: [], lead: 'B1', childPovertyAims: ['health'] }),
      planned('action', 'A3', { outcomes: [], lead: 'B9', childPovertyAims: ['parenting'] }),
      planned('contribution', 'C1', { organisation: 'B2', action: 'A3', state: 'agreed' }),
      planned('contribution', 'C2', { organisation: 'B2', action: 'A1', state: 'declined' }),
    ]),
    ['local-authority', 'health-board'],
  );

  it('are one for each authority there is, with or without a record of it', () => {
    expect(found.map(({ organisation, gaps }) => [organisation.code, ...gaps])).toEqual([
      ['B1', 'no-functions', 'where-unsaid'],
      ['B2', 'no-strategy'],
    ]);
  });

  it('count what an authority leads or has agreed to, and name the aims it took up and does nothing for', () => {
    const [council, board] = found;
    expect(council?.served.map(({ aim, actions }) => [aim, ...codes(actions)])).toEqual([
      ['income', 'A1'],
      ['health', 'A2'],
    ]);
    expect(council?.unserved).toEqual(['housing']);
    expect(board?.served.map(({ aim }) => aim)).toEqual(['parenting']);
  });
});

it('poverty is worst where the figures are, by the direction of the indicator and without areas that have none', () => {
  const small = (code: string, value: number | null) => ({
    area: { code, type: 'ward-2024', name: inBoth(code, code) },
    figure: { value },
  });
  const assessed = {
    smallAreas: [small('W1', 10), small('W2', 30), small('W3', null), small('W4', 20)],
  } as unknown as AssessedIndicator;
  const worst = (polarity: 'lower-is-better' | 'higher-is-better' | 'no-direction') =>
    povertyWithin(
      [
        {
          name: 'looked-after',
          own: [{ indicator: aRecordOf(indicatorDefinition, 'I1', { polarity }), assessed, gaps: [] }],
          gaps: [],
        },
      ],
      2,
    ).map(({ known, worst: those }) => [known, ...those.map(({ area }) => area.code)]);
  expect(worst('lower-is-better')).toEqual([[3, 'W2', 'W4']]);
  expect(worst('higher-is-better')).toEqual([[3, 'W1', 'W4']]);
  expect(worst('no-direction')).toEqual([]);
});
