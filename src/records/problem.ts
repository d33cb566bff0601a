/** Where a problem is, as exactly as it is known: what a person needs to find the place and mend it. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  /** Row as the person sees it in the file: the heading is row 1. */
  readonly row?: number;
  readonly column?: string;
  /** `kind code`, like `action A12`. */
  readonly record?: string;
  readonly field?: string;
}

/**
 * Something a person must look at, returned as a value and never thrown. Its words, in both languages, are the
 * messages `problem.<code>` (what and why) and `problem.<code>.mend` (how to mend).
 */
export interface Problem {
  /** Dotted, lower case: `kit.reference-unknown`. */
  readonly code: string;
  readonly where: Place;
  readonly values: Readonly<Record<string, string | number>>;
}

export function problem(
  code: string,
  where: Place = {},
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code, where, values };
}

/** Either a value or the problems that stand in its way. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * What somebody wrote for the whole program, like a rulebook, cannot be used, and nothing can be answered without it.
 * Thrown where no result can carry the problems; the command line says each of them.
 */
export class NotUsable extends Error {
  override readonly name = 'NotUsable';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const [first] = problems;
    super(`${first?.code} ${JSON.stringify(first?.where)}`);
    this.problems = problems;
  }
}
