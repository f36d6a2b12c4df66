/** What a worker can be asked: names, and functions from plain data to plain data. */
export type Calls = { readonly [name: string]: (...args: never[]) => unknown };

export type Request = { readonly id: number; readonly name: string; readonly args: readonly unknown[] };

/** A call that threw carries the words of the error; the worker goes on. */
export type Response =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string };
