import { defineConfig } from 'vitest/config';

/** These files replace modules for themselves. */
const isolated = ['editions', 'figures', 'query-plans', 'rebuilding', 'regex-safety', 'search-order'].map(
  (name) => `tests/${name}.test.ts`,
);

export default defineConfig({
  test: {
    globalSetup: './tests/support/global-setup.ts',
    // Nothing may depend on where the machine is, or thinks it is.
    env: { TZ: 'Pacific/Kiritimati' },
    // By default, one processor is left unused.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    projects: [
      { extends: true, test: { name: 'isolated', include: isolated } },
      // Loading the modules of the project again for each file takes a quarter of the time of all tests.
      { extends: true, test: { name: 'shared', include: ['tests/**/*.test.ts'], exclude: isolated, isolate: false } },
    ],
  },
});
