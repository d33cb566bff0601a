import { describe, expect, test } from 'vitest';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  ownershipDefinition,
  planDefinition,
  riskDefinition,
} from '../../plan/index.ts';
import {
  type AnyRecord,
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  recordSet,
} from '../../records/index.ts';
import { dueItems, mayUpdate, type Updater } from './due-items.ts';
import { nameOfItem } from './update.ts';

function record(definition: RecordDefinition, code: string, values: Record<string, FieldValue>): AnyRecord {
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

const plan = record(planDefinition, 'PL1', { state: 'published' });
const action = (code: string, values: Record<string, FieldValue> = {}) =>
  record(actionDefinition, code, {
    plan: 'PL1',
    lead: 'B1',
    state: 'on-course',
    startsOn: '2025-04-01',
    ...values,
  });
const owned = (code: string, field: string, of: string, person: string, state = 'accepted') =>
  record(ownershipDefinition, code, {
    [field]: of,
    organisation: 'B1',
    person,
    state,
    askedOn: '2025-04-01',
  });

const lead: Updater = { email: 'mari@example.org', role: 'delivery-lead', organisation: 'B1' };
const owner: Updater = { email: 'huw@example.org', role: 'analyst', organisation: null };
const due = (
  records: readonly AnyRecord[],
  updater: Updater = lead,
  reach: readonly [string, string][] = [],
) =>
  dueItems(recordSet([plan, ...records]), updater, '2026-03', new Map(reach)).map(({ item }) =>
    nameOfItem(item),
  );

describe('what is due of a person', () => {
  test('is what runs in the month: not what is done, has not begun, or is of a superseded plan', () => {
    const old = record(planDefinition, 'PL0', { state: 'superseded' });
    const actions = [
      action('A1'),
      action('A2', { state: 'done' }),
      action('A3', { startsOn: '2026-04-01' }),
      action('A4', { plan: 'PL0' }),
      action('A5', { startsOn: '2026-03-31' }),
    ];
    expect(due([old, ...actions])).toEqual(['action A1', 'action A5']);
  });

  test('goes to who has accepted it; what nobody has accepted to the delivery lead of its organisation', () => {
    const records = [
      action('A1'),
      action('A2'),
      owned('OW1', 'action', 'A1', 'Huw@example.org'),
      owned('OW2', 'action', 'A2', 'huw@example.org', 'asked'),
    ];
    expect(due(records, owner)).toEqual(['action A1']);
    expect(due(records, lead)).toEqual(['action A2']);
    expect(due(records, { ...lead, organisation: 'B2' })).toEqual([]);
  });

  test('holds milestones not met by the end of the month, and risks not looked at for three', () => {
    const records = [
      action('A1'),
      record(milestoneDefinition, 'M1', { action: 'A1', dueOn: '2026-03-31' }),
      record(milestoneDefinition, 'M2', { action: 'A1', dueOn: '2026-04-01' }),
      record(milestoneDefinition, 'M3', { action: 'A1', dueOn: '2026-01-31', metOn: '2026-01-30' }),
      record(riskDefinition, 'K1', { action: 'A1', reviewedOn: '2025-12-20' }),
      record(riskDefinition, 'K2', { action: 'A1', reviewedOn: '2026-01-20' }),
      record(riskDefinition, 'K3', { action: 'A1', state: 'closed' }),
    ];
    expect(due(records)).toEqual(['action A1', 'milestone M1', 'risk K1']);
  });

  test('asks a body once: its part in an action it leads itself is told with the action', () => {
    const promise = (code: string, organisation: string, state = 'agreed') =>
      record(contributionDefinition, code, { action: 'A1', organisation, state });
    const records = [action('A1'), promise('C1', 'B1'), promise('C2', 'B2'), promise('C3', 'B2', 'proposed')];
    expect(due(records)).toEqual(['action A1']);
    expect(due(records, { ...lead, organisation: 'B2' })).toEqual(['contribution C2']);
  });

  test('wants a figure once its period is over, one after the other, and none that is worked out', () => {
    const measure = (code: string, values: Record<string, FieldValue> = {}) =>
      record(performanceMeasureDefinition, code, { organisation: 'B1', updateEveryMonths: 3, ...values });
    const records = [
      measure('F1'),
      measure('F2'),
      measure('F3', { formula: 'F1 + F2' }),
      measure('F4', { updateEveryMonths: null }),
    ];
    expect(
      due(records, lead, [
        ['F1', '2025-12-31'],
        ['F2', '2026-01-31'],
      ]),
    ).toEqual(['performance-measure F1']);
  });
});

describe('who may send an update', () => {
  const records = recordSet([
    plan,
    action('A1'),
    record(contributionDefinition, 'C1', { action: 'A1', organisation: 'B2', state: 'agreed' }),
    owned('OW1', 'action', 'A1', ''),
  ]);
  const may = (updater: Updater, kind: 'action' | 'contribution', code: string) =>
    mayUpdate(records, updater, { kind, code });

  test('is whoever acts for its organisation, and who keeps the plan; never for another body’s promise', () => {
    const coordinator: Updater = { email: 'c@example.org', role: 'coordinator', organisation: null };
    expect([may(lead, 'action', 'A1'), may(lead, 'contribution', 'C1')]).toEqual([true, false]);
    expect([may(coordinator, 'action', 'A1'), may(coordinator, 'contribution', 'C1')]).toEqual([true, false]);
    expect(may({ ...lead, role: 'viewer' }, 'action', 'A1')).toBe(false);
  });

  test('is not somebody without an address because the owner has none', () => {
    expect(may({ email: '', role: 'analyst', organisation: null }, 'action', 'A1')).toBe(false);
    expect(may({ email: '', role: 'delivery-lead', organisation: 'B1' }, 'contribution', 'C1')).toBe(false);
  });
});
