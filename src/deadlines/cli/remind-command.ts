import { type Language, sayDate, withoutMarks } from '../../language/index.ts';
import type { Mailer } from '../../platform/mail/index.ts';
import { asksDue, type ReminderSources, remindersDue, sendReminders } from '../mail/index.ts';
import { deadlineMessages } from '../messages.ts';
import { recordNames, sayObligation } from '../obligation-words.ts';

/** How the command was asked, and where it prints. */
export interface RemindContext {
  readonly language: Language;
  readonly json: boolean;
  /** Tell what would be sent, and send nothing. */
  readonly dryRun: boolean;
  readonly print: (line: string) => void;
}

/**
 * `llinyn remind`: queues and sends the reminders that are due, or tells them.
 *
 * @param mailer - null where no mail server is set up: then nothing is queued or sent
 * @returns 0 when all is sent or told, 1 when a message was not taken
 */
export async function remindCommand(
  sources: ReminderSources,
  mailer: Mailer | null,
  context: RemindContext,
): Promise<0 | 1> {
  const { json, dryRun, print, language } = context;
  const say = deadlineMessages.in(language);
  if (dryRun) {
    await tellDue(sources, context);
    return 0;
  }
  if (!mailer) {
    print(json ? JSON.stringify({ done: false, mail: 'not-set-up' }) : say('remind.off'));
    return 0;
  }
  const run = await sendReminders(sources, mailer);
  print(json ? JSON.stringify({ done: true, ...run }) : say('remind.done', { ...run }));
  return run.failed === 0 ? 0 : 1;
}

async function tellDue(sources: ReminderSources, { json, print, language }: RemindContext): Promise<void> {
  const due = await remindersDue(sources);
  const asks = await asksDue(sources);
  if (json) {
    const told = due.map(({ person, partnershipId, occasion }) => ({
      to: person.email,
      partnership: partnershipId,
      obligation: occasion.obligation.id,
      dueOn: occasion.dueOn,
      occasion: occasion.occasion,
    }));
    const asked = asks.map(({ person, partnershipId, what, dueOn, occasion }) => ({
      to: person.email,
      partnership: partnershipId,
      what: what[language],
      dueOn,
      occasion,
    }));
    print(JSON.stringify({ dryRun: true, reminders: told, asks: asked }, null, 2));
    return;
  }
  const say = deadlineMessages.in(language);
  const names = recordNames(sources.words, sources.services.records.definitions);
  if (due.length + asks.length === 0) print(say('remind.none'));
  for (const { person, occasion } of due) {
    print(
      say('remind.due', {
        to: person.email,
        date: sayDate(occasion.dueOn, language),
        what: withoutMarks(sayObligation(occasion.obligation, names, language)),
      }),
    );
  }
  for (const { person, dueOn, what } of asks) {
    print(say('remind.due', { to: person.email, date: sayDate(dueOn, language), what: what[language] }));
  }
}
