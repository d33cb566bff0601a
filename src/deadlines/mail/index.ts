export { type ReminderTimer, startReminderTimer } from './reminder-timer.ts';
export {
  type AskDue,
  type AskedByMail,
  asksDue,
  type MessageAsked,
  type ReminderDue,
  type ReminderRun,
  type ReminderSources,
  remindersDue,
  sendReminders,
} from './send-reminders.ts';
