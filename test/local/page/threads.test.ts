import { expect, it } from "vitest";
import { withThread } from "../../../src/local/page/threads.js";

const channel = (id: string, type = 0) => ({ id, name: id, type });
const listed = [channel("news"), channel("a", 11), channel("forum", 15), channel("talk")];

it.each([
  ["below the threads of its channel", "news", channel("b", 11), ["news", "a", "b", "forum", "talk"]],
  ["below a forum without posts", "forum", channel("b", 11), ["news", "a", "forum", "b", "talk"]],
  ["below the last channel", "talk", channel("b", 10), ["news", "a", "forum", "talk", "b"]],
  ["once", "news", channel("a", 11), ["news", "a", "forum", "talk"]],
  ["not at all where its channel is not seen", "secret", channel("b", 11), ["news", "a", "forum", "talk"]],
])("a new thread stands %s", (_where, parent, thread, ids) =>
  expect(withThread(listed, parent, thread).map(({ id }) => id)).toEqual(ids),
);
