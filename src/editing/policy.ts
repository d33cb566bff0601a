import type { Acting } from '../access/index.ts';
import { isOfApprovedEdition, mayBringApproval, mayBringPlanEdition } from '../approval/index.ts';
import {
  mayBringClaim,
  mayBringOpinion,
  mayBringReply,
  maySettleRules,
  mayWriteOpinions,
} from '../duties/index.ts';
import { type Decision, decisionDefinition, mayWriteDecision } from '../governance/index.ts';
import { isOfDecidedRound, maySpeakFor } from '../needs/index.ts';
import {
  circleOfDependencies,
  type Dependency,
  dependencyDefinition,
  mayBringOwnership,
} from '../plan/index.ts';
import type { AnyRecord, FieldValue, RecordSet } from '../records/index.ts';
import { mayKeepReport, reportingKinds } from '../reporting/index.ts';
import { mayBringResponse, mayKeepScrutiny, scrutinysOwnKinds } from '../scrutiny/index.ts';

/** A change somebody asks for: `before` is null for a new record, `after` null for a withdrawal. */
export interface AskedChange {
  readonly kind: string;
  readonly before: AnyRecord | null;
  readonly after: Readonly<Record<string, FieldValue>> | null;
}

/** Why a change is refused; the words are the messages `refused.<reason>`. */
export type Refusal =
  | 'role'
  | 'contribution-of-another'
  | 'not-your-organisation'
  | 'approval-of-another'
  | 'ownership-of-another'
  | 'dependency-circle'
  | 'provider'
  | 'edition-approved'
  | 'life-of-plan'
  | 'claim'
  | 'reply'
  | 'opinion'
  | 'need-score'
  | 'dissent'
  | 'scrutiny'
  | 'report'
  | 'response-of-another'
  | 'decided';

/** What analysts write, and coordinators too. */
const analystsKinds = [
  'indicator',
  'evidence-source',
  'national-indicator',
  'need',
  'evidence-item',
  'story',
  'data-gap',
  'assessment-part',
  'influence',
  'future-need',
  'study',
  'analytical-resource',
  'language-provision',
  'participation-barrier',
  'cross-border-reliance',
  'indicator-target',
  'child-poverty-strategy',
  'option',
  'equality-objective',
  'equality-impact-assessment',
  'equality-effect',
  'equality-statement',
  'related-plan',
  'considered-document',
];
/** What the board's secretary keeps: who meets, when, and what was decided. */
const governanceKinds = [
  'election',
  'group',
  'meeting',
  'decision',
  'body-meeting',
  'agenda-item',
  'follow-up',
  'interest',
  'barrier',
  'agreement',
  'difference',
  'governance-answer',
  'post-task',
  'invitation',
];
/** What surrounds a plan on its way: asked for, sent, published, reviewed. Approvals have a rule of their own. */
const planLifeKinds = [
  'advice',
  'direction',
  'publication',
  'sending',
  'plan-review',
  'plan-edition',
  'plan-edition-section',
];
/** How a curve was turned, what was challenged and learned, and how all of it is evaluated. */
const turningKinds = [
  'turning-session',
  'turning-cause',
  'turning-idea',
  'contribution-story',
  'challenge',
  'lesson',
  'evaluation-plan',
];
/** What the partnership keeps of those who look at it; scrutiny may bring the first. */
const lookedAtKinds = ['inspection-finding', 'self-evaluation', 'successor-arrangement'];
/** How the partnership looks at itself. */
const selfAssessmentKinds = ['self-assessment', 'development-action', 'standard-result'];
/** What runs through a plan and stands beside it. */
const principlesKinds = [
  'participation-opportunity',
  'participation-work',
  'young-view',
  'participation-statement',
  'safeguarding-arrangement',
  'sustainability-appraisal',
  'sustainable-work',
  'language-effect',
  'linked-framework',
  'consultation-exercise',
];
const coordinatorsKinds = [
  ...analystsKinds,
  ...principlesKinds,
  ...planLifeKinds,
  ...lookedAtKinds,
  ...selfAssessmentKinds,
  ...turningKinds,
  'organisation',
  'seat',
  ...governanceKinds,
  'prioritisation-round',
  'criterion',
  'need-choice',
  'performance-measure',
  'plan',
  'section',
  'priority',
  'outcome',
  'action',
  'milestone',
  'resource',
  'risk',
  'project',
  'mitigation',
  'dependency',
  'service-agreement',
  'opinion',
];
const deliveryKinds = [
  'standard-result',
  'action',
  'milestone',
  'resource',
  'risk',
  'project',
  'mitigation',
  'dependency',
  'performance-measure',
  'body-meeting',
  'interest',
  'barrier',
  'follow-up',
  'contribution-story',
  'lesson',
];

