import { type ClaimFact, codesIn, type FactRecord, type Facts, valuesOf } from './facts.ts';

/** Facts with the ways in that rules need, each built once and only when first asked for. */
export interface FactIndex {
  readonly facts: Facts;
  readonly plan: FactRecord | undefined;
  /** Records of a kind that belong to the plan; undefined when nobody records that kind. */
  of(kind: string): readonly FactRecord[] | undefined;
  find(kind: string, code: string): FactRecord | undefined;
  /** Records of a kind that point to this code by this field. */
  pointing(kind: string, field: string, code: string): readonly FactRecord[];
  claimsOf(requirement: string): readonly ClaimFact[];
}

/** How a kind of record belongs to a plan: by its own `plan`, or through the records its fields point to. */
const belongsThrough: Readonly<Record<string, readonly { readonly field: string; readonly to: string }[]>> = {
  section: [{ field: 'plan', to: 'plan' }],
  priority: [{ field: 'plan', to: 'plan' }],
  outcome: [{ field: 'plan', to: 'plan' }],
  approval: [{ field: 'plan', to: 'plan' }],
  publication: [{ field: 'plan', to: 'plan' }],
  advice: [{ field: 'plan', to: 'plan' }],
  sending: [{ field: 'plan', to: 'plan' }],
  'plan-review': [{ field: 'plan', to: 'plan' }],
  'plan-edition': [{ field: 'plan', to: 'plan' }],
  'plan-edition-section': [{ field: 'edition', to: 'plan-edition' }],
  action: [{ field: 'outcomes', to: 'outcome' }],
  contribution: [{ field: 'action', to: 'action' }],
  milestone: [{ field: 'action', to: 'action' }],
  resource: [{ field: 'action', to: 'action' }],
  risk: [{ field: 'action', to: 'action' }],
  option: [{ field: 'priorities', to: 'priority' }],
};

/**
 * Prepares facts for the rules. A record that says nothing about its plan (an action that serves no outcome yet)
 * stays in view: leaving it out would hide the very break that a rule looks for.
 */
export function indexFacts(facts: Facts): FactIndex {
  const byCode = new Map<string, Map<string, FactRecord>>();
  const scoped = new Map<string, readonly FactRecord[] | undefined>();
  const reversed = new Map<string, Map<string, FactRecord[]>>();

  function codesOf(kind: string): Map<string, FactRecord> {
    const known = byCode.get(kind);
    if (known) return known;
    const made = new Map((facts.records.get(kind) ?? []).map((record) => [record.code, record]));
    byCode.set(kind, made);
    return made;
  }

  function belongs(record: FactRecord): boolean {
    const ways = belongsThrough[record.kind];
    if (!ways) return true;
    const targets = ways.flatMap(({ field, to }) => codesIn(record, field).map((code) => ({ to, code })));
    if (targets.length === 0) return true;
    return targets.some(({ to, code }) => {
      if (to === 'plan') return code === facts.plan;
      const target = codesOf(to).get(code);
      return target === undefined || isMember(to, code);
    });
  }

  const members = new Map<string, Set<string>>();
  function isMember(kind: string, code: string): boolean {
    let codes = members.get(kind);
    if (!codes) {
      codes = new Set((of(kind) ?? []).map((record) => record.code));
      members.set(kind, codes);
    }
    return codes.has(code);
  }

  function of(kind: string): readonly FactRecord[] | undefined {
    if (scoped.has(kind)) return scoped.get(kind);
    const all = facts.records.get(kind);
    const mine = kind === 'plan' ? all?.filter((plan) => plan.code === facts.plan) : all?.filter(belongs);
    scoped.set(kind, mine);
    return mine;
  }

  function pointing(kind: string, field: string, code: string): readonly FactRecord[] {
    const key = `${kind} ${field}`;
    let back = reversed.get(key);
    if (!back) {
      back = new Map();
      for (const record of of(kind) ?? []) {
        for (const target of codesIn(record, field)) {
          const held = back.get(target);
          if (held) held.push(record);
          else back.set(target, [record]);
        }
      }
      reversed.set(key, back);
    }
    return back.get(code) ?? [];
  }

  let claims: ReadonlyMap<string, readonly ClaimFact[]> | undefined;
  function claimsOf(requirement: string): readonly ClaimFact[] {
    claims ??= Map.groupBy(facts.claims, (claim) => claim.requirement);
    return claims.get(requirement) ?? [];
  }

  return {
    facts,
    plan: codesOf('plan').get(facts.plan),
    of,
    find: (kind, code) => codesOf(kind).get(code),
    pointing,
    claimsOf,
  };
}

/** Field → the values a record must have one of. */
export type Where = Readonly<Record<string, readonly string[]>>;

/** Whether a record has one of the wanted values in every field named; `unknown` when a field was never recorded. */
export function matches(record: FactRecord, where: Where | undefined): 'yes' | 'no' | 'unknown' {
  let answer: 'yes' | 'unknown' = 'yes';
  for (const [field, wanted] of Object.entries(where ?? {})) {
    const value = record.links[field] ?? record.fields[field];
    if (value === undefined) answer = 'unknown';
    else if (!valuesOf(value).some((each) => wanted.includes(each))) return 'no';
  }
  return answer;
}
