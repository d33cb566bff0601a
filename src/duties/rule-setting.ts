import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
} from '../records/index.ts';

/** With what force a proposal comes into law; one that only advises comes in as guidance. */
export const forcesInLaw = ['must', 'should', 'may'] as const;

export const ruleSettingKinds = ['switched-off', 'in-force', 'filled-in'] as const;

/**
 * What a partnership has settled about the rules it is checked by: earlier good practice switched off, or a proposal
 * that has become law, from a day and on an authority, or what the legislation states where the source is silent. The rulebooks themselves stay as they were shipped.
 *
 * @source LAW-05, LAW-06; DUTY-53; PROP rows
 */
export const ruleSettingDefinition = defineRecord({
  kind: 'rule-setting',
  table: 'duties.rule_setting',
  codePrefix: 'RS',
  calledBy: 'reason',
  fields: [
    plainText('rulebook', { needed: 'to-save' }),
    choice('what', ruleSettingKinds, { needed: 'to-save' }),
    // The family that is switched off, the requirement that comes into force, or the part of a duty that is filled in.
    plainText('rule', { needed: 'to-save' }),
    date('startsOn'),
    choice('force', forcesInLaw),
    bilingualText('stated', { max: 1000 }),
    bilingualProse('reason', { max: 2000, public: false }),
  ],
});
export type RuleSetting = RecordOf<typeof ruleSettingDefinition>;
