/** The window in which wrong passwords are counted, in milliseconds. */
export const attemptWindow = 15 * 60 * 1000;

/** Wrong passwords within the window: for one account, and from one network address. */
export const attemptLimits = { account: 10, address: 50 } as const;
export type AttemptKind = keyof typeof attemptLimits;
