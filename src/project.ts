import { isAbsolute, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, with a separator at its end. */
export const PROJECT = fileURLToPath(new URL("..", import.meta.url));

/** A path of the settings: one that is not absolute begins in the project's folder. */
export const inProject = (path: string): string => (isAbsolute(path) ? path : join(PROJECT, path));
