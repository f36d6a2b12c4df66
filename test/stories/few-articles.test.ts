import { expect, test } from "vitest";
import { createStoryIndex } from "../../src/stories/index.ts";
import { placed } from "./invented-articles.ts";

/** Stories as lists of ids, when the last article has come; hardly any words are known then. */
function storiesOf(articles: readonly ReturnType<typeof placed>[]): string[] {
  const index = createStoryIndex();
  const stories = new Map<string, string>();
  for (const article of articles) {
    const { story, moved } = index.place(article);
    stories.set(article.id, story);
    for (const [id, now] of moved) stories.set(id, now);
  }
  const groups = Map.groupBy(stories.keys(), (id) => stories.get(id)!);
  return [...groups.values()].map((ids) => ids.sort().join(" ")).sort();
}

const FERRY =
  "A fire on the ferry Harl Star killed nine people and injured 41 off Port Orme early on Monday, the coastguard said. The Harl Star was carrying 212 passengers from Orme to Selmouth when the fire broke out in its engine room at about 3 a.m. Coastguard commander Anna Dray said that the search was continuing for six people who were missing. The ferry, built in 1991, passed a safety inspection in January, according to its owner, Sel Lines.";

test("two earthquakes of one day are two stories", () => {
  const santaRita = [
    placed(
      "toral1",
      0,
      "Magnitude 6.1 quake shakes northern Toral",
      "A magnitude 6.1 earthquake struck northern Toral on Monday, damaging 300 houses in the town of Santa Rita, the civil defence agency said. The quake struck at 1.20 a.m. at a depth of 12 km, 40 km north of Santa Rita. Two people were hurt by falling bricks. Schools in the province will stay closed until Wednesday, Governor Luis Arana said.",
    ),
    placed(
      "toral2",
      3,
      "Earthquake damages hundreds of homes in Toral",
      "An earthquake of magnitude 6.1 damaged at least 300 homes in northern Toral early on Monday, officials said. The town of Santa Rita, 40 km south of the epicentre, was hit worst. The civil defence agency said that two people were injured. Governor Luis Arana ordered schools to be closed until Wednesday.",
    ),
    placed(
      "toral3",
      4,
      "Toral quake: 300 houses damaged, two hurt",
      "Two people were hurt and 300 houses were damaged when an earthquake shook the north of Toral on Monday. The magnitude 6.1 quake hit near Santa Rita at 1.20 a.m., according to the civil defence agency. Luis Arana, the governor, closed all schools until Wednesday.",
    ),
  ] as const;
  const kavar = [
    placed(
      "kavar1",
      2,
      "Magnitude 5.4 quake rattles Kavaran capital",
      "A magnitude 5.4 earthquake rattled Kavar City on Monday, sending people into the streets, but there were no reports of damage, the geology institute said. The quake struck at 9.40 a.m. at a depth of 30 km beneath the suburb of Lome. Trains on the metro were stopped for an hour. It was felt as far away as Brask, 200 km to the west, said institute director Nadia Kol.",
    ),
    placed(
      "kavar2",
      5,
      "Earthquake halts metro in Kavar City",
      "The metro in Kavar City stopped for an hour on Monday after an earthquake of magnitude 5.4 shook the capital. Nobody was hurt, the geology institute said. The epicentre was beneath the suburb of Lome.",
    ),
  ] as const;
  const [one, two, three] = santaRita;
  const apart = ["kavar1 kavar2", "toral1 toral2 toral3"];
  expect(storiesOf([one, kavar[0], two, three, kavar[1]])).toEqual(apart);
  expect(storiesOf([kavar[0], one, kavar[1], two, three])).toEqual(apart);
});

test("two trials of one day are two stories", () => {
  expect(
    storiesOf([
      ...[0, 1, 2, 3, 4].map((hour) => placed(`ferry${hour}`, hour, "Ferry fire kills nine off Port Orme", FERRY)),
      placed(
        "harl",
        0,
        "Man jailed for 12 years for stabbing in Harl pub",
        "A man was jailed for 12 years on Monday for stabbing a barman in a pub in Harl. Peter Lund, 31, of Mill Road, was found guilty last month of attempted murder by a jury at Harl crown court. Judge Helen Stroud told him that he had shown no remorse.",
      ),
      placed(
        "selmouth",
        1,
        "Woman jailed for nine years for stabbing in Selmouth club",
        "A woman was jailed for nine years on Monday for stabbing a bouncer outside a club in Selmouth. Grace Tull, 27, of Quay Street, was found guilty last month of wounding by a jury at Selmouth crown court. Judge Owen Marsh told her that she had ruined a young man's life.",
      ),
      // Now the stories are looked at again.
      ...[10, 11, 12].map((hour) => placed(`ferry${hour}`, hour, "Ferry fire kills nine off Port Orme", FERRY)),
    ]),
  ).toEqual(["ferry0 ferry1 ferry10 ferry11 ferry12 ferry2 ferry3 ferry4", "harl", "selmouth"]);
});

test("a match between two towns stays out of the story of the day that names them", () => {
  expect(
    storiesOf([
      placed("ferry1", 0, "Ferry fire kills nine off Port Orme", FERRY),
      placed("ferry2", 1, "Nine dead in ferry fire off Port Orme", FERRY),
      placed(
        "match",
        6,
        "Harl Rovers 2-1 Orme United: late Tal goal settles derby",
        "Harl Rovers beat Orme United 2-1 on Sunday with a goal in stoppage time by Jo Tal. Orme had led through Ben Asher's penalty before Kit Marlow equalised in the 60th minute. Rovers stay third in the league, four points behind Selmouth.",
      ),
      placed(
        "ferry3",
        24,
        "Ferry fire death toll rises to 14 as divers search wreck",
        "The number of people killed by the fire on the ferry Harl Star rose to 14 on Tuesday when divers found five more bodies in the wreck, the coastguard said. One person is still missing, commander Anna Dray said. The fire broke out early on Monday in the engine room of the ferry, which was carrying 212 passengers from Orme to Selmouth.",
      ),
    ]),
  ).toEqual(["ferry1 ferry2 ferry3", "match"]);
});
