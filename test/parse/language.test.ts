import { expect, test } from "vitest";
import { languageOf } from "../../src/parse/language.ts";

test.each([
  ["The ferry stopped on Monday and nobody was hurt, the operator said.", "en"],
  ["One odd line with no end", "en"],
  ["Two barns, 40 sheds and a mill burned down.", "en"],
  ["Die Fähre fährt seit Montag nicht mehr, wie der Betreiber mit dem Amt mitteilte.", "de"],
  ["Le bac ne circule plus depuis lundi, selon les exploitants de la ligne.", "fr"],
  ["El transbordador no navega desde el lunes, según la empresa que lo opera.", "es"],
])("knows the language of %j", (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test.each([
  ["Паром не ходит с понедельника, сообщил оператор."],
  ["フェリーは月曜日から運航していません。"],
  ["12 – 7"],
  [""],
  ["Orme Ruelport Tvedt"],
])("does not know the language of %j", (text) => {
  expect(languageOf(text)).toBeNull();
});
