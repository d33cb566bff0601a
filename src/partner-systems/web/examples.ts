import type { UpdateItemKind } from '../../delivery/index.ts';

const title = { cy: 'Canolfan i deuluoedd yn Nant Arian', en: 'A family centre in Nant Arian' };
const standing = {
  state: 'on-course',
  words: { cy: 'Agorwyd y ganolfan.', en: 'The centre has opened.' },
  metOn: null,
  likelihood: null,
  impact: null,
};
const period = { from: '2026-01-01', to: '2026-03-31' };
const value = {
  number: 411,
  measure: 'F2',
  area: null,
  periodStart: period.from,
  periodEnd: period.to,
  value: 81.2,
  numerator: 1022,
  denominator: 1259,
  note: { cy: '', en: '' },
  standing: 'signed-off',
  releaseAt: null,
  enteredAt: '2026-04-03T09:30:00Z',
  corrects: null,
  besides: null,
};

function item(kind: UpdateItemKind) {
  const dates = { startsOn: '2025-04-01', dueOn: '2027-03-31' };
  return { kind, code: 'A1', title, organisation: 'B1', action: null, ...dates, ...standing, revision: 7 };
}

/** Answers to show programmers, which a test holds against their schemas. */
export const answeredItem = (kind: UpdateItemKind) => ({ item: item(kind) });
export const answeredList = (kind: UpdateItemKind) => ({ total: 1, items: [item(kind)], next: null });

export const answeredDue = {
  total: 14,
  items: [
    {
      item: { kind: 'action', code: 'A1' },
      title,
      dueOn: '2027-03-31',
      period: null,
      ...standing,
      states: ['on-course', 'slipping', 'stuck', 'done'],
      basedOn: 7,
    },
  ],
  next: '/api/v1/dyffryn-arian/due?limit=1&offset=1',
};

export const sentUpdates = {
  updates: [
    {
      item: { kind: 'action', code: 'A1' },
      state: 'slipping',
      words: { en: 'The site is not agreed yet.' },
      basedOn: 7,
    },
    {
      item: { kind: 'performance-measure', code: 'F2' },
      figure: { ...period, numerator: 1022, denominator: 1259 },
      basedOn: null,
    },
  ],
};

export const answeredUpdates = {
  updates: [
    { number: 2041, item: { kind: 'action', code: 'A1' }, outcome: 'applied' },
    { number: 2042, item: { kind: 'performance-measure', code: 'F2' }, outcome: 'applied' },
  ],
  repeated: false,
};

export const sentValues = {
  values: [
    {
      measure: 'F2',
      periodStart: period.from,
      periodEnd: period.to,
      numerator: 1022,
      denominator: 1259,
      basedOn: null,
    },
  ],
};

export const answeredValues = {
  values: [
    { number: 411, measure: 'F2', periodStart: period.from, periodEnd: period.to, outcome: 'entered' },
  ],
};

export const answeredMeasures = {
  total: 1,
  items: [
    {
      code: 'F2',
      title: { cy: 'Plant a ddechreuodd yr ysgol yn barod', en: 'Children ready to start school' },
      unit: { cy: 'canran', en: 'per cent' },
      figure: 'percentage',
      updateEveryMonths: 3,
      target: 85,
      latest: value,
    },
  ],
  next: null,
};

export const answeredValuesOfMeasure = { total: 1, items: [value], next: null };
