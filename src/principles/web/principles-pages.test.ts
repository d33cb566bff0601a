import { describe, expect, it } from 'vitest';
import { asAnalyst } from '../../../tests/journeys/analyst-county.ts';
import type { PageRequest, Services } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import { given } from '../example-records.ts';
import { safeguardingStanding } from '../safeguarding/safeguarding-standing.ts';
import { drawConsultations } from './consultations-page.ts';
import { drawLanguage } from './language-page.ts';
import { drawLinkedFrameworks } from './linked-frameworks-page.ts';
import { drawParticipation } from './participation-page.ts';
import type { DrawPrinciple } from './principles-frame.ts';
import { principlesHome } from './principles-home.ts';
import { drawSafeguarding } from './safeguarding-page.ts';
import { drawSustainability } from './sustainability-page.ts';

type Given = Parameters<typeof given>[0];

const both = (cy: string, en: string) => ({ cy, en });
const today = '2026-04-09';
/** What these pages draw from is handed to them: nothing is asked of a service. */
const asked = (language: Language): PageRequest => asAnalyst({} as Services, { language });

async function drawn(draw: DrawPrinciple, byKind: Given = {}, language: Language = 'en'): Promise<string> {
  const opened = {
    records: given({ plan: { PL1: { title: both('Cynllun', 'Plan') } }, ...byKind }),
    plan: 'PL1',
    today,
  };
  return (await draw(asked(language), opened)).markup.replaceAll(/\s+/g, ' ');
}

const drawBodies: DrawPrinciple = (request, { records, plan }) =>
  drawSafeguarding(request, safeguardingStanding(records, { plan, today, rowsOfBoard: [] }));

