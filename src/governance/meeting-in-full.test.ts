import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { organisationDefinition } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { attendanceOfOrganisations, attendanceOfSeats, boardMeetingsHeld } from './attendance.ts';
import { mayWriteDecision } from './conflict.ts';
import { fiveBodies, given, words } from './example-records.ts';
import { meetingDefinition } from './meeting.ts';
import { meetingInFull } from './meeting-in-full.ts';
import { quorumOf } from './quorum.ts';
import { capacityOfDecision, sittingCapacity } from './sitting-capacity.ts';

const everyone = ['B1', 'B2', 'B3', 'B4', 'B5'];
const held = { body: 'board', capacity: 'board', heldOn: '2026-03-12', state: 'held', present: everyone };

function meetingOf(records: RecordSet, code = 'MT1') {
  const meeting = records.one(meetingDefinition, code);
  if (!meeting) throw new Error(code);
  return meeting;
}

function required(records: RecordSet) {
  return { organisations: records.all(organisationDefinition), unrecorded: [] };
}

function inFull(more: Parameters<typeof given>[0], code = 'MT1') {
  const records = given({ ...fiveBodies, ...more });
  return meetingInFull(records, meetingOf(records, code), () => required(records));
}

describe('the quorum of a meeting', () => {
  const quorum = (group: Record<string, string | number | readonly string[]>, present: readonly string[]) => {
    const records = given({
      ...fiveBodies,
      group: { GR1: { tier: 'board', ...group } },
      meeting: { MT1: { ...held, present } },
    });
    return quorumOf(records, meetingOf(records));
  };

  it('is counted in member organisations: a number, half, or every one', () => {
    expect(quorum({ quorumRule: 'number', quorum: 3 }, ['B1', 'B2'])).toMatchObject({ isQuorate: false });
    expect(quorum({ quorumRule: 'half' }, ['B1', 'B2'])).toMatchObject({ needed: 3, isQuorate: false });
    expect(quorum({ quorumRule: 'half' }, ['B1', 'B2', 'B3'])).toMatchObject({ isQuorate: true });
    expect(quorum({ quorumRule: 'every-member' }, everyone.slice(1))).toMatchObject({ isQuorate: false });
  });

  it('does not count those who are no members, and asks nothing where there is no rule', () => {
    const members = ['B1', 'B2', 'B3'];
    expect(quorum({ quorumRule: 'half', members }, ['B1', 'B4', 'B5'])).toMatchObject({
      members: 3,
      present: 1,
      isQuorate: false,
    });
    expect(quorum({}, [])).toMatchObject({ needed: null, isQuorate: true });
  });

  it('is never lost by one more member coming', () => {
    fc.assert(
      fc.property(fc.subarray(everyone), fc.constantFrom(...everyone), (present, another) => {
        const before = quorum({ quorumRule: 'half' }, present);
        const after = quorum({ quorumRule: 'half' }, [...new Set([...present, another])]);
        expect(before.isQuorate && !after.isQuorate).toBe(false);
      }),
    );
  });
});

