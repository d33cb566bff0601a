import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import { recordSet } from '../../records/index.ts';
import { aRequirement } from '../example-facts.ts';
import { ruleSpec } from '../rule-kinds.ts';
import { gapHref } from './place-link.ts';

const requirement = aRequirement(ruleSpec.parse({ kind: 'record', record: 'action', holds: ['endsOn'] }));
const verdict = { requirement, rulebook: 'test' };
/** The links read nothing else of a request. */
const request = {
  language: 'en',
  partnershipId: 'arian',
  services: { records: { definition: () => ({ fields: [] }) } },
} as unknown as PageRequest;
const href = (place: { kind: string; code?: string }, may: boolean) =>
  gapHref(verdict, place, request, recordSet([]), () => may);

describe('the way from a gap', () => {
  it('leads to the form for whoever may send it', () => {
    expect(href({ kind: 'action', code: 'A1' }, true)).toMatch(/\/actions\/A1\/edit$/);
    expect(href({ kind: 'action' }, true)).toMatch(/\/actions\/new$/);
  });

  it('leads everybody else to the record as it is read', () => {
    expect(href({ kind: 'action', code: 'A1' }, false)).toMatch(/\/actions\/A1$/);
  });

  it('leads nowhere where somebody else has to write the record first', () => {
    expect(href({ kind: 'action' }, false)).toBeUndefined();
  });
});
