import { openOne } from "./brief/open-one.ts";
import { fromSections, ours, type Section } from "./brief/sections.ts";
import { choosePlace } from "./brief/source-view.ts";
import type { Answer } from "./command.ts";
import type { Article } from "./domain/article.ts";
import { type Action, type Inline, type Part, type Reply, reply, say, type Text } from "./domain/reply.ts";
import type { Span } from "./domain/span.ts";

const PAGE = 6;

/** The facts of a page, the number of the nearest page that there is, and how many there are. */
export function onPage<Fact>(
  facts: readonly Fact[],
  page: number,
): { readonly shown: readonly Fact[]; readonly at: number; readonly pages: number } {
  const pages = Math.ceil(facts.length / PAGE);
  const at = Math.min(Math.max(0, page), Math.max(0, pages - 1));
  return { shown: facts.slice(at * PAGE, (at + 1) * PAGE), at, pages };
}

/** A paged list of quotations or figures, each in the source's words; the articles they are from can be opened. */
export function factList<Fact>({
  command,
  title,
  nothing,
  facts,
  draw,
  placeOf,
  page,
  state,
  articles,
  above = [],
}: {
  readonly command: string;
  readonly title: readonly Inline[];
  readonly nothing: readonly Inline[];
  readonly facts: readonly Fact[];
  /** Is asked for those on the page alone. */
  readonly draw: (facts: readonly Fact[]) => readonly Section[];
  /** Where it stands, to be shown in its paragraph. */
  readonly placeOf: (fact: Fact) => { readonly article: Article; readonly place: Span };
  readonly page: number;
  /** What asks for the same list again; the page number is put before it. */
  readonly state: readonly string[];
  readonly articles: readonly Article[];
  /** Stands above the list on every page. */
  readonly above?: readonly Part[];
}): Answer {
  if (facts.length === 0) {
    return reply([
      { kind: "text", text: nothing },
      { kind: "note", text: [say("facts.try", { command: { command: "search" } })] },
    ]);
  }
  const { shown, at, pages } = onPage(facts, page);
  const arrow = (label: Text, verb: string, to: number): Action => ({
    kind: "button",
    label,
    style: "secondary",
    command,
    verb,
    state: [String(to), ...state],
    disabled: to < 0 || to >= pages,
  });
  const count: Part = {
    kind: "note",
    text: [
      say("facts.found", { count: facts.length }),
      ...(pages > 1 ? [" · ", say("page-of", { at: at + 1, count: pages })] : []),
    ],
  };
  const { parts, tells } = fromSections([
    ours({ kind: "title", text: title }, count, ...above, { kind: "divider" }),
    ...draw(shown),
  ]);
  return reply(parts, {
    actions: [
      choosePlace(shown.map(placeOf)),
      openOne(articles),
      ...(pages > 1 ? [arrow(say("back"), "back", at - 1), arrow(say("next"), "on", at + 1)] : []),
    ],
    post: { command, state: [String(at), ...state] },
    tells,
  });
}

/** What a pressed button of a list shows: its page in the place of the one before, or the same for everybody. */
export function pressedPage(verb: string, drawn: Answer): Answer {
  if (drawn.kind !== "reply") return drawn;
  return verb === "post" ? forEverybody(drawn) : { ...drawn, place: "here" };
}

/** The same answer for everybody: its lists stay, since they answer the presser alone; its paging would change what all see. */
const forEverybody = (drawn: Reply): Reply => ({
  ...drawn,
  audience: "everyone",
  place: "new",
  post: null,
  actions: drawn.actions.filter(({ kind }) => kind === "select"),
});
