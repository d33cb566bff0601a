import { parse } from 'csv-parse/sync';
import { updateLedger } from '../../src/delivery/index.ts';
import { type Bilingual, languages } from '../../src/language/index.ts';
import { columnsOf } from '../../src/records/index.ts';
import { actions, contributions, milestones } from './actions.ts';
import { ownerships } from './ownerships.ts';
import { valuesOfMeasures } from './performance-measures.ts';
import { type Draws, drawsFor } from './random.ts';
import { both, csv } from './record.ts';

type Row = Readonly<Record<string, string>>;

/** What is told of month by month: an action by whoever leads it, a contribution by whoever promised it. */
interface Told {
  readonly kind: 'action' | 'contribution';
  readonly code: string;
  readonly state: string | null | undefined;
  readonly progress: Bilingual | undefined;
  readonly startsOn: string | null | undefined;
  readonly lead: string | null | undefined;
}

/** Twelve months: of an action from the month it began, some of them before the plan; of a measure from the quarter. */
const months = [
  ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'],
  ...['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'],
];

/** Bodies that are late every month, and one that has said nothing since the summer. */
const lateBodies = ['B7', 'B3'];
const silentBody = 'B6';
const silentFrom = '2026-08';

/** Owners who tick "no change" month after month, and what they answered when they were asked. */
const hollow: Readonly<Record<string, Bilingual>> = {
  A7: both(
    'Penderfyniad gan y cyngor ar yr adeilad; nid yw ar agenda neb.',
    'A decision of the council on the building; it is on nobody’s agenda.',
  ),
  A19: both('Rhywun i arwain: mae’r swydd yn wag.', 'Somebody to lead it: the post is vacant.'),
};

/** What was said wrongly, and put right the week after: action, month, what had been said, why. */
const corrections: readonly (readonly [code: string, month: string, said: string, why: Bilingual])[] = [
  [
    'A3',
    '2026-07',
    'stuck',
    both('Cymysgwyd dwy ardal: ym Mlaenarian yn unig y stopiodd.', 'Two areas were confused: only Blaenarian had stopped.'),
  ],
  [
    'A12',
    '2026-09',
    'slipping',
    both('Daeth y rhestr o’r mis cynt.', 'The list was that of the month before.'),
  ],
];

/** Two people told of the same action in the same hour; the next day one of the two was chosen. */
const toldTwice = { code: 'A1', month: '2026-08', other: 'slipping' } as const;

/** Why an action slips for a month or two. */
const reasons: readonly Bilingual[] = [
  both('Mae’r swydd wedi’i hysbysebu ddwywaith heb neb addas.', 'The post has been advertised twice without anybody suitable.'),
  both('Cymerodd y brydles fwy o amser na’r disgwyl.', 'The lease took longer than expected.'),
  both('Ni ddaeth y grant tan ddiwedd y chwarter.', 'The grant did not come until the end of the quarter.'),
  both('Mae dau bartner yn dal i gytuno pwy sy’n talu.', 'Two partners are still agreeing who pays.'),
  both('Canslwyd tair sesiwn gan dywydd garw.', 'Three sessions were cancelled in bad weather.'),
];

const ownerOf = new Map(
  ownerships.flatMap(({ action, state, person }) =>
    action && state === 'accepted' && person ? [[action, person] as const] : [],
  ),
);

const toldOfActions: readonly Told[] = actions.map(({ code, state, progress, startsOn, lead }) => ({
  ...{ kind: 'action', code, state, progress, startsOn, lead },
}));

/** A body’s part in an action that it leads itself is told with the action. */
const toldOfContributions: readonly Told[] = contributions.flatMap((contribution): Told[] => {
  const { code, action: of, organisation: lead, deliveryState: state, progress } = contribution;
  const action = actions.find((each) => each.code === of);
  return state && action && action.lead !== lead
    ? [{ kind: 'contribution', code, state, progress, startsOn: action.startsOn, lead }]
    : [];
});

