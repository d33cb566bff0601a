import {
  criterionDefinition,
  type dissentDefinition,
  type needChoiceDefinition,
  needDefinition,
  needScoreDefinition,
  prioritisationResult,
  prioritisationRoundDefinition,
  type UsualCriterion,
  usualCriteria,
  usualWeights,
} from '../../src/needs/index.ts';
import { needsMessages } from '../../src/needs/messages.ts';
import { type AnyRecord, emptyValue, type FieldValue, type RecordDefinition, recordSet } from '../../src/records/index.ts';
import { needs } from './needs.ts';
import { drawsFor } from './random.ts';
import { both, type KitRecord } from './record.ts';

/** The round in which the board chose what the plan is about: finished, with its reasons and two dissents. */
export const prioritisationRounds: readonly KitRecord<typeof prioritisationRoundDefinition>[] = [
  {
    code: 'PR1',
    title: both('Blaenoriaethau cynllun 2026 i 2031', 'Priorities for the plan, 2026 to 2031'),
    needs: needs.map(({ code }) => code),
    scorers: ['B1', 'B2', 'B3', 'B6', 'B9'],
    priorityLimit: 6,
    closesOn: '2025-10-03',
    state: 'decided',
    decidedOn: '2025-10-21',
    decision: both(
      'Trafododd y bwrdd y drefn a’r anghenion a sgoriwyd yn wahanol iawn, ac yna dewisodd chwech. Dewisodd un angen y tu allan i’r chwech uchaf, a dywedodd pam.',
      'The board talked through the order and the needs that were scored very differently, and then chose six. It chose one need from outside the top six, and said why.',
    ),
  },
];

const codeOf = (criterion: UsualCriterion) => `CR${usualCriteria.indexOf(criterion) + 1}`;

export const criteria: readonly KitRecord<typeof criterionDefinition>[] = usualCriteria.map((criterion) => ({
  code: codeOf(criterion),
  round: 'PR1',
  title: both(
    needsMessages.in('cy')(`criterion.${criterion}`),
    needsMessages.in('en')(`criterion.${criterion}`),
  ),
  meaning: both(
    needsMessages.in('cy')(`criterion.${criterion}.meaning`),
    needsMessages.in('en')(`criterion.${criterion}.meaning`),
  ),
  about: criterion,
  weight: usualWeights[criterion],
}));

/** What most would score, in the order of the criteria: scale, severity, trend, inequality, preventability, influence, concern, cost. */
const usual: Readonly<Record<string, readonly number[]>> = {
  N1: [4, 3, 3, 5, 5, 4, 3, 4],
  N2: [3, 3, 3, 4, 4, 4, 2, 4],
  N3: [5, 5, 3, 5, 3, 2, 4, 1],
  N4: [4, 4, 5, 3, 4, 4, 5, 3],
  N5: [3, 5, 4, 3, 3, 4, 4, 3],
  N6: [2, 2, 1, 3, 3, 4, 4, 4],
  N7: [3, 3, 2, 2, 3, 4, 3, 4],
  N8: [3, 4, 2, 2, 4, 4, 2, 4],
  N9: [4, 5, 2, 5, 3, 2, 2, 1],
  N10: [4, 3, 2, 4, 4, 3, 3, 2],
  N11: [2, 5, 5, 4, 4, 4, 4, 2],
  N12: [4, 3, 2, 3, 2, 1, 3, 1],
  N13: [2, 4, 4, 1, 2, 3, 3, 1],
  N14: [3, 3, 3, 2, 3, 4, 4, 3],
  N15: [3, 2, 2, 2, 4, 5, 3, 5],
  N16: [2, 3, 2, 2, 3, 3, 1, 3],
};

