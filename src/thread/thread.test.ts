import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorDefinition } from '../evidence/index.ts';
import { decisionDefinition } from '../governance/index.ts';
import { evidenceItemDefinition, needDefinition } from '../needs/index.ts';
import { organisationDefinition, seatDefinition } from '../partnership/index.ts';
import { performanceMeasureDefinition } from '../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  outcomeDefinition,
  planDefinition,
  sectionDefinition,
} from '../plan/index.ts';
import { type AnyRecord, emptyValue, type RecordDefinition, recordSet } from '../records/index.ts';
import {
  inspectionFindingDefinition,
  recommendationDefinition,
  recommendationResponseDefinition,
} from '../scrutiny/index.ts';
import { brokenBeside } from './broken-threads.ts';
import { threadFocus } from './focus.ts';
import { threadMatrix, walk } from './matrix.ts';
import {
  nodeId,
  type Thread,
  type ThreadLink,
  type ThreadNode,
  threadKinds,
  threadOf,
  walkable,
} from './thread.ts';

const organisations = ['B1', 'B2', 'B3', null];

/** Threads of any shape whose links run from an earlier kind to a later one. */
const anyThread = fc
  .tuple(
    fc.array(
      fc.record({
        kind: fc.constantFrom(...threadKinds),
        organisation: fc.constantFrom(...organisations),
        isBroken: fc.integer({ min: 0, max: 9 }).map((n) => n < 3),
        amountPence: fc.option(fc.integer({ min: 0, max: 1000 })),
      }),
      { minLength: 1, maxLength: 60 },
    ),
    fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 160 }),
  )
  .map(([given, pairs]): Thread => {
    const nodes = given.map(({ isBroken, ...node }, index): [string, ThreadNode] => {
      const code = `X${index}`;
      const title = { cy: code, en: code };
      const breaks = isBroken ? ['rule'] : [];
      return [nodeId(node.kind, code), { ...node, code, title, financialYear: null, breaks }];
    });
    const links = pairs.flatMap(([a, b]): ThreadLink[] => {
      const [one, other] = [nodes[a % nodes.length], nodes[b % nodes.length]];
      if (!one || !other) return [];
      const order = threadKinds.indexOf(one[1].kind) - threadKinds.indexOf(other[1].kind);
      if (order === 0) return [];
      const [upper, lower] = order < 0 ? [one[0], other[0]] : [other[0], one[0]];
      return [{ upper, lower, relation: 'serves' }];
    });
    return walkable(new Map(nodes), links);
  });

const focused = fc
  .tuple(anyThread, fc.nat(), fc.constantFrom(1, 2, 'all'), fc.constantFrom('organisation', 'kind'))
  .map(([thread, at, steps, bundleBy]) => {
    const node = [...thread.nodes.values()][at % thread.nodes.size] as ThreadNode;
    const options = {
      steps: steps as 1 | 2 | 'all',
      bundleBy: bundleBy as 'organisation' | 'kind',
      onlyBroken: false,
    };
    const focus = threadFocus(thread, node.kind, node.code, options);
    if (!focus) throw new Error('The record is on the thread');
    return { thread, node, focus, steps };
  });

