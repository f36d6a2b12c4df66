import { stemOf } from "../parse/stems.ts";
import { headlineMark } from "./signature.ts";

/** So large a share of all articles is taken to hold each of the words below. */
const SHARE = 0.03;

/**
 * Words of which the news of one kind is full, wherever it happens. While few articles are known they would pass for rare, and make one story of two trials.
 */
const OF_A_KIND =
  // crime and courts
  "police officer arrest charge court judge jury trial guilty convict sentence jail prison murder kill stab shoot gun knife attack suspect victim lawyer " +
  "prosecutor crime criminal charged alleged accused custody bail appeal verdict plead hearing investigate evidence witness detective wound assault theft rob drug " +
  // accidents and disasters
  "earthquake quake magnitude depth epicentre epicenter struck strike tremor damage injure hurt dead death die fire blaze smoke crash collision storm wind rain flood " +
  "river weather warning rescue hospital emergency evacuate survivor missing search wreck explosion coastguard ambulance firefighter toll casualty " +
  // sport
  "match game goal score win won beat lead league season cup final team club player coach manager fan champion championship title penalty minute half round draw defeat " +
  "victory tournament medal race opener equalise equaliser stadium substitute header keeper " +
  // politics and war
  "government minister president parliament party vote election candidate poll campaign leader opposition law bill budget tax policy talks agreement deal border army troops " +
  "soldier military war ceasefire protest union strike council mayor governor official spokesman spokeswoman statement senator congress senate " +
  // money and work
  "company firm share stock market price profit revenue sale sell buy bank rate rise fall percent billion million quarter investor worker job cost pay money economy growth trade " +
  // everywhere
  "people man woman men women child children family school house home town city street road area country world north south east west local national public group member " +
  "plan start end open close call ask find found show work help live leave move hold meet hit become include expect early late morning night afternoon evening";

const ASSUMED: ReadonlySet<number> = new Set(
  OF_A_KIND.split(" ").flatMap((word) => {
    const stem = stemOf(word);
    return stem === null ? [] : [headlineMark(stem)];
  }),
);

/** In which share of articles a word (a mark) is taken to stand before any are known. */
export const assumedShare = (word: number): number => (ASSUMED.has(word) ? SHARE : 0);
