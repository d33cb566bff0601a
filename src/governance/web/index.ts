import type { Route } from '../../access/web/index.ts';
import { drawBodies } from './bodies-page.ts';
import { viewOf } from './governance-frame.ts';
import { governanceHome } from './governance-home.ts';
import { drawLandscape, streamliningPage } from './landscape-page.ts';
import { attendancePage, saveAttendance } from './meeting-attendance.ts';
import { meetingDecisionPage, saveMeetingDecision } from './meeting-decision.ts';
import { meetingPage } from './meeting-page.ts';
import { drawMeetings } from './meetings-page.ts';
import { membershipPage } from './membership-page.ts';
import type { GovernanceSources } from './opened-governance.ts';
import { drawPosts } from './posts-page.ts';
import { drawRegisters } from './registers-page.ts';
import { addStandingItems } from './standing-items.ts';
import { drawStatement } from './statement-page.ts';

/** Pages of governance: who sits where, what was decided, whom the area must ask, and what could be simpler. */
export function governanceRoutes(sources: GovernanceSources): readonly Route[] {
  const view = (...[name, draw]: [Parameters<typeof viewOf>[1], Parameters<typeof viewOf>[2]]) =>
    viewOf(sources, name, draw);
  return [
    { method: 'GET', address: 'work.governance', may: 'work.read', handle: governanceHome(sources) },
    { method: 'GET', address: 'work.meetings', may: 'work.read', handle: view('meetings', drawMeetings) },
    { method: 'GET', address: 'work.meeting', may: 'work.read', handle: meetingPage(sources) },
    {
      method: 'GET',
      address: 'work.meeting.attendance',
      may: 'records.edit',
      handle: attendancePage(sources),
    },
    {
      method: 'POST',
      address: 'work.meeting.attendance',
      may: 'records.edit',
      audit: 'governance.attendance.saved',
      handle: saveAttendance(sources),
    },
    {
      method: 'POST',
      address: 'work.meeting.standing-items',
      may: 'records.edit',
      audit: 'governance.agenda.started',
      handle: addStandingItems(sources),
    },
    {
      method: 'GET',
      address: 'work.meeting.decision',
      may: 'records.edit',
      handle: meetingDecisionPage(sources),
    },
    {
      method: 'POST',
      address: 'work.meeting.decision',
      may: 'records.edit',
      audit: 'governance.decision.saved',
      handle: saveMeetingDecision(sources),
    },
    { method: 'GET', address: 'work.posts', may: 'work.read', handle: view('posts', drawPosts) },
    { method: 'GET', address: 'work.bodies', may: 'work.read', handle: view('bodies', drawBodies) },
    { method: 'GET', address: 'work.landscape', may: 'work.read', handle: view('landscape', drawLandscape) },
    { method: 'GET', address: 'work.streamlining', may: 'work.read', handle: streamliningPage(sources) },
    { method: 'GET', address: 'work.membership', may: 'work.read', handle: membershipPage(sources) },
    { method: 'GET', address: 'work.registers', may: 'work.read', handle: view('registers', drawRegisters) },
    {
      method: 'GET',
      address: 'work.governance-statement',
      may: 'work.read',
      handle: view('statement', drawStatement),
    },
  ];
}
