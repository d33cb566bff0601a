import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { citationInWords, reasonInWords } from '../../duties/index.ts';
import { address, sayList } from '../../language/index.ts';
import type { Guard, LifeGuard } from '../plan-life.ts';
import { lifeHref, nameOf, type OpenedPlan, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/** A longer list starts folded. */
const shownOpen = 6;

/** Where the guards stand: the page, the plan, and what surrounds it. */
export interface GuardsAsked {
  readonly request: PageRequest;
  readonly around: Pick<Surroundings, 'mendOrRead'>;
  readonly opened: Pick<OpenedPlan, 'records'>;
}

/**
 * Guards under a heading, each with why it is not met, where it comes from, and where the reader can mend it or, where
 * somebody else has to, read what it is about.
 */
export function guardList(asked: GuardsAsked, heading: string, guards: readonly Guard[]): Html {
  if (guards.length === 0) return nothing;
  const { request } = asked;
  const items = html`<ul class="govuk-list govuk-list--spaced">${guards.map((guard) => html`<li>${guard.of === 'life' ? lifeGuardItem(request, guard) : ruleItem(asked, guard)}</li>`)}</ul>`;
  if (guards.length <= shownOpen) return html`<h2 class="govuk-heading-m">${heading}</h2>${items}`;
  return html`<h2 class="govuk-heading-m">${heading}</h2>${componentsIn(request.language).details({
    summaryText: approvalPageMessages.in(request.language)('guards.all', { n: guards.length }),
    text: items,
  })}`;
}

function lifeGuardItem(request: PageRequest, guard: Extract<Guard, { of: 'life' }>): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const bodies = guard.bodies.map((body) => nameOf(request, body));
  return html`<strong>${say(`guard.${guard.code}`)}</strong>
${!guard.isMet && bodies.length > 0 && html`<br>${say('guard.without', { bodies: sayList(bodies) })}`}
<br><span class="govuk-hint">${say(`guard.${guard.code}.source`)}</span>
${!guard.isMet && html`<br><a class="govuk-link" href="${mendingPage(request, guard.code)}">${say(`guard.${guard.code}.mend`)}</a>`}`;
}

/** Where a guard of the plan's life is mended. */
function mendingPage(request: PageRequest, code: LifeGuard): string {
  const { language, partnershipId } = request;
  const partnership = partnershipId ?? '';
  switch (code) {
    case 'draft-frozen':
    case 'revised-frozen':
    case 'adopted-frozen':
      return address('work.publish', language, { partnership });
    case 'as-approved':
      return address('public.versions.compare', language, { partnership });
    case 'consultation-dates':
    case 'consultation-over':
    case 'successor-adopted':
      return address('work.records', language, { partnership, kind: 'plan' });
    case 'required-approvals':
    case 'considered-by-members':
    case 'ministers-decided':
      return lifeHref(request, 'work.approvals');
    case 'ministers-comments-considered':
      return address('work.records', language, { partnership, kind: 'advice' });
    case 'contributions-answered':
      return lifeHref(request, 'work.promises');
    case 'councillors-informed':
    case 'on-every-site':
      return lifeHref(request, 'work.sent');
    case 'review-finished':
      return lifeHref(request, 'work.reviews');
  }
}

function ruleItem({ request, around, opened }: GuardsAsked, guard: Extract<Guard, { of: 'rulebook' }>): Html {
  const { language } = request;
  const { requirement, verdict, place } = guard;
  const why = verdict.reasons.find(({ code }) => code !== 'counted');
  const mend = requirement.mend[language];
  return html`<strong>${requirement.wording[language]}</strong>
${why && html`<br>${reasonInWords(why, language)}`}
<br><span class="govuk-hint">${citationInWords(requirement.citation, language)}</span>
<br>${place ? html`<a class="govuk-link" href="${around.mendOrRead(request, opened.records, { requirement, rulebook: verdict.rulebook, place })}">${mend}</a>` : mend}`;
}
