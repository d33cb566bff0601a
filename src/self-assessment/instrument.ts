import { z } from 'zod';
import { type Problem, problem } from '../records/index.ts';

const text = z.strictObject({ cy: z.string().min(1), en: z.string().min(1) });
const id = z.string().regex(/^[a-z][a-z0-9-]*$/);

const statement = z.strictObject({
  id,
  text,
  /** A low answer points to a need for training rather than to practice. */
  training: z.boolean().default(false),
});

const principle = z.strictObject({ id, name: text, statements: z.array(statement).min(1) });

/**
 * How an instrument is written: statements under principles, one scale for all of them, in both languages. Answered by
 * persons, without their names, or by an organisation as a whole, with its evidence.
 *
 * @source SELF-01, SELF-05, SELF-06; SYS-12, SYS-14
 */
export const instrumentFormat = z.strictObject({
  id,
  edition: z.string().min(1),
  name: text,
  about: text,
  /** What it follows; the words are our own. */
  pattern: text,
  rows: z.array(z.string()).default([]),
  answeredBy: z.enum(['person', 'organisation']),
  scale: z
    .array(z.strictObject({ value: z.int().min(0).max(10), cy: z.string().min(1), en: z.string().min(1) }))
    .min(2),
  /** Words for having no answer; only persons may have none. */
  cannotSay: text.optional(),
  principles: z.array(principle).min(1),
});
export type Instrument = z.output<typeof instrumentFormat>;
export type Principle = Instrument['principles'][number];
export type Statement = Principle['statements'][number];

/** Where a mistake is found in an instrument, as the path of a field. */
export type PlaceOf = (path: readonly PropertyKey[]) => {
  readonly file: string;
  readonly row: number;
  readonly field: string;
};

/** Mistakes that show only when parts are seen beside each other: an id used twice, a scale out of order. */
export function relationProblems(instrument: Instrument, placeOf: PlaceOf): readonly Problem[] {
  const seen = new Map<string, string>();
  const repeated = (id: string, path: readonly PropertyKey[]): readonly Problem[] => {
    const where = placeOf([...path, 'id']);
    const first = seen.get(id);
    if (first !== undefined) return [problem('instrument.id-repeated', where, { id, first })];
    seen.set(id, `${where.file}:${where.row}`);
    return [];
  };
  const ids = instrument.principles.flatMap((each, at) => [
    ...repeated(each.id, ['principles', at]),
    ...each.statements.flatMap((one, position) =>
      repeated(one.id, ['principles', at, 'statements', position]),
    ),
  ]);
  const scale = instrument.scale.flatMap(({ value }, at) => {
    const before = instrument.scale[at - 1]?.value;
    return before !== undefined && value <= before
      ? [problem('instrument.scale-order', placeOf(['scale', at, 'value']), { found: value, before })]
      : [];
  });
  return [...ids, ...scale];
}

/** Every statement of an instrument, in order. */
export function statementsOf({ principles }: Instrument): readonly Statement[] {
  return principles.flatMap(({ statements }) => statements);
}
