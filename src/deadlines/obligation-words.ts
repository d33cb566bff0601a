import {
  areHolidaysConfirmed,
  bankHolidayOn,
  type CalendarDate,
  calendarDate,
  daysBetween,
  isWorkingDay,
  workingDayOnOrBefore,
} from '../calendar/index.ts';
import {
  citationInWords,
  type DateRange,
  forceInWords,
  readDateRange,
  type Span,
  type Start,
  spanForWords,
} from '../duties/index.ts';
import { inEither, type Language, sayDate, sayDateRange } from '../language/index.ts';
import type { RecordDefinition } from '../records/index.ts';
import { deadlineMessages } from './messages.ts';
import type { Obligation, RuleObligation } from './obligation.ts';

/** Words of the capabilities that own kinds of record; they are asked only for what is declared. */
export interface WordsOfRecords {
  kind(kind: string, number: 'one' | 'many', language: Language): string;
  field(kind: string, field: string, language: Language): string;
}

/** What kinds of record and their fields are called. */
export interface RecordNames extends WordsOfRecords {
  /** Whether those words are there: a rule may name a kind that nobody records. */
  knows(kind: string, field?: string): boolean;
}

/** The names of the kinds of record that are declared, and of their fields. */
export function recordNames(
  words: WordsOfRecords,
  definitions: readonly Pick<RecordDefinition, 'kind' | 'fields'>[],
): RecordNames {
  const declared = new Map(
    definitions.map(({ kind, fields }) => [kind, new Set(fields.map(({ name }) => name))]),
  );
  return {
    kind: words.kind,
    field: words.field,
    knows: (kind, field) =>
      field === undefined ? declared.has(kind) : (declared.get(kind)?.has(field) ?? false),
  };
}

/** A day, or the days it may be: `3 March 2026`, `1 to 31 March 2026`. */
export function sayRange({ earliest, latest }: DateRange, language: Language): string {
  return earliest === latest ? sayDate(earliest, language) : sayDateRange(earliest, latest, language);
}

/**
 * What has to be done, or what takes place: kind and title of the record where the date is that of one record, the day
 * that was arranged where a rule is about a length of time, else the rule's own words.
 */
export function sayObligation(obligation: Obligation, names: RecordNames, language: Language): string {
  const say = deadlineMessages.in(language);
  const { title, place } = obligation;
  const named = title ? inEither(title, language) : '';
  if (obligation.type === 'arranged') return say(`arranged.${obligation.what}`, { title: named });
  const { version, timing } = obligation;
  if (version.rule.kind === 'period' && timing) return sayPlaceOf(place, names, language);
  if (named === '' || !names.knows(place.kind)) return say('of-rule', { wording: version.wording[language] });
  return say('of-record', { kind: names.kind(place.kind, 'one', language), title: named });
}

/** How near or how late: "in 12 days", "3 days late"; undefined where there is nothing left to do. */
export function sayNearness(obligation: Obligation, today: string, language: Language): string | undefined {
  const say = deadlineMessages.in(language);
  const { on, state } = obligation;
  if (!on) return undefined;
  if (state === 'overdue') return say('late', { days: daysBetween(on.latest, calendarDate(today)) });
  if (state !== 'due-soon' && state !== 'upcoming') return undefined;
  return say('in', { days: Math.max(0, daysBetween(calendarDate(today), on.earliest)) });
}

/** A length of time: `12 weeks`. */
export function saySpan(span: Span, language: Language): string {
  const { n, unit } = spanForWords(span);
  return deadlineMessages.in(language)(`span.${unit}`, { n });
}

/** One line of the sum: what it is, and its value. */
export interface SumLine {
  readonly label: string;
  readonly value: string;
}

/**
 * How a date was worked out, line by line: what started the clock, how long it runs, the last day, and the rule with its
 * version.
 *
 * @source PAGES 4.14: each line opens its sum
 */
export function sumOf(obligation: Obligation, names: RecordNames, language: Language): readonly SumLine[] {
  if (obligation.type === 'arranged') return [];
  const say = deadlineMessages.in(language);
  const { timing, version, missing, on } = obligation;
  const line = (key: Parameters<typeof say>[0], value: string): SumLine => ({ label: say(key), value });
  const lines: SumLine[] = [];
  if (missing) lines.push(line('sum.missing', sayPlaceOf(missing, names, language)));
  if (timing?.start) lines.push(line('sum.start', sayStart(timing.start, names, language)));
  if (timing?.span) lines.push(line('sum.length', saySpan(timing.span, language)));
  if (timing?.noEarlierThan) lines.push(line('sum.from', sayRange(timing.noEarlierThan, language)));
  if (timing?.noLaterThan) lines.push(line('sum.by', sayRange(timing.noLaterThan, language)));
  if (on && on.earliest !== on.latest) lines.push(line('sum.uncertain', say('sum.uncertain.why')));
  const closed = timing?.noLaterThan && closedDay(timing.noLaterThan.earliest, language);
  if (closed) lines.push(line('sum.closed', closed));
  if (timing?.happened && obligation.state !== 'met' && obligation.state !== 'not-met') {
    lines.push(line('sum.last', sayRange(timing.happened, language)));
  } else if (timing?.happened) lines.push(line('sum.done', sayRange(timing.happened, language)));
  return [
    ...lines,
    line('sum.rule', version.wording[language]),
    line('sum.source', citationInWords(version.citation, language)),
    line('sum.force', forceInWords(version, language)),
    line('sum.version', sayVersion(obligation, language)),
  ];
}

function sayPlaceOf(
  { kind, field }: { readonly kind: string; readonly field?: string | undefined },
  names: RecordNames,
  language: Language,
): string {
  if (!names.knows(kind)) return deadlineMessages.in(language)('sum.unrecorded');
  const called = names.kind(kind, 'one', language);
  if (field === undefined || !names.knows(kind, field)) return called;
  return deadlineMessages.in(language)('sum.field', {
    kind: called,
    field: names.field(kind, field, language),
  });
}

function sayStart(start: Start, names: RecordNames, language: Language): string {
  return deadlineMessages.in(language)('sum.started', {
    what: sayPlaceOf(start, names, language),
    date: sayRange(start.on, language),
  });
}

/** The law a clock keeps, since when it has been so, and what became of it. */
function sayVersion({ version, lawSince }: RuleObligation, language: Language): string {
  const say = deadlineMessages.in(language);
  const from = sayRuleDate(version.from, language);
  if (lawSince === 'amended') return say('sum.version.amended', { from });
  if (lawSince === 'ended') return say('sum.version.ended', { from });
  return say('sum.version.now', { from });
}

function sayRuleDate(written: string, language: Language): string {
  const range = readDateRange(written);
  return range ? sayDate(range.earliest, language) : written;
}

/** Why offices are closed on a day, and the last working day before it; undefined when they are open. */
export function closedDay(on: CalendarDate, language: Language): string | undefined {
  if (isWorkingDay(on)) return undefined;
  const say = deadlineMessages.in(language);
  const before = sayDate(workingDayOnOrBefore(on), language);
  const holiday = bankHolidayOn(on);
  if (!holiday) return say('closed.weekend', { before });
  const name = say(`holiday.${holiday.holiday}`);
  return areHolidaysConfirmed(Number(on.slice(0, 4)))
    ? say('closed.holiday', { name, before })
    : say('closed.holiday.unconfirmed', { name, before });
}
