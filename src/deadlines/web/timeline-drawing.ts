import { addTo, type CalendarDate, calendarDate, daysBetween } from '../../calendar/index.ts';
import { type Html, html } from '../../design-system/index.ts';
import { type Language, sayDate, sayMonth } from '../../language/index.ts';
import type { LatestSafeDate } from '../latest-safe-dates.ts';
import { deadlineMessages } from '../messages.ts';

/** One row of the drawing. */
export interface TimelineRow {
  readonly label: string;
  readonly on: CalendarDate;
  readonly state: LatestSafeDate['state'];
}

const width = 660;
const labelWidth = 216;
const dateWidth = 150;
const rowHeight = 32;
const top = 28;

/** Shapes differ as well as colours: a disc in time, a square too late, a ring when done. */
const shapes: Readonly<Record<LatestSafeDate['state'], (x: number, y: number) => Html>> = {
  fits: (x, y) => html`<circle cx="${x}" cy="${y}" r="6" fill="#005a30"/>`,
  done: (x, y) => html`<circle cx="${x}" cy="${y}" r="5" fill="#ffffff" stroke="#005a30" stroke-width="3"/>`,
  'too-late': (x, y) => html`<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="#942514"/>`,
  'no-meeting': (x, y) => html`<rect x="${x - 6}" y="${y - 6}" width="12" height="12" fill="#942514"/>`,
};

/**
 * Days on a line of time, one row each with its words and its day beside it; today is a broken line. What it shows is
 * in the table beside it too.
 */
export function timelineDrawing(rows: readonly TimelineRow[], today: string, language: Language): Html {
  const say = deadlineMessages.in(language);
  const days = [...rows.map(({ on }) => on), calendarDate(today)].toSorted();
  const [first = calendarDate(today), last = first] = [days[0], days.at(-1)];
  const length = Math.max(1, daysBetween(first, last));
  const span = width - labelWidth - dateWidth;
  const xOf = (on: CalendarDate) => Math.round(labelWidth + (daysBetween(first, on) / length) * span);
  const bottom = top + rows.length * rowHeight;
  const todayAt = xOf(calendarDate(today));
  return html`<svg class="ll-chart__svg" viewBox="0 0 ${width} ${bottom + 24}" width="${width}" height="${bottom + 24}" role="img" aria-labelledby="timeline-title timeline-text" font-family="inherit" font-size="14">
<title id="timeline-title">${say('planner.timeline')}</title>
<desc id="timeline-text">${rows.map(({ label, on }) => `${label}: ${sayDate(on, language)}. `)}</desc>
<g aria-hidden="true">
${monthsBetween(first, last).map((month) => html`<line x1="${xOf(month)}" y1="${top - 8}" x2="${xOf(month)}" y2="${bottom}" stroke="#d2d4d5"/>`)}
<text x="${labelWidth}" y="14">${sayMonth(first, language)}</text>
<text x="${labelWidth + span}" y="14" text-anchor="end">${sayMonth(last, language)}</text>
<line x1="${todayAt}" y1="${top - 8}" x2="${todayAt}" y2="${bottom}" stroke="#0b0c0c" stroke-width="2" stroke-dasharray="4 4"/>
<text x="${todayAt}" y="${bottom + 18}" text-anchor="middle">${say('planner.today')}</text>
${rows.map((row, position) => {
  const y = top + position * rowHeight + rowHeight / 2;
  const x = xOf(row.on);
  return html`<text x="0" y="${y + 5}">${row.label}</text><line x1="${labelWidth}" y1="${y}" x2="${labelWidth + span}" y2="${y}" stroke="#e8e8e8"/>${shapes[row.state](x, y)}<text x="${labelWidth + span + 12}" y="${y + 5}">${sayDate(row.on, language)}</text>`;
})}
</g>
</svg>`;
}

/** The first day of each month after the first day of the line; every third where there are many. */
function monthsBetween(first: CalendarDate, last: CalendarDate): readonly CalendarDate[] {
  const start = calendarDate(`${first.slice(0, 7)}-01`);
  const months: CalendarDate[] = [];
  for (let month = addTo(start, { months: 1 }); month <= last; month = addTo(month, { months: 1 })) {
    months.push(month);
  }
  return months.length > 18 ? months.filter((_, position) => position % 3 === 0) : months;
}
