import { type assessmentPartDefinition, protectedCharacteristics } from '../../src/needs/index.ts';
import { both, type KitRecord } from './record.ts';

const all = [...protectedCharacteristics];
const without = (...left: readonly string[]) => all.filter((each) => !left.includes(each));
const small = ['gender-reassignment', 'marriage-and-civil-partnership'] as const;
const tooFew = both(
  'Mae’r niferoedd yn rhy fach i’w cyhoeddi, ac nid yw’r ffynonellau’n gofyn.',
  'The numbers are too small to publish, and the sources do not ask.',
);

/** AP3 is silent on religion or belief, AP4 does not say why it leaves two out, and AP7 has no legal basis. */
export const assessmentPartRecords: readonly KitRecord<typeof assessmentPartDefinition>[] = [
  {
    code: 'AP1',
    part: 'health-and-wellbeing',
    title: both('Anghenion iechyd a llesiant', 'Health and well-being needs'),
    legalBasis: both(
      'Rheoliadau Strategaethau Iechyd, Gofal Cymdeithasol a Llesiant (Cymru) 2003, rheoliad 4',
      'The Health, Social Care and Well-being Strategies (Wales) Regulations 2003, regulation 4',
    ),
    organisation: 'B2',
    asAt: '2025-09-30',
    nextDueOn: '2028-09-30',
    summary: both(
      'Mae bywydau’n fyrrach ac yn llai iach yn yr ardaloedd tlotaf, ac mae mwy o bobl hŷn yn cwympo.',
      'Lives are shorter and less healthy in the poorest areas, and more older people fall.',
    ),
    needs: ['N1', 'N4', 'N7', 'N8', 'N9'],
    viewsSought: both(
      'Arolwg, chwe grŵp ffocws a thair taith claf.',
      'A survey, six focus groups and three patient journeys.',
    ),
    covered: without(...small),
    notCovered: [...small],
    whyNot: tooFew,
  },
  {
    code: 'AP2',
    part: 'crime-and-disorder',
    title: both('Asesiad strategol trosedd ac anhrefn', 'Crime and disorder strategic assessment'),
    legalBasis: both(
      'Deddf Trosedd ac Anhrefn 1998, adran 6, a’r rheoliadau oddi tani',
      'Crime and Disorder Act 1998, section 6, and the regulations under it',
    ),
    organisation: 'B3',
    asAt: '2026-01-31',
    nextDueOn: '2027-01-31',
    summary: both(
      'Mae cam-drin domestig yn cynyddu. Mae ymddygiad gwrthgymdeithasol yn gostwng.',
      'Domestic abuse is rising. Anti-social behaviour is falling.',
    ),
    needs: ['N5', 'N6'],
    viewsSought: both(
      'Cyfarfod cyhoeddus ym mhob tref, holiadur ar y we, a sgyrsiau â siopwyr a phobl ifanc yng nghanol Pont-arian.',
      'A public meeting in every town, a questionnaire on the web, and talks with shopkeepers and young people in the centre of Pont-arian.',
    ),
    covered: without('marriage-and-civil-partnership'),
    notCovered: ['marriage-and-civil-partnership'],
    whyNot: both('Nid yw cofnodion yr heddlu’n ei nodi.', 'Police records do not note it.'),
  },
  {
    code: 'AP3',
    part: 'childcare-sufficiency',
    title: both('Digonolrwydd gofal plant', 'Childcare sufficiency'),
    legalBasis: both('Deddf Gofal Plant 2006, adrannau 22 a 26', 'Childcare Act 2006, sections 22 and 26'),
    organisation: 'B1',
    asAt: '2025-03-31',
    nextDueOn: '2026-03-31',
    summary: both('Prin yw’r lleoedd ar ôl chwech o’r gloch.', 'There are few places after six o’clock.'),
    needs: ['N3', 'N12'],
    viewsSought: both('Holiadur i rieni ac i ddarparwyr.', 'A questionnaire to parents and to providers.'),
    covered: without(...small, 'religion-or-belief'),
    notCovered: [...small],
    whyNot: tooFew,
  },
  {
    code: 'AP4',
    part: 'nursery-education',
    title: both('Addysg feithrin', 'Nursery education'),
    legalBasis: both(
      'Deddf Safonau a Fframwaith Ysgolion 1998, adran 119',
      'School Standards and Framework Act 1998, section 119',
    ),
    organisation: 'B1',
    asAt: '2025-09-01',
    nextDueOn: '2027-09-01',
    needs: ['N2', 'N14'],
    covered: without(...small),
    notCovered: [...small],
  },
  {
    code: 'AP5',
    part: 'play-sufficiency',
    title: both('Digonolrwydd cyfleoedd chwarae', 'Play sufficiency'),
    legalBasis: both(
      'Mesur Plant a Theuluoedd (Cymru) 2010, adran 11',
      'Children and Families (Wales) Measure 2010, section 11',
    ),
    organisation: 'B1',
    asAt: '2025-06-30',
    nextDueOn: '2028-06-30',
    needs: ['N1', 'N4'],
    viewsSought: both(
      'Plant pymtheg ysgol yn tynnu map o ble maent yn chwarae.',
      'Children of fifteen schools drew a map of where they play.',
    ),
    covered: without(...small, 'pregnancy-and-maternity'),
    notCovered: [...small, 'pregnancy-and-maternity'],
    whyNot: both(
      'Nid yw’r nodweddion hyn yn berthnasol i blant sy’n chwarae.',
      'These characteristics do not bear on children at play.',
    ),
  },
  {
    code: 'AP6',
    part: 'children-and-young-people',
    title: both('Proffil plant a phobl ifanc', 'Children and young people’s profile'),
    legalBasis: both('Deddf Plant 2004, adran 26', 'Children Act 2004, section 26'),
    organisation: 'B1',
    asAt: '2025-12-31',
    nextDueOn: '2028-12-31',
    needs: ['N1', 'N2', 'N3', 'N4'],
    viewsSought: both(
      'Fforwm ieuenctid, rhieni a staff ysgolion.',
      'The youth forum, parents and school staff.',
    ),
    adoptedFrameworks: ['joint-assessment-family-framework', 'own'],
    frameworks: both(
      'Ychwanegwyd cwestiynau am ofalwyr ifanc a’r Gymraeg.',
      'Questions on young carers and the Welsh language were added.',
    ),
    covered: all,
  },
  {
    code: 'AP7',
    part: 'housing',
    title: both('Anghenion tai', 'Housing needs'),
    organisation: 'B9',
    asAt: '2024-11-30',
    needs: ['N10', 'N11'],
    covered: without(...small),
    notCovered: [...small],
    whyNot: tooFew,
  },
  {
    code: 'AP8',
    part: 'welsh-language',
    title: both('Y Gymraeg', 'The Welsh language'),
    legalBasis: both('Mesur y Gymraeg (Cymru) 2011', 'Welsh Language (Wales) Measure 2011'),
    organisation: 'B1',
    asAt: '2025-10-31',
    nextDueOn: '2028-10-31',
    needs: ['N14', 'N2'],
    viewsSought: both('Noson agored ym mhob tref, yn Gymraeg.', 'An open evening in every town, in Welsh.'),
    covered: all,
  },
];
