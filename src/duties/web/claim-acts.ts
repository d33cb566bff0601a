import type { PageRequest } from '../../access/web/index.ts';
import type { Bilingual } from '../../language/index.ts';
import { transaction } from '../../platform/database/index.ts';
import type { RecordDefinition, RecordSet } from '../../records/index.ts';
import { type Claim, claimDefinition } from '../claim.ts';
import {
  type Claiming,
  claimConfirmed,
  claimDisputed,
  claimLookedAtAgain,
  claimMade,
  type Look,
} from '../claim-changes.ts';
import { type Requirement, requirementVersion } from '../index.ts';

/** What became of an act: done, refused because somebody changed the record meanwhile, or nothing to act on. */
export type Act = 'done' | 'changed-since' | 'reason-needed';

/** Makes a claim of the acting organisation. @returns its code */
export async function makeClaim(
  request: PageRequest,
  requirement: Requirement,
  organisation: string,
  claiming: Claiming,
  records: RecordSet,
): Promise<string> {
  const look = lookNow(request, records, claiming, requirement);
  const code = await nextCode(request, claimDefinition);
  const values = claimMade(requirement.id, organisation, claiming, look);
  const saved = await save(request, claimDefinition, code, null, values);
  if (!saved) throw new Error(`A new claim was refused: ${code}`);
  return code;
}

/** Says a claim of the acting organisation anew. Nobody has answered what it says now. */
export function rewriteClaim(
  request: PageRequest,
  claim: Claim,
  requirement: Requirement,
  claiming: Claiming,
  records: RecordSet,
): Promise<Act> {
  const look = lookNow(request, records, claiming, requirement);
  const made = claimMade(claim.values.requirement, claim.values.claimedBy ?? '', claiming, look);
  return keep(request, claim, made);
}

/** The organisation of a claim has looked again: it still stands. */
export function lookAtClaimAgain(
  request: PageRequest,
  claim: Claim,
  requirement: Requirement,
  records: RecordSet,
): Promise<Act> {
  return keep(
    request,
    claim,
    claimLookedAtAgain(claim.values, lookNow(request, records, claim.values, requirement)),
  );
}

/** Another organisation confirms a claim. */
export function confirmClaim(
  request: PageRequest,
  claim: Claim,
  requirement: Requirement,
  by: string,
  records: RecordSet,
): Promise<Act> {
  const look = lookNow(request, records, claim.values, requirement);
  return keep(request, claim, claimConfirmed(claim.values, by, look));
}

/** Another organisation disputes a claim, and says why. */
export async function disputeClaim(
  request: PageRequest,
  claim: Claim,
  by: string,
  reason: Bilingual,
): Promise<Act> {
  const disputed = claimDisputed(claim.values, by, reason, request.services.today());
  return disputed ? keep(request, claim, disputed) : 'reason-needed';
}

/** Takes a claim back. */
export async function withdrawClaim(request: PageRequest, claim: Claim): Promise<Act> {
  const { services, partnershipId } = request;
  const withdrawn = await transaction(services.db, actingOf(request), (db) =>
    services.records.withdraw(db, partnershipId ?? '', claimDefinition, claim.code, claim.revision),
  );
  return withdrawn.ok ? 'done' : 'changed-since';
}

function lookNow(
  { services }: PageRequest,
  records: RecordSet,
  { targetKind, targetCode }: Pick<Claiming, 'targetKind' | 'targetCode'>,
  requirement: Requirement,
): Look {
  return {
    on: services.today(),
    revision: records.find(targetKind, targetCode)?.revision ?? 1,
    requirementVersion: requirementVersion(requirement),
  };
}

async function keep(request: PageRequest, claim: Claim, values: Claim['values']): Promise<Act> {
  const saved = await save(request, claimDefinition, claim.code, claim.revision, values);
  return saved ? 'done' : 'changed-since';
}

/** Saves a record for the acting person and organisation. False when somebody changed it meanwhile. */
export async function save(
  request: PageRequest,
  definition: RecordDefinition,
  code: string,
  expectedRevision: number | null,
  values: Claim['values'] | Parameters<typeof request.services.records.save>[3]['values'],
): Promise<boolean> {
  const { services, partnershipId } = request;
  const saved = await transaction(services.db, actingOf(request), (db) =>
    services.records.save(db, partnershipId ?? '', definition, { code, expectedRevision, values }),
  );
  return saved.ok;
}

/** The code a new record of a kind is given: one above all there ever were. */
export async function nextCode(
  { services, partnershipId }: PageRequest,
  definition: RecordDefinition,
): Promise<string> {
  const every = await services.records.list(services.db, partnershipId ?? '', definition, {
    withWithdrawn: true,
  });
  const numbers = every.map(({ code }) => Number(code.replace(/\D/g, '')) || 0);
  return `${definition.codePrefix}${Math.max(0, ...numbers) + 1}`;
}

/** Whom history names: the person, and the organisation they act for. */
export function actingOf(request: PageRequest): { actor: string; onBehalfOf?: string } {
  const organisation = request.acting?.organisation;
  return { actor: request.actor?.id ?? '', ...(organisation ? { onBehalfOf: organisation } : {}) };
}
