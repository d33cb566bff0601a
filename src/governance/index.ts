import { bodyMeetingDefinition } from './body-meeting.ts';
import { decisionDefinition } from './decision.ts';
import { electionDefinition } from './election.ts';
import { groupDefinition } from './group.ts';
import { meetingDefinition } from './meeting.ts';

export { type BodyMeeting, bodyMeetingDefinition } from './body-meeting.ts';
export { type Decision, type DecisionMatter, decisionDefinition, decisionMatters } from './decision.ts';
export { type Election, electionDefinition } from './election.ts';
export { type Group, groupDefinition } from './group.ts';
export { type Capacity, type Meeting, meetingDefinition } from './meeting.ts';

/** Every kind of record governance owns, referred-to kinds first. */
export const governanceDefinitions = [
  electionDefinition,
  groupDefinition,
  meetingDefinition,
  decisionDefinition,
  bodyMeetingDefinition,
] as const;
