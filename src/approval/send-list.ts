import type { CheckResult, Requirement } from '../duties/index.ts';
import { membersOn, type Organisation } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { publicationDefinition, publishedThings, type Recipient, recipients } from './publication.ts';
import { type Sending, sendingDefinition } from './sending.ts';

export type SentThing = (typeof publishedThings)[number];

/** Somebody who is to have something: an office or a member. */
export type Addressee =
  | { readonly office: Recipient; readonly organisation: null }
  | { readonly office: null; readonly organisation: Organisation };

/** One line of a send-to list, with what has been sent. */
export interface SendLine {
  readonly what: SentThing;
  readonly to: Addressee;
  /** The rule that asks for it; null where the partnership sends it of its own accord. */
  readonly requirement: Requirement | null;
  readonly sendings: readonly Sending[];
  readonly standing: 'received' | 'sent' | 'not-sent';
}

/** A line before anyone has looked at what was sent. */
type Line = Omit<SendLine, 'sendings' | 'standing'>;

/**
 * Who is to have what: as the rules in force ask, the councillors before their council adopts, every member the plan
 * itself, and whomever else something was sent to.
 *
 * @param today - ISO date: members are those with a seat on it
 * @source CONS-05; REP-03; APPR-06, APPR-07
 */
export function sendList(
  result: CheckResult,
  records: RecordSet,
  { plan, today }: { readonly plan: string; readonly today: string },
): readonly SendLine[] {
  const sent = records.all(sendingDefinition).filter(({ values }) => values.plan === plan);
  const listed: Line[] = [
    ...askedByRules(result),
    { what: 'draft-plan', to: office('all-councillors'), requirement: null },
    ...membersOn(records, today).map((organisation) => ({
      what: 'plan' as const,
      to: { office: null, organisation },
      requirement: null,
    })),
  ];
  const own = sent.flatMap((sending): readonly Line[] => {
    const { what, office: named } = sending.values;
    const isListed = listed.some((line) => isLineOf(line, sending));
    return isListed || what === null || named === null
      ? []
      : [{ what, to: office(named), requirement: null }];
  });
  return inOrder(withoutRepeats([...listed, ...own])).map((line) => {
    const sendings = sent.filter((sending) => isLineOf(line, sending));
    return { ...line, sendings, standing: standingOf(line, sendings, records, plan) };
  });
}

function office(named: Recipient): Addressee {
  return { office: named, organisation: null };
}

function askedByRules(result: CheckResult): readonly Line[] {
  return result.families
    .flatMap(({ verdicts }) => verdicts)
    .filter(({ word }) => word !== 'not-applicable')
    .flatMap(({ requirement }) => [...sentByClaim(requirement), ...sentToIn(requirement)]);
}

/** What a rule that rests on a claim asks to be sent, as its row says. */
function sentByClaim(requirement: Requirement): readonly Line[] {
  const what = publishedThings.find((thing) => thing === requirement.sends?.what);
  const to = recipients.find((recipient) => recipient === requirement.sends?.to);
  return what && to ? [{ what, to: office(to), requirement }] : [];
}

/** Rules that ask a publication to have been sent to offices by name. */
function sentToIn(requirement: Requirement): readonly Line[] {
  const { rule } = requirement;
  if (rule.kind !== 'record' || rule.record !== 'publication') return [];
  const named = rule.holds.flatMap((held) =>
    typeof held === 'object' && 'allOf' in held && held.across.includes('sentTo') ? held.allOf : [],
  );
  const what = publishedThings.find((thing) => [rule.where?.['what']].flat().includes(thing));
  return recipients
    .filter((recipient) => what !== undefined && named.includes(recipient))
    .map((recipient) => ({ what: what ?? 'plan', to: office(recipient), requirement }));
}

function isLineOf({ what, to }: Pick<SendLine, 'what' | 'to'>, { values }: Sending): boolean {
  if (values.what !== what) return false;
  return to.office === null ? values.organisation === to.organisation.code : values.office === to.office;
}

function standingOf(
  { what, to }: Pick<SendLine, 'what' | 'to'>,
  sendings: readonly Sending[],
  records: RecordSet,
  plan: string,
): SendLine['standing'] {
  if (sendings.some(({ values }) => values.receivedOn !== null)) return 'received';
  const isNoted = records
    .all(publicationDefinition)
    .some(
      ({ values }) =>
        values.plan === plan &&
        values.what === what &&
        to.office !== null &&
        values.sentTo.includes(to.office),
    );
  return isNoted || sendings.some(({ values }) => values.sentOn !== null) ? 'sent' : 'not-sent';
}

function keyOf({ what, to }: Line): string {
  return `${what} ${to.office ?? to.organisation.code}`;
}

/** The line with a rule behind it stands for any other of the same. */
function withoutRepeats(lines: readonly Line[]): readonly Line[] {
  const kept = new Map<string, Line>();
  for (const line of lines) if (!kept.get(keyOf(line))?.requirement) kept.set(keyOf(line), line);
  return [...kept.values()];
}

/** What is sent, in the order in which it comes about. */
const inTheirTime: readonly SentThing[] = [
  'needs-assessment',
  'draft-plan',
  'plan',
  'participation-statement',
  'annual-report',
];

function inOrder(lines: readonly Line[]): readonly Line[] {
  return lines.toSorted((a, b) => inTheirTime.indexOf(a.what) - inTheirTime.indexOf(b.what));
}
