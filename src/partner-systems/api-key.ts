import type { Acting } from '../access/index.ts';
import { addTo, calendarDate } from '../calendar/index.ts';
import { type Problem, problem, type Result } from '../records/index.ts';

/** What a key may be used for: to read what its organisation may read, to send updates, to send values of measures. */
export const keyScopes = ['read', 'updates', 'values'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Every key begins so: whoever searches files and logs for leaked secrets finds it. */
export const keyPrefix = 'llinyn_';

/** For how many days a key may work: every key ends, so that one that was forgotten does not stay open. */
export const keyLives = [90, 365, 730] as const;

/** A key of an organisation's own system, without its secret: of that only a hash is kept. */
export interface ApiKey {
  readonly partnershipId: string;
  /** The part that is no secret, like `llinyn_3f9a0c1d`: history names it as who made a change. */
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly scopes: readonly KeyScope[];
  readonly madeBy: string;
  readonly madeAt: string;
  /** Last day on which it works. */
  readonly expiresOn: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
}

export type KeyStanding = 'works' | 'expired' | 'revoked';

/** Whether a key works today. */
export function standingOfKey(
  { revokedAt, expiresOn }: Pick<ApiKey, 'revokedAt' | 'expiresOn'>,
  today: string,
): KeyStanding {
  if (revokedAt !== null) return 'revoked';
  return expiresOn < today ? 'expired' : 'works';
}

/**
 * Whether a person may make, see and revoke what an organisation's systems use: those who keep the plan for every
 * organisation, and a delivery lead for their own. `null` is the partnership as a whole.
 *
 * @source PERF-05; SYS-01
 */
export function mayKeepSystemsOf(
  { role, organisation: own }: Pick<Acting, 'role' | 'organisation'>,
  organisation: string | null,
): boolean {
  if (role === 'administrator' || role === 'coordinator') return true;
  return role === 'delivery-lead' && organisation !== null && own === organisation;
}

/**
 * Who acts when a key is used: exactly its organisation, with the rights of whoever leads its delivery. Its address is
 * no e-mail address, so nothing that was given to one person is the key's.
 */
export function actingOfKey({ id, name, partnershipId, organisation }: ApiKey): Acting & {
  readonly email: string;
} {
  const actor = { id, name, language: 'cy', memberships: [] } as const;
  return { actor, partnershipId, role: 'delivery-lead', organisation, email: id };
}

/** What a person asks for when they make a key. */
export interface KeyWanted {
  readonly name: string;
  readonly organisation: string;
  readonly scopes: readonly KeyScope[];
  readonly expiresOn: string;
}

/**
 * Reads what a person asked for. Problems: `key.name-missing`, `key.organisation-missing`, `key.scope-missing`,
 * `key.life-missing`.
 *
 * @param form - `name`, `organisation`, `scopes` joined with `; `, `life` in days
 * @param offered - codes of the organisations whose keys this person may make
 */
export function readKeyWanted(
  form: Readonly<Record<string, string>>,
  offered: readonly string[],
  today: string,
): Result<KeyWanted> {
  const problems: Problem[] = [];
  const name = (form['name'] ?? '').trim().slice(0, 100);
  const organisation = offered.find((code) => code === form['organisation']);
  const asked = (form['scopes'] ?? '').split('; ');
  const scopes = keyScopes.filter((scope) => asked.includes(scope));
  const life = keyLives.find((days) => String(days) === form['life']);
  if (name === '') problems.push(problem('key.name-missing', { field: 'name' }));
  if (organisation === undefined)
    problems.push(problem('key.organisation-missing', { field: 'organisation' }));
  if (scopes.length === 0) problems.push(problem('key.scope-missing', { field: 'scopes' }));
  if (life === undefined) problems.push(problem('key.life-missing', { field: 'life' }));
  if (organisation === undefined || life === undefined || problems.length > 0) return { ok: false, problems };
  const expiresOn = addTo(calendarDate(today), { days: life });
  return { ok: true, value: { name, organisation, scopes, expiresOn } };
}

/** The two parts of a key as it is sent; nothing where the text cannot be one. */
export function partsOfKey(text: string): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = /^(llinyn_[0-9a-f]{8})_([A-Za-z0-9_-]{43})$/.exec(text) ?? [];
  return id && secret ? { id, secret } : undefined;
}
