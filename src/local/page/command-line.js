/** @import { Choice, CommandOption, Entry, ListItem, OptionValue, PageState } from "./types.d.ts" */
/** @import { Field } from "./options.js" */
/** @import { Listbox } from "./listbox.js" */
/** @import { OptionField } from "./option-field.js" */
import { requiredFirst } from "./commands.js";
import { element } from "./element.js";
import { createFileField } from "./file-field.js";
import { icon } from "./icons.js";
import { createOptionField, fillField } from "./option-field.js";
import { commandData, kindOf, readOption, suggestions } from "./options.js";

const typingPauseMs = 120;
const shownChoices = 25;

/**
 * The input box while a command is being filled in: its options as labelled fields in one line.
 * @param {Entry} entry
 * @param {Record<string, Field>} start values by option name
 * @param {{
 *   list: Listbox,
 *   state: () => PageState,
 *   complete: (data: Record<string, unknown>) => Promise<Choice[]>,
 *   upload: (file: File) => Promise<string>,
 *   send: (data: Record<string, unknown>, values: Record<string, Field>) => void,
 *   leave: (text: string) => void,
 *   say: (trouble: string) => void,
 * }} around
 */
export function createCommandLine(entry, start, around) {
  const { list } = around;
  const options = requiredFirst(entry.options);
  /** @type {OptionField[]} */
  let fields = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  let asked = 0;
  const more = element("button", {
    type: "button",
    class: "more-options",
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
  });
  const leave = element(
    "button",
    {
      type: "button",
      class: "icon-button",
      "aria-label": "Leave the command",
      title: "Leave the command (Escape)",
      onclick: () => quit(""),
    },
    icon("close"),
  );
  const line = element(
    "div",
    { class: "command-line", role: "group", "aria-label": `Command /${entry.name}` },
    element("span", { class: "command-name" }, `/${entry.name}`),
    more,
    leave,
  );

  for (const option of options) {
    if (option.required || start[option.name]) add(option, start[option.name] ?? { text: "" });
  }
  showMore();
  more.addEventListener("click", () => (list.ownedBy(more) ? list.hide() : offerMore()));
  more.addEventListener("blur", () => list.ownedBy(more) && list.hide());
  more.addEventListener("keydown", onMoreKey);

  function add(/** @type {CommandOption} */ option, /** @type {Field} */ field) {
    const made =
      option.type === 11
        ? createFileField(option, field, { list, suggest, onKey, upload: around.upload, say: around.say })
        : createOptionField(option, field, { list, suggest, onKey });
    fields.push(made);
    more.before(made.node);
    return made;
  }

  function missing() {
    return options.filter((option) => !fields.some((field) => field.option === option));
  }

  function showMore() {
    const count = missing().length;
    more.hidden = count === 0;
    more.textContent = fields.length === 0 ? `+${count} optional` : `+${count} more`;
    more.setAttribute("aria-label", `Add one of ${count} more options`);
  }

  function offerMore() {
    const items = missing().map((option) => ({
      key: option.name,
      label: option.name,
      description: option.description,
    }));
    list.show(more, items, {
      label: "Options",
      active: 0,
      heading: title(entry.description),
      onChoose: ({ key }) => choose(key),
    });
  }

  function choose(/** @type {string} */ name) {
    const option = options.find((one) => one.name === name);
    list.hide();
    if (!option) return;
    const made = add(option, { text: "" });
    showMore();
    made.input.focus();
  }

  function onMoreKey(/** @type {KeyboardEvent} */ event) {
    if (list.ownedBy(more)) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        list.choose();
      } else list.onKey(event);
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      offerMore();
    } else onOuterKey(event);
  }

  /** Escape and Backspace beside the fields: out of the command, or back to the last field. */
  function onOuterKey(/** @type {KeyboardEvent} */ event) {
    if (event.key !== "Escape" && event.key !== "Backspace") return;
    event.preventDefault();
    const last = fields.at(-1);
    if (event.key === "Escape") quit("");
    else if (last) last.input.focus();
    else quit(`/${entry.name}`);
  }

  /** Shows what the option is for and what may stand in it. */
  function suggest(/** @type {OptionField} */ owner) {
    clearTimeout(typing);
    const request = ++asked;
    if (!owner.option.autocomplete) {
      offer(owner, suggestions(owner.option, owner.field.value === undefined ? owner.field.text : "", around.state()));
      return;
    }
    offer(owner, [], "Looking…");
    typing = setTimeout(
      async () => {
        const choices = await around.complete(commandData(entry, given(owner))).catch(() => null);
        if (request !== asked || document.activeElement !== owner.input) return;
        const items = (choices ?? [])
          .slice(0, shownChoices)
          .map(({ name, value }) => ({ key: String(value), label: name, value }));
        const nothing = choices === null ? "The choices did not arrive." : "Nothing matches.";
        offer(owner, items, items.length > 0 ? "" : nothing);
      },
      owner.field.text === "" ? 0 : typingPauseMs,
    );
  }

  function offer(/** @type {OptionField} */ owner, /** @type {ListItem[]} */ items, note = "") {
    if (document.activeElement !== owner.input) return;
    const { option, field } = owner;
    const shown = items.map((item) => ({ ...item, selected: field.value !== undefined && item.value === field.value }));
    const eager =
      field.value === undefined && (field.text !== "" || (option.required === true && !option.autocomplete));
    list.show(owner.input, shown, {
      label: option.name,
      active: eager ? 0 : shown.findIndex((item) => item.selected),
      heading: title(option.description, option.name, note || (items.length > 0 ? "" : kindOf(option))),
      onChoose: (item) => pick(owner, item),
    });
  }

  function pick(/** @type {OptionField} */ owner, /** @type {ListItem} */ item) {
    fillField(owner, item);
    asked++;
    clearTimeout(typing);
    list.hide();
    const next = fields.slice(fields.indexOf(owner) + 1).find((field) => field.field.text === "");
    next?.input.focus();
  }

  /** What has been filled in so far, with the field one is typing in marked. */
  function given(/** @type {OptionField} */ focused) {
    return fields.flatMap((field) => {
      const isFocused = field === focused;
      const read = readOption(field.option, field.field, around.state());
      if (isFocused)
        return [
          {
            option: field.option,
            value: field.field.value === undefined ? field.field.text : /** @type {OptionValue} */ (field.field.value),
            focused: true,
          },
        ];
      return read.ok ? [{ option: field.option, value: read.value }] : [];
    });
  }

  function onKey(/** @type {KeyboardEvent} */ event, /** @type {OptionField} */ owner) {
    if (event.isComposing) return;
    const { input } = owner;
    const at = fields.indexOf(owner);
    const { atStart, atEnd } = caret(input);
    if (
      (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) &&
      list.ownedBy(input) &&
      list.active() >= 0
    ) {
      event.preventDefault();
      list.choose();
    } else if (event.key === "Enter") {
      event.preventDefault();
      send();
    } else if (list.onKey(event)) {
      return;
    } else if (event.key === "Escape") {
      event.preventDefault();
      quit("");
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      suggest(owner);
    } else if (event.key === "Backspace" && input.value === "") {
      event.preventDefault();
      if (!owner.option.required) drop(owner);
      else if (at > 0) fields[at - 1]?.input.focus();
      else quit(`/${entry.name}`);
    } else if (event.key === "ArrowLeft" && atStart && at > 0) {
      event.preventDefault();
      fields[at - 1]?.input.focus();
    } else if (event.key === "ArrowRight" && atEnd && fields[at + 1]) {
      event.preventDefault();
      fields[at + 1]?.input.focus();
    }
  }

  function drop(/** @type {OptionField} */ owner) {
    const at = fields.indexOf(owner);
    list.hide();
    fields = fields.filter((field) => field !== owner);
    owner.node.remove();
    showMore();
    (fields[Math.max(0, at - 1)]?.input ?? more).focus();
  }

  function quit(/** @type {string} */ text) {
    clearTimeout(typing);
    asked++;
    list.hide();
    around.leave(text);
  }

  /** Sends the command, or points at the first option that is missing or wrong. */
  function send() {
    const read = fields
      .map((field) => ({ field, answer: readOption(field.option, field.field, around.state()) }))
      .filter(({ field }) => field.option.required || field.field.text.trim() !== "");
    const wrong = read.flatMap(({ field, answer }) => (answer.ok ? [] : [{ field, because: answer.because }]));
    for (const { field, because } of wrong) field.complain(because);
    if (wrong[0]) {
      around.say(wrong.map(({ because }) => because).join(" · "));
      wrong[0].field.input.focus();
      return;
    }
    clearTimeout(typing);
    asked++;
    list.hide();
    const values = Object.fromEntries(read.map(({ field }) => [field.option.name, field.field]));
    around.send(
      commandData(
        entry,
        read.flatMap(({ field, answer }) => (answer.ok ? [{ option: field.option, value: answer.value }] : [])),
      ),
      values,
    );
  }

  return {
    node: line,
    send,
    onOuterKey,
    /** Into the first empty field; without any, to what the caller gives (a button that sends). */
    focus: (/** @type {HTMLElement} */ otherwise) =>
      ((fields.find((field) => field.field.text === "") ?? fields.at(-1))?.input ?? otherwise).focus(),
  };
}

/** Whether an arrow key has nowhere to go in a field, and so leaves it. A button has no caret. */
function caret(/** @type {HTMLInputElement | HTMLButtonElement} */ input) {
  if (input instanceof HTMLButtonElement) return { atStart: true, atEnd: true };
  const collapsed = input.selectionStart === input.selectionEnd;
  return {
    atStart: collapsed && input.selectionStart === 0,
    atEnd: collapsed && input.selectionStart === input.value.length,
  };
}

/** The line above the list: what the option or command is for. */
function title(/** @type {string} */ description, /** @type {string} */ name = "", /** @type {string} */ note = "") {
  return element(
    "div",
    { class: "popup-heading" },
    name && element("strong", {}, name),
    element("span", {}, description),
    note && element("span", { class: "muted" }, note),
  );
}
