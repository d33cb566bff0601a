/** How long a session lasts without any request, in milliseconds. */
export const idleLife = 2 * 60 * 60 * 1000;
/** How long it lasts at most: a working day. */
export const wholeLife = 12 * 60 * 60 * 1000;
/** How often a request is written down as the last one. */
const noteEvery = 60 * 1000;

/** Moments of a session. */
export interface SessionTimes {
  readonly begunAt: Date;
  readonly seenAt: Date;
}

/** Whether the person is still signed in. */
export function isLive({ begunAt, seenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - seenAt.getTime() < idleLife && now.getTime() - begunAt.getTime() < wholeLife;
}

/** Whether the last request is long enough ago to write down this one. */
export function isWorthNoting({ seenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - seenAt.getTime() >= noteEvery;
}
