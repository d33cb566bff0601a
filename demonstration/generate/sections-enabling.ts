import type { sectionDefinition } from '../../src/plan/index.ts';
import { both, type KitRecord } from './record.ts';

const plan = 'PL1';
const text = (...paragraphs: string[]) => paragraphs.join('\n\n');

/** Information, engagement, assurance, and where each duty is met. */
export const sectionsOfEnabling: readonly KitRecord<typeof sectionDefinition>[] = [
  {
    code: 'T8',
    plan,
    part: 'information-strategy',
    position: 8,
    topics: ['information-strategy', 'public-information'],
    title: both('Ein strategaeth wybodaeth', 'Our information strategy'),
    text: both(
      text(
        'Mae gan y partneriaid un set o ffigurau. Mae pob ffigur a gyhoeddir yn dangos o ble y daeth, sut y cafodd ei gyfrifo a pha mor sicr ydyw. Lle mae nifer yn rhy fach i’w gyhoeddi’n ddiogel, caiff ei atal.',
        'Dim ond pan fydd gennym hawl i wneud hynny, a phan fydd yn eu helpu, y byddwn yn rhannu gwybodaeth am unigolion. Mae pob partner wedi llofnodi’r protocol rhannu gwybodaeth ac mae gan bob un swyddog diogelu data.',
        'Erbyn 2028 byddwn yn gwybod mwy am ofalwyr di-dâl, am gyflwr ein hafonydd ac am brofiad pobl o gael eu clywed. Byddwn yn rhoi’r gorau i gasglu’r hyn nad oes neb yn ei ddefnyddio.',
      ),
      text(
        'The partners have one set of figures. Every figure we publish shows where it came from, how it was worked out and how certain it is. Where a number is too small to publish safely, it is withheld.',
        'We share information about individuals only when we have a right to and when it helps them. Every partner has signed the information sharing protocol, and each has a data protection officer.',
        'By 2028 we will know more about unpaid carers, about the condition of our rivers and about people’s experience of being heard. We will stop collecting what nobody uses.',
      ),
    ),
  },
  {
    code: 'T9',
    plan,
    part: 'engagement-strategy',
    position: 9,
    topics: [
      'engagement-strategy',
      'citizen-engagement',
      'participation-arrangements',
      'community-strategy-voices',
      'welsh-language',
      'equality',
      'engagement-after-publication',
    ],
    title: both('Ein strategaeth ymgysylltu', 'Our engagement strategy'),
    text: both(
      text(
        'Roedd yr ymgynghoriad ar agor o fis Hydref 2025 tan 9 Ionawr 2026. Cafwyd 612 o ymatebion ysgrifenedig, a daeth mwy na 1,300 o bobl i gyfarfodydd, ysgolion, marchnadoedd a chartrefi gofal. Roedd 38 y cant o’r ymatebion yn Gymraeg.',
        'Aethom at bobl na chlywir eu lleisiau’n aml: teuluoedd Sipsiwn a Theithwyr, pobl fyddar, gofalwyr ifanc a phobl sydd wedi bod yn y carchar. Bu’r fforwm ieuenctid yn holi 420 o blant a phobl ifanc, ac ysgrifennodd fersiwn o’r cynllun ar gyfer pobl ifanc.',
        'Newidiwyd y cynllun o ganlyniad. Ychwanegwyd blaenoriaeth ar gynnwys pobl mewn penderfyniadau, symudwyd y ganolfan deulu gyntaf i Dre-arian, a chryfhawyd y camau ar y Gymraeg.',
        'Byddwn yn mynd yn ôl at bawb a gymerodd ran bob gwanwyn i ddweud beth a gyflawnwyd a beth na chyflawnwyd.',
      ),
      text(
        'The consultation was open from October 2025 to 9 January 2026. There were 612 written responses, and more than 1,300 people came to meetings, schools, markets and care homes. Of the responses, 38 per cent were in Welsh.',
        'We went to people whose voices are seldom heard: Gypsy and Traveller families, deaf people, young carers and people who have been in prison. The youth forum asked 420 children and young people, and wrote a version of the plan for young people.',
        'The plan changed as a result. A priority on involving people in decisions was added, the first family centre was moved to Tre-arian, and the actions on the Welsh language were strengthened.',
        'Each spring we will go back to everyone who took part to say what has been achieved and what has not.',
      ),
    ),
  },
  {
    code: 'T10',
    plan,
    part: 'assurance',
    position: 10,
    topics: [
      'governance',
      'performance-management',
      'scrutiny',
      'community-strategy-monitoring',
      'differences-of-view',
    ],
    title: both('Sut y byddwn yn cadw at ein gair', 'How we will keep our word'),
    text: both(
      text(
        'Mae’r bwrdd yn cyfarfod bob deufis. Cadeirydd y bwrdd iechyd sydd yn y gadair, ac mae pob partner yn gyfartal wrth y bwrdd. Mae pob partner yn parhau’n atebol i’w gorff llywodraethu ei hun, ac yn ateb i’r lleill am yr hyn a addawodd.',
        'Bob mis mae’r arweinwyr cyflawni yn diweddaru eu camau gweithredu a’u mesurau. Mae’r bwrdd yn edrych ar un dudalen: beth sydd ar ei hôl hi, pwy all ei ddatrys, a beth y mae angen ei benderfynu. Rydym yn gofyn tri chwestiwn: faint wnaethom ni, pa mor dda y gwnaethom ni hynny, ac a oes rhywun yn well ei fyd.',
        'Mae pwyllgor craffu’r cyngor yn dwyn y bwrdd i gyfrif ddwywaith y flwyddyn. Cyhoeddir adroddiad blynyddol bob mis Gorffennaf, ac adolygir y cynllun cyfan erbyn diwedd mis Mawrth.',
        'Nid oedd pawb yn cytuno. Roedd rhai cynghorau cymuned am roi ffyrdd yn uwch na’r Gymraeg. Cadwodd y bwrdd y drefn hon am fod y dystiolaeth a’r rhan fwyaf o’r ymatebion yn ei chefnogi.',
      ),
      text(
        'The board meets every two months. The chair of the health board is in the chair, and every partner is equal at the table. Each partner remains accountable to its own governing body, and answers to the others for what it promised.',
        'Each month the delivery leads update their actions and measures. The board looks at one page: what is behind, who can mend it, and what has to be decided. We ask three questions: how much did we do, how well did we do it, and is anyone better off.',
        'The council’s scrutiny committee holds the board to account twice a year. An annual report is published each July, and the whole plan is reviewed by the end of March.',
        'Not everyone agreed. Some community councils wanted roads placed above the Welsh language. The board kept this order because the evidence and most of the responses supported it.',
      ),
    ),
  },
  {
    code: 'T11',
    plan,
    part: 'other',
    position: 11,
    topics: ['duties-discharged', 'areas-covered', 'public-summary'],
    title: both('Y dyletswyddau a gyflawnir gan y cynllun hwn', 'The duties this plan discharges'),
    text: both(
      text(
        'Mae’r cynllun hwn yn ymwneud â sir Dyffryn Arian i gyd. Mae’n cyflawni pum dyletswydd gynllunio mewn un ddogfen:',
        '- y strategaeth gymunedol\n- y cynllun trosedd ac anhrefn, camddefnyddio sylweddau ac aildroseddu\n- y cynllun plant a phobl ifanc\n- y strategaeth iechyd, gofal cymdeithasol a llesiant\n- y dyletswyddau i gynnwys plant a phobl ifanc',
        'Mae’r map dyletswyddau yn dangos ym mha adran y mae pob gofyniad yn cael ei fodloni, a pha rai nad ydynt wedi’u bodloni eto.',
      ),
      text(
        'This plan is about the whole county of Dyffryn Arian. It discharges five planning duties in one document:',
        '- the community strategy\n- the plan for crime and disorder, substance misuse and reoffending\n- the children and young people’s plan\n- the health, social care and well-being strategy\n- the duties to involve children and young people',
        'The duty map shows in which section each requirement is met, and which are not met yet.',
      ),
    ),
  },
];
