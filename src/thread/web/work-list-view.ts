import { type Role, roleMay } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { type Html, html, nothing } from '../../design-system/index.ts';
import { textsLacking } from '../../editing/index.ts';
import { address, inEither } from '../../language/index.ts';
import type { EvidenceFinding } from '../../needs/index.ts';
import { evidenceFindingsOfOwnArea, mendingHref } from '../../needs/web/index.ts';
import { calledOf, type RecordSet } from '../../records/index.ts';
import { threadRulebook, type WorkItem, type WorkList, workList } from '../index.ts';
import { threadMessages } from '../messages.ts';
import { threadOfPlan } from '../store/index.ts';
import { mendOrReadHref, ownMendHref } from './mending.ts';

/** Roles whose people see what their own organisation answers for. */
const forOneOrganisation: readonly Role[] = ['delivery-lead', 'clerk'];

/** What needs the person in this partnership; null where there is no plan yet. @source PAGES section 4.17 */
export async function workListView(request: PageRequest): Promise<Html | null> {
  const { services, partnershipId, acting, language } = request;
  if (!partnershipId || !acting) return null;
  const found = await threadOfPlan(services, partnershipId);
  if (!found) return null;
  const { records, result } = found.check;
  const lacking = await lackingSoon(request);
  const list = workList({
    result,
    threadRulebook,
    broken: found.broken,
    lacking: lacking ?? [],
    texts: textsLacking(records, services.records.definitions),
    records,
    onlyOf: forOneOrganisation.includes(acting.role) ? (acting.organisation ?? '') : null,
    organisation: acting.organisation,
    may: {
      write: roleMay(acting.role, 'records.edit'),
      claim: roleMay(acting.role, 'plan.claim'),
      runThePlan: roleMay(acting.role, 'plan.publish'),
      mend: ({ requirement, mend }) =>
        ownMendHref(request, records, { requirement, rulebook: threadRulebook, place: mend }) !== undefined,
    },
  });
  const say = threadMessages.in(language);
  if (acting.role === 'viewer') return counts(request, list, lacking === null);
  const isIdle = [list.now, list.soon, list.whenYouCan, list.waiting].every((items) => items.length === 0);
  return html`${counts(request, list, lacking === null)}
    ${acting.role === 'clerk' && approvalsLink(request)}
    ${isIdle ? html`<p class="govuk-body">${say('home.nothing')}</p>` : nothing}
    ${group(request, records, 'home.now', list.now)}
    ${group(request, records, 'home.soon', list.soon)}
    ${group(request, records, 'home.whenYouCan', list.whenYouCan)}
    ${group(request, records, 'home.waiting', list.waiting)}`;
}

/** How long the page waits for what has to be worked out anew after a change, in milliseconds. */
const patience = 100;

/** What the evidence lacks; null while that is still being worked out, for the next time the page is asked for. */
async function lackingSoon(request: PageRequest): Promise<readonly EvidenceFinding[] | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patience);
  });
  try {
    return await Promise.race([evidenceFindingsOfOwnArea(request), late]);
  } finally {
    clearTimeout(timer);
  }
}

const mostShown = 7;

function group(
  request: PageRequest,
  records: RecordSet,
  heading: 'home.now' | 'home.soon' | 'home.whenYouCan' | 'home.waiting',
  items: readonly WorkItem[],
): Html {
  if (items.length === 0) return nothing;
  const { language, partnershipId } = request;
  const say = threadMessages.in(language);
  const more = items.length - mostShown;
  const all =
    heading === 'home.waiting'
      ? address('work.records', language, { partnership: partnershipId ?? '', kind: 'contribution' })
      : address(heading === 'home.now' ? 'work.checks' : 'work.thread.broken', language, {
          partnership: partnershipId ?? '',
        });
  return html`<h2 class="govuk-heading-m">${say(heading, { n: items.length })}</h2>
    <ul class="ll-work-list">${items.slice(0, mostShown).map((item) => line(request, records, item))}</ul>
    ${more > 0 ? html`<p class="govuk-body"><a class="govuk-link" href="${all}">${say('home.more', { n: more })}</a></p>` : nothing}`;
}