describe('one record in focus', () => {
  it('has at most nine columns of eight marks', () => {
    fc.assert(
      fc.property(focused, ({ focus }) => {
        expect(focus.columns.length).toBeLessThanOrEqual(9);
        for (const { marks } of focus.columns) expect(marks.length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('never leaves the record itself out of the drawing', () => {
    fc.assert(
      fc.property(focused, ({ focus, node }) => {
        const drawn = focus.columns.flatMap(({ marks }) => marks.map(({ id }) => id));
        expect(drawn).toContain(nodeId(node.kind, node.code));
      }),
    );
  });

  it('folds a broken record away only where more are broken than fit, and then says how many', () => {
    fc.assert(
      fc.property(focused, ({ focus, thread }) => {
        for (const { marks } of focus.columns) {
          const folded = marks.filter((mark) => mark.type === 'bundle' && mark.broken > 0);
          if (folded.length === 0) continue;
          const single = marks.filter((mark) => mark.type === 'record');
          const broken = single.filter((mark) => mark.type === 'record' && mark.node.breaks.length > 0);
          // Room for one mark of whole records and one of shared broken ones, and the focus itself.
          expect(broken.length).toBeGreaterThanOrEqual(5);
          for (const mark of folded) {
            if (mark.type !== 'bundle') continue;
            const counted = mark.members.filter((id) => (thread.nodes.get(id)?.breaks.length ?? 0) > 0);
            expect(mark.broken).toBe(counted.length);
          }
        }
      }),
    );
  });

  it('lists every neighbour, and loses none in the drawing', () => {
    fc.assert(
      fc.property(focused, ({ focus, thread, node }) => {
        const centre = nodeId(node.kind, node.code);
        const listed = new Set(
          [...focus.above, ...focus.below].flatMap(({ nodes }) =>
            nodes.map(({ kind, code }) => nodeId(kind, code)),
          ),
        );
        for (const { upper } of thread.above(centre)) expect(listed).toContain(upper);
        for (const { lower } of thread.below(centre)) expect(listed).toContain(lower);
      }),
    );
  });

  it('draws the line from duty to money, and names every kind it has no column for', () => {
    const kinds = threadKinds.map((kind): [string, ThreadNode] => [
      nodeId(kind, 'X'),
      {
        kind,
        code: 'X',
        title: { cy: kind, en: kind },
        organisation: null,
        amountPence: null,
        financialYear: null,
        breaks: kind === 'milestone' ? ['rule'] : [],
      },
    ]);
    const links = kinds.slice(1).map(([lower], turn): ThreadLink => {
      return { upper: kinds[turn]?.[0] ?? '', lower, relation: 'serves' };
    });
    const focus = threadFocus(walkable(new Map(kinds), links), 'outcome', 'X', {
      steps: 'all',
      bundleBy: 'kind',
      onlyBroken: false,
    });
    const drawn = focus?.columns.map(({ kind }) => kind) ?? [];
    expect(drawn).toEqual(
      expect.arrayContaining(['duty', 'need', 'priority', 'outcome', 'action', 'milestone', 'resource']),
    );
    const undrawn = focus?.undrawn.map(({ kind }) => kind) ?? [];
    expect([...drawn, ...undrawn].toSorted()).toEqual([...threadKinds].toSorted());
  });

  it('lists records as people count their codes, whatever the order of the links', () => {
    fc.assert(
      fc.property(focused, ({ focus }) => {
        for (const { kind, nodes } of [...focus.above, ...focus.below]) {
          if (kind === 'duty') continue;
          const numbers = nodes.map(({ code }) => Number(code.slice(1)));
          expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('walks up from below what it walks down to', () => {
    fc.assert(
      fc.property(anyThread, fc.nat(), (thread, at) => {
        const [id = ''] = [...thread.nodes.keys()].slice(at % thread.nodes.size);
        for (const below of walk(thread, id, 'below')) expect(walk(thread, below, 'above')).toContain(id);
        for (const above of walk(thread, id, 'above')) expect(walk(thread, above, 'below')).toContain(id);
      }),
    );
  });

  it('is nothing for a record that is not on the thread', () => {
    const thread = walkable(new Map(), []);
    const options = { steps: 'all', bundleBy: 'kind', onlyBroken: false } as const;
    expect(threadFocus(thread, 'outcome', 'O1', options)).toBeUndefined();
  });
});

describe('the thread of a partnership', () => {
  const put = (definition: RecordDefinition, code: string, given: AnyRecord['values']): AnyRecord => {
    const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
    const values = { ...empty, title: { cy: code, en: code }, ...given };
    return { kind: definition.kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
  };

  it('leads from a promise to what inspectors found, what scrutiny recommended and what was answered', () => {
    const records = recordSet([
      put(actionDefinition, 'A1', {}),
      put(contributionDefinition, 'C1', { action: 'A1' }),
      put(inspectionFindingDefinition, 'IF1', { actions: ['A1'] }),
      put(recommendationDefinition, 'RC1', { contributions: ['C1'] }),
      put(recommendationDefinition, 'RC2', { finding: 'IF1' }),
      put(recommendationResponseDefinition, 'RQ1', { recommendation: 'RC1' }),
    ]);
    const definitions = [
      actionDefinition,
      contributionDefinition,
      inspectionFindingDefinition,
      recommendationDefinition,
      recommendationResponseDefinition,
    ];
    const thread = threadOf(records, definitions);
    expect([...walk(thread, 'contribution/C1', 'below')]).toEqual(
      expect.arrayContaining(['recommendation/RC1', 'recommendation-response/RQ1']),
    );
    expect([...walk(thread, 'action/A1', 'below')]).toEqual(
      expect.arrayContaining(['inspection-finding/IF1', 'recommendation/RC2']),
    );
    expect([...walk(thread, 'recommendation-response/RQ1', 'above')]).toContain('action/A1');
  });

  it('leads from a duty to the section and the seat that meet it, and from there to the body that holds the seat', () => {
    const records = recordSet([
      put(planDefinition, 'PL1', {}),
      put(sectionDefinition, 'T1', { plan: 'PL1' }),
      put(seatDefinition, 'S1', { post: { cy: 'Cadeirydd', en: 'Chair' }, organisation: 'B1' }),
      put(organisationDefinition, 'B1', { name: { cy: 'Cyngor', en: 'Council' } }),
    ]);
    const definitions = [planDefinition, sectionDefinition, seatDefinition, organisationDefinition];
    const duties = ['section/T1', 'seat/S1'].map((place) => {
      const [kind = '', code = ''] = place.split('/');
      return { code: kind, title: { cy: kind, en: kind }, dischargedBy: [{ kind, code }], breaks: [] };
    });
    const thread = threadOf(records, definitions, { duties });
    expect([...walk(thread, 'section/T1', 'above')].toSorted()).toEqual(['duty/section', 'plan/PL1']);
    expect([...walk(thread, 'duty/seat', 'below')].toSorted()).toEqual(['organisation/B1', 'seat/S1']);
    expect(threadMatrix(thread, null, 0)).toMatchObject({ dutiesBeside: 2, rows: [{ duties: 0 }] });
  });

  it('counts what is broken beside the thread on no outcome', () => {
    const thread = threadOf(recordSet([]), []);
    expect(brokenBeside(thread, [{ record: { kind: 'participation-barrier', code: 'PB1' } }])).toBe(1);
    expect(threadMatrix(thread, null, 1)).toMatchObject({ broken: 1, rows: [{ outcome: null, broken: 1 }] });
  });
});

describe('a commissioning decision on the thread', () => {
  const put = (kind: string, code: string, values: AnyRecord['values']): AnyRecord => ({
    kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { title: { cy: code, en: code }, ...values },
  });
  const kinds = [
    indicatorDefinition,
    evidenceItemDefinition,
    needDefinition,
    outcomeDefinition,
    decisionDefinition,
    actionDefinition,
    performanceMeasureDefinition,
  ];
  const thread = threadOf(
    recordSet([
      put('indicator', 'I1', {}),
      put('evidence-item', 'E1', { needs: ['N1'] }),
      put('need', 'N1', { indicators: ['I1'] }),
      put('outcome', 'O1', { needs: ['N1'] }),
      put('decision', 'PD1', { matter: 'commissioning', actions: ['A1'] }),
      put('decision', 'PD2', { matter: 'adoption', actions: ['A1'] }),
      put('action', 'A1', { outcomes: ['O1'], measures: ['F1'] }),
      put('performance-measure', 'F1', {}),
    ]),
    kinds,
  );

  it('leads back to the evidence that supports it and forward to the measure that tests it', () => {
    const above = [...walk(thread, 'decision/PD1', 'above')];
    expect(above).toEqual(
      expect.arrayContaining(['outcome/O1', 'need/N1', 'evidence-item/E1', 'indicator/I1']),
    );
    expect([...walk(thread, 'decision/PD1', 'below')]).toEqual(
      expect.arrayContaining(['action/A1', 'performance-measure/F1']),
    );
  });

  it('is the only kind of decision there', () => {
    expect(thread.nodes.has('decision/PD2')).toBe(false);
  });
});

describe('the matrix of the whole plan', () => {
  it('has a row for every outcome and one for the rest, and counts every broken thread', () => {
    fc.assert(
      fc.property(anyThread, (thread) => {
        const matrix = threadMatrix(thread, null, 0);
        const outcomes = [...thread.nodes.values()].filter(({ kind }) => kind === 'outcome');
        expect(matrix.rows).toHaveLength(outcomes.length + 1);
        expect(matrix.rows.at(-1)?.outcome).toBeNull();
        const broken = [...thread.nodes.values()].filter(({ breaks }) => breaks.length > 0).length;
        expect(matrix.broken).toBe(broken);
        expect(matrix.rows.reduce((sum, row) => sum + row.broken, 0)).toBeGreaterThanOrEqual(broken);
      }),
    );
  });
});