/**
 * Whether a person may make this change, by the partnership of equals: no organisation edits another's contribution
 * or agrees it for them; a delivery lead changes only what their own organisation leads, pays or measures.
 *
 * @returns null when they may, otherwise why not
 * @source DESIGN rule 4; GOV-07, GOV-08
 */
export function refusalOf(acting: Acting, asked: AskedChange, records: RecordSet): Refusal | null {
  if (asked.kind === 'opinion') return mayBringOpinion(acting, asked.before, asked.after) ? null : 'opinion';
  if (asked.kind === 'recommendation-response') return refusalOfResponse(acting, asked);
  if (isScrutinys(asked.kind)) return mayKeepScrutiny(acting) ? null : 'scrutiny';
  if (isOfReport(asked.kind)) return mayKeepReport(acting) ? null : 'report';
  if (asked.kind === 'claim') return refusalOfClaim(acting, asked);
  if (acting.role === 'assessor') return 'role';
  if (asked.kind === 'contribution') return refusalOfContribution(acting, asked);
  if (asked.kind === 'approval') return refusalOfApproval(acting, asked);
  if (asked.kind === 'ownership') return refusalOfOwnership(acting, asked);
  if (asked.kind === decisionDefinition.kind && isOfProvider(acting, asked, records)) return 'provider';
  if (asked.kind === 'dependency' && closesCircle(asked, records)) return 'dependency-circle';
  if (asked.kind === 'plan-edition') return refusalOfPlanEdition(acting, asked);
  if (asked.kind === 'plan-edition-section' && isOfApprovedEdition(asked.before, asked.after, records))
    return 'edition-approved';
  if (asked.kind === 'state-change') return 'life-of-plan';
  if (asked.kind === 'reply') return refusalOfReply(acting, asked);
  if (asked.kind === 'rule-setting') return maySettleRules(acting) ? null : 'role';
  if (asked.kind === 'need-score') return 'need-score';
  if (mayKeepScrutiny(acting)) return asked.kind === 'inspection-finding' ? null : 'role';
  if (isOwnWords(asked.kind)) return refusalOfOwnWords(acting, asked);
  if (asked.kind === 'criterion' && isInDecidedRound(asked, records)) return 'decided';
  switch (acting.role) {
    case 'administrator':
      return null;
    case 'coordinator':
      return coordinatorsKinds.includes(asked.kind) ? null : 'role';
    case 'analyst':
      return analystsKinds.includes(asked.kind) ? null : 'role';
    case 'delivery-lead':
      if (!deliveryKinds.includes(asked.kind)) return 'role';
      return isOwn(acting, asked, records) ? null : 'not-your-organisation';
    case 'clerk':
    case 'scrutiny-officer':
    case 'viewer':
      return 'role';
  }
}

/** Kinds a person can add at all: what the list page offers a button for. */
export function mayAdd(acting: Acting, kind: string): boolean {
  if (kind === 'opinion') return mayWriteOpinions(acting);
  if (acting.role === 'assessor') return false;
  if (isScrutinys(kind) || kind === 'recommendation-response') return mayKeepScrutiny(acting);
  if (isOfReport(kind)) return mayKeepReport(acting);
  if (mayKeepScrutiny(acting)) return kind === 'inspection-finding';
  if (kind === 'state-change') return false;
  if (kind === 'approval') return mayAddApproval(acting);
  if (kind === 'ownership') return acting.role === 'coordinator' || acting.role === 'administrator';
  if (kind === 'claim' || kind === 'reply' || kind === 'need-score') return false;
  if (isOwnWords(kind)) return acting.organisation !== null && acting.role !== 'viewer';
  switch (acting.role) {
    case 'administrator':
      return kind !== 'partnership';
    case 'coordinator':
      return kind === 'contribution' || coordinatorsKinds.includes(kind);
    case 'analyst':
      return analystsKinds.includes(kind);
    case 'delivery-lead':
      return acting.organisation !== null && (kind === 'contribution' || deliveryKinds.includes(kind));
    case 'clerk':
    case 'scrutiny-officer':
    case 'viewer':
      return false;
  }
}

/** A body’s own people add what it decided; whoever runs the plan adds what is awaited. */
function mayAddApproval({ role, organisation }: Acting): boolean {
  return (
    role === 'administrator' || role === 'coordinator' || (role === 'delivery-lead' && organisation !== null)
  );
}

/** Anyone who runs the plan may ask a partner; only that partner answers, edits or withdraws. */
function refusalOfContribution(acting: Acting, { before, after }: AskedChange): Refusal | null {
  if (acting.role === 'viewer' || acting.role === 'clerk' || acting.role === 'analyst') return 'role';
  if (mayKeepScrutiny(acting)) return 'role';
  const held = before?.values['organisation'] ?? null;
  const wanted = after?.['organisation'] ?? held;
  const isTheirs = acting.organisation !== null && acting.organisation === wanted;
  if (isTheirs && (before === null || held === acting.organisation)) return null;
  const isAsking =
    before === null && after?.['state'] === 'proposed' && (after['consentOn'] ?? null) === null;
  return isAsking && acting.role !== 'delivery-lead' ? null : 'contribution-of-another';
}

