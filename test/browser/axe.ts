import axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds against the page as it stands, one line a fault; none is good. Of what it cannot decide, it says nothing. */
export async function faultsOf(page: Page): Promise<string[]> {
  const hasAxe = await page.evaluate<boolean>("typeof axe === 'object'");
  if (!hasAxe) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<axe.AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(" ")}: ${failureSummary ?? ""}`),
  );
}