/** The sheet of updates: twelve months, in the order they were sent. */
export function updatesFile(): string {
  const rows = [
    ...[...toldOfActions, ...toldOfContributions].flatMap(updatesOf),
    ...updatesOfMilestones(),
    ...updatesOfMeasures(),
  ];
  const columns = updateLedger.fields.flatMap((field) => columnsOf(field));
  return csv(columns, rows.toSorted((a, b) => (a['sent_at'] ?? '').localeCompare(b['sent_at'] ?? '')));
}

/** One month of one thing. */
interface Said {
  readonly month: string;
  readonly state: string;
  readonly words: Bilingual | null;
}

function updatesOf(told: Told): readonly Row[] {
  const draws = drawsFor(`updates/${told.code}`);
  const said = courseOf(told, draws);
  return said.flatMap((each, place) => {
    const row = rowOf(told, each, said[place - 1] ?? null, { draws, unchanged: unchangedBefore(said, place) });
    return [...besides(told, each, row), ...row];
  });
}

/** How a thing went from its first month until it came to stand as it does. */
function courseOf({ code, state, progress, startsOn, lead }: Told, draws: Draws): readonly Said[] {
  const first = (startsOn ?? '2026-04-01').slice(0, 7);
  const last = lead === silentBody ? silentFrom : '2026-11';
  const told = months.filter((month) => month >= first && month < last);
  const now = state ?? 'not-started';
  const turn = Math.floor(draws.uniform() * Math.max(1, told.length - 2));
  const reason = reasons[Math.floor(draws.uniform() * reasons.length)] ?? null;
  const stumbles = now === 'on-course' && hollow[code] === undefined && draws.uniform() < 0.25;
  return told.map((month, place): Said => {
    const isLast = place === told.length - 1;
    if (isLast) return { month, state: now, words: now === 'on-course' ? null : (progress ?? null) };
    if (now === 'not-started') return { month, state: now, words: null };
    if (now === 'slipping' || now === 'stuck') {
      const isWorst = now === 'stuck' && place > turn + 1;
      if (place <= turn) return { month, state: 'on-course', words: null };
      return { month, state: isWorst ? 'stuck' : 'slipping', words: place === turn + 1 ? reason : null };
    }
    if (stumbles && (place === turn || place === turn + 1))
      return { month, state: 'slipping', words: place === turn ? reason : null };
    return { month, state: 'on-course', words: null };
  });
}

function unchangedBefore(said: readonly Said[], place: number): number {
  let count = 0;
  for (let at = place - 1; at > 0 && said[at]?.state === said[at - 1]?.state && said[at]?.words === null; at -= 1) count += 1;
  return count;
}

interface Telling {
  readonly draws: Draws;
  readonly unchanged: number;
}

function rowOf(told: Told, said: Said, before: Said | null, { draws, unchanged }: Telling): readonly Row[] {
  const { kind, lead, code } = told;
  const isLate = lateBodies.includes(lead ?? '');
  // Late bodies miss a month now and then; the others hardly ever.
  if (before && draws.uniform() < (isLate ? 0.3 : 0.05) && said.words === null && said.month !== '2026-10') return [];
  const noChange = before !== null && before.state === said.state && said.words === null;
  const answer = noChange && unchanged > 0 && unchanged % 3 === 0 ? (hollow[code] ?? both('Dim ond amser.', 'Only time.')) : null;
  return [
    {
      ...whoAndWhen(told, said.month, isLate, draws),
      item_kind: kind,
      item: code,
      state: said.state,
      words_cy: said.words?.cy ?? '',
      words_en: said.words?.en ?? '',
      no_change: noChange ? 'yes' : '',
      honest_answer: answer?.[languages[Math.floor(draws.uniform() * 2)] ?? 'cy'] ?? '',
      outcome: 'applied',
    },
  ];
}

