import type { Permission } from '../../access/index.ts';
import { roleMay } from '../../access/index.ts';
import { type Answer, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressName, address } from '../../language/index.ts';
import { appMessages } from '../messages.ts';

const jobs = [
  { key: 'evidence', address: 'work.evidence', may: 'evidence.import' },
  { key: 'assessment', address: 'work.assessment', may: 'needs.assess' },
  { key: 'plan', address: 'work.plan', may: 'records.edit' },
  { key: 'thread', address: 'work.thread.broken', may: 'work.read' },
  { key: 'checks', address: 'work.checks', may: 'plan.check' },
  { key: 'kit', address: 'work.kit', may: 'kit.export' },
  { key: 'publish', address: 'work.publish', may: 'plan.publish' },
  { key: 'people', address: 'work.people', may: 'people.manage' },
] as const satisfies readonly { key: string; address: AddressName; may: Permission }[];

/** Where a person's work in a partnership begins: what their role lets them do, in the order of the main job. */
export async function workHomePage(request: PageRequest): Promise<Answer> {
  const { language, partnershipId, acting } = request;
  if (!acting || !partnershipId) return notFound();
  const say = appMessages.in(language);
  const link = ({ key, address: name }: (typeof jobs)[number]): Html =>
    html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${address(name, language, { partnership: partnershipId })}">${say(`work.${key}.link`)}</a><br>${say(`work.${key}.text`)}</li>`;
  const title = say('work.title', { name: acting.actor.name });
  const publicLink = html`<p class="govuk-body"><a class="govuk-link" href="${address('public.home', language, { partnership: partnershipId })}">${say('work.public')}</a></p>`;
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
<ul class="govuk-list govuk-list--spaced">${jobs.map((job) => (roleMay(acting.role, job.may) ? link(job) : nothing))}</ul>
${publicLink}`;
  return page(title, main, { current: 'work.home' });
}
