import { bilingualText, choice, defineRecord, type RecordOf, reference } from '../records/index.ts';

/** Whether those in the room can change a cause themselves, can only sway it, or can do neither. */
export const influences = ['control', 'influence', 'neither'] as const;
export type Influence = (typeof influences)[number];

/**
 * Something that drives a curve, as the group named it; whether they can do anything about it decides where ideas go.
 *
 * @source PERF-02; PERF-16; PAGES section 4.11
 */
export const turningCauseDefinition = defineRecord({
  kind: 'turning-cause',
  table: 'turning.cause',
  codePrefix: 'TC',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('session', 'turning-session', { needed: 'to-save' }),
    choice('influence', influences),
  ],
});
export type TurningCause = RecordOf<typeof turningCauseDefinition>;
