import type { PageRequest } from '../../access/web/index.ts';
import type { FactPlace, Requirement } from '../../duties/index.ts';
import { type MayMend, mendingStep } from '../../duties/web/index.ts';
import { mayAdd, refusalOf } from '../../editing/index.ts';
import { address } from '../../language/index.ts';
import type { RecordSet } from '../../records/index.ts';

/** What to mend, by which rule. */
export interface ToMend {
  readonly requirement: Requirement;
  readonly rulebook: string;
  readonly place: FactPlace;
}

/**
 * Where the reader can mend something themselves: the form that does it.
 *
 * @returns nothing where somebody else has to
 */
export function ownMendHref(
  request: PageRequest,
  records: RecordSet,
  { requirement, rulebook, place }: ToMend,
): string | undefined {
  const step = mendingStep(requirement, rulebook, place, request);
  return mayMend(request, records, step) ? step.href : undefined;
}

/** Whether the reader may take a step that mends something: write such a record, or change the one that is there. */
export const mayMend: MayMend = ({ acting }, records, { kind, code }) => {
  if (!acting) return false;
  // Claims are made on a page that anybody at work may read.
  if (kind === 'claim') return true;
  const before = code === undefined ? undefined : records.find(kind, code);
  return before
    ? refusalOf(acting, { kind, before, after: before.values }, records) === null
    : mayAdd(acting, kind);
};

/** Where somebody who cannot mend it reads what it is about: the thread of the record, or the rule itself. */
export function mendOrReadHref(request: PageRequest, records: RecordSet, toMend: ToMend): string {
  const { language, partnershipId } = request;
  const { requirement, rulebook, place } = toMend;
  const partnership = partnershipId ?? '';
  const own = ownMendHref(request, records, toMend);
  if (own) return own;
  return place.code === undefined
    ? address('work.requirement', language, { partnership, rulebook, requirement: requirement.id })
    : address('work.record', language, { partnership, kind: place.kind, code: place.code });
}
