import { type Problem, problem } from '../records/index.ts';

/**
 * What is wrong with the headings of a file as a whole: there are none, they are one, or figures and area codes stand
 * where they should be.
 *
 * @param row - row of the heading, counted from 1
 */
export function headingProblems(headings: readonly string[], file: string, row: number): Problem[] {
  const where = { file, row };
  if (headings.length === 0 || headings.every((heading) => heading === ''))
    return [problem('evidence.no-heading', where)];
  if (headings.length === 1) return [problem('evidence.one-column', where, { found: headings[0] ?? '' })];
  const figures = headings.filter(
    (heading) => /^-?[\d,.]+%?$/.test(heading) && !/^(?:19|20)\d\d$|^\d{1,3}$/.test(heading),
  );
  const codes = headings.filter((heading) => /^[A-Z]\d{8}$/.test(heading));
  if (figures.length * 2 > headings.length || codes.length > 0)
    return [problem('evidence.no-heading', where)];
  return [];
}
