/** After the tests, what did not run: the page is driven in a browser by tests of their own. */
export const teardown = (): void => {
  process.stdout.write("The tests in a browser were left out. `npm run test:browser` runs them; it needs Chromium.\n");
};
