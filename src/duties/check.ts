import { type ClaimStanding, claimsFor, withClaim } from './claim-standing.ts';
import { type FactIndex, indexFacts, matches } from './fact-index.ts';
import { type ClaimFact, codesIn, type FactRecord, type Facts, type RecordRef, valuesOf } from './facts.ts';
import { judgeRule } from './rule-kinds.ts';
import {
  type Condition,
  type DutyFamily,
  type Force,
  forces,
  planStates,
  type Requirement,
  type Rulebook,
  standingOn,
} from './rulebook.ts';
import {
  cannotTell,
  type Judgement,
  notApplicable,
  reason,
  refOf,
  type VerdictWord,
  verdictWords,
} from './verdict.ts';

/** What the check says of one requirement. */
export interface Verdict extends Judgement {
  readonly rulebook: string;
  readonly requirement: Requirement;
  /** The claim that carries furthest. */
  readonly claim: ClaimStanding | null;
  /** Every claim about it, that one first. */
  readonly claims: readonly ClaimStanding[];
}

/** How much a finding weighs, heaviest first. @source PAGES 4.5 */
export const severities = ['stops-publication', 'legal-duty', 'guidance', 'advice'] as const;
export type Severity = (typeof severities)[number];

/** A verdict that somebody should act on. */
export interface Finding {
  readonly severity: Severity;
  readonly verdict: Verdict;
}

export type Tally = Readonly<Record<VerdictWord, number>>;

/** The verdicts of one duty. */
export interface FamilyResult {
  readonly rulebook: string;
  readonly family: DutyFamily;
  readonly tally: Tally;
  readonly verdicts: readonly Verdict[];
}

export interface CheckResult {
  /** ISO date: the law as on this day. */
  readonly on: string;
  readonly plan: string;
  readonly rulebooks: readonly Pick<Rulebook, 'id' | 'name' | 'edition'>[];
  readonly families: readonly FamilyResult[];
  /** Verdicts by how strongly the source puts the rule; proposals are not counted. */
  readonly totals: Readonly<Record<Force, Tally>>;
  readonly findings: readonly Finding[];
  /** Good practice of earlier guidance: in no total, and never a finding. */
  readonly practice: readonly FamilyResult[];
  /** What proposals would ask for: information only. */
  readonly proposals: readonly Verdict[];
  /** Rows that are not law on this day, and which way. */
  readonly notInForce: readonly {
    readonly rulebook: string;
    readonly requirement: Requirement;
    readonly standing: 'not-yet' | 'ended';
  }[];
  /** Claims about no requirement that was judged: the rule was replaced, has ended, or was never there. */
  readonly strayClaims: readonly ClaimFact[];
}

/**
 * Checks a plan against rulebooks as the law stands on the day named in the facts. Pure and deterministic.
 *
 * @param rulebooks - in the order their findings should read
 * @source LAW-01, LAW-02, LAW-05, PLAN-02, DUTY-03
 */
export function checkPlan(rulebooks: readonly Rulebook[], facts: Facts): CheckResult {
  const index = indexFacts(facts);
  const families: FamilyResult[] = [];
  const practice: FamilyResult[] = [];
  const proposals: Verdict[] = [];
  const notInForce: CheckResult['notInForce'][number][] = [];
  for (const rulebook of rulebooks) {
    const verdicts: Verdict[] = [];
    for (const requirement of rulebook.requirements) {
      const standing = standingOn(requirement, facts.on);
      if (standing === 'not-yet' || standing === 'ended') {
        notInForce.push({ rulebook: rulebook.id, requirement, standing });
      } else {
        const verdict = verdictOf(requirement, rulebook, index);
        (standing === 'proposed' ? proposals : verdicts).push(verdict);
      }
    }
    for (const family of rulebook.families) {
      const mine = verdicts.filter((verdict) => verdict.requirement.family === family.id);
      if (mine.length > 0)
        (rulebook.isPractice ? practice : families).push({
          rulebook: rulebook.id,
          family,
          tally: tallyOf(mine),
          verdicts: mine,
        });
    }
  }
  const all = families.flatMap((family) => family.verdicts);
  return {
    on: facts.on,
    plan: facts.plan,
    rulebooks: rulebooks
      .filter(({ isPractice }) => !isPractice)
      .map(({ id, name, edition }) => ({ id, name, edition })),
    families,
    practice,
    totals: Object.fromEntries(
      forces.map((force) => [force, tallyOf(all.filter((verdict) => verdict.requirement.force === force))]),
    ) as Record<Force, Tally>,
    findings: findingsOf(all),
    proposals,
    notInForce,
    strayClaims: strayClaims(facts.claims, [...all, ...practice.flatMap(({ verdicts }) => verdicts)]),
  };
}

/** Every requirement that was judged: what binds or guides, and then good practice. */
export function judgedIn({ families, practice }: Pick<CheckResult, 'families' | 'practice'>): Verdict[] {
  return [...families, ...practice].flatMap(({ verdicts }) => verdicts);
}

function strayClaims(claims: readonly ClaimFact[], verdicts: readonly Verdict[]): readonly ClaimFact[] {
  if (claims.length === 0) return [];
  const judged = new Set(verdicts.map(({ requirement }) => requirement.id));
  return claims.filter(({ requirement }) => !judged.has(requirement));
}

