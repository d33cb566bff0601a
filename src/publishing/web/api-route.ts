import type { Services } from '../../access/web/index.ts';
import type { Bilingual } from '../../language/index.ts';

/** A part of JSON Schema 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly schema: JsonSchema;
}

export interface ApiRequest {
  /** Path and query as they were asked for. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly services: Pick<Services, 'db' | 'dataFolder'>;
}

/** Why a program did not get what it asked for. */
export interface ApiProblem {
  readonly status: 400 | 404;
  readonly code: string;
  readonly words: Bilingual;
}

export type ApiAnswer =
  | { readonly status: 200; readonly body: object }
  | { readonly status: 400 | 404; readonly body: ApiProblem };

/**
 * One address of the interface for programs: what it takes, what it answers with, who answers. The OpenAPI document is
 * made from these, so it cannot say anything else.
 */
export interface ApiRoute {
  /** `listIndicators`. */
  readonly operation: string;
  /** `/api/v1/partnerships/{partnership}/indicators`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly ApiParameter[];
  /** What it answers with, status 200. */
  readonly schema: JsonSchema;
  readonly answer: (request: ApiRequest) => Promise<ApiAnswer>;
}
