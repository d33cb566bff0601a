import { addTo, type CalendarDate } from '../calendar/index.ts';
import { type Language, withoutMarks } from '../language/index.ts';

/** One event of a calendar: a whole day, or a moment on that day. */
export interface CalendarEvent {
  /** Stays the same for as long as the event is the same, whatever changes about it. */
  readonly uid: string;
  readonly on: CalendarDate;
  /** When it begins, where that is known; otherwise it is a whole day. */
  readonly startsAt: Date | null;
  readonly summary: string;
  readonly description: string;
  readonly url: string | null;
  /** How often it has changed, and when last. */
  readonly sequence: number;
  readonly changedAt: Date;
  /** Whether the day is certain. */
  readonly certain: boolean;
}

export interface Calendar {
  readonly name: string;
  readonly language: Language;
  readonly events: readonly CalendarEvent[];
}

const maxOctets = 75;
const encoder = new TextEncoder();

/**
 * A calendar as a text that calendar programs subscribe to: all-day dates without a time zone, moments in UTC.
 *
 * @source RFC 5545 sections 3.1 (lines of at most 75 octets, CRLF), 3.3.11 (escaping), 3.6.1; RFC 7986 section 5
 */
export function writeCalendar({ name, language, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Llinyn//Llinyn//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    textLine('NAME', name, language),
    textLine('X-WR-CALNAME', name),
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, language: Language): readonly string[] {
  const { uid, on, startsAt, summary, description, url, sequence, changedAt, certain } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    // The event is as it was when it last changed: the same feed asked for twice is the same text.
    `DTSTAMP:${moment(changedAt)}`,
    `LAST-MODIFIED:${moment(changedAt)}`,
    `SEQUENCE:${sequence}`,
    ...(startsAt
      ? [`DTSTART:${moment(startsAt)}`]
      : [`DTSTART;VALUE=DATE:${compact(on)}`, `DTEND;VALUE=DATE:${compact(addTo(on, { days: 1 }))}`]),
    textLine('SUMMARY', summary, language),
    ...(description === '' ? [] : [textLine('DESCRIPTION', description, language)]),
    ...(url === null ? [] : [`URL;VALUE=URI:${url}`]),
    `STATUS:${certain ? 'CONFIRMED' : 'TENTATIVE'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function textLine(property: string, text: string, language?: Language): string {
  return `${property}${language ? `;LANGUAGE=${language}` : ''}:${escaped(text)}`;
}

/** Text with what separates values marked, and line ends as `\n`. Control characters have no place in it. */
function escaped(text: string): string {
  const marked = withoutMarks(text)
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n?|\n/g, '\\n');
  return [...marked].filter((character) => character >= ' ' && character !== '\u007f').join('');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function moment(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

/** A line in pieces of at most 75 octets, none of which cuts a character in two. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > maxOctets) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
}
