import type { Bilingual } from '../../src/language/index.ts';
import { both } from './record.ts';

/** How somebody was consulted on the draft plan. */
const ways = {
  wrote: both(
    'Anfonwyd y drafft atynt, ac mae crynodeb o’u hymateb yn yr atodiad.',
    'They were sent the draft, and a summary of their response is in the annex.',
  ),
  met: both(
    'Cafwyd cyfarfod â nhw yn ystod yr ymgynghoriad, a chadwyd nodyn ohono.',
    'There was a meeting with them during the consultation, and a note of it was kept.',
  ),
  asked: both(
    'Anfonwyd y drafft atynt ar ddechrau’r ymgynghoriad. Ni ddaeth ymateb.',
    'They were sent the draft when the consultation opened. No response came.',
  ),
  part: both(
    'Buont yn rhan o’r gwaith o’r dechrau, ac yn y gweithdai ar y drafft.',
    'They took part in the work from the start, and in the workshops on the draft.',
  ),
} as const;

/** Who had to be consulted, by the letter of the law, and how they were. What is left out nobody has claimed yet. */
const consulted: readonly (readonly [requirement: string, how: keyof typeof ways])[] = [
  ['cyp.consultees.a', 'part'],
  ['cyp.consultees.b', 'met'],
  ['cyp.consultees.c', 'wrote'],
  ['cyp.consultees.d', 'wrote'],
  ['cyp.consultees.e', 'met'],
  ['cyp.consultees.f', 'asked'],
  ['cyp.consultees.g', 'wrote'],
  ['cyp.consultees.h', 'wrote'],
  ['cyp.consultees.i', 'part'],
  ['cyp.consultees.k', 'part'],
  ['cyp.consultees.l', 'met'],
  ['cyp.consultees.m', 'met'],
  ['cyp.consultees.o', 'met'],
  ['cyp.consultees.q', 'part'],
  ['cyp.consultees.r', 'part'],
  ['cyp.consultees.t', 'wrote'],
  ['cyp.consultees.u', 'part'],
  ['cyp.consultees.v', 'part'],
  ['cyp.consultees.w', 'asked'],
  ['cyp.consultees.x', 'met'],
  ['cyp.consultees.y', 'met'],
  ['cyp.consultees.aa', 'met'],
  ['health.consultees.a', 'met'],
  ['health.consultees.b', 'part'],
  ['health.consultees.d', 'wrote'],
];

/** Claims that somebody was consulted, in the order of the law: requirement and how. */
export const consultations: readonly (readonly [requirement: string, text: Bilingual])[] = consulted.map(
  ([requirement, how]) => [requirement, ways[how]],
);
