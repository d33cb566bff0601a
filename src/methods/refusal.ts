/**
 * What a method says when it is given what cannot be: a count above its total, a confidence of 125 %. The caller has
 * mixed something up. The words for a person are the messages `problem.<code>` and `problem.<code>.mend` of methods.
 */
export class Refusal extends RangeError {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: string, message: string, values: Readonly<Record<string, string | number>> = {}) {
    super(message);
    this.code = code;
    this.values = values;
  }
}
