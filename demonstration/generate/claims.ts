import type { Claim, claimDefinition } from '../../src/duties/index.ts';
import type { Bilingual } from '../../src/language/index.ts';
import { both, type KitRecord } from './record.ts';

/** A requirement that no rule can look for by itself, and where the plan says it is met. */
function claim(
  code: string,
  requirement: string,
  section: string,
  claimedBy: string,
  state: NonNullable<Claim['values']['state']>,
  text: Bilingual,
): KitRecord<typeof claimDefinition> {
  const confirmedBy = state === 'confirmed' ? { confirmedBy: claimedBy === 'B1' ? 'B2' : 'B1' } : {};
  return {
    code,
    requirement,
    targetKind: 'section',
    targetCode: section,
    claimedBy,
    ...confirmedBy,
    state,
    text,
    claimedOn: '2026-03-05',
    targetRevision: 1,
  };
}

/** Most are confirmed by a second body, some stand on one word, one is disputed. */
export const claims: readonly KitRecord<typeof claimDefinition>[] = [
  claim(
    'D1',
    'cs.voices.residents',
    'T9',
    'B1',
    'confirmed',
    both(
      'Mae’r strategaeth ymgysylltu yn dweud sut y clywyd llais trigolion.',
      'The engagement strategy says how residents were heard.',
    ),
  ),
  claim(
    'D2',
    'cs.voices.service-users',
    'T9',
    'B1',
    'confirmed',
    both(
      'Holwyd pobl mewn cartrefi gofal, ysgolion a meddygfeydd.',
      'People were asked in care homes, schools and surgeries.',
    ),
  ),
  claim(
    'D3',
    'cs.voices.voluntary',
    'T9',
    'B6',
    'confirmed',
    both(
      'Cydlynodd y cyngor gwirfoddol ymatebion mudiadau gwirfoddol.',
      'The voluntary council brought together the responses of voluntary organisations.',
    ),
  ),
  claim(
    'D4',
    'cs.voices.business',
    'T6',
    'B3',
    'claimed',
    both('Cynhaliwyd arolwg o fusnesau gyda’r heddlu.', 'A survey of businesses was held with the police.'),
  ),
  claim(
    'D5',
    'crime.views',
    'T6',
    'B3',
    'confirmed',
    both('Naw cyfarfod cyhoeddus ac arolwg o fusnesau.', 'Nine public meetings and a survey of businesses.'),
  ),
  claim(
    'D6',
    'crime.assessment',
    'T6',
    'B3',
    'claimed',
    both(
      'Mae’r adran yn seiliedig ar asesiad strategol blynyddol.',
      'The section rests on a yearly strategic assessment.',
    ),
  ),
  claim(
    'D7',
    'crime.information-sharing',
    'T8',
    'B3',
    'confirmed',
    both(
      'Mae pob awdurdod cyfrifol wedi llofnodi’r protocol rhannu gwybodaeth.',
      'Every responsible authority has signed the information sharing protocol.',
    ),
  ),
  claim(
    'D8',
    'health.assessment',
    'T3',
    'B2',
    'confirmed',
    both(
      'Mae’r adran yn crynhoi’r asesiad o anghenion iechyd.',
      'The section sums up the assessment of health needs.',
    ),
  ),
  claim(
    'D9',
    'health.other-plans',
    'T7',
    'B2',
    'disputed',
    both('Mae’r adran yn dod â’r cynlluniau eraill ynghyd.', 'The section brings the other plans together.'),
  ),
  claim(
    'D10',
    'cyp.consultees',
    'T9',
    'B1',
    'claimed',
    both(
      'Anfonwyd y drafft at bawb y mae’n rhaid ymgynghori â nhw.',
      'The draft was sent to everyone who must be consulted.',
    ),
  ),
  claim(
    'D11',
    'sip.partnership.wider-bodies',
    'T10',
    'B1',
    'claimed',
    both(
      'Mae’r coleg a’r gymdeithas dai yn aelodau llawn o’r bwrdd.',
      'The college and the housing association are full members of the board.',
    ),
  ),
];
