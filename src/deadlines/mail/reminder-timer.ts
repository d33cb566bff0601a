import type { Log } from '../../platform/logging.ts';

/** A timer that can be stopped; stopping waits for the run under way. */
export interface ReminderTimer {
  stop(): Promise<void>;
}

const firstAfterMs = 30_000;
const everyMs = 15 * 60_000;

/**
 * Runs reminders soon after the start and every quarter of an hour. A run that fails is written to the log, and the
 * next is tried in its turn.
 */
export function startReminderTimer(run: (signal: AbortSignal) => Promise<unknown>, log: Log): ReminderTimer {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let busy: Promise<unknown> = Promise.resolve();
  const next = (after: number): void => {
    if (stopping.signal.aborted) return;
    timer = setTimeout(() => {
      busy = run(stopping.signal)
        .catch((error: unknown) => log.error({ err: error, event: 'reminder.run-failed' }))
        .finally(() => next(everyMs));
    }, after);
    timer.unref();
  };
  next(firstAfterMs);
  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await busy;
    },
  };
}
