import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: ['tests/whole-run.ts'],
    setupFiles: ['tests/each-file.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // The files of a worker share its modules: reading them again for each file would take a quarter of the time.
    isolate: false,
    // Node reads our TypeScript by itself, as where the program runs: sooner, and it runs faster.
    experimental: { viteModuleRunner: false },
    // To catch what hangs, not what is slow on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
