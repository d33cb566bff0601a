import { type PageRequest, page } from '../../access/web/index.ts';
import { emptyState, type Html, html, subNavigation } from '../../design-system/index.ts';
import { address } from '../../language/index.ts';
import { checkPageMessages } from './page-messages.ts';
import type { MayMend } from './place-link.ts';
import type { PlanCheck } from './plan-check.ts';

const parts = [
  'checks',
  'duties',
  'claims',
  'assurance',
  'childrens-rights',
  'related-documents',
  'rulebooks',
] as const;

/** The parts of the checks: verdicts, the duty map, claims, assurance, children’s rights, related documents, the rulebooks. */
export function checksNavigation(request: PageRequest, current: (typeof parts)[number]): Html {
  const say = checkPageMessages.in(request.language);
  const partnership = request.partnershipId ?? '';
  return subNavigation(
    say('parts'),
    parts.map((part) => ({
      text: say(`part.${part}`),
      href: address(`work.${part}`, request.language, { partnership }),
      current: part === current,
    })),
  );
}

/** What is said of a plan that names no duty, with the way to name them for whoever may. */
export function nameDuties(request: PageRequest, { plan, records }: PlanCheck, mayMend: MayMend): Html {
  const { language, partnershipId } = request;
  const say = checkPageMessages.in(language);
  const step = { kind: 'plan', code: plan.code };
  if (!mayMend(request, records, step)) return emptyState(say('duties.none'));
  const href = address('work.record.edit', language, { partnership: partnershipId ?? '', ...step });
  return emptyState(say('duties.none'), { text: say('duties.none.mend'), href: `${href}#duties` });
}

/** What a partnership without a plan sees. */
export function noPlanPage(request: PageRequest) {
  const say = checkPageMessages.in(request.language);
  const main = html`<h1 class="govuk-heading-l">${say('part.checks')}</h1>
    ${emptyState(say('no-plan'), {
      text: say('no-plan.mend'),
      href: address('work.plan', request.language, { partnership: request.partnershipId ?? '' }),
    })}`;
  return page(say('part.checks'), main, { current: 'work.checks' });
}
