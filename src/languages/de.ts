import type { Catalogue, CommandWords } from "./index.ts";

export const de: Catalogue = {
  "show-the-rest": "Den Rest zeigen",
  "post-here": "Hier posten",
  "shared-by": "Geteilt von {name}",
  "for-everybody": "Hier ist es für alle.",
  "line-left-out": "Eine Zeile, die für eine Nachricht zu lang ist, fehlt hier.",
  untitled: "ohne Titel",

  "source-note": "Hinweis der Quelle: {note}",
  "no-publisher": "kein Medium genannt",
  updated: "aktualisiert {when}",
  "first-seen": "zuerst gesehen {when}",
  "also-in": "auch in {names}{more, plural, =0 {} =1 { und einem weiteren} other { und # weiteren}}",
  "no-zone": "{time} (ohne Angabe der Zeitzone)",
  "no-time": "ohne Zeitangabe",
  "speaker-unnamed": "Sprecher nicht genannt",
  "in-papers-words": "in den Worten der Zeitung",
  "mark-missing": "in der Quelle fehlt ein Anführungszeichen",
  "others-give": "andere nennen {figures}",

  quoted: "„{words}“",

  "failure.file-empty": "{file} ist leer.",
  "failure.file-missing": "{file} ist nicht da.",
  "failure.file-unreadable": "{file} lässt sich nicht lesen: {reason}.",
  "failure.file-binary": "{file} enthält keinen Text. Speichere den Text des Artikels als .txt.",
  "failure.file-too-large":
    "{file} ist größer als {megabytes, number} MB, mehr kann ich nicht lesen. Teile die Datei auf.",
  "failure.file-malformed": "{file}{line, select, none {} other {, Zeile {line}}}: {reason}.",
  "failure.file-type-unknown":
    "{file} ist von keinem bekannten Typ. Verbatim liest .txt, .md, .html, .json, .jsonl, .eml und .xml (NITF, NewsML-G2, RSS, Atom).",
  "failure.attachment-foreign": "{file} kommt nicht von Discord und wurde nicht gelesen. Hänge die Datei selbst an.",
  "failure.file-not-fetched.gone": "{file} ist nicht mehr da. Hänge die Datei noch einmal an.",
  "failure.file-not-fetched.slow": "{file} hat von Discord zu lange gebraucht. Versuche es gleich noch einmal.",
  "failure.file-not-fetched.broken": "{file} kam von Discord nicht vollständig an. Versuche es gleich noch einmal.",
  "failure.file-foreign": "{file} ist {what}; das lese ich nicht. Speichere den Text des Artikels als .txt.",
  "failure.file-without-article": "{file} ist {what} und enthält keinen Artikel.",
  "failure.file-is-archive": "{file} ist {what} mit Dateien. Entpacke es zuerst.",
  "foreign.pdf": "ein PDF",
  "foreign.word": "ein Word-Dokument",
  "foreign.old-office": "ein altes Office-Dokument",
  "foreign.rtf": "ein RTF-Dokument",
  "foreign.opendocument": "ein OpenDocument-Text",
  "foreign.spreadsheet": "eine Tabelle",
  "foreign.presentation": "eine Präsentation",
  "foreign.e-book": "ein E-Book",
  "foreign.picture": "ein Bild",
  "foreign.recording": "eine Aufnahme",
  "foreign.picture-or-recording": "ein Bild oder eine Aufnahme",
  "foreign.archive": "ein Archiv",
  "foreign.database": "eine Datenbank",
  "foreign.program": "ein Programm",

  "failure.feed-empty": "{source} ist leer.",
  "failure.feed-without-articles": "{source} ist ein Feed ohne Artikel.",
  "failure.feed-is-none": "{source} ist kein Feed: weder RSS noch Atom noch JSON Feed.",
  "failure.feed-is-page": "{source} ist eine Seite und kein Feed.",
  "failure.feed-too-deep": "{source} ist tiefer verschachtelt als jeder Feed und wurde nicht gelesen.",
  "failure.feed-too-large": "{source} ist größer als 15 MB; mehr lese ich von einem Feed nicht.",
  "failure.feed-too-many-elements": "{source} hat mehr als 400.000 Elemente; mehr lese ich von einem Feed nicht.",

  "failure.not-fetched.address": "{source} ist keine Webadresse. Schreib sie wie https://example.org/news.",
  "failure.not-fetched.scheme": "{source} lässt sich nicht abrufen: Ich rufe nur http und https ab.",
  "failure.not-fetched.credentials":
    "{source} enthält einen Namen oder ein Passwort. Lass diesen Teil weg; ich melde mich nirgends an.",
  "failure.not-fetched.port":
    "{source} verlangt einen Port, über den keine Seiten kommen. Nimm die Adresse, die der Browser zeigt.",
  "failure.not-fetched.forbidden-address":
    "{source} gehört zu einem privaten Netz, und von dort rufe ich nichts ab. Nimm eine öffentliche Adresse.",
  "failure.not-fetched.no-such-host":
    "{source} wurde nicht gefunden: Diesen Server gibt es nicht. Sieh nach, ob du dich vertippt hast.",
  "failure.not-fetched.unreachable": "{source} ist gerade nicht zu erreichen. Versuche es später noch einmal.",
  "failure.not-fetched.certificate":
    "{source} hat kein gültiges Zertifikat; niemand kann also sagen, ob die Seite echt ist. Das muss der Betreiber beheben.",
  "failure.not-fetched.too-slow": "{source} hat zu lange nicht geantwortet. Versuche es später noch einmal.",
  "failure.not-fetched.too-large":
    "{source} ist größer als alles, was ich abrufe: 15 MB bei einem Feed, 5 MB bei einer Seite.",
  "failure.not-fetched.too-many-redirects":
    "{source} leitet endlos von einer Adresse zur nächsten. Nimm die Adresse der Seite selbst.",
  "failure.not-fetched.insecure-redirect":
    "{source} leitet von einer sicheren auf eine offene Verbindung um; dem folge ich nicht.",
  "failure.not-fetched.headers": "{source} hat mit etwas geantwortet, das kein richtiges HTTP ist.",
  "failure.not-fetched.encoding":
    "{source} hat etwas geschickt, das sich nicht entpacken lässt. Versuche es später noch einmal.",
  "failure.not-fetched.broken-off": "{source} hat mitten in der Antwort abgebrochen. Versuche es später noch einmal.",
  "failure.not-fetched.empty": "{source} hat mit gar nichts geantwortet.",
  "failure.not-fetched.unasked-304":
    "{source} meldet „unverändert“, obwohl es vorher nichts gab. Versuche es später noch einmal.",
  "failure.not-fetched.not-found":
    "{source} gibt es nicht (Fehler 404). Sieh nach, ob du dich vertippt hast oder ob die Seite umgezogen ist.",
  "failure.not-fetched.gone": "{source} gibt es laut Server endgültig nicht mehr (Fehler 410).",
  "failure.not-fetched.refused":
    "{source} lässt mich nicht hinein{status, select, none {} other { (Fehler {status})}}. Öffne die Adresse im Browser, und speichere den Text des Artikels als .txt, wenn du ihn hier brauchst.",
  "failure.not-fetched.busy":
    "{source} ist überlastet. Versuche es {unit, select, minutes {in {count, plural, =1 {einer Minute} other {# Minuten}}} hours {in {count, plural, =1 {einer Stunde} other {# Stunden}}} other {später}} noch einmal.",
  "failure.not-fetched.status":
    "{source} konnte nicht antworten{status, select, none {} other { (Fehler {status})}}. Versuche es später noch einmal.",
  "failure.not-fetched.robots":
    "{source} bittet Programme, fernzubleiben (robots.txt), und daran halte ich mich. Öffne die Adresse im Browser.",
  "failure.not-fetched.queue-full":
    "{source} wurde nicht abgerufen: Es warten schon zu viele Adressen. Versuche es später noch einmal.",
  "failure.not-fetched.closed":
    "{source} wurde nicht abgerufen, weil ich gerade beendet wurde. Versuche es später noch einmal.",

  "failure.address-unknown": "„{asked}“ ist keine Webadresse. Gib eine an wie https://example.org/news.",
  "failure.no-opml":
    "{file} ist keine Feed-Liste. Exportiere sie als OPML aus deinem bisherigen Feed-Reader, und hänge diese Datei an.",
  "failure.feeds-not-found":
    "Unter {source} habe ich keinen Feed gefunden. Such auf der Seite einen Link namens RSS oder Feed, und gib mir dessen Adresse.",
  "failure.feed-known": "Diesem Feed folgt der Server schon, unter dem Namen {name}.",
  "failure.feed-not-found": "Diesen Feed gibt es hier nicht. Wähle einen aus der Liste; {command} zeigt alle.",
  "failure.too-many-feeds": "Ein Server kann höchstens {limit, number} Feeds folgen. Entferne zuerst einen.",
  "failure.shared-in-guild-only":
    "Links und Dateien lese ich nur auf einem Server, wo sie den Mitgliedern gehören. Frag dort.",
  "failure.no-link": "Diese Nachricht enthält weder einen Link noch eine Datei mit einem Artikel.",
  "failure.no-words": "Diese Nachricht enthält keine Wörter, nach denen ich suchen könnte.",
  "failure.too-soon":
    "Hier wurden zuletzt viele Links und Dateien angefragt, und ich schone die Websites. Versuche es wieder in {unit, select, seconds {{count, plural, one {# Sekunde} other {# Sekunden}}} minutes {{count, plural, one {# Minute} other {# Minuten}}} other {{count, plural, one {# Stunde} other {# Stunden}}}}.",
  "failure.not-a-page":
    "{source} ist {what, select, PDF {ein PDF} picture {ein Bild} recording {eine Aufnahme} film {ein Film} font {eine Schrift} other {eine Datei zum Herunterladen}}; ich lese Artikel auf Webseiten.",
  "failure.page-too-complex":
    "{source} ist {what, select, depth {zu tief verschachtelt} other {zu groß}}, um gelesen zu werden. Speichere stattdessen den Text des Artikels als .txt.",
  "failure.page-without-article":
    "Auf {source} habe ich keinen Artikel gefunden. Vielleicht ist es eine Linkliste, eine Anmeldeseite oder ein Hinweis.",
  "failure.article-without-text": "{source} enthält keinen Artikeltext.",
  "failure.article-too-short": "{source} enthält zu wenig Text für einen Artikel.",
  "failure.article-withheld": "{source} ist vom Medium gesperrt oder zurückgezogen und wird nicht aufgenommen.",
  "failure.article-too-long":
    "{source} hat {characters, number} Zeichen; ein Artikel darf {limit, number} haben. Teile ihn auf.",
  "failure.article-not-read":
    "{source} ließ sich nicht lesen: Es hat zu lange gedauert, oder der Fehler liegt bei mir und steht im Log.",
  "failure.article-not-found":
    "Ich habe keinen Artikel, der zu „{asked}“ passt. {count, plural, =0 {} =1 {Am nächsten kommt {near}. } other {Am nächsten kommen {near}. }}Tippe ein paar Wörter der Überschrift und wähle aus der Liste, oder suche mit {command}.",

  "failure.zone-unknown":
    "„{asked}“ ist keine Zeitzone, die ich kenne. Tippe eine Stadt wie Berlin, und wähle aus der Liste.",
  "failure.time-unknown": "„{asked}“ ist keine Uhrzeit. Schreib sie wie 08:00.",
  "failure.date-unknown":
    "„{asked}“ verstehe ich nicht als Tag. Schreib today, yesterday, last 7 days oder ein Datum wie 2026-03-01.",
  "failure.choose-one": "Wähle genau eine dieser Optionen: {options}.",
  "failure.not-together":
    "{narrowing} schränkt eine Suche ein; mit {other} gibt es nichts einzuschränken. Lass eines von beiden weg.",
  "failure.guild-only": "Das geht nur auf einem Server.",
  "failure.permissions-missing":
    "Ich kann in #{channel} nicht posten: Dort fehlen mir diese Rechte: {rights}. Erlaube sie in den Kanaleinstellungen unter Berechtigungen, und versuche es noch einmal. Nichts wurde gespeichert.",
  "failure.not-in-channel.thread":
    "#{channel} ist ein Thread, und darin lässt sich kein weiterer beginnen. Setze `thread` auf False. Nichts wurde gespeichert.",
  "failure.not-in-channel.publish":
    "#{channel} ist kein Ankündigungskanal, also lässt sich von dort nichts weitergeben. Setze `veröffentlichen` auf False. Nichts wurde gespeichert.",
  "failure.too-many-times": "Ein Briefing hat höchstens {limit} Uhrzeiten am Tag. Nichts wurde gespeichert.",
  "failure.channel-unsuitable":
    "#{channel} ist kein Kanal für Nachrichten. Wähle einen Text-, Ankündigungs- oder Forum-Kanal oder einen Thread. Nichts wurde gespeichert.",
  "failure.channel-needs-tag":
    "#{channel} ist ein Forum, in dem jeder Beitrag einen Tag braucht, und ich wähle keinen. Wähle einen anderen Kanal oder schalte in seinen Einstellungen ab, dass Beiträge Tags brauchen. Nichts wurde gespeichert.",
  "failure.role-not-mentionable":
    "Eine Nachricht von mir würde @{role} nicht erreichen. Erlaube allen, diese Rolle zu erwähnen (Servereinstellungen, Rollen), oder gib mir in diesem Kanal das Recht „@everyone, @here und alle Rollen erwähnen“. Nichts wurde gespeichert.",
  "failure.never-everyone": "@everyone erwähne ich nie. Wähle eine Rolle oder keine. Nichts wurde gespeichert.",
  "failure.briefing-not-found": "Dieses Briefing gibt es hier nicht. Wähle eines aus der Liste; {command} zeigt alle.",
  "failure.too-many-briefings":
    "Dieser Server hat {limit, number} Briefings, mehr sind nicht möglich. Entferne zuerst eines.",
  "failure.watch-not-found": "Diese Beobachtung hast du nicht. Wähle eine aus der Liste; {command} zeigt alle.",
  "failure.nothing-to-watch":
    "„{asked}“ sucht nach nichts, das eintreffen könnte. Gib mir Wörter, nach denen ich suchen soll.",
  "failure.too-many-watches":
    "{whose, select, person {Du hast {limit, number} Beobachtungen} other {Die Kanäle dieses Servers haben {limit, number} Beobachtungen}}, mehr sind nicht möglich. Entferne zuerst eine; {command} zeigt sie.",
  "failure.not-allowed": "Das können nur Mitglieder mit dem Recht „{right}“.",
  "failure.not-allowed-here": "Das können nur Mitglieder mit dem Recht „{right}“ in diesem Kanal.",
  "failure.stale-button":
    "Dieser Knopf gehört zu einer älteren Antwort und geht nicht mehr. Frag noch einmal mit dem Befehl.",
  "failure.command-unknown": "Diesen Befehl habe ich nicht mehr. {command} zeigt, was ich kann.",
  "right.manage-server": "Server verwalten",
  "right.view-channel": "Kanal ansehen",
  "right.send-messages": "Nachrichten senden",
  "right.send-messages-in-threads": "Nachrichten in Threads senden",
  "right.create-public-threads": "Öffentliche Threads erstellen",
  "right.read-message-history": "Nachrichtenverlauf anzeigen",

  "failure.store-refused.damaged":
    "Die Datenbank {file} ist beschädigt und wurde nicht angerührt. Ersetze sie durch eine Sicherung, oder verschiebe sie, um neu zu beginnen.",
  "failure.store-refused.newer":
    "Die Datenbank {file} stammt von einem neueren Verbatim und wurde nicht angerührt. Aktualisiere Verbatim, oder setze DATA_DIR auf einen anderen Ordner.",
  "failure.store-refused.locked":
    "Die Datenbank {file} wird von einem anderen Programm benutzt. Beende es, oder setze DATA_DIR auf einen anderen Ordner.",
  "failure.store-held":
    "Ein anderes Verbatim (Prozess {pid}, gestartet {since}) läuft schon mit den Daten in {file}. Beende es zuerst, oder setze DATA_DIR auf einen anderen Ordner.",
  "failure.store-refused.running":
    "Ein anderes Verbatim läuft schon mit den Daten in {file}. Beende es zuerst, oder setze DATA_DIR auf einen anderen Ordner.",
  "failure.store-refused.unwritable":
    "In die Datenbank {file} lässt sich nicht schreiben. Prüfe die Rechte des Ordners und den freien Speicherplatz, oder setze DATA_DIR auf einen anderen Ordner.",

  "place.headline": "Überschrift",
  "place.standfirst": "Vorspann",
  "place.byline": "Autorenzeile",
  "place.caption": "Bildunterschrift",
  "place.credit": "Bildnachweis",
  "place.dateline": "Ortsmarke",
  "place.paragraph": "Absatz",
  "place.list-item": "Listenpunkt",
  "place.turn": "Wortbeitrag",
  "place.subheading": "Zwischentitel",
  "place.pull-quote": "Zitatkasten",
  "place.note": "Anmerkung",
  "place.furniture": "Beiwerk",

  "open-an-article": "Artikel öffnen: Überblick, Zahlen, Zitate",
  "source-view.paragraph": "An seiner Stelle: Absatz {number, number} von {count, number}",
  "source-view.outside": "An seiner Stelle: außerhalb der nummerierten Absätze",
  "source-view.step": "{at, number} von {count, number}",
  "source-view.choose": "In der Quelle zeigen …",
  "source-view.choice": "{mark} · {words}",
  "source-view.in-the-article": "im Artikel",
  "source-view.open": "Artikel öffnen",
  "source-view.nothing": "Diese Karte zeigt keine Worte aus dem Text des Artikels.",

  "card.tab.summary": "Überblick",
  "card.tab.figures": "Zahlen",
  "card.tab.quotes": "Zitate",
  "card.show-in-source": "In der Quelle zeigen",
  "card.related": "Mehr zum Thema",
  "card.only-teaser":
    "Von diesem Artikel war nur der Anfang zu lesen; der Rest steht auf seiner Seite oder ist für Abonnenten.",
  "card.too-little-text": "Dieser Artikel hat zu wenig Text für einen Überblick.",
  "card.no-summary": "Kein Satz dieses Artikels kann als Überblick für sich stehen.",
  "card.no-figures": "In diesem Artikel stehen keine wichtigen Zahlen.",
  "card.no-quotes": "In diesem Artikel wird niemand zitiert.",
  "card.other-language":
    "Dieser Artikel ist {language, select, none {in einer unbekannten Sprache} other {nicht auf Englisch geschrieben ({language})}}.",
  "card.lead-only":
    "Verbatim liest Zahlen und Zitate nur auf Englisch, deshalb stehen hier die Überschrift, der erste Satz und der Link.",

  back: "◀ Zurück",
  next: "Weiter ▶",
  "page-of": "Seite {at, number} von {count, number}",

  "days.today": "heute",
  "days.yesterday": "gestern",
  "days.last": "{count, plural, one {der letzte Tag} other {die letzten # Tage}}",

  "search.title": "Artikel zu {asked}",
  "search.found": "{count, plural, one {# Artikel} other {# Artikel}}",
  "search.relaxed.any": "Kein Artikel enthält alle diese Wörter; diese hier enthalten einige davon.",
  "search.relaxed.days": "An diesen Tagen gibt es nichts; diese hier sind von anderen Tagen.",
  "search.any": "Eines der Wörter genügt",
  "search.as-typed": "Suchen wie getippt",
  "search.watch-this": "Beobachten",
  "search.nothing": "Kein Artikel gefunden für {asked}{echo}.",
  "search.try": "Versuche es so: {tries}.",
  "search.try-again": "diese Seite gibt es nicht; frag noch einmal",
  "search.try-without-marks": "die Wörter ohne Anführungszeichen suchen",
  "search.try-leaving-nothing-out": "nichts ausschließen",
  "search.try-everything":
    "überall suchen, nicht nur in {place, select, headlines {Überschriften} quotes {Zitaten} other {Zahlen}}",
  "search.try-wider-dates": "den Zeitraum erweitern",
  "search.try-without-source": "Quelle, Sprecher oder Thema weglassen",
  "search.try-other-words": "weniger oder andere Wörter nehmen",
  "search.try-latest": "mit {command} sehen, was es gibt",

  "echo.exactly": "genau „{words}“",
  "echo.source": "Quelle {name}",
  "echo.topic": "Thema {name}",
  "echo.said-by": "gesagt von {name}",
  "echo.without": "ohne {words}",
  "echo.either": "{one} oder {other}",
  "echo.corrected": "kein Artikel enthält {from}; gesucht nach {to}",
  "echo.in": "in {place, select, headlines {Überschriften} quotes {Zitaten} other {Zahlen}}",
  "echo.since": "seit {day}",
  "echo.before": "vor dem {day}",
  "echo.passed-over": "„{words}“ verstehe ich nicht als Tag und habe es übergangen",
  "echo.newest-first": "Neuestes zuerst",
  "echo.as-typed": "jedes Wort wie getippt",

  "latest.title": "Neueste Meldungen",
  "latest.nothing":
    "Es gibt noch keine Meldung{of, select, topic { zum Thema {topic}} source { von {source}} both { zum Thema {topic} von {source}} other {}}.",
  "latest.try": "Versuche es ohne Thema und Quelle, oder suche mit {command}.",

  "today.now": "Dein Briefing{of, select, topic { zum Thema {topic}} other {}}",
  "today.day": "Briefing: {day}{of, select, topic { zum Thema {topic}} other {}}",
  "today.days": "Briefing: {since} bis {until}{of, select, topic { zum Thema {topic}} other {}}",

  "related.title": "Verwandt mit {to}",
  "related.nothing": "Kein anderer Artikel hat genug Wörter mit {to} gemeinsam.",
  "related.try": "Sieh mit {command}, was es gibt.",

  "facts.found": "{count, number} gefunden",
  "facts.try": "Nimm andere oder weniger Wörter, oder suche Artikel mit {command}.",
  "quotes.of-speaker": "Was {name} gesagt hat",
  "quotes.on": "Zitate zu {asked}",
  "quotes.nobody": "In dem, was ich gelesen habe, wird niemand namens „{name}“ zitiert.",
  "quotes.nothing": "Kein Zitat mit {asked} gefunden.",
  "figures.title":
    "Zahlen zu {asked}{kind, select, money {: Geld} percent {: Prozent} people {: Menschen} count {: Anzahl} date {: Datum} other {}}",
  "figures.this-article": "diesem Artikel",
  "figures.nothing": "Keine Zahl in einem Satz mit {asked} gefunden.",

  labelled: "{label}: {text}",

  "feed.holds-whole-articles": "Er enthält ganze Artikel.",
  "feed.read-on-pages": "Er enthält nur Teaser, deshalb lese ich jeden Artikel auf seiner Seite.",
  "feed.teasers": "Er enthält nur Teaser, und auf den Seiten steht nicht mehr.",
  "feed.teasers-since":
    "Er enthält nur Teaser, und die zeige ich auch, denn die Seiten kann ich nicht lesen: {failure}",
  "feed.no-entries": "Er hat noch keine Einträge.",
  "feed.is-paused": "pausiert",
  "feed.is-muted": "stummgeschaltet",
  "feed.is-given-up": "⚠ aufgegeben",
  "feed.is-failing": "⚠ gestört, zuerst {when}",
  "feed.nothing-new": "noch nichts Neues",
  "feed.last-article": "letzter Artikel {when}",
  "feed.address": "Adresse",
  "feed.site": "Website",
  "feed.topic": "Thema",
  "feed.asked": "Zuletzt abgefragt",
  "feed.not-asked": "noch nicht",
  "feed.answered": "Letzte Antwort",
  "feed.new": "Letzter neuer Artikel",
  "feed.none-yet": "bisher nichts",
  "feed.next": "Nächste Abfrage",
  "feed.not-while-paused": "nicht, solange er hier pausiert",
  "feed.never": "nie: Er wurde aufgegeben",
  "feed.muted": "Stummgeschaltet",
  "feed.muted-means": "die Suche findet ihn, Briefings und Beobachtungen lassen ihn aus",
  "feed.moving": "Umzug",
  "feed.seems-to-move": "seine Adresse scheint jetzt {to} zu sein",
  "feed.trouble": "Störung",
  "feed.in-a-row": "{count, plural, =1 {Einmal} other {#-mal nacheinander}}, zuerst {when}.",
  "feed.added": "Hinzugefügt {when}.",
  "feed.was-given-up": "{name} wurde aufgegeben.",
  "feed.given-up-since": "{name} wurde aufgegeben; erster Fehler {when}: {failure}",
  "feed.unreadable-since": "{name} lässt sich nicht lesen; erster Fehler {when}: {failure}",

  "feed-notice.title": "Ein Feed, den du hinzugefügt hast, ist verstummt",
  "feed-notice.given-up": "{name} ({url}): wurde aufgegeben.",
  "feed-notice.failing": "{name} ({url}), erster Fehler {when}: {failure}",
  "feed-notice.what-now":
    "{state, select, failing {Ich versuche es noch eine Woche lang.} other {Ich frage ihn nicht mehr ab.}} Auf dem Server zeigt {info}, wie es um ihn steht, und {resume} versucht es sofort. Ich sage dir das nur einmal.",
  "feed-notice.ask": "Was kann ich tun?",

  "feeds.which": "Welcher Feed?",
  "feeds.entries": "{count, plural, one {# Eintrag} other {# Einträge}} · {url}",
  "feeds.several": "Diese Seite nennt {count, number} Feeds. Welcher soll es sein?",
  "feeds.added": "Hinzugefügt: {name}",
  "feeds.stored": "{count, plural, one {# Artikel} other {# Artikel}} gespeichert, keiner gepostet.",
  "feeds.stored-so-far":
    "{count, plural, one {# Artikel} other {# Artikel}} bisher gespeichert, der Rest folgt. Gepostet wird keiner.",
  "feeds.in-topic": "Er gehört jetzt zum Thema {topic}.",
  "feeds.from-now-on": "Briefings nehmen ihn ab jetzt auf. {command} sagt, wie es um ihn steht.",
  "feeds.none":
    "Dieser Server folgt noch keinem Feed. Füge einen mit {command} hinzu: Tippe eine Adresse, oder wähle einen bekannten aus der Liste.",
  "feeds.title": "{count, plural, one {# Feed} other {# Feeds}}",
  "feeds.what-is-wrong": "Was mit einem Feed nicht stimmt, sagt {command}.",
  "feeds.paused": "{name} pausiert: Nichts kommt herein, bis zu {command}. Gespeichertes bleibt.",
  "feeds.goes-on":
    "{name} läuft wieder. Was inzwischen hereinkam, lässt sich finden; nachträglich gepostet wird nichts.",
  "feeds.muted": "{name} ist stummgeschaltet: Die Suche findet ihn, Briefings und Beobachtungen lassen ihn aus.",
  "feeds.no-longer-muted": "{name} ist nicht mehr stummgeschaltet.",
  "feeds.removed": "Diesem Feed folgt der Server nicht mehr: {name}. Seine Artikel bleiben.",
  "feeds.exported":
    "{count, plural, one {# Feed} other {# Feeds}} in einer Datei, die andere Feed-Reader lesen, und {command} auch.",
  "feeds.import-title": "Was hinzukäme",
  "feeds.import-nothing": "Nichts.",
  "feeds.import-count": "{count, plural, one {# Feed} other {# Feeds}}.",
  "feeds.import-known": "{count, plural, one {# ist} other {# sind}} schon dabei.",
  "feeds.import-too-many":
    "{count, plural, one {# fällt weg, weil ein Server nicht mehr Feeds folgen kann} other {# fallen weg, weil ein Server nicht mehr Feeds folgen kann}}.",
  "feeds.import-more": "Und {count, plural, one {# weiterer} other {# weitere}}.",
  "feeds.import-note": "Noch ist nichts hinzugefügt, und gepostet wird nichts. Aus Ordnern werden Themen.",
  "feeds.import-add": "{count, plural, =1 {Diesen Feed} other {Diese #}} hinzufügen",
  "feeds.imported":
    "{count, plural, one {# Feed} other {# Feeds}} hinzugefügt. Die Artikel kommen nach und nach herein; gepostet wird keiner.",
  "feeds.not-imported": "{count, plural, one {# ließ} other {# ließen}} sich nicht hinzufügen: {failure}",
  "feeds.imported-note": "Lässt sich einer nicht lesen, steht das in {command}.",
  "feeds.advice-open":
    "Öffne seine Adresse im Browser. Ist er da, dann versucht {command} auf dem Server es sofort noch einmal.",
  "feeds.advice-moved":
    "Ist er umgezogen, dann findet {add} mit der Adresse der Website, wo er jetzt ist, und {remove} nimmt den alten weg.",
  "feeds.advice-kept-out":
    "Sperrt die Website Programme aus, lässt sich von hier aus nichts tun; was vorher hereinkam, bleibt.",

  "status.title": "Status",
  "status.ready": "Bereit, gestartet {when}.",
  "status.articles":
    "Hier zu lesen: {articles, number} Artikel aus {publishers, plural, one {# Quelle} other {# Quellen}}{searched, select, all {} other {; durchsuchbar sind bisher {indexed, number}}}.",
  "status.no-article": "Noch ist kein Artikel eingetroffen.",
  "status.newest": "Der neueste erschien {when}.",
  "status.no-briefing": "Kein Briefing ist geplant. Füge eines mit {command} hinzu.",
  "status.next-briefing": "Nächstes Briefing: {when}.",
  "status.feeds-answered": "Die Feeds dieses Servers haben zuletzt {when} geantwortet.",
  "status.held":
    "Discord hat in zehn Minuten {count, number} Anfragen abgelehnt; bis das vorbei ist, wird nichts gepostet.",
  "status.briefings-paused":
    "{count, plural, one {# Briefing pausiert} other {# Briefings pausieren}}, weil der Kanal oder ein Recht verloren ging.",
  "status.nothing-stored":
    "Im Moment kann nichts Neues gespeichert werden: Wer mich betreibt, muss auf der Festplatte Platz schaffen oder mir das Schreibrecht geben.",
  "status.no-troubles": "Keine Störungen.",

  "chart.coverage":
    "Artikel pro Tag{of, select, topic { zu {topic}} source { von {source}} both { zu {topic} von {source}} other {}}",
  "chart.coverage-note": "{count, plural, one {# Artikel} other {# Artikel}} vom {since} bis {until}",
  "chart.coverage-alt": "{title}: {note}. Die meisten am {day}: {most, number}. Tag für Tag: {days}.",
  "chart.day": "{day} {count, number}",
  "chart.no-articles": "Kein Bild: In den letzten {days, number} Tagen kam kein Artikel.",
  "chart.course": "{asked}: eine Zahl im Lauf der Zeit",
  "chart.course-alt": "{title}. {story}: {points}.",
  "chart.point": "{time} {words} ({source})",
  "chart.more": "{count, plural, one {# weitere} other {# weitere}}",
  "chart.too-few":
    "Kein Bild: Weniger als {count, number} Artikel einer Meldung nennen eine Zahl für dasselbe in einem Satz mit {asked}.",

  "help.title": "Verbatim: die Nachrichten in den Worten der Quellen",
  "help.marks":
    "Jeder Satz, jede Zahl und jedes Zitat ist ein Stück des Artikels. ¶4 ist der Absatz, in dem es steht; „In der Quelle zeigen“ zeigt es an seiner Stelle.",
  "help.needed": "(nötig)",
  "help.unknown": "Einen Befehl namens {asked} gibt es nicht. Das sind alle:",
  "help.action": "Klicke eine Nachricht rechts an (am Handy: lange drücken), wähle Apps und dann {name}.",
  "help.in-menu": "{name} im Menü einer Nachricht unter Apps",

  "links.which": "Welcher Link?",
  "links.several": "Diese Nachricht enthält {count, number} Links. Welcher soll es sein?",
  "file.first": "Der erste von {count, number} Artikeln in dieser Datei; die Suche findet die anderen.",
  "file.first-of-many":
    "Der erste Artikel in dieser Datei; die Suche findet die nächsten {count, number}, mehr nehme ich aus einer Datei nicht auf.",

  "options.unread": "Diese Optionen konnte ich nicht lesen:",
  "options.all": "Optionen",
  "options.at-most": "höchstens {count, number}{of, select, string { Zeichen} other {}}.",
  "options.at-least": "mindestens {count, number}.",
  "options.empty": "schreib etwas.",
  "options.one-of": "eines von {values}.",
  "options.missing": "das fehlt oder ist von anderer Art als verlangt.",
  apology:
    "Bei mir ist etwas schiefgegangen, das tut mir leid. Versuche es gleich noch einmal. Passiert es wieder, dann nenne denen, die mich betreiben, diese Kennung: {reference}",

  "printed-as": "im Original „{printed}“",
  "printed-as-named-in":
    "im Original „{printed}“, genannt in {block, select, headline {der Überschrift} standfirst {dem Vorspann} byline {der Autorenzeile} caption {der Bildunterschrift} other {{block}}}",
  "printed-as-named-here": "im Original „{printed}“, genannt im selben Absatz",
  "printed-as-named-above":
    "im Original „{printed}“, genannt {count, plural, =1 {einen Absatz} =2 {zwei Absätze} =3 {drei Absätze} =4 {vier Absätze} =5 {fünf Absätze} =6 {sechs Absätze} =7 {sieben Absätze} =8 {acht Absätze} =9 {neun Absätze} =10 {zehn Absätze} other {# Absätze}} weiter oben",
  "printed-as-named-below":
    "im Original „{printed}“, genannt {count, plural, =1 {einen Absatz} =2 {zwei Absätze} =3 {drei Absätze} =4 {vier Absätze} =5 {fünf Absätze} =6 {sechs Absätze} =7 {sieben Absätze} =8 {acht Absätze} =9 {neun Absätze} =10 {zehn Absätze} other {# Absätze}} weiter unten",

  "speaker-by.verb-at-once": "„… said“ und der Sprecher stehen gleich hinter dem Zitat",
  "speaker-by.verb-before": "Das Verb, das die Worte wiedergibt, steht gleich davor",
  "speaker-by.as-put": "„as … put it“ steht hinter den Worten",
  "speaker-by.colon": "Der Satz vor dem Doppelpunkt sagt, wer spricht",
  "speaker-by.speaker-after": "Der Sprecher und ein Verb des Sagens folgen auf das Zitat",
  "speaker-by.speaker-before": "Der Sprecher und ein Verb des Sagens stehen vor den Worten",
  "speaker-by.trailing-cue": "Der Satz endet damit, wer es gesagt hat",
  "speaker-by.according-to": "„according to“ nennt die Quelle",
  "speaker-by.any-before": "Was vor den Worten steht, ist ihre Quelle",
  "speaker-by.noun-of-saying": "Ein Wort wie „claim“ oder „call“ sagt, wessen Worte es sind",
  "speaker-by.own-words": "„his“, „her“ oder „their“ vor den Worten sagt, dass es die eigenen des Subjekts sind",
  "speaker-by.led-in": "Der Satz davor handelt vom Sprecher",
  "speaker-by.floating": "Der Sprecher des vorigen Zitats fährt fort",
  "speaker-by.goes-on": "Der Sprecher des vorigen Zitats im selben Absatz fährt fort",
  "speaker-by.open-subject": "Der Satz handelt vom Sprecher",
  "speaker-by.repeated": "Der Artikel schreibt dieselben Worte dem Sprecher zu",
  "speaker-by.interview": "Die Zeile ist als Antwort in einem Interview gekennzeichnet",
  "speaker-by.indirect": "Der Satz gibt wieder, was jemand gesagt hat",
  "speaker-by": "{how}.",
  "speaker-by-pronoun": "{how}; „{printed}“ steht für {name}.",
  "speaker-by-name": "{how}; „{printed}“ ist {name}.",

  "key-figure.in-headline": "sie in der Überschrift steht",
  "key-figure.headline-words": "Wörter der Überschrift neben ihr stehen",
  "key-figure.deaths": "sie Tote oder Vermisste zählt",
  "key-figure.large": "sie für ihre Art groß ist",
  "key-figure.money": "sie ein Geldbetrag ist",
  "key-figure.share": "sie ein Anteil an einem Ganzen ist",
  "key-figure.hedged": "die Quelle sie einschränkt",
  "key-figure.repeated": "der Artikel sie mehr als einmal nennt",
  "key-figure.early": "sie früh vorkommt",
  "key-figure.consequence": "Wörter der Folge neben ihr stehen",
  "key-figure.change": "sie von einer Veränderung berichtet",
  "key-figure": "Unter den wichtigsten Zahlen, weil {reasons}.",
  "key-figure-by-kind": "Wegen ihrer Art unter den wichtigsten Zahlen.",

  "briefing.more-in-thread": "{count, plural, one {# weitere Meldung} other {# weitere Meldungen}} im Thread.",
  "briefing.nothing-new": "Nichts Neues in dieser Zeit. Das ist alles.",
  "briefing.that-is-all": "Das ist alles.",
  "briefing.others":
    "Das ist alles. {count, plural, one {# weitere Meldung kam} other {# weitere Meldungen kamen}} herein; die neuesten zeigt {command}.",
  "briefing.corrected-since": "Korrigiert, seit es hier stand ({day}):",
  "briefing.new-since": "Neu seit dem {day}:",
  "briefing.also-new": "Außerdem neu:",
  "briefing.latest": "Neueste Meldungen",
  "briefing.open-story": "Meldung öffnen: Zahlen, Zitate, Quelle",

  "retold.withdrawn": "Seither vom Medium zurückgezogen:",
  "retold.gone": "Was hier stand, hat das Medium zurückgezogen.",
  "retold.corrected": "Seither korrigiert:",

  "why.ask": "Warum diese Meldungen?",
  "why.title": "Warum diese Meldungen",
  "why.nothing-came": "Es kam nichts Neues herein.",
  "why.not-in-it": "Nicht dabei",
  "why.more": "Und {count, number} weitere.",
  "why.new": "Hier neu.",
  "why.corrected": "Stand hier am {day} und wurde seither korrigiert.",
  "why.development": "Stand hier am {day}, seither: {found}.",
  "why.new-sentences": "{count, plural, one {# neuer Satz} other {# neue Sätze}}",
  "why.changed-figures": "{count, plural, one {# geänderte Zahl} other {# geänderte Zahlen}}",
  "why.shared": "Eine Meldung, weil ihre Artikel gemeinsam haben: {what}.",
  "why.no-room": "{headline}: Dafür war kein Platz.",
  "why.nothing-new": "{headline}: Stand hier am {day}, und seither ist nichts daran neu.",
  "why.carried":
    "{voices, plural, one {# Stimme} other {# Stimmen}}{copies, plural, =0 {} one { in {papers, number} Zeitungen, da # einen fremden Text gedruckt hat} other { in {papers, number} Zeitungen, da # einen fremden Text gedruckt haben}}, zuletzt {when}.",

  "briefing.title": "Briefing: {day}{of, select, topic { zum Thema {topic}} other {}}",
  "briefing.late": "Verspätet: Dieses Briefing war fällig am {when}.",
  "briefing.more-stories": "Weitere Meldungen",
  "briefing.described":
    "{days} um {times} ({zone}) in {channel}, bis zu {count, plural, one {# Meldung} other {# Meldungen}}{of, select, topic { zum Thema {topic}} other {}}{quiet, select, silence {; nichts, wenn es nichts Neues gibt} other {}}.",
  "briefing.days":
    "{set, select, every_day {jeden Tag} weekdays {werktags} weekends {am Wochenende} mondays {montags} tuesdays {dienstags} wednesdays {mittwochs} thursdays {donnerstags} fridays {freitags} saturdays {samstags} sundays {sonntags} other {{others}}}",
  "briefing.in-forum": "Jedes Mal ein eigener Beitrag.",
  "briefing.with-thread": "Weitere Meldungen in einem Thread.",
  "briefing.passed-on": "Weitergegeben an die Server, die dem Kanal folgen.",
  "briefing.silent-at-night": "Ohne Ton zwischen 22:00 und 07:00.",
  "briefing.label": "{number}. {days} um {times} {zone}{of, select, topic { zum Thema {topic}} other {}}",
  "briefing.next": "Als Nächstes: {when} ({relative})",
  "briefing.then": "Danach: {when} ({relative})",
  "briefing.then-changed": "Danach, wenn die Uhren umgestellt sind: {when} ({relative})",
  "briefing.added": "Briefing hinzugefügt",
  "briefing.changed": "Briefing geändert",
  "briefing.resumed": "Briefing fortgesetzt",
  "briefing.mentions": "Jeder Post erwähnt {role} und sonst niemanden.",
  "briefing.see-now": "{command} zeigt es schon jetzt. Vor der ersten dieser Zeiten wird nichts gepostet.",
  "briefing.paused": "Pausiert: {briefing}",
  "briefing.paused-until": "Bis zu {command} wird nichts gepostet.",
  "briefing.is-paused": "Pausiert: {because}",
  "briefing.lost":
    "Dein Briefing in {channel} pausiert: {because}. Nichts geht verloren: Behebe das, und nimm dann dort {command}.",
  "briefing.removed": "Entfernt: {briefing} Es postet dort nichts mehr.",
  "briefing.none": "Dieser Server hat noch kein Briefing. Füge eines mit {command} hinzu.",
  "briefing.list": "Briefings",
  "briefing.preview": "Eine Vorschau, nur für dich. Gepostet würde es in {channel}.",
  "briefing.preview-nothing":
    "Eine Vorschau, nur für dich. Es gibt nichts Neues, also würde in {channel} nichts gepostet.",
  "zone.choice": "{zone} · jetzt {time}",

  "thread.day": "{weekday}, {date}",
  "thread.name":
    "Briefing: {day}{times, select, several {, {time}} other {}}{of, select, topic { zum Thema {topic}} other {}}",

  outcome: "{when}: {became}",
  became:
    "{state, select, planned {wird gleich gesendet} sending {wird gesendet} sent {gesendet} skipped {ausgelassen} failed {nicht gesendet} other {vielleicht gesendet}}{known, select, yes {, {why}} other {}}",
  "history.title": "Verlauf",
  "history.none": "Es war noch nicht fällig.",
  "history.late": "{run}, verspätet: {when}",
  "history.lacking":
    "{part, select, thread {Der Thread mit weiteren Meldungen} further {Weitere Meldungen im Thread} publish {Das Weitergeben} other {Ein Teil davon}}: {became}",
  "why-article.title": "Warum dieser Artikel?",
  "why-article.told": "Er war im Post: {run}",
  "why-article.muted":
    "Seine Feeds sind stummgeschaltet, oder nur ein Mitglied hat ihn eingebracht. Beides bringt ein Briefing nicht.",
  "why-article.next": "Er wäre im nächsten Post.",
  "why-article.story-next": "Seine Meldung wäre im nächsten Post, erzählt von „{headline}“.",
  "why-article.not-of-topic": "Er kam vor dem letzten Termin herein oder gehört nicht zum Thema des Briefings.",
  "why-article.nothing-new": "Er kam vor dem letzten Termin herein, und seine Meldung hat seither nichts Neues.",

  "reason.briefing-by-hand": "jemand, der den Server verwaltet, hat es pausiert",
  "reason.watch-by-hand": "von Hand",
  "reason.not-running":
    "der Bot lief um {time} nicht; {hours, plural, =6 {sechs Stunden} one {# Stunde} other {# Stunden}} später sind es alte Nachrichten",
  "reason.not-composed":
    "der Post von {time} ließ sich nicht zusammenstellen; {hours, plural, =6 {sechs Stunden} one {# Stunde} other {# Stunden}} später sind es alte Nachrichten",
  "reason.overtaken": "überholt vom Post von {by}",
  "reason.overtaken-by-newer": "überholt von einem neueren Post desselben Briefings",
  "reason.paused": "das Briefing war pausiert: {why}",
  "reason.nothing-new": "es gab nichts Neues",
  "reason.removed": "das Briefing wurde entfernt, bevor es gesendet war",
  "reason.moved": "das Briefing wurde vor dem Senden in einen anderen Kanal verlegt",
  "reason.too-late":
    "es ließ sich {hours, plural, =6 {sechs Stunden} one {# Stunde} other {# Stunden}} lang nicht senden{known, select, yes { ({why})} other {}}",
  "reason.too-often":
    "{attempts, plural, one {# Versuch} other {# Versuche}} zu senden, ohne Erfolg{known, select, yes { ({why})} other {}}",
  "reason.no-message": "die Nachricht dazu fehlt oder ist beschädigt",
  "reason.taken-down": "jemand hat die Nachricht entfernt",
  "reason.hidden": "es kann gesendet worden sein, und der Verlauf des Kanals ließ sich nicht lesen: {why}",
  "reason.looked-in-vain": "es kann gesendet worden sein, und in den Kanal ließ sich einen Tag lang nicht sehen: {why}",
  "reason.not-followed": "was davor kommt, wurde nicht gesendet{known, select, yes { ({why})} other {}}",
  "reason.not-needed": "wofür es einspringt, wurde gesendet",
  "reason.not-posted": "worum es geht, wurde nicht gepostet",
  "reason.nothing-to-follow": "die Nachricht, zu der es gehört, ist nicht mehr da",
  "reason.lost-on-resend": "es kann vor dieser Antwort gesendet worden sein: {why}",
  "reason.answer-lost": "die Antwort darauf ging verloren",
  "reason.own-trouble": "unser eigener Speicher oder unser Programm hat versagt",
  "reason.watch-removed": "die Beobachtung wurde entfernt, bevor es gesendet war",
  "reason.watch-paused": "die Beobachtung war pausiert: {why}",
  "reason.no-member": "wer sie angelegt hat, ist nicht mehr auf dem Server",
  "reason.discord-answered": "Discord hat geantwortet: {answer}",
  "reason.discord-status": "Discord hat mit dem Status {status} geantwortet",
  "reason.discord-waits": "Discord bittet um Geduld",
  "reason.not-shown-yet": "Discord hat dem Bot diesen Server noch nicht gezeigt",
  "reason.no-right-there": "dem Bot fehlt dort ein Recht: {right}",
  "reason.no-server": "ein Forum gehört zu einem Server",
  "reason.gone": "es gibt ihn nicht mehr",
  "reason.many-messages-since": "seither wurden dort mehr als {limit, number} Nachrichten gepostet",
  "reason.many-posts-since":
    "seither wurden dort mehr als {limit, number} Beiträge {done, select, archived {archiviert} other {gepostet}}",

  "watch.title": "{words} beobachten?",
  "watch.told":
    "Gemeldet {where, select, channel {in {channel}} other {per Direktnachricht}}{how, select, at_once {, sobald etwas hereinkommt} hourly {, zur vollen Stunde, in einer Nachricht} daily {, täglich um 08:00, in einer Nachricht} other {}}{of, select, topic {, zum Thema {topic}} other {}}",
  "watch.sentence": "{what}.",
  "watch.label":
    "{words} · {how, select, hourly {stündlich} daily {täglich} other {sofort}}{where, select, channel { · in einem Kanal} other {}}{state, select, paused { · pausiert} other {}}",
  "watch.would-match":
    "{count, plural, =0 {In den letzten {days} Tagen hätte sich nichts gefunden.} one {In den letzten {days} Tagen hätte sich # Meldung gefunden:} other {In den letzten {days} Tagen hätten sich # Meldungen gefunden:}}",
  "watch.many": "Das sind viele. Stündlich oder täglich kommen sie zusammen in einer Nachricht.",
  "watch.days-passed-over": "Eine Beobachtung sieht auf das, was ab jetzt hereinkommt; die Tage werden übergangen.",
  "watch.not-saved": "Noch ist nichts gespeichert, und von diesen hier wird keine gemeldet.",
  "watch.save": "{how, select, hourly {Stündlich beobachten} daily {Täglich beobachten} other {Beobachten}}",
  "watch.added": "Wird beobachtet",
  "watch.same": "Das beobachtest du schon",
  "watch.from-now-on":
    "Gemeldet wird nur, was ab jetzt hereinkommt, jede Meldung einmal. {command} zeigt alle deine Beobachtungen.",
  "watch.none": "Du beobachtest noch nichts. Beginne mit {command}.",
  "watch.list": "{count, plural, one {# Beobachtung} other {# Beobachtungen}}",
  "watch.is-paused": "pausiert",
  "watch.is-paused-because": "pausiert: {because}",
  "watch.paused": "{name} pausiert bis zu {command}.",
  "watch.resumed": "{name} läuft wieder. Was inzwischen hereinkam, wird nicht nachträglich gemeldet.",
  "watch.removed": "Entfernt: {watch}",
  "watch.test": "Was in den letzten {days} Tagen hereinkam, nur für dich.",
  "watch.test-nothing": "Für {words} kam in den letzten {days} Tagen nichts herein.",
  "watch.news": "Neues zu {words}",
  "watch.more": "Und {count, number} weitere: {command} zeigt sie.",
  "watch.ending":
    "{where, select, channel {In diesem Kanal wird {words} beobachtet} other {Du beobachtest {words}}}{of, select, topic { im Thema {topic}} other {}} · pausieren mit {command}",
  "watch.lost":
    "Deine Beobachtung {words} in {channel} pausiert: {because}. Nichts geht verloren: Behebe das, und nimm dann dort {command}.",
  "watch.mine": "Meine Beobachtungen",

  "settings.title": "Wie dieser Server eingestellt ist",
  "settings.zone": "Tage werden in der Zeitzone {zone} gezählt.",
  "settings.zone-set":
    "Tage werden jetzt in der Zeitzone {zone} gezählt. Briefings behalten die Zeitzonen, die sie bekommen haben.",
  "settings.language":
    "Was hier gepostet wird, ist in dieser Sprache: {language}; Antworten bekommt jeder in der Sprache des eigenen Discords.",
  "settings.language-auto":
    "Was hier gepostet wird, ist in der Sprache, die der Server bei Discord eingestellt hat; Antworten bekommt jeder in der des eigenen Discords.",
  "settings.language-set":
    "Was hier gepostet wird, ist ab jetzt in dieser Sprache: {language}. Die Worte der Quellen bleiben, wie sie sind.",
  "settings.language-automatic":
    "Was hier gepostet wird, ist ab jetzt in der Sprache, die der Server bei Discord eingestellt hat.",
  "settings.mentions-on": "Briefings dürfen die eine Rolle erwähnen, die für sie gewählt wurde.",
  "settings.mentions-off": "Niemand wird gepingt, was auch immer für ein Briefing gewählt wurde.",
  "settings.kept":
    "Was die Feeds und Mitglieder dieses Servers einbringen, bleibt {days, plural, one {# Tag} other {# Tage}} erhalten.",
  "settings.kept-set":
    "Was die Feeds und Mitglieder dieses Servers einbringen, bleibt ab jetzt {days, plural, one {# Tag} other {# Tage}} erhalten; Älteres verschwindet binnen Stunden.",
  "settings.holds":
    "{articles, plural, one {# Artikel ist} other {# Artikel sind}} hier zu finden; {feeds, plural, one {# Feed} other {# Feeds}}, {briefings, plural, one {# Briefing} other {# Briefings}} und {watches, plural, one {# Beobachtung} other {# Beobachtungen}} in Kanälen.",
  "settings.ways": "{export} gibt alles davon als Dateien, {erase} löscht es.",
  "settings.exported":
    "Einstellungen, Themen, {feeds, plural, one {# Feed} other {# Feeds}}, {briefings, plural, one {# Briefing} other {# Briefings}} und {watches, plural, one {# Beobachtung} other {# Beobachtungen}}.",
  "settings.erase-title": "Alles von diesem Server löschen",
  "settings.erase-name": "Der Name dieses Servers",
  "settings.erase-hint": "Tippe {name}. Feeds, Briefings, Einstellungen, Artikel: alles endgültig weg.",
  "settings.erase-other": "Das ist nicht der Name dieses Servers; er heißt {name}. Nichts wurde gelöscht.",
  "settings.erase-again": "Noch einmal",
  "settings.erased":
    "Alles von diesem Server ist gelöscht: Feeds, Themen, Briefings, Beobachtungen, Einstellungen und was eingebracht wurde.",
};

