/**
 * Places labels on a line so that they stay apart and as near as can be to where they belong.
 *
 * @param wanted - where each label belongs, in pixels
 * @param gap - the least distance between two labels
 * @param from - the first place a label may have; `to` the last
 * @returns the places, in the order of `wanted`
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  from: number,
  to: number,
): readonly number[] {
  const order = wanted.map((place, index) => ({ place, index })).toSorted((a, b) => a.place - b.place);
  const placed: number[] = [];
  for (const [position, { place }] of order.entries()) {
    placed.push(Math.max(place, position === 0 ? from : (placed[position - 1] ?? from) + gap));
  }
  for (let position = placed.length - 1; position >= 0; position--) {
    const limit = position === placed.length - 1 ? to : (placed[position + 1] ?? to) - gap;
    placed[position] = Math.min(placed[position] ?? to, limit);
  }
  const result: number[] = [];
  for (const [position, { index }] of order.entries()) result[index] = placed[position] ?? from;
  return result;
}
