import { describe, expect, it } from 'vitest';
import { type AnyRecord, emptyValue, type FieldValue, recordSet } from '../records/index.ts';
import {
  isCurrent,
  membersOn,
  organisationDefinition,
  seatDefinition,
  standingIn,
  voidSeatsOn,
} from './index.ts';

function record(
  definition: typeof organisationDefinition | typeof seatDefinition,
  code: string,
  values: Record<string, FieldValue>,
): AnyRecord {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const { kind } = definition;
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values: { ...empty, ...values } };
}

const organisation = (code: string, values: Record<string, FieldValue>) =>
  record(organisationDefinition, code, values);

describe('a span of days', () => {
  it('holds its first day and its last, and is open where no day is given', () => {
    const span = { startsOn: '2012-11-22', endsOn: '2013-03-31' };
    expect(isCurrent(span, '2012-11-21')).toBe(false);
    expect(isCurrent(span, '2012-11-22')).toBe(true);
    expect(isCurrent(span, '2013-03-31')).toBe(true);
    expect(isCurrent(span, '2013-04-01')).toBe(false);
    expect(isCurrent({ startsOn: null, endsOn: null }, '1998-01-01')).toBe(true);
  });
});

describe('a body that has closed', () => {
  const records = recordSet([
    organisation('B1', { closedOn: '2012-11-21', successor: 'B2' }),
    organisation('B2', { openedOn: '2012-11-22', closedOn: '2014-05-31', successor: 'B3' }),
    organisation('B3', { openedOn: '2014-06-01' }),
    organisation('B4', { closedOn: '2013-01-01', successor: 'B5' }),
    organisation('B5', { closedOn: '2013-01-01', successor: 'B4' }),
  ]);
  const by = (code: string, on: string) => {
    const body = records.one(organisationDefinition, code);
    return body && standingIn(records, body, on)?.code;
  };

  it('is followed by the first of its successors that is there on the day', () => {
    expect(by('B1', '2012-11-21')).toBe('B1');
    expect(by('B1', '2012-11-22')).toBe('B2');
    expect(by('B1', '2015-01-01')).toBe('B3');
  });

  it('is followed by nobody where its successors lead round a circle', () => {
    expect(by('B4', '2014-01-01')).toBeUndefined();
  });
});

describe('the members of a board', () => {
  it('are the organisations with a seat that is not an observer’s', () => {
    const seat = (code: string, values: Record<string, FieldValue>) => record(seatDefinition, code, values);
    const records = recordSet([
      organisation('B1', {}),
      organisation('B2', {}),
      organisation('B3', {}),
      seat('S1', { organisation: 'B1', role: 'chair' }),
      seat('S2', { organisation: 'B2', role: 'observer' }),
      seat('S3', { organisation: 'B3', role: 'member', endsOn: '2026-01-31' }),
    ]);
    expect(membersOn(records, '2026-02-01').map(({ code }) => code)).toEqual(['B1']);
    expect(membersOn(records, '2026-01-31').map(({ code }) => code)).toEqual(['B1', 'B3']);
  });

  it('lose their seat with the day they close, and who follows them takes one of its own', () => {
    const seat = (code: string, values: Record<string, FieldValue>) => record(seatDefinition, code, values);
    const records = recordSet([
      organisation('B1', { closedOn: '2012-11-21', successor: 'B2' }),
      organisation('B2', { openedOn: '2012-11-22' }),
      seat('S1', { organisation: 'B1', role: 'member' }),
      seat('S2', { organisation: 'B2', role: 'member', startsOn: '2012-12-01' }),
    ]);
    const members = (on: string) => membersOn(records, on).map(({ code }) => code);
    expect([members('2012-11-21'), members('2012-11-22'), members('2012-12-01')]).toEqual([
      ['B1'],
      [],
      ['B2'],
    ]);
    expect(voidSeatsOn(records, '2012-11-21')).toEqual([]);
    expect(voidSeatsOn(records, '2012-11-22')).toMatchObject([
      { seat: { code: 'S1' }, organisation: { code: 'B1' }, standsIn: { code: 'B2' } },
    ]);
  });
});
