import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { given, words } from '../example-records.ts';
import type { DrawView } from './governance-frame.ts';
import { drawLandscape } from './landscape-page.ts';
import { drawPosts } from './posts-page.ts';
import { drawRegisters } from './registers-page.ts';
import { drawStatement } from './statement-page.ts';

const request = { language: 'en', partnershipId: 'arian', query: {} } as unknown as PageRequest;

/** What a reader sees of a page, without its marks. */
async function textOf(draw: DrawView, records: RecordSet): Promise<string> {
  const asked = { bodies: [] } as never;
  const opened = {
    records,
    on: '2026-06-01',
    rulebook: undefined,
    plan: undefined,
    asked,
    requiredOn: () => ({ organisations: [], unrecorded: [] }),
  };
  const drawn = await draw(request, opened);
  return drawn
    .toString()
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

const organisation = {
  B1: { name: words('Council'), kind: 'local-authority' },
  B2: {
    name: words('Voluntary council'),
    kind: 'voluntary-council',
    speaksFor: words('212 groups, who elect it'),
  },
  B3: { name: words('Government'), kind: 'welsh-government' },
  B4: { name: words('Other council'), kind: 'voluntary-council' },
};
const seat = {
  S1: {
    post: words('Lead director'),
    organisation: 'B1',
    role: 'member',
    statutoryPost: 'cyp-lead-director',
    holder: 'x',
  },
  S2: { post: words('Senior official'), organisation: 'B3', role: 'member', holder: 'y' },
};

describe('the registers', () => {
  it('show who speaks for whom, the compact with its committee, and who reviews how the board is governed', async () => {
    const records = given({
      organisation,
      seat,
      group: { GR1: { name: words('Joint liaison committee') } },
      agreement: {
        AM1: {
          title: words('Compact'),
          kind: 'compact',
          group: 'GR1',
          agreedOn: '2023-10-05',
          reviewMonths: 12,
        },
        AM2: { title: words('How we govern'), kind: 'governance', agreedOn: '2025-01-01' },
      },
    });
    const text = await textOf(drawRegisters, records);
    expect(text).toMatch(/Voluntary council .*212 groups, who elect it/);
    expect(text).toMatch(/Other council .*No mandate is on record/);
    expect(text).toMatch(/AM1 Compact .*5 October 2024.*GR1 Joint liaison committee/);
    expect(text).toMatch(/AM2 How we govern .*1 January 2027 .*S1 Lead director/);
  });

  it('show a barrier with its service, who can remove it, how far it was taken, what was done and what came of it', async () => {
    const barrier = {
      service: words('Advice'),
      remover: 'B3',
      level: 'national',
      state: 'open',
      organisation: 'B1',
    };
    const records = given({
      organisation,
      seat,
      barrier: {
        BR1: { title: words('One-year grants'), ...barrier },
        BR2: {
          title: words('Two forms'),
          ...barrier,
          level: 'organisation',
          action: words('One form'),
          state: 'removed',
          escalatedOn: '2026-02-19',
        },
      },
    });
    const text = await textOf(drawRegisters, records);
    expect(text).toMatch(
      /One-year grants Advice .*Government.*Not yet raised with the Welsh Government’s member S2 Senior official.*Nothing so far/,
    );
    expect(text).toMatch(/Two forms Advice .*Taken further on: 19 February 2026.*One form.*Removed/);
  });

  it('show a difference between partners or communities, and how it was resolved', async () => {
    const records = given({
      organisation,
      difference: {
        DF1: {
          title: words('Where to build'),
          organisations: ['B1', 'B2'],
          communities: words('Two towns'),
          raisedOn: '2026-04-14',
          stage: 'resolved',
          resolution: words('In the second'),
        },
      },
    });
    expect(await textOf(drawRegisters, records)).toMatch(
      /DF1 Where to build .*Council, Voluntary council, Two towns .*14 April 2026 .*In the second/,
    );
  });
});

describe('the statement of governance', () => {
  it('shows each part with its answer and who sees to it, and offers the templates folded away', async () => {
    const records = given({
      organisation,
      group: { GR1: { name: words('Data group') } },
      'governance-answer': {
        GA1: {
          title: words('Commissioned'),
          item: 'own-produce',
          text: words('By all.'),
          evidence: words('Minutes of 2 May'),
          organisation: 'B1',
        },
        GA2: { title: words('One place'), item: 'base-observatory', text: words('A desk.'), group: 'GR1' },
        GA3: { title: words('Weak'), item: 'factor-structures', rating: 1 },
      },
    });
    const text = await textOf(drawStatement, records);
    for (const heading of [
      'The statement',
      'Six questions of good governance',
      'The five roles of the board',
      'Ownership of the plan',
      'How well do we work together?',
      'Templates from earlier guidance',
    ])
      expect(text).toContain(heading);
    expect(text).toMatch(
      /Commission and produce the plan .*Commissioned By all\. Evidence: Minutes of 2 May Organisation: Council/,
    );
    expect(text).toContain('The whole system, the board (0 of 9)');
    expect(text).toContain('The whole system, the shared base (1 of 5)');
    expect(text).toMatch(/A data observatory .*One place A desk\. Group: Data group/);
    expect(text).toContain('The board as hub (0 of 6)');
    expect(text).toContain('Duties of the board towards the partnerships (0 of 7)');
    expect(text).toMatch(/Structures .*1 of 4/);
  });
});

describe('the posts', () => {
  it('show lead posts that are vacant, and what every other representative has done for partnership', async () => {
    const records = given({
      organisation,
      seat,
      'post-task': {
        PT1: { seat: 'S2', task: 'explain-decisions', doneOn: '2026-03-01', dueOn: '2026-09-01' },
      },
    });
    const text = await textOf(drawPosts, records);
    expect(text).toMatch(/lead member.*Vacant/i);
    expect(text).toMatch(/Every other representative \(1 seat\) .*S2 Senior official .*1 of 2/);
  });
});

describe('the landscape', () => {
  it('shows the groups, and of each group on a theme what it owns and whose services it lacks', async () => {
    const records = given({
      organisation,
      priority: { P1: { title: words('A fair start') }, P2: { title: words('Warm homes') } },
      group: {
        GR1: { name: words('Board'), tier: 'board' },
        GR2: {
          name: words('Child health'),
          tier: 'working-group',
          parent: 'GR1',
          remits: ['health'],
          priorities: ['P1'],
          reach: ['universal'],
        },
      },
    });
    const text = await textOf(drawLandscape, records);
    expect(text).toMatch(/GR2 Child health working group · .* About: Health /i);
    expect(text).toMatch(/GR2 Child health .*P1 A fair start .*Universal .*No partner: Targeted/);
    expect(text).toMatch(/Priorities that no working group owns .*P2 Warm homes/);
  });
});