describe('the pages of what runs through a plan', () => {
  it('are offered together, with those that stand elsewhere', async () => {
    const answer = await principlesHome(asked('en'));
    if (answer.type !== 'page') throw new Error(answer.type);
    expect(answer.main.markup.match(/\/work\/plan\/principles\//g)).toHaveLength(6);
    expect(answer.main.markup).toContain('Rights of children and young people');
    expect(answer.main.markup).toContain('Equality');
  });

  it.each(['cy', 'en'] as const)(
    'say what is missing before anything is on record (%s)',
    async (language) => {
      const pages = [drawParticipation, drawBodies, drawSustainability, drawLanguage, drawLinkedFrameworks];
      for (const draw of pages) expect(await drawn(draw, {}, language)).toContain('ll-missing');
      expect(await drawn(drawConsultations, {}, language)).toMatch(
        /Nid oes ymgyngoriadau|There are no consultations/,
      );
    },
  );
});

describe('the page of how the young take part', () => {
  const young = {
    'participation-opportunity': {
      YO1: {
        title: both('Fforwm', 'Forum'),
        setting: 'youth-forum',
        covers: ['places'],
        withoutMeetings: true,
      },
    },
    'participation-statement': {
      YA1: {
        title: both('Trefniadau', 'Arrangements'),
        plan: 'PL1',
        reviewedOn: '2020-01-31',
        media: ['website'],
      },
    },
    'young-view': {
      YV1: { title: both('Bws', 'Bus'), view: both('Mae’r bws yn gynnar.', 'The bus is early.') },
    },
  };

  it('warns of a statement that is stale, with the day of its last review', async () => {
    const text = await drawn(drawParticipation, young);
    expect(text).toContain('They were to be reviewed by 31 January 2021.');
    expect(text).toContain('Last reviewed: 31 January 2020');
  });

  it('shows gaps of the forum, kinds of opportunity that there are none of, and views without a response', async () => {
    const text = await drawn(drawParticipation, young);
    expect(text).toContain('Gap: Marginalised young people');
    expect(text.match(/No opportunity of this kind/g)).toHaveLength(4);
    expect(text).toContain('Without a response: 1');
    expect(text).toContain('The bus is early.');
    expect(text).toContain('No response yet');
    expect(await drawn(drawParticipation, young, 'cy')).toContain('Bwlch: Pobl ifanc ar yr ymylon');
  });
});

describe('the page of safeguarding', () => {
  it('shows what each body that the section binds has arranged', async () => {
    const text = await drawn(drawBodies, {
      organisation: {
        B1: { name: both('Cyngor', 'Council'), kind: 'local-authority' },
        B2: { name: both('Heddlu', 'Police'), kind: 'police' },
      },
      'safeguarding-arrangement': {
        SG1: {
          title: both('Trefn', 'Order'),
          organisation: 'B1',
          functions: both('Hyfforddir pawb.', 'All are trained.'),
        },
      },
    });
    expect(text).toMatch(/B1 Council.*All are trained\..*Nothing said.*Not reviewed/);
    expect(text).toMatch(/B2 Police.*No arrangement/);
    expect(text).toContain('No seat');
  });
});

describe('the page of the Welsh language', () => {
  it('holds the questions that a consultation must ask, in both languages', async () => {
    const text = await drawn(drawLanguage);
    expect(text).toContain(
      'on opportunities to use Welsh, and on treating Welsh no less favourably than English?',
    );
    expect(text).toContain('so that the effects are more positive?');
    expect(await drawn(drawLanguage, {}, 'cy')).toContain('yn llai ffafriol na’r Saesneg?');
  });

  it('shows the language as part of community regeneration', async () => {
    const effect = {
      title: both('Siop', 'Village shop'),
      plan: 'PL1',
      aspect: 'opportunities',
      regeneration: true,
    };
    expect(await drawn(drawLanguage)).toContain('Nothing said of the language in community regeneration');
    expect(await drawn(drawLanguage, { 'language-effect': { LE1: effect } })).toMatch(
      /community regeneration<\/h2>.*LE1 Village shop/,
    );
  });
});

describe('the page of sustainable development', () => {
  it('shows each outcome with what is said of it, and each theme of the climate with the work on it', async () => {
    const text = await drawn(drawSustainability, {
      outcome: {
        O1: { plan: 'PL1', title: both('Iach', 'Healthy'), longTermBenefit: both('Para', 'It lasts') },
      },
      'sustainability-appraisal': {
        SU1: { outcome: 'O1', title: both('G', 'A'), economic: both('Gwaith', 'More work') },
      },
      'sustainable-work': {
        SW1: { title: both('Mawn', 'Peat'), climate: ['flood'], aims: ['within-limits'] },
      },
    });
    expect(text).toMatch(
      /Economic effect.*More work.*Social effect.*Nothing said.*Long-term benefit.*It lasts/,
    );
    expect(text).toMatch(/Adaptation: flooding.*SW1 Peat.*Adaptation: water in summer.*No work/);
    expect(text).toMatch(/within its limits.*SW1 Peat/);
  });
});

describe('the calendar of consultations', () => {
  it('shows those that ask the same people at the same time, and what could be held together', async () => {
    const exercise = { opensOn: '2026-05-01', closesOn: '2026-07-31', audiences: ['older-people'] };
    const text = await drawn(drawConsultations, {
      organisation: { B1: { name: both('Cyngor', 'Council') } },
      'consultation-exercise': {
        CX1: { ...exercise, title: both('Hamdden', 'Leisure'), organisations: ['B1'] },
        CX2: {
          ...exercise,
          title: both('Bysiau', 'Buses'),
          otherPartnership: both('Trafnidiaeth', 'Transport board'),
        },
        CX3: { ...exercise, title: both('Hen', 'Past'), opensOn: '2025-01-06', closesOn: '2025-03-31' },
      },
    });
    expect(text).toMatch(
      /CX1 Leisure.*Opens: 1 May 2026.*Closes: 31 July 2026.*Council.*The same people.*CX2 Buses/,
    );
    expect(text).toContain('Transport board');
    expect(text).toMatch(/Closed<\/caption>.*CX3 Past/);
  });
});

describe('the page of codes and frameworks', () => {
  it('shows each beside what of the plan is linked to it, and how far a code is followed', async () => {
    const text = await drawn(drawLinkedFrameworks, {
      outcome: { O1: { plan: 'PL1', title: both('Iach', 'Healthy') } },
      'linked-framework': {
        LK1: {
          title: both('Cod', 'Code'),
          sort: 'confidentiality-code',
          outcomes: ['O1'],
          followed: 'in-part',
        },
      },
    });
    expect(text).toMatch(/Confidentiality code of practice.*LK1 Code.*O1 Healthy.*Followed: In part/);
    expect(text).toContain('This is not needed');
  });
});
