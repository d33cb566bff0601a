import { forbidden, type Handler, notFound, redirect } from '../../access/web/index.ts';
import { firstFreeNumber, saveTogether } from '../../needs/web/index.ts';
import { agendaItemDefinition } from '../agenda-item.ts';
import { governanceMessages } from '../messages.ts';
import { standingItemsLacking } from '../standing-items.ts';
import { isSecretary, openMeeting } from './meeting-page.ts';
import { meetingHref } from './meetings-page.ts';
import type { GovernanceSources } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/**
 * Puts the standing items on the agenda of a meeting that lacks them, after what is there already.
 *
 * @source GOV-18
 */
export function addStandingItems(sources: GovernanceSources): Handler {
  return async (request) => {
    const opened = await openMeeting(request, sources);
    if (!opened) return notFound();
    const say = governancePageMessages.in(request.language);
    if (!isSecretary(request)) return forbidden(say('meeting.secretary'));
    const { meeting, agenda } = opened.full;
    const first = await firstFreeNumber(request, agendaItemDefinition);
    const last = Math.max(0, ...agenda.map(({ values }) => values.position ?? 0));
    const saved = await saveTogether(
      request,
      standingItemsLacking(agenda).map((sort, index) => ({
        definition: agendaItemDefinition,
        code: `${agendaItemDefinition.codePrefix}${first + index}`,
        values: {
          title: {
            cy: governanceMessages.in('cy')(`option.agenda-item.sort.${sort}`),
            en: governanceMessages.in('en')(`option.agenda-item.sort.${sort}`),
          },
          meeting: meeting.code,
          position: last + index + 1,
          sort,
        },
        expectedRevision: null,
      })),
    );
    if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
    return redirect(meetingHref(request, meeting.code), say('meeting.standing.added'));
  };
}
