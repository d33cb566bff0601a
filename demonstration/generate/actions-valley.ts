import { type ActionWords, agreed, behind, milestone, notYet, risk } from './action.ts';
import { both } from './record.ts';

export const actionsForTheValley: readonly ActionWords[] = [
  {
    code: 'A32', outcomes: ['O5'], lead: 'B7', owner: 'Pennaeth Cadwraeth / Head of Conservation', from: '2026-04-01', to: '2031-03-31', prevention: 'prevention', state: 'slipping', measures: ['F29'],
    title: both('Adfer 500 hectar o fawndir', 'Restore 500 hectares of peatland'),
    description: both('Cau ffosydd a phlannu mwsogl ar yr ucheldir fel ei fod yn dal dŵr a charbon.', 'Block ditches and plant moss on the uplands so that they hold water and carbon.'),
    contributions: [agreed('B7', '4.3', 'Adfer 90 hectar bob blwyddyn.', 'Restore 90 hectares a year.'), agreed('B10', '1.3', 'Hyfforddi 20 o weithwyr cadwraeth.', 'Train 20 conservation workers.')],
    milestones: [milestone('2027-03-31', '', '90 hectar wedi’u hadfer', '90 hectares restored')],
    resources: [behind('B7', 'grant', 340, 340, 340)],
    risks: [risk(3, 3, both('Tir yn rhy wlyb i beiriannau', 'Ground too wet for machines'), both('Gweithio rhwng mis Gorffennaf a mis Hydref.', 'Work between July and October.'))],
  },
  {
    code: 'A33', outcomes: ['O5'], lead: 'B1', owner: 'Pennaeth Rheoli Llifogydd / Head of Flood Management', from: '2026-04-01', to: '2030-03-31', prevention: 'prevention', state: 'on-course', measures: ['F40'],
    title: both('Amddiffyn 900 o gartrefi rhag llifogydd', 'Protect 900 homes from flooding'),
    description: both('Wal isel a chronfa storio yn Llanarian, drysau llifogydd, a chynllun argyfwng ym mhob stryd sydd mewn perygl.', 'A low wall and a storage basin in Llanarian, flood doors, and an emergency plan in every street at risk.'),
    milestones: [milestone('2026-09-30', '2026-09-11', 'Dyluniad wedi’i gymeradwyo', 'Design approved'), milestone('2028-03-31', '', 'Cronfa storio wedi’i chwblhau', 'Storage basin finished')],
    resources: [behind('B1', 'capital', 1_100, 2_300, 1_400)],
  },
  {
    code: 'A34', outcomes: ['O5'], lead: 'B1', owner: 'Pennaeth Newid Hinsawdd / Head of Climate Change', from: '2026-04-01', to: '2031-03-31', prevention: 'prevention', state: 'on-course', measures: ['F41'],
    title: both('Cyrff cyhoeddus heb allyriadau erbyn 2030', 'Public bodies without emissions by 2030'),
    description: both('Cynllun ar y cyd ar gyfer adeiladau, cerbydau a phrynu, ac un adroddiad blynyddol ar allyriadau pob partner.', 'A joint plan for buildings, vehicles and buying, and one yearly report on every partner’s emissions.'),
    contributions: [agreed('B1', '2.17', 'Haneru allyriadau adeiladau erbyn 2029.', 'Halve emissions from buildings by 2029.'), agreed('B2', '3.11', 'Newid pob car adran i drydan.', 'Change every pool car to electric.'), agreed('B3', '', 'Cyhoeddi allyriadau bob blwyddyn.', 'Publish emissions every year.')],
    milestones: [milestone('2026-12-31', '', 'Adroddiad cyntaf ar y cyd', 'First joint report')],
    resources: [behind('B1', 'capital', 520, 540, 560), behind('B2', 'capital', 300, 300, 300)],
  },
  {
    code: 'A35', outcomes: ['O5'], lead: 'B1', owner: 'Pennaeth Gwastraff / Head of Waste', from: '2026-04-01', to: '2028-03-31', prevention: 'prevention', state: 'on-course', measures: ['F42'],
    title: both('Trwsio, rhannu ac ailgylchu mwy', 'Repair, share and recycle more'),
    description: both('Caffi trwsio a llyfrgell bethau ym mhob tref, a chasglu dillad a batris wrth y drws.', 'A repair café and a library of things in every town, and doorstep collection of clothes and batteries.'),
    contributions: [agreed('B1', '2.18', 'Casglu dillad a batris bob pythefnos.', 'Collect clothes and batteries every fortnight.'), agreed('B6', '1.9', 'Rhedeg y caffis trwsio.', 'Run the repair cafés.')],
    milestones: [milestone('2026-08-31', '2026-08-15', 'Caffi trwsio cyntaf ar agor', 'First repair café open')],
    resources: [behind('B1', 'core', 85, 85)],
  },
  {
    code: 'A36', outcomes: ['O5', 'O1'], lead: 'B1', owner: 'Pennaeth y Gymraeg mewn Addysg / Head of Welsh in Education', from: '2026-09-01', to: '2031-08-31', prevention: 'prevention', state: 'on-course', measures: ['F43'],
    title: both('Lle mewn ysgol Gymraeg i bob plentyn sydd am gael un', 'A Welsh-medium place for every child who wants one'),
    description: both('Dwy ysgol newydd, cylch meithrin ym mhob ward, a dosbarth trochi i rai sy’n ymuno’n hwyr.', 'Two new schools, a Welsh playgroup in every ward, and an immersion class for those who join late.'),
    contributions: [agreed('B1', '2.19', 'Agor dwy ysgol erbyn 2030.', 'Open two schools by 2030.'), agreed('B10', '1.5', 'Hyfforddi 30 o gynorthwywyr dosbarth yn Gymraeg.', 'Train 30 classroom assistants in Welsh.')],
    milestones: [milestone('2028-09-01', '', 'Agor yr ysgol gyntaf', 'First school open')],
    resources: [behind('B1', 'capital', 1_800, 4_200, 3_900)],
  },
  {
    code: 'A37', outcomes: ['O5'], lead: 'B10', owner: 'Pennaeth y Gymraeg / Head of Welsh', from: '2026-04-01', to: '2029-03-31', prevention: 'prevention', state: 'on-course', measures: ['F30'],
    title: both('Y Gymraeg yn y gwaith ac ar ôl y gwaith', 'Welsh at work and after work'),
    description: both('Clybiau, gemau a nosweithiau Cymraeg i ddysgwyr a siaradwyr, ac awr o ddysgu bob wythnos i staff pob partner.', 'Welsh clubs, games and evenings for learners and speakers, and an hour of learning a week for every partner’s staff.'),
    contributions: [agreed('B10', '1.5', 'Cynnal dosbarthiadau ym mhob gweithle.', 'Hold classes in every workplace.'), agreed('B2', '3.12', 'Rhoi awr yr wythnos i staff ddysgu.', 'Give staff an hour a week to learn.'), agreed('B7', '4.4', 'Cynnal teithiau cerdded Cymraeg bob mis.', 'Hold monthly walks in Welsh.')],
    milestones: [milestone('2027-03-31', '', '300 o staff yn dysgu', '300 staff learning')],
    resources: [behind('B10', 'grant', 75, 75, 75), behind('B2', 'staff')],
  },
  {
    code: 'A38', outcomes: ['O5', 'O3'], lead: 'B7', owner: 'Pennaeth Mynediad / Head of Access', from: '2026-04-01', to: '2029-03-31', prevention: 'prevention', state: 'on-course',
    title: both('Llwybr cerdded a beicio o’r môr i’r mynydd', 'A walking and cycling path from sea to mountain'),
    description: both('Deg milltir ar hugain ar hyd yr hen reilffordd, heb risiau na chamfeydd, yn cysylltu pob tref.', 'Thirty miles along the old railway, without steps or stiles, linking every town.'),
    contributions: [agreed('B7', '4.5', 'Adeiladu’r rhan o Lanarian i Flaenarian.', 'Build the stretch from Llanarian to Blaenarian.'), agreed('B1', '2.20', 'Adeiladu’r rhan o Aberarian i Lanarian.', 'Build the stretch from Aberarian to Llanarian.')],
    milestones: [milestone('2027-07-31', '', 'Y rhan gyntaf ar agor', 'First stretch open')],
    resources: [behind('B7', 'capital', 480, 620, 540)],
  },
];