/** Nobody approves for another body; whoever runs the plan may ask one. */
function refusalOfApproval(acting: Acting, { before, after }: AskedChange): Refusal | null {
  if (acting.role === 'viewer' || acting.role === 'analyst') return 'role';
  return mayBringApproval(acting, before, after) ? null : 'approval-of-another';
}

/** Nobody accepts for another; whoever runs the plan asks. */
function refusalOfOwnership(acting: Acting, { before, after }: AskedChange): Refusal | null {
  if (acting.role === 'viewer' || acting.role === 'analyst') return 'role';
  return mayBringOwnership(acting, before, after) ? null : 'ownership-of-another';
}

/** Whether a decision to commission, as it was or as it would be, is one that the person’s own organisation stays out of. */
function isOfProvider({ organisation }: Acting, { before, after }: AskedChange, records: RecordSet): boolean {
  return [before?.values, after].some(
    (values) => values && !mayWriteDecision(organisation, records, values as unknown as Decision['values']),
  );
}

/** Whether what would wait for each other with this dependency could never begin. */
function closesCircle({ before, after }: AskedChange, records: RecordSet): boolean {
  if (after === null) return false;
  const others = records.all(dependencyDefinition).filter(({ code }) => code !== before?.code);
  const asked = after as unknown as Dependency['values'];
  return circleOfDependencies([...others.map(({ values }) => values), asked], records).length > 0;
}

/** An edition is written by whoever runs the plan, and approved by people of the body that approves it. */
function refusalOfPlanEdition(acting: Acting, { before, after }: AskedChange): Refusal | null {
  if (mayBringPlanEdition(acting, before, after)) return null;
  const isOfApproval = before?.values['state'] === 'approved' || after?.['state'] === 'approved';
  return isOfApproval ? 'edition-approved' : 'role';
}

/** Scrutiny asks for a response and the organisation asked gives it; neither writes the other’s part. */
function refusalOfResponse(acting: Acting, { before, after }: AskedChange): Refusal | null {
  const isFromOutside = acting.role === 'assessor';
  return !isFromOutside && mayBringResponse(acting, before, after) ? null : 'response-of-another';
}

function isScrutinys(kind: string): boolean {
  return (scrutinysOwnKinds as readonly string[]).includes(kind);
}

function isOfReport(kind: string): boolean {
  return (reportingKinds as readonly string[]).includes(kind);
}

/** A claim is made and answered on the page of its requirement; here its organisation can only take it back. */
function refusalOfClaim(acting: Acting, { before, after }: AskedChange): Refusal | null {
  return before && after === null && mayBringClaim(acting, before, null) ? null : 'claim';
}

/** A reply is written on the page of its requirement; here only the body whose words they are can take them back. */
function refusalOfReply(acting: Acting, { before, after }: AskedChange): Refusal | null {
  return before && after === null && mayBringReply(acting, before, null) ? null : 'reply';
}

/** Where an organisation says that it sees something otherwise: a ranking of needs, or a decision of the board. */
function isOwnWords(kind: string): boolean {
  return kind === 'dissent' || kind === 'reservation';
}

/** Only the organisation itself says where it sees things otherwise: not even an administrator says it for them. */
function refusalOfOwnWords(acting: Acting, { before, after }: AskedChange): Refusal | null {
  if (acting.role === 'viewer') return 'role';
  return maySpeakFor(acting, before, after) ? null : 'dissent';
}

function isInDecidedRound({ before, after }: AskedChange, records: RecordSet): boolean {
  return isOfDecidedRound(before?.values, records) || isOfDecidedRound(after, records);
}

/** Whether both what a record was and what it would become belong to the person's organisation. */
function isOwn(acting: Acting, asked: AskedChange, records: RecordSet): boolean {
  if (acting.organisation === null) return false;
  return [asked.before?.values, asked.after]
    .filter((values) => values !== null && values !== undefined)
    .every((values) => organisationOf(asked.kind, values, records) === acting.organisation);
}

function organisationOf(
  kind: string,
  values: Readonly<Record<string, FieldValue>>,
  records: RecordSet,
): FieldValue {
  if (kind === 'action') return values['lead'] ?? null;
  if (kind === 'milestone') return leadOf(values['action'], records);
  if (kind === 'risk') return values['organisation'] ?? leadOf(values['action'], records);
  if (kind === 'dependency') {
    const project = records.find('project', String(values['project'] ?? ''));
    return project?.values['organisation'] ?? leadOf(values['action'], records);
  }
  return values['organisation'] ?? null;
}

function leadOf(action: FieldValue | undefined, records: RecordSet): FieldValue {
  return records.find('action', String(action ?? ''))?.values['lead'] ?? null;
}
