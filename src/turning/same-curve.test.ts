import { describe, expect, it } from 'vitest';
import { sessionWith } from './example-session.ts';
import { earlierSessions } from './same-curve.ts';

const curve = { accountability: 'population', outcome: 'O1', indicator: 'I3' } as const;
const first = sessionWith('TS1', { ...curve, period: '2024/25', heldOn: '2025-10-09' });
const second = sessionWith('TS2', { ...curve, period: '2025/26', heldOn: '2026-10-08' });
const third = sessionWith('TS10', { ...curve, period: '2026/27', heldOn: '2027-10-07' });
const all = [third, first, second];

describe('the earlier sessions of a curve', () => {
  it('are those about the same outcome and indicator, newest first, and never a later one', () => {
    expect(earlierSessions(third, all).map(({ code }) => code)).toEqual(['TS2', 'TS1']);
    expect(earlierSessions(second, all).map(({ code }) => code)).toEqual(['TS1']);
    expect(earlierSessions(first, all)).toEqual([]);
  });

  it('are not those of another outcome that the same indicator serves', () => {
    const elsewhere = sessionWith('TS4', { ...curve, outcome: 'O2', heldOn: '2024-01-01' });
    expect(earlierSessions(second, [elsewhere])).toEqual([]);
  });

  it('keep population and performance apart', () => {
    const measured = sessionWith('TS5', {
      accountability: 'performance',
      measure: 'F4',
      heldOn: '2024-01-01',
    });
    const again = sessionWith('TS6', { accountability: 'performance', measure: 'F4', heldOn: '2025-01-01' });
    expect(earlierSessions(second, [measured])).toEqual([]);
    expect(earlierSessions(again, [measured, first])).toEqual([measured]);
  });

  it('are none where nobody has said which curve it is', () => {
    const unsaid = { accountability: 'population', heldOn: '2024-01-01' } as const;
    expect(
      earlierSessions(sessionWith('TS8', { ...unsaid, heldOn: '2025-01-01' }), [sessionWith('TS7', unsaid)]),
    ).toEqual([]);
  });

  it('without a day stand in the order of their review periods', () => {
    const undated = [
      sessionWith('TS1', { ...curve, period: '2025/26' }),
      sessionWith('TS2', { ...curve, period: '2024/25' }),
    ];
    const [later] = undated;
    expect(later && earlierSessions(later, undated).map(({ code }) => code)).toEqual(['TS2']);
  });
});