/** Three actions with no money behind them, and one that serves no outcome. */
export const actionsForVoice: readonly ActionWords[] = [
  {
    code: 'A39', outcomes: ['O6'], lead: 'B6', owner: 'Rheolwr Cyfranogiad / Participation Manager', from: '2026-04-01', to: '2029-03-31', prevention: 'prevention', state: 'on-course', measures: ['F44'],
    title: both('Panel o 200 o drigolion', 'A panel of 200 residents'),
    description: both('Panel sy’n adlewyrchu’r sir, sy’n cyfarfod ddwywaith y flwyddyn ac yn cael ateb ysgrifenedig i bob argymhelliad.', 'A panel that reflects the county, meets twice a year, and has a written answer to every recommendation.'),
    contributions: [agreed('B6', '1.1', 'Recriwtio’r panel a thalu costau teithio a gofal.', 'Recruit the panel and pay the costs of travel and care.'), agreed('B4', '2.3', 'Defnyddio’r panel cyn gosod y cynllun heddlu.', 'Use the panel before setting the police plan.')],
    milestones: [milestone('2026-10-31', '2026-10-24', 'Cyfarfod cyntaf y panel', 'First meeting of the panel')],
    resources: [behind('B6', 'staff'), behind('B1', 'premises')],
  },
  {
    code: 'A40', outcomes: ['O6'], lead: 'B1', owner: 'Cydlynydd y Fforwm Ieuenctid / Youth Forum Coordinator', from: '2026-04-01', to: '2029-03-31', prevention: 'prevention', state: 'on-course',
    title: both('Plant a phobl ifanc wrth y bwrdd', 'Children and young people at the table'),
    description: both('Dau aelod o’r fforwm ieuenctid ym mhob cyfarfod cyhoeddus, a fersiwn o bob adroddiad ar gyfer pobl ifanc.', 'Two members of the youth forum at every public meeting, and a version of every report for young people.'),
    contributions: [agreed('B1', '2.21', 'Cefnogi’r fforwm rhwng cyfarfodydd.', 'Support the forum between meetings.'), agreed('B10', '1.6', 'Cynnal etholiad i’r fforwm bob blwyddyn.', 'Hold an election to the forum each year.')],
    milestones: [milestone('2026-07-31', '2026-07-09', 'Dau aelod ifanc yn y cyfarfod cyhoeddus', 'Two young members at the public meeting')],
    resources: [behind('B1', 'staff')],
  },
  {
    code: 'A41', outcomes: ['O6'], lead: 'B6', owner: 'Prif Swyddog / Chief Officer', from: '2026-04-01', to: '2028-03-31', prevention: 'prevention', state: 'not-started',
    title: both('Un lle i weld beth ddywedoch chi a beth wnaethom ni', 'One place to see what you said and what we did'),
    description: both('Un calendr o ymgyngoriadau gan bob partner, a chrynodeb o’r atebion o fewn tri mis i bob un.', 'One calendar of every partner’s consultations, and a summary of the answers within three months of each.'),
    contributions: [notYet('proposed', 'B1', 'Cynnal y calendr ar wefan y bwrdd.', 'Keep the calendar on the board’s website.'), agreed('B6', '1.1', 'Ysgrifennu crynodebau mewn iaith glir.', 'Write summaries in plain language.')],
    milestones: [milestone('2026-12-31', '', 'Calendr ar y we', 'Calendar online')],
  },
  {
    code: 'A42', outcomes: [], lead: 'B1', owner: 'Pennaeth Caffael / Head of Procurement', from: '2026-04-01', to: '2028-03-31', prevention: null, state: 'not-started',
    title: both('Prynu mwy gan gwmnïau lleol', 'Buy more from local firms'),
    description: both('Cytundebau llai a ffurflenni symlach fel y gall cwmnïau’r dyffryn gynnig am waith cyhoeddus.', 'Smaller contracts and simpler forms, so that firms in the valley can bid for public work.'),
    contributions: [agreed('B1', '2.22', 'Rhannu cytundebau mawr yn rhai llai.', 'Split large contracts into smaller ones.')],
    milestones: [milestone('2027-03-31', '', 'Ffurflen newydd ar waith', 'New form in use')],
    resources: [behind('B1', 'core', 25, 25)],
  },
];
