import { type Answer, waitForAnswer, waitForChoices } from "./answers.ts";
import type { Asker, Asking } from "./asking.ts";
import { type GivenOption, OPTION, type OptionValue, wrapOptions } from "./command-data.ts";
import { type GivenCommand, optionNamed, registered } from "./command-request.ts";
import { addMessage } from "./messages.ts";
import { Mistake } from "./mistake.ts";
import { filledModal } from "./modal-fields.ts";
import { personMessage } from "./person-message.ts";
import type { ApiChannel, ApiChoice, ApiMessage, ApiUser } from "./types.ts";
import { takeFile } from "./uploads.ts";
import { directChannelId, type World } from "./world.ts";

const DEFAULT_TIMEOUT_MS = 5_000;
const CHOICES_WITHIN_MS = 3_000;

/** Where and how something is done. `channel` is an id (default: the first channel of the default guild); `dm` is the direct messages. */
type At = { channel?: string; dm?: boolean; timeoutMs?: number; locale?: string };
type CommandAt = At & { subcommand?: string };

/** A person on this Discord. What Discord's client would not let a person do throws a Mistake. */
export type Actor = {
  readonly id: string;
  /** Uses a slash command; `subcommand` is "add" or "group add". Channels, roles, users and files are given by id. */
  command(name: string, options?: Record<string, OptionValue>, at?: CommandAt): Promise<Answer>;
  /** Uses a message's menu command. */
  message(name: string, messageId: string, at?: At): Promise<Answer>;
  /** The choices offered for the option `focused`, given what stands in the options so far. */
  complete(name: string, focused: string, options: Record<string, OptionValue>, at?: CommandAt): Promise<ApiChoice[]>;
  press(message: ApiMessage, customId: string, at?: At): Promise<Answer>;
  choose(message: ApiMessage, customId: string, values: string[], at?: At): Promise<Answer>;
  /** Fills in and sends the modal that an answer opened; fields left out keep the modal's own values. */
  submit(answer: Answer, fields: Record<string, string>, at?: At): Promise<Answer>;
  /** Attaches a file for an option of a command and gives its id. */
  upload(file: { name: string; content: string | Uint8Array; type?: string }, at?: At): string;
  /** Writes a plain message into a channel. */
  say(content: string, at?: At): ApiMessage;
};

/** Plays one person. */
export function createActor(world: World, asking: Asking, person: ApiUser): Actor {
  /** Where each modal came from, so that submitting it goes to the same place. */
  const opened = new WeakMap<Answer, { channel: ApiChannel; messageId: string | null }>();
  const remember = async (
    answering: Promise<Answer>,
    channel: ApiChannel,
    messageId: string | null,
  ): Promise<Answer> => {
    const answer = await answering;
    if (answer.kind === "modal") opened.set(answer, { channel, messageId });
    return answer;
  };
  const press = (message: ApiMessage, customId: string, values: string[] | null, at: At): Promise<Answer> => {
    const asker = { ...askerAt(world, person, at), channel: channelOf(world, message.channel_id) };
    const answering = waitForAnswer(
      (listen) => asking.press(asker, message.id, customId, values, listen),
      timeoutOf(at),
    );
    return remember(answering, asker.channel, message.id);
  };
  return {
    id: person.id,
    async command(name, options = {}, at = {}) {
      const asker = askerAt(world, person, at);
      const given = givenCommand(world, asker, name, options, at);
      return remember(
        waitForAnswer((listen) => asking.command(asker, given, listen), timeoutOf(at)),
        asker.channel,
        null,
      );
    },
    async message(name, messageId, at = {}) {
      const asker = askerAt(world, person, { ...at, ...placeOf(world, messageId) });
      const given = { name, type: 3, target_id: messageId };
      return remember(
        waitForAnswer((listen) => asking.command(asker, given, listen), timeoutOf(at)),
        asker.channel,
        null,
      );
    },
    async complete(name, focused, options, at = {}) {
      const asker = askerAt(world, person, at);
      const given = givenCommand(world, asker, name, { [focused]: "", ...options }, at, focused);
      return waitForChoices((listen) => asking.autocomplete(asker, given, listen), at.timeoutMs ?? CHOICES_WITHIN_MS);
    },
    press: async (message, customId, at = {}) => press(message, customId, null, at),
    choose: async (message, customId, values, at = {}) => press(message, customId, values, at),
    async submit(answer, fields, at = {}) {
      const place = opened.get(answer);
      if (!place || !answer.modal) throw new Mistake("this answer opened no modal");
      const { channel, messageId } = place;
      const asker = { ...askerAt(world, person, at), channel };
      const data = filledModal(answer.modal, fields);
      return remember(
        waitForAnswer((listen) => asking.submit(asker, messageId, data, listen), timeoutOf(at)),
        channel,
        messageId,
      );
    },
    upload({ name, content, type = "application/octet-stream" }, at = {}) {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      const { channel } = askerAt(world, person, at);
      return takeFile(world, person, channel.id, { filename: name, contentType: type, bytes }).id;
    },
    say(content, at = {}) {
      const message = personMessage(world, person, askerAt(world, person, at).channel, content);
      addMessage(world, message, null);
      return message;
    },
  };
}

function givenCommand(
  world: World,
  asker: Asker,
  name: string,
  options: Record<string, OptionValue>,
  { subcommand = "" }: CommandAt,
  focused?: string,
): GivenCommand {
  const command = registered({ world, ...asker }, { name });
  const path = subcommand.split(" ").filter((part) => part !== "");
  const given = Object.entries(options).map(([option, value]): GivenOption => {
    const type = optionNamed(command, path, option)?.type ?? OPTION.string;
    return { type, name: option, value, ...(option === focused ? { focused: true } : {}) };
  });
  return { name, options: wrapOptions(command, path, given) };
}

function askerAt(world: World, person: ApiUser, { channel, dm, locale }: At): Asker {
  const [first] = world.channels.keys();
  const id = dm ? directChannelId(person.id) : (channel ?? first ?? "");
  return { person, channel: channelOf(world, id), ...(locale === undefined ? {} : { locale }) };
}

function channelOf(world: World, id: string): ApiChannel {
  const channel = world.channels.get(id);
  if (!channel) throw new Mistake(`there is no channel ${id}`);
  return channel;
}

function placeOf(world: World, messageId: string): At {
  for (const [channel, messages] of world.messages) if (messages.has(messageId)) return { channel };
  throw new Mistake(`there is no message ${messageId}`);
}

function timeoutOf({ timeoutMs = DEFAULT_TIMEOUT_MS }: At): number {
  return timeoutMs;
}
