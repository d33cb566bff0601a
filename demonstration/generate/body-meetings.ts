import type { bodyMeetingDefinition } from '../../src/governance/index.ts';
import { type Bilingual, sayDate } from '../../src/language/index.ts';
import { both, type KitRecord } from './record.ts';

interface Body {
  readonly organisation: string;
  readonly body: Bilingual;
  readonly form: 'full-body' | 'executive';
  /** Days of its meetings; papers go out a week before. */
  readonly days: readonly string[];
}

/** Bodies that decide about the plan, with the meetings at which they did and those still to come. */
const bodies: readonly Body[] = [
  {
    organisation: 'B1',
    body: both('Y Cyngor llawn', 'Full council'),
    form: 'full-body',
    days: ['2026-03-12', '2026-12-10', '2027-01-21', '2027-03-11'],
  },
  {
    organisation: 'B2',
    body: both('Bwrdd y Bwrdd Iechyd', 'Board of the Health Board'),
    form: 'full-body',
    days: ['2026-03-05', '2026-11-26', '2027-01-28', '2027-03-25'],
  },
  {
    organisation: 'B3',
    body: both('Bwrdd y prif swyddogion', 'Chief officers’ board'),
    form: 'executive',
    days: ['2026-03-04', '2026-12-02', '2027-02-03'],
  },
  {
    organisation: 'B5',
    body: both('Yr Awdurdod Tân', 'Fire authority'),
    form: 'full-body',
    days: ['2026-03-09', '2026-12-07', '2027-03-08'],
  },
  {
    organisation: 'B6',
    body: both('Yr ymddiriedolwyr', 'Trustees'),
    form: 'full-body',
    days: ['2026-02-26', '2027-02-25'],
  },
  {
    organisation: 'B7',
    body: both('Awdurdod y Parc', 'Park authority'),
    form: 'full-body',
    days: ['2026-03-25', '2026-12-16', '2027-03-24'],
  },
  {
    organisation: 'B8',
    body: both('Bwrdd y gwasanaeth', 'Board of the service'),
    form: 'full-body',
    days: ['2026-03-02', '2027-03-01'],
  },
  {
    organisation: 'B9',
    body: both('Y bwrdd rheoli', 'Board of management'),
    form: 'full-body',
    days: ['2026-03-10', '2027-01-19'],
  },
];

/** Meetings of the member organisations’ own. Those of B4, B10 and B11 are not known to the board. */
export const bodyMeetings: readonly KitRecord<typeof bodyMeetingDefinition>[] = bodies
  .flatMap(({ organisation, body, form, days }) =>
    days.map((heldOn) => ({
      title: both(`${body.cy}, ${sayDate(heldOn, 'cy')}`, `${body.en}, ${sayDate(heldOn, 'en')}`),
      organisation,
      body,
      heldOn,
      papersBy: weekBefore(heldOn),
      form,
    })),
  )
  .map((meeting, index) => ({ code: `BM${index + 1}`, ...meeting }));

/** Code of the meeting a body held on a day. */
export function meetingOn(organisation: string, heldOn: string): string {
  const found = bodyMeetings.find((each) => each.organisation === organisation && each.heldOn === heldOn);
  if (!found) throw new Error(`${organisation} does not meet on ${heldOn}`);
  return found.code;
}

function weekBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 7);
  return date.toISOString().slice(0, 10);
}
