/**
 * Small closed word classes that the quote rules lean on. Written for this project from English grammars and style guides; all in lower case.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const withPlurals = (words: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...words].flatMap((word) =>
      /(?:s|men|people|children)$/.test(word)
        ? [word]
        : [word, /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`],
    ),
  );

export const DETERMINERS = set(
  "the a an this that these those another one some several many most all both each every few two three four five six seven eight nine ten no any other more numerous countless dozens",
);
export const POSSESSIVES = set("his her their its my our your whose");
export const SUBJECT_PRONOUNS = set("he she they it we i you");
export const PRONOUNS = set(
  "he she they it we i you him her them us me himself herself themselves itself who which that",
);
export const PREPOSITIONS = set(
  "of in on at by for from to with without after before about against between during through over under among despite within into onto toward towards upon per via across along around behind beside beyond inside outside near off since until till amid amidst alongside regarding concerning including according like unlike as than out up down back",
);
export const CONJUNCTIONS = set("and or but nor yet so plus");
export const SUBORDINATORS = set(
  "that what because while although though after before when whenever where whereas if unless until since as whether once even",
);
export const AUXILIARIES = set(
  "has had have is are was were be been being will would shall should can could may might must do does did isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't didn't doesn't don't can't couldn't cannot 's 've 'd 'll 're",
);
export const ADVERBS = set(
  "also then later once again still now just even only already often never always ever soon recently further too instead sometimes merely simply not however meanwhile moreover indeed nevertheless nonetheless famously first finally next yesterday today earlier previously since perhaps rather quite very well long repeatedly all both likewise once thus therefore twice afterwards afterward there here jokingly angrily quickly nearby elsewhere upstairs downstairs overhead abroad n't",
);
export const TIME_WORDS = set(
  "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow january february march april may june july august september october november december morning afternoon evening night week month year weekend day days hour hours minute minutes moments weeks months years",
);
/** Capitalised for grammar, not because they name anybody. */
export const NEVER_NAMES = set(
  `the a an and or but nor yet so if then when while where why what who whom whose which how that this these those there here he she it they we you i his her its
   their our my your in on at by for from to with without after before about against between during through over under among despite since until as
   although though because unless whether not no yes one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions dozens half some several many most all both each every few
   another other others more much still now just even only also instead however meanwhile moreover indeed perhaps maybe nevertheless asked speaking responding according
   monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
   today yesterday tomorrow tonight last next earlier later once again soon recently nearby elsewhere outside inside upstairs downstairs overhead abroad like unlike is are was were be been has have had do does did will would
   can could should may might must let please thank thanks mr mrs ms miss dr sir dame lord lady oh ok okay well
   american americans british russian russians chinese ukrainian ukrainians french german germans israeli israelis palestinian palestinians iranian iraqi syrian afghan
   mexican mexicans canadian canadians australian australians indian indians japanese korean koreans european europeans african asian muslim muslims christian christians
   catholic catholics jewish jews democrat democrats democratic republican republicans conservative conservatives labour liberal liberals tory tories
   hispanic hispanics latino latinos black white god english spanish italian irish scottish welsh dutch polish turkish greek gop fbi cia nsa un eu us uk usa nato
   born former plus part none neither either nobody everyone everybody anyone somebody someone something nothing anything everything
   north south east west northern southern eastern western photo video image file read watch updated`,
);
/** Words that make a capitalised run an organisation, a place or a thing rather than a person. */
export const THING_WORDS = set(
  `committee university college school party inc corp company ltd llc plc group department ministry house senate congress parliament court council commission agency association
   union federation society institute foundation center centre bank church hospital police force forces army navy guard times post journal news tribune herald gazette guardian
   magazine radio television tv network press street avenue road city county state states province district river lake sea ocean mountain island islands valley park
   airport station bridge tower hotel hall stadium club team league cup act bill law amendment constitution war treaty agreement fund campaign project program programme
   service services system systems board bureau office office's administration government republic kingdom nations international national federal airlines airways
   motors technologies industries holdings media studios records coalition alliance movement front brigade academy museum library theatre theater festival awards award
   prize day week month year century olympics games championship convention summit conference forum report study plan deal accord line beach bay coast desert forest hill hills
   twitter facebook google youtube instagram reddit buzzfeed politico reuters bloomberg cnn nbc cbs abc bbc msnbc fox ap afp npr pbs
   americans constitution bible quran koran christmas easter ramadan thanksgiving obamacare medicare medicaid`,
);
/** Countries, states and cities that the news is full of. */
export const PLACE_WORDS = set(
  `america britain england scotland wales ireland france germany russia china ukraine israel gaza iran iraq syria afghanistan mexico canada australia
     india japan korea europe africa asia washington london moscow beijing kyiv paris berlin brussels jerusalem tehran baghdad damascus kabul york angeles
     california texas florida ohio virginia pennsylvania michigan wisconsin iowa nevada arizona colorado hampshire carolina illinois massachusetts jersey
     dakota kansas missouri oregon kentucky tennessee alabama louisiana mississippi oklahoma arkansas connecticut vermont maine indiana nebraska montana
     idaho utah wyoming alaska hawaii minnesota maryland delaware kingdom zealand arabia leone lanka rico vegas francisco diego orleans chicago philadelphia
     boston atlanta detroit cleveland milwaukee pentagon kremlin brexit internet web egypt nigeria kenya ethiopia ghana sudan libya tunisia algeria morocco
     senegal mali niger somalia uganda rwanda tanzania zambia zimbabwe angola mozambique botswana namibia cameroon congo benin togo yemen oman qatar bahrain
     kuwait lebanon turkey greece italy spain portugal poland hungary romania bulgaria serbia croatia slovenia slovakia austria switzerland belgium
     netherlands luxembourg denmark norway sweden finland iceland estonia latvia lithuania belarus moldova armenia azerbaijan kazakhstan uzbekistan pakistan
     bangladesh nepal myanmar burma thailand vietnam cambodia laos malaysia singapore indonesia philippines taiwan mongolia brazil argentina chile peru
     bolivia colombia venezuela ecuador paraguay uruguay cuba haiti jamaica panama honduras guatemala nicaragua salvador madrid rome lisbon prague warsaw
     budapest athens ankara istanbul cairo tripoli nairobi lagos delhi mumbai karachi dhaka manila bangkok hanoi jakarta tokyo seoul pyongyang taipei
     melbourne canberra auckland toronto montreal ottawa vancouver brasilia caracas havana edinburgh glasgow cardiff belfast dublin manchester liverpool
     birmingham leeds riyadh doha dubai beirut aleppo mosul kandahar islamabad lahore`,
);
/** Places that are given names as well. */
export const GIVEN_PLACES = set(
  "chelsea georgia jordan carolina paris florence austin charlotte sydney savannah madison lincoln jackson houston israel chad kenya india brooklyn phoenix dallas victoria adelaide alexandria santiago lourdes milan siena vienna geneva odessa cheyenne orlando lancaster durham windsor devon bristol",
);
/** Words for things that are surnames as well. */
export const SURNAMES_TOO = set(
  "church hill hills day law bush lake park banks bank press post street bridge tower hall fields forest bill guard times club movement line front cup house deal wall beach week fox court",
);
/** Titles before a name; the value says whom they name. */
export const TITLES: ReadonlyMap<string, "male" | "female" | null> = new Map<string, "male" | "female" | null>([
  ...[
    "mr",
    "sir",
    "lord",
    "baron",
    "king",
    "prince",
    "father",
    "brother",
    "rabbi",
    "imam",
    "sheikh",
    "emir",
    "sultan",
    "congressman",
    "chairman",
    "spokesman",
    "councilman",
    "businessman",
    "pope",
    "duke",
    "count",
    "archbishop",
    "bishop",
    "cardinal",
    "ayatollah",
    "monsieur",
    "señor",
    "herr",
  ].map((word): [string, "male"] => [word, "male"]),
  ...[
    "mrs",
    "ms",
    "miss",
    "dame",
    "lady",
    "baroness",
    "queen",
    "princess",
    "sister",
    "mother",
    "congresswoman",
    "chairwoman",
    "spokeswoman",
    "councilwoman",
    "businesswoman",
    "duchess",
    "countess",
    "madame",
    "señora",
    "frau",
    "actress",
  ].map((word): [string, "female"] => [word, "female"]),
  ...`ag pm vp da dr prof professor rev reverend fr hon president vice premier chancellor minister secretary senator sen representative rep reps sens governor gov mayor speaker judge justice attorney general gen
   lt lieutenant col colonel maj major capt captain cmdr commander cmdt commandant adm admiral sgt sergeant cpl corporal officer detective chief superintendent inspector constable deputy commissioner ambassador director chair
   chairperson spokesperson leader candidate coach professor analyst strategist host anchor pastor deacon lawyer attorney counsel envoy undersecretary ex-president ex-minister nominee
   economist historian author editor reporter journalist correspondent columnist pollster activist consultant manager executive founder operative aide staff former ex acting retired veteran fellow late star lead comedian rapper democrat republican adviser advisor ceo cfo coo mp mep msp delegate councillor cllr coun clr maître eng engr sheikha alhaji alhaja hajiya haji mallam datuk dato shri smt chef alderman sheriff treasurer pilot engineer scientist researcher farmer resident voter`
    .trim()
    .split(/\s+/)
    .map((word): [string, null] => [word, null]),
]);
/** Short forms that carry a full stop. */
export const DOTTED = set(
  "mr mrs ms dr prof eng engr rev hon sen sens rep reps gov govs gen lt col maj capt cmdr adm sgt cpl st jr sr inc corp ltd co jan feb aug sept oct nov dec vs no calif fla ariz conn mass mich minn pa va wis tex tenn ill ind ga md wash ore colo ala ky la n.c",
);
/** Common nouns for people, whose gender the word itself shows. */
export const GENDERED: ReadonlyMap<string, "male" | "female"> = new Map<string, "male" | "female">([
  ..."man boy father son brother husband grandfather uncle nephew king prince spokesman chairman congressman businessman policeman fireman fisherman salesman statesman nobleman councilman assemblyman widower lordship monk priest bishop archbishop pope imam rabbi gentleman guy dad grandson boyfriend anchorman"
    .split(" ")
    .map((word): [string, "male"] => [word, "male"]),
  ..."woman girl mother daughter sister wife grandmother aunt niece queen princess spokeswoman chairwoman congresswoman businesswoman policewoman actress stateswoman councilwoman assemblywoman widow nun mom mum granddaughter girlfriend lady heroine waitress hostess anchorwoman"
    .split(" ")
    .map((word): [string, "female"] => [word, "female"]),
]);
/** Nouns for what people are; they head the phrases that name a speaker without a name. */
export const PEOPLE_NOUNS = withPlurals(
  set(
    `authority bank drugmaker carmaker automaker chipmaker planemaker steelmaker insurer lender startup start-up airline league club team federation society trust charity network institute inspectorate school university hospital church embassy parliament assembly senate house cabinet office bureau service force army navy manufacturer retailer supplier publisher station magazine journal broadcaster institution corporation coalition alliance consortium syndicate foundation tribunal inquiry investigation audit log logbook diary transcript manifesto treaty verdict judgment judgement somebody someone nobody everyone everybody anyone anybody
   whip deputy spokesman spokeswoman spokesperson minister president secretary senator representative governor mayor speaker judge justice attorney general chair chairman chairwoman director leader chief officer official officials
   candidate nominee lawyer lawyers attorney attorneys aide aides adviser advisor advisers advisors strategist strategists operative operatives manager managers consultant pollster analyst analysts expert experts scientist scientists researcher
   researchers professor economist economists historian author authors editor writer reporter reporters journalist journalists correspondent columnist host anchor activist activists resident residents voter voters supporter supporters
   member members critic critics opponent opponents ally allies source sources insider insiders person people man woman men women boy girl father mother son daughter brother sister husband wife witness witnesses passenger passengers
   neighbour neighbor neighbours neighbors friend friends colleague colleagues student students teacher teachers doctor doctors nurse nurses engineer farmer farmers fan fans player coach captain owner owners founder
   executive executives ceo boss envoy ambassador diplomat diplomats lawmaker lawmakers legislator congressman congresswoman councillor delegate delegates democrat democrats republican republicans
   worker workers veteran veterans soldier soldiers commander commanders police prosecutor prosecutors defendant plaintiff victim victims survivor survivors suspect protester protesters demonstrators crowd group company
   firm committee commission agency department ministry government administration union party campaign organisation organization statement report study lawsuit complaint letter email memo document documents poll survey article editorial
   newspaper court panel board council bishop priest pastor rabbi imam pope king queen prince princess pilot driver harbour-master fisherman singer actor actress star artist musician filmmaker billionaire businessman businesswoman mogul developer
   entrepreneur investor trader banker master harbourmaster harbormaster welder sailor sailors docker stevedore mate helmsman headmaster headmistress commissioner commissioners chancellor premier assemblyman assemblywoman broadcaster comedian musicians actors singers physicist biologist chemist astronomer geologist archaeologist psychologist psychiatrist sociologist anthropologist climatologist meteorologist epidemiologist mathematician philosopher theologian architect designer curator librarian principal headteacher chef builder nurse midwife paramedic firefighter firefighters medic surgeon physician dentist vet pharmacist mechanic electrician plumber courier cyclist runner swimmer boxer golfer footballer striker goalkeeper defender midfielder captain skipper trainer jockey rider racer umpire referee governor-general vice-president treasurer clerk registrar auditor accountant broker planner conservationist campaigner campaigners organiser organizer organisers organizers volunteer volunteers donor donors trustee trustees patron tenant tenants landlord homeowner homeowners shopkeeper retailer importer exporter grower growers rancher ranchers fishers trawlerman docker dockers cousin uncle aunt nephew niece grandmother grandfather mum dad mom parent parents child children couple family families widow widower rival rivals successor predecessor counterpart heir supporter backer backers linebacker cornerback fullback halfback shortstop catcher outfielder seamer spinner playmaker fly-half scrum-half detractor detractors regulator regulators watchdog inspector inspectors superintendent ranger rangers detective sergeant lieutenant colonel major admiral chaplain novelist poet playwright screenwriter producer composer conductor violinist pianist guitarist drummer dancer choreographer painter sculptor photographer cameraman interviewer moderator presenter newsreader blogger vlogger influencer programmer hacker historian-turned-politician customer customers user users tweet post message caption sign banner headline ad ads advertisement video speech website press-release release indictment filing ruling brief petition
   pupil teenager teen youngster pensioner retiree toddler schoolboy schoolgirl classmate flatmate roommate teammate sibling stepfather stepmother grandson granddaughter fiancé fiancée girlfriend boyfriend relative
   forecaster seismologist virologist ecologist zoologist botanist oceanographer oncologist pathologist paediatrician pediatrician coroner barrister solicitor magistrate juror trooper patrolman coastguard lifeguard crewman
   parliamentarian politician chairperson ombudsman negotiator mediator peacekeeper insurgent militant gunman hostage captive inmate prisoner detainee convict refugee migrant evacuee bystander onlooker passer-by commuter
   motorist pedestrian shopper holidaymaker tourist villager islander cleric vicar curate archbishop cardinal preacher missionary rapper songwriter frontman bandleader bassist soprano cellist illustrator cartoonist
   biographer archivist restorer sprinter athlete wrestler bowler batsman batter wicketkeeper all-rounder quarterback pitcher winger medallist runner-up newcomer climber hiker carer trainee apprentice graduate landowner
   stallholder hawker vendor hotelier restaurateur publican barman barmaid waitress seller buyer baker butcher cleaner barber hairdresser stylist tailor cobbler blacksmith carpenter joiner bricklayer roofer waiter cashier receptionist janitor caretaker machinist bartender cabbie
   usher warden dispatcher handyman foreman saleswoman postman spectator attendee participant fisherwoman herder shepherd beekeeper gardener florist grocer fishmonger jeweller jeweler locksmith miner
   logger trucker biker jogger babysitter nanny childminder tutor lecturer academic scholar provost rector undergraduate freshman alumnus friar sexton undertaker gravedigger interpreter translator
   stenographer bailiff bookkeeper underwriter realtor surveyor lobbyist intern speechwriter fundraiser canvasser steward stewardess doorman bouncer busker clown magician newscaster pundit
   commentator podcaster gamer technician labourer laborer diver bosun deckhand crewmate yachtsman yachtswoman angler poacher gamekeeper trapper hunter dealer burglar thief kidnapper hijacker arsonist
   bomber shooter godfather godmother spouse bride groom bidder auctioneer lifeboatman rescuer cadet recruit conscript reservist airman infantryman gunner paratrooper mercenary warlord chieftain settler
   peasant cowboy winemaker brewer barista caterer exile dissident defector informant whistleblower statistician demographer geographer linguist translator reviewer signatory petitioner claimant
   complainant appellant litigant magnate tycoon industrialist financier philanthropist caseworker counselor counsellor therapist psychotherapist optician radiographer radiologist anaesthetist
   cardiologist neurologist dermatologist obstetrician immunologist geneticist microbiologist entomologist ornithologist glaciologist hydrologist volcanologist palaeontologist paleontologist
   astrophysicist cosmologist astronaut cosmonaut orderly paralegal grandma grandpa head
   pc dc duchess duke countess baroness mourner worshipper pilgrim parishioner reveller camper looter smuggler trafficker`,
  ),
);
/** Each stands for a whole phrase. */
export const INDEFINITES = set("somebody someone nobody everyone everybody anyone anybody");
/** Those of them that are no single person: groups, organisations, documents. */
export const NO_PERSON = set(
  `authority bank drugmaker carmaker automaker chipmaker planemaker steelmaker insurer lender startup start-up airline league club team federation society trust charity network institute inspectorate school university hospital church embassy parliament assembly senate house cabinet office bureau service force army navy manufacturer retailer supplier publisher station magazine journal broadcaster institution corporation coalition alliance consortium syndicate foundation tribunal inquiry investigation audit log logbook diary transcript manifesto treaty verdict judgment judgement nobody everyone everybody
   crowd group company firm committee commission agency department ministry government administration union party campaign organisation organization statement report study lawsuit complaint letter
   email memo document poll survey article editorial newspaper court panel board council tweet post message caption sign banner headline ad advertisement video speech website press-release release indictment filing ruling
   brief petition family couple police people watchdog regulator person source`,
);

/** Nouns for what somebody says or writes: "Vogt’s answer", "her claim that …". */
export const SAYINGS = set(
  `answer answers reply response statement message post tweet tweets speech remark remarks comment comments words warning claim claims call calls argument view verdict assessment conclusion explanation letter
   email memo pitch line motto slogan question suggestion description assertion insistence promise pledge vow plea retort rebuttal advice contention accusation allegation complaint criticism denial admission
   broadside attack denunciation demand boast prediction testimony report declaration apology`,
);
