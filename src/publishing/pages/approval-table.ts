import { type Html, html, joined, nothing } from '../../design-system/index.ts';
import { approvalTally, sayApproval } from '../approval-words.ts';
import type { PublishedApproval } from '../published-plan.ts';
import { dataTable, heading, organisationLink, paragraph, wordsFor } from './parts.ts';
import { linkTo, type PageContext } from './site-page.ts';

/** Where on the page of the partners it stands who has approved the plan. */
const approvalsAnchor = 'approvals';

/** Who has approved the plan and who has not: nothing while nobody is to decide yet. @source APPR-01, APPR-03, APPR-05 */
export function approvalsPart(context: PageContext): Html {
  const { approvals = [] } = context.plan;
  if (approvals.length === 0) return nothing;
  return html`${heading(wordsFor(context)('approvals.title'), approvalsAnchor)}${paragraph(approvalTally(approvals, context.language))}${approvalTable(context, approvals)}`;
}

/** The way to it; nothing where there is none. */
export function approvalsLink(context: PageContext): readonly Html[] {
  if ((context.plan.approvals ?? []).length === 0) return [];
  const href = `${linkTo(context, { name: 'partners' })}#${approvalsAnchor}`;
  return [html`<a class="govuk-link" href="${href}">${wordsFor(context)('home.see-approvals')}</a>`];
}

/** What bodies decided, a row each. */
export function approvalTable(context: PageContext, approvals: readonly PublishedApproval[]): Html {
  const say = wordsFor(context);
  const lines = (parts: readonly string[]) =>
    joined(
      parts.map((part) => html`${part}`),
      html`<br>`,
    );
  return dataTable(
    context,
    say('approvals.title'),
    [
      { head: say('head.body') },
      { head: say('approvals.head.asked') },
      { head: say('approvals.head.standing') },
      { head: say('approvals.head.decision') },
      { head: say('approvals.head.remarks') },
    ],
    approvals.map((approval) => {
      const { asked, standing, decision, remarks } = sayApproval(approval, context.language);
      return [
        organisationLink(context, approval.organisation),
        asked,
        standing,
        lines(decision),
        lines(remarks),
      ];
    }),
  );
}
