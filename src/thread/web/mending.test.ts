import { describe, expect, it } from 'vitest';
import type { Acting, Role } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { aRequirement } from '../../duties/example-facts.ts';
import { actionDefinition, contributionDefinition } from '../../plan/index.ts';
import {
  type AnyRecord,
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  recordSet,
} from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { mendOrReadHref, ownMendHref } from './mending.ts';

const services = { records: createRecordStore([actionDefinition, contributionDefinition]) };

function record(
  definition: RecordDefinition,
  code: string,
  said: Readonly<Record<string, FieldValue>>,
): AnyRecord {
  const empty = definition.fields.map((field) => [field.name, emptyValue(field)]);
  return {
    partnershipId: 'arian',
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    values: { ...Object.fromEntries(empty), ...said },
  } as unknown as AnyRecord;
}

const records = recordSet([
  record(actionDefinition, 'A1', { lead: 'B1' }),
  record(contributionDefinition, 'C1', { action: 'A1', organisation: 'B2', state: 'proposed' }),
]);

function asked(role: Role, organisation: string | null): PageRequest {
  const acting = {
    role,
    organisation,
    partnershipId: 'arian',
    actor: { id: 'x', name: 'X' },
  } as unknown as Acting;
  return { acting, language: 'en', partnershipId: 'arian', services } as unknown as PageRequest;
}

const requirement = aRequirement({ kind: 'claim', confirmed: true });
const broken = (kind: string, code: string) => ({ requirement, rulebook: 'thread', place: { kind, code } });

describe('the way to mend what is broken', () => {
  it('is the form for those who may change the record', () => {
    expect(ownMendHref(asked('coordinator', null), records, broken('action', 'A1'))).toMatch(
      /actions\/A1\/edit$/,
    );
    expect(ownMendHref(asked('delivery-lead', 'B1'), records, broken('action', 'A1'))).toMatch(/A1\/edit$/);
    expect(ownMendHref(asked('delivery-lead', 'B2'), records, broken('contribution', 'C1'))).toMatch(
      /C1\/edit$/,
    );
  });

  it('is no form for those who may not: another’s contribution, another organisation’s action, a reader', () => {
    for (const [request, place] of [
      [asked('coordinator', null), broken('contribution', 'C1')],
      [asked('delivery-lead', 'B2'), broken('action', 'A1')],
      [asked('viewer', null), broken('action', 'A1')],
      [asked('analyst', null), broken('action', 'A1')],
    ] as const) {
      expect(ownMendHref(request, records, place)).toBeUndefined();
      expect(mendOrReadHref(request, records, place)).toMatch(/\/work\/(actions|contributions)\/[AC]1$/);
    }
  });

  it('leads to the rule where there is no record to read', () => {
    const toAdd = { requirement, rulebook: 'thread', place: { kind: 'action' } };
    expect(mendOrReadHref(asked('viewer', null), records, toAdd)).toContain(requirement.id);
    expect(ownMendHref(asked('coordinator', null), records, toAdd)).toMatch(/actions\/new$/);
  });
});