const WHICH = "Um welchen Feed es geht";
const WHICH_BRIEFING = "Um welches Briefing es geht";
const WHICH_WATCH = "Um welche Beobachtung es geht";
const TOPIC = "Nur dieses Thema: sein Name oder Wörter, die im Artikel stehen müssen";
const FROM = "Ab diesem Tag: today, last 7 days, 2026-03-01";
const ARTICLE = "Eine Überschrift oder der Link eines Artikels";

/** The options of a briefing, the same where it is added and where it is changed. */
const briefingOptions = (above: string): CommandWords => ({
  [`${above} channel`]: { name: "kanal", description: "Wo gepostet wird" },
  [`${above} time`]: { name: "uhrzeit", description: "Ortszeit wie 08:00, oder mehrere: 08:00, 17:00" },
  [`${above} timezone`]: { name: "zeitzone", description: "Zeitzone wie Europe/Berlin: tippe eine Stadt" },
  [`${above} days`]: { name: "tage", description: "An welchen Tagen (an allen)" },
  [`${above} days=every day`]: { name: "jeden Tag" },
  [`${above} days=weekdays`]: { name: "werktags" },
  [`${above} days=weekends`]: { name: "am Wochenende" },
  [`${above} days=mondays`]: { name: "montags" },
  [`${above} days=tuesdays`]: { name: "dienstags" },
  [`${above} days=wednesdays`]: { name: "mittwochs" },
  [`${above} days=thursdays`]: { name: "donnerstags" },
  [`${above} days=fridays`]: { name: "freitags" },
  [`${above} days=saturdays`]: { name: "samstags" },
  [`${above} days=sundays`]: { name: "sonntags" },
  [`${above} topic`]: { name: "thema", description: TOPIC },
  [`${above} length`]: { name: "länge", description: "Wie viele Meldungen (5)" },
  [`${above} length=3`]: { name: "kurz: 3 Meldungen" },
  [`${above} length=5`]: { name: "normal: 5 Meldungen" },
  [`${above} length=8`]: { name: "lang: 8 Meldungen" },
  [`${above} mention`]: { name: "erwähnen", description: "Eine Rolle, die erwähnt wird" },
  [`${above} quiet`]: { name: "nichts-neues", description: "Wenn es nichts Neues gibt (eine kurze Zeile)" },
  [`${above} quiet=line`]: { name: "es in einer kurzen Zeile sagen" },
  [`${above} quiet=silence`]: { name: "nichts posten" },
  [`${above} thread`]: { name: "thread", description: "Weitere Meldungen in einen Thread unter dem Post (nein)" },
  [`${above} publish`]: {
    name: "veröffentlichen",
    description: "Im Ankündigungskanal: jeden Post an die Server weitergeben, die ihm folgen (nein)",
  },
  [`${above} silent`]: { name: "lautlos", description: "Ohne Ton zwischen 22:00 und 07:00 (nein)" },
});

