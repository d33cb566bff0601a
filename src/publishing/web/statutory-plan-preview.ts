import { type Handler, notFound, page } from '../../access/web/index.ts';
import { html } from '../../design-system/index.ts';
import { address, otherLanguage, slugOf } from '../../language/index.ts';
import { freeze } from '../freeze.ts';
import { publishingMessages } from '../messages.ts';
import { type PageContext, statutoryPlanNamed } from '../pages/site-page.ts';
import { statutoryPlanView } from '../pages/statutory-plan-pages.ts';
import type { GatherPlan } from './gather.ts';
import { planAsked } from './plan-asked.ts';

/** A statutory plan within the plan as it would go out today: the public page, drawn from the records of today. */
export function statutoryPlanPreview(gather: GatherPlan): Handler {
  return async (request) => {
    const { services, partnershipId, language, params } = request;
    const asked = await planAsked(request);
    if (!asked || !partnershipId) return notFound();
    const gathered = await gather(services, partnershipId, asked.code);
    const today = services.today();
    // It is never published: a version of its own it has none.
    const plan = freeze({
      ...gathered,
      slug: partnershipId,
      plan: asked.code,
      version: 0,
      publishedOn: today,
    });
    const view = statutoryPlanNamed(plan, params['slug'] ?? '');
    if (!view) return notFound();
    const context: PageContext = { plan, language, pinned: false, versions: [], previous: null };
    const say = publishingMessages.in(language);
    const main = html`<p class="govuk-inset-text">${say('statutory.preview')}</p>${statutoryPlanView(context, view)}`;
    const other = otherLanguage(language);
    return page(view.name[language], main, {
      current: 'work.checks',
      width: 'full',
      breadcrumbs: [
        { text: say('duties.title'), href: address('work.duties', language, { partnership: partnershipId }) },
      ],
      alternate: address('work.statutory-plan', other, {
        partnership: partnershipId,
        slug: slugOf(view.name[other]),
      }),
    });
  };
}
