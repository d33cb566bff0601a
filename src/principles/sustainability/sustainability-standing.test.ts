import { describe, expect, it } from 'vitest';
import { given, words } from '../example-records.ts';
import { sustainabilityStanding } from './sustainability-standing.ts';

describe('sustainable development in a plan', () => {
  const outcome = {
    O1: { plan: 'PL1', title: words('Good food'), longTermBenefit: words('Kitchens last twenty years') },
    O2: { plan: 'PL1', title: words('Safe homes') },
    O3: { plan: 'PL2', title: words('Of another plan') },
  };

  it('asks of each outcome of the plan its three effects, its long-term benefit and the three tests', () => {
    const { outcomes } = sustainabilityStanding(given({ outcome }), 'PL1');
    expect(outcomes.map((each) => [each.outcome.code, each.lacking])).toEqual([
      ['O1', ['economic', 'social', 'environmental', 'prevention', 'failure', 'transition']],
      ['O2', ['economic', 'social', 'environmental', 'longTerm', 'prevention', 'failure', 'transition']],
    ]);
  });

  it('finds nothing lacking once every one of them is said, in any of its appraisals', () => {
    const said = words('Said');
    const { outcomes } = sustainabilityStanding(
      given({
        outcome,
        'sustainability-appraisal': {
          SU1: { outcome: 'O1', economic: said, social: said, environmental: said },
          SU2: { outcome: 'O1', prevention: said, failure: said, transition: said },
        },
      }),
      'PL1',
    );
    expect(outcomes[0]?.lacking).toEqual([]);
    expect(outcomes[0]?.appraisals).toHaveLength(2);
  });

  it('puts work on the climate under each theme, and work for services that last under each aim', () => {
    const { climate, aims } = sustainabilityStanding(
      given({
        'sustainable-work': {
          SW1: { actions: ['A1'], climate: ['flood', 'emissions-homes'], aims: ['within-limits'] },
          SW2: { actions: ['A2'], climate: ['flood'] },
        },
      }),
      'PL1',
    );
    expect(climate).toHaveLength(12);
    const codesOf = (theme: string) =>
      climate.find((each) => each.theme === theme)?.work.map(({ code }) => code);
    expect([codesOf('flood'), codesOf('emissions-homes'), codesOf('heat')]).toEqual([
      ['SW1', 'SW2'],
      ['SW1'],
      [],
    ]);
    expect(aims.map(({ aim, work }) => [aim, work.length])).toEqual([
      ['long-term-wellbeing', 0],
      ['safe-effective-efficient', 0],
      ['within-limits', 1],
    ]);
  });
});
