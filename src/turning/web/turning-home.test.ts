import { expect, it } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { challengeDefinition } from '../challenge.ts';
import { evaluationPlanDefinition } from '../evaluation-plan.ts';
import { lessonDefinition } from '../lesson.ts';
import { turningHome } from './turning-home.ts';

describeOnOneEngine('the page of turning the curve', (open) => {
  it('lists what was challenged and what changed, what was learned, and how it will be judged whether the plan did what it was for', async () => {
    const { db, dataFolder } = await open(migrations);
    await aCounty(db);
    await save(db, challengeDefinition, 'CE1', {
      title: both('Dim cynnydd mewn blwyddyn'),
      grounds: 'coasting',
      organisation: 'B2',
      raisedOn: '2026-09-01',
      change: both('Dau weithiwr arall'),
      changedOn: '2026-10-02',
      state: 'changed',
    });
    await save(db, challengeDefinition, 'CE2', {
      title: both('Perfformiad gwael'),
      grounds: 'underperformance',
      raisedOn: '2026-10-01',
      state: 'raised',
    });
    await save(db, lessonDefinition, 'LN1', {
      title: both('Ymweliadau cartref'),
      result: 'did-not-work',
      text: both('Neb gartref'),
      change: both('Cwrdd yn yr ysgol'),
      learnedOn: '2026-05-01',
    });
    await save(db, evaluationPlanDefinition, 'EV1', {
      title: both('A gyflawnodd y cynllun?'),
      plan: 'PL1',
      questions: both('A yw plant yn iachach?'),
      organisation: 'B1',
      dueOn: '2027-03-31',
      state: 'planned',
    });
    const services = { db, records, dataFolder, now: () => new Date(), today: () => '2026-11-22' };
    const shown = async (language: 'cy' | 'en') => {
      const request = { services, partnershipId, acting: null, query: {}, params: {}, twin: null, language };
      const answer = await turningHome(request as unknown as PageRequest);
      if (answer.type !== 'page') throw new Error(`Answered with ${answer.type}`);
      return answer.main.markup.replaceAll(/\s+/g, ' ');
    };
    const english = await shown('en');
    expect(english).toMatch(
      /Dim cynnydd mewn blwyddyn.*Coasting.*Dau weithiwr arall.*2 October 2026.*Changed/,
    );
    expect(english).toMatch(/Perfformiad gwael.*Underperformance.*Missing.*Raised/);
    expect(english).toMatch(/Ymweliadau cartref.*It did not work.*Cwrdd yn yr ysgol/);
    expect(english).toMatch(/A gyflawnodd y cynllun\?.*B1.*31 March 2027.*Planned/);
    expect(await shown('cy')).toContain('31 Mawrth 2027');
  });
});
