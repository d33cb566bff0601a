import type { Meeting } from './meeting.ts';

/** Whether a meeting took place: it was neither only planned or called, nor cancelled. @source GOV-18 */
export function wasHeld({ state }: Pick<Meeting['values'], 'state'>): boolean {
  return state === 'held' || state === 'minutes-agreed';
}