describe('the capacity a meeting sits in', () => {
  it('is that of the strategy group only where every responsible authority is a member and is there', () => {
    const sitting = (
      present: readonly string[],
      seat: Parameters<typeof given>[0][string] = fiveBodies.seat,
    ) => {
      const records = given({ ...fiveBodies, seat, meeting: { MT1: { ...held, present } } });
      return sittingCapacity(records, meetingOf(records), 'strategy-group', required(records));
    };
    expect(sitting(everyone).may).toBe(true);
    expect(sitting(everyone.slice(0, 4))).toMatchObject({ may: false, absent: [{ code: 'B5' }] });
    const { S5: _left, ...withoutProbation } = fiveBodies.seat;
    expect(sitting(everyone, withoutProbation)).toMatchObject({ may: false, notMembers: [{ code: 'B5' }] });
    const { S4: _fire, ...others } = fiveBodies.seat;
    const observing = { ...others, S4: { ...fiveBodies.seat['S4'], role: 'observer' } };
    expect(sitting(everyone, observing)).toMatchObject({ may: false, notMembers: [{ code: 'B4' }] });
  });

  it('is refused where nobody has recorded a body that the law requires, and asks nothing of the board itself', () => {
    const records = given({ ...fiveBodies, meeting: { MT1: { ...held, present: [] } } });
    const unrecorded = { organisations: [], unrecorded: [{ cy: 'Prawf', en: 'Probation' }] };
    const meeting = meetingOf(records);
    expect(sittingCapacity(records, meeting, 'strategy-group', unrecorded).may).toBe(false);
    expect(sittingCapacity(records, meeting, 'board', unrecorded).may).toBe(true);
  });

  it('is that of the early years partnership wherever the board says so, with no partnership of its own', () => {
    const found = inFull({
      meeting: { MT1: { ...held, present: ['B1'] } },
      'agenda-item': { AG1: { meeting: 'MT1', sort: 'performance' } },
      decision: {
        PD1: { meeting: 'MT1', matter: 'early-years', capacity: 'early-years', reasons: words('So') },
      },
    });
    const [taken] = found.decisions;
    expect(taken?.sitting.may).toBe(true);
    expect(taken && capacityOfDecision(taken.decision, found.meeting)).toBe('early-years');
    expect(found.findings).toEqual([]);
  });

  it('can be another for one decision than for the meeting, and is then looked at for that decision', () => {
    const found = inFull({
      meeting: { MT1: { ...held, present: ['B1', 'B2', 'B3', 'B4'] } },
      'agenda-item': { AG1: { meeting: 'MT1', sort: 'performance' } },
      decision: { PD1: { meeting: 'MT1', capacity: 'strategy-group', reasons: words('So') } },
    });
    expect(found.sitting.may).toBe(true);
    expect(found.decisions[0]?.sitting).toMatchObject({ may: false, absent: [{ code: 'B5' }] });
    expect(found.findings).toEqual(['capacity-refused']);
  });
});

