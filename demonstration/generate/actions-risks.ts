import { type RiskWords, risk } from './action.ts';
import { both } from './record.ts';

/** Risks of actions that do not carry them in their own table. */
export const moreRisks: Readonly<Record<string, readonly RiskWords[]>> = {
  A3: [
    risk(
      2,
      3,
      both(
        'Staff brechu’n cael eu symud i ddelio â phwysau’r gaeaf',
        'Vaccination staff moved to deal with winter pressures',
      ),
      both('Cytuno ar dîm lleiaf na chaiff ei symud.', 'Agree a smallest team that may not be moved.'),
    ),
  ],
  A4: [
    risk(
      5,
      4,
      both('Dim safle ar gyfer y deintydd symudol', 'No site for the mobile dentist'),
      both(
        'Gofyn i’r clwb rygbi a’r ganolfan deulu am le parcio.',
        'Ask the rugby club and the family centre for a parking place.',
      ),
    ),
  ],
  A7: [
    risk(
      2,
      3,
      both('Disgyblion yn peidio ag ateb y mentor', 'Pupils do not answer the mentor'),
      both(
        'Dechrau yn y gwanwyn, a dewis mentor gyda’r disgybl.',
        'Begin in the spring, and choose the mentor with the pupil.',
      ),
    ),
  ],
  A10: [
    risk(
      4,
      4,
      both('Neb yn talu’r rhent pan fydd cartref yn wag', 'Nobody pays the rent while a home stands empty'),
      both(
        'Trafod gyda’r cyngor cyn diwedd y flwyddyn.',
        'Discuss with the council before the end of the year.',
      ),
    ),
  ],
  A11: [
    risk(
      3,
      4,
      both('Pobl yn gadael y rhaglen cyn y diwedd', 'People leave the programme before the end'),
      both(
        'Galwad bob wythnos, a dechrau eto o fewn mis.',
        'A weekly call, and a fresh start within a month.',
      ),
    ),
  ],
  A13: [
    risk(
      3,
      2,
      both('Dim digon o weithwyr ieuenctid', 'Too few youth workers'),
      both('Hyfforddi pobl ifanc hŷn i helpu.', 'Train older young people to help.'),
    ),
  ],
  A16: [
    risk(
      3,
      4,
      both('Galw’n tyfu’n gyflymach na’r tîm', 'Demand grows faster than the team'),
      both('Grwpiau yn lle apwyntiadau lle bo modd.', 'Groups instead of appointments where possible.'),
    ),
  ],
  A19: [
    risk(
      3,
      3,
      both('Gwirfoddolwyr yn rhoi’r gorau iddi', 'Volunteers give up'),
      both('Talu costau a chyfarfod bob mis.', 'Pay costs and meet monthly.'),
    ),
  ],
  A20: [
    risk(
      5,
      3,
      both('Neb yn arwain y gwaith', 'Nobody leads the work'),
      both('Penderfynu yng nghyfarfod nesaf y bwrdd.', 'Decide at the next meeting of the board.'),
    ),
  ],
  A21: [
    risk(
      2,
      3,
      both('Lifftiau’n rhy ddrud yn y bryniau', 'Lifts too costly in the hills'),
      both('Rhannu’r bws ar alw.', 'Share the bus on demand.'),
    ),
  ],
  A24: [
    risk(
      4,
      5,
      both('Prinder gweithwyr gofal', 'Too few care workers'),
      both('Prentisiaethau gofal a chyflog byw.', 'Care apprenticeships and a living wage.'),
    ),
  ],
  A27: [
    risk(
      4,
      4,
      both('Y grant yn dod i ben yn 2028', 'The grant ends in 2028'),
      both('Symud y gost i’r gyllideb graidd fesul cam.', 'Move the cost to the core budget step by step.'),
    ),
  ],
  A28: [
    risk(
      3,
      5,
      both('Prisiau tir a deunyddiau’n codi', 'Prices of land and materials rise'),
      both('Dechrau ar dir cyhoeddus.', 'Begin on public land.'),
    ),
  ],
  A31: [
    risk(
      4,
      3,
      both('Dim digon o yrwyr', 'Too few drivers'),
      both('Cwrs gyrru bysiau yn y coleg.', 'A bus driving course at the college.'),
    ),
  ],
  A33: [
    risk(
      2,
      5,
      both('Storm fawr cyn gorffen y gwaith', 'A great storm before the work is finished'),
      both('Cynllun argyfwng ym mhob stryd yn gyntaf.', 'An emergency plan in every street first.'),
    ),
  ],
  A36: [
    risk(
      3,
      4,
      both('Prinder athrawon sy’n siarad Cymraeg', 'Too few Welsh-speaking teachers'),
      both('Blwyddyn o hyfforddiant iaith gyda chyflog.', 'A year of language training with pay.'),
    ),
  ],
  A39: [
    risk(
      2,
      3,
      both('Y panel ddim yn adlewyrchu’r sir', 'The panel does not reflect the county'),
      both('Dewis drwy goelbren a thalu am ofal plant.', 'Choose by lot and pay for childcare.'),
    ),
  ],
};
