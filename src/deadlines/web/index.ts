import type { Route } from '../../access/web/index.ts';
import type { DeadlineSources } from './deadline-sources.ts';
import { deadlinesPage } from './deadlines-page.ts';
import { feedByToken, publicDates } from './feed-routes.ts';
import { plannerPage } from './planner-page.ts';
import { reminderSettingsPage, saveReminderSettings } from './reminder-settings-page.ts';
import { unsubscribe, unsubscribePage } from './unsubscribe-page.ts';

export type { DeadlineSources } from './deadline-sources.ts';
export { nextDatesView } from './deadlines-page.ts';

/** Pages about dates: what is due, planning backwards, calendar feeds, reminders. */
export function deadlinesRoutes(sources: DeadlineSources): readonly Route[] {
  return [
    { method: 'GET', address: 'work.deadlines', may: 'work.read', handle: deadlinesPage(sources) },
    { method: 'GET', address: 'work.deadlines.planner', may: 'work.read', handle: plannerPage(sources) },
    { method: 'GET', address: 'site.calendar', may: 'visitor', twins: ['ics'], handle: feedByToken(sources) },
    { method: 'GET', address: 'site.reminders', may: 'signed-in', handle: reminderSettingsPage(sources) },
    {
      method: 'POST',
      address: 'site.reminders',
      may: 'signed-in',
      audit: 'deadlines.reminders.saved',
      handle: saveReminderSettings(sources),
    },
    { method: 'GET', address: 'site.reminders.unsubscribe', may: 'visitor', handle: unsubscribePage },
    {
      method: 'POST',
      address: 'site.reminders.unsubscribe',
      may: 'visitor',
      oneClick: true,
      audit: 'deadlines.reminders.stopped',
      handle: unsubscribe,
    },
    { method: 'GET', address: 'public.dates', may: 'public', twins: ['ics'], handle: publicDates(sources) },
  ];
}
