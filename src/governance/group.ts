import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  codes,
  date,
  decimal,
  defineRecord,
  money,
  type RecordOf,
  reference,
  references,
  wholeNumber,
} from '../records/index.ts';

/** Where a group stands among the others, from the board down. */
export const groupTiers = [
  'board',
  'statutory-board',
  'partnership',
  'executive-group',
  'sub-group',
  'working-group',
  'task-and-finish',
] as const;
export type GroupTier = (typeof groupTiers)[number];

/** What a group is about: two groups about the same things may be one. */
export const groupRemits = [
  'whole-plan',
  'performance',
  'engagement',
  'information',
  'finance',
  'children',
  'early-years',
  'young-people',
  'safeguarding',
  'health',
  'older-people',
  'crime',
  'substance-misuse',
  'learning',
  'economy',
  'housing',
  'environment',
  'equality',
  'welsh-language',
] as const;
export type GroupRemit = (typeof groupRemits)[number];

/** For whom the services of a group’s partners are: all, some, or those who may need more one day. @source GOV-32; 002 3.22 */
export const serviceReaches = ['universal', 'targeted', 'preventative'] as const;

/** How many of its members a group must have in the room to decide anything. */
export const quorumRules = ['none', 'number', 'half', 'every-member'] as const;

/**
 * A board, partnership, sub-group or task-and-finish group of the area: where it stands, what it is for, who belongs
 * and what it costs to keep.
 *
 * @source GOV-15, GOV-32, GOV-33; GOV-16 for what it may sit as
 */
export const groupDefinition = defineRecord({
  kind: 'group',
  table: 'governance.group',
  codePrefix: 'GR',
  calledBy: 'name',
  fields: [
    bilingualText('name', { needed: 'to-save' }),
    choice('tier', groupTiers, { needed: 'to-save' }),
    reference('parent', 'group'),
    reference('sitsOn', 'group'),
    bilingualProse('purpose', { needed: 'to-publish' }),
    choices('remits', groupRemits),
    references('priorities', 'priority'),
    choices('reach', serviceReaches),
    references('members', 'organisation'),
    references('seats', 'seat'),
    reference('chairedBy', 'organisation'),
    reference('servicedBy', 'organisation'),
    choice('basis', ['statutory', 'non-statutory']),
    bilingualText('legalBasis'),
    codes('duties'),
    choice('quorumRule', quorumRules),
    wholeNumber('quorum', { min: 1, max: 99 }),
    wholeNumber('meetingsAYear', { min: 0, max: 366 }),
    decimal('hoursAMeeting'),
    money('servicingCostPence', { public: false }),
    date('startsOn'),
    date('endsOn'),
  ],
});
export type Group = RecordOf<typeof groupDefinition>;
