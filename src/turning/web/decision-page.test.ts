import { expect, it } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { decisionDefinition, meetingDefinition } from '../../governance/index.ts';
import { actionDefinition } from '../../plan/index.ts';
import { challengeDefinition } from '../challenge.ts';
import { decisionPage, saveDecision } from './decision-page.ts';
import { turningHome } from './turning-home.ts';

describeOnOneEngine('something in danger', (open) => {
  async function opened() {
    const { db, dataFolder } = await open(migrations);
    await aCounty(db);
    await save(db, actionDefinition, 'A2', {
      plan: 'PL1',
      title: both('Canolfan deulu'),
      lead: 'B2',
      state: 'stuck',
    });
    await save(db, meetingDefinition, 'MT1', {
      title: both('Bwrdd'),
      body: 'board',
      capacity: 'board',
      heldOn: '2026-11-26',
      state: 'held',
    });
    const services = { db, records, dataFolder, now: () => new Date(), today: () => '2026-11-27' };
    const acting = { actor: { id: 'mari' }, role: 'coordinator', organisation: null };
    return (code: string, form: Record<string, string> = {}): PageRequest =>
      ({
        ...{
          services,
          acting,
          form,
          partnershipId,
          partnership: null,
          query: {},
          twin: null,
          language: 'en',
        },
        params: { kind: 'actions', code },
      }) as unknown as PageRequest;
  }
  const whole = { text: 'Move it', reasons: 'No site', meeting: 'MT1', owner: 'B2', dueOn: '31 March 2027' };

  it('leaves the list only with a recorded decision, who sees to it and a date', async () => {
    const ask = await opened();
    const listed = async () => {
      const answer = await turningHome(ask(''));
      return answer.type === 'page' && answer.main.markup.includes('/decisions/actions/A2"');
    };
    expect(await listed()).toBe(true);
    for (const lacking of Object.keys(whole)) {
      const answer = await saveDecision(ask('A2', { ...whole, [lacking]: '' }));
      if (answer.type !== 'page') throw new Error(`Saved without ${lacking}`);
      expect(answer.main.markup).toContain(`href="#${lacking}"`);
    }
    expect(await saveDecision(ask('A2', { ...whole, dueOn: 'soon' }))).toMatchObject({ type: 'page' });
    expect(await listed()).toBe(true);

    expect(await saveDecision(ask('A2', whole))).toMatchObject({ type: 'redirect' });
    const { services } = ask('');
    const kept = await records.load(services.db, partnershipId);
    expect(kept.all(decisionDefinition)).toMatchObject([
      { values: { meeting: 'MT1', matter: 'performance', text: { en: 'Move it' }, actions: ['A2'] } },
    ]);
    expect(kept.all(challengeDefinition)).toMatchObject([
      {
        values: {
          grounds: 'action-ineffective',
          action: 'A2',
          organisation: 'B2',
          decision: kept.all(decisionDefinition)[0]?.code,
          owner: 'B2',
          dueOn: '2027-03-31',
          state: 'decided',
          text: { cy: 'Mae’r cam gweithredu wedi dod i stop', en: 'The action is stuck' },
        },
      },
    ]);
    expect(await listed()).toBe(false);
  });

  it('is decided about only while it is in danger', async () => {
    const ask = await opened();
    expect(await decisionPage(ask('A2'))).toMatchObject({ type: 'page' });
    expect(await decisionPage(ask('A1'))).toEqual({ type: 'not-found' });
  });
});
