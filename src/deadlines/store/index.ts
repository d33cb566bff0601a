export {
  type EventVersion,
  type Feed,
  feedOfToken,
  feedsOf,
  type IssuedFeed,
  issueFeed,
  revokeFeed,
  versionsOfEvents,
} from './feeds.ts';
export { type GatheredObligations, gatherObligations } from './gather-obligations.ts';
export { deadlinesMigrations } from './migrations.ts';
export { keepPreference, preferenceOf } from './reminder-preferences.ts';
export {
  askedId,
  type ClaimedDigest,
  type ClaimedReminder,
  claimDigest,
  dropReminders,
  keyAsked,
  queueReminders,
  type ReminderToQueue,
  settleFailed,
  settleGivenUp,
  settleSent,
} from './reminder-queue.ts';
export { accountOfUnsubscribeToken, unsubscribeToken } from './unsubscribe-link.ts';
