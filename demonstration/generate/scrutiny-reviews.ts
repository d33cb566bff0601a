import type {
  designatedProviderDefinition,
  hearingDefinition,
  scrutinyQuestionDefinition,
  scrutinyReviewDefinition,
} from '../../src/scrutiny/index.ts';
import { both, type KitRecord } from './record.ts';

export const scrutinyReviews: readonly KitRecord<typeof scrutinyReviewDefinition>[] = [
  {
    code: 'SR1',
    committee: 'CM1',
    title: both('Aros am gymorth iechyd meddwl', 'Waiting for mental health support'),
    items: ['FW1'],
    scopes: ['delivery', 'promises'],
    question: both(
      'Addawodd y partneriaid gymorth o fewn pedair wythnos. Beth sy’n sefyll yn y ffordd?',
      'Partners promised support within four weeks. What stands in the way?',
    ),
    method: both(
      'Dau wrandawiad, un ymweliad â’r coleg, a llythyrau gan 14 o bobl ifanc.',
      'Two hearings, a visit to the college, and letters from 14 young people.',
    ),
    priorities: ['P3'],
    outcomes: ['O3'],
    actions: ['A17', 'A18'],
    measures: ['F16', 'F17', 'F18'],
    evidence: ['E7'],
    startedOn: '2026-04-20',
    conclusions: both(
      'Mae’r ymarferwyr wedi eu penodi, ond nid oes ystafell iddynt yn hanner yr ysgolion. Nid yw neb yn ffonio pobl ifanc sy’n disgyn oddi ar y rhestr.',
      'The practitioners have been appointed, but in half of the schools there is no room for them. Nobody telephones young people who drop off the list.',
    ),
    reportedOn: '2026-06-22',
    address: 'https://cyngor.dyffryn-arian.example/craffu/iechyd-meddwl',
    state: 'reported',
    publishedOn: '2026-07-01',
  },
  {
    code: 'SR2',
    committee: 'CM1',
    title: both('Cartrefi oer', 'Cold homes'),
    items: ['FW2'],
    scopes: ['delivery', 'promises', 'long-term-outcomes'],
    question: both(
      'A fydd 1,200 o gartrefi’n gynnes erbyn diwedd y cynllun?',
      'Will 1,200 homes be warm by the end of the plan?',
    ),
    method: both('Un gwrandawiad, a’r ffigurau fesul ward.', 'One hearing, and the figures for each ward.'),
    priorities: ['P4'],
    outcomes: ['O4'],
    actions: ['A25', 'A26'],
    measures: ['F24', 'F25'],
    evidence: ['E9'],
    startedOn: '2026-06-15',
    conclusions: both(
      'Mae’r gwaith ar y cartrefi cymdeithasol ar amser. Nid yw’r grantiau i gartrefi preifat wedi cyrraedd y pentrefi uchaf.',
      'Work on social homes is on time. Grants for private homes have not reached the upper villages.',
    ),
    reportedOn: '2026-09-28',
    address: 'https://cyngor.dyffryn-arian.example/craffu/cartrefi-oer',
    state: 'reported',
    publishedOn: '2026-10-05',
  },
];

