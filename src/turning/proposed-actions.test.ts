import { describe, expect, it } from 'vitest';
import { ideaWith, sessionWith } from './example-session.ts';
import { proposedActions } from './proposed-actions.ts';

const session = sessionWith('TS1', { accountability: 'population', outcome: 'O1', indicator: 'I3' });
const title = { cy: 'Clinig yn yr ysgol', en: 'A clinic at school' };
const idea = ideaWith('TI1', { title, session: 'TS1' });
const other = ideaWith('TI2', { session: 'TS1' });
const done = ideaWith('TI3', { session: 'TS1', action: 'A3' });
const next = { action: 43, contribution: 94, ownership: 7, askedOn: '2026-10-08' };
const everyone = () => true;

describe('what comes of ideas that are ticked', () => {
  it('is an action that serves the outcome, a partner who is asked, and the idea that remembers both', () => {
    const { records, actions } = proposedActions(
      session,
      [{ idea, organisation: 'B2' }],
      'PL1',
      next,
      everyone,
    );
    expect(actions).toEqual(['A43']);
    const [action, contribution, ownership, kept] = records;
    expect(action).toMatchObject({
      code: 'A43',
      expectedRevision: null,
      values: { plan: 'PL1', title, outcomes: ['O1'], lead: 'B2', state: 'not-started' },
    });
    expect(contribution).toMatchObject({
      code: 'C94',
      values: { action: 'A43', organisation: 'B2', state: 'proposed' },
    });
    expect(ownership).toMatchObject({
      code: 'OW7',
      values: { action: 'A43', organisation: 'B2', state: 'asked', askedOn: '2026-10-08' },
    });
    expect(kept).toMatchObject({
      code: 'TI1',
      expectedRevision: idea.revision,
      values: { chosen: true, organisation: 'B2', action: 'A43', session: 'TS1' },
    });
  });

  it('asks nobody where nobody was named, or where whoever acts may not ask', () => {
    const ticked = [
      { idea, organisation: null },
      { idea: other, organisation: 'B2' },
    ];
    const { records, actions } = proposedActions(session, ticked, 'PL1', next, () => false);
    expect(actions).toEqual(['A43', 'A44']);
    expect(records.map(({ definition }) => definition.kind)).toEqual([
      'action',
      'action',
      'turning-idea',
      'turning-idea',
    ]);
  });

  it('leaves out an idea that is an action already, and numbers the others on', () => {
    const ticked = [
      { idea: done, organisation: 'B1' },
      { idea, organisation: 'B1' },
      { idea: other, organisation: 'B2' },
    ];
    const { records, actions } = proposedActions(session, ticked, 'PL1', next, everyone);
    expect(actions).toEqual(['A43', 'A44']);
    expect(records.map(({ code }) => code)).toEqual(['A43', 'A44', 'C94', 'C95', 'OW7', 'OW8', 'TI1', 'TI2']);
  });

  it('is measured by the measure of a session about performance', () => {
    const measured = sessionWith('TS3', { accountability: 'performance', measure: 'F4' });
    const { records } = proposedActions(measured, [{ idea, organisation: null }], 'PL1', next, everyone);
    expect(records[0]?.values).toMatchObject({ outcomes: [], measures: ['F4'], lead: null });
  });
});
