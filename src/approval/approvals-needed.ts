import { type CheckResult, isOfThisText, lastRevisedOn, type Requirement } from '../duties/index.ts';
import { type BodyMeeting, bodyMeetingDefinition } from '../governance/index.ts';
import { membersOn, type Organisation } from '../partnership/index.ts';
import type { Plan } from '../plan/index.ts';
import { isEmptyValue, type RecordSet } from '../records/index.ts';
import { type Approval, type ApprovalForm, type ApprovalState, approvalDefinition } from './approval.ts';

/** A rule that asks a body to approve, and the duty it belongs to. */
export interface ApprovalAsked {
  readonly rulebook: string;
  readonly requirement: Requirement;
}

/** What a resolution must say before it counts as given in due form. @source APPR-01 */
export const dueFormFields = ['meeting', 'decidedOn', 'resolution'] as const;

/** One body that must approve, or whose board must agree: why, and how far it has come. */
export interface BodyApproval {
  readonly organisation: Organisation;
  /** The stronger of what the rules ask of it. */
  readonly form: ApprovalForm;
  readonly asked: readonly ApprovalAsked[];
  readonly approval: Approval | null;
  /** What it last decided before the plan was revised: of other words, and to be decided again. */
  readonly earlier: Approval | null;
  readonly standing: ApprovalState | 'not-asked';
  /** What an approval does not say yet, though due form asks for it. */
  readonly lacking: readonly (typeof dueFormFields)[number][];
  /** True: it stands in the form that is asked for. */
  readonly isGiven: boolean;
  /** The next of its own meetings whose papers can still be sent; null when none is known. */
  readonly nextMeeting: BodyMeeting | null;
}

/**
 * The bodies that must approve a plan, as the rules of approval of its rulebook and of the duties it claims name them.
 *
 * @param result - the check of the plan: a rule that does not apply to it asks nobody
 * @param today - ISO date
 * @source APPR-01, APPR-02, APPR-03
 */
export function approvalsNeeded(
  result: CheckResult,
  records: RecordSet,
  { plan, today }: { readonly plan: Plan; readonly today: string },
): readonly BodyApproval[] {
  const rules = approvalRules(result);
  const given = records.all(approvalDefinition).filter(({ values }) => values.plan === plan.code);
  const revisedOn = lastRevisedOn(records, plan.code);
  return membersOn(records, today).flatMap((organisation): BodyApproval[] => {
    const asked = rules.filter(({ requirement }) => asks(requirement, organisation));
    if (asked.length === 0) return [];
    const own = given.filter(({ values }) => values.organisation === organisation.code);
    const approval = newest(own.filter(({ values }) => isOfThisText(values, revisedOn)));
    const form = asked.some(({ requirement }) => formOf(requirement) === 'due-form')
      ? 'due-form'
      : 'consideration';
    const lacking = lackingIn(approval, form);
    return [
      {
        organisation,
        form,
        asked,
        approval,
        earlier: newest(own.filter(({ values }) => !isOfThisText(values, revisedOn))),
        standing: approval?.values.state ?? 'not-asked',
        lacking,
        isGiven: approval?.values.state === 'approved' && lacking.length === 0,
        nextMeeting: nextMeetingOf(records, organisation.code, today),
      },
    ];
  });
}

function approvalRules(result: CheckResult): readonly ApprovalAsked[] {
  return result.families
    .flatMap(({ verdicts }) => verdicts)
    .filter(({ requirement, word }) => requirement.rule.kind === 'approval' && word !== 'not-applicable')
    .map(({ rulebook, requirement }) => ({ rulebook, requirement }));
}

function asks({ rule }: Requirement, { values }: Organisation): boolean {
  if (rule.kind !== 'approval') return false;
  return rule.by === 'members' || (rule.by as readonly (string | null)[]).includes(values.kind);
}

function formOf({ rule }: Requirement): ApprovalForm | null {
  return rule.kind === 'approval' ? rule.form : null;
}

/** The approval that stands: one that was given before any that was not, the latest decision first. */
function newest(approvals: readonly Approval[]): Approval | null {
  const [first] = approvals.toSorted(
    (a, b) =>
      Number(b.values.state === 'approved') - Number(a.values.state === 'approved') ||
      (b.values.decidedOn ?? '').localeCompare(a.values.decidedOn ?? ''),
  );
  return first ?? null;
}

function lackingIn(approval: Approval | null, form: ApprovalForm): BodyApproval['lacking'] {
  if (approval === null || form === 'consideration') return [];
  return dueFormFields.filter((name) => isEmptyValue(approval.values[name]));
}

/** A meeting whose papers are already out is too late to be the next. */
function nextMeetingOf(records: RecordSet, organisation: string, today: string): BodyMeeting | null {
  const [next] = records
    .all(bodyMeetingDefinition)
    .filter(
      ({ values }) =>
        values.organisation === organisation && (values.papersBy ?? values.heldOn ?? '') >= today,
    )
    .toSorted((a, b) => (a.values.heldOn ?? '').localeCompare(b.values.heldOn ?? ''));
  return next ?? null;
}
