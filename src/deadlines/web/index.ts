import type { Route } from '../../access/web/index.ts';
import type { DeadlineSources } from './deadline-sources.ts';
import { deadlinesPage } from './deadlines-page.ts';
import { feedByToken, publicDates } from './feed-routes.ts';
import { plannerPage } from './planner-page.ts';

export type { DeadlineSources } from './deadline-sources.ts';
export { nextDatesView } from './deadlines-page.ts';

/** Pages about dates: what is due, planning backwards, calendar feeds. */
export function deadlinesRoutes(sources: DeadlineSources): readonly Route[] {
  return [
    { method: 'GET', address: 'work.deadlines', may: 'work.read', handle: deadlinesPage(sources) },
    { method: 'GET', address: 'work.deadlines.planner', may: 'work.read', handle: plannerPage(sources) },
    { method: 'GET', address: 'site.calendar', may: 'visitor', twins: ['ics'], handle: feedByToken(sources) },
    { method: 'GET', address: 'public.dates', may: 'public', twins: ['ics'], handle: publicDates(sources) },
  ];
}
