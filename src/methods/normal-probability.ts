/**
 * Probability that a standard normal variable is at most x, to about 15 digits.
 *
 * @source Hart JF (1968), Computer Approximations, algorithm 5666, as published by West G (2005), Wilmott, May, 70–76
 */
export function normalProbability(x: number): number {
  const size = Math.abs(x);
  if (size > 37) return x > 0 ? 1 : 0;
  const density = Math.exp((-size * size) / 2);
  const tail = size < 7.071067811865475 ? density * nearTail(size) : density * farTail(size);
  return x > 0 ? 1 - tail : tail;
}

function nearTail(x: number): number {
  let above = 0.0352624965998911 * x + 0.700383064443688;
  above = above * x + 6.37396220353165;
  above = above * x + 33.912866078383;
  above = above * x + 112.079291497871;
  above = above * x + 221.213596169931;
  above = above * x + 220.206867912376;
  let below = 0.0883883476483184 * x + 1.75566716318264;
  below = below * x + 16.064177579207;
  below = below * x + 86.7807322029461;
  below = below * x + 296.564248779674;
  below = below * x + 637.333633378831;
  below = below * x + 793.826512519948;
  below = below * x + 440.413735824752;
  return above / below;
}

function farTail(x: number): number {
  return 1 / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / 2.506628274631;
}
