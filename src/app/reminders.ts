import type { Services } from '../access/web/index.ts';
import type { ReminderSources } from '../deadlines/mail/index.ts';
import { askForAnswers, askForUpdates } from '../delivery/mail/index.ts';
import type { Log } from '../platform/logging.ts';
import { checkOfPlan } from '../thread/store/index.ts';
import { words } from './capabilities.ts';
import type { Configuration } from './configuration.ts';
import { partnershipIds } from './store/partnership-ids.ts';

/** What reminders are made of, in this installation. */
export async function reminderSources(
  services: Services,
  { origin, host, port }: Pick<Configuration, 'origin' | 'host' | 'port'>,
  log: Log,
): Promise<ReminderSources> {
  return {
    services,
    check: checkOfPlan,
    words,
    asks: [askForAnswers, askForUpdates],
    partnerships: await partnershipIds(services.db),
    origin: origin ?? `http://${host}:${port}`,
    log,
  };
}
