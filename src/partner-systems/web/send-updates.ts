import {
  type AskedItem,
  type Draft,
  emptyDraft,
  monthOf,
  nameOfItem,
  readDraft,
  type UpdateItem,
  type UpdateToSend,
} from '../../delivery/index.ts';
import { askedAgain, type SentUpdate, sendUpdates } from '../../delivery/store/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { actingOfKey } from '../api-key.ts';
import type { PartnerAnswer, PartnerRequest, PlacedProblem } from './partner-route.ts';

interface SentBody {
  readonly updates: readonly SentDraft[];
  readonly part?: boolean;
}

/** An update as a program sends it: `updateToSend` of the shapes. */
interface SentDraft {
  readonly item: UpdateItem;
  readonly month?: string;
  readonly state?: string;
  readonly words?: { readonly cy?: string; readonly en?: string };
  readonly noChange?: boolean;
  readonly honestAnswer?: string;
  readonly metOn?: string;
  readonly likelihood?: number;
  readonly impact?: number;
  readonly figure?: {
    readonly from: string;
    readonly to: string;
    readonly value?: number | null;
    readonly numerator?: number | null;
    readonly denominator?: number | null;
  };
  readonly basedOn?: number | null;
}

interface ReadDraft {
  readonly index: number;
  readonly update: UpdateToSend;
}

/**
 * Takes updates of a partner’s own system, through the one door of all updates. What it says is read as the page reads
 * it: an explanation is asked for when things go worse. All are taken or none, unless the sender asks for those that are
 * right.
 *
 * @source PERF-05, PERF-13; SYS-01
 */
export async function takeUpdates(request: PartnerRequest): Promise<PartnerAnswer> {
  const { updates, part = false } = request.body as SentBody;
  const lacking = updates.findIndex((draft) => seenBy(draft, updates, request) === undefined);
  if (lacking >= 0) return needsBasis(lacking);
  const read: ReadDraft[] = [];
  const problems: PlacedProblem[] = [];
  for (const [month, drafts] of Map.groupBy(updates.entries(), ([, draft]) => monthSent(draft, request))) {
    const found = await readOfMonth(request, month, drafts, updates);
    read.push(...found.read);
    problems.push(...found.problems);
  }
  if (problems.length > 0 && !part) return { type: 'refused', status: 422, problems };
  return send(request, read, problems, part);
}

function needsBasis(index: number): PartnerAnswer {
  const pointer = `/updates/${index}/basedOn`;
  return { type: 'refused', status: 428, problems: [{ problem: problem('api.basis-missing'), pointer }] };
}

/** What the sender saw; undefined where they do not say. */
function seenBy(
  { basedOn }: SentDraft,
  updates: readonly SentDraft[],
  { ifMatch }: PartnerRequest,
): number | null | undefined {
  return basedOn === undefined && updates.length === 1 ? ifMatch : basedOn;
}

function monthSent({ month }: SentDraft, { services }: PartnerRequest): string {
  return month ?? monthOf(services.today());
}

/** Reads the updates of one month by what is known of their items. */
async function readOfMonth(
  request: PartnerRequest,
  month: string,
  drafts: readonly (readonly [number, SentDraft])[],
  all: readonly SentDraft[],
): Promise<{ readonly read: readonly ReadDraft[]; readonly problems: readonly PlacedProblem[] }> {
  const { services, key } = request;
  const named = drafts.map(([, { item, figure }]) => ({ item, period: figure ?? null }));
  const { items } = await askedAgain(services, key.partnershipId, month, named);
  const known = new Map(items.map((each) => [placeOf(each.item, each.period), each]));
  const read: ReadDraft[] = [];
  const problems: PlacedProblem[] = [];
  for (const [index, draft] of drafts) {
    const asked = known.get(placeOf(draft.item, draft.figure ?? null));
    if (!asked) {
      const unknown = problem('update.item-unknown', {}, { code: draft.item.code });
      problems.push({ problem: unknown, pointer: `/updates/${index}/item` });
      continue;
    }
    const basedOn = seenBy(draft, all, request) ?? null;
    const found = readOne({ ...asked, basedOn }, draft, month, services.today());
    if ('update' in found) read.push({ index, update: found.update });
    else
      problems.push(
        ...found.problems.map((each) => ({ problem: each, pointer: pointerOf(index, each.where.field) })),
      );
  }
  return { read, problems };
}

