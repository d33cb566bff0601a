import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/same-cases.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // To catch what hangs, not what is slow on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
