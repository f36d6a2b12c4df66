import type { Catalogue, CommandWords } from "./index.ts";

export const fr: Catalogue = {
  "show-the-rest": "Afficher la suite",
  "post-here": "Publier ici",
  "shared-by": "Partagé par {name}",
  "for-everybody": "Le voici pour tout le monde.",
  "line-left-out": "Une ligne trop longue pour un message a été omise ici.",
  untitled: "sans titre",

  "source-note": "Note de la source : {note}",
  "no-publisher": "média non indiqué",
  updated: "mis à jour {when}",
  "first-seen": "vu pour la première fois {when}",
  "also-in": "aussi dans {names}{more, plural, =0 {} =1 { et un autre} other { et # autres}}",
  "no-zone": "{time} (fuseau horaire non indiqué)",
  "no-time": "heure non indiquée",
  "speaker-unnamed": "auteur des propos non nommé",
  "in-papers-words": "dans les mots du journal",
  "mark-missing": "il manque un guillemet dans la source",
  "others-give": "d’autres donnent {figures}",

  quoted: "« {words} »",

  "failure.file-empty": "{file} est vide.",
  "failure.file-missing": "{file} est introuvable.",
  "failure.file-unreadable": "Impossible de lire {file} : {reason}.",
  "failure.file-binary": "{file} ne contient pas de texte. Enregistre le texte de l’article en .txt.",
  "failure.file-too-large": "{file} dépasse {megabytes, number} Mo, le maximum que je peux lire. Découpe le fichier.",
  "failure.file-malformed": "{file}{line, select, none {} other {, ligne {line}}} : {reason}.",
  "failure.file-type-unknown":
    "{file} est d’un type inconnu. Verbatim lit .txt, .md, .html, .json, .jsonl, .eml et .xml (NITF, NewsML-G2, RSS, Atom).",
  "failure.attachment-foreign": "{file} ne vient pas de Discord et n’a pas été lu. Joins le fichier lui-même.",
  "failure.file-not-fetched.gone": "{file} n’est plus là. Joins-le à nouveau.",
  "failure.file-not-fetched.slow": "{file} a mis trop de temps à arriver de Discord. Réessaie dans un instant.",
  "failure.file-not-fetched.broken": "{file} n’est pas arrivé entier de Discord. Réessaie dans un instant.",
  "failure.file-foreign": "{file} est {what}, un type que je ne lis pas. Enregistre le texte de l’article en .txt.",
  "failure.file-without-article": "{file} est {what} et ne contient aucun article.",
  "failure.file-is-archive": "{file} est {what} de fichiers. Décompresse-la d’abord.",
  "foreign.pdf": "un PDF",
  "foreign.word": "un document Word",
  "foreign.old-office": "un ancien document Office",
  "foreign.rtf": "un document RTF",
  "foreign.opendocument": "un texte OpenDocument",
  "foreign.spreadsheet": "un tableur",
  "foreign.presentation": "une présentation",
  "foreign.e-book": "un livre numérique",
  "foreign.picture": "une image",
  "foreign.recording": "un enregistrement",
  "foreign.picture-or-recording": "une image ou un enregistrement",
  "foreign.archive": "une archive",
  "foreign.database": "une base de données",
  "foreign.program": "un programme",

  "failure.feed-empty": "{source} est vide.",
  "failure.feed-without-articles": "{source} est un flux sans articles.",
  "failure.feed-is-none": "{source} n’est pas un flux : ni RSS, ni Atom, ni JSON Feed.",
  "failure.feed-is-page": "{source} est une page et non un flux.",
  "failure.feed-too-deep": "{source} est plus imbriqué que n’importe quel flux et n’a pas été lu.",
  "failure.feed-too-large": "{source} dépasse 15 Mo, le maximum que je lis d’un flux.",
  "failure.feed-too-many-elements": "{source} compte plus de 400 000 éléments, le maximum que je lis d’un flux.",

  "failure.not-fetched.address": "{source} n’est pas une adresse web. Écris-la comme https://example.org/news.",
  "failure.not-fetched.scheme": "Impossible de récupérer {source} : je ne prends que http et https.",
  "failure.not-fetched.credentials":
    "{source} contient un nom ou un mot de passe. Retire cette partie ; je ne me connecte à aucun compte.",
  "failure.not-fetched.port":
    "{source} demande un port qui ne sert pas de pages. Utilise l’adresse que montre le navigateur.",
  "failure.not-fetched.forbidden-address":
    "{source} appartient à un réseau privé, et je n’y récupère rien. Utilise une adresse publique.",
  "failure.not-fetched.no-such-host":
    "{source} est introuvable : ce serveur n’existe pas. Vérifie qu’il n’y a pas de faute de frappe.",
  "failure.not-fetched.unreachable": "{source} est injoignable pour le moment. Réessaie plus tard.",
  "failure.not-fetched.certificate":
    "{source} n’a pas de certificat valide ; personne ne peut donc dire si c’est le vrai site. C’est à son propriétaire d’y remédier.",
  "failure.not-fetched.too-slow": "{source} a mis trop de temps à répondre. Réessaie plus tard.",
  "failure.not-fetched.too-large": "{source} dépasse tout ce que je récupère : 15 Mo pour un flux, 5 Mo pour une page.",
  "failure.not-fetched.too-many-redirects":
    "{source} renvoie sans fin d’une adresse à l’autre. Utilise l’adresse de la page elle-même.",
  "failure.not-fetched.insecure-redirect":
    "{source} renvoie d’une connexion sécurisée vers une connexion qui ne l’est pas ; je ne suis pas ce renvoi.",
  "failure.not-fetched.headers": "{source} a donné une réponse qui n’est pas du HTTP correct.",
  "failure.not-fetched.encoding": "{source} a envoyé quelque chose qu’on ne peut pas décompresser. Réessaie plus tard.",
  "failure.not-fetched.broken-off": "{source} s’est interrompu au milieu de sa réponse. Réessaie plus tard.",
  "failure.not-fetched.empty": "{source} a donné une réponse vide.",
  "failure.not-fetched.unasked-304":
    "{source} a répondu « inchangé » alors qu’il n’y avait rien avant. Réessaie plus tard.",
  "failure.not-fetched.not-found":
    "{source} n’existe pas (erreur 404). Vérifie s’il y a une faute de frappe ou si la page a déménagé.",
  "failure.not-fetched.gone": "{source} a disparu pour de bon, dit son serveur (erreur 410).",
  "failure.not-fetched.refused":
    "{source} ne me laisse pas entrer{status, select, none {} other { (erreur {status})}}. Ouvre l’adresse dans un navigateur et enregistre le texte de l’article en .txt si tu en as besoin ici.",
  "failure.not-fetched.busy":
    "{source} est trop sollicité pour répondre. Réessaie {unit, select, minutes {dans {count, plural, =1 {une minute} other {# minutes}}} hours {dans {count, plural, =1 {une heure} other {# heures}}} other {plus tard}}.",
  "failure.not-fetched.status":
    "{source} n’a pas pu répondre{status, select, none {} other { (erreur {status})}}. Réessaie plus tard.",
  "failure.not-fetched.robots":
    "{source} demande aux programmes de rester à l’écart (robots.txt), et je m’y tiens. Ouvre l’adresse dans un navigateur.",
  "failure.not-fetched.queue-full":
    "{source} n’a pas été récupéré : trop d’adresses attendent déjà. Réessaie plus tard.",
  "failure.not-fetched.closed":
    "{source} n’a pas été récupéré, car on était en train de m’arrêter. Réessaie plus tard.",

  "failure.address-unknown": "« {asked} » n’est pas une adresse web. Donnes-en une comme https://example.org/news.",
  "failure.no-opml":
    "{file} n’est pas une liste de flux. Exporte-la en OPML depuis ton ancien lecteur de flux et joins ce fichier.",
  "failure.feeds-not-found":
    "Je n’ai trouvé aucun flux sur {source}. Cherche sur le site un lien nommé RSS ou Flux et donne-moi son adresse.",
  "failure.feed-known": "Ce serveur suit déjà ce flux, sous le nom {name}.",
  "failure.feed-not-found": "Ce flux n’existe pas ici. Choisis-en un dans la liste ; {command} les montre tous.",
  "failure.too-many-feeds": "Un serveur peut suivre {limit, number} flux au maximum. Retires-en d’abord un.",
  "failure.shared-in-guild-only":
    "Je ne lis les liens et les fichiers que sur un serveur, où ils appartiennent à ses membres. Demande là-bas.",
  "failure.no-link": "Ce message ne contient ni lien ni fichier avec un article.",
  "failure.no-words": "Ce message ne contient aucun mot que je puisse chercher.",
  "failure.too-soon":
    "On a demandé beaucoup de liens et de fichiers ici, et je ménage les sites. Redemande dans {unit, select, seconds {{count, plural, one {# seconde} other {# secondes}}} minutes {{count, plural, one {# minute} other {# minutes}}} other {{count, plural, one {# heure} other {# heures}}}}.",
  "failure.not-a-page":
    "{source} est {what, select, PDF {un PDF} picture {une image} recording {un enregistrement} film {un film} font {une police} other {un fichier à télécharger}} ; je lis les articles sur des pages web.",
  "failure.page-too-complex":
    "{source} est {what, select, depth {trop imbriqué} other {trop grand}} pour être lu. Enregistre plutôt le texte de l’article en .txt.",
  "failure.page-without-article":
    "Je n’ai trouvé aucun article sur {source}. C’est peut-être une liste de liens, une page de connexion ou un avis.",
  "failure.article-without-text": "{source} ne contient pas de texte d’article.",
  "failure.article-too-short": "{source} contient trop peu de texte pour un article.",
  "failure.article-withheld": "{source} est sous embargo ou retiré par son éditeur et n’est pas repris.",
  "failure.article-too-long":
    "{source} compte {characters, number} caractères ; un article peut en avoir {limit, number}. Découpe-le.",
  "failure.article-not-read":
    "Impossible de lire {source} : cela a pris trop de temps, ou c’est une erreur de ma part, notée dans le journal.",
  "failure.article-not-found":
    "Je n’ai aucun article qui corresponde à « {asked} ». {count, plural, =0 {} =1 {Le plus proche est {near}. } other {Les plus proches sont {near}. }}Tape quelques mots de son titre et choisis dans la liste, ou cherche avec {command}.",

  "failure.zone-unknown":
    "« {asked} » n’est pas un fuseau horaire que je connais. Tape une ville, comme Paris, et choisis dans la liste.",
  "failure.time-unknown": "« {asked} » n’est pas une heure. Écris-la comme 08:00.",
  "failure.date-unknown":
    "« {asked} » n’est pas un jour que je comprends. Écris today, yesterday, last 7 days ou une date comme 2026-03-01.",
  "failure.choose-one": "Choisis une seule de ces options : {options}.",
  "failure.not-together":
    "{narrowing} restreint une recherche ; avec {other}, il n’y a rien à restreindre. Retire l’une des deux.",
  "failure.guild-only": "Cela ne marche que sur un serveur.",
  "failure.permissions-missing":
    "Je ne peux pas publier dans #{channel} : il m’y manque ces permissions : {rights}. Accorde-les dans les paramètres du salon, sous Permissions, puis réessaie. Rien n’a été enregistré.",
  "failure.not-in-channel.thread":
    "#{channel} est un fil, et on ne peut pas en ouvrir un autre dedans. Mets `fil` sur False. Rien n’a été enregistré.",
  "failure.not-in-channel.publish":
    "#{channel} n’est pas un salon d’annonces ; rien ne peut donc être relayé depuis ce salon. Mets `relayer` sur False. Rien n’a été enregistré.",
  "failure.too-many-times": "Un briefing a {limit} horaires par jour au maximum. Rien n’a été enregistré.",
  "failure.channel-unsuitable":
    "#{channel} n’est pas un salon pour des messages. Choisis un salon textuel, d’annonces ou de forum, ou un fil. Rien n’a été enregistré.",
  "failure.channel-needs-tag":
    "#{channel} est un forum où chaque publication doit porter un tag, et je n’en choisis pas. Choisis un autre salon, ou désactive cette obligation dans ses paramètres. Rien n’a été enregistré.",
  "failure.role-not-mentionable":
    "Un message de ma part n’atteindrait pas @{role}. Permets à tout le monde de mentionner ce rôle (Paramètres du serveur, Rôles), ou donne-moi « Mentionner @everyone, @here et tous les rôles » dans ce salon. Rien n’a été enregistré.",
  "failure.never-everyone": "Je ne mentionne jamais @everyone. Choisis un rôle, ou aucun. Rien n’a été enregistré.",
  "failure.briefing-not-found":
    "Ce briefing n’existe pas ici. Choisis-en un dans la liste ; {command} les montre tous.",
  "failure.too-many-briefings": "Ce serveur a {limit, number} briefings, et c’est le maximum. Retires-en d’abord un.",
  "failure.watch-not-found": "Tu n’as pas cette veille. Choisis-en une dans la liste ; {command} les montre toutes.",
  "failure.nothing-to-watch": "« {asked} » ne demande rien qui puisse arriver. Donne-moi des mots à chercher.",
  "failure.too-many-watches":
    "{whose, select, person {Tu as {limit, number} veilles} other {Les salons de ce serveur ont {limit, number} veilles}}, et c’est le maximum. Retires-en d’abord une ; {command} les montre.",
  "failure.not-allowed": "Seuls les membres ayant la permission « {right} » peuvent faire cela.",
  "failure.not-allowed-here": "Seuls les membres ayant la permission « {right} » dans ce salon peuvent faire cela.",
  "failure.stale-button": "Ce bouton vient d’une réponse plus ancienne et ne marche plus. Redemande avec la commande.",
  "failure.command-unknown": "Je n’ai plus cette commande. {command} montre ce que je sais faire.",
  "right.manage-server": "Gérer le serveur",
  "right.view-channel": "Voir le salon",
  "right.send-messages": "Envoyer des messages",
  "right.send-messages-in-threads": "Envoyer des messages dans les fils",
  "right.create-public-threads": "Créer des fils publics",
  "right.read-message-history": "Voir les anciens messages",

  "failure.store-refused.damaged":
    "La base de données {file} est endommagée et n’a pas été touchée. Mets une sauvegarde à sa place, ou déplace-la pour repartir de zéro.",
  "failure.store-refused.newer":
    "La base de données {file} a été écrite par un Verbatim plus récent et n’a pas été touchée. Mets Verbatim à jour, ou donne un autre dossier à DATA_DIR.",
  "failure.store-refused.locked":
    "La base de données {file} est utilisée par un autre programme. Arrête-le, ou donne un autre dossier à DATA_DIR.",
  "failure.store-held":
    "Un autre Verbatim (processus {pid}, lancé {since}) tourne sur les données de {file}. Arrête-le d’abord, ou donne un autre dossier à DATA_DIR.",
  "failure.store-refused.running":
    "Un autre Verbatim tourne sur les données de {file}. Arrête-le d’abord, ou donne un autre dossier à DATA_DIR.",
  "failure.store-refused.unwritable":
    "Impossible d’écrire dans la base de données {file}. Vérifie les droits de son dossier et l’espace disque, ou donne un autre dossier à DATA_DIR.",

  "place.headline": "titre",
  "place.standfirst": "chapô",
  "place.byline": "signature",
  "place.caption": "légende",
  "place.credit": "crédit photo",
  "place.dateline": "lieu et date",
  "place.paragraph": "paragraphe",
  "place.list-item": "élément de liste",
  "place.turn": "réplique",
  "place.subheading": "intertitre",
  "place.pull-quote": "exergue",
  "place.note": "note",
  "place.furniture": "habillage",

  "open-an-article": "Ouvrir un article : résumé, chiffres…",
  "source-view.paragraph": "À sa place : paragraphe {number, number} sur {count, number}",
  "source-view.outside": "À sa place : hors des paragraphes numérotés",
  "source-view.step": "{at, number} sur {count, number}",
  "source-view.choose": "Voir dans la source…",
  "source-view.choice": "{mark} · {words}",
  "source-view.in-the-article": "dans l’article",
  "source-view.open": "Ouvrir l’article",
  "source-view.nothing": "Cette carte ne montre aucun mot du corps de l’article.",

  "card.tab.summary": "Résumé",
  "card.tab.figures": "Chiffres",
  "card.tab.quotes": "Citations",
  "card.show-in-source": "Voir dans la source",
  "card.related": "Sur le même sujet",
  "card.only-teaser": "Seul le début de cet article a pu être lu ; la suite est sur sa page, ou réservée aux abonnés.",
  "card.too-little-text": "Cet article contient trop peu de texte pour un résumé.",
  "card.no-summary": "Aucune phrase de cet article ne se suffit à elle-même pour le résumer.",
  "card.no-figures": "Aucun chiffre clé dans cet article.",
  "card.no-quotes": "Personne n’est cité dans cet article.",
  "card.other-language":
    "Cet article est {language, select, none {dans une langue inconnue} other {dans une autre langue que l’anglais ({language})}}.",
  "card.lead-only":
    "Verbatim ne lit les chiffres et les citations qu’en anglais ; voici donc son titre, sa première phrase et son lien.",

  back: "◀ Retour",
  next: "Suivant ▶",
  "page-of": "page {at, number} sur {count, number}",

  "days.today": "aujourd’hui",
  "days.yesterday": "hier",
  "days.last": "{count, plural, one {le dernier jour} other {les # derniers jours}}",

  "search.title": "Articles sur {asked}",
  "search.found": "{count, plural, one {# article} other {# articles}}",
  "search.relaxed.any": "Aucun article ne contient tous ces mots ; ceux-ci en contiennent une partie.",
  "search.relaxed.days": "Il n’y a rien à ces dates ; ceux-ci sont d’autres jours.",
  "search.any": "N’importe lequel des mots",
  "search.as-typed": "Chercher tel quel",
  "search.watch-this": "Créer une veille",
  "search.nothing": "Aucun article trouvé pour {asked}{echo}.",
  "search.try": "Essaie ceci : {tries}.",
  "search.try-again": "cette page n’existe pas ; redemande",
  "search.try-without-marks": "chercher les mots sans guillemets",
  "search.try-leaving-nothing-out": "ne rien exclure",
  "search.try-everything":
    "chercher partout, pas seulement dans les {place, select, headlines {titres} quotes {citations} other {chiffres}}",
  "search.try-wider-dates": "élargir les dates",
  "search.try-without-source": "enlever la source, la personne citée ou le thème",
  "search.try-other-words": "prendre moins de mots ou d’autres mots",
  "search.try-latest": "voir ce qu’il y a avec {command}",

  "echo.exactly": "exactement « {words} »",
  "echo.source": "source {name}",
  "echo.topic": "thème {name}",
  "echo.said-by": "propos de {name}",
  "echo.without": "sans {words}",
  "echo.either": "{one} ou {other}",
  "echo.corrected": "aucun article ne contient {from} ; recherche de {to}",
  "echo.in": "dans les {place, select, headlines {titres} quotes {citations} other {chiffres}}",
  "echo.since": "depuis le {day}",
  "echo.before": "avant le {day}",
  "echo.passed-over": "« {words} » n’est pas un jour que je comprends et a été ignoré",
  "echo.newest-first": "les plus récents d’abord",
  "echo.as-typed": "chaque mot tel quel",

  "latest.title": "Dernières actualités",
  "latest.nothing":
    "Il n’y a pas encore d’actualité{of, select, topic { sur le thème {topic}} source { venant de {source}} both { sur le thème {topic} venant de {source}} other {}}.",
  "latest.try": "Essaie sans thème ni source, ou cherche avec {command}.",

  "today.now": "Ton briefing{of, select, topic { sur le thème {topic}} other {}}",
  "today.day": "Briefing du {day}{of, select, topic { sur le thème {topic}} other {}}",
  "today.days": "Briefing du {since} au {until}{of, select, topic { sur le thème {topic}} other {}}",

  "related.title": "En rapport avec {to}",
  "related.nothing": "Aucun autre article n’a assez de mots en commun avec {to}.",
  "related.try": "Vois ce qu’il y a avec {command}.",

  "facts.found": "{count, plural, one {# résultat} other {# résultats}}",
  "facts.try": "Essaie d’autres mots ou moins de mots, ou cherche des articles avec {command}.",
  "quotes.of-speaker": "Les propos de {name}",
  "quotes.on": "Citations sur {asked}",
  "quotes.nobody": "Personne du nom de « {name} » n’est cité dans ce que j’ai lu.",
  "quotes.nothing": "Aucune citation trouvée avec {asked}.",
  "figures.title":
    "Chiffres sur {asked}{kind, select, money { : sommes} percent { : pourcentages} people { : personnes} count { : quantités} date { : dates} other {}}",
  "figures.this-article": "cet article",
  "figures.nothing": "Aucun chiffre trouvé dans une phrase avec {asked}.",

  labelled: "{label} : {text}",

  "feed.holds-whole-articles": "Il contient des articles entiers.",
  "feed.read-on-pages": "Il ne contient que des extraits ; je lis donc chaque article sur sa page.",
  "feed.teasers": "Il ne contient que des extraits, et ses pages n’en montrent pas plus.",
  "feed.teasers-since":
    "Il ne contient que des extraits, et c’est ce que je montre, car je ne peux pas lire ses pages : {failure}",
  "feed.no-entries": "Il n’a encore aucune entrée.",
  "feed.is-paused": "en pause",
  "feed.is-muted": "en sourdine",
  "feed.is-given-up": "⚠ abandonné",
  "feed.is-failing": "⚠ en panne, première erreur {when}",
  "feed.nothing-new": "rien de nouveau encore",
  "feed.last-article": "dernier article {when}",
  "feed.address": "Adresse",
  "feed.site": "Site",
  "feed.topic": "Thème",
  "feed.asked": "Dernière vérification",
  "feed.not-asked": "pas encore",
  "feed.answered": "Dernière réponse",
  "feed.new": "Dernier nouvel article",
  "feed.none-yet": "encore rien",
  "feed.next": "Prochaine vérification",
  "feed.not-while-paused": "pas tant qu’il est en pause ici",
  "feed.never": "jamais : il a été abandonné",
  "feed.muted": "En sourdine",
  "feed.muted-means": "les recherches le trouvent, les briefings et les veilles le laissent de côté",
  "feed.moving": "Déménagement",
  "feed.seems-to-move": "son adresse semble être maintenant {to}",
  "feed.trouble": "Problème",
  "feed.in-a-row": "{count, plural, =1 {Une fois} other {# fois de suite}}, la première {when}.",
  "feed.added": "Ajouté {when}.",
  "feed.was-given-up": "{name} a été abandonné.",
  "feed.given-up-since": "{name} a été abandonné ; première erreur {when} : {failure}",
  "feed.unreadable-since": "{name} est illisible ; première erreur {when} : {failure}",

  "feed-notice.title": "Un flux que tu as ajouté s’est tu",
  "feed-notice.given-up": "{name} ({url}) : il a été abandonné.",
  "feed-notice.failing": "{name} ({url}), première erreur {when} : {failure}",
  "feed-notice.what-now":
    "{state, select, failing {Je continue d’essayer pendant une semaine.} other {Je ne l’interroge plus.}} Sur le serveur, {info} montre comment il va et {resume} le réessaie aussitôt. Je ne te le dis qu’une fois.",
  "feed-notice.ask": "Que puis-je faire ?",

  "feeds.which": "Quel flux ?",
  "feeds.entries": "{count, plural, one {# entrée} other {# entrées}} · {url}",
  "feeds.several": "Cette page indique {count, number} flux. Lequel ?",
  "feeds.added": "Ajouté : {name}",
  "feeds.stored": "{count, plural, one {# article enregistré} other {# articles enregistrés}}, aucun publié.",
  "feeds.stored-so-far":
    "{count, plural, one {# article enregistré} other {# articles enregistrés}} pour l’instant, le reste arrive. Aucun n’est publié.",
  "feeds.in-topic": "Il appartient maintenant au thème {topic}.",
  "feeds.from-now-on": "Les briefings le prennent en compte dès maintenant. {command} dit comment il va.",
  "feeds.none":
    "Ce serveur ne suit encore aucun flux. Ajoutes-en un avec {command} : tape une adresse, ou choisis-en un connu dans la liste.",
  "feeds.title": "{count, plural, one {# flux} other {# flux}}",
  "feeds.what-is-wrong": "Pour savoir ce qui ne va pas : {command}.",
  "feeds.paused": "{name} est en pause : rien n’en arrive jusqu’à {command}. Ce qui est enregistré reste.",
  "feeds.goes-on": "{name} reprend. Ce qui est arrivé entre-temps peut être trouvé ; rien n’en est publié en retard.",
  "feeds.muted":
    "{name} est en sourdine : les recherches le trouvent, les briefings et les veilles le laissent de côté.",
  "feeds.no-longer-muted": "{name} n’est plus en sourdine.",
  "feeds.removed": "{name} n’est plus suivi. Ses articles restent.",
  "feeds.exported":
    "{count, plural, one {# flux} other {# flux}}, dans un fichier que prennent les autres lecteurs, et {command}.",
  "feeds.import-title": "Ce qui serait ajouté",
  "feeds.import-nothing": "Rien.",
  "feeds.import-count": "{count, plural, one {# flux} other {# flux}}.",
  "feeds.import-known": "{count, plural, one {# est déjà suivi} other {# sont déjà suivis}}.",
  "feeds.import-too-many":
    "{count, plural, one {# est laissé de côté : un serveur ne peut pas en suivre plus} other {# sont laissés de côté : un serveur ne peut pas en suivre plus}}.",
  "feeds.import-more": "Et {count, plural, one {# autre} other {# autres}}.",
  "feeds.import-note": "Rien n’est encore ajouté, et rien ne sera publié. Les dossiers deviennent des thèmes.",
  "feeds.import-add": "{count, plural, =1 {L’ajouter} other {Ajouter ces #}}",
  "feeds.imported":
    "{count, plural, one {# flux ajouté} other {# flux ajoutés}}. Les articles arrivent l’un après l’autre ; aucun n’est publié.",
  "feeds.not-imported":
    "{count, plural, one {# n’a pas pu être ajouté} other {# n’ont pas pu être ajoutés}} : {failure}",
  "feeds.imported-note": "Celui qui est illisible le dit dans {command}.",
  "feeds.advice-open":
    "Ouvre son adresse dans un navigateur. S’il y est, {command} sur le serveur le réessaie aussitôt.",
  "feeds.advice-moved":
    "S’il a déménagé, {add} avec l’adresse du site trouve où il est maintenant, et {remove} retire l’ancien.",
  "feeds.advice-kept-out": "Si le site refuse les programmes, on n’y peut rien d’ici ; ce qui est arrivé avant reste.",

  "status.title": "État",
  "status.ready": "Prêt, lancé {when}.",
  "status.articles":
    "{articles, plural, one {# article} other {# articles}} de {publishers, plural, one {# source} other {# sources}} à lire ici{searched, select, all {} other { ; {indexed, number} peuvent être cherchés pour l’instant}}.",
  "status.no-article": "Aucun article n’est encore arrivé.",
  "status.newest": "Le plus récent est paru {when}.",
  "status.no-briefing": "Aucun briefing n’est prévu. Ajoutes-en un avec {command}.",
  "status.next-briefing": "Prochain briefing : {when}.",
  "status.feeds-answered": "Dernière réponse des flux de ce serveur : {when}.",
  "status.held": "Discord a refusé {count, number} requêtes en dix minutes ; rien n’est publié tant que cela dure.",
  "status.briefings-paused":
    "{count, plural, one {# briefing est} other {# briefings sont}} en pause, car le salon ou une permission a été perdu.",
  "status.nothing-stored":
    "Rien de nouveau ne peut être enregistré pour le moment : la personne qui me fait tourner doit libérer de la place sur le disque ou me donner le droit d’y écrire.",
  "status.no-troubles": "Aucun problème.",

  "chart.coverage":
    "Articles par jour{of, select, topic { sur {topic}} source { de {source}} both { sur {topic} de {source}} other {}}",
  "chart.coverage-note": "{count, plural, one {# article} other {# articles}} du {since} au {until}",
  "chart.coverage-alt": "{title} : {note}. Le plus le {day} : {most, number}. Jour par jour : {days}.",
  "chart.day": "{day} {count, number}",
  "chart.no-articles": "Pas d’image : aucun article n’est arrivé ces {days, number} derniers jours.",
  "chart.course": "{asked} : un chiffre au fil du temps",
  "chart.course-alt": "{title}. {story} : {points}.",
  "chart.point": "{time} {words} ({source})",
  "chart.more": "{count, plural, one {# autre} other {# autres}}",
  "chart.too-few":
    "Pas d’image : moins de {count, number} articles d’une même actualité donnent un chiffre pour la même chose dans une phrase avec {asked}.",

  "help.title": "Verbatim : l’actualité dans les mots des sources",
  "help.marks":
    "Chaque phrase, chiffre et citation affiché est un passage de l’article. ¶4 est le paragraphe où il se trouve ; « Voir dans la source » le montre à sa place.",
  "help.needed": "(nécessaire)",
  "help.unknown": "Il n’y a pas de commande nommée {asked}. Les voici toutes :",
  "help.action": "Fais un clic droit sur un message (au téléphone : appui long), choisis Applications, puis {name}.",
  "help.in-menu": "{name} dans le menu d’un message, sous Applications",

  "links.which": "Quel lien ?",
  "links.several": "Ce message contient {count, number} liens. Lequel ?",
  "file.first": "Le premier des {count, number} articles de ce fichier ; une recherche trouve les autres.",
  "file.first-of-many":
    "Le premier article de ce fichier ; une recherche trouve les {count, number} suivants, et je n’en prends pas plus d’un seul fichier.",

  "options.unread": "Je n’ai pas pu lire ces options :",
  "options.all": "options",
  "options.at-most": "au plus {count, number}{of, select, string { caractères} other {}}.",
  "options.at-least": "au moins {count, number}.",
  "options.empty": "écris quelque chose.",
  "options.one-of": "une valeur parmi {values}.",
  "options.missing": "cela manque, ou n’est pas du type demandé.",
  apology:
    "Quelque chose s’est mal passé de mon côté, désolé. Réessaie dans un instant. Si cela se reproduit, donne cette référence à qui m’héberge : {reference}",

  "printed-as": "« {printed} » dans le texte",
  "printed-as-named-in":
    "« {printed} » dans le texte, personne nommée dans {block, select, headline {le titre} standfirst {le chapô} byline {la signature} caption {la légende} other {{block}}}",
  "printed-as-named-here": "« {printed} » dans le texte, personne nommée dans le même paragraphe",
  "printed-as-named-above":
    "« {printed} » dans le texte, personne nommée {count, plural, =1 {un paragraphe} =2 {deux paragraphes} =3 {trois paragraphes} =4 {quatre paragraphes} =5 {cinq paragraphes} =6 {six paragraphes} =7 {sept paragraphes} =8 {huit paragraphes} =9 {neuf paragraphes} =10 {dix paragraphes} other {# paragraphes}} plus haut",
  "printed-as-named-below":
    "« {printed} » dans le texte, personne nommée {count, plural, =1 {un paragraphe} =2 {deux paragraphes} =3 {trois paragraphes} =4 {quatre paragraphes} =5 {cinq paragraphes} =6 {six paragraphes} =7 {sept paragraphes} =8 {huit paragraphes} =9 {neuf paragraphes} =10 {dix paragraphes} other {# paragraphes}} plus bas",

  "speaker-by.verb-at-once": "« … said » et l’auteur des propos suivent immédiatement la citation",
  "speaker-by.verb-before": "Le verbe qui introduit les propos les précède immédiatement",
  "speaker-by.as-put": "« as … put it » suit les propos",
  "speaker-by.colon": "La phrase avant les deux-points dit qui parle",
  "speaker-by.speaker-after": "L’auteur des propos et un verbe de parole suivent la citation",
  "speaker-by.speaker-before": "L’auteur des propos et un verbe de parole précèdent les propos",
  "speaker-by.trailing-cue": "La phrase se termine par qui l’a dite",
  "speaker-by.according-to": "« according to » nomme la source",
  "speaker-by.any-before": "Ce qui précède les propos en est la source",
  "speaker-by.noun-of-saying": "Un mot comme « claim » ou « call » dit à qui sont ces propos",
  "speaker-by.own-words": "« his », « her » ou « their » avant les propos dit que ce sont ceux du sujet",
  "speaker-by.led-in": "La phrase précédente porte sur l’auteur des propos",
  "speaker-by.floating": "L’auteur de la citation précédente poursuit",
  "speaker-by.goes-on": "L’auteur de la citation précédente du même paragraphe poursuit",
  "speaker-by.open-subject": "La phrase porte sur l’auteur des propos",
  "speaker-by.repeated": "L’article attribue les mêmes mots à cette personne",
  "speaker-by.interview": "La ligne est marquée comme une réponse dans un entretien",
  "speaker-by.indirect": "La phrase rapporte ce que quelqu’un a dit",
  "speaker-by": "{how}.",
  "speaker-by-pronoun": "{how} ; « {printed} » désigne {name}.",
  "speaker-by-name": "{how} ; « {printed} », c’est {name}.",

  "key-figure.in-headline": "il figure dans le titre",
  "key-figure.headline-words": "des mots du titre l’entourent",
  "key-figure.deaths": "il compte les morts ou les disparus",
  "key-figure.large": "il est élevé pour son genre",
  "key-figure.money": "c’est une somme d’argent",
  "key-figure.share": "c’est une part d’un tout",
  "key-figure.hedged": "la source le nuance",
  "key-figure.repeated": "l’article le donne plus d’une fois",
  "key-figure.early": "il arrive tôt",
  "key-figure.consequence": "des mots de conséquence l’entourent",
  "key-figure.change": "il indique un changement",
  "key-figure": "Parmi les chiffres clés, car {reasons}.",
  "key-figure-by-kind": "Parmi les chiffres clés de par son genre.",

  "briefing.more-in-thread": "{count, plural, one {# autre actualité} other {# autres actualités}} dans le fil.",
  "briefing.nothing-new": "Rien de nouveau pendant ce temps. C’est tout.",
  "briefing.that-is-all": "C’est tout.",
  "briefing.others":
    "C’est tout. {count, plural, one {# autre actualité est arrivée} other {# autres actualités sont arrivées}} ; {command} montre les plus récentes.",
  "briefing.corrected-since": "Corrigé depuis que c’était annoncé ici, le {day} :",
  "briefing.new-since": "Du nouveau depuis le {day} :",
  "briefing.also-new": "Également nouveau :",
  "briefing.latest": "Dernières actualités",
  "briefing.open-story": "Ouvrir : chiffres, citations, source",

  "retold.withdrawn": "Retiré depuis par son éditeur :",
  "retold.gone": "Ce qui se trouvait ici a été retiré par son éditeur.",
  "retold.corrected": "Corrigé depuis :",

  "why.ask": "Pourquoi ces actualités ?",
  "why.title": "Pourquoi ces actualités",
  "why.nothing-came": "Rien de nouveau n’est arrivé.",
  "why.not-in-it": "Pas dans ce briefing",
  "why.more": "Et {count, plural, one {# autre} other {# autres}}.",
  "why.new": "Nouveau ici.",
  "why.corrected": "Annoncé ici le {day} et corrigé depuis.",
  "why.development": "Annoncé ici le {day}, et depuis : {found}.",
  "why.new-sentences": "{count, plural, one {# nouvelle phrase} other {# nouvelles phrases}}",
  "why.changed-figures": "{count, plural, one {# chiffre modifié} other {# chiffres modifiés}}",
  "why.shared": "Une seule actualité, car ses articles ont en commun : {what}.",
  "why.no-room": "{headline} : il n’y avait pas de place.",
  "why.nothing-new": "{headline} : annoncé ici le {day}, et rien de nouveau depuis.",
  "why.carried":
    "{voices, plural, one {# voix} other {# voix}}{copies, plural, =0 {} one { dans {papers, number} journaux, car # a repris le texte d’un autre} other { dans {papers, number} journaux, car # ont repris le texte d’un autre}}, la plus récente {when}.",

  "briefing.title": "Briefing du {day}{of, select, topic { sur le thème {topic}} other {}}",
  "briefing.late": "En retard : ce briefing était prévu pour {when}.",
  "briefing.more-stories": "Autres actualités",
  "briefing.described":
    "{days} à {times} ({zone}) dans {channel}, jusqu’à {count, plural, one {# actualité} other {# actualités}}{of, select, topic { sur le thème {topic}} other {}}{quiet, select, silence { ; rien quand il n’y a rien de nouveau} other {}}.",
  "briefing.days":
    "{set, select, every_day {tous les jours} weekdays {en semaine} weekends {le week-end} mondays {le lundi} tuesdays {le mardi} wednesdays {le mercredi} thursdays {le jeudi} fridays {le vendredi} saturdays {le samedi} sundays {le dimanche} other {{others}}}",
  "briefing.in-forum": "Une publication à part chaque fois.",
  "briefing.with-thread": "Les autres actualités dans un fil.",
  "briefing.passed-on": "Relayé aux serveurs abonnés au salon.",
  "briefing.silent-at-night": "Sans son entre 22:00 et 07:00.",
  "briefing.label": "{number}. {days} à {times} {zone}{of, select, topic { sur le thème {topic}} other {}}",
  "briefing.next": "Prochain : {when} ({relative})",
  "briefing.then": "Puis : {when} ({relative})",
  "briefing.then-changed": "Puis, une fois l’heure changée : {when} ({relative})",
  "briefing.added": "Briefing ajouté",
  "briefing.changed": "Briefing modifié",
  "briefing.resumed": "Briefing repris",
  "briefing.mentions": "Chaque message mentionne {role} et personne d’autre.",
  "briefing.see-now": "Vois-le dès maintenant avec {command}. Rien n’est publié avant la première de ces heures.",
  "briefing.paused": "En pause : {briefing}",
  "briefing.paused-until": "Rien n’est publié jusqu’à {command}.",
  "briefing.is-paused": "En pause : {because}",
  "briefing.lost":
    "Ton briefing dans {channel} est en pause : {because}. Rien n’est perdu : règle cela, puis utilise {command} là-bas.",
  "briefing.removed": "Retiré : {briefing} Il n’y publiera plus rien.",
  "briefing.none": "Ce serveur n’a pas encore de briefing. Ajoutes-en un avec {command}.",
  "briefing.list": "Briefings",
  "briefing.preview": "Un aperçu, rien que pour toi. Il serait publié dans {channel}.",
  "briefing.preview-nothing":
    "Un aperçu, rien que pour toi. Il n’y a rien de nouveau, donc rien ne serait publié dans {channel}.",
  "zone.choice": "{zone} · {time} maintenant",

  "thread.day": "{weekday} {date}",
  "thread.name":
    "Briefing du {day}{times, select, several {, {time}} other {}}{of, select, topic { sur le thème {topic}} other {}}",

  outcome: "{when} : {became}",
  became:
    "{state, select, planned {sur le point d’être envoyé} sending {en cours d’envoi} sent {envoyé} skipped {sauté} failed {non envoyé} other {peut-être envoyé}}{known, select, yes {, {why}} other {}}",
  "history.title": "Historique",
  "history.none": "Son heure n’est pas encore venue.",
  "history.late": "{run}, en retard : {when}",
  "history.lacking":
    "{part, select, thread {Son fil avec les autres actualités} further {Les autres actualités de son fil} publish {Son relais} other {Une partie}} : {became}",
  "why-article.title": "Pourquoi cet article ?",
  "why-article.told": "Il était dans ce message : {run}",
  "why-article.muted":
    "Ses flux sont en sourdine, ou seul un membre l’a apporté. Un briefing ne donne ni l’un ni l’autre.",
  "why-article.next": "Il serait dans le prochain message.",
  "why-article.story-next": "Son actualité serait dans le prochain message, racontée par « {headline} ».",
  "why-article.not-of-topic": "Il est arrivé avant le dernier envoi, ou n’est pas du thème du briefing.",
  "why-article.nothing-new": "Il est arrivé avant le dernier envoi, et son actualité n’a rien de nouveau depuis.",

  "reason.briefing-by-hand": "quelqu’un qui gère le serveur l’a mis en pause",
  "reason.watch-by-hand": "à la main",
  "reason.not-running":
    "le bot ne tournait pas à {time} ; {hours, plural, =6 {six heures} one {# heure} other {# heures}} plus tard, ce n’est plus de l’actualité",
  "reason.not-composed":
    "le message de {time} n’a pas pu être composé ; {hours, plural, =6 {six heures} one {# heure} other {# heures}} plus tard, ce n’est plus de l’actualité",
  "reason.overtaken": "dépassé par le message de {by}",
  "reason.overtaken-by-newer": "dépassé par un message plus récent du même briefing",
  "reason.paused": "le briefing était en pause : {why}",
  "reason.nothing-new": "il n’y avait rien de nouveau",
  "reason.removed": "le briefing a été retiré avant l’envoi",
  "reason.moved": "le briefing a été déplacé vers un autre salon avant l’envoi",
  "reason.too-late":
    "impossible de l’envoyer en {hours, plural, =6 {six heures} one {# heure} other {# heures}}{known, select, yes { ({why})} other {}}",
  "reason.too-often":
    "{attempts, plural, one {# tentative d’envoi a échoué} other {# tentatives d’envoi ont échoué}}{known, select, yes { ({why})} other {}}",
  "reason.no-message": "son message manque ou est endommagé",
  "reason.taken-down": "quelqu’un a supprimé le message",
  "reason.hidden": "il a peut-être été envoyé, et l’historique du salon n’a pas pu être lu : {why}",
  "reason.looked-in-vain": "il a peut-être été envoyé, et le salon n’a pas pu être consulté pendant un jour : {why}",
  "reason.not-followed": "ce qui le précède n’a pas été envoyé{known, select, yes { ({why})} other {}}",
  "reason.not-needed": "ce qu’il remplace a été envoyé",
  "reason.not-posted": "ce dont il parle n’a pas été publié",
  "reason.nothing-to-follow": "le message auquel il appartient n’est plus là",
  "reason.lost-on-resend": "il a peut-être été envoyé avant cette réponse : {why}",
  "reason.answer-lost": "sa réponse s’est perdue",
  "reason.own-trouble": "notre propre base ou programme a échoué",
  "reason.watch-removed": "la veille a été retirée avant l’envoi",
  "reason.watch-paused": "la veille était en pause : {why}",
  "reason.no-member": "la personne qui l’a créée n’est plus sur le serveur",
  "reason.discord-answered": "Discord a répondu : {answer}",
  "reason.discord-status": "Discord a répondu avec le statut {status}",
  "reason.discord-waits": "Discord demande d’attendre",
  "reason.not-shown-yet": "Discord n’a pas encore montré ce serveur au bot",
  "reason.no-right-there": "il manque au bot une permission à cet endroit : {right}",
  "reason.no-server": "un forum appartient à un serveur",
  "reason.gone": "il n’existe plus",
  "reason.many-messages-since": "plus de {limit, number} messages y ont été publiés depuis",
  "reason.many-posts-since":
    "plus de {limit, number} publications y ont été {done, select, archived {archivées} other {faites}} depuis",

  "watch.title": "Créer une veille sur {words} ?",
  "watch.told":
    "Signalé {where, select, channel {dans {channel}} other {par message privé}}{how, select, at_once {, dès que cela arrive} hourly {, à l’heure pile, en un seul message} daily {, chaque jour à 08:00, en un seul message} other {}}{of, select, topic {, sur le thème {topic}} other {}}",
  "watch.sentence": "{what}.",
  "watch.label":
    "{words} · {how, select, hourly {toutes les heures} daily {chaque jour} other {aussitôt}}{where, select, channel { · dans un salon} other {}}{state, select, paused { · en pause} other {}}",
  "watch.would-match":
    "{count, plural, =0 {Ces {days} derniers jours, rien n’aurait été trouvé.} one {Ces {days} derniers jours, # actualité aurait été trouvée :} other {Ces {days} derniers jours, # actualités auraient été trouvées :}}",
  "watch.many": "C’est beaucoup. Toutes les heures ou chaque jour, elles arrivent ensemble en un seul message.",
  "watch.days-passed-over": "Une veille regarde ce qui arrive à partir de maintenant ; les dates sont ignorées.",
  "watch.not-saved": "Rien n’est encore enregistré, et rien de tout cela ne sera signalé.",
  "watch.save": "{how, select, hourly {Veiller toutes les heures} daily {Veiller chaque jour} other {Créer la veille}}",
  "watch.added": "Veille créée",
  "watch.same": "Tu as déjà cette veille",
  "watch.from-now-on":
    "Seul ce qui arrive désormais est signalé, chaque actualité une fois. {command} montre toutes tes veilles.",
  "watch.none": "Tu n’as encore aucune veille. Commence avec {command}.",
  "watch.list": "{count, plural, one {# veille} other {# veilles}}",
  "watch.is-paused": "en pause",
  "watch.is-paused-because": "en pause : {because}",
  "watch.paused": "{name} est en pause jusqu’à {command}.",
  "watch.resumed": "{name} reprend. Ce qui est arrivé entre-temps n’est pas signalé en retard.",
  "watch.removed": "Retirée : {watch}",
  "watch.test": "Ce qui est arrivé ces {days} derniers jours, rien que pour toi.",
  "watch.test-nothing": "Rien n’est arrivé pour {words} ces {days} derniers jours.",
  "watch.news": "Du nouveau sur {words}",
  "watch.more": "Et {count, plural, one {# autre} other {# autres}}, à voir avec {command}.",
  "watch.ending":
    "{where, select, channel {Ce salon a une veille sur {words}} other {Tu as une veille sur {words}}}{of, select, topic { dans le thème {topic}} other {}} · la mettre en pause : {command}",
  "watch.lost":
    "Ta veille {words} dans {channel} est en pause : {because}. Rien n’est perdu : règle cela, puis utilise {command} là-bas.",
  "watch.mine": "Mes veilles",

  "settings.title": "Les réglages de ce serveur",
  "settings.zone": "Les jours sont comptés dans le fuseau {zone}.",
  "settings.zone-set":
    "Les jours sont maintenant comptés dans le fuseau {zone}. Les briefings gardent les fuseaux qui leur ont été donnés.",
  "settings.language":
    "Ce qui est publié ici l’est dans cette langue : {language} ; chacun reçoit ses réponses dans la langue de son Discord.",
  "settings.language-auto":
    "Ce qui est publié ici l’est dans la langue réglée pour le serveur sur Discord ; chacun reçoit ses réponses dans celle du sien.",
  "settings.language-set":
    "Ce qui est publié ici l’est désormais dans cette langue : {language}. Les mots des sources restent tels quels.",
  "settings.language-automatic":
    "Ce qui est publié ici l’est désormais dans la langue réglée pour le serveur sur Discord.",
  "settings.mentions-on": "Les briefings peuvent mentionner le rôle choisi pour eux.",
  "settings.mentions-off": "Personne n’est mentionné, quoi qu’on ait choisi pour un briefing.",
  "settings.kept":
    "Ce que les flux et les membres de ce serveur apportent est gardé {days, plural, one {# jour} other {# jours}}.",
  "settings.kept-set":
    "Ce que les flux et les membres de ce serveur apportent est désormais gardé {days, plural, one {# jour} other {# jours}} ; ce qui est plus ancien disparaît en quelques heures.",
  "settings.holds":
    "{articles, plural, one {# article peut être trouvé} other {# articles peuvent être trouvés}} ici ; {feeds, plural, one {# flux} other {# flux}}, {briefings, plural, one {# briefing} other {# briefings}} et {watches, plural, one {# veille} other {# veilles}} dans des salons.",
  "settings.ways": "{export} donne tout cela en fichiers, {erase} le supprime.",
  "settings.exported":
    "Réglages, thèmes, {feeds, plural, one {# flux} other {# flux}}, {briefings, plural, one {# briefing} other {# briefings}} et {watches, plural, one {# veille} other {# veilles}}.",
  "settings.erase-title": "Effacer tout ce qui est à ce serveur",
  "settings.erase-name": "Le nom de ce serveur",
  "settings.erase-hint": "Tape {name}. Flux, briefings, veilles, réglages, articles : perdus pour de bon.",
  "settings.erase-other": "Ce n’est pas le nom de ce serveur, qui est {name}. Rien n’a été effacé.",
  "settings.erase-again": "Réessayer",
  "settings.erased":
    "Tout ce qui était à ce serveur est effacé : flux, thèmes, briefings, veilles, réglages et ce qui avait été apporté.",
};