/** What stands before an update: what it corrects, or what was told in the same hour. */
function besides({ code }: Told, { month }: Said, [row]: readonly Row[]): readonly Row[] {
  const wrong = corrections.find(([of, when]) => of === code && when === month);
  if (row && wrong) {
    const [, , state, why] = wrong;
    Object.assign(row, { corrects: 'yes', reason_cy: why.cy, reason_en: why.en, no_change: '', honest_answer: '' });
    return [{ ...row, state, corrects: '', reason_cy: '', reason_en: '', sent_at: daysLater(row['sent_at'] ?? '', -6) }];
  }
  if (row && code === toldTwice.code && month === toldTwice.month) {
    const sentAt = row['sent_at'] ?? '';
    const first = { ...row, sent_at: daysLater(sentAt, -1) };
    const words = both('Mae’r adeiladwyr yn aros am ddrysau.', 'The builders are waiting for doors.');
    const other = {
      ...{ ...row, state: toldTwice.other, no_change: '', honest_answer: '', outcome: 'kept-both' },
      ...{ words_cy: words.cy, words_en: words.en, sent_at: daysLater(sentAt, -1).replace(':00Z', ':40Z') },
    };
    Object.assign(row, { settles: 'yes', no_change: '', honest_answer: '', way: 'page' });
    return [first, other];
  }
  return [];
}

function whoAndWhen({ code, lead }: Partial<Pick<Told, 'lead'>> & Pick<Told, 'code'>, month: string, isLate: boolean, draws: Draws): Row {
  const sentBy = ownerOf.get(code) ?? '';
  const day = isLate ? 34 + Math.floor(draws.uniform() * 8) : 17 + Math.floor(draws.uniform() * 11);
  return {
    month,
    sent_by: sentBy,
    for_organisation: lead ?? '',
    sent_at: momentOf(month, day, draws),
    way: sentBy === '' ? 'sheet' : draws.uniform() < 0.7 ? 'link' : 'page',
  };
}

/** @param day - of the month; past its end, in the month after */
function momentOf(month: string, day: number, draws: Draws): string {
  const hour = 8 + Math.floor(draws.uniform() * 9);
  const minute = Math.floor(draws.uniform() * 60);
  const moment = new Date(`${month}-01T00:00:00Z`);
  moment.setUTCDate(day);
  moment.setUTCHours(hour, minute);
  return moment.toISOString().replace('.000', '');
}

function daysLater(moment: string, days: number): string {
  const later = new Date(moment);
  later.setUTCDate(later.getUTCDate() + days);
  return later.toISOString().replace('.000', '');
}

function updatesOfMilestones(): readonly Row[] {
  return milestones.flatMap(({ code, action: of, metOn, dueOn }): readonly Row[] => {
    const action = actions.find((each) => each.code === of);
    const month = (metOn ?? dueOn ?? '').slice(0, 7);
    if (!action || !months.includes(month) || action.lead === silentBody) return [];
    const draws = drawsFor(`updates/${code}`);
    const words = metOn ? null : (reasons[Math.floor(draws.uniform() * reasons.length)] ?? null);
    return [
      {
        ...whoAndWhen(action, month, lateBodies.includes(action.lead ?? ''), draws),
        item_kind: 'milestone',
        item: code,
        met_on: metOn ?? '',
        words_cy: words?.cy ?? '',
        words_en: words?.en ?? '',
        outcome: 'applied',
      },
    ];
  });
}

/** Each figure of a quarter that falls into the twelve months was told in an update. */
function updatesOfMeasures(): readonly Row[] {
  const values = parse(valuesOfMeasures(), { columns: true }) as readonly Record<string, string>[];
  return values.flatMap((value): readonly Row[] => {
    const enteredAt = value['entered_at'] ?? '';
    const month = daysLater(`${value['period_end']}T00:00:00Z`, 1).slice(0, 7);
    if (value['area'] !== '' || !months.includes(month)) return [];
    const isCorrection = value['correction_reason_cy'] !== '';
    return [
      {
        month,
        item_kind: 'performance-measure',
        item: value['measure'] ?? '',
        value: value['value'] ?? '',
        numerator: value['numerator'] ?? '',
        denominator: value['denominator'] ?? '',
        period_start: value['period_start'] ?? '',
        period_end: value['period_end'] ?? '',
        for_organisation: value['entered_for'] ?? '',
        sent_at: enteredAt,
        way: 'sheet',
        outcome: value['kept_beside'] === 'yes' ? 'kept-both' : 'applied',
        corrects: isCorrection ? 'yes' : '',
        reason_cy: value['correction_reason_cy'] ?? '',
        reason_en: value['correction_reason_en'] ?? '',
      },
    ];
  });
}
