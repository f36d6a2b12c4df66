import { defineConfig } from "vitest/config";

/** The tests that need Chromium: `npm run test:browser`. One browser at a time. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
