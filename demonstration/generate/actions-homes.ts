import { type ActionWords, agreed, behind, milestone, notYet, risk } from './action.ts';
import { both } from './record.ts';

export const actionsForHomes: readonly ActionWords[] = [
  {
    code: 'A25', outcomes: ['O4', 'O5'], lead: 'B9', owner: 'Cyfarwyddwr Asedau / Director of Assets', from: '2026-04-01', to: '2031-03-31', prevention: 'prevention', state: 'on-course', measures: ['F24'],
    title: both('Cynhesu 1,200 o gartrefi', 'Warm 1,200 homes'),
    description: both('Insiwleiddio, ffenestri a gwres carbon isel i’r cartrefi oeraf, yn rhai cymdeithasol a phreifat, stryd wrth stryd.', 'Insulation, windows and low-carbon heating for the coldest homes, social and private, street by street.'),
    progress: both('Mae 214 o gartrefi wedi’u cwblhau eleni. Mae cartrefi preifat ar ei hôl hi.', '214 homes have been finished this year. Private homes are behind.'),
    contributions: [agreed('B9', '6.3', 'Gwella 180 o gartrefi cymdeithasol bob blwyddyn.', 'Improve 180 social homes a year.'), agreed('B1', '2.11', 'Trefnu grantiau i 60 o gartrefi preifat bob blwyddyn.', 'Arrange grants for 60 private homes a year.'), agreed('B10', '1.2', 'Hyfforddi 40 o osodwyr lleol.', 'Train 40 local installers.')],
    milestones: [milestone('2027-03-31', '', '260 o gartrefi wedi’u cwblhau', '260 homes finished'), milestone('2031-03-31', '', '1,200 o gartrefi wedi’u cwblhau', '1,200 homes finished')],
    resources: [behind('B9', 'capital', 1_450, 1_500, 1_500), behind('B1', 'grant', 420, 420, 420)],
    risks: [risk(3, 4, both('Prinder gosodwyr cymwys', 'Too few qualified installers'), both('Cwrs yn y coleg, a chontract pum mlynedd i gwmnïau lleol.', 'A course at the college, and a five-year contract for local firms.'))],
  },
  {
    code: 'A26', outcomes: ['O4'], lead: 'B9', owner: 'Pennaeth Atgyweirio / Head of Repairs', from: '2026-04-01', to: '2028-03-31', prevention: 'reactive', state: 'on-course', measures: ['F25'],
    title: both('Trwsio lleithder o fewn 28 diwrnod', 'Put damp right within 28 days'),
    description: both('Un llinell i denantiaid, ymweliad o fewn wythnos, a gwaith parhaol o fewn 28 diwrnod.', 'One line for tenants, a visit within a week, and lasting work within 28 days.'),
    contributions: [agreed('B9', '6.3', 'Cadw tîm o ddeg ar gyfer lleithder yn unig.', 'Keep a team of ten for damp alone.'), agreed('B1', '', 'Gorfodi’r un safon ar landlordiaid preifat.', 'Enforce the same standard on private landlords.')],
    milestones: [milestone('2026-06-30', '2026-06-05', 'Agor y llinell i denantiaid', 'Tenants’ line open')],
    resources: [behind('B9', 'core', 330, 335)],
  },
  {
    code: 'A27', outcomes: ['O4'], lead: 'B1', owner: 'Pennaeth Tai / Head of Housing', from: '2026-04-01', to: '2029-03-31', prevention: 'early-intervention', state: 'slipping', measures: ['F26'],
    title: both('Helpu pobl cyn iddynt golli eu cartref', 'Help people before they lose their home'),
    description: both('Cysylltu â phob aelwyd y mis cyntaf y bydd ar ei hôl hi â’r rhent, a chyfryngu â landlordiaid.', 'Reach every household in the first month it is behind with the rent, and mediate with landlords.'),
    contributions: [agreed('B1', '2.12', 'Penodi pedwar swyddog atal.', 'Appoint four prevention officers.'), agreed('B9', '6.5', 'Peidio â throi unrhyw blentyn allan heb gynllun.', 'Evict no child without a plan.'), agreed('B6', '1.7', 'Cyfryngu â landlordiaid preifat.', 'Mediate with private landlords.')],
    resources: [behind('B1', 'core', 190, 195, 200), behind('B1', 'grant', 240, 240)],
  },
  {
    code: 'A28', outcomes: ['O4'], lead: 'B1', owner: 'Pennaeth Datblygu Tai / Head of Housing Development', from: '2026-04-01', to: '2031-03-31', prevention: 'prevention', state: 'on-course', measures: ['F38'],
    title: both('400 o gartrefi fforddiadwy newydd', '400 new affordable homes'),
    description: both('Cartrefi bach i’w rhentu yn y trefi, a chartrefi i deuluoedd lleol yn y pentrefi, ar dir cyhoeddus yn gyntaf.', 'Small homes to rent in the towns, and homes for local families in the villages, on public land first.'),
    contributions: [agreed('B1', '2.13', 'Neilltuo saith safle cyhoeddus.', 'Set aside seven public sites.'), agreed('B9', '6.6', 'Adeiladu 80 o gartrefi bob blwyddyn.', 'Build 80 homes a year.'), notYet('agreed-in-part', 'B7', 'Caniatáu cartrefi lleol ar gyrion pentrefi yn y parc.', 'Allow local homes on the edge of villages in the park.')],
    milestones: [milestone('2027-09-30', '', 'Yr 80 cartref cyntaf yn barod', 'First 80 homes ready')],
    resources: [behind('B9', 'capital', 5_200, 5_600, 5_600), behind('B1', 'capital', 900, 900, 900)],
  },
  {
    code: 'A29', outcomes: ['O4'], lead: 'B1', owner: 'Pennaeth Cyngor Ariannol / Head of Money Advice', from: '2026-04-01', to: '2029-03-31', prevention: 'early-intervention', state: 'on-course', measures: ['F27'],
    title: both('Cyngor arian lle mae pobl eisoes yn mynd', 'Money advice where people already go'),
    description: both('Cynghorwyr mewn meddygfeydd, canolfannau teulu a banciau bwyd, a gwiriad budd-daliadau i bob rhiant newydd.', 'Advisers in surgeries, family centres and food banks, and a benefit check for every new parent.'),
    progress: both('Hawliwyd £486,200 yn ychwanegol y chwarter diwethaf.', 'An extra £486,200 was claimed last quarter.'),
    contributions: [agreed('B1', '2.14', 'Ariannu wyth cynghorydd.', 'Fund eight advisers.'), agreed('B2', '3.4', 'Cynnwys y gwiriad mewn apwyntiadau cyn geni.', 'Include the check in appointments before birth.'), agreed('B6', '1.8', 'Cynnal cyngor ym mhob banc bwyd.', 'Hold advice in every food bank.')],
    milestones: [milestone('2026-09-30', '2026-08-27', 'Cynghorydd ym mhob canolfan deulu', 'An adviser in every family centre')],
    resources: [behind('B1', 'core', 260, 265, 270)],
  },
  {
    code: 'A30', outcomes: ['O4'], lead: 'B10', owner: 'Cyfarwyddwr Prentisiaethau / Director of Apprenticeships', from: '2026-09-01', to: '2031-08-31', prevention: 'prevention', state: 'on-course', measures: ['F28'],
    title: both('Prentisiaethau gyda phob partner', 'Apprenticeships with every partner'),
    description: both('Cant o brentisiaethau bob blwyddyn mewn gofal, adeiladu a gwaith gwyrdd, â chyflog byw a lleoedd i bobl anabl.', 'A hundred apprenticeships a year in care, building and green work, at a living wage and with places for disabled people.'),
    contributions: [agreed('B10', '1.1', 'Darparu’r hyfforddiant yn Gymraeg a Saesneg.', 'Provide the training in Welsh and English.'), agreed('B1', '2.15', 'Cyflogi 35 o brentisiaid bob blwyddyn.', 'Employ 35 apprentices a year.'), agreed('B2', '3.10', 'Cyflogi 30 o brentisiaid bob blwyddyn.', 'Employ 30 apprentices a year.')],
    milestones: [milestone('2026-10-31', '2026-10-05', '70 o brentisiaid wedi dechrau', '70 apprentices begun')],
    resources: [behind('B10', 'core', 380, 390, 400)],
  },
  {
    code: 'A31', outcomes: ['O4'], lead: 'B1', owner: 'Pennaeth Trafnidiaeth / Head of Transport', from: '2026-04-01', to: '2029-03-31', prevention: 'prevention', state: 'slipping', measures: ['F39'],
    title: both('Bysiau sy’n cyrraedd gwaith a choleg', 'Buses that reach work and college'),
    description: both('Gwasanaeth cynnar a hwyr ar hyd y dyffryn, a bws ar alw yn y bryniau.', 'An early and a late service along the valley, and a bus on demand in the hills.'),
    contributions: [agreed('B1', '2.16', 'Prynu pedwar bws trydan a thalu am y gwasanaeth hwyr.', 'Buy four electric buses and pay for the late service.'), notYet('proposed', 'B10', 'Symud oriau dosbarthiadau i gyd-fynd â’r bysiau.', 'Move class times to fit the buses.')],
    milestones: [milestone('2026-09-01', '', 'Gwasanaeth hwyr yn dechrau', 'Late service begins')],
    resources: [behind('B1', 'core', 310, 320, 330), behind('B1', 'capital', 880)],
  },
];
