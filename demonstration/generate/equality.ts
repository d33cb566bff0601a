import type { ProtectedCharacteristic } from '../../src/needs/index.ts';
import type {
  equalityEffectDefinition,
  equalityImpactAssessmentDefinition,
  equalityObjectiveDefinition,
  equalityStatementDefinition,
} from '../../src/plan/index.ts';
import { both, type KitRecord } from './record.ts';

type Effect = KitRecord<typeof equalityEffectDefinition>;

/** The third rests on nothing yet, and nobody has been asked about it. */
export const equalityObjectives: readonly KitRecord<typeof equalityObjectiveDefinition>[] = [
  {
    code: 'EO1',
    title: both('Mwy o bobl yn cael cymorth ar ôl cam-drin', 'More people get help after abuse'),
    description: both(
      'Bydd pawb sy’n gofyn am help yn cael un gweithiwr, beth bynnag fo’u hiaith, eu hil neu eu rhywioldeb.',
      'Everyone who asks for help has one worker, whatever their language, race or sexual orientation.',
    ),
    characteristics: ['sex', 'race', 'sexual-orientation', 'pregnancy-and-maternity'],
    limbs: ['eliminate', 'advance'],
    outcomes: ['O2'],
    indicators: ['I10'],
    evidence: ['E5', 'E6'],
    engagement: both(
      'Un ar ddeg o bobl a fu yn y lloches. Gofynasant am rywun sy’n siarad Arabeg, ac fe’i cafwyd.',
      'Eleven people who had been in the refuge. They asked for somebody who speaks Arabic, and there is one.',
    ),
    engagedOn: '2025-10-14',
    organisation: 'B4',
    reviewDueOn: '2027-10-31',
  },
  {
    code: 'EO2',
    title: both('Llai o bobl hŷn ac anabl yn unig', 'Fewer older and disabled people are lonely'),
    description: both(
      'Bydd y bwlch rhwng oedolion anabl ac oedolion eraill yn haneru erbyn 2029.',
      'The gap between disabled adults and other adults is halved by 2029.',
    ),
    characteristics: ['age', 'disability'],
    limbs: ['advance', 'foster'],
    outcomes: ['O3'],
    indicators: ['I18'],
    evidence: ['E8'],
    engagement: both(
      'Fforwm pobl hŷn y dyffryn a dau grŵp o bobl anabl. Bysiau oedd yn bwysicaf iddynt.',
      'The valley’s forum of older people and two groups of disabled people. Buses mattered most to them.',
    ),
    engagedOn: '2025-11-20',
    organisation: 'B6',
    reviewDueOn: '2027-03-31',
  },
  {
    code: 'EO3',
    title: both('Gweithluoedd sy’n debyg i’r dyffryn', 'Workforces that look like the valley'),
    description: both(
      'Bydd gweithluoedd y partneriaid yn debycach i’r bobl y maent yn eu gwasanaethu.',
      'The workforces of the partners are more like the people whom they serve.',
    ),
    characteristics: ['disability', 'race', 'sex'],
    limbs: ['advance'],
    outcomes: ['O4'],
    organisation: 'B1',
  },
];