/** Where an organisation sees it quite otherwise. */
const otherwise: Readonly<Record<string, Readonly<Partial<Record<UsualCriterion, number>>>>> = {
  'B2 N8': { severity: 5, concern: 5 },
  'B3 N8': { severity: 2, concern: 0 },
  'B3 N6': { severity: 5, concern: 5 },
  'B6 N6': { severity: 0, concern: 2 },
  'B9 N6': { severity: 0 },
  'B6 N15': { severity: 5, concern: 5 },
  'B3 N15': { severity: 0, concern: 0 },
  'B9 N11': { influence: 5 },
  'B2 N3': { influence: 0 },
  'B6 N3': { influence: 5 },
};

const scorers: readonly { readonly organisation: string; readonly scorer: string; readonly on: string }[] = [
  { organisation: 'B1', scorer: 'Delivery lead, the Council', on: '2025-09-22' },
  { organisation: 'B2', scorer: 'Arweinydd cyflawni, y Bwrdd Iechyd', on: '2025-09-24' },
  { organisation: 'B3', scorer: 'Swyddog partneriaeth', on: '2025-09-29' },
  { organisation: 'B6', scorer: 'Partnership officer', on: '2025-09-30' },
  { organisation: 'B9', scorer: 'Delivery lead, Valley Homes', on: '2025-10-02' },
];

export const needScores: readonly KitRecord<typeof needScoreDefinition>[] = scorers.flatMap(
  ({ organisation, scorer, on }, turn) =>
    needs.map(({ code: need }, position) => {
      const draws = drawsFor(`scores/${organisation}/${need}`);
      const scores = usualCriteria.map((criterion, place) => {
        const drawn = draws.uniform();
        const step = drawn < 0.2 ? -1 : drawn > 0.8 ? 1 : 0;
        const score = otherwise[`${organisation} ${need}`]?.[criterion] ?? (usual[need]?.[place] ?? 0) + step;
        return `${codeOf(criterion)}=${Math.min(5, Math.max(0, score))}`;
      });
      return {
        code: `SC${turn * needs.length + position + 1}`,
        round: 'PR1',
        need,
        organisation,
        scores,
        scorer,
        scoredOn: on,
      };
    }),
);

const chosen: Readonly<Record<string, readonly [cy: string, en: string]>> = {
  N1: [
    'Gall pob partner wneud rhywbeth cyn i blentyn ddechrau’r ysgol, a’r bwlch yw’r un mwyaf clir sydd gennym.',
    'Every partner can do something before a child starts school, and no gap of ours is clearer.',
  ],
  N3: [
    'Tlodi sydd y tu ôl i bron pob angen arall. Ni allwn newid budd-daliadau, ond gallwn newid costau gofal plant a theithio.',
    'Poverty lies behind almost every other need. We cannot change benefits, but we can change what childcare and travel cost.',
  ],
  N4: [
    'Mae’n gwaethygu, a dyma’r angen y soniodd pobl ifanc amdano amlaf.',
    'It is getting worse, and young people spoke of it more than of anything else.',
  ],
  N5: [
    'Mae’r niwed yn ddifrifol ac yn cyffwrdd â gwaith pob corff ar y bwrdd.',
    'The harm is grave, and it touches the work of every body on the board.',
  ],
  N11: [
    'Mae’n gwaethygu’n gyflymach yma nag yng Nghymru, a gellir ei atal os gweithredir yn gynnar.',
    'It is getting worse faster here than in Wales, and can be prevented by acting early.',
  ],
  N14: [
    'Mae’n is yn y drefn, ond bydd y pum mlynedd nesaf yn penderfynu a fydd y plant sy’n dysgu Cymraeg yn ei siarad.',
    'It stands lower in the order, but the next five years will decide whether children who learn Welsh will speak it.',
  ],
};

