import type { AskedItem } from '../src/delivery/index.ts';

/** One thing somebody is asked about: an action that slips, unless more is said of it. */
export function anAskedItem(kind: AskedItem['item']['kind'], more: Partial<AskedItem> = {}): AskedItem {
  const words = { cy: 'Nid oes safle.', en: 'No site.' };
  return {
    item: { kind, code: 'X1' },
    record: { kind, code: 'X1', revision: 2, withdrawn: false, lookAgain: [], values: {} },
    organisation: 'B1',
    dueOn: null,
    period: null,
    standing: { state: 'slipping', words, metOn: null, likelihood: null, impact: null },
    basedOn: 2,
    unchanged: 0,
    isQuestioned: false,
    past: [],
    pastCounts: { numerator: [], denominator: [] },
    lastFigure: null,
    isShare: false,
    ...more,
  };
}
