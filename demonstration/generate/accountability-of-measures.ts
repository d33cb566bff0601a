import type { Bilingual } from '../../src/language/index.ts';
import type { performanceMeasureDefinition } from '../../src/performance/index.ts';
import { both, type KitRecord } from './record.ts';

type MeasureRecord = KitRecord<typeof performanceMeasureDefinition>;

/** The services, projects and programmes that the measures are of. */
const services: readonly (readonly [name: Bilingual, measures: readonly string[]])[] = [
  [both('Canolfannau teulu', 'Family centres'), ['F1', 'F2', 'F3']],
  [both('Therapi iaith a lleferydd', 'Speech and language therapy'), ['F4', 'F5']],
  [both('Brechu', 'Vaccination'), ['F6']],
  [both('Deintyddiaeth gymunedol', 'Community dentistry'), ['F7']],
  [both('Mentora pobl ifanc', 'Mentoring of young people'), ['F8', 'F49', 'F50', 'F51', 'F52']],
  [both('Cymorth ar ôl cam-drin domestig', 'Support after domestic abuse'), ['F9', 'F10', 'F11', 'F12']],
  [both('Diogelwch yn y cartref', 'Safety in the home'), ['F13', 'F14']],
  [both('Newid ymddygiad', 'Behaviour change'), ['F15']],
  [both('Galw heibio i bobl ifanc', 'Drop-in for young people'), ['F16', 'F33']],
  [both('Iechyd meddwl pobl ifanc', 'Mental health of young people'), ['F17', 'F18', 'F46']],
  [both('Cryfder a chydbwysedd', 'Strength and balance'), ['F19', 'F20', 'F21']],
  [both('Cyfeillio', 'Befriending'), ['F22', 'F47']],
  [both('Rhoi’r gorau i smygu', 'Stopping smoking'), ['F23']],
  [both('Cartrefi cynnes', 'Warm homes'), ['F24', 'F25', 'F45']],
  [both('Atal digartrefedd', 'Preventing homelessness'), ['F26']],
  [both('Cyngor ar arian', 'Money advice'), ['F27']],
  [both('Prentisiaethau', 'Apprenticeships'), ['F28']],
  [both('Bws ar alw', 'Bus on demand'), ['F39']],
  [both('Iechyd plant yn y gymuned', 'Children’s health in the community'), ['F31', 'F48']],
];

/** Shown first: one or two of each service. */
const headlines = ['F3', 'F5', 'F8', 'F11', 'F12', 'F14', 'F15', 'F18', 'F21', 'F23', 'F25', 'F26', 'F28', 'F37'];

/** Figures a second person looks at before they are published. */
const riskClasses: Readonly<Record<string, 'careful' | 'high'>> = {
  F10: 'careful',
  F12: 'high',
  F17: 'careful',
  F23: 'careful',
  F26: 'careful',
  F35: 'careful',
};

/** Work done under contract: the public sees by whom. No name is that of a real body. */
const providers: Readonly<Record<string, Bilingual>> = {
  F16: both('Hafan Arian, ar ran y cyngor gwirfoddol', 'Hafan Arian, for the voluntary council'),
  F25: both('Cartrefi Cynnes Arian', 'Cartrefi Cynnes Arian'),
  F39: both('Bysiau’r Dyffryn, ar ran y cyngor', 'Bysiau’r Dyffryn, for the council'),
};

const safeguarding: Readonly<Record<string, Bilingual>> = {
  F2: both(
    'O leiaf 90 y cant lle mae pryder am ddiogelwch plentyn.',
    'At least 90 per cent where there is concern for the safety of a child.',
  ),
  F10: both(
    'Pob achos y mae plentyn yn byw yn y cartref wedi’i drafod o fewn saith diwrnod.',
    'Every case in which a child lives in the home discussed within seven days.',
  ),
};

const national: Readonly<Record<string, Partial<MeasureRecord>>> = {
  F4: { nationalLinks: ['health-framework'], indicatorClass: 'national-strategic' },
  F12: { nationalLinks: ['programme-for-government'], indicatorClass: 'shared-outcome' },
  F17: { nationalLinks: ['health-framework', 'programme-for-government'], indicatorClass: 'core-set' },
  F18: { indicatorClass: 'survey', judgedBy: ['worker', 'self'] },
  F23: { nationalLinks: ['health-framework'], indicatorClass: 'core-set' },
  F26: {
    nationalLinks: ['improvement-plan', 'programme-for-government'],
    indicatorClass: 'national-strategic',
  },
  F32: { indicatorClass: 'survey' },
  F38: { nationalLinks: ['improvement-plan'], indicatorClass: 'local' },
};