/** Nobody has assessed P6, nor A20, A39, A40, A41 and A42. */
export const equalityImpactAssessments: readonly KitRecord<typeof equalityImpactAssessmentDefinition>[] = [
  {
    code: 'EI1',
    title: both('Dechrau teg i bob plentyn', 'A fair start for every child'),
    priorities: ['P1'],
    actions: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'],
    state: 'finished',
    assessedOn: '2025-12-11',
    organisation: 'B1',
    engagement: both(
      'Rhieni mewn tair canolfan, y fforwm ieuenctid a rhieni plant anabl.',
      'Parents at three centres, the youth forum and parents of disabled children.',
    ),
    conclusion: both(
      'Symudwyd un ganolfan at safle bws, ac agorir pob un ar ddydd Sadwrn.',
      'One centre was moved to a bus stop, and all will open on Saturdays.',
    ),
  },
  {
    code: 'EI2',
    title: both('Atal trais a cham-drin', 'Preventing violence and abuse'),
    priorities: ['P2'],
    actions: ['A9', 'A10', 'A11', 'A12', 'A13', 'A14', 'A15', 'A16'],
    state: 'finished',
    assessedOn: '2026-01-22',
    organisation: 'B4',
    engagement: both(
      'Pobl a fu yn y lloches a grŵp o ddynion hoyw.',
      'People who had been in the refuge and a group of gay men.',
    ),
    conclusion: both(
      'Bydd tri o’r deg cartref ar gyfer dynion neu deuluoedd â meibion hŷn.',
      'Three of the ten homes will be for men or for families with older sons.',
    ),
  },
  {
    code: 'EI3',
    title: both('Llesiant meddyliol ar bob oed', 'Mental well-being at every age'),
    priorities: ['P3'],
    actions: ['A17', 'A18', 'A19', 'A21', 'A22', 'A23', 'A24'],
    state: 'under-review',
    assessedOn: '2025-09-30',
    organisation: 'B2',
    engagement: both(
      'Defnyddwyr y gwasanaeth, gofalwyr a fforwm pobl hŷn y dyffryn.',
      'Users of the service, carers and the valley’s forum of older people.',
    ),
  },
  {
    code: 'EI4',
    title: both('Cartrefi cynnes ac incwm digonol', 'Warm homes and a decent income'),
    priorities: ['P4'],
    actions: ['A25', 'A26', 'A27', 'A28', 'A29', 'A30', 'A31'],
    state: 'finished',
    assessedOn: '2026-02-05',
    organisation: 'B9',
    engagement: both('Tenantiaid a’r banc bwyd.', 'Tenants and the food bank.'),
    conclusion: both(
      'Gellir gofyn am gyngor dros y ffôn yn ogystal ag ar-lein.',
      'Advice can be asked for by telephone as well as online.',
    ),
  },
  {
    code: 'EI5',
    title: both('Y dyffryn, ei natur a’i iaith', 'The valley, its nature and its language'),
    priorities: ['P5'],
    actions: ['A32', 'A33', 'A34', 'A35', 'A36', 'A37', 'A38'],
    state: 'screening',
    organisation: 'B7',
  },
];

const names: Readonly<Record<ProtectedCharacteristic, readonly [string, string]>> = {
  age: ['oedran', 'age'],
  disability: ['anabledd', 'disability'],
  'gender-reassignment': ['ailbennu rhywedd', 'gender reassignment'],
  'marriage-and-civil-partnership': ['priodas a phartneriaeth sifil', 'marriage and civil partnership'],
  race: ['hil', 'race'],
  'religion-or-belief': ['crefydd neu gred', 'religion or belief'],
  'pregnancy-and-maternity': ['beichiogrwydd a mamolaeth', 'pregnancy and maternity'],
  sex: ['rhyw', 'sex'],
  'sexual-orientation': ['cyfeiriadedd rhywiol', 'sexual orientation'],
};

type Expected = readonly [
  assessment: string,
  characteristic: ProtectedCharacteristic,
  effect: NonNullable<Effect['effect']>,
  more: Omit<Effect, 'code' | 'title' | 'assessment' | 'characteristic' | 'effect'>,
];

/** Nothing here tells people apart by it. */
const tooFew = {
  reason: both('Nid yw’r data yn dweud.', 'The data do not say.'),
};

