/** First parts that are written with a hyphen by one paper and without by the next: "co-operation", "pre-war", "e-mail", "south-east". Put together for this project. */
export const PREFIXES: ReadonlySet<string> = new Set(
  `anti bi co counter cyber de e inter mega micro mid mini multi neo non north over post pre pro re self semi south sub super
  tele trans tri ultra un under`.split(/\s+/),
);
