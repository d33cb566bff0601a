import type { Log } from '../../platform/logging.ts';

/** A timer that can be stopped; stopping waits for the run under way. */
export interface ReminderTimer {
  stop(): Promise<void>;
}

/** After how long work is done first, and how often then, in milliseconds. */
interface TimerPace {
  readonly firstAfterMs: number;
  readonly everyMs: number;
}

const usualPace: TimerPace = { firstAfterMs: 30_000, everyMs: 15 * 60_000 };

/**
 * Runs reminders, or other work of that kind, soon after the start and every quarter of an hour or at its own pace. A run that fails is written to the log, and the
 * next is tried in its turn.
 */
export function startReminderTimer(
  run: (signal: AbortSignal) => Promise<unknown>,
  log: Log,
  { firstAfterMs, everyMs }: TimerPace = usualPace,
): ReminderTimer {
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
