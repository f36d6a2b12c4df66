import { processConfig } from "../config.ts";
import { inProject, PROJECT } from "../project.ts";

/** The folder of the settings that holds everything that is stored. Throws, in words, where the settings are not understood. */
export function dataFolder(): string {
  const settings = processConfig(PROJECT);
  if (!settings.ok) throw new Error(settings.problems.join("\n"));
  return inProject(settings.config.dataDir);
}
