import type { Language } from '../../language/index.ts';
import { approvalTally, sayApproval } from '../approval-words.ts';
import { publishingMessages } from '../messages.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { type DocumentBlock, heading, lineOf } from './blocks.ts';

/** Who has approved the plan, and who has not. @source APPR-01, APPR-03, APPR-05 */
export function approvalBlocks(
  { approvals = [], organisations }: PublishedPlan,
  language: Language,
): DocumentBlock[] {
  if (approvals.length === 0) return [];
  const say = publishingMessages.in(language);
  return [
    heading(2, say('approvals.title')),
    ...lineOf(approvalTally(approvals, language)),
    {
      type: 'table',
      caption: say('approvals.title'),
      columns: [
        { text: say('head.body') },
        { text: say('approvals.head.asked') },
        { text: say('approvals.head.standing') },
        { text: say('approvals.head.decision'), share: 1.6 },
        { text: say('approvals.head.remarks'), share: 1.4 },
      ],
      rows: approvals.map((approval) => {
        const { asked, standing, decision, remarks } = sayApproval(approval, language);
        const body = organisations.find(({ code }) => code === approval.organisation);
        return [
          body?.name[language] ?? approval.organisation,
          asked,
          standing,
          decision.join('; '),
          remarks.join('; '),
        ];
      }),
    },
  ];
}
