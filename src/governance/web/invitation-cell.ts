import type { PageRequest } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { address, type Bilingual, sayDate } from '../../language/index.ts';
import { recordLink } from '../../needs/web/index.ts';
import { emptyValue, type FieldValue, writeField } from '../../records/index.ts';
import { type Invitation, invitationDefinition } from '../invitation.ts';
import {
  type AskedBody,
  countInvited,
  type InvitationsLookedAt,
  type InvitedSoFar,
  invitationToWrite,
  invitedSoFar,
} from '../invited.ts';
import { governanceMessages } from '../messages.ts';
import type { BodiesFound } from '../required-bodies.ts';
import { lacking } from './governance-frame.ts';
import type { OpenedGovernance } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/** What a body on the page is called: an office is written into the invitation by this name. */
interface NamedBody extends AskedBody {
  readonly name: Bilingual;
}

/**
 * Whether a body has been invited: when, what it said, what it has not been asked about yet, and the form that records the
 * next invitation.
 *
 * @source CONS-03
 */
export function invitationCell(request: PageRequest, opened: OpenedGovernance, body: NamedBody): Html {
  const at = lookedAt(opened);
  if (!at) return nothing;
  const so = invitedSoFar(at, body);
  return html`${so.invitations.map((invitation) => oneInvitation(request, invitation))}${notYet(request, opened, so)}${so.notYetAbout.length > 0 && inviteLink(request, at, body, so)}`;
}

/** How many of the bodies have been asked and have answered. @source CONS-03 */
export function invitedCounts(request: PageRequest, opened: OpenedGovernance, found: BodiesFound): Html {
  const at = lookedAt(opened);
  if (!at) return nothing;
  const nobody = [...found.groups, ...found.missing, ...found.toBeFound.map((body) => ({ reasons: [body] }))];
  const bodies: readonly AskedBody[] = [
    ...found.organisations,
    ...nobody.map(({ reasons }) => ({ organisation: null, reasons })),
  ];
  const counts = countInvited(bodies.map((body) => invitedSoFar(at, body)));
  const said = governancePageMessages.in(request.language)('bodies.invitedCounts', {
    replied: counts.replied,
    waiting: counts.waiting,
    part: counts['in-part'],
    notYet: counts['not-yet'],
  });
  return html`<p class="govuk-body">${said}</p>`;
}

function lookedAt({ records, plan, rulebook }: OpenedGovernance): InvitationsLookedAt | null {
  return rulebook ? { records, plan, rulebook } : null;
}

function oneInvitation(request: PageRequest, invitation: Invitation): Html {
  const { language } = request;
  const { invitedOn, repliedOn, reply } = invitation.values;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language)(`option.invitation.reply.${reply ?? 'none'}`);
  const sent = invitedOn
    ? say('bodies.invitedOn', { date: sayDate(invitedOn, language) })
    : lacking(say('bodies.notSent'));
  const said = repliedOn
    ? say('bodies.repliedOn', { reply: word, date: sayDate(repliedOn, language) })
    : say('bodies.reply', { reply: word });
  return html`<p class="govuk-body">${recordLink(request, invitation)}<br>${sent}<br>${said}</p>`;
}

function notYet({ language }: PageRequest, { rulebook }: OpenedGovernance, so: InvitedSoFar): Html {
  const say = governancePageMessages.in(language);
  if (so.state === 'not-yet') return html`<p class="govuk-body">${lacking(say('bodies.notInvited'))}</p>`;
  if (so.state !== 'in-part') return nothing;
  const rows = new Set(so.notYetAbout.map(({ requirement }) => requirement));
  const asking = new Set(rulebook?.requirements.filter(({ id }) => rows.has(id)).map(({ family }) => family));
  const duties =
    rulebook?.families.filter(({ id }) => asking.has(id)).map(({ name }) => name[language]) ?? [];
  return html`<p class="govuk-body">${lacking(say('bodies.notInvitedAbout', { duties: duties.join('; ') }))}</p>`;
}

/** The form of a new invitation with what is known of it, so that nobody copies codes by hand. */
function inviteLink(
  { language, partnershipId }: PageRequest,
  at: InvitationsLookedAt,
  { organisation, name }: NamedBody,
  { notYetAbout }: InvitedSoFar,
): Html {
  const titleIn = (each: 'cy' | 'en') =>
    governancePageMessages.in(each)('bodies.invitationTitle', { name: name[each] || name.cy || name.en });
  const known: Readonly<Record<string, FieldValue>> = {
    title: { cy: titleIn('cy'), en: titleIn('en') },
    ...(organisation ? { organisation: organisation.code } : { office: name }),
    plan: at.plan ?? null,
    reply: 'none',
    ...invitationToWrite(at, organisation, notYetAbout),
  };
  const texts: Record<string, string> = Object.assign(
    {},
    ...invitationDefinition.fields.map((field) => writeField(field, known[field.name] ?? emptyValue(field))),
  );
  const query = new URLSearchParams(Object.entries(texts).filter(([, text]) => text !== ''));
  const form = address('work.record.new', language, { partnership: partnershipId ?? '', kind: 'invitation' });
  const say = governancePageMessages.in(language);
  return html`<p class="govuk-body"><a class="govuk-link" href="${`${form}?${query}`}">${say('bodies.invite')}<span class="govuk-visually-hidden">: ${name[language]}</span></a></p>`;
}
