import type { Permission, Role } from '../../access/index.ts';
import { roleMay } from '../../access/index.ts';
import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressName, address } from '../../language/index.ts';
import { threadMessages } from '../../thread/index.ts';
import { appMessages } from '../messages.ts';

const parts = [
  { key: 'evidence', address: 'work.evidence', may: 'evidence.import' },
  { key: 'assessment', address: 'work.assessment', may: 'needs.assess' },
  { key: 'plan', address: 'work.plan', may: 'records.edit' },
  { key: 'life', address: 'work.life', may: 'work.read' },
  { key: 'delivery', address: 'work.delivery', may: 'work.read' },
  { key: 'governance', address: 'work.governance', may: 'work.read' },
  { key: 'reports', address: 'work.annual-reports', may: 'work.read' },
  { key: 'boardPage', address: 'work.board-page', may: 'work.read' },
  { key: 'partners', address: 'work.partners', may: 'updates.send' },
  { key: 'scrutiny', address: 'work.scrutiny', may: 'work.read' },
  { key: 'selfAssessment', address: 'work.self-assessments', may: 'work.read' },
  { key: 'thread', address: 'work.thread.broken', may: 'work.read' },
  { key: 'checks', address: 'work.checks', may: 'plan.check' },
  { key: 'assurance', address: 'work.assurance', may: 'plan.check' },
  { key: 'deadlines', address: 'work.deadlines', may: 'work.read' },
  { key: 'kit', address: 'work.kit', may: 'kit.export' },
  { key: 'publish', address: 'work.publish', may: 'plan.publish' },
  { key: 'systems', address: 'work.systems', may: 'systems.keep' },
  { key: 'people', address: 'work.people', may: 'people.manage' },
] as const satisfies readonly { key: string; address: AddressName; may: Permission }[];

type IsAnswered = (name: AddressName) => boolean;

/** Every part of the work that a role may see, and the way to the public pages. */
export function partsOfWork(
  { language, partnershipId, acting }: PageRequest,
  role: Role,
  isAnswered: IsAnswered,
): Html {
  const params = { partnership: partnershipId ?? '' };
  const say = appMessages.in(language);
  const link = ({ key, address: name }: (typeof parts)[number]): Html =>
    html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${address(name, language, params)}">${say(`work.${key}.link`)}</a><br>${say(`work.${key}.text`)}</li>`;
  const shown = parts.filter(
    (part) =>
      roleMay(role, part.may) &&
      isAnswered(part.address) &&
      // Whoever acts for an organisation sees what it promised; whoever keeps the plan, what all did.
      (part.key !== 'partners' || acting?.organisation != null || roleMay(role, 'report.keep')),
  );
  const publicLink = isAnswered('public.home')
    ? html`<p class="govuk-body"><a class="govuk-link" href="${address('public.home', language, params)}">${say('work.public')}</a></p>`
    : nothing;
  return html`<ul class="govuk-list govuk-list--spaced">${shown.map(link)}</ul>${publicLink}`;
}

/**
 * The page behind the last item of the navigation: what has no item of its own there.
 *
 * @param isAnswered - whether the program has a page at an address: no link leads nowhere
 */
export function workMorePage(isAnswered: IsAnswered): Handler {
  return async (request) => {
    const { language, acting } = request;
    if (!acting) return notFound();
    const title = threadMessages.in(language)('home.parts');
    const main = html`<h1 class="govuk-heading-l">${title}</h1>${partsOfWork(request, acting.role, isAnswered)}`;
    return page(title, main, { current: 'work.more' });
  };
}
