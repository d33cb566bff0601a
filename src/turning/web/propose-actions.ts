import type { Acting } from '../../access/index.ts';
import { type Handler, notFound, type PageRequest, redirect } from '../../access/web/index.ts';
import { firstFreeNumber } from '../../needs/web/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  outcomeDefinition,
  ownershipDefinition,
} from '../../plan/index.ts';
import { problem, type RecordSet } from '../../records/index.ts';
import { type ProposedFrom, proposedActions, type TickedIdea } from '../proposed-actions.ts';
import { type OpenedStep, openStep } from './opened-session.ts';
import { turningPageMessages } from './page-messages.ts';
import { listOf, saveAnswer } from './save-step.ts';
import { drawStep } from './step-page.ts';
import { turningHref } from './turning-frame.ts';

/** Code of the plan a partnership works on. */
export type PlanAtWork = (records: RecordSet) => string | undefined;

/** "What we propose" is the seventh question of both kinds. */
const lastStep = 7;

/**
 * Makes proposed actions of the ideas that were ticked, and saves the answer that was being written, all in one act.
 *
 * @source PAGES section 4.11; PERF-02; GOV-07
 */
export function proposeActions(planAtWork: PlanAtWork): Handler {
  return async (request) => {
    const opened = await openStep(request, lastStep);
    if (!opened) return notFound();
    const { records, session } = opened;
    const ticked = tickedIdeas(request, opened);
    if (ticked.length === 0)
      return drawStep(request, opened, [problem('turning.nothing-ticked', { field: 'ideas-ticked' })]);
    const plan = records.one(outcomeDefinition, session.values.outcome)?.values.plan ?? planAtWork(records);
    if (!plan) return drawStep(request, opened, [problem('turning.no-plan')]);
    const proposed = proposedActions(session, ticked, plan, await nextNumbers(request), (organisation) =>
      mayAsk(request.acting, organisation),
    );
    const saved = await saveAnswer(request, opened, {
      others: proposed.records,
      ofSession: { actions: [...session.values.actions, ...proposed.actions] },
    });
    if (!saved.ok) return drawStep(request, opened, saved.problems);
    return redirect(
      turningHref(request, 'work.turning.session', { code: session.code }),
      turningPageMessages.in(request.language)('proposal.saved', { n: proposed.actions.length }),
    );
  };
}

function tickedIdeas(request: PageRequest, { ideas, records }: OpenedStep): readonly TickedIdea[] {
  const ticked = listOf(request, 'ideas');
  return ideas
    .filter(({ code, values }) => ticked.includes(code) && values.action === null)
    .map((idea) => {
      const organisation = request.form[`lead-${idea.code}`] ?? '';
      return { idea, organisation: records.find('organisation', organisation)?.code ?? null };
    });
}

async function nextNumbers(request: PageRequest): Promise<ProposedFrom> {
  return {
    action: await firstFreeNumber(request, actionDefinition),
    contribution: await firstFreeNumber(request, contributionDefinition),
    ownership: await firstFreeNumber(request, ownershipDefinition),
    askedOn: request.services.today(),
  };
}

/** Whoever runs the plan asks any partner; others ask only their own organisation. @source GOV-07 */
function mayAsk(acting: Acting | null, organisation: string): boolean {
  if (acting === null) return false;
  return (
    acting.role === 'coordinator' || acting.role === 'administrator' || acting.organisation === organisation
  );
}
