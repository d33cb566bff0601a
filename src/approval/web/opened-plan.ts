import type { PageRequest, Services } from '../../access/web/index.ts';
import { type Html, html, subNavigation } from '../../design-system/index.ts';
import type { CheckResult, FactPlace, Requirement } from '../../duties/index.ts';
import type { CheckOfPlan } from '../../duties/web/index.ts';
import { address } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { membersOn, type Organisation, organisationDefinition } from '../../partnership/index.ts';
import { type Plan, planDefinition } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { approvalsNeeded, type BodyApproval } from '../approvals-needed.ts';
import { contributionsOf } from '../mirroring.ts';
import { type LifeFacts, versionPutToBodies } from '../plan-life.ts';
import { publicationDefinition } from '../publication.ts';
import { approvalPageMessages } from './page-messages.ts';

/** What these pages are given by whoever puts the program together. */
export interface Surroundings {
  readonly check: CheckOfPlan;
  /** The plan that is worked on: the one asked for, else the one at hand. */
  readonly planOf: (records: RecordSet, asked?: string) => string | undefined;
  /** The last meeting of a body at which a plan can be decided and still be adopted by a day; no meeting: only the day. */
  readonly latestSafeMeeting: (
    records: RecordSet,
    organisation: string,
    days: { readonly adoptBy: string; readonly today: string },
  ) => { readonly latest: string | null; readonly meeting: string | null } | undefined;
  /** Where a reader mends what a rule finds lacking; where somebody else has to, what they can read of it. */
  readonly mendOrRead: (
    request: PageRequest,
    records: RecordSet,
    toMend: { readonly requirement: Requirement; readonly rulebook: string; readonly place: FactPlace },
  ) => string;
  /** How many records say something else in the newest version of a plan than in an earlier one. */
  readonly wordsChangedSince: (
    services: Services,
    partnershipId: string,
    of: { readonly plan: string; readonly since: number },
  ) => Promise<number>;
  /** Frozen versions of a plan. */
  readonly versionsOf: (
    services: Services,
    partnershipId: string,
    plan: string,
  ) => Promise<readonly { readonly number: number; readonly publishedOn: string }[]>;
}

/** The plan a page of its life is about, with what surrounds it. */
export interface OpenedPlan {
  readonly plan: Plan;
  readonly records: RecordSet;
  readonly partnershipId: string;
  /** The check of the plan as it stands. */
  readonly result: CheckResult;
  readonly bodies: readonly BodyApproval[];
}

/** Opens the plan the query names, else the one at hand; nothing where there is none. */
export async function openPlan(
  { services, partnershipId, query, form }: PageRequest,
  { check, planOf }: Surroundings,
): Promise<OpenedPlan | undefined> {
  if (!partnershipId) return undefined;
  const records = await services.records.load(services.db, partnershipId);
  const plan = records.one(planDefinition, planOf(records, form['plan'] ?? query['plan']));
  const checked = plan && (await check(services, partnershipId, { plan: plan.code }));
  if (!plan || !checked) return undefined;
  const { result } = checked;
  return {
    plan,
    records,
    partnershipId,
    result,
    bodies: approvalsNeeded(result, records, { plan, today: services.today() }),
  };
}

/** Everything the guards of a plan's life look at. */
export async function lifeFacts(
  { services }: PageRequest,
  { versionsOf, wordsChangedSince }: Surroundings,
  { plan, records, partnershipId, bodies }: OpenedPlan,
): Promise<LifeFacts> {
  const today = services.today();
  const versions = await versionsOf(services, partnershipId, plan.code);
  const put = plan.values.state === 'adopted' ? versionPutToBodies({ plan, records, versions }) : null;
  return {
    plan,
    records,
    today,
    versions,
    changedSinceApproval:
      put === null ? null : await wordsChangedSince(services, partnershipId, { plan: plan.code, since: put }),
    bodies,
    withoutPlan: membersOn(records, today).filter(
      ({ code }) => !hasPublished(records, plan.code, code, today),
    ),
    unanswered: contributionsOf(records, plan.code)
      .filter(({ values }) => values.state === 'proposed')
      .flatMap(({ values }) => {
        const organisation = records.one(organisationDefinition, values.organisation);
        return organisation ? [{ organisation }] : [];
      }),
  };
}

/** Whether an organisation has the plan itself on its site. @source APPR-06 */
export function hasPublished(records: RecordSet, plan: string, organisation: string, today: string): boolean {
  return records
    .all(publicationDefinition)
    .some(
      ({ values }) =>
        values.plan === plan &&
        values.what === 'plan' &&
        values.organisation === organisation &&
        values.publishedOn !== null &&
        values.publishedOn <= today,
    );
}

/** What an organisation is called. */
export function nameOf({ language }: PageRequest, { values }: Organisation): string {
  return titleOf(values.name, language);
}

const parts = [
  'work.life',
  'work.approvals',
  'work.promises',
  'work.mirroring',
  'work.related-plans',
  'work.sent',
  'work.reviews',
  'work.plan-editions',
  'work.accountability',
] as const;
export type LifePart = (typeof parts)[number];

/** The address of one of these pages. */
export function lifeHref({ language, partnershipId }: PageRequest, part: LifePart): string {
  return address(part, language, { partnership: partnershipId ?? '' });
}

/** The pages of a plan's life, side by side. */
export function lifeNavigation(request: PageRequest, current: LifePart): Html {
  const say = approvalPageMessages.in(request.language);
  return html`${subNavigation(
    say('nav'),
    parts.map((part) => ({
      text: say(`nav.${part}`),
      href: lifeHref(request, part),
      current: part === current,
    })),
  )}`;
}

/** What every one of these pages tells its frame. */
export function lifeFrame(request: PageRequest, hasErrors = false) {
  const { language, partnershipId } = request;
  const say = approvalPageMessages.in(language);
  return {
    current: 'work.plan',
    hasErrors,
    breadcrumbs: [
      { text: say('plan'), href: address('work.plan', language, { partnership: partnershipId ?? '' }) },
    ],
  };
}
