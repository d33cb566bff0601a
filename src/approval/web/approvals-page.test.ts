import { describe, expect, it } from 'vitest';
import type { Acting } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { recordSet } from '../../records/index.ts';
import type { BodyApproval } from '../approvals-needed.ts';
import { aRecord } from '../example-records.ts';
import { bodyTable } from './approvals-page.ts';

const meeting = aRecord('body-meeting', 'BM1', {
  organisation: 'B1',
  body: { cy: 'Y cyngor llawn', en: 'Full council' },
  heldOn: '2027-01-21',
  papersBy: '2027-01-14',
});
const opened = { records: recordSet([meeting]), partnershipId: 'arian' };

function body(values: object = {}): BodyApproval {
  return {
    organisation: aRecord('organisation', 'B1', { name: { cy: 'Cyngor', en: 'Council' } }),
    form: 'due-form',
    asked: [],
    approval: null,
    earlier: null,
    standing: 'not-asked',
    lacking: [],
    isGiven: false,
    nextMeeting: meeting,
    ...values,
  } as unknown as BodyApproval;
}

function shownTo(
  acting: Partial<Acting> | null,
  one: BodyApproval,
  safe: { readonly latest: string | null; readonly meeting: string | null } | undefined = undefined,
): string {
  const request = { language: 'en', partnershipId: 'arian', acting } as unknown as PageRequest;
  return bodyTable(request, { opened, latestSafe: () => safe }, 'Approval', [one])
    .markup.replaceAll(/<br>/g, '; ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?; /g, '; ');
}

describe('the next meeting of a body', () => {
  it('stands against the last that is safe', () => {
    expect(shownTo(null, body(), { latest: '2027-02-18', meeting: 'BM2' })).toMatch(
      /21 January 2027; Papers by 14 January 2027; Latest safe meeting: 18 February 2027/,
    );
    expect(shownTo(null, body(), { latest: '2027-02-18', meeting: null })).toContain(
      'Latest safe day: 18 February 2027',
    );
  });

  it.each([['2027-01-20'], [null]])('is said to be too late after the last that is safe: %s', (latest) => {
    expect(shownTo(null, body(), { latest, meeting: null })).toContain('No meeting in time');
    expect(shownTo(null, body(), { latest: '2027-01-21', meeting: null })).not.toContain(
      'No meeting in time',
    );
  });
});

describe('what a body decided', () => {
  const decided = aRecord('approval', 'AL1', {
    title: { cy: 'Cymeradwyaeth', en: 'Approval' },
    takenBy: 'full-body',
    meeting: 'BM1',
    decidedOn: '2027-01-21',
    minuteReference: '27/3',
    conditions: { cy: 'Os oes arian', en: 'If there is money' },
  });

  it('is told with who decided, at which meeting, when, by which minute and on what conditions', () => {
    expect(shownTo(null, body({ approval: decided, standing: 'conditional' }))).toMatch(
      /Approved with conditions.*The full body; Full council; 21 January 2027; Minute: 27\/3; Conditions: If there is money/,
    );
  });

  it('on earlier words is told as such', () => {
    expect(shownTo(null, body({ earlier: decided }))).toMatch(
      /Nothing recorded yet; Decided on earlier words, before the plan was revised: AL1 Approval/,
    );
  });
});

describe('the form that records a decision', () => {
  it.each([
    ['clerk', 'B1', true],
    ['coordinator', 'B1', true],
    ['clerk', 'B2', false],
    ['scrutiny-officer', 'B1', false],
    ['analyst', 'B1', false],
    ['viewer', 'B1', false],
  ] as const)(
    'is offered to people of the body who may use it: %s of %s: %s',
    (role, organisation, isOffered) => {
      expect(shownTo({ role, organisation }, body()).includes('Record a decision')).toBe(isOffered);
    },
  );
});
