export { type ReadWorker, type ReadWorkerOptions, startReadWorker } from "./read.ts";
export type { Reading } from "./read-all.ts";
export { type SearchWorkerOptions, startSearchWorker } from "./search.ts";
