const mostTries = 60;

/** Against the distance of the two points at the start. */
const tolerance = 1e-10;

/**
 * Where a smooth curve crosses nought, by secants from two points near it.
 *
 * @returns NaN where it is not found
 */
export function crossing(curve: (x: number) => number, first: number, second: number): number {
  const close = tolerance * Math.abs(second - first);
  let [before, x] = [first, second];
  let [height, next] = [curve(before), curve(x)];
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (next === height) return Math.abs(next) < tolerance ? x : Number.NaN;
    const step = (next * (x - before)) / (next - height);
    [before, height] = [x, next];
    x -= step;
    if (Math.abs(step) <= close) return x;
    next = curve(x);
  }
  return Number.NaN;
}
