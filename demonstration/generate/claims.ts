import type { Claim, claimDefinition } from '../../src/duties/index.ts';
import type { Bilingual } from '../../src/language/index.ts';
import { arrangements } from './claims-of-arrangements.ts';
import { consultations } from './claims-of-consultation.ts';
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
  const another = claimedBy === 'B1' ? 'B2' : 'B1';
  const answers = {
    claimed: { lookedAtOn: '2026-03-05' },
    confirmed: { confirmedBy: another, answeredOn: '2026-03-11', lookedAtOn: '2026-03-11' },
    disputed: {
      disputedBy: another,
      disputeReason: both(
        'Mae’r adran yn enwi’r gwaith, ond nid yw’n dweud pwy sy’n ei wneud na sut.',
        'The section names the work, but does not say who does it or how.',
      ),
      answeredOn: '2026-03-11',
      lookedAtOn: '2026-03-05',
    },
  } as const;
  return {
    code,
    requirement,
    targetKind: 'section',
    targetCode: section,
    claimedBy,
    ...answers[state],
    state,
    text,
    claimedOn: '2026-03-05',
    targetRevision: 1,
  };
}

const first: readonly KitRecord<typeof claimDefinition>[] = [
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

/** Codes of the rest go on from those of the first. */
const consulted = consultations.map(([requirement, text], place) =>
  claim(
    `D${first.length + place + 1}`,
    requirement,
    'T9',
    requirement.startsWith('health') ? 'B2' : 'B1',
    place % 6 === 5 ? 'claimed' : 'confirmed',
    text,
  ),
);
const arranged = arrangements.map(([requirement, section, claimedBy, state, cy, en], place) =>
  claim(
    `D${first.length + consulted.length + place + 1}`,
    requirement,
    section,
    claimedBy,
    state,
    both(cy, en),
  ),
);

/** Where a priority, an outcome or an action of the plan is itself what a duty asks for; the section only introduces it. */
const carried = (
  [
    ['cyp.wellbeing.a', 'outcome', 'O1', 'B1', 'Mae’r camau o dan y canlyniad hwn yn dechrau cyn geni.', 'The actions under this outcome begin before birth.'],
    ['cyp.wellbeing.b', 'action', 'A9', 'B3', 'Mae’r cam hwn yn diogelu plant sy’n byw gyda cham-drin.', 'This action keeps safe the children who live with abuse.'],
    ['crime.contents.strategies', 'outcome', 'O2', 'B3', 'Mae’r strategaethau wedi’u gosod yn y camau o dan y canlyniad hwn.', 'The strategies are set out in the actions under this outcome.'],
    ['health.contents.improvement', 'outcome', 'O3', 'B2', 'Mae’r camau i wella iechyd o dan y canlyniad hwn.', 'The actions to improve health are under this outcome.'],
    ['health.contents.services', 'action', 'A2', 'B2', 'Mae’r gwasanaeth hwn yn un y mae’r strategaeth yn gofyn amdano.', 'This service is one that the strategy asks for.'],
    ['cs.contents.actions', 'outcome', 'O4', 'B1', 'Mae’r camau o dan y canlyniad hwn yn cyflawni amcanion y strategaeth.', 'The actions under this outcome carry out the objectives of the strategy.'],
    ['cs.contents.actions', 'outcome', 'O5', 'B1', 'Mae’r camau o dan y canlyniad hwn yn cyflawni amcanion y strategaeth.', 'The actions under this outcome carry out the objectives of the strategy.'],
    ['participation.opportunities', 'outcome', 'O6', 'B1', 'Mae’r camau o dan y canlyniad hwn yn rhoi cyfleoedd i blant gymryd rhan.', 'The actions under this outcome give children opportunities to take part.'],
    ['cyp.contents.wellbeing', 'priority', 'P1', 'B1', 'Llesiant plant yn y pum mlynedd cyntaf yw’r flaenoriaeth hon.', 'The well-being of children in the first five years is this priority.'],
    ['cyp.contents.mental-health', 'priority', 'P3', 'B2', 'Mae’r flaenoriaeth hon yn cynnwys iechyd meddwl pobl ifanc.', 'This priority includes the mental health of young people.'],
    ['crime.contents.priorities', 'priority', 'P2', 'B3', 'Dyma’r flaenoriaeth a osodwyd yn sgil yr asesiad strategol.', 'This is the priority set after the strategic assessment.'],
    ['health.contents.factors', 'priority', 'P4', 'B2', 'Mae’r flaenoriaeth hon yn ateb y ffactorau sy’n effeithio ar iechyd: cartrefi ac incwm.', 'This priority answers the factors that affect health: homes and income.'],
    ['cs.contents.objectives', 'priority', 'P5', 'B1', 'Mae’r flaenoriaeth hon yn un o amcanion y strategaeth.', 'This priority is one of the objectives of the strategy.'],
    ['stronger.themes.listening', 'outcome', 'O6', 'B1', 'Gwrandewir ar blant a phobl ifanc drwy’r fforwm, a chânt ateb bob tro.', 'Children and young people are heard through the forum, and get an answer every time.'],
    ['stronger.themes.most-in-need', 'priority', 'P1', 'B1', 'Mae’r camau’n dechrau yn y cymdogaethau lle mae’r bwlch fwyaf.', 'The actions begin in the neighbourhoods where the gap is widest.'],
    ['stronger.themes.partnership', 'outcome', 'O1', 'B2', 'Mae rhieni, ysgolion a thimau iechyd yn gweithio gyda’i gilydd o dan y canlyniad hwn.', 'Parents, schools and health teams work together under this outcome.'],
    ['stronger.principles.prevention', 'priority', 'P1', 'B2', 'Atal yn y pum mlynedd cyntaf yw holl ddiben y flaenoriaeth hon.', 'To prevent, in the first five years, is the whole point of this priority.'],
    ['stronger.principles.safeguards', 'outcome', 'O2', 'B3', 'Mae diogelu yn rhan o bob cam o dan y canlyniad hwn.', 'Safeguards are part of every action under this outcome.'],
  ] as const
).map(([requirement, targetKind, target, claimedBy, cy, en], place) => ({
  ...claim(
    `D${first.length + consulted.length + arranged.length + place + 1}`,
    requirement,
    target,
    claimedBy,
    'confirmed',
    both(cy, en),
  ),
  targetKind,
}));

/**
 * Most are confirmed by a second body, some stand on one word, a few are disputed, and one was made under a rule that
 * has been reworded since: it waits for somebody to look again.
 */
export const claims: readonly KitRecord<typeof claimDefinition>[] = [...first, ...consulted, ...arranged, ...carried].map(
  (each) =>
    each.requirement === 'cyp.pooled-funds' ? { ...each, requirementVersion: 'wording-of-2011' } : each,
);
