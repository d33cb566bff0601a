import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  wholeNumber,
} from '../records/index.ts';
import { capacities } from './meeting.ts';

/** What an item of an agenda is for. `performance` is the standing item of every board meeting. @source GOV-18 */
export const agendaSorts = [
  'interests',
  'minutes',
  'follow-ups',
  'performance',
  'decision',
  'discussion',
  'information',
] as const;
export type AgendaSort = (typeof agendaSorts)[number];

/**
 * One item of an agenda, with its paper before the meeting and its minute after it. A part of a meeting may sit in
 * another capacity than the rest.
 *
 * @source GOV-16, GOV-18
 */
export const agendaItemDefinition = defineRecord({
  kind: 'agenda-item',
  table: 'governance.agenda_item',
  codePrefix: 'AG',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('meeting', 'meeting', { needed: 'to-save' }),
    wholeNumber('position', { min: 1, max: 99 }),
    choice('sort', agendaSorts, { needed: 'to-save' }),
    choice('capacity', capacities),
    reference('organisation', 'organisation'),
    bilingualText('paper'),
    plainText('paperAddress', { max: 500 }),
    date('paperGivenOn'),
    bilingualProse('minute'),
  ],
});
export type AgendaItem = RecordOf<typeof agendaItemDefinition>;
