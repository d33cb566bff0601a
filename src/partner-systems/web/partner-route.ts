import type { Services } from '../../access/web/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Problem } from '../../records/index.ts';
import type { ApiKey, KeyScope } from '../api-key.ts';
import type { JsonSchema } from '../schema-check.ts';

/** What one key asks of one address. */
export interface PartnerRequest {
  readonly key: ApiKey;
  /** Path and query as they were asked for. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** What was sent, which is as its schema says. */
  readonly body: unknown;
  /** The revision that If-Match names; nothing where it names none. */
  readonly ifMatch: number | undefined;
  /** Names this sending: the same once more is taken once. */
  readonly sending: string;
  /** With the records as the key’s organisation may see them; the database is the transaction of a sending. */
  readonly services: Pick<Services, 'records' | 'now' | 'today'> & { readonly db: Database };
}

/** A problem of what was sent, with its place there. */
export interface PlacedProblem {
  readonly problem: Problem;
  /** JSON Pointer. */
  readonly pointer?: string;
}

/**
 * What a program is answered: what it asked for; that it was refused, and nothing was done; or that what it sent was kept
 * beside what stood already.
 */
export type PartnerAnswer =
  | { readonly type: 'found'; readonly body: object; readonly tag?: string }
  | {
      readonly type: 'done' | 'kept-both';
      readonly body: object;
      readonly problems?: readonly PlacedProblem[];
    }
  | { readonly type: 'refused'; readonly status: RefusalStatus; readonly problems: readonly PlacedProblem[] };

type RefusalStatus = 400 | 403 | 404 | 422 | 428;

/** Refuses what was asked, for one reason. */
export function refused(status: RefusalStatus, problem: Problem, pointer?: string): PartnerAnswer {
  return { type: 'refused', status, problems: [pointer === undefined ? { problem } : { problem, pointer }] };
}

/** A parameter of an address. */
export interface PartnerParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly schema: JsonSchema;
}

/**
 * One address for partners’ systems. The OpenAPI document is made from these, and what is sent is held against the same
 * schema, so the document cannot say anything else.
 */
export interface PartnerRoute {
  readonly method: 'GET' | 'POST';
  readonly operation: string;
  /** `/api/v1/{partnership}/updates`. */
  readonly path: string;
  readonly summary: string;
  readonly scope: KeyScope;
  readonly parameters: readonly PartnerParameter[];
  /** What is sent, of a POST. */
  readonly sent?: JsonSchema;
  readonly schema: JsonSchema;
  readonly examples: { readonly sent?: object; readonly answer: object };
  readonly answer: (request: PartnerRequest) => Promise<PartnerAnswer>;
}
