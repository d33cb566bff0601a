import { isEmptyValue, type RecordSet } from '../../records/index.ts';
import {
  type LanguageAspect,
  type LanguageEffect,
  languageAspects,
  languageEffectDefinition,
} from './language-effect.ts';

/**
 * What a consultation document asks about the language, of each aspect at once.
 *
 * @source LANG-07; Welsh Language Standards (No. 1) Regulations 2015, standards 91 to 93
 */
export const consultationQuestions = ['effects', 'more-positive', 'less-harm'] as const;

/** An effect on the language, with what it does not say yet. */
export interface EffectConsidered {
  readonly effect: LanguageEffect;
  readonly lacking: readonly ('effect' | 'morePositive' | 'lessHarm' | 'about' | 'date')[];
}

/** What a plan would do to the Welsh language. */
export interface LanguageStanding {
  readonly aspects: readonly {
    readonly aspect: LanguageAspect;
    readonly effects: readonly EffectConsidered[];
  }[];
  /** Effects that are part of the regeneration of communities. */
  readonly regeneration: readonly LanguageEffect[];
}

/**
 * What is expected of a plan for chances to use Welsh, and for Welsh being treated no less favourably than English; what is
 * missing in what was considered; and where the language is part of regenerating a community.
 *
 * @param plan - code of the plan; without one no effect counts
 * @source LANG-06, LANG-07
 */
export function languageStanding(records: RecordSet, plan: string | undefined): LanguageStanding {
  const effects = records.all(languageEffectDefinition).filter(({ values }) => values.plan === plan);
  return {
    aspects: languageAspects.map((aspect) => ({
      aspect,
      effects: effects.filter(({ values }) => values.aspect === aspect).map(effectConsidered),
    })),
    regeneration: effects.filter(({ values }) => values.regeneration),
  };
}

function effectConsidered(considered: LanguageEffect): EffectConsidered {
  const { effect, morePositive, lessHarm, priorities, outcomes, actions, consideredOn } = considered.values;
  const isKnown = effect !== null && effect !== 'not-known';
  return {
    effect: considered,
    lacking: [
      ...(isKnown ? [] : (['effect'] as const)),
      ...(isEmptyValue(morePositive) ? (['morePositive'] as const) : []),
      ...(effect === 'negative' && isEmptyValue(lessHarm) ? (['lessHarm'] as const) : []),
      ...(priorities.length + outcomes.length + actions.length === 0 ? (['about'] as const) : []),
      ...(consideredOn === null ? (['date'] as const) : []),
    ],
  };
}
