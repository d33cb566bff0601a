import { describe, expect, it } from 'vitest';
import { given } from '../example-records.ts';
import { consultationCalendar } from './consultation-calendar.ts';

const exercise = { opensOn: '2026-01-05', closesOn: '2026-03-31', audiences: ['older-people', 'businesses'] };
const clashes = (byKind: Parameters<typeof given>[0]) =>
  consultationCalendar(given(byKind)).map((held) => [
    held.record.code,
    held.clashes.map(({ record, audiences }) => [record.code, ...audiences]),
  ]);

describe('the calendar of consultations', () => {
  it('is in the order in which they open, the plan’s own among them', () => {
    const calendar = consultationCalendar(
      given({
        plan: {
          PL1: {
            consultationOpensOn: [{ when: '2025-10', source: 'board' }],
            consultationClosesOn: [{ when: '2026-01-10', source: 'board' }],
          },
          PL2: {},
        },
        'consultation-exercise': {
          CX1: exercise,
          CX2: { ...exercise, opensOn: '2025-12-01', closesOn: null },
        },
      }),
    );
    expect(calendar.map(({ record, opensOn }) => [record.code, opensOn])).toEqual([
      ['PL1', '2025-10-01'],
      ['CX1', '2026-01-05'],
    ]);
  });

  it('says who would be asked twice: the same people, on a day that both are open', () => {
    const other = (values: object) => ({ ...exercise, audiences: ['older-people'], ...values });
    expect(
      clashes({
        'consultation-exercise': {
          CX1: exercise,
          CX2: other({ opensOn: '2026-03-31', closesOn: '2026-04-30' }),
          CX3: other({ opensOn: '2026-04-01', closesOn: '2026-04-20', audiences: ['businesses'] }),
        },
      }),
    ).toEqual([
      ['CX1', [['CX2', 'older-people']]],
      ['CX2', [['CX1', 'older-people']]],
      ['CX3', []],
    ]);
  });

  it('takes a consultation for everyone to ask those of any other', () => {
    const [, second] = clashes({
      'consultation-exercise': { CX1: exercise, CX2: { ...exercise, audiences: ['everyone'] } },
    });
    expect(second).toEqual(['CX2', [['CX1', 'older-people', 'businesses']]]);
  });

  it('finds no clash between exercises that are held together under one name', () => {
    expect(
      clashes({
        'consultation-exercise': {
          CX1: { ...exercise, jointName: 'One survey' },
          CX2: { ...exercise, jointName: 'One survey' },
        },
      }),
    ).toEqual([
      ['CX1', []],
      ['CX2', []],
    ]);
  });

  it('lets an exercise about a plan stand for the plan’s own dates', () => {
    const day = (when: string) => [{ when, source: 'board' }];
    expect(
      clashes({
        plan: { PL1: { consultationOpensOn: day('2026-01-05'), consultationClosesOn: day('2026-03-31') } },
        'consultation-exercise': { CX1: { ...exercise, plan: 'PL1' } },
      }),
    ).toEqual([['CX1', []]]);
  });
});
