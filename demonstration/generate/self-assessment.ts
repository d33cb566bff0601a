import type {
  developmentActionDefinition,
  selfAssessmentDefinition,
  standardResultDefinition,
} from '../../src/self-assessment/index.ts';
import { both, csv, type KitRecord } from './record.ts';

/** Two rounds with the same instrument, two years apart, and one that is open. */
export const selfAssessments: readonly KitRecord<typeof selfAssessmentDefinition>[] = [
  {
    code: 'HA1',
    title: both('Hydref 2024', 'Autumn 2024'),
    instrument: 'partnership-health',
    opensOn: '2024-10-01',
    closesOn: '2024-10-25',
    organisations: ['B1', 'B2', 'B3', 'B6', 'B9'],
    leads: ['S4'],
    minimumGroup: 5,
    compared: true,
    findings: both(
      'Roeddem yn glir am y nod, ond nid oedd partneriaid bach yn teimlo eu bod yn cyfrif.',
      'We were clear about the aim, but small partners did not feel that they counted.',
    ),
  },
  {
    code: 'HA2',
    title: both('Hydref 2026', 'Autumn 2026'),
    instrument: 'partnership-health',
    opensOn: '2026-09-28',
    closesOn: '2026-10-23',
    organisations: ['B1', 'B2', 'B3', 'B6', 'B9'],
    leads: ['S4', 'S16'],
    minimumGroup: 5,
    compared: true,
    findings: both(
      'Mae’r ymddiriedaeth wedi tyfu. Nid ydym eto’n edrych ar y ffigurau cyn penderfynu.',
      'Trust has grown. We do not yet look at the figures before we decide.',
    ),
  },
];

export const developmentActions: readonly KitRecord<typeof developmentActionDefinition>[] = [
  {
    code: 'DV1',
    title: both('Cadeirio bob yn ail gyda phartner bach', 'Take turns in the chair with a small partner'),
    selfAssessment: 'HA1',
    kind: 'practice',
    principle: 'trust',
    organisation: 'B6',
    dueOn: '2025-06-30',
    doneOn: '2025-05-15',
  },
  {
    code: 'DV2',
    title: both('Darllen ffigurau gyda’n gilydd', 'Reading figures together'),
    selfAssessment: 'HA2',
    kind: 'training',
    principle: 'learning',
    text: both('Dwy sesiwn gyda’r dadansoddwyr.', 'Two sessions with the analysts.'),
    dueOn: '2027-03-31',
    programme: both('Rhaglen datblygu partneriaethau', 'Partnership development programme'),
    passedOn: '2026-11-06',
  },
  {
    code: 'DV3',
    title: both('Dweud wrth blant beth a newidiodd', 'Tell children what changed'),
    selfAssessment: 'HA2',
    kind: 'practice',
    principle: 'voice',
    organisation: 'B1',
    dueOn: '2027-01-31',
  },
];

type Result = KitRecord<typeof standardResultDefinition>;

export const standardResults: readonly Result[] = [
  {
    code: 'SU1',
    title: both('Help cynnar, y Cyngor', 'Early help, the Council'),
    instrument: 'service-standards-audit',
    standard: 'every-child-1',
    organisation: 'B1',
    score: 2,
    basis: both('Mae pedair canolfan deulu o saith ar agor.', 'Four family centres of seven are open.'),
    next: both('Agor y tair arall.', 'Open the other three.'),
    assessedOn: '2026-06-30',
  },
  {
    code: 'SU2',
    title: both('Help cynnar, y Bwrdd Iechyd', 'Early help, the Health Board'),
    instrument: 'service-standards-audit',
    standard: 'every-child-1',
    organisation: 'B2',
    score: 3,
    basis: both('Mae ymwelydd iechyd ym mhob tref.', 'There is a health visitor in every town.'),
    assessedOn: '2026-06-30',
  },
  {
    code: 'SU3',
    title: both('Adrodd hanes unwaith, y Cyngor', 'Telling a story once, the Council'),
    instrument: 'service-standards-audit',
    standard: 'around-the-child-2',
    organisation: 'B1',
    score: 1,
    assessedOn: '2026-06-30',
  },
  {
    code: 'SU4',
    title: both('Adborth i blant, y Cyngor', 'Feedback to children, the Council'),
    instrument: 'participation-standards',
    standard: 'feedback-1',
    organisation: 'B1',
    score: 1,
    basis: both('Aeth llythyr at bob ysgol unwaith.', 'A letter went to every school once.'),
    next: both('Llythyr bob tymor.', 'A letter every term.'),
    assessedOn: '2026-07-15',
  },
];

/** How many people of each organisation answered in each round: one partner is too small to be shown apart. */
const people: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  HA1: { B1: 9, B2: 7, B3: 3, B6: 4, B9: 5 },
  HA2: { B1: 11, B2: 8, B3: 6, B6: 5, B9: 6 },
};

/** How far people agree on the whole, from 1 to 4, statement by statement, in the first round and in the second. */
const leaning: Readonly<Record<string, readonly [number, number]>> = {
  'need-1': [3.4, 3.6],
  'need-2': [3.0, 3.2],
  'need-3': [2.6, 3.1],
  'purpose-1': [2.9, 3.3],
  'purpose-2': [2.2, 2.7],
  'purpose-3': [2.5, 2.9],
  'commitment-1': [3.1, 3.2],
  'commitment-2': [2.3, 2.6],
  'commitment-3': [3.0, 3.1],
  'trust-1': [2.1, 2.9],
  'trust-2': [1.9, 2.8],
  'trust-3': [2.4, 2.8],
  'arrangements-1': [2.7, 2.9],
  'arrangements-2': [2.3, 2.6],
  'arrangements-3': [2.2, 2.4],
  'voice-1': [2.0, 2.4],
  'voice-2': [3.2, 3.3],
  'voice-3': [2.1, 2.3],
  'learning-1': [2.0, 2.1],
  'learning-2': [1.8, 2.0],
  'learning-3': [2.3, 2.7],
};

/** Smaller partners see themselves as counting for less. */
const mood: Readonly<Record<string, number>> = { B1: 0.3, B2: 0.1, B3: 0, B6: -0.4, B9: -0.2 };

/**
 * What the people of the example answered, as counts. A spread around the leaning of each statement, the same every time
 * it is made; every ninth person cannot say.
 */
export function selfAssessmentAnswersFile(): string {
  const rows = Object.entries(people).flatMap(([round, byOrganisation], position) =>
    Object.entries(byOrganisation).flatMap(([organisation, n]) =>
      Object.entries(leaning).flatMap(([statement, leanings], at) => {
        const centre = (leanings[position] ?? 2.5) + (mood[organisation] ?? 0);
        const given = Array.from({ length: n }, (_, person) => answerOf(centre, person, at));
        return [...Map.groupBy(given, (answer) => answer)].map(([answer, alike]) => ({
          self_assessment: round,
          organisation,
          statement,
          answer,
          n: String(alike.length),
        }));
      }),
    ),
  );
  return csv(['self_assessment', 'organisation', 'statement', 'answer', 'n'], rows);
}

const spread = [-0.9, -0.3, 0, 0.3, 0.9];

function answerOf(centre: number, person: number, statement: number): string {
  if ((person + statement) % 9 === 8) return 'cannot-say';
  const value = Math.round(centre + (spread[(person * 2 + statement) % spread.length] ?? 0));
  return String(Math.min(4, Math.max(1, value)));
}
