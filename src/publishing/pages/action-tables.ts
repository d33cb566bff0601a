import { stateTag as designTag, type Html, html, nothing } from '../../design-system/index.ts';
import { isLeadOnlyProposed } from '../agreement.ts';
import type { PublishedAction } from '../published-plan.ts';
import { dataTable, dateOr, organisationLink, pageLink, second, textIn, wordsFor } from './parts.ts';
import type { PageContext } from './site-page.ts';

/** How an action is going, in words on a tag. */
export function stateTag(context: PageContext, action: PublishedAction): Html {
  const say = wordsFor(context);
  if (!action.state) return html`${say('state.unknown')}`;
  return designTag(action.state, say(`state.${action.state}`));
}

/** Who leads an action, as a link; one that has not agreed is shown as proposed. @source GOV-07; APPR-05 */
export function leadLink(context: PageContext, action: PublishedAction): Html {
  return html`${organisationLink(context, action.lead)}${proposedNote(context, action)}`;
}

/** Under the name of a lead, or of an action in the list of one body: it has not agreed to lead. */
function proposedNote(context: PageContext, action: PublishedAction): Html {
  return isLeadOnlyProposed(action) ? second(wordsFor(context)('lead.not-agreed')) : nothing;
}

/** Actions, how they are going and when they are due; with who answers for them, unless the table is about one body. */
export function actionTable(
  context: PageContext,
  caption: string,
  actions: readonly PublishedAction[],
  showsLead = true,
): Html {
  const say = wordsFor(context);
  return dataTable(
    context,
    caption,
    [
      { head: say('head.action') },
      ...(showsLead ? [{ head: say('action.lead') }] : []),
      { head: say('head.state') },
      { head: say('head.due') },
    ],
    actions.map((action) => [
      html`${pageLink(context, { name: 'action', code: action.code }, textIn(context, action.title))}${showsLead ? nothing : proposedNote(context, action)}`,
      ...(showsLead ? [leadLink(context, action)] : []),
      stateTag(context, action),
      dateOr(context, action.endsOn),
    ]),
  );
}

/** Late actions, and what those who answer for them say about it. */
export function lateActionsTable(context: PageContext, actions: readonly PublishedAction[]): Html {
  const say = wordsFor(context);
  return dataTable(
    context,
    say('progress.late-table'),
    [
      { head: say('head.action') },
      { head: say('action.lead') },
      { head: say('head.state') },
      { head: say('head.due') },
      { head: say('head.stands') },
    ],
    actions.map((action) => [
      pageLink(context, { name: 'action', code: action.code }, textIn(context, action.title)),
      leadLink(context, action),
      stateTag(context, action),
      dateOr(context, action.endsOn),
      textIn(context, action.progress) || say('state.unknown'),
    ]),
  );
}
