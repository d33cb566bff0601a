import { file, type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html, subNavigation } from '../../design-system/index.ts';
import { address, otherLanguage, slugOf } from '../../language/index.ts';
import { statutoryPlanFile } from '../documents/documents-at-work.ts';
import { freeze } from '../freeze.ts';
import { publishingMessages } from '../messages.ts';
import { type PageContext, statutoryPlanNamed } from '../pages/site-page.ts';
import { statutoryPlanView } from '../pages/statutory-plan-pages.ts';
import type { StatutoryPlan } from '../statutory-plans.ts';
import type { GatherPlan } from './gather.ts';
import { planAsked } from './plan-asked.ts';

/** The documents of a statutory plan that can be taken away: endings of the address of its page. */
export const statutoryPlanTwins = ['pdf', 'docx'] as const;

/**
 * A statutory plan within the plan as it would go out today: the public page, or a document, from the records of today.
 *
 * @source requirements section 25, extracts
 */
export function statutoryPlanPreview(gather: GatherPlan): Handler {
  return async (request) => {
    const { services, partnershipId, language, params, twin } = request;
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
    const view = statutoryPlanNamed(plan, (params['slug'] ?? '').replace(/\.(pdf|docx)$/, ''));
    if (!view) return notFound();
    if (twin === 'pdf' || twin === 'docx') {
      const bytes = await statutoryPlanFile({ plan, view, language }, twin);
      return file('', bytes, `${slugOf(view.name[language])}-${today}-${language}.${twin}`);
    }
    const context: PageContext = { plan, language, pinned: false, versions: [], previous: null };
    const say = publishingMessages.in(language);
    const main = html`<p class="govuk-inset-text">${say('statutory.preview')}</p>${filesOf(request, view)}${statutoryPlanView(context, view)}`;
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

function filesOf({ language, partnershipId }: PageRequest, view: StatutoryPlan): Html {
  const say = publishingMessages.in(language);
  const params = { partnership: partnershipId ?? '', slug: slugOf(view.name[language]) };
  return subNavigation(
    say('statutory.files'),
    statutoryPlanTwins.map((twin) => ({
      text: say(`statutory.file.${twin}`),
      href: address('work.statutory-plan', language, params, { twin }),
    })),
  );
}
