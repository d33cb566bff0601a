import { expect, it } from 'vitest';
import { factsFromRecords } from '../duties/index.ts';
import { given } from './example-records.ts';
import { meetingDefinition } from './meeting.ts';

const on = '2026-06-01';

function meetingsLookedAt(meetings: Readonly<Record<string, { state: string; heldOn: string }>>) {
  const moment = { on, plan: 'PL1', datasets: [] };
  const { records } = factsFromRecords(given({ meeting: meetings }), [meetingDefinition], moment);
  return records.get('meeting')?.map(({ code }) => code);
}

it('a meeting whose day has passed counts once somebody says that it was held, and a cancelled one never', () => {
  const meetings = {
    MT1: { state: 'held', heldOn: '2026-03-01' },
    MT2: { state: 'minutes-agreed', heldOn: '2026-02-01' },
    MT3: { state: 'planned', heldOn: '2026-05-31' },
    MT4: { state: 'called', heldOn: '2026-05-31' },
    MT5: { state: 'planned', heldOn: on },
    MT6: { state: 'cancelled', heldOn: '2026-07-01' },
  };
  expect(meetingsLookedAt(meetings)).toEqual(['MT1', 'MT2', 'MT5']);
});