function verdictOf(requirement: Requirement, rulebook: Rulebook, index: FactIndex): Verdict {
  const family = rulebook.families.find((each) => each.id === requirement.family);
  const claims = claimsFor(requirement, index);
  const claim = claims[0] ?? null;
  const judgement =
    outOfScope(requirement, family, index) ??
    unlessNotDue(withClaim(judgeRule(requirement.rule, index), requirement, claim), requirement, index);
  const besides = [...judgement.besides, ...conditionsMet(requirement, index)];
  return { ...judgement, besides, rulebook: rulebook.id, requirement, claim, claims };
}

/** Why the requirement does not come into question for this plan; null when it does. */
function outOfScope(
  requirement: Requirement,
  family: DutyFamily | undefined,
  index: FactIndex,
): Judgement | null {
  if (!index.plan) return cannotTell([{ kind: 'plan', code: index.facts.plan }], reason('plan-unknown'));
  if (!family?.always) {
    const duties = index.plan.links['duties'] ?? index.plan.fields['duties'];
    if (duties === undefined) {
      return cannotTell([{ kind: 'plan', code: index.plan.code, field: 'duties' }], reason('field-unknown'));
    }
    if (!valuesOf(duties).includes(requirement.family)) return notApplicable(reason('duty-not-claimed'));
  }
  for (const condition of requirement.when ?? []) {
    const records = index.of(condition.record);
    if (!records) return cannotTell([{ kind: condition.record }], reason('kind-unknown'));
    const answers = records.map((record) => isPresent(record, condition));
    if (!answers.includes('yes')) {
      return answers.includes('unknown')
        ? cannotTell(
            [
              {
                kind: condition.record,
                field: condition.reaching?.in[0] ?? Object.keys(condition.where ?? {})[0],
              },
            ],
            reason('field-unknown'),
          )
        : notApplicable(reason('condition-not-present'));
    }
  }
  return null;
}

/** The records that bring the requirement into question here. */
function conditionsMet({ when }: Requirement, index: FactIndex): readonly RecordRef[] {
  return (when ?? []).flatMap((condition) =>
    (index.of(condition.record) ?? []).filter((record) => isPresent(record, condition) !== 'no').map(refOf),
  );
}

/** Whether a record is what a condition looks for. */
function isPresent(record: FactRecord, { where, several, reaching }: Condition): 'yes' | 'no' | 'unknown' {
  if (several !== undefined && codesIn(record, several).length < 2) return 'no';
  const answer = matches(record, where);
  return answer === 'yes' && reaching ? reaches(record, reaching) : answer;
}

/** Whether one of the fields holds enough numbers, none of them too small. */
function reaches(
  record: FactRecord,
  { least, years, in: fields }: NonNullable<Condition['reaching']>,
): 'yes' | 'no' | 'unknown' {
  const held = fields.map((field) => valuesOf(record.fields[field]).slice(0, years).map(Number));
  if (held.some((numbers) => numbers.length === years && numbers.every((each) => each >= least)))
    return 'yes';
  // A year below the line settles its field; a year nobody recorded leaves it open.
  return held.every((numbers) => numbers.some((each) => each < least)) ? 'no' : 'unknown';
}

/** A plan is not yet answerable for what a later state asks of it; what it has done early counts as done. */
function unlessNotDue(judgement: Judgement, requirement: Requirement, index: FactIndex): Judgement {
  if (requirement.dueFrom === undefined) return judgement;
  if (judgement.word === 'met' || judgement.word === 'not-applicable' || judgement.word === 'not-yet-due')
    return judgement;
  const state = valuesOf(index.plan?.fields['state'])[0];
  const reached = (planStates as readonly string[]).indexOf(state ?? '');
  if (reached === -1) {
    return cannotTell([{ kind: 'plan', code: index.facts.plan, field: 'state' }], reason('field-unknown'));
  }
  if (reached >= planStates.indexOf(requirement.dueFrom)) return judgement;
  return {
    ...judgement,
    word: 'not-yet-due',
    reasons: [reason('due-from-state', { state: requirement.dueFrom })],
  };
}

function tallyOf(verdicts: readonly Verdict[]): Tally {
  const tally = Object.fromEntries(verdictWords.map((word) => [word, 0])) as Record<VerdictWord, number>;
  for (const verdict of verdicts) tally[verdict.word] += 1;
  return tally;
}

/** How much a requirement weighs when it falls short. @source LAW-05, PAGES 4.5 */
export function severityOf(requirement: Requirement): Severity {
  if (requirement.stopsPublication) return 'stops-publication';
  if (requirement.force === 'must') return 'legal-duty';
  return requirement.force === 'should' ? 'guidance' : 'advice';
}

/** What nobody has recorded cannot stop a publication: a verdict that the facts do not carry is no verdict. */
function weightOf(verdict: Verdict): Severity {
  const severity = severityOf(verdict.requirement);
  return severity === 'stops-publication' && verdict.word === 'cannot-tell' ? 'legal-duty' : severity;
}

const attention: readonly VerdictWord[] = ['not-met', 'partly', 'cannot-tell'];

function findingsOf(verdicts: readonly Verdict[]): readonly Finding[] {
  return verdicts
    .filter((verdict) => attention.includes(verdict.word) || verdict.claim?.lookAgain)
    .map((verdict) => ({ severity: weightOf(verdict), verdict }))
    .sort(
      (a, b) =>
        severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
        rankOf(a.verdict.word) - rankOf(b.verdict.word),
    );
}

function rankOf(word: VerdictWord): number {
  const rank = attention.indexOf(word);
  return rank === -1 ? attention.length : rank;
}

/** Whether the check lets the plan go out. @source DESIGN, rule of substance 5 */
export function mayPublish(result: CheckResult): boolean {
  return !result.findings.some((finding) => finding.severity === 'stops-publication');
}