/** Worked out from other measures, or wanted and not measured yet: neither has a figure of its own. */
export const measuresWithoutFigures: readonly MeasureRecord[] = [
  {
    code: 'F45',
    organisation: 'B9',
    unit: both('o gartrefi', 'homes'),
    title: both('Cartrefi a wnaed yn ddiogel neu’n gynnes', 'Homes made safe or warm'),
    definition: both(
      'Ymweliadau diogelwch a chartrefi a insiwleiddiwyd, wedi’u hadio.',
      'Home safety visits and homes insulated, added together.',
    ),
    measureKind: 'how-much',
    polarity: 'higher-is-better',
    formula: 'sum(F13, F24)',
  },
  {
    code: 'F46',
    organisation: 'B2',
    unit: both('o bobl ifanc', 'young people'),
    title: both('Pobl ifanc a gafodd help â’u meddyliau', 'Young people helped with their minds'),
    definition: both(
      'Pobl ifanc mewn sesiwn galw heibio ac yn y caffi gyda’r nos, wedi’u hadio.',
      'Young people at a drop-in session and at the evening café, added together.',
    ),
    measureKind: 'how-much',
    polarity: 'higher-is-better',
    formula: 'F16 + F33',
  },
  {
    code: 'F47',
    organisation: 'B6',
    unit: both('y cant', 'per cent'),
    title: both('Pobl sy’n llai unig ar ôl cael cyfaill', 'People less lonely after befriending'),
    definition: both(
      'Canran y bobl sy’n dweud ar ôl chwe mis eu bod yn llai unig.',
      'Percentage of people who say after six months that they are less lonely.',
    ),
    measureKind: 'better-off',
    polarity: 'higher-is-better',
    standing: 'data-development',
    communicationPower: 'high',
    proxyPower: 'high',
    dataPower: 'low',
  },
  {
    code: 'F48',
    organisation: 'B2',
    unit: both('o blant', 'children'),
    title: both('Plant a gafodd fwyd neu ofal deintyddol', 'Children given food or dental care'),
    definition: both(
      'Plant mewn clybiau bwyd gwyliau a phlant a gafodd farnais fflworid, wedi’u hadio.',
      'Children in holiday food clubs and children given fluoride varnish, added together.',
    ),
    measureKind: 'how-much',
    polarity: 'higher-is-better',
    formula: 'F31 + F7',
  },
  {
    code: 'F52',
    organisation: 'B1',
    unit: both('o bobl ifanc', 'young people'),
    title: both('Pobl ifanc y mae pethau’n well iddynt', 'Young people for whom things are better'),
    definition: both(
      'Canlyniadau pobl ifanc 14 i 19 oed gyda’r cyngor, y coleg a’r sector gwirfoddol, wedi’u hadio ar draws y rhwydwaith.',
      'Outcomes of young people aged 14 to 19 with the council, the college and the voluntary sector, added up across the network.',
    ),
    measureKind: 'better-off',
    polarity: 'higher-is-better',
    formula: 'F49 + F50 + F51',
  },
];

/** A measure with the service it is of, what it is used for and who else is given the same figure. */
export function withAccountability(measure: MeasureRecord): MeasureRecord {
  const { code } = measure;
  const service = services.find(([, measures]) => measures.includes(code))?.[0];
  const isShare = (measure.denominator ?? null) !== null;
  return {
    figure: isShare || code === 'F47' ? 'percentage' : 'number',
    standing: headlines.includes(code) ? 'headline' : 'secondary',
    ...(headlines.includes(code) && { communicationPower: 'high', proxyPower: 'high', dataPower: 'medium' }),
    source: both('Cofnodion y gwasanaeth', 'Records of the service'),
    indicatorClass: 'local',
    riskClass: riskClasses[code] ?? 'ordinary',
    baselineOn: '2025-03-31',
    ...((measure.target ?? null) !== null && { targetOn: '2028-03-31' }),
    ...national[code],
    ...measure,
    ...(service && { service }),
    ...(providers[code] && { provider: providers[code] }),
    ...(safeguarding[code] && { safeguardingCriterion: safeguarding[code] }),
  };
}
