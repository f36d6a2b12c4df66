// Plain JavaScript, so that the cache of compiled code is switched on before the first TypeScript of this thread is loaded.
import { enableCompileCache } from "node:module";
import { workerData } from "node:worker_threads";

enableCompileCache();
await import(workerData.script);
