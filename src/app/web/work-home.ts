import type { Permission } from '../../access/index.ts';
import { roleMay } from '../../access/index.ts';
import { type Answer, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { type DeadlineSources, nextDatesView } from '../../deadlines/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { type AddressName, address } from '../../language/index.ts';
import { threadMessages } from '../../thread/index.ts';
import { workListView } from '../../thread/web/index.ts';
import { appMessages } from '../messages.ts';

const jobs = [
  { key: 'evidence', address: 'work.evidence', may: 'evidence.import' },
  { key: 'assessment', address: 'work.assessment', may: 'needs.assess' },
  { key: 'plan', address: 'work.plan', may: 'records.edit' },
  { key: 'life', address: 'work.life', may: 'work.read' },
  { key: 'delivery', address: 'work.delivery', may: 'work.read' },
  { key: 'governance', address: 'work.governance', may: 'work.read' },
  { key: 'scrutiny', address: 'work.scrutiny', may: 'work.read' },
  { key: 'thread', address: 'work.thread.broken', may: 'work.read' },
  { key: 'checks', address: 'work.checks', may: 'plan.check' },
  { key: 'assurance', address: 'work.assurance', may: 'plan.check' },
  { key: 'deadlines', address: 'work.deadlines', may: 'work.read' },
  { key: 'kit', address: 'work.kit', may: 'kit.export' },
  { key: 'publish', address: 'work.publish', may: 'plan.publish' },
  { key: 'people', address: 'work.people', may: 'people.manage' },
] as const satisfies readonly { key: string; address: AddressName; may: Permission }[];

/**
 * Where a person's work in a partnership begins: what needs them, then what their role lets them do.
 *
 * @param isAnswered - whether the program has a page at an address: no link leads nowhere
 * @param dates - what the next dates are worked out from
 */
export function workHomePage(isAnswered: (name: AddressName) => boolean, dates: DeadlineSources): Handler {
  return (request) => showWorkHome(request, isAnswered, dates);
}

async function showWorkHome(
  request: PageRequest,
  isAnswered: (name: AddressName) => boolean,
  dates: DeadlineSources,
): Promise<Answer> {
  const { language, partnershipId, acting } = request;
  if (!acting || !partnershipId) return notFound();
  const say = appMessages.in(language);
  const link = ({ key, address: name }: (typeof jobs)[number]): Html =>
    html`<li><a class="govuk-link govuk-!-font-weight-bold" href="${address(name, language, { partnership: partnershipId })}">${say(`work.${key}.link`)}</a><br>${say(`work.${key}.text`)}</li>`;
  const shown = jobs.filter((job) => roleMay(acting.role, job.may) && isAnswered(job.address));
  const sayThread = threadMessages.in(language);
  const title = sayThread('home.title', { name: acting.actor.name });
  const list = await workListView(request);
  const next = await nextDatesView(request, dates);
  const publicLink = isAnswered('public.home')
    ? html`<p class="govuk-body"><a class="govuk-link" href="${address('public.home', language, { partnership: partnershipId })}">${say('work.public')}</a></p>`
    : nothing;
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
${list ?? html`<p class="govuk-body-l">${sayThread('home.noPlan')}</p>`}
${next}
<h2 class="govuk-heading-m">${sayThread('home.parts')}</h2>
<ul class="govuk-list govuk-list--spaced">${shown.map(link)}</ul>
${publicLink}`;
  return page(title, main, { current: 'work.home' });
}
