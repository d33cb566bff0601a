import type { BoardPage } from './board-page.ts';

/** A page for tests whose every text is this one, with more lines in each block than it has room for. */
export function pageOf(text: string): BoardPage {
  const both = { cy: text, en: text };
  const item = { kind: 'action', code: 'A1', title: both };
  const five = <Line>(line: Line) => ({
    lines: Array.from({ length: 5 }, () => line),
    total: 5,
    cannotSay: false,
  });
  const moved = {
    item,
    figure: { value: 60.2, unit: both, isPercent: false, decimals: 1 },
    periodEnd: '2026-03-31',
    basis: { by: 'curve', expected: 50, lower: 45.1, upper: 54.9 },
    points: [],
    session: null,
  } as const;
  return {
    format: 'llinyn-board-page/1',
    partnership: both,
    meeting: { ...item, kind: 'meeting', code: 'MT1', heldOn: '2026-11-26' },
    madeOn: '2026-11-22',
    figuresTo: '2026-09-30',
    unseen: 2,
    blocks: {
      decide: five({ sort: 'agenda-item', item, paper: both, paperAddress: '' }),
      turned: five(moved),
      worsened: five(moved),
      late: five({ organisation: item, actions: 3, milestones: 2 }),
      money: five({ sort: 'spent', year: '2026-27', planned: 1_000_000, actual: 400_000 }),
      silent: five({
        sort: 'no-answer',
        item,
        organisation: item,
        askedOn: '2026-09-01',
        escalatedOn: '2026-09-15',
        boardOn: null,
      }),
      since: five({ sort: 'open', item, organisation: item, dueOn: '2026-10-01', isOverdue: true }),
    },
  };
}
