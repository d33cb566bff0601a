export { latestSafeMeeting } from './approving-bodies.ts';
export {
  type BackwardPlan,
  type BackwardRules,
  type BodyToApprove,
  backwardRules,
  type KnownDates,
  type LatestSafeDate,
  latestSafeDates,
  type MeetingForm,
  type PlannedMeeting,
  type PlanningChoices,
  type SafeStep,
  usualChoices,
} from './latest-safe-dates.ts';
