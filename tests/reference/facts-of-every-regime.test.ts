import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { recordDefinitions } from '../../src/app/capabilities.ts';
import { checkPlan, factsFromRecords } from '../../src/duties/index.ts';
import { readRulebooks } from '../../src/duties/store/index.ts';
import { type AnyRecord, emptyValue, type FieldValue, recordSet } from '../../src/records/index.ts';

const read = await readRulebooks(path.join(import.meta.dirname, '..', '..', 'rulebooks'));
if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
const rulebooks = read.value;

function record(kind: string, code: string, given: Readonly<Record<string, FieldValue>>): AnyRecord {
  const definition = recordDefinitions.find((each) => each.kind === kind);
  if (!definition) throw new Error(`There is no kind ${kind}`);
  const empty = definition.fields.map((field) => [field.name, emptyValue(field)]);
  const values = { ...Object.fromEntries(empty), ...given };
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
}

const every = new Set(
  rulebooks.flatMap(({ families }) => families.filter(({ always }) => !always).map(({ id }) => id)),
);
const plan = record('plan', 'PL1', {
  title: { cy: 'Cynllun', en: 'Plan' },
  state: 'adopted',
  duties: [...every],
});

function verdictsOf(rulebook: string, records: readonly AnyRecord[], on = '2026-11-01') {
  const facts = factsFromRecords(recordSet([plan, ...records]), recordDefinitions, {
    on,
    plan: 'PL1',
    datasets: [],
  });
  const { families } = checkPlan(
    rulebooks.filter(({ id }) => id === rulebook),
    facts,
  );
  return new Map(families.flatMap(({ verdicts }) => verdicts).map((each) => [each.requirement.id, each]));
}

describe('what rules look for', () => {
  it.each(rulebooks.map(({ id }) => id))('%s: every kind of record is one that people can write', (id) => {
    // Of these, nobody has said anything until the first is on record.
    const begun = ['approval', 'advice', 'publication'].map((kind) => record(kind, 'X1', {}));
    const unknown = [...verdictsOf(id, begun).values()].filter(({ reasons }) =>
      reasons.some(({ code }) => code === 'kind-unknown'),
    );
    expect(
      unknown.map(({ requirement, missing }) => [requirement.id, ...missing.map(({ kind }) => kind)]),
    ).toEqual([]);
  });
});

describe('the regime of 2015 with meetings, decisions, elections, advice, approvals and publications on record', () => {
  const council = record('organisation', 'B1', {
    name: { cy: 'Cyngor', en: 'Council' },
    kind: 'local-authority',
  });
  const seat = record('seat', 'S1', {
    organisation: 'B1',
    role: 'member',
    startsOn: [{ when: '2020-01-01', source: '' }],
  });
  const election = record('election', 'EL1', { organisation: 'B1', heldOn: '2022-05-05', kind: 'ordinary' });
  const meeting = record('meeting', 'MT1', {
    body: 'board',
    capacity: 'board',
    heldOn: '2022-06-20',
    present: ['B1'],
    state: 'held',
  });
  const words = (records: readonly AnyRecord[]) =>
    new Map(
      [...verdictsOf('wales-psb-2015', [council, seat, ...records])].map(([id, { word }]) => [id, word]),
    );

  it('judges meetings from the election and from who was there', () => {
    const none = words([election]);
    const held = words([election, meeting]);
    const moved = [...held].filter(([id, word]) => none.get(id) !== word);
    expect(moved.length).toBeGreaterThan(1);
    expect(moved.map(([, word]) => word)).toContain('met');
  });

  it('does not count a meeting that was called off', () => {
    const off = record('meeting', 'MT1', { ...meeting.values, state: 'cancelled' });
    expect([...words([election, off])]).toEqual([...words([election])]);
  });

  it('judges decisions, advice, approvals and publications', () => {
    const decided = record('decision', 'PD1', { meeting: 'MT1', matter: 'objectives', takenBy: 'board' });
    const sought = record('advice', 'AV1', {
      plan: 'PL1',
      adviser: 'future-generations-commissioner',
      soughtOn: '2022-08-01',
      receivedOn: '2022-09-01',
      publishedOn: '2022-10-01',
    });
    const approved = record('approval', 'AL1', {
      plan: 'PL1',
      organisation: 'B1',
      form: 'due-form',
      takenBy: 'full-body',
      decidedOn: '2023-03-01',
      state: 'approved',
    });
    const out = record('publication', 'PB1', {
      plan: 'PL1',
      what: 'plan',
      publishedOn: '2023-04-01',
      languages: ['cy', 'en'],
      sentTo: ['welsh-ministers'],
    });
    const before = words([election, meeting]);
    for (const each of [decided, sought, approved, out]) {
      const after = words([election, meeting, each]);
      const changed = [...after].filter(([id, word]) => before.get(id) !== word);
      expect(changed.length, each.kind).toBeGreaterThan(0);
    }
  });
});
