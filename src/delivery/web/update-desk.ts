import { accountOf, mayAttempt } from '../../access/store/index.ts';
import { type Answer, type PageRequest, page } from '../../access/web/index.ts';
import { html } from '../../design-system/index.ts';
import { address, type Language } from '../../language/index.ts';
import { updateLinkOf } from '../store/update-links.ts';
import { updateMessages } from '../update-messages.ts';
import type { Updater } from '../updates/due-items.ts';
import type { UpdateWay } from '../updates/update.ts';
import { monthOf } from '../updates/update-month.ts';

/** Where somebody sends their updates from: signed in, or by the link of a message. */
export interface UpdateDesk {
  readonly request: PageRequest;
  readonly language: Language;
  readonly partnershipId: string;
  /** Identifier of the person. */
  readonly actor: string;
  readonly updater: Updater;
  readonly month: string;
  readonly way: UpdateWay;
  /** Address of the page, to which its form is sent. */
  readonly here: string;
}

/** The desk of whoever is signed in, for the month that is. */
export async function deskAtWork(request: PageRequest): Promise<UpdateDesk | null> {
  const { acting, services, language, partnershipId } = request;
  const account = acting && (await accountOf(services.db, acting.actor.id));
  if (!acting || !account || partnershipId === null) return null;
  return {
    request,
    language,
    partnershipId,
    actor: account.id,
    updater: { email: account.email, role: acting.role, organisation: acting.organisation },
    month: monthOf(services.today()),
    way: 'page',
    here: address('work.updates', language, { partnership: partnershipId }),
  };
}

/**
 * The desk a signed link leads to. Links that do not work are counted for each network address, and so are sendings, so
 * that nobody can try out secrets.
 */
export async function deskOfLink(request: PageRequest): Promise<UpdateDesk | Answer> {
  const { services, language, params, clientAddress } = request;
  const token = params['token'] ?? '';
  const link = await updateLinkOf(services.db, token, services.today());
  if (!link) {
    const about = `link of updates ${clientAddress}`;
    const may = await mayAttempt(services.db, [{ kind: 'address', about }], services.now());
    return may ? linkGone(language) : tooManyTries(language);
  }
  const { account, membership, partnershipId, month } = link;
  return {
    request,
    language,
    partnershipId,
    actor: account.id,
    updater: { email: account.email, role: membership.role, organisation: membership.organisation },
    month,
    way: 'link',
    here: address('site.updates', language, { token }),
  };
}

/** Whether a desk was found, and not a page that says why not. */
export function isDesk(found: UpdateDesk | Answer): found is UpdateDesk {
  return 'updater' in found;
}

/** Whether this link may be sent from once more within the quarter of an hour. */
export async function maySendByLink({ request }: UpdateDesk): Promise<boolean> {
  const about = `updates by link ${request.params['token'] ?? ''}`;
  return mayAttempt(request.services.db, [{ kind: 'address', about }], request.services.now());
}

function linkGone(language: Language): Answer {
  const say = updateMessages.in(language);
  const main = html`<h1 class="govuk-heading-l">${say('link.gone.title')}</h1>
<p class="govuk-body">${say('link.gone.text')}</p>
<p class="govuk-body"><a class="govuk-link" href="${address('site.sign-in', language)}">${say('link.gone.sign-in')}</a></p>`;
  return page(say('link.gone.title'), main, { status: 410 });
}

/** Says that somebody must wait. */
export function tooManyTries(language: Language): Answer {
  const say = updateMessages.in(language);
  const main = html`<h1 class="govuk-heading-l">${say('link.busy.title')}</h1>
<p class="govuk-body">${say('link.busy.text')}</p>`;
  return page(say('link.busy.title'), main, { status: 429 });
}