describe('a commissioning decision', () => {
  const more = (decision: Parameters<typeof given>[0][string][string]) => ({
    meeting: { MT1: held },
    'agenda-item': { AG1: { meeting: 'MT1', sort: 'performance' } },
    interest: {
      IR1: { organisation: 'B2', actions: ['A1'], declaredOn: '2026-01-01' },
      IR2: { organisation: 'B3', allCommissioning: true, declaredOn: '2026-01-01', endsOn: '2026-03-11' },
      IR3: { organisation: 'B4', allCommissioning: true, declaredOn: '2026-03-13' },
    },
    decision: {
      PD1: { meeting: 'MT1', matter: 'commissioning', actions: ['A1'], reasons: words('So'), ...decision },
    },
  });

  it('names the providers that must withdraw, and finds those that took part', () => {
    const found = inFull(more({}));
    expect(found.decisions[0]?.conflicts).toMatchObject([{ organisation: { code: 'B2' }, tookPart: true }]);
    expect(found.findings).toEqual(['conflicted-took-part']);
    expect(inFull(more({ withdrew: ['B2'] })).findings).toEqual([]);
    expect(inFull(more({ tookPart: ['B1', 'B3'] })).findings).toEqual([]);
  });

  it('that names no action keeps out whoever has an interest in any', () => {
    const [taken] = inFull(more({ actions: [] })).decisions;
    expect(taken?.conflicts.map(({ organisation }) => organisation.code)).toEqual(['B2']);
  });

  it('needs a quorum of those who did not withdraw', () => {
    const group = { GR1: { tier: 'board', quorumRule: 'every-member' } };
    const found = inFull({ ...more({ withdrew: ['B2'] }), group });
    expect(found.quorum.isQuorate).toBe(true);
    expect(found.decisions[0]?.quorum).toMatchObject({ needed: 5, present: 4, isQuorate: false });
    expect(found.findings).toEqual(['decision-not-quorate']);
  });

  it('is not written down by somebody who acts for a provider with an interest in it', () => {
    const records = given({ ...fiveBodies, ...more({}) });
    const may = (organisation: string | null, actions: readonly string[]) =>
      mayWriteDecision(organisation, records, { matter: 'commissioning', actions, meeting: 'MT1' });
    expect([may(null, ['A1']), may('B1', ['A1']), may('B2', ['A1']), may('B2', ['A2'])]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('is the only kind of decision that providers stay out of', () => {
    expect(inFull(more({ matter: 'performance' })).decisions[0]?.conflicts).toEqual([]);
    expect(inFull(more({ actions: ['A2'] })).decisions[0]?.conflicts).toEqual([]);
  });
});

describe('a meeting in full', () => {
  it('puts its agenda in order, and carries over what earlier meetings left undone', () => {
    const found = inFull(
      {
        meeting: { MT1: { ...held, heldOn: '2026-01-15' }, MT2: held },
        'agenda-item': {
          AG1: { meeting: 'MT2', position: 2, sort: 'decision' },
          AG2: { meeting: 'MT2', position: 1, sort: 'performance' },
          AG3: { meeting: 'MT2', sort: 'information' },
        },
        'follow-up': {
          FU1: { meeting: 'MT1', organisation: 'B1' },
          FU2: { meeting: 'MT1', organisation: 'B1', doneOn: '2026-02-01' },
          FU3: { meeting: 'MT2', organisation: 'B2' },
        },
      },
      'MT2',
    );
    expect(found.agenda.map(({ code }) => code)).toEqual(['AG2', 'AG1', 'AG3']);
    expect(found.carriedOver.map(({ code }) => code)).toEqual(['FU1']);
    expect(found.followUps.map(({ code }) => code)).toEqual(['FU3']);
  });

  it('finds a board meeting without performance on its agenda, and a decision without a reason', () => {
    const meeting = { MT1: held };
    expect(inFull({ meeting }).findings).toEqual(['no-performance-item']);
    const decision = { PD1: { meeting: 'MT1', matter: 'other' } };
    expect(inFull({ meeting, decision }).findings).toContain('decision-without-reasons');
    expect(inFull({ meeting: { MT1: { ...held, state: 'cancelled' } } }).findings).toEqual([]);
  });

  it('is not inquorate before it has been held', () => {
    const group = { GR1: { tier: 'board', quorumRule: 'half' } };
    const planned = { MT1: { ...held, present: [], state: 'planned' } };
    expect(inFull({ group, meeting: planned }).findings).not.toContain('not-quorate');
    expect(inFull({ group, meeting: { MT1: { ...held, present: [] } } }).findings).toContain('not-quorate');
  });
});

describe('attendance', () => {
  it('counts the board meetings held while an organisation or a seat belonged', () => {
    const records = given({
      ...fiveBodies,
      seat: { ...fiveBodies.seat, S5: { organisation: 'B5', role: 'member', startsOn: '2026-02-01' } },
      meeting: {
        MT1: { ...held, heldOn: '2026-01-15', present: ['B1'], apologies: ['B2'], seats: ['S1'] },
        MT2: { ...held, present: ['B1', 'B5'] },
        MT3: { ...held, heldOn: '2026-05-01', state: 'planned' },
        MT4: { ...held, body: 'sub-group' },
      },
    });
    const meetings = boardMeetingsHeld(records, '2026-01-01', '2026-12-31');
    expect(meetings.map(({ code }) => code)).toEqual(['MT1', 'MT2']);
    const byCode = new Map(
      attendanceOfOrganisations(records, meetings).map((each) => [each.organisation.code, each]),
    );
    expect(byCode.get('B1')).toMatchObject({ asked: 2, there: 2 });
    expect(byCode.get('B2')).toMatchObject({ asked: 2, there: 0, apologies: 1 });
    expect(byCode.get('B5')).toMatchObject({ asked: 1, there: 1 });
    expect(attendanceOfSeats(records, meetings).map(({ seat, there }) => [seat.code, there])).toEqual([
      ['S1', 1],
      ['S2', 0],
      ['S3', 0],
      ['S4', 0],
    ]);
  });

  it('says how often it was a deputy who came', () => {
    const records = given({
      ...fiveBodies,
      meeting: {
        MT1: { ...held, heldOn: '2026-01-15', seats: ['S1', 'S2'], deputies: ['S2'] },
        MT2: { ...held, seats: ['S1'], deputies: ['S3'] },
      },
    });
    const meetings = boardMeetingsHeld(records, '2026-01-01', '2026-12-31');
    const shown = attendanceOfSeats(records, meetings).map(({ seat, there, byDeputy }) => [
      seat.code,
      there,
      byDeputy,
    ]);
    expect(shown.slice(0, 4)).toEqual([
      ['S1', 2, 0],
      ['S2', 1, 1],
      ['S3', 1, 1],
      ['S4', 0, 0],
    ]);
  });
});
