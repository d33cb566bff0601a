import fc from 'fast-check';

/**
 * Property tests try the same cases on every machine, so that a change is judged by what it changed. `LLINYN_SEED=random`
 * tries new ones; a number tries those again.
 */
const asked = process.env['LLINYN_SEED'] ?? '20120401';
fc.configureGlobal({ seed: asked === 'random' ? Date.now() % 2 ** 31 : Number(asked) });
