/** @import { ListItem, Message, PageState } from "./types.d.ts" */
/** @import { Scene } from "./scene.js" */
import { placeHash, readPlace } from "./address.js";
import { createApi } from "./api.js";
import { createAsking } from "./asking.js";
import { flattenCommands } from "./commands.js";
import { createComposer } from "./composer.js";
import { refreshMoments } from "./draw-markdown.js";
import { channelIcon } from "./icons.js";
import { createLog } from "./log.js";
import { createMenus } from "./menus.js";
import { messageMenu, showJson } from "./message-menu.js";
import { openModal } from "./modal.js";
import { createSession } from "./session.js";
import { createSidebar } from "./sidebar.js";
import { createTheme } from "./theme.js";
import { welcome } from "./welcome.js";

const refreshMs = 15_000;

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @type {PageState} */
const nothingYet = {
  guild: { id: "", name: "" },
  channels: [],
  me: { id: "", username: "" },
  bot: { id: "", username: "The bot" },
  users: [],
  roles: [],
  commands: [],
  messages: {},
  ready: false,
};

start();

function start() {
  let { as, channelId } = readPlace(location.hash);
  /** @type {Set<string>} */
  const unread = new Set();
  let opened = "";
  /** What is said while the page has no connection, else "". */
  let lost = "";

  const state = () => session.state() ?? nothingYet;
  const channel = () => state().channels.find(({ id }) => id === channelId);
  const entries = () => flattenCommands(state().commands, { permissions: state().me.permissions, channel: channel() });
  const slashEntries = () => entries().filter(({ type }) => type === 1);

  const asking = createAsking({ session: () => session, log: () => log, channelId: () => channelId });
  /** @type {Scene} */
  const scene = {
    state,
    reader: () => ({ now: Date.now(), locale: navigator.language }),
    openChannel,
    startCommand: (name) => composer.startCommand(name),
    interact: asking.press,
    dismiss: (message) =>
      session.api.dismiss(channelId, message.id).catch((/** @type {Error} */ error) => composer.say(error.message)),
    messageMenu: () => messageMenu(entries()),
    useMenu,
    menus: createMenus(),
  };
  const log = createLog(byId("log"), byId("jump"), scene, showOlder);
  const composer = createComposer(
    {
      frame: byId("composer"),
      input: /** @type {HTMLTextAreaElement} */ (byId("input")),
      popup: byId("composer-popup"),
      trouble: byId("trouble"),
      button: byId("send"),
    },
    {
      state,
      entries: slashEntries,
      complete: async (data) => (await session.api.complete(channelId, data)).choices,
      upload: async (file) => (await session.api.upload(channelId, file)).id,
      command: asking.command,
      say: (text) => {
        log.toEnd();
        session.api.say(channelId, text).catch((/** @type {Error} */ error) => composer.say(error.message));
      },
    },
  );
  const sidebar = createSidebar(
    { guild: byId("guild"), nav: byId("channels"), me: byId("me"), status: byId("status"), people: byId("people") },
    { openChannel, become },
  );
  createTheme(byId("theme"));
  const closeSide = foldSide();
  let session = open();
  composer.focus();

  function open() {
    sidebar.mark(as);
    return createSession(createApi(as), {
      loaded: () => {
        lost = "";
        if (!channel()) channelId = state().channels[0]?.id ?? "";
        showChannel();
      },
      message: (id, message, isNew) => {
        asking.answeredBy(message);
        if (id === channelId) log.show(session.messages().list(id));
        else if (isNew) {
          unread.add(id);
          showFrame();
        }
      },
      removed: (id) => id === channelId && log.show(session.messages().list(id)),
      changed: showFrame,
      modal: (interactionId, modal) => {
        asking.answered(interactionId);
        openModal(modal, scene, (data) => asking.submit(interactionId, data));
      },
      failed: asking.failed,
      acknowledged: asking.answered,
      lost: (text) => {
        asking.abandon("The connection was lost before an answer came.");
        lost = text;
        showFrame();
      },
    });
  }

  function become(/** @type {string} */ next) {
    session.close();
    as = next;
    opened = "";
    log.clearNotes();
    session = open();
  }

  function openChannel(/** @type {string} */ id) {
    closeSide();
    channelId = id;
    showChannel();
    composer.focus();
  }

  /** Shows the channel; the same one again, as after a lost connection, only takes up what changed. */
  function showChannel() {
    const shown = channel();
    if (!shown) return;
    unread.delete(channelId);
    history.replaceState(null, "", placeHash(as, channelId));
    const messages = session.messages().list(channelId);
    if (opened === `${as}/${channelId}`) log.show(messages);
    else {
      log.clearNotes();
      log.reset(shown, messages, welcome(slashEntries(), scene));
    }
    opened = `${as}/${channelId}`;
    showFrame();
  }

  async function showOlder() {
    const [id, asked] = [channelId, session];
    const isMore = await asked.loadOlder(id);
    if (isMore && id === channelId && asked === session) log.show(session.messages().list(id));
  }

  /** All around the messages: channels, names, what is going on. */
  function showFrame() {
    const now = state();
    const shown = channel();
    sidebar.show(now, channelId, unread, lost === "");
    byId("channel-icon").replaceChildren(...(shown ? [channelIcon(shown)] : []));
    byId("channel-name").textContent = shown?.name ?? "";
    byId("topic").textContent = shown?.topic ?? "";
    document.title = `${unread.size > 0 ? "• " : ""}#${shown?.name ?? ""} | ${now.guild.name}`;
    composer.placeholder(`Message #${shown?.name ?? ""}`);
    byId("welcome-commands")?.replaceWith(...welcome(slashEntries(), scene).slice(1));
    banner(lost || (now.ready ? "" : `${now.bot.username} is starting…`));
  }

  function banner(/** @type {string} */ text) {
    byId("banner").textContent = text;
    byId("banner").hidden = text === "";
  }

  function useMenu(/** @type {Message} */ message, /** @type {ListItem} */ item) {
    const entry = entries().find(({ id }) => id === item.key);
    if (entry) asking.command(entry, { id: entry.id, name: entry.name, type: entry.type, target_id: message.id });
    else showJson(message);
  }

  document.addEventListener("keydown", (event) => {
    const free = event.target === document.body || event.target === byId("log");
    if (free && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey)
      composer.focus();
  });
  setInterval(() => refreshMoments(byId("log"), scene), refreshMs);
}

/** The channel list folds away on a narrow page; gives the way to close it. */
function foldSide() {
  const button = byId("menu");
  const set = (/** @type {boolean} */ open) => {
    document.body.classList.toggle("side-open", open);
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => set(!document.body.classList.contains("side-open")));
  byId("shade").addEventListener("click", () => set(false));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !document.body.classList.contains("side-open")) return;
    set(false);
    button.focus();
  });
  return () => set(false);
}
