/** @import { Choice, Interaction, Message, PageState } from "./types.d.ts" */

const longestAnswerMs = 15_000;

/**
 * The server's side of the page, for one person.
 * @param {string} as "admin" or "member"
 */
export function createApi(as) {
  const at = (/** @type {string} */ path) => `/page/${path}?as=${encodeURIComponent(as)}`;
  return {
    as,
    eventsAddress: at("events"),
    /** @returns {Promise<PageState>} */
    state: () => ask(at("state")),
    /** @returns {Promise<{ messages: Message[] }>} the messages before one of them, the newest fifty of those */
    older: (/** @type {string} */ channelId, /** @type {string} */ before) =>
      ask(`${at("older")}&${new URLSearchParams({ channelId, before })}`),
    /** @returns {Promise<{ id: string }>} */
    interact: (/** @type {Interaction} */ interaction) => ask(at("interactions"), interaction),
    /** @returns {Promise<{ choices: Choice[] }>} */
    complete: (/** @type {string} */ channelId, /** @type {Record<string, unknown>} */ data) =>
      ask(at("autocomplete"), { channelId, data }),
    /** @returns {Promise<unknown>} */
    say: (/** @type {string} */ channelId, /** @type {string} */ content) =>
      ask(at("messages"), { channelId, content }),
    /** @returns {Promise<{ id: string }>} */
    upload: (/** @type {string} */ channelId, /** @type {File} */ file) =>
      ask(`${at("files")}&${new URLSearchParams({ channelId, name: file.name, type: file.type })}`, file),
    /** @returns {Promise<unknown>} */
    dismiss: (/** @type {string} */ channelId, /** @type {string} */ messageId) =>
      ask(at("dismiss"), { channelId, messageId }),
  };
}
/** @typedef {ReturnType<typeof createApi>} Api */

/** Asks the server; without a body it is a GET, and a file goes as it is. What it throws has words for the reader. */
async function ask(/** @type {string} */ path, /** @type {unknown} */ body = undefined) {
  const request =
    body === undefined
      ? {}
      : body instanceof Blob
        ? { method: "POST", headers: { "content-type": "application/octet-stream" }, body }
        : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(path, { ...request, signal: AbortSignal.timeout(longestAnswerMs) }).catch(() => null);
  if (!response) throw new Error("The bot's server does not answer. Is it running?");
  const text = await response.text();
  const answer = text.startsWith("{") ? JSON.parse(text) : {};
  if (response.ok) return answer;
  if (response.status === 403)
    throw new Error(
      answer.message ?? "This page was opened with an old address. Open the one that the terminal shows.",
    );
  throw new Error(answer.message ?? `The server refused this (${response.status}).`);
}