function placeOf(item: UpdateItem, period: { readonly from: string; readonly to: string } | null): string {
  return `${nameOfItem(item)} ${period ? `${period.from} ${period.to}` : ''}`;
}

const figureParts = ['value', 'numerator', 'denominator'];

function pointerOf(index: number, field: string | undefined): string {
  const inside = field && figureParts.includes(field) ? `figure/${field}` : field;
  return `/updates/${index}${inside ? `/${inside}` : ''}`;
}

type Reading = { readonly update: UpdateToSend } | { readonly problems: readonly Problem[] };

function readOne(asked: AskedItem, sent: SentDraft, month: string, today: string): Reading {
  const { words = {}, figure } = sent;
  if (asked.item.kind === 'performance-measure' && !figure)
    return { problems: [problem('api.figure-missing', { field: 'figure' })] };
  const language = words.cy ? 'cy' : 'en';
  const reading = readDraft(asked, draftOf(sent, words[language] ?? ''), { language, month, today });
  if (reading.says === 'unclear') return { problems: reading.problems };
  if (reading.says === 'nothing') return { problems: [problem('api.nothing-new')] };
  return { update: { ...reading.update, words: { cy: words.cy ?? '', en: words.en ?? '' } } };
}

function draftOf(sent: SentDraft, words: string): Draft {
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '' : String(value);
  return {
    ...emptyDraft,
    words,
    state: sent.state ?? '',
    noChange: sent.noChange ?? false,
    honestAnswer: sent.honestAnswer ?? '',
    metOn: sent.metOn ?? '',
    likelihood: number(sent.likelihood),
    impact: number(sent.impact),
    value: number(sent.figure?.value),
    numerator: number(sent.figure?.numerator),
    denominator: number(sent.figure?.denominator),
  };
}

/** Sends what was read; of a part, what the door refuses is left out and told. */
async function send(
  request: PartnerRequest,
  read: readonly ReadDraft[],
  problems: readonly PlacedProblem[],
  part: boolean,
): Promise<PartnerAnswer> {
  const { services, key, sending } = request;
  if (read.length === 0) return { type: 'refused', status: 422, problems };
  const updater = actingOfKey(key);
  const { partnershipId } = key;
  const { db, records } = services;
  const sent = await sendUpdates(
    db,
    records,
    {
      ...{ partnershipId, actor: key.id, updater, way: 'api', name: sending },
      ...{ now: services.now(), today: services.today() },
    },
    read.map(({ update }) => update),
  );
  if (sent.ok) return taken(sent.value.updates, sent.value.isRepeated, problems);
  const refusedNow = sent.problems.map((each): PlacedProblem => {
    const of = read.find(({ update }) => nameOfItem(update.item) === each.where.record);
    return of ? { problem: each, pointer: `/updates/${of.index}` } : { problem: each };
  });
  const names = new Set(sent.problems.map(({ where }) => where.record));
  const left = read.filter(({ update }) => !names.has(nameOfItem(update.item)));
  const all = [...problems, ...refusedNow];
  if (!part || left.length === read.length) return { type: 'refused', status: 422, problems: all };
  return send(request, left, all, part);
}

function taken(
  updates: readonly SentUpdate[],
  isRepeated: boolean,
  problems: readonly PlacedProblem[],
): PartnerAnswer {
  const told = updates.map(({ number, item, outcome }) => ({ number, item, outcome }));
  const hasBoth = told.some(({ outcome }) => outcome === 'kept-both');
  const body = { updates: told, repeated: isRepeated };
  return { type: hasBoth ? 'kept-both' : 'done', body, ...(problems.length > 0 && { problems }) };
}
