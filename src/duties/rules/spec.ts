import { z } from 'zod';
import { type DateRange, readDateRange, type Span } from '../uncertain-date.ts';

/** Names of kinds and fields as the records use them: small letters, `performance-measure`, `endsOn`. */
export const kindName = z.string().regex(/^[a-z][a-z-]*$/);
export const fieldName = z.string().regex(/^[a-z][A-Za-z]*$/);

/** Field → one wanted value or several. YAML's `true` and `false` read as `yes` and `no`. */
const wanted = z
  .union([z.string(), z.boolean()])
  .transform((value) => (value === true ? 'yes' : value === false ? 'no' : value));
export const whereSpec = z.record(
  fieldName,
  z.union([wanted.transform((value) => [value]), z.array(wanted).min(1)]),
);

export const spanSpec: z.ZodType<Span> = z
  .strictObject({
    days: z.int().positive().optional(),
    workingDays: z.int().positive().optional(),
    weeks: z.int().positive().optional(),
    months: z.int().positive().optional(),
    years: z.int().positive().optional(),
  })
  .refine((span) => Object.values(span).filter((value) => value !== undefined).length === 1, {
    params: { code: 'rulebook.span-one-unit' },
  });

/** A day, month or year as a rulebook writes it. */
export const ruleDate = z
  .union([z.string(), z.int()])
  .transform((value) => String(value))
  .refine((value) => readDateRange(value) !== null, { params: { code: 'rulebook.date-unreadable' } });

/** The range of a rule's own date, which the format has already read once. */
export function rangeOfRuleDate(value: string): DateRange {
  const range = readDateRange(value);
  if (!range) throw new Error(`A rule date that was never validated: ${value}`);
  return range;
}