const leftOut: Readonly<Record<string, readonly [cy: string, en: string]>> = {
  N2: [
    'Bydd y gwaith ar bwysau a dannedd yn y blynyddoedd cyntaf yn cynnwys iaith a lleferydd hefyd.',
    'The work on weight and teeth in the first years will take in speech and language too.',
  ],
  N6: ['Mae’n gostwng, ac mae’n dibynnu ar ffigurau galw.', 'It is falling, and it rests on demand.'],
  N7: [
    'Bydd y gwaith ar iechyd meddwl yn cynnwys unigrwydd ar bob oed.',
    'The work on mental health will take in loneliness at every age.',
  ],
  N8: [
    'Mae gan y bwrdd iechyd gynllun eisoes. Bydd y bwrdd yn ei ddilyn drwy fesurau perfformiad.',
    'The health board has a plan already. The board will follow it through performance measures.',
  ],
  N9: [
    'Canlyniad yr anghenion eraill ydyw i raddau helaeth, ac mae’n newid yn araf.',
    'It is largely a result of the other needs, and it changes slowly.',
  ],
  N10: [
    'Bydd y gwaith ar ddigartrefedd a chartrefi rhent yn ei gynnwys.',
    'The work on homelessness and rented homes will take it in.',
  ],
  N12: ['Ychydig o ddylanwad sydd gan y partneriaid.', 'Partners have little influence on it.'],
  N13: [
    'Mae llywodraeth a chwmnïau dŵr yn arwain; bydd y bwrdd yn gwneud ei ran fel rhan o waith y dyffryn.',
    'Government and water companies lead; the board will do its part with the work on the valley.',
  ],
  N15: [
    'Ffordd o weithio ydyw, nid angen ar ei ben ei hun: bydd y cynllun yn dweud sut y byddwn yn gwrando.',
    'It is a way of working rather than a need of its own: the plan will say how we listen.',
  ],
  N16: ['Nid oes digon o dystiolaeth eto.', 'There is not enough evidence yet.'],
};

/** The order that the scores above come to, worked out as the product does. */
function inOrder() {
  const records = recordSet([
    ...needs.map((need) => asRecord(needDefinition, need)),
    ...prioritisationRounds.map((round) => asRecord(prioritisationRoundDefinition, round)),
    ...criteria.map((criterion) => asRecord(criterionDefinition, criterion)),
    ...needScores.map((score) => asRecord(needScoreDefinition, score)),
  ]);
  return records
    .all(prioritisationRoundDefinition)
    .flatMap((round) => prioritisationResult(round, records).order);
}

function asRecord<D extends RecordDefinition>(definition: D, { code, ...given }: KitRecord<D>): AnyRecord {
  const filled = given as unknown as Readonly<Record<string, FieldValue | undefined>>;
  const values = definition.fields.map(
    (field) => [field.name, filled[field.name] ?? emptyValue(field)] as const,
  );
  return {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: Object.fromEntries(values),
  };
}

export const needChoices: readonly KitRecord<typeof needChoiceDefinition>[] = inOrder()
  .filter(({ need, rank }) => chosen[need.code] || rank <= 10)
  .map(({ need, rank }, position) => {
    const [cy, en] = chosen[need.code] ?? leftOut[need.code] ?? ['', ''];
    return {
      code: `CH${position + 1}`,
      round: 'PR1',
      need: need.code,
      choice: chosen[need.code] ? 'chosen' : 'left-out',
      reason: both(cy, en),
      rank,
    };
  });

export const dissents: readonly KitRecord<typeof dissentDefinition>[] = [
  {
    code: 'DS1',
    round: 'PR1',
    need: 'N15',
    organisation: 'B6',
    text: both(
      'Byddem wedi dewis yr angen hwn. Os nad yw gwrando yn flaenoriaeth, fydd neb yn gyfrifol amdano.',
      'We would have chosen this need. If listening is not a priority, nobody will answer for it.',
    ),
    writtenOn: '2025-10-23',
  },
  {
    code: 'DS2',
    round: 'PR1',
    need: 'N8',
    organisation: 'B2',
    text: both(
      'Ni all y bwrdd iechyd atal pobl rhag cwympo ar ei ben ei hun: yn y cartref ac ar y palmant y mae hynny’n digwydd.',
      'The health board cannot prevent falls by itself: they happen in the home and on the pavement.',
    ),
    writtenOn: '2025-10-24',
  },
];
