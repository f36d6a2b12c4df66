const LONGEST = 60;
const SECTION =
  "(?:home|news|world|europe|africa|asia|americas|middle east|international|national|uk|us|local|regional|business|economy|markets|money|politics|sports?|football|opinion|comment|culture|arts?|books|film|music|lifestyle|life|travel|food|tech|technology|science|health|environment|climate|education|weather|latest|top stories|breaking news|front page)";
const SECTIONS = new RegExp(`^${SECTION}(?:(?: ?[>›»|/·•] ?|, | & | and )${SECTION})*$`, "i");
const PAPER =
  /^(?:the )?(?:\p{Lu}[\p{L}’'-]* ){1,3}(?:times|post|news|courier|herald|journal|gazette|echo|guardian|tribune|chronicle|observer|telegraph|wire|press|standard|mirror|examiner|star)(?: online| \.com)?$/iu;
const TITLE = /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u;

/** Whether a line above the headline names the paper or the part of it: "THE TARN COURIER", "News > Business". */
export const isMasthead = (line: string): boolean =>
  line.length <= LONGEST && (SECTIONS.test(line) || (TITLE.test(line) && PAPER.test(line)));
