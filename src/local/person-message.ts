import { whoIsPinged } from "./mentions.ts";
import { Mistake } from "./mistake.ts";
import { may, PERMISSION } from "./permissions.ts";
import type { ApiChannel, ApiMessage, ApiUser } from "./types.ts";
import type { World } from "./world.ts";

const MAX_CONTENT = 2_000;

/** A person's own plain message; it is not put into the channel yet. Throws a Mistake when the person may not write there. */
export function personMessage(world: World, person: ApiUser, channel: ApiChannel, words: string): ApiMessage {
  const content = words.trim();
  if (content === "") throw new Mistake("an empty message cannot be sent");
  if (content.length > MAX_CONTENT) throw new Mistake(`a message has at most ${MAX_CONTENT} characters`);
  if (!may(world, person.id, channel, PERMISSION.viewChannel, PERMISSION.sendMessages))
    throw new Mistake("you may not write here");
  return {
    id: world.ids.next(),
    type: 0,
    channel_id: channel.id,
    author: person,
    content,
    timestamp: new Date(world.now()).toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    attachments: [],
    embeds: [],
    components: [],
    flags: 0,
    ...whoIsPinged(world, channel, content, null, "interaction"),
  };
}
