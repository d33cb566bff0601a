import { normalQuantile, studentTwoSided } from './distributions.ts';

/**
 * Quantile of Student's t distribution, by bisection on its tail probability.
 *
 * @param probability - in (0, 1)
 * @param degreesOfFreedom - above 0
 * @throws RangeError outside those
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError('A probability lies between 0 and 1');
  if (!(degreesOfFreedom > 0)) throw new RangeError('Degrees of freedom are above 0');
  const twoSided = 2 * Math.min(probability, 1 - probability);
  if (twoSided === 1) return 0;
  // The normal quantile lies nearer to the middle than that of any t.
  let near = Math.abs(normalQuantile(twoSided / 2));
  let far = Math.max(1, 2 * near);
  while (studentTwoSided(far, degreesOfFreedom) > twoSided) far *= 2;
  for (let step = 0; step < 200 && far - near > 1e-15 * far; step += 1) {
    const middle = (near + far) / 2;
    if (studentTwoSided(middle, degreesOfFreedom) > twoSided) near = middle;
    else far = middle;
  }
  const size = (near + far) / 2;
  return probability < 0.5 ? -size : size;
}
