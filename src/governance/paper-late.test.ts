import { describe, expect, it } from 'vitest';
import { agendaItemDefinition } from './agenda-item.ts';
import { given } from './example-records.ts';
import { meetingDefinition } from './meeting.ts';
import { latePaper } from './paper-late.ts';

function isLate(papersBy: string | null, paperGivenOn: string | null): boolean {
  const records = given({ meeting: { MT1: { papersBy } }, 'agenda-item': { AG1: { paperGivenOn } } });
  const meeting = records.one(meetingDefinition, 'MT1');
  const item = records.one(agendaItemDefinition, 'AG1');
  if (!meeting || !item) throw new Error('No meeting');
  return latePaper(meeting, item) !== null;
}

describe('a paper', () => {
  it('is late from the day after papers were due', () => {
    expect(isLate('2026-09-10', '2026-09-10')).toBe(false);
    expect(isLate('2026-09-10', '2026-09-11')).toBe(true);
  });

  it('is not called late where a day is not on record', () => {
    expect(isLate(null, '2026-09-11')).toBe(false);
    expect(isLate('2026-09-10', null)).toBe(false);
  });
});
