import { z } from 'zod';
import { checkPlan } from './check.ts';
import { type ClaimFact, codesIn, type FactRecord, type Facts } from './facts.ts';
import { bilingualSpec, type Rulebook } from './rulebook.ts';
import { ruleDate } from './rules/spec.ts';
import { type VerdictWord, verdictWords } from './verdict.ts';

const recordName = z.string().regex(/^[a-z][a-z-]* \S+$/);
const fields = z.record(z.string(), z.unknown());
const claim = z.strictObject({
  requirement: z.string(),
  target: recordName,
  claimedBy: z.string(),
  confirmedBy: z.string().nullable(),
  state: z.enum(['claimed', 'confirmed', 'disputed']),
});

/** `starting-facts.yaml`: facts that scenarios start from, by name. */
export const startingFactsSpec = z.strictObject({
  facts: z.record(
    z.string(),
    z.strictObject({
      note: bilingualSpec.optional(),
      on: ruleDate,
      plan: z.string(),
      records: z.record(recordName, fields),
      claims: z.array(claim).default([]),
    }),
  ),
});
export type StartingFacts = z.output<typeof startingFactsSpec>['facts'][string];

/** A short story with one thing changed, and what the check must say of it. */
export const scenarioSpec = z.strictObject({
  name: bilingualSpec,
  on: ruleDate.optional(),
  /** Records with some fields changed; a record that is not there yet is added. */
  change: z.record(recordName, fields).default({}),
  remove: z.array(recordName).default([]),
  /** Facts nobody has recorded: a kind, or a record and its field. */
  forget: z.array(z.string()).default([]),
  withoutTopics: z.array(z.string()).default([]),
  withoutClaims: z.array(z.string()).default([]),
  claims: z.array(claim).default([]),
  expect: z.record(z.string(), z.enum(verdictWords)),
  /** What every other requirement must come to. */
  others: z.array(z.enum(verdictWords)).optional(),
  notInForce: z.array(z.string()).default([]),
});
export type Scenario = z.output<typeof scenarioSpec>;

export const scenariosFileSpec = z.strictObject({
  start: z.string(),
  scenarios: z.array(z.unknown()).min(1),
});

/** Where a scenario and the check disagree. */
export interface Disagreement {
  readonly requirement: string;
  readonly expected: string;
  readonly found: VerdictWord | 'not in force';
}

/** Runs a scenario: empty when the check says all that the scenario expects. */
export function runScenario(
  rulebook: Rulebook,
  start: StartingFacts,
  scenario: Scenario,
): readonly Disagreement[] {
  const result = checkPlan([rulebook], factsOf(start, scenario));
  const found = new Map<string, VerdictWord>(
    result.families
      .flatMap((family) => family.verdicts)
      .map((verdict) => [verdict.requirement.id, verdict.word]),
  );
  const asExpected = Object.entries(scenario.expect).flatMap(([requirement, expected]): Disagreement[] => {
    const word = found.get(requirement) ?? 'not in force';
    return word === expected ? [] : [{ requirement, expected, found: word }];
  });
  const { others } = scenario;
  const rest = [...found].flatMap(([requirement, word]): Disagreement[] =>
    others === undefined || requirement in scenario.expect || others.includes(word)
      ? []
      : [{ requirement, expected: others.join(' | '), found: word }],
  );
  const outOfForce = scenario.notInForce.flatMap((requirement): Disagreement[] => {
    const word = found.get(requirement);
    return word === undefined ? [] : [{ requirement, expected: 'not in force', found: word }];
  });
  return [...asExpected, ...rest, ...outOfForce];
}

/** The facts a scenario describes. */
export function factsOf(start: StartingFacts, scenario?: Scenario): Facts {
  const changed: Record<string, Record<string, unknown>> = { ...start.records };
  for (const [name, values] of Object.entries(scenario?.change ?? {}))
    changed[name] = { ...changed[name], ...values };
  const forgotten = scenario?.forget ?? [];
  const records = new Map<string, FactRecord[]>();
  for (const name of Object.keys(start.records)) records.set(kindOf(name), []);
  for (const [name, values] of Object.entries(changed)) {
    if (scenario?.remove.includes(name)) continue;
    const kind = kindOf(name);
    const kept = Object.entries(values).filter(([field]) => !forgotten.includes(`${name} ${field}`));
    const record = withoutTopics(
      {
        kind,
        code: name.slice(kind.length + 1),
        title: { cy: name, en: name },
        fields: Object.fromEntries(kept),
        links: {},
      },
      scenario?.withoutTopics ?? [],
    );
    records.set(kind, [...(records.get(kind) ?? []), record]);
  }
  for (const name of forgotten) records.delete(name);
  const claims = [...start.claims, ...(scenario?.claims ?? [])]
    .filter((each) => !scenario?.withoutClaims.includes(each.requirement))
    .map((each, at): ClaimFact => {
      const kind = kindOf(each.target);
      return {
        ...each,
        code: `C${at + 1}`,
        target: { kind, code: each.target.slice(kind.length + 1) },
        text: { cy: '', en: '' },
        targetRevision: null,
      };
    });
  return { on: scenario?.on ?? start.on, plan: start.plan, records, claims };
}

function kindOf(name: string): string {
  return name.split(' ')[0] ?? name;
}

function withoutTopics(record: FactRecord, topics: readonly string[]): FactRecord {
  if (record.kind !== 'section' || topics.length === 0) return record;
  const left = codesIn(record, 'topics').filter((topic) => !topics.includes(topic));
  return { ...record, fields: { ...record.fields, topics: left } };
}