export const hearings: readonly KitRecord<typeof hearingDefinition>[] = [
  {
    code: 'HG1',
    title: both('Y Bwrdd Iechyd ar gymorth iechyd meddwl', 'The Health Board on mental health support'),
    kind: 'provider-account',
    committee: 'CM1',
    review: 'SR1',
    heldOn: '2026-05-11',
    organisations: ['B2'],
    seats: ['S5'],
    witnesses: both('Pennaeth y gwasanaeth; dau ymarferydd', 'Head of the service; two practitioners'),
    heard: both(
      'Mae wyth ymarferydd wrth eu gwaith. Mae tri ohonynt yn treulio diwrnod yr wythnos yn teithio.',
      'Eight practitioners are at work. Three of them spend a day a week travelling.',
    ),
    publishedOn: '2026-07-01',
  },
  {
    code: 'HG2',
    title: both('Pobl ifanc ar aros', 'Young people on waiting'),
    kind: 'citizens',
    committee: 'CM1',
    review: 'SR1',
    heldOn: '2026-05-18',
    witnesses: both('Chwe aelod o’r fforwm ieuenctid', 'Six members of the youth forum'),
    heard: both(
      'Nid y pedair wythnos sydd waethaf, ond peidio â gwybod a oes unrhyw un yn eich cofio.',
      'The four weeks are not the worst of it, but not knowing whether anyone remembers you.',
    ),
    evidence: ['E7'],
    publishedOn: '2026-07-01',
  },
  {
    code: 'HG3',
    title: both(
      'Y Cyngor a Chartrefi’r Dyffryn ar gartrefi oer',
      'The Council and Valley Homes on cold homes',
    ),
    kind: 'evidence',
    committee: 'CM1',
    review: 'SR2',
    heldOn: '2026-07-06',
    organisations: ['B1', 'B9'],
    witnesses: both('Pennaeth tai; dau osodwr', 'Head of housing; two installers'),
    heard: both(
      'Mae’r gosodwyr yn brin, a’r ffordd i’r pentrefi uchaf ar gau am fis.',
      'Installers are few, and the road to the upper villages was closed for a month.',
    ),
    publishedOn: '2026-10-05',
  },
  {
    code: 'HG4',
    title: both('Y bwrdd cyfan yn rhoi cyfrif', 'The whole board gives account'),
    kind: 'board-account',
    committee: 'CM1',
    heldOn: '2026-10-12',
    organisations: ['B1', 'B2', 'B3', 'B5', 'B6', 'B9'],
    heard: both(
      'Atebodd y cadeirydd ar ran y bwrdd. Ni ddaeth y Gwasanaeth Prawf.',
      'The chair answered for the board. The Probation Service did not come.',
    ),
  },
  {
    code: 'HG5',
    title: both('Cwrdd â’r Cyfarwyddwr Arweiniol', 'Meeting the Lead Director'),
    kind: 'lead-director',
    committee: 'CM2',
    heldOn: '2026-09-14',
    organisations: ['B1'],
    seats: ['S4'],
    heard: both(
      'Gofynnodd yr aelodau am ffigurau’r canolfannau teulu fesul tref.',
      'Members asked for the figures of the family centres, town by town.',
    ),
  },
];

const noOrder = both(
  'Gorchymyn o dan Fesur 2011, heb ei wneud eto',
  'Order under the 2011 Measure, not yet made',
);

export const designatedProviders: readonly KitRecord<typeof designatedProviderDefinition>[] = (
  [
    ['B2', both('Y Bwrdd Iechyd', 'The Health Board')],
    ['B3', both('Yr Heddlu', 'The Police')],
    ['B5', both('Y Gwasanaeth Tân ac Achub', 'The Fire and Rescue Service')],
    ['B8', both('Y Gwasanaeth Prawf', 'The Probation Service')],
  ] as const
).map(([organisation, title], position) => ({
  code: `DG${position + 1}`,
  title,
  organisation,
  state: 'expected',
  order: noOrder,
}));

export const scrutinyQuestions: readonly KitRecord<typeof scrutinyQuestionDefinition>[] = [
  {
    code: 'SQ1',
    title: both('Pam mae’r pentrefi uchaf yn oer?', 'Why are the upper villages cold?'),
    kind: 'question',
    text: both(
      'Cafodd fy chwaer yn y dref ffenestri newydd. Pam na ddaeth neb atom ni?',
      'My sister in town had new windows. Why did nobody come to us?',
    ),
    receivedOn: '2026-02-03',
    way: 'meeting',
    priorities: ['P4'],
    outcomes: ['O4'],
    item: 'FW2',
    answer: both(
      'Mae’r pwyllgor wedi adolygu hyn, ac wedi argymell newid.',
      'The committee has reviewed this, and has recommended a change.',
    ),
    answeredOn: '2026-10-06',
    mayBePublished: true,
  },
  {
    code: 'SQ2',
    title: both('Edrychwch ar fysiau’r nos', 'Look at the evening buses'),
    kind: 'suggestion',
    text: both(
      'Mae’r bws olaf yn mynd cyn diwedd y wers nos.',
      'The last bus goes before the evening class ends.',
    ),
    receivedOn: '2026-04-14',
    way: 'website',
    priorities: ['P4'],
    item: 'FW8',
    answer: both('Mae adolygiad rhanbarthol yn edrych ar hyn.', 'A regional review is looking at this.'),
    answeredOn: '2026-07-20',
    mayBePublished: true,
  },
  {
    code: 'SQ3',
    title: both('Lleoedd chwarae i blant ag anabledd', 'Places to play for disabled children'),
    kind: 'suggestion',
    text: both('Nid oes siglen y gall fy mab ei defnyddio.', 'There is no swing that my son can use.'),
    receivedOn: '2026-10-19',
    way: 'letter',
    from: 'Rhiant / A parent',
    priorities: ['P1'],
    outcomes: ['O1'],
    mayBePublished: false,
  },
];