const WHICH_FEED = "Quel flux";
const WHICH_BRIEFING = "Quel briefing";
const WHICH_WATCH = "Quelle veille";
const TOPIC = "Seulement ce thème : son nom, ou des mots qui doivent être dans l’article";
const FROM = "À partir de ce jour : today, last 7 days, 2026-03-01";
const ARTICLE = "Un titre, ou le lien d’un article";

/** The options of a briefing, the same where it is added and where it is changed. */
const briefingOptions = (above: string): CommandWords => ({
  [`${above} channel`]: { name: "salon", description: "Où publier" },
  [`${above} time`]: { name: "heure", description: "Heure locale, comme 08:00, ou plusieurs : 08:00, 17:00" },
  [`${above} timezone`]: { name: "fuseau", description: "Fuseau horaire, comme Europe/Paris : tape une ville" },
  [`${above} days`]: { name: "jours", description: "Quels jours (tous les jours)" },
  [`${above} days=every day`]: { name: "tous les jours" },
  [`${above} days=weekdays`]: { name: "en semaine" },
  [`${above} days=weekends`]: { name: "le week-end" },
  [`${above} days=mondays`]: { name: "le lundi" },
  [`${above} days=tuesdays`]: { name: "le mardi" },
  [`${above} days=wednesdays`]: { name: "le mercredi" },
  [`${above} days=thursdays`]: { name: "le jeudi" },
  [`${above} days=fridays`]: { name: "le vendredi" },
  [`${above} days=saturdays`]: { name: "le samedi" },
  [`${above} days=sundays`]: { name: "le dimanche" },
  [`${above} topic`]: { name: "thème", description: TOPIC },
  [`${above} length`]: { name: "longueur", description: "Combien d’actualités (5)" },
  [`${above} length=3`]: { name: "court : 3 actualités" },
  [`${above} length=5`]: { name: "normal : 5 actualités" },
  [`${above} length=8`]: { name: "long : 8 actualités" },
  [`${above} mention`]: { name: "mention", description: "Un rôle à mentionner" },
  [`${above} quiet`]: { name: "sans-nouvelles", description: "Quand il n’y a rien de nouveau (une courte ligne)" },
  [`${above} quiet=line`]: { name: "le dire en une courte ligne" },
  [`${above} quiet=silence`]: { name: "ne rien publier" },
  [`${above} thread`]: {
    name: "fil",
    description: "Mettre les autres actualités dans un fil sous le message (non)",
  },
  [`${above} publish`]: {
    name: "relayer",
    description: "Dans un salon d’annonces : relayer chaque message aux serveurs abonnés (non)",
  },
  [`${above} silent`]: { name: "silencieux", description: "Sans son entre 22:00 et 07:00 (non)" },
});

