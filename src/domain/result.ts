import type { Failure } from "./failure.ts";

/** Expected trouble is a value. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = <T>(failure: Failure): Result<T> => ({ ok: false, failure });
