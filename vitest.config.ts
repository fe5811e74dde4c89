import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: './tests/support/global-setup.ts',
    // Nothing may depend on where the machine is, or thinks it is.
    env: { TZ: 'Pacific/Kiritimati' },
    // By default, one processor is left unused.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
