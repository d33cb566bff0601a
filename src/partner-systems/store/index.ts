export { countUse, keyOfText, keysOf, makeKey, revokeKey, usePeriod } from './api-keys.ts';
export { actionsLateSince, happeningsSince } from './happenings.ts';
export { answeredBefore, keepAnswer, type NamedSending } from './kept-answers.ts';
export {
  type ClaimedMessage,
  claimMessage,
  forgetOldMessages,
  lookFrom,
  queueHappenings,
  settleDelivered,
  settleUndelivered,
} from './webhook-queue.ts';
export { addWebhook, type ListedMessage, messagesOf, stopWebhook, webhooksOf } from './webhooks.ts';