export const deCommands: CommandWords = {
  "Brief this link": { name: "Überblick zu diesem Link" },
  briefing: { name: "briefing", description: "Tägliche Briefings in einem Kanal dieses Servers" },
  "briefing add": { name: "hinzufügen", description: "Täglich zu einer Uhrzeit deiner Wahl ein Briefing posten" },
  ...briefingOptions("briefing add"),
  "briefing edit": { name: "ändern", description: "Ein Briefing ändern: Was du weglässt, bleibt, wie es ist" },
  "briefing edit briefing": { name: "briefing", description: WHICH_BRIEFING },
  ...briefingOptions("briefing edit"),
  "briefing edit clear": { name: "wegnehmen", description: "Etwas davon wegnehmen" },
  "briefing edit clear=mention": { name: "die Erwähnung: niemanden erwähnen" },
  "briefing edit clear=topic": { name: "das Thema: Meldungen aller Art" },
  "briefing list": {
    name: "liste",
    description: "Die Briefings dieses Servers, ihre nächsten Termine und was aus den letzten wurde",
  },
  "briefing history": {
    name: "verlauf",
    description: "Was aus jedem Termin wurde und warum ein Artikel dabei war oder nicht",
  },
  "briefing history briefing": { name: "briefing", description: WHICH_BRIEFING },
  "briefing history article": {
    name: "artikel",
    description: "Warum dieser Artikel dabei war oder nicht: eine Überschrift oder ein Link",
  },
  "briefing preview": { name: "vorschau", description: "Was ein Briefing jetzt posten würde, nur für dich" },
  "briefing preview briefing": { name: "briefing", description: WHICH_BRIEFING },
  "briefing pause": { name: "pausieren", description: "Nichts posten, bis es fortgesetzt wird" },
  "briefing pause briefing": { name: "briefing", description: WHICH_BRIEFING },
  "briefing resume": { name: "fortsetzen", description: "Ab dem nächsten Termin wieder posten" },
  "briefing resume briefing": { name: "briefing", description: WHICH_BRIEFING },
  "briefing remove": { name: "entfernen", description: "Ein Briefing beenden" },
  "briefing remove briefing": { name: "briefing", description: WHICH_BRIEFING },

  feeds: { name: "feeds", description: "Die Feeds, aus denen die Nachrichten dieses Servers kommen" },
  "feeds add": { name: "hinzufügen", description: "Einem Feed folgen; gepostet wird dadurch nichts" },
  "feeds add url": {
    name: "adresse",
    description: "Adresse eines Feeds oder irgendeiner Seite der Website; oder wähle einen bekannten",
  },
  "feeds add topic": { name: "thema", description: "Das Thema, zu dem seine Artikel gehören" },
  "feeds add name": { name: "name", description: "Wie er hier heißen soll (sein eigener Titel)" },
  "feeds list": { name: "liste", description: "Die Feeds dieses Servers und wie es um sie steht" },
  "feeds info": { name: "info", description: "Alles über einen Feed: letzter Artikel, Störungen, nächster Versuch" },
  "feeds info feed": { name: "feed", description: WHICH },
  "feeds pause": { name: "pausieren", description: "Aus einem Feed vorerst nichts aufnehmen" },
  "feeds pause feed": { name: "feed", description: WHICH },
  "feeds resume": { name: "fortsetzen", description: "Mit einem pausierten oder aufgegebenen Feed weitermachen" },
  "feeds resume feed": { name: "feed", description: WHICH },
  "feeds mute": {
    name: "stummschalten",
    description: "Einen Feed aus Briefings und Beobachtungen auslassen; die Suche findet ihn weiter",
  },
  "feeds mute feed": { name: "feed", description: WHICH },
  "feeds mute on": { name: "stumm", description: "False: nicht mehr (True)" },
  "feeds remove": { name: "entfernen", description: "Einem Feed nicht mehr folgen; seine Artikel bleiben" },
  "feeds remove feed": { name: "feed", description: WHICH },
  "feeds import": {
    name: "importieren",
    description: "Den Feeds einer OPML-Datei aus einem Feed-Reader folgen; zeigt zuerst, was hinzukäme",
  },
  "feeds import file": { name: "datei", description: "Eine .opml-Datei" },
  "feeds export": { name: "exportieren", description: "Die Feeds dieses Servers als OPML-Datei" },

  figures: { name: "zahlen", description: "Die wichtigsten Zahlen eines Artikels oder Zahlen zu deinen Wörtern" },
  "figures article": { name: "artikel", description: ARTICLE },
  "figures query": { name: "wörter", description: "Wörter, die im Satz mit der Zahl stehen müssen" },
  "figures kind": { name: "art", description: "Nur Zahlen dieser Art" },
  "figures kind=money": { name: "Geld" },
  "figures kind=percent": { name: "Prozent" },
  "figures kind=people": { name: "Menschen" },
  "figures kind=count": { name: "Anzahl" },
  "figures kind=date": { name: "Datum" },
  "figures from": { name: "ab", description: FROM },
  "figures chart": {
    name: "diagramm",
    description: "Mit einem Bild, wie sich eine Zahl im Lauf einer Meldung änderte",
  },

  "Find related news": { name: "Mehr zum Thema finden" },

  help: { name: "hilfe", description: "Was Verbatim kann und wie man fragt" },
  "help topic": { name: "thema", description: "Ein Befehl, der erklärt werden soll" },

  latest: {
    name: "neueste",
    description: "Die neuesten Meldungen, jede nur einmal, egal wie viele Medien sie bringen",
  },
  "latest topic": { name: "thema", description: TOPIC },
  "latest source": { name: "quelle", description: "Nur diese Quelle" },
  "latest count": { name: "anzahl", description: "Wie viele Meldungen, 1 bis 10" },
  "latest chart": { name: "diagramm", description: "Mit einem Bild, wie viele Artikel an jedem Tag kamen" },

  quotes: {
    name: "zitate",
    description: "Wer was gesagt hat: Zitate eines Artikels, zu deinen Wörtern oder von einer Person",
  },
  "quotes article": { name: "artikel", description: ARTICLE },
  "quotes query": { name: "wörter", description: "Wörter, die gesagt wurden oder neben dem Gesagten stehen" },
  "quotes speaker": { name: "sprecher", description: "Eine Person oder Organisation" },
  "quotes topic": { name: "thema", description: TOPIC },
  "quotes from": { name: "ab", description: FROM },

  read: { name: "lesen", description: "Ein Artikel aus einer Datei von dir als Karte" },
  "read file": {
    name: "datei",
    description: ".html, .txt, .md, .json, .jsonl, .eml, NITF, NewsML-G2, RSS oder Atom",
  },

  related: { name: "verwandt", description: "Andere Artikel zum Gegenstand eines Artikels oder Textes" },
  "related to": { name: "mit", description: "Eine Überschrift, der Link eines Artikels oder irgendein Text" },

  search: { name: "suche", description: "Artikel nach Stichwörtern finden, jeder mit dem besten Satz" },
  "search query": {
    name: "wörter",
    description: 'Wörter, "ein Satzteil", -Wort, OR, ( ), Wort*, source: speaker: in: before: after:',
  },
  "search in": { name: "in", description: "Wo gesucht wird" },
  "search in=everything": { name: "überall" },
  "search in=headlines": { name: "Überschriften" },
  "search in=quotes": { name: "Zitate" },
  "search in=figures": { name: "Zahlen" },
  "search source": { name: "quelle", description: "Nur diese Quelle" },
  "search speaker": { name: "sprecher", description: "Nur, wo diese Person spricht" },
  "search topic": { name: "thema", description: TOPIC },
  "search from": { name: "ab", description: FROM },
  "search to": { name: "bis", description: "Bis einschließlich zu diesem Tag" },
  "search sort": { name: "sortierung", description: "Was zuerst kommt" },
  "search sort=best": { name: "beste Treffer" },
  "search sort=newest": { name: "Neuestes" },

  settings: {
    name: "einstellungen",
    description: "Zeitzone, Sprache, Erwähnungen, wie lange Artikel bleiben; alles mitnehmen oder löschen",
  },
  "settings show": { name: "zeigen", description: "Wie dieser Server eingestellt ist" },
  "settings timezone": { name: "zeitzone", description: "Die Zeitzone, in der hier die Tage gezählt werden" },
  "settings timezone zone": { name: "zone", description: "Wie Europe/Berlin: tippe eine Stadt" },
  "settings language": {
    name: "sprache",
    description: "Die Sprache dessen, was hier gepostet wird; die Worte der Quellen bleiben, wie sie sind",
  },
  "settings language language": {
    name: "sprache",
    description: "automatisch ist die Sprache, die der Server bei Discord eingestellt hat",
  },
  "settings language language=auto": { name: "automatisch" },
  "settings mentions": {
    name: "erwähnungen",
    description: "Ob Briefings die Rolle erwähnen dürfen, die für sie gewählt wurde",
  },
  "settings mentions allowed": { name: "erlaubt", description: "False: Niemand wird je gepingt" },
  "settings retention": {
    name: "aufbewahrung",
    description: "Wie lange bleibt, was die Feeds und Mitglieder dieses Servers einbringen",
  },
  "settings retention days": { name: "tage", description: "Tage, von 7 bis 365" },
  "settings export": {
    name: "exportieren",
    description: "Einstellungen, Themen, Feeds, Briefings und Beobachtungen dieses Servers als Dateien",
  },
  "settings erase": { name: "löschen", description: "Alles von diesem Server löschen, endgültig" },

  status: {
    name: "status",
    description: "Wie es um Verbatim steht: Artikel, Neuestes, nächstes Briefing, Störungen",
  },

  summary: {
    name: "überblick",
    description: "Ein Artikel in seinen eigenen Sätzen, mit den wichtigsten Zahlen und Zitaten",
  },
  "summary article": {
    name: "artikel",
    description: "Eine Überschrift oder der Link irgendeines Artikels: Ich lese ihn dort",
  },
  "summary length": { name: "länge", description: "Wie viel davon" },
  "summary length=short": { name: "kurz" },
  "summary length=long": { name: "lang" },

  today: { name: "heute", description: "Das Briefing jetzt, nur für dich" },
  "today topic": { name: "thema", description: TOPIC },
  "today date": { name: "tag", description: "Ein anderer Tag: yesterday, 2026-03-01" },

  watch: { name: "beobachten", description: "Erfahren, wenn etwas hereinkommt" },
  "watch add": {
    name: "hinzufügen",
    description: "Von neuen Artikeln zu Wörtern erfahren; zeigt zuerst, was sich gefunden hätte",
  },
  "watch add words": {
    name: "wörter",
    description: 'Wörter, "ein Satzteil", -Wort, OR, ( ), Wort*, source: speaker: in:',
  },
  "watch add where": { name: "wo", description: "Wo du es erfährst (Direktnachricht)" },
  "watch add where=direct": { name: "eine Direktnachricht an mich" },
  "watch add where=channel": { name: "dieser Kanal (mit dem Recht Server verwalten)" },
  "watch add how": { name: "wann", description: "Wann du es erfährst (sofort)" },
  "watch add how=at once": { name: "sofort" },
  "watch add how=hourly": { name: "stündlich" },
  "watch add how=daily": { name: "täglich um 08:00" },
  "watch add topic": { name: "thema", description: TOPIC },
  "watch list": {
    name: "liste",
    description: "Deine Beobachtungen und die der Kanäle dieses Servers, wenn du ihn verwaltest",
  },
  "watch test": { name: "testen", description: "Was eine Beobachtung in den letzten sieben Tagen gemeldet hätte" },
  "watch test watch": { name: "beobachtung", description: WHICH_WATCH },
  "watch pause": { name: "pausieren", description: "Von einer Beobachtung vorerst nichts erfahren" },
  "watch pause watch": { name: "beobachtung", description: WHICH_WATCH },
  "watch resume": { name: "fortsetzen", description: "Mit einer pausierten Beobachtung weitermachen" },
  "watch resume watch": { name: "beobachtung", description: WHICH_WATCH },
  "watch remove": { name: "entfernen", description: "Von einer Beobachtung nichts mehr erfahren" },
  "watch remove watch": { name: "beobachtung", description: WHICH_WATCH },
};
