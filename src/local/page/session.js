/** @import { Message, Modal, PageState } from "./types.d.ts" */
/** @import { Api } from "./api.js" */
import { connect } from "./connection.js";
import { createMessages } from "./messages-kept.js";
import { withThread } from "./threads.js";

/** @typedef {ReturnType<typeof createMessages>} Messages */
/**
 * @typedef {{
 *   loaded: () => void,
 *   message: (channelId: string, message: Message, isNew: boolean) => void,
 *   removed: (channelId: string) => void,
 *   changed: () => void,
 *   modal: (interactionId: string, modal: Modal) => void,
 *   failed: (interactionId: string, text: string) => void,
 *   acknowledged: (interactionId: string) => void,
 *   lost: (text: string) => void,
 * }} Listener
 */

const retryMs = 2000;

/**
 * What one person sees, kept up to date. Events that come before the state is loaded wait for it.
 * @param {Api} api
 * @param {Listener} listener
 */
export function createSession(api, listener) {
  /** @type {PageState | null} */
  let state = null;
  /** @type {Messages} */
  let messages = createMessages();
  /** @type {{ name: string, data: any }[]} */
  let early = [];
  let loading = 0;
  let closed = false;
  /** @type {Set<string>} the channels whose older messages are on their way, or all here */
  const asked = new Set();

  async function load() {
    const request = ++loading;
    early = [];
    const loaded = await api.state().catch((/** @type {Error} */ error) => error);
    if (closed || request !== loading) return;
    if (loaded instanceof Error) {
      listener.lost(loaded.message);
      setTimeout(() => request === loading && !closed && load(), retryMs);
      return;
    }
    state = loaded;
    messages = createMessages(loaded.messages);
    asked.clear();
    const waiting = early;
    loading = 0;
    listener.loaded();
    for (const { name, data } of waiting) apply(name, data);
  }

  function onEvent(/** @type {string} */ name, /** @type {any} */ data) {
    if (loading > 0) early.push({ name, data });
    else apply(name, data);
  }

  function apply(/** @type {string} */ name, /** @type {any} */ data) {
    if (!state) return;
    if (name === "message") listener.message(data.channelId, data.message, messages.put(data.channelId, data.message));
    else if (name === "delete") {
      messages.remove(data.channelId, data.id);
      listener.removed(data.channelId);
    } else if (name === "thread") {
      state = { ...state, channels: withThread(state.channels, data.parentId, data.channel) };
      listener.changed();
    } else if (name === "commands") {
      state = { ...state, commands: Array.isArray(data) ? data : data.commands };
      listener.changed();
    } else if (name === "ready") {
      state = { ...state, ready: data.ready };
      listener.changed();
    } else if (name === "modal") listener.modal(data.interactionId, data.modal);
    else if (name === "failed") listener.failed(data.interactionId, data.text);
    else if (name === "acknowledged") listener.acknowledged(data.interactionId);
  }

  const disconnect = connect(api.eventsAddress, {
    onOpen: load,
    onLost: () => {
      loading++;
      listener.lost("The connection was lost. Trying again…");
    },
    onEvent,
  });

  /** Loads some messages before the oldest one that is here; false when there are none, or when they are on their way already. */
  async function loadOlder(/** @type {string} */ channelId) {
    const into = messages;
    const oldest = into.list(channelId)[0];
    if (!oldest || asked.has(channelId)) return false;
    asked.add(channelId);
    const answer = await api.older(channelId, oldest.id).catch(() => null);
    if (into !== messages) return false;
    for (const message of answer?.messages ?? []) into.put(channelId, message);
    const hasMore = answer === null || answer.messages.length > 0;
    if (hasMore) asked.delete(channelId);
    return answer !== null && hasMore;
  }

  return {
    api,
    loadOlder,
    state: () => state,
    messages: () => messages,
    close() {
      closed = true;
      disconnect();
    },
  };
}
/** @typedef {ReturnType<typeof createSession>} Session */