/** The eleventh rests on nothing, and nothing is done about the fourteenth. */
const expected: readonly Expected[] = [
  ['EI1', 'age', 'positive', { indicators: ['I1', 'I2', 'I5'], evidence: ['E1'] }],
  [
    'EI1',
    'disability',
    'positive',
    { indicators: ['I5'], reason: both('Gwelir oedi ynghynt.', 'Delay is seen sooner.') },
  ],
  ['EI1', 'gender-reassignment', 'not-known', tooFew],
  ['EI1', 'marriage-and-civil-partnership', 'none', { evidence: ['E4'] }],
  ['EI1', 'race', 'not-known', tooFew],
  ['EI1', 'religion-or-belief', 'none', { evidence: ['E4'] }],
  ['EI1', 'pregnancy-and-maternity', 'positive', { indicators: ['I2', 'I37'], evidence: ['E1'] }],
  [
    'EI1',
    'sex',
    'negative',
    {
      evidence: ['E1'],
      reason: both('Ychydig o dadau a ddaeth i’r grwpiau.', 'Few fathers came to the groups.'),
      mitigation: both(
        'Grŵp i dadau ar nos Iau, a thad yn ei arwain.',
        'A group for fathers on Thursday evenings, led by a father.',
      ),
    },
  ],
  ['EI1', 'sexual-orientation', 'not-known', tooFew],
  ['EI2', 'sex', 'positive', { indicators: ['I10'], evidence: ['E5'] }],
  ['EI2', 'race', 'positive', {}],
  ['EI2', 'sexual-orientation', 'not-known', tooFew],
  ['EI3', 'age', 'positive', { indicators: ['I18', 'I21'], evidence: ['E8'] }],
  [
    'EI3',
    'disability',
    'negative',
    {
      indicators: ['I18'],
      reason: both(
        'Mae’r dosbarthiadau mewn neuaddau heb ramp.',
        'The classes are in halls without a ramp.',
      ),
    },
  ],
  ['EI4', 'age', 'positive', { indicators: ['I22'], evidence: ['E9'] }],
  [
    'EI4',
    'disability',
    'positive',
    { indicators: ['I22', 'I24'], reason: both('Daw eu cartrefi yn gyntaf.', 'Their homes come first.') },
  ],
];

/** What is expected, characteristic by characteristic. */
export const equalityEffects: readonly Effect[] = expected.map(
  ([assessment, characteristic, effect, more], position) => {
    const [cy, en] = names[characteristic];
    return {
      code: `EF${position + 1}`,
      title: both(`Effaith ar nodwedd: ${cy}`, `Effect by characteristic: ${en}`),
      assessment,
      characteristic,
      effect,
      ...more,
    };
  },
);

/** Nobody has written of good relations. */
export const equalityStatements: readonly KitRecord<typeof equalityStatementDefinition>[] = [
  {
    code: 'ES1',
    title: both('Trais, aflonyddu a chasineb', 'Violence, harassment and hate'),
    plan: 'PL1',
    limb: 'eliminate',
    inPlan: both(
      'Mae’r cynllun yn atal trais a cham-drin, ac mae pob ysgol yn dysgu am berthnasoedd iach.',
      'The plan prevents violence and abuse, and every school teaches about healthy relationships.',
    ),
    inDelivery: both(
      'Cafodd staff y partneriaid hyfforddiant ar adnabod aflonyddu yn ystod 2025.',
      'Staff of the partners were trained to recognise harassment during 2025.',
    ),
    objectives: ['EO1'],
    outcomes: ['O2'],
    actions: ['A9', 'A12'],
    writtenOn: '2026-02-12',
  },
  {
    code: 'ES2',
    title: both('Cyfle cyfartal', 'Equal opportunity'),
    plan: 'PL1',
    limb: 'advance',
    inPlan: both(
      'Mae’r cynllun yn dechrau gyda’r plant a’r cymdogaethau sydd â’r lleiaf.',
      'The plan begins with the children and the neighbourhoods that have least.',
    ),
    objectives: ['EO1', 'EO2', 'EO3'],
    outcomes: ['O1', 'O4'],
    actions: ['A1', 'A30'],
    writtenOn: '2026-02-12',
  },
];
