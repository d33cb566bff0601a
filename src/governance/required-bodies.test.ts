import { describe, expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import {
  bodiesFound,
  bodiesInForce,
  requiredBodiesSpec,
  type Serves,
  strategyGroupBodies,
} from './required-bodies.ts';

const name = { cy: 'Heddlu', en: 'Police' };
const bodies = requiredBodiesSpec.parse({
  bodies: [
    { requirement: 'a', part: 'partner', name, kinds: ['police'], strategyGroup: true },
    { requirement: 'b', part: 'partner', name, kinds: ['health-board'], strategyGroup: true },
    { requirement: 'c', part: 'consultee', name, asIn: ['a', 'b'] },
    { requirement: 'd', part: 'consultee', name, remits: ['safeguarding'] },
    { requirement: 'e', part: 'consultee', name, groups: true },
    { requirement: 'f', part: 'consultee', name, members: true },
    { requirement: 'g', part: 'voice', name, open: true },
    { requirement: 'h', part: 'consultee', name, neighbours: true },
    { requirement: 'i', part: 'partner', name, kinds: ['national-park'], whereThereIsOne: true },
  ],
}).bodies;
const always: Serves = () => 'yes';

function found(records: Parameters<typeof given>[0], on = '2013-06-01', serves: Serves = always) {
  return bodiesFound(given(records), { bodies, on, serves });
}

describe('who must be at the table and who must be asked', () => {
  const organisation = { B1: { kind: 'police' }, B2: { kind: 'health-board' }, B3: { kind: 'business' } };
  const seat = { S1: { organisation: 'B3' }, S2: { organisation: 'B1' } };

  it('names each organisation once, with every reason for it', () => {
    const { organisations, missing } = found({ organisation, seat });
    const reasons = organisations.map((each) => [
      each.organisation.code,
      each.reasons.map(({ requirement }) => requirement).join(''),
      each.isSeated,
    ]);
    expect(reasons).toEqual([
      ['B1', 'acf', true],
      ['B2', 'bc', false],
      ['B3', 'f', true],
    ]);
    expect(missing.map(({ reasons: [body] }) => body.requirement)).toEqual(['d', 'e']);
  });

  it('names a body that nobody recorded once, with every reason for it', () => {
    const again = bodies.flatMap((body) =>
      body.requirement === 'a' ? [body, { ...body, requirement: 'z' }] : [body],
    );
    const asked = { bodies: again, on: '2013-06-01', serves: always };
    const { missing } = bodiesFound(given({ organisation: { B2: { kind: 'health-board' } } }), asked);
    expect(missing[0]?.reasons.map(({ requirement }) => requirement)).toEqual(['a', 'z']);
  });

  it('names groups by what they are about, but not the board itself', () => {
    const { groups } = found({
      organisation,
      group: {
        GR1: { name: words('x'), tier: 'board', remits: ['safeguarding'] },
        GR2: { name: words('x'), tier: 'statutory-board', remits: ['safeguarding'] },
        GR3: { name: words('x'), tier: 'sub-group', remits: ['crime'] },
      },
    });
    expect(
      groups.map(({ group, reasons }) => [
        group.code,
        reasons.map(({ requirement }) => requirement).join(''),
      ]),
    ).toEqual([
      ['GR2', 'de'],
      ['GR3', 'e'],
    ]);
  });

  it('leaves to people what no record can answer', () => {
    expect(found({ organisation }).toBeFound.map(({ requirement }) => requirement)).toEqual(['g', 'h']);
  });

  it('leaves out a body that serves no part of the area, and says when nobody recorded what it serves', () => {
    const elsewhere: Serves = ({ code }) => (code === 'B1' ? 'no' : 'unknown');
    const { organisations, missing } = found({ organisation }, '2013-06-01', elsewhere);
    expect(organisations.map((each) => [each.organisation.code, each.mayNotServe])).toEqual([['B2', true]]);
    expect(missing.map(({ reasons: [body] }) => body.requirement)).toContain('a');
  });

  it('counts a body from the day it opened until it closed, and says who stands in for it', () => {
    const closed = {
      B1: { kind: 'police', closedOn: '2012-11-21', successor: 'B2' },
      B2: { kind: 'police-and-crime-commissioner', openedOn: '2012-11-22' },
    };
    const before = found({ organisation: closed }, '2012-11-21');
    expect(before.organisations.map((each) => each.organisation.code)).toEqual(['B1']);
    const after = found({ organisation: closed }, '2012-11-22');
    expect(after.organisations).toEqual([]);
    expect(after.missing[0]).toMatchObject({
      reasons: [{ requirement: 'a' }],
      closed: [{ organisation: { code: 'B1' }, by: { code: 'B2' } }],
    });
  });

  it('asks for a body only while its row of the rulebook is in force', () => {
    const row = { force: 'must', from: '2012-06-01' };
    const requirements = [
      { ...row, id: 'a' },
      { ...row, id: 'b', to: '2012-11-21' },
      { ...row, id: 'c', from: '2014-01-01' },
      { ...row, id: 'd', force: 'proposed' },
    ] as unknown as Parameters<typeof bodiesInForce>[1]['requirements'];
    const on = (day: string) =>
      bodiesInForce(bodies, { requirements }, day).map(({ requirement }) => requirement);
    expect(on('2012-11-21')).toEqual(['a', 'b']);
    expect(on('2012-11-22')).toEqual(['a']);
    expect(on('2014-01-01')).toEqual(['a', 'c']);
  });

  it('says without whom the board cannot sit as the strategy group', () => {
    const asked = { bodies, on: '2013-06-01', serves: always };
    const { organisations, unrecorded } = strategyGroupBodies(
      given({ organisation: { B1: { kind: 'police' } } }),
      asked,
    );
    expect(organisations.map(({ code }) => code)).toEqual(['B1']);
    expect(unrecorded).toEqual([name]);
  });
});
