import type { Route } from '../../access/web/index.ts';
import { contributionsPage } from './contributions-page.ts';
import { decisionPage, saveDecision } from './decision-page.ts';
import { newSessionPage, startSession } from './new-session-page.ts';
import { type PlanAtWork, proposeActions } from './propose-actions.ts';
import { saveStep } from './save-step.ts';
import { sessionPage, setSessionState } from './session-page.ts';
import { stepPage } from './step-page.ts';
import { turningHome } from './turning-home.ts';

/** Pages on which a group turns a curve, live in a meeting, up to the actions it proposes. */
export function turningRoutes(planAtWork: PlanAtWork): readonly Route[] {
  return [
    { method: 'GET', address: 'work.turning', may: 'work.read', handle: turningHome },
    { method: 'GET', address: 'work.turning.new', may: 'records.edit', handle: newSessionPage },
    {
      method: 'POST',
      address: 'work.turning.new',
      may: 'records.edit',
      audit: 'turning.session.started',
      handle: startSession,
    },
    { method: 'GET', address: 'work.turning.contributions', may: 'work.read', handle: contributionsPage },
    { method: 'GET', address: 'work.turning.decision', may: 'report.keep', handle: decisionPage },
    {
      method: 'POST',
      address: 'work.turning.decision',
      may: 'report.keep',
      audit: 'turning.danger.decided',
      handle: saveDecision,
    },
    { method: 'GET', address: 'work.turning.session', may: 'work.read', handle: sessionPage },
    {
      method: 'POST',
      address: 'work.turning.session',
      may: 'records.edit',
      audit: 'turning.session.state',
      handle: setSessionState,
    },
    {
      method: 'POST',
      address: 'work.turning.actions',
      may: 'records.edit',
      audit: 'turning.actions.proposed',
      handle: proposeActions(planAtWork),
    },
    { method: 'GET', address: 'work.turning.step', may: 'work.read', handle: stepPage },
    {
      method: 'POST',
      address: 'work.turning.step',
      may: 'records.edit',
      audit: 'turning.answer.saved',
      handle: saveStep,
    },
  ];
}
