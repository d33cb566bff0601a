import { describe, expect, it } from 'vitest';
import { given, words } from '../example-records.ts';
import { languageStanding } from './language-standing.ts';

const effect = {
  plan: 'PL1',
  aspect: 'opportunities',
  effect: 'positive',
  actions: ['A1'],
  morePositive: words('A course for learners'),
  consideredOn: '2026-02-20',
};

describe('the effects of a plan on the Welsh language', () => {
  it('are told of chances to use it and of how it is treated, those of another plan left out', () => {
    const { aspects } = languageStanding(
      given({ 'language-effect': { LE1: effect, LE2: { ...effect, plan: 'PL2' } } }),
      'PL1',
    );
    expect(aspects.map(({ aspect, effects }) => [aspect, effects.map((each) => each.effect.code)])).toEqual([
      ['opportunities', ['LE1']],
      ['no-less-favourable', []],
    ]);
  });

  it('lack what nobody has considered: of a harm also how it could be less', () => {
    const lacking = (values: Parameters<typeof given>[0][string][string]) =>
      languageStanding(given({ 'language-effect': { LE1: { ...effect, ...values } } }), 'PL1').aspects[0]
        ?.effects[0]?.lacking;
    expect(lacking({})).toEqual([]);
    expect(lacking({ effect: 'negative' })).toEqual(['lessHarm']);
    expect(
      lacking({ effect: 'not-known', morePositive: words(''), actions: [], consideredOn: null }),
    ).toEqual(['effect', 'morePositive', 'about', 'date']);
  });

  it('can be part of the regeneration of a community', () => {
    const { regeneration } = languageStanding(
      given({ 'language-effect': { LE1: effect, LE2: { ...effect, regeneration: true } } }),
      'PL1',
    );
    expect(regeneration.map(({ code }) => code)).toEqual(['LE2']);
  });
});
