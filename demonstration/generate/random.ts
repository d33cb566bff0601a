/** Draws that are the same every time for the same name: adding one series never disturbs another. */
export interface Draws {
  /** From 0 up to, not including, 1. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** How many of `trials` come off, each with the same chance. */
  successes(trials: number, chance: number): number;
}

/** Draws for a named series. */
export function drawsFor(name: string): Draws {
  let state = hash(`dyffryn-arian/${name}`);
  // Mulberry32: small, public domain, and good enough to draw a county that does not exist.
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const successes = (trials: number, chance: number) => {
    if (trials > 20_000) {
      const spread = Math.sqrt(trials * chance * (1 - chance));
      return Math.min(trials, Math.max(0, Math.round(trials * chance + spread * normal())));
    }
    let count = 0;
    for (let trial = 0; trial < trials; trial++) if (uniform() < chance) count++;
    return count;
  };
  return { uniform, normal, successes };
}

function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (const character of text) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return mixed | 0;
}
