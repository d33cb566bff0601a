import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyValue } from '../records/index.ts';
import { dutyCycles } from './duty-cycles.ts';
import { type RuleSetting, ruleSettingDefinition } from './rule-setting.ts';
import { readDutyCycles } from './store/index.ts';

const rulebooks = path.resolve(import.meta.dirname, '../../rulebooks');
const stated = await readDutyCycles(rulebooks, 'wales-lsb-2012');
if (!stated) throw new Error('no cycles of duties');

function filledIn(rule: string, text: string): RuleSetting {
  const empty = Object.fromEntries(
    ruleSettingDefinition.fields.map((field) => [field.name, emptyValue(field)]),
  );
  const values = {
    ...empty,
    rulebook: 'wales-lsb-2012',
    what: 'filled-in',
    rule,
    stated: { cy: text, en: text },
  };
  return {
    kind: 'rule-setting',
    code: 'RS1',
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values,
  } as unknown as RuleSetting;
}

const partOf = (settings: readonly RuleSetting[], duty: string, part: 'period' | 'consultation') =>
  dutyCycles(stated, settings).find(({ id }) => id === duty)?.parts[part];

describe('the cycle of a duty', () => {
  it('says what the source states, and where it states nothing that it does not', () => {
    expect(partOf([], 'children-and-young-people', 'consultation')).toMatchObject({
      state: 'in-source',
      text: { en: '12 weeks' },
    });
    expect(partOf([], 'crime-and-disorder', 'consultation')).toEqual({ state: 'not-stated' });
    for (const duty of ['family-support-board', 'safeguarding-board', 'early-years-partnership', 'play'])
      expect(partOf([], duty, 'period'), duty).toEqual({ state: 'not-stated' });
  });

  it('is filled in by an administrator from the legislation, and never over what the source states', () => {
    expect(
      partOf([filledIn('safeguarding-board.period', 'x')], 'safeguarding-board', 'period'),
    ).toMatchObject({
      state: 'filled-in',
      text: { en: 'x' },
    });
    const over = [filledIn('children-and-young-people.consultation', '2 weeks')];
    expect(partOf(over, 'children-and-young-people', 'consultation')).toMatchObject({
      text: { en: '12 weeks' },
    });
  });

  it('is that of no other rulebook: one that says nothing of it has none', async () => {
    expect(await readDutyCycles(rulebooks, 'scotland-2015')).toBeNull();
  });
});