export const frCommands: CommandWords = {
  "Brief this link": { name: "Résumer ce lien" },
  briefing: { name: "briefing", description: "Des briefings quotidiens dans un salon de ce serveur" },
  "briefing add": { name: "ajouter", description: "Publier un briefing chaque jour à l’heure de ton choix" },
  ...briefingOptions("briefing add"),
  "briefing edit": { name: "modifier", description: "Modifier un briefing : ce que tu omets reste tel quel" },
  "briefing edit briefing": { name: "briefing", description: WHICH_BRIEFING },
  ...briefingOptions("briefing edit"),
  "briefing edit clear": { name: "enlever", description: "En enlever quelque chose" },
  "briefing edit clear=mention": { name: "la mention : ne mentionner personne" },
  "briefing edit clear=topic": { name: "le thème : des actualités de tout genre" },
  "briefing list": {
    name: "liste",
    description: "Les briefings de ce serveur, leurs prochains envois et le sort des derniers",
  },
  "briefing history": {
    name: "historique",
    description: "Le sort de chaque envoi, et pourquoi un article y était ou non",
  },
  "briefing history briefing": { name: "briefing", description: WHICH_BRIEFING },
  "briefing history article": {
    name: "article",
    description: "Pourquoi cet article y était ou non : un titre ou un lien",
  },
  "briefing preview": { name: "aperçu", description: "Ce qu’un briefing publierait maintenant, rien que pour toi" },
  "briefing preview briefing": { name: "briefing", description: WHICH_BRIEFING },
  "briefing pause": { name: "pause", description: "Ne rien publier jusqu’à la reprise" },
  "briefing pause briefing": { name: "briefing", description: WHICH_BRIEFING },
  "briefing resume": { name: "reprendre", description: "Publier à nouveau dès le prochain envoi" },
  "briefing resume briefing": { name: "briefing", description: WHICH_BRIEFING },
  "briefing remove": { name: "retirer", description: "Arrêter un briefing" },
  "briefing remove briefing": { name: "briefing", description: WHICH_BRIEFING },

  feeds: { name: "flux", description: "Les flux d’où viennent les actualités de ce serveur" },
  "feeds add": { name: "ajouter", description: "Suivre un flux ; cela ne publie rien" },
  "feeds add url": {
    name: "adresse",
    description: "L’adresse d’un flux ou de n’importe quelle page du site ; ou choisis-en un connu",
  },
  "feeds add topic": { name: "thème", description: "Le thème auquel appartiennent ses articles" },
  "feeds add name": { name: "nom", description: "Comment l’appeler ici (son propre titre)" },
  "feeds list": { name: "liste", description: "Les flux de ce serveur et comment ils vont" },
  "feeds info": {
    name: "infos",
    description: "Tout sur un flux : dernier article, problèmes, prochaine tentative",
  },
  "feeds info feed": { name: "flux", description: WHICH_FEED },
  "feeds pause": { name: "pause", description: "Ne rien prendre d’un flux pour le moment" },
  "feeds pause feed": { name: "flux", description: WHICH_FEED },
  "feeds resume": { name: "reprendre", description: "Reprendre un flux mis en pause ou abandonné" },
  "feeds resume feed": { name: "flux", description: WHICH_FEED },
  "feeds mute": {
    name: "sourdine",
    description: "Écarter un flux des briefings et des veilles ; les recherches le trouvent encore",
  },
  "feeds mute feed": { name: "flux", description: WHICH_FEED },
  "feeds mute on": { name: "active", description: "False : ne plus l’écarter (True)" },
  "feeds remove": { name: "retirer", description: "Ne plus suivre un flux ; ses articles restent" },
  "feeds remove feed": { name: "flux", description: WHICH_FEED },
  "feeds import": {
    name: "importer",
    description: "Suivre les flux d’un fichier OPML ; montre d’abord ce qui serait ajouté",
  },
  "feeds import file": { name: "fichier", description: "Un fichier .opml" },
  "feeds export": { name: "exporter", description: "Les flux de ce serveur en fichier OPML" },

  figures: {
    name: "chiffres",
    description: "Les chiffres clés d’un article, ou les chiffres sur tes mots dans tous les articles",
  },
  "figures article": { name: "article", description: ARTICLE },
  "figures query": { name: "mots", description: "Des mots que la phrase du chiffre doit contenir" },
  "figures kind": { name: "genre", description: "Seulement les chiffres de ce genre" },
  "figures kind=money": { name: "sommes" },
  "figures kind=percent": { name: "pourcentages" },
  "figures kind=people": { name: "personnes" },
  "figures kind=count": { name: "quantités" },
  "figures kind=date": { name: "dates" },
  "figures from": { name: "depuis", description: FROM },
  "figures chart": {
    name: "graphique",
    description: "Avec une image de l’évolution d’un chiffre au fil d’une actualité",
  },

  "Find related news": { name: "Sur le même sujet" },

  help: { name: "aide", description: "Ce que Verbatim sait faire, et comment demander" },
  "help topic": { name: "commande", description: "Une commande à expliquer" },

  latest: {
    name: "actualités",
    description: "Les dernières actualités, chacune une fois, quel que soit le nombre de journaux",
  },
  "latest topic": { name: "thème", description: TOPIC },
  "latest source": { name: "source", description: "Seulement cette source" },
  "latest count": { name: "nombre", description: "Combien d’actualités, de 1 à 10" },
  "latest chart": { name: "graphique", description: "Avec une image du nombre d’articles par jour" },

  quotes: {
    name: "citations",
    description: "Qui a dit quoi : les citations d’un article, sur tes mots, ou d’une personne",
  },
  "quotes article": { name: "article", description: ARTICLE },
  "quotes query": { name: "mots", description: "Des mots qui ont été dits, ou qui entourent les propos" },
  "quotes speaker": { name: "personne", description: "Une personne ou une organisation" },
  "quotes topic": { name: "thème", description: TOPIC },
  "quotes from": { name: "depuis", description: FROM },

  read: { name: "lire", description: "Un article d’un de tes fichiers, en carte" },
  "read file": {
    name: "fichier",
    description: ".html, .txt, .md, .json, .jsonl, .eml, NITF, NewsML-G2, RSS ou Atom",
  },

  related: { name: "liés", description: "D’autres articles sur le même sujet qu’un article ou un texte" },
  "related to": { name: "à", description: "Un titre, le lien d’un article, ou n’importe quel texte" },

  search: {
    name: "recherche",
    description: "Trouver des articles par mots-clés, avec la meilleure phrase de chacun",
  },
  "search query": {
    name: "mots",
    description: 'Des mots, "une expression", -mot, OR, ( ), mot*, source: speaker: in: before: after:',
  },
  "search in": { name: "dans", description: "Où chercher" },
  "search in=everything": { name: "partout" },
  "search in=headlines": { name: "titres" },
  "search in=quotes": { name: "citations" },
  "search in=figures": { name: "chiffres" },
  "search source": { name: "source", description: "Seulement cette source" },
  "search speaker": { name: "personne", description: "Seulement là où cette personne parle" },
  "search topic": { name: "thème", description: TOPIC },
  "search from": { name: "depuis", description: FROM },
  "search to": { name: "jusqu-au", description: "Jusqu’à ce jour inclus" },
  "search sort": { name: "tri", description: "Ce qui vient en premier" },
  "search sort=best": { name: "plus pertinents" },
  "search sort=newest": { name: "plus récents" },

  settings: {
    name: "réglages",
    description: "Fuseau, langue, mentions, durée de conservation ; tout emporter, ou tout effacer",
  },
  "settings show": { name: "afficher", description: "Les réglages de ce serveur" },
  "settings timezone": { name: "fuseau", description: "Le fuseau horaire dans lequel les jours sont comptés ici" },
  "settings timezone zone": { name: "fuseau", description: "Comme Europe/Paris : tape une ville" },
  "settings language": {
    name: "langue",
    description: "La langue de ce qui est publié ici ; les mots des sources restent tels quels",
  },
  "settings language language": {
    name: "langue",
    description: "automatique est celle réglée pour le serveur sur Discord",
  },
  "settings language language=auto": { name: "automatique" },
  "settings mentions": {
    name: "mentions",
    description: "Si les briefings peuvent mentionner le rôle choisi pour eux",
  },
  "settings mentions allowed": { name: "permises", description: "False : personne n’est jamais mentionné" },
  "settings retention": {
    name: "conservation",
    description: "Combien de temps est gardé ce que les flux et les membres de ce serveur apportent",
  },
  "settings retention days": { name: "jours", description: "Jours, de 7 à 365" },
  "settings export": {
    name: "exporter",
    description: "Réglages, thèmes, flux, briefings et veilles de ce serveur en fichiers",
  },
  "settings erase": { name: "effacer", description: "Supprimer tout ce qui est à ce serveur, pour de bon" },

  status: {
    name: "état",
    description: "Comment va Verbatim : articles, le plus récent, prochain briefing, problèmes",
  },

  summary: {
    name: "résumé",
    description: "Un article dans ses propres phrases, avec ses chiffres clés et ses citations",
  },
  "summary article": {
    name: "article",
    description: "Un titre, ou le lien de n’importe quel article : je le lis là-bas",
  },
  "summary length": { name: "longueur", description: "Quelle quantité" },
  "summary length=short": { name: "court" },
  "summary length=long": { name: "long" },

  today: { name: "aujourd'hui", description: "Le briefing maintenant, rien que pour toi" },
  "today topic": { name: "thème", description: TOPIC },
  "today date": { name: "jour", description: "Un autre jour : yesterday, 2026-03-01" },

  watch: { name: "veille", description: "Être prévenu quand quelque chose arrive" },
  "watch add": {
    name: "ajouter",
    description: "Être prévenu des articles sur des mots ; montre d’abord ce qui aurait été trouvé",
  },
  "watch add words": {
    name: "mots",
    description: 'Des mots, "une expression", -mot, OR, ( ), mot*, source: speaker: in:',
  },
  "watch add where": { name: "où", description: "Où être prévenu (un message privé)" },
  "watch add where=direct": { name: "un message privé pour moi" },
  "watch add where=channel": { name: "ce salon (pour qui peut Gérer le serveur)" },
  "watch add how": { name: "quand", description: "Quand être prévenu (aussitôt)" },
  "watch add how=at once": { name: "aussitôt" },
  "watch add how=hourly": { name: "toutes les heures" },
  "watch add how=daily": { name: "chaque jour à 08:00" },
  "watch add topic": { name: "thème", description: TOPIC },
  "watch list": {
    name: "liste",
    description: "Tes veilles, et celles des salons de ce serveur si tu le gères",
  },
  "watch test": { name: "tester", description: "Ce qu’une veille aurait signalé ces sept derniers jours" },
  "watch test watch": { name: "veille", description: WHICH_WATCH },
  "watch pause": { name: "pause", description: "Ne plus rien recevoir d’une veille pour le moment" },
  "watch pause watch": { name: "veille", description: WHICH_WATCH },
  "watch resume": { name: "reprendre", description: "Reprendre une veille mise en pause" },
  "watch resume watch": { name: "veille", description: WHICH_WATCH },
  "watch remove": { name: "retirer", description: "Ne plus rien recevoir d’une veille" },
  "watch remove watch": { name: "veille", description: WHICH_WATCH },
};
