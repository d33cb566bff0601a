import {
  allDue,
  type FiguresReach,
  monthOf,
  monthsFrom,
  nameOfItem,
  silenceLimits,
  silences,
} from '../delivery/index.ts';
import { partnershipDefinition } from '../partnership/index.ts';
import { ownedThing } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type BoardBlock, blockOf, type SilentLine } from './board-page.ts';
import { named, namedOrganisation } from './named-record.ts';

type UnansweredLine = Extract<SilentLine, { readonly sort: 'no-answer' }>;

/** After so many months without a word an item counts as silent. */
export const monthsOfSilence = 2;

/** The first month of which a word still counts. @param on - ISO date */
export function heardSince(on: string): string {
  return monthsFrom(monthOf(on), -monthsOfSilence);
}

/**
 * Who was asked to own something and has not answered, with how far that has gone up; and of which organisations things
 * have not been told of for two months. Of people only their organisation is named.
 *
 * @param told - names of items (`action A1`) of which somebody has told since
 * @param figures - the last day of the newest figure of each measure
 * @param on - ISO date
 * @source PLAN-07; PAGES 4.10
 */
export function silentBlock(
  records: RecordSet,
  { told, figures }: { readonly told: ReadonlySet<string>; readonly figures: FiguresReach },
  on: string,
): BoardBlock<SilentLine> {
  const unanswered = unansweredLines(records);
  const untold = allDue(records, heardSince(on), figures).filter(({ item }) => !told.has(nameOfItem(item)));
  const byOrganisation = [...Map.groupBy(untold, ({ organisation }) => organisation)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(
      ([organisation, things]): SilentLine => ({
        sort: 'no-update',
        organisation: namedOrganisation(records, organisation),
        things: things.length,
        months: monthsOfSilence,
      }),
    );
  return blockOf(inTurn(unanswered, byOrganisation), unanswered.length + untold.length);
}

/** One of these, one of those, and so on: a page has room for three lines, and they are to tell of both. */
function inTurn(these: readonly SilentLine[], those: readonly SilentLine[]): readonly SilentLine[] {
  const longest = Math.max(these.length, those.length);
  return Array.from({ length: longest }, (_, at) => [these[at], those[at]])
    .flat()
    .filter((line) => line !== undefined);
}

/** What has gone furthest up first, and of that what was asked first. */
function unansweredLines(records: RecordSet): readonly UnansweredLine[] {
  const place = ({ boardOn, escalatedOn, askedOn }: UnansweredLine) =>
    `${boardOn === null ? 1 : 0}${escalatedOn === null ? 1 : 0}${askedOn}`;
  return unanswered(records).toSorted((a, b) => place(a).localeCompare(place(b)));
}

function unanswered(records: RecordSet): readonly UnansweredLine[] {
  const [partnership] = records.all(partnershipDefinition);
  return silences(records, silenceLimits(partnership)).flatMap(({ ownership }): UnansweredLine[] => {
    const owned = ownedThing(ownership);
    const { organisation, askedOn, escalatedOn, boardOn } = ownership.values;
    const record = owned && records.find(owned.kind, owned.code);
    if (!record || askedOn === null) return [];
    return [
      {
        sort: 'no-answer',
        item: named(record),
        organisation: namedOrganisation(records, organisation),
        ...{ askedOn, escalatedOn, boardOn },
      },
    ];
  });
}
