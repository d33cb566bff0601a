import { agendaItemDefinition } from './agenda-item.ts';
import { agreementDefinition } from './agreement.ts';
import { barrierDefinition } from './barrier.ts';
import { bodyMeetingDefinition } from './body-meeting.ts';
import { decisionDefinition } from './decision.ts';
import { differenceDefinition } from './difference.ts';
import { electionDefinition } from './election.ts';
import { followUpDefinition } from './follow-up.ts';
import { governanceAnswerDefinition } from './governance-answer.ts';
import { groupDefinition } from './group.ts';
import { interestDefinition } from './interest.ts';
import { invitationDefinition } from './invitation.ts';
import { meetingDefinition } from './meeting.ts';
import { postTaskDefinition } from './post-task.ts';
import { reservationDefinition } from './reservation.ts';

export { type AgendaItem, agendaItemDefinition } from './agenda-item.ts';
export { agreementDefinition } from './agreement.ts';
export { attendanceOfOrganisations, boardMeetingsHeld } from './attendance.ts';
export { barrierDefinition } from './barrier.ts';
export { type BodyMeeting, bodyMeetingDefinition } from './body-meeting.ts';
export { mayWriteDecision } from './conflict.ts';
export { type Decision, decisionDefinition } from './decision.ts';
export { differenceDefinition } from './difference.ts';
export { type Election, electionDefinition } from './election.ts';
export { type FollowUp, followUpDefinition } from './follow-up.ts';
export { governanceAnswerDefinition } from './governance-answer.ts';
export { type Group, groupDefinition } from './group.ts';
export { interestDefinition } from './interest.ts';
export { type Invitation, invitationDefinition } from './invitation.ts';
export { type Meeting, meetingDefinition } from './meeting.ts';
export { wasHeld } from './meeting-held.ts';
export { postTaskDefinition } from './post-task.ts';
export { reservationDefinition } from './reservation.ts';

/** Every kind of record governance owns, referred-to kinds first. */
export const governanceDefinitions = [
  electionDefinition,
  groupDefinition,
  meetingDefinition,
  decisionDefinition,
  bodyMeetingDefinition,
  agendaItemDefinition,
  reservationDefinition,
  followUpDefinition,
  interestDefinition,
  barrierDefinition,
  agreementDefinition,
  differenceDefinition,
  governanceAnswerDefinition,
  postTaskDefinition,
  invitationDefinition,
] as const;
