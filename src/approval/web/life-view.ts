import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { type Html, html } from '../../design-system/index.ts';
import {
  type LifePart,
  lifeFrame,
  lifeNavigation,
  type OpenedPlan,
  openPlan,
  type Surroundings,
} from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/** One of the pages of a plan's life, and the words that its messages begin with. */
interface LifeView {
  readonly part: LifePart;
  readonly words: 'accountability' | 'approvals' | 'mirroring' | 'promises' | 'related' | 'reviews' | 'sent';
}

/** A page of the plan's life below its heading and the way to the others, drawn of the plan as it is now. */
export function lifeView(
  around: Surroundings,
  { part, words }: LifeView,
  draw: (request: PageRequest, opened: OpenedPlan) => Html,
): Handler {
  return async (request) => {
    const opened = await openPlan(request, around);
    if (!opened) return notFound();
    const title = approvalPageMessages.in(request.language)(`${words}.title`);
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
${lifeNavigation(request, part)}
${draw(request, opened)}`;
    return page(title, main, { ...lifeFrame(request), width: 'full' });
  };
}
