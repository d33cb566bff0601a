import { describe, expect, it } from 'vitest';
import { engagementOn } from './engagement-routes.ts';
import { given } from './example-records.ts';

const records = given({
  organisation: {
    B1: { kind: 'health-board' },
    B2: { kind: 'police-and-crime-commissioner' },
    B3: { kind: 'employment-service' },
    B4: { kind: 'education' },
  },
  seat: { S1: { organisation: 'B1', role: 'member' } },
  agreement: {
    AM1: { kind: 'engagement', interests: ['housing', 'community'], agreedOn: '2026-01-01' },
    AM2: { kind: 'engagement', interests: ['business'], organisations: ['B3'], agreedOn: '2026-01-01' },
    AM3: { kind: 'engagement', interests: ['third-sector'], organisations: ['B4'], agreedOn: '2027-01-01' },
    AM4: { kind: 'compact', interests: ['third-sector'], organisations: ['B4'], agreedOn: '2026-01-01' },
  },
});

describe('how those are engaged whom no law names', () => {
  const { interests, bodies } = engagementOn(records, '2026-06-01');

  it('is each interest with the arrangements of the day, or a gap', () => {
    const found = interests.map(({ interest, arrangements }) => [
      interest,
      arrangements.map(({ code }) => code),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'communities-first': [],
      housing: ['AM1'],
      'further-higher-education': [],
      'public-service': [],
      business: ['AM2'],
      'third-sector': [],
      community: ['AM1'],
    });
  });

  it('is the seven public bodies expected at least, on the board or by an arrangement, or a gap', () => {
    const found = bodies.map(({ expected, engaged }) => [expected, engaged.map(({ code }) => code)]);
    expect(Object.fromEntries(found)).toEqual({
      'health-board': ['B1'],
      'nhs-trust': [],
      police: [],
      'fire-and-rescue': [],
      education: [],
      employment: ['B3'],
      environment: [],
    });
  });
});