function line(request: PageRequest, records: RecordSet, item: WorkItem): Html {
  const { href, text, mend } = saidItem(request, records, item);
  return html`<li class="ll-work-list__item"><a class="govuk-link" href="${href}">${text}</a><span class="ll-work-list__why">${mend}</span></li>`;
}

/** What is wrong, each named apart from the others, as the link; what would mend it under it. */
function saidItem(request: PageRequest, records: RecordSet, item: WorkItem) {
  const { language, partnershipId } = request;
  const say = threadMessages.in(language);
  const partnership = partnershipId ?? '';
  switch (item.type) {
    case 'mend': {
      const { requirement, rulebook, place } = item;
      return {
        href: place
          ? mendOrReadHref(request, records, { requirement, rulebook, place })
          : address('work.requirement', language, { partnership, rulebook, requirement: requirement.id }),
        text: item.why[language],
        mend: requirement.mend[language],
      };
    }
    case 'texts':
      return {
        href: address('work.language', language, { partnership }, { query: { in: item.language } }),
        text: say(item.language === 'cy' ? 'home.texts.cy' : 'home.texts.en'),
        mend: say('home.texts.why', { missing: item.missing, lookAgain: item.lookAgain }),
      };
    case 'evidence': {
      const { finding } = item;
      const lacking = address('work.thread.broken', language, { partnership });
      return {
        href: mendingHref(request, finding) ?? `${lacking}#evidence-lacks`,
        text: finding.words[language],
        mend: say('home.evidence'),
      };
    }
    case 'claim':
      return {
        href: address('work.claim', language, { partnership, code: item.code }),
        text: say(`home.claim.${item.why}`, { code: item.code }),
        mend: item.organisation
          ? say('home.claim.answers', {
              organisation: titleOf(request, records, 'organisation', item.organisation),
            })
          : item.requirement.wording[language],
      };
    case 'agree': {
      const isOwn = item.organisation === request.acting?.organisation;
      if (isOwn) {
        return {
          href: address('work.promise', language, { partnership, code: item.contribution }),
          text: titleOf(request, records, 'contribution', item.contribution),
          mend: say('home.agree.own'),
        };
      }
      return {
        href: address('work.record', language, {
          partnership,
          kind: 'contribution',
          code: item.contribution,
        }),
        text: titleOf(request, records, 'contribution', item.contribution),
        mend: say('home.agree', {
          organisation: titleOf(request, records, 'organisation', item.organisation),
        }),
      };
    }
  }
}

function titleOf(
  { services, language }: PageRequest,
  records: RecordSet,
  kind: string,
  code: string,
): string {
  const record = records.find(kind, code);
  const definition = services.records.definition(kind);
  if (!record || !definition) return code;
  const called = calledOf(definition, record);
  return inEither(called, language) || code;
}

/** What a clerk comes for: their body’s approval of the plan. */
function approvalsLink({ language, partnershipId }: PageRequest): Html {
  const href = address('work.approvals', language, { partnership: partnershipId ?? '' });
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${threadMessages.in(language)('home.approvals')}</a></p>`;
}

function counts({ language, partnershipId }: PageRequest, list: WorkList, isLooking: boolean): Html {
  const say = threadMessages.in(language);
  const href = address('work.thread.broken', language, { partnership: partnershipId ?? '' });
  return html`<p class="govuk-body-l"><a class="govuk-link" href="${href}">${say('home.broken', { n: list.broken })}</a></p>
    ${isLooking && html`<p class="govuk-body"><a class="govuk-link" href="${href}#evidence-lacks">${say('home.looking')}</a></p>`}
    ${list.lacking > 0 && html`<p class="govuk-body"><a class="govuk-link" href="${href}#evidence-lacks">${say('home.lacking', { n: list.lacking })}</a></p>`}`;
}
