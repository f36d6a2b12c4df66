/** Marks that quotations and figures hang on, alone and in wrong company. */
export const MARKS = "“ ” \" ' ‘ ’ « » „ '' `` , . … ? ! : ; ( ) [ ] { } — – - / | % $ £ € ° # & * _ ¶ •".split(" ");

/** What seldom stands in the news and breaks offsets when it does. */
export const ODD = [
  "\u0000",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u200d",
  "\u2028",
  "\u202e",
  "\u2066",
  "\u3000",
  "\ufeff",
  "\ufffd",
  "\ud83d",
  "\ude00",
  "😀",
  "👩‍👩‍👧",
  "🇪🇺",
  "é",
  "e\u0301\u0323",
  "İ",
  "ı",
  "ß",
  "ﬁ",
  "Ǆ",
  "ſ",
  "K",
  "𝒜",
  "½",
  "²",
  "Ⅷ",
  "१२३",
  "٣",
  "４２",
  "中文",
  "שלום",
  "\r",
  "\r\n",
  "\n",
  "\n\n",
  "\t",
  "\v",
] as const;

/** Words and numbers that rules fire at. */
export const TELLING = (
  "said told according to asked added Mr Mrs Dr she he they who that of the and but not about more than nearly at least up to " +
  "between from million billion per cent percent dollars euros km mph degrees years old days ago last next Monday March noon " +
  "3.5 1,200 12,00 2026 1999-2001 10:30 7-0 0 1/2 $3.2m £4bn €1.5 5% -40 12th 1.2.3 000 9999999999999999999 hundreds dozens half " +
  "Orme Harl Vogt Tarn Council U.S. Ltd. by photo Updated: Read more: Editor's note: Reuters Q: A: Related Correction: By ago 10:15"
).split(" ");
