import { expect, it } from 'vitest';
import { openPages } from '../../../tests/pages-of-duties.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { ruleSettingDefinition } from '../rule-setting.ts';

const promotion = {
  act: 'promote',
  rule: 'test.proposal',
  starts_on: '2027-04-01',
  force: 'must',
  reason_en: 'Order 12',
};

describeOnOneEngine('which rules apply', (open) => {
  async function opened() {
    const { send, found } = await openPages(open);
    const settle = (form: Record<string, string>, role: 'administrator' | 'coordinator' = 'administrator') =>
      send(form, null, '-', 'work.rulebook', role);
    const settings = async () => (await found()).all(ruleSettingDefinition);
    return { settle, settings };
  }

  it('is for an administrator to say, and for nobody else', async () => {
    const { settle, settings } = await opened();
    expect((await settle({ act: 'switch-off', rule: 'practice' }, 'coordinator')).type).toBe('forbidden');
    expect(await settings()).toEqual([]);
  });

  it('leaves earlier practice out when it is switched off, until it is switched on again', async () => {
    const { settle, settings } = await opened();
    expect((await settle({ act: 'switch-off', rule: 'practice' })).type).toBe('redirect');
    expect((await settings()).map(({ values }) => values)).toMatchObject([
      { rulebook: 'test', what: 'switched-off', rule: 'practice' },
    ]);
    await settle({ act: 'switch-on', rule: 'practice' });
    expect(await settings()).toEqual([]);
  });

  it('never lets a duty be switched off', async () => {
    const { settle, settings } = await opened();
    expect(await settle({ act: 'switch-off', rule: 'test' })).toMatchObject({ status: 422 });
    expect(await settings()).toEqual([]);
  });

  it('takes a proposal into law from a day and on an authority, and back', async () => {
    const { settle, settings } = await opened();
    for (const lacking of [
      { rule: 'test.rule' },
      { starts_on: 'April' },
      { starts_on: '03/04/2027' },
      { reason_en: ' ' },
    ]) {
      expect(await settle({ ...promotion, ...lacking })).toMatchObject({ status: 422, hasErrors: true });
    }
    expect((await settle(promotion)).type).toBe('redirect');
    await settle({ ...promotion, starts_on: '1 Mai 2027' });
    const [setting, ...others] = await settings();
    expect(others).toEqual([]);
    expect(setting?.values).toMatchObject({ rule: 'test.proposal', startsOn: '2027-05-01', force: 'must' });
    await settle({ act: 'undo', setting: setting?.code ?? '' });
    expect(await settings()).toEqual([]);
  });
});
