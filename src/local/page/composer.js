/** @import { Choice, Entry, PageState } from "./types.d.ts" */
/** @import { Field } from "./options.js" */

import { createCommandLine } from "./command-line.js";
import { filterEntries, readArguments, readCommand, requiredFirst, usage } from "./commands.js";
import { element } from "./element.js";
import { createListbox } from "./listbox.js";

/** @typedef {{ entry: Entry, values: Record<string, Field> }} Sent */

const longestMessage = 2000;

/**
 * The input box: plain text, the list of commands after "/", and a command's options.
 * @param {{ frame: HTMLElement, input: HTMLTextAreaElement, popup: HTMLElement, trouble: HTMLElement, button: HTMLElement }} parts
 * @param {{
 *   state: () => PageState,
 *   entries: () => Entry[],
 *   complete: (data: Record<string, unknown>) => Promise<Choice[]>,
 *   upload: (file: File) => Promise<string>,
 *   command: (entry: Entry, data: Record<string, unknown>) => void,
 *   say: (text: string) => void,
 * }} act
 */
export function createComposer({ frame, input, popup, trouble, button }, act) {
  const list = createListbox(popup, "composer-list");
  /** @type {ReturnType<typeof createCommandLine> | null} */
  let line = null;
  /** @type {Sent | null} */
  let last = null;
  const say = (/** @type {string} */ text) => {
    trouble.textContent = text;
  };

  function fitSize() {
    input.style.height = "auto";
    input.style.height = `${Math.min(220, input.scrollHeight)}px`;
  }

  function onInput() {
    say("");
    fitSize();
    const complete = readCommand(act.entries(), input.value);
    if (complete) {
      const texts = readArguments(complete.entry, complete.rest);
      start(complete.entry, Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, { text }])));
    } else if (input.value.startsWith("/") && !input.value.includes("\n")) offer();
    else list.hide();
  }

  function offer() {
    const found = filterEntries(act.entries(), input.value.slice(1));
    const items = found.map((entry) => ({
      key: entry.name,
      label: `/${entry.name}`,
      hint: usage(entry),
      description: entry.description,
    }));
    const heading = element(
      "div",
      { class: "popup-heading" },
      items.length > 0
        ? `Commands${input.value.length > 1 ? ` matching ${input.value}` : ""}`
        : `No command matches ${input.value}.`,
    );
    list.show(input, items, {
      label: "Commands",
      active: items.length > 0 ? 0 : -1,
      heading,
      onChoose: ({ key }) => {
        const entry = found.find(({ name }) => name === key);
        if (entry) start(entry, {});
      },
    });
  }

  function start(/** @type {Entry} */ entry, /** @type {Record<string, Field>} */ values) {
    list.hide();
    say("");
    line?.node.remove();
    line = createCommandLine(entry, values, {
      list,
      state: act.state,
      complete: act.complete,
      upload: act.upload,
      leave,
      say,
      send: (data, given) => {
        last = { entry, values: given };
        leave("");
        act.command(entry, data);
      },
    });
    input.value = "";
    fitSize();
    input.hidden = true;
    frame.classList.add("has-command");
    frame.prepend(line.node);
    line.focus(button);
  }

  /** Back to plain text. */
  function leave(/** @type {string} */ text) {
    line?.node.remove();
    line = null;
    frame.classList.remove("has-command");
    input.hidden = false;
    input.value = text;
    say("");
    fitSize();
    input.focus();
    if (text) onInput();
  }

  function submit() {
    if (line) {
      line.send();
      return;
    }
    const text = input.value.trim();
    if (text === "") return;
    if (text.startsWith("/") && !text.includes("\n")) {
      const entry = act.entries().find(({ name }) => name === text.slice(1));
      if (entry) start(entry, {});
      else say(`There is no command ${text.split(" ")[0]}. Type / to see those there are.`);
    } else if (text.length > longestMessage)
      say(`A message holds at most ${longestMessage} characters; this one has ${text.length}.`);
    else {
      input.value = "";
      fitSize();
      act.say(text);
    }
  }

  button.addEventListener("click", submit);
  button.addEventListener("keydown", (event) => line?.onOuterKey(event));
  input.addEventListener("input", onInput);
  input.addEventListener("focus", () => input.value.startsWith("/") && onInput());
  input.addEventListener("blur", () => list.ownedBy(input) && list.hide());
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (
      (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) &&
      list.ownedBy(input) &&
      list.active() >= 0
    ) {
      event.preventDefault();
      list.choose();
    } else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (list.onKey(event)) {
      return;
    } else if (event.key === "ArrowUp" && input.value === "" && last) {
      event.preventDefault();
      recall();
    }
  });

  /** The last command once more, as far as it is still there. */
  function recall() {
    const entry = act.entries().find(({ name }) => name === last?.entry.name);
    if (!entry || !last) return;
    const known = new Set(requiredFirst(entry.options).map(({ name }) => name));
    start(entry, Object.fromEntries(Object.entries(last.values).filter(([name]) => known.has(name))));
  }

  return {
    focus: () => (line ? line.focus(button) : input.focus()),
    say,
    /** Opens a command by its whole name, "briefing add"; a name with subcommands shows the list. */
    startCommand(/** @type {string} */ name) {
      const entry = act.entries().find((one) => one.name === name);
      if (entry) start(entry, {});
      else leave(`/${name}`);
    },
    placeholder: (/** @type {string} */ text) => {
      input.placeholder = text;
      input.setAttribute("aria-label", text);
    },
  };
}
