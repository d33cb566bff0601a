/** The time, handed to whoever needs it, so that a test or a demonstration can set it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still. */
export function clockAt(moment: string): Clock {
  const fixed = new Date(moment);
  if (Number.isNaN(fixed.getTime())) throw new RangeError(`Not a moment: ${moment}`);
  return { now: () => new Date(fixed) };
}
