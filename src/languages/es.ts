import type { Catalogue, CommandWords } from "./index.ts";

export const es: Catalogue = {
  "show-the-rest": "Mostrar el resto",
  "post-here": "Publicar aquí",
  "shared-by": "Compartido por {name}",
  "for-everybody": "Aquí está para todos.",
  "line-left-out": "Aquí se ha omitido una línea demasiado larga para un mensaje.",
  untitled: "sin título",

  "source-note": "Nota de la fuente: {note}",
  "no-publisher": "medio no indicado",
  updated: "actualizado {when}",
  "first-seen": "visto por primera vez {when}",
  "also-in": "también en {names}{more, plural, =0 {} other { y # más}}",
  "no-zone": "{time} (sin zona horaria)",
  "no-time": "hora no indicada",
  "speaker-unnamed": "no se nombra a quien habla",
  "in-papers-words": "en palabras del periódico",
  "mark-missing": "falta una comilla en la fuente",
  "others-give": "otros dan {figures}",

  quoted: "“{words}”",

  "failure.file-empty": "{file} está vacío.",
  "failure.file-missing": "{file} no está ahí.",
  "failure.file-unreadable": "No se puede leer {file}: {reason}.",
  "failure.file-binary": "{file} no contiene texto. Guarda el texto del artículo como .txt.",
  "failure.file-too-large": "{file} pasa de {megabytes, number} MB, lo máximo que puedo leer. Divide el archivo.",
  "failure.file-malformed": "{file}{line, select, none {} other {, línea {line}}}: {reason}.",
  "failure.file-type-unknown":
    "{file} es de un tipo desconocido. Verbatim lee .txt, .md, .html, .json, .jsonl, .eml y .xml (NITF, NewsML-G2, RSS, Atom).",
  "failure.attachment-foreign": "{file} no viene de Discord y no se ha leído. Adjunta el archivo mismo.",
  "failure.file-not-fetched.gone": "{file} ya no está. Adjúntalo de nuevo.",
  "failure.file-not-fetched.slow":
    "{file} ha tardado demasiado en llegar de Discord. Inténtalo de nuevo en un momento.",
  "failure.file-not-fetched.broken": "{file} no ha llegado entero de Discord. Inténtalo de nuevo en un momento.",
  "failure.file-foreign": "{file} es {what}, y eso no lo leo. Guarda el texto del artículo como .txt.",
  "failure.file-without-article": "{file} es {what} y no contiene ningún artículo.",
  "failure.file-is-archive": "{file} es {what} de archivos. Descomprímelo primero.",
  "foreign.pdf": "un PDF",
  "foreign.word": "un documento de Word",
  "foreign.old-office": "un documento antiguo de Office",
  "foreign.rtf": "un documento RTF",
  "foreign.opendocument": "un texto de OpenDocument",
  "foreign.spreadsheet": "una hoja de cálculo",
  "foreign.presentation": "una presentación",
  "foreign.e-book": "un libro electrónico",
  "foreign.picture": "una imagen",
  "foreign.recording": "una grabación",
  "foreign.picture-or-recording": "una imagen o una grabación",
  "foreign.archive": "un paquete comprimido",
  "foreign.database": "una base de datos",
  "foreign.program": "un programa",

  "failure.feed-empty": "{source} está vacío.",
  "failure.feed-without-articles": "{source} es un feed sin artículos.",
  "failure.feed-is-none": "{source} no es un feed: ni RSS, ni Atom, ni JSON Feed.",
  "failure.feed-is-page": "{source} es una página y no un feed.",
  "failure.feed-too-deep": "{source} está más anidado que cualquier feed y no se ha leído.",
  "failure.feed-too-large": "{source} pasa de 15 MB, lo máximo que leo de un feed.",
  "failure.feed-too-many-elements": "{source} tiene más de 400 000 elementos, lo máximo que leo de un feed.",

  "failure.not-fetched.address": "{source} no es una dirección web. Escríbela como https://example.org/news.",
  "failure.not-fetched.scheme": "{source} no se puede descargar: solo descargo por http y https.",
  "failure.not-fetched.credentials":
    "{source} contiene un nombre o una contraseña. Quita esa parte; no inicio sesión en ningún sitio.",
  "failure.not-fetched.port":
    "{source} pide un puerto que no sirve páginas. Usa la dirección que muestra el navegador.",
  "failure.not-fetched.forbidden-address":
    "{source} pertenece a una red privada, y de ahí no descargo nada. Usa una dirección pública.",
  "failure.not-fetched.no-such-host":
    "No se ha encontrado {source}: ese servidor no existe. Mira si hay alguna errata.",
  "failure.not-fetched.unreachable": "No se puede llegar a {source} en este momento. Inténtalo más tarde.",
  "failure.not-fetched.certificate":
    "{source} no tiene un certificado válido, así que nadie puede decir si es el auténtico. Tiene que arreglarlo su dueño.",
  "failure.not-fetched.too-slow": "{source} ha tardado demasiado en responder. Inténtalo más tarde.",
  "failure.not-fetched.too-large": "{source} supera lo que descargo como máximo: 15 MB de un feed, 5 MB de una página.",
  "failure.not-fetched.too-many-redirects":
    "{source} lleva de una dirección a otra sin fin. Usa la dirección de la página misma.",
  "failure.not-fetched.insecure-redirect": "{source} lleva de una conexión segura a una abierta, y eso no lo sigo.",
  "failure.not-fetched.headers": "{source} ha dado una respuesta que no es HTTP correcto.",
  "failure.not-fetched.encoding": "{source} ha enviado algo que no se puede descomprimir. Inténtalo más tarde.",
  "failure.not-fetched.broken-off": "{source} se ha cortado a mitad de la respuesta. Inténtalo más tarde.",
  "failure.not-fetched.empty": "{source} ha dado una respuesta vacía.",
  "failure.not-fetched.unasked-304": "{source} ha dicho “sin cambios” cuando antes no había nada. Inténtalo más tarde.",
  "failure.not-fetched.not-found": "{source} no existe (error 404). Mira si hay alguna errata o si se ha mudado.",
  "failure.not-fetched.gone": "{source} ha desaparecido para siempre, según su servidor (error 410).",
  "failure.not-fetched.refused":
    "{source} no me deja entrar{status, select, none {} other { (error {status})}}. Abre la dirección en un navegador y guarda el texto del artículo como .txt si lo necesitas aquí.",
  "failure.not-fetched.busy":
    "{source} está saturado y no responde. Inténtalo {unit, select, minutes {en {count, plural, =1 {un minuto} other {# minutos}}} hours {en {count, plural, =1 {una hora} other {# horas}}} other {más tarde}}.",
  "failure.not-fetched.status":
    "{source} no ha podido responder{status, select, none {} other { (error {status})}}. Inténtalo más tarde.",
  "failure.not-fetched.robots":
    "{source} pide a los programas que no entren (robots.txt), y lo respeto. Abre la dirección en un navegador.",
  "failure.not-fetched.queue-full":
    "No se ha descargado {source}: hay demasiadas direcciones en espera. Inténtalo más tarde.",
  "failure.not-fetched.closed": "No se ha descargado {source} porque me estaban deteniendo. Inténtalo más tarde.",

  "failure.address-unknown": "“{asked}” no es una dirección web. Da una como https://example.org/news.",
  "failure.no-opml":
    "{file} no es una lista de feeds. Expórtala como OPML desde tu lector anterior y adjunta ese archivo.",
  "failure.feeds-not-found":
    "No he encontrado ningún feed en {source}. Busca en el sitio un enlace llamado RSS o Feed y dame su dirección.",
  "failure.feed-known": "Este servidor ya sigue ese feed, con el nombre {name}.",
  "failure.feed-not-found": "Aquí no hay ese feed. Elige uno de la lista; {command} los muestra todos.",
  "failure.too-many-feeds": "Un servidor puede seguir {limit, number} feeds como máximo. Quita uno primero.",
  "failure.shared-in-guild-only":
    "Solo leo enlaces y archivos en un servidor, donde pertenecen a sus miembros. Pídelo allí.",
  "failure.no-link": "Este mensaje no contiene ni un enlace ni un archivo con un artículo.",
  "failure.no-words": "Este mensaje no contiene palabras que pueda buscar.",
  "failure.too-soon":
    "Aquí se han pedido muchos enlaces y archivos hace poco, y procuro no cargar los sitios. Vuelve a pedirlo en {unit, select, seconds {{count, plural, one {# segundo} other {# segundos}}} minutes {{count, plural, one {# minuto} other {# minutos}}} other {{count, plural, one {# hora} other {# horas}}}}.",
  "failure.not-a-page":
    "{source} es {what, select, PDF {un PDF} picture {una imagen} recording {una grabación} film {un vídeo} font {una tipografía} other {un archivo para descargar}}; leo artículos en páginas web.",
  "failure.page-too-complex":
    "{source} {what, select, depth {está demasiado anidado} other {es demasiado grande}} para leerlo. Guarda mejor el texto del artículo como .txt.",
  "failure.page-without-article":
    "No he encontrado ningún artículo en {source}. Puede ser una lista de enlaces, un inicio de sesión o un aviso.",
  "failure.article-without-text": "{source} no contiene texto de artículo.",
  "failure.article-too-short": "{source} contiene muy poco texto para un artículo.",
  "failure.article-withheld": "{source} está embargado o retirado por su medio y no se incorpora.",
  "failure.article-too-long":
    "{source} tiene {characters, number} caracteres; un artículo puede tener {limit, number}. Divídelo.",
  "failure.article-not-read":
    "No se ha podido leer {source}: ha tardado demasiado, o es un fallo mío que consta en el registro.",
  "failure.article-not-found":
    "No tengo ningún artículo que encaje con “{asked}”. {count, plural, =0 {} =1 {El más parecido es {near}. } other {Los más parecidos son {near}. }}Escribe unas palabras de su titular y elige de la lista, o busca con {command}.",

  "failure.zone-unknown":
    "“{asked}” no es una zona horaria que conozca. Escribe una ciudad, como Madrid, y elige de la lista.",
  "failure.time-unknown": "“{asked}” no es una hora. Escríbela como 08:00.",
  "failure.date-unknown":
    "“{asked}” no es un día que entienda. Escribe today, yesterday, last 7 days o una fecha como 2026-03-01.",
  "failure.choose-one": "Elige solo una de estas opciones: {options}.",
  "failure.not-together": "{narrowing} acota una búsqueda; con {other} no hay nada que acotar. Quita una de las dos.",
  "failure.guild-only": "Esto solo funciona en un servidor.",
  "failure.permissions-missing":
    "No puedo publicar en #{channel}: allí me faltan estos permisos: {rights}. Concédelos en los ajustes del canal, en Permisos, e inténtalo de nuevo. No se ha guardado nada.",
  "failure.not-in-channel.thread":
    "#{channel} es un hilo, y dentro no se puede abrir otro. Pon `hilo` en False. No se ha guardado nada.",
  "failure.not-in-channel.publish":
    "#{channel} no es un canal de anuncios, así que no se puede difundir nada desde él. Pon `difundir` en False. No se ha guardado nada.",
  "failure.too-many-times": "Un boletín tiene {limit} horas al día como máximo. No se ha guardado nada.",
  "failure.channel-unsuitable":
    "#{channel} no es un canal para mensajes. Elige un canal de texto, de anuncios o de foro, o un hilo. No se ha guardado nada.",
  "failure.channel-needs-tag":
    "#{channel} es un foro en el que cada publicación necesita una etiqueta, y yo no elijo ninguna. Elige otro canal o desactiva esa obligación en sus ajustes. No se ha guardado nada.",
  "failure.role-not-mentionable":
    "Un mensaje mío no llegaría a @{role}. Permite que cualquiera mencione este rol (Ajustes del servidor, Roles), o dame “Mencionar @everyone, @here y todos los roles” en ese canal. No se ha guardado nada.",
  "failure.never-everyone": "Nunca menciono a @everyone. Elige un rol, o ninguno. No se ha guardado nada.",
  "failure.briefing-not-found": "Aquí no hay ese boletín. Elige uno de la lista; {command} los muestra todos.",
  "failure.too-many-briefings": "Este servidor tiene {limit, number} boletines, y no caben más. Quita uno primero.",
  "failure.watch-not-found": "No tienes esa alerta. Elige una de la lista; {command} las muestra todas.",
  "failure.nothing-to-watch": "“{asked}” no pide nada que pueda llegar. Dame palabras que buscar.",
  "failure.too-many-watches":
    "{whose, select, person {Tienes {limit, number} alertas} other {Los canales de este servidor tienen {limit, number} alertas}}, y no caben más. Quita una primero; {command} las muestra.",
  "failure.not-allowed": "Solo pueden hacerlo los miembros con el permiso “{right}”.",
  "failure.not-allowed-here": "Solo pueden hacerlo los miembros con el permiso “{right}” en este canal.",
  "failure.stale-button": "Este botón es de una respuesta anterior y ya no funciona. Vuelve a pedirlo con el comando.",
  "failure.command-unknown": "Ya no tengo este comando. {command} muestra lo que sé hacer.",
  "right.manage-server": "Gestionar servidor",
  "right.view-channel": "Ver canal",
  "right.send-messages": "Enviar mensajes",
  "right.send-messages-in-threads": "Enviar mensajes en hilos",
  "right.create-public-threads": "Crear hilos públicos",
  "right.read-message-history": "Leer el historial de mensajes",

  "failure.store-refused.damaged":
    "La base de datos {file} está dañada y no se ha tocado. Pon una copia de seguridad en su lugar, o muévela para empezar de cero.",
  "failure.store-refused.newer":
    "La base de datos {file} la escribió un Verbatim más nuevo y no se ha tocado. Actualiza Verbatim, o pon otra carpeta en DATA_DIR.",
  "failure.store-refused.locked":
    "La base de datos {file} la está usando otro programa. Detenlo, o pon otra carpeta en DATA_DIR.",
  "failure.store-held":
    "Otro Verbatim (proceso {pid}, iniciado {since}) está usando los datos de {file}. Detenlo primero, o pon otra carpeta en DATA_DIR.",
  "failure.store-refused.running":
    "Otro Verbatim está usando los datos de {file}. Detenlo primero, o pon otra carpeta en DATA_DIR.",
  "failure.store-refused.unwritable":
    "No se puede escribir en la base de datos {file}. Revisa los permisos de su carpeta y el espacio en disco, o pon otra carpeta en DATA_DIR.",

  "place.headline": "titular",
  "place.standfirst": "entradilla",
  "place.byline": "firma",
  "place.caption": "pie de foto",
  "place.credit": "crédito",
  "place.dateline": "data",
  "place.paragraph": "párrafo",
  "place.list-item": "elemento de lista",
  "place.turn": "intervención",
  "place.subheading": "intertítulo",
  "place.pull-quote": "destacado",
  "place.note": "nota",
  "place.furniture": "accesorio",

  "open-an-article": "Abrir un artículo: resumen, cifras…",
  "source-view.paragraph": "En su sitio: párrafo {number, number} de {count, number}",
  "source-view.outside": "En su sitio: fuera de los párrafos numerados",
  "source-view.step": "{at, number} de {count, number}",
  "source-view.choose": "Ver en la fuente…",
  "source-view.choice": "{mark} · {words}",
  "source-view.in-the-article": "en el artículo",
  "source-view.open": "Abrir el artículo",
  "source-view.nothing": "Esta tarjeta no muestra palabras del cuerpo del artículo.",

  "card.tab.summary": "Resumen",
  "card.tab.figures": "Cifras",
  "card.tab.quotes": "Citas",
  "card.show-in-source": "Ver en la fuente",
  "card.related": "Noticias relacionadas",
  "card.only-teaser":
    "De este artículo solo se ha podido leer el principio; el resto está en su página, o es para suscriptores.",
  "card.too-little-text": "Este artículo tiene muy poco texto para un resumen.",
  "card.no-summary": "Ninguna frase de este artículo se basta sola para resumirlo.",
  "card.no-figures": "No hay cifras clave en este artículo.",
  "card.no-quotes": "En este artículo no se cita a nadie.",
  "card.other-language":
    "Este artículo está en {language, select, none {un idioma desconocido} other {un idioma distinto del inglés ({language})}}.",
  "card.lead-only":
    "Verbatim solo lee cifras y citas en inglés, así que aquí tienes su titular, su primera frase y su enlace.",

  back: "◀ Atrás",
  next: "Siguiente ▶",
  "page-of": "página {at, number} de {count, number}",

  "days.today": "hoy",
  "days.yesterday": "ayer",
  "days.last": "{count, plural, one {el último día} other {los últimos # días}}",

  "search.title": "Artículos sobre {asked}",
  "search.found": "{count, plural, one {# artículo} other {# artículos}}",
  "search.relaxed.any": "Ningún artículo contiene todas estas palabras; estos contienen algunas.",
  "search.relaxed.days": "No hay nada en estos días; estos son de otros días.",
  "search.any": "Cualquiera de las palabras",
  "search.as-typed": "Buscar tal cual",
  "search.watch-this": "Crear alerta",
  "search.nothing": "No se ha encontrado ningún artículo para {asked}{echo}.",
  "search.try": "Prueba esto: {tries}.",
  "search.try-again": "esa página no existe; vuelve a preguntar",
  "search.try-without-marks": "buscar las palabras sin comillas",
  "search.try-leaving-nothing-out": "no excluir nada",
  "search.try-everything":
    "buscar en el artículo entero, no solo en {place, select, headlines {titulares} quotes {citas} other {cifras}}",
  "search.try-wider-dates": "ampliar las fechas",
  "search.try-without-source": "quitar la fuente, el hablante o el tema",
  "search.try-other-words": "usar menos palabras u otras",
  "search.try-latest": "ver lo que hay con {command}",

  "echo.exactly": "exactamente “{words}”",
  "echo.source": "fuente {name}",
  "echo.topic": "tema {name}",
  "echo.said-by": "dicho por {name}",
  "echo.without": "sin {words}",
  "echo.either": "{one} o {other}",
  "echo.corrected": "ningún artículo contiene {from}; se ha buscado {to}",
  "echo.in": "en {place, select, headlines {titulares} quotes {citas} other {cifras}}",
  "echo.since": "desde el {day}",
  "echo.before": "antes del {day}",
  "echo.passed-over": "“{words}” no es un día que entienda y se ha pasado por alto",
  "echo.newest-first": "lo más reciente primero",
  "echo.as-typed": "cada palabra tal cual",

  "latest.title": "Últimas noticias",
  "latest.nothing":
    "Todavía no hay ninguna noticia{of, select, topic { sobre el tema {topic}} source { de {source}} both { sobre el tema {topic} de {source}} other {}}.",
  "latest.try": "Prueba sin tema ni fuente, o busca con {command}.",

  "today.now": "Tu boletín{of, select, topic { sobre el tema {topic}} other {}}",
  "today.day": "Boletín del {day}{of, select, topic { sobre el tema {topic}} other {}}",
  "today.days": "Boletín del {since} al {until}{of, select, topic { sobre el tema {topic}} other {}}",

  "related.title": "Relacionado con {to}",
  "related.nothing": "Ningún otro artículo tiene bastantes palabras en común con {to}.",
  "related.try": "Mira lo que hay con {command}.",

  "facts.found": "{count, plural, one {# resultado} other {# resultados}}",
  "facts.try": "Prueba con otras palabras o con menos, o busca artículos con {command}.",
  "quotes.of-speaker": "Lo que ha dicho {name}",
  "quotes.on": "Citas sobre {asked}",
  "quotes.nobody": "En lo que he leído no se cita a nadie llamado “{name}”.",
  "quotes.nothing": "No se ha encontrado ninguna cita con {asked}.",
  "figures.title":
    "Cifras sobre {asked}{kind, select, money {: dinero} percent {: porcentajes} people {: personas} count {: cantidades} date {: fechas} other {}}",
  "figures.this-article": "este artículo",
  "figures.nothing": "No se ha encontrado ninguna cifra en una frase con {asked}.",

  labelled: "{label}: {text}",

  "feed.holds-whole-articles": "Contiene artículos enteros.",
  "feed.read-on-pages": "Solo contiene extractos, así que leo cada artículo en su página.",
  "feed.teasers": "Solo contiene extractos, y sus páginas no muestran más.",
  "feed.teasers-since": "Solo contiene extractos, y eso es lo que muestro, porque no puedo leer sus páginas: {failure}",
  "feed.no-entries": "Todavía no tiene entradas.",
  "feed.is-paused": "en pausa",
  "feed.is-muted": "silenciado",
  "feed.is-given-up": "⚠ abandonado",
  "feed.is-failing": "⚠ con fallos, el primero {when}",
  "feed.nothing-new": "nada nuevo todavía",
  "feed.last-article": "último artículo {when}",
  "feed.address": "Dirección",
  "feed.site": "Sitio",
  "feed.topic": "Tema",
  "feed.asked": "Última consulta",
  "feed.not-asked": "todavía no",
  "feed.answered": "Última respuesta",
  "feed.new": "Último artículo nuevo",
  "feed.none-yet": "nada todavía",
  "feed.next": "Próxima consulta",
  "feed.not-while-paused": "no mientras esté en pausa aquí",
  "feed.never": "nunca: se abandonó",
  "feed.muted": "Silenciado",
  "feed.muted-means": "las búsquedas lo encuentran, los boletines y las alertas lo dejan fuera",
  "feed.moving": "Mudanza",
  "feed.seems-to-move": "su dirección parece ser ahora {to}",
  "feed.trouble": "Problema",
  "feed.in-a-row": "{count, plural, =1 {Una vez} other {# veces seguidas}}, la primera {when}.",
  "feed.added": "Añadido {when}.",
  "feed.was-given-up": "{name} se ha abandonado.",
  "feed.given-up-since": "{name} se ha abandonado; primer fallo {when}: {failure}",
  "feed.unreadable-since": "No se puede leer {name}; primer fallo {when}: {failure}",

  "feed-notice.title": "Un feed que añadiste ha enmudecido",
  "feed-notice.given-up": "{name} ({url}): se ha abandonado.",
  "feed-notice.failing": "{name} ({url}), primer fallo {when}: {failure}",
  "feed-notice.what-now":
    "{state, select, failing {Seguiré intentándolo una semana.} other {Ya no lo consulto.}} En el servidor, {info} muestra cómo va y {resume} lo intenta enseguida. Solo te lo digo una vez.",
  "feed-notice.ask": "¿Qué puedo hacer?",

  "feeds.which": "¿Qué feed?",
  "feeds.entries": "{count, plural, one {# entrada} other {# entradas}} · {url}",
  "feeds.several": "Esa página indica {count, number} feeds. ¿Cuál?",
  "feeds.added": "Añadido: {name}",
  "feeds.stored": "{count, plural, one {# artículo guardado} other {# artículos guardados}}, ninguno publicado.",
  "feeds.stored-so-far":
    "{count, plural, one {# artículo guardado} other {# artículos guardados}} por ahora, el resto va llegando. No se publica ninguno.",
  "feeds.in-topic": "Ahora pertenece al tema {topic}.",
  "feeds.from-now-on": "Los boletines lo incluyen desde ahora. {command} dice cómo va.",
  "feeds.none":
    "Este servidor todavía no sigue ningún feed. Añade uno con {command}: escribe una dirección o elige uno conocido de la lista.",
  "feeds.title": "{count, plural, one {# feed} other {# feeds}}",
  "feeds.what-is-wrong": "Qué le pasa a un feed lo dice {command}.",
  "feeds.paused": "{name} está en pausa: no llega nada de él hasta {command}. Lo guardado se queda.",
  "feeds.goes-on":
    "{name} sigue adelante. Lo que llegó entretanto se puede encontrar; nada de ello se publica con retraso.",
  "feeds.muted": "{name} está silenciado: las búsquedas lo encuentran, los boletines y las alertas lo dejan fuera.",
  "feeds.no-longer-muted": "{name} ya no está silenciado.",
  "feeds.removed": "Ya no se sigue {name}. Sus artículos se quedan.",
  "feeds.exported":
    "{count, plural, one {# feed} other {# feeds}}, en un archivo que aceptan otros lectores y {command}.",
  "feeds.import-title": "Lo que se añadiría",
  "feeds.import-nothing": "Nada.",
  "feeds.import-count": "{count, plural, one {# feed} other {# feeds}}.",
  "feeds.import-known": "{count, plural, one {# ya se sigue} other {# ya se siguen}}.",
  "feeds.import-too-many":
    "{count, plural, one {# queda fuera, porque un servidor no puede seguir más} other {# quedan fuera, porque un servidor no puede seguir más}}.",
  "feeds.import-more": "Y {count, number} más.",
  "feeds.import-note": "Todavía no se ha añadido nada, y no se publicará nada. Las carpetas pasan a ser temas.",
  "feeds.import-add": "{count, plural, =1 {Añadirlo} other {Añadir estos #}}",
  "feeds.imported":
    "{count, plural, one {# feed añadido} other {# feeds añadidos}}. Los artículos llegan uno tras otro; no se publica ninguno.",
  "feeds.not-imported": "{count, plural, one {# no se ha podido añadir} other {# no se han podido añadir}}: {failure}",
  "feeds.imported-note": "Si alguno no se puede leer, lo dice {command}.",
  "feeds.advice-open": "Abre su dirección en un navegador. Si está ahí, {command} en el servidor lo intenta enseguida.",
  "feeds.advice-moved":
    "Si se ha mudado, {add} con la dirección del sitio encuentra dónde está ahora, y {remove} quita el antiguo.",
  "feeds.advice-kept-out":
    "Si el sitio no deja entrar a los programas, desde aquí no se puede hacer nada; lo que llegó antes se queda.",

  "status.title": "Estado",
  "status.ready": "En marcha, iniciado {when}.",
  "status.articles":
    "Aquí se pueden leer {articles, plural, one {# artículo} other {# artículos}} de {publishers, plural, one {# fuente} other {# fuentes}}{searched, select, all {} other {; por ahora se puede buscar en {indexed, number}}}.",
  "status.no-article": "Todavía no ha llegado ningún artículo.",
  "status.newest": "El más reciente salió {when}.",
  "status.no-briefing": "No hay ningún boletín previsto. Añade uno con {command}.",
  "status.next-briefing": "Próximo boletín: {when}.",
  "status.feeds-answered": "Última respuesta de los feeds de este servidor: {when}.",
  "status.held": "Discord ha rechazado {count, number} peticiones en diez minutos; hasta que pase, no se publica nada.",
  "status.briefings-paused":
    "{count, plural, one {# boletín está} other {# boletines están}} en pausa, porque se perdió el canal o un permiso.",
  "status.nothing-stored":
    "Ahora no se puede guardar nada nuevo: quien me mantiene tiene que liberar espacio en el disco o darme permiso para escribir en él.",
  "status.no-troubles": "Sin problemas.",

  "chart.coverage":
    "Artículos por día{of, select, topic { sobre {topic}} source { de {source}} both { sobre {topic} de {source}} other {}}",
  "chart.coverage-note": "{count, plural, one {# artículo} other {# artículos}} del {since} al {until}",
  "chart.coverage-alt": "{title}: {note}. El máximo, el {day}: {most, number}. Día a día: {days}.",
  "chart.day": "{day} {count, number}",
  "chart.no-articles": "Sin imagen: no llegó ningún artículo en los últimos {days, number} días.",
  "chart.course": "{asked}: una cifra a lo largo del tiempo",
  "chart.course-alt": "{title}. {story}: {points}.",
  "chart.point": "{time} {words} ({source})",
  "chart.more": "{count, plural, one {# más} other {# más}}",
  "chart.too-few":
    "Sin imagen: menos de {count, number} artículos de una misma noticia dan una cifra de lo mismo en una frase con {asked}.",

  "help.title": "Verbatim: las noticias en palabras de las fuentes",
  "help.marks":
    "Cada frase, cifra y cita que se muestra es un fragmento del artículo. ¶4 es el párrafo donde está; “Ver en la fuente” lo muestra en su sitio.",
  "help.needed": "(necesario)",
  "help.unknown": "No hay ningún comando llamado {asked}. Estos son todos:",
  "help.action": "Haz clic derecho en un mensaje (en el móvil: mantenlo pulsado), elige Aplicaciones y luego {name}.",
  "help.in-menu": "{name} en el menú de un mensaje, en Aplicaciones",

  "links.which": "¿Qué enlace?",
  "links.several": "Este mensaje contiene {count, number} enlaces. ¿Cuál?",
  "file.first": "El primero de {count, number} artículos de este archivo; una búsqueda encuentra los demás.",
  "file.first-of-many":
    "El primer artículo de este archivo; una búsqueda encuentra los {count, number} siguientes, y de un archivo no se toman más.",

  "options.unread": "No he podido leer estas opciones:",
  "options.all": "opciones",
  "options.at-most": "como máximo {count, number}{of, select, string { caracteres} other {}}.",
  "options.at-least": "como mínimo {count, number}.",
  "options.empty": "escribe algo.",
  "options.one-of": "uno de estos valores: {values}.",
  "options.missing": "falta, o es de otro tipo del que se pide.",
  apology:
    "Algo ha fallado por mi parte, y lo siento. Inténtalo de nuevo en un momento. Si vuelve a pasar, dale esta referencia a quien me gestiona: {reference}",

  "printed-as": "“{printed}” en el original",
  "printed-as-named-in":
    "“{printed}” en el original, persona nombrada en {block, select, headline {el titular} standfirst {la entradilla} byline {la firma} caption {el pie de foto} other {{block}}}",
  "printed-as-named-here": "“{printed}” en el original, persona nombrada en el mismo párrafo",
  "printed-as-named-above":
    "“{printed}” en el original, persona nombrada {count, plural, =1 {un párrafo} =2 {dos párrafos} =3 {tres párrafos} =4 {cuatro párrafos} =5 {cinco párrafos} =6 {seis párrafos} =7 {siete párrafos} =8 {ocho párrafos} =9 {nueve párrafos} =10 {diez párrafos} other {# párrafos}} más arriba",
  "printed-as-named-below":
    "“{printed}” en el original, persona nombrada {count, plural, =1 {un párrafo} =2 {dos párrafos} =3 {tres párrafos} =4 {cuatro párrafos} =5 {cinco párrafos} =6 {seis párrafos} =7 {siete párrafos} =8 {ocho párrafos} =9 {nueve párrafos} =10 {diez párrafos} other {# párrafos}} más abajo",

  "speaker-by.verb-at-once": "“… said” y quien habla van justo después de la cita",
  "speaker-by.verb-before": "El verbo que introduce las palabras va justo antes",
  "speaker-by.as-put": "“as … put it” va después de las palabras",
  "speaker-by.colon": "La frase anterior a los dos puntos dice quién habla",
  "speaker-by.speaker-after": "Quien habla y un verbo de decir siguen a la cita",
  "speaker-by.speaker-before": "Quien habla y un verbo de decir van antes de las palabras",
  "speaker-by.trailing-cue": "La frase termina con quién lo dijo",
  "speaker-by.according-to": "“according to” nombra la fuente",
  "speaker-by.any-before": "Lo que va antes de las palabras es su fuente",
  "speaker-by.noun-of-saying": "Una palabra como “claim” o “call” dice de quién son las palabras",
  "speaker-by.own-words": "“his”, “her” o “their” antes de las palabras dice que son del propio sujeto",
  "speaker-by.led-in": "La frase anterior trata de quien habla",
  "speaker-by.floating": "Sigue hablando quien habla en la cita anterior",
  "speaker-by.goes-on": "Sigue hablando quien habla en la cita anterior del mismo párrafo",
  "speaker-by.open-subject": "La frase trata de quien habla",
  "speaker-by.repeated": "El artículo atribuye las mismas palabras a esta persona",
  "speaker-by.interview": "La línea está marcada como respuesta en una entrevista",
  "speaker-by.indirect": "La frase cuenta lo que alguien dijo",
  "speaker-by": "{how}.",
  "speaker-by-pronoun": "{how}; “{printed}” se refiere a {name}.",
  "speaker-by-name": "{how}; “{printed}” es {name}.",

  "key-figure.in-headline": "está en el titular",
  "key-figure.headline-words": "va junto a palabras del titular",
  "key-figure.deaths": "cuenta muertos o desaparecidos",
  "key-figure.large": "es grande para su tipo",
  "key-figure.money": "es una suma de dinero",
  "key-figure.share": "es una parte de un total",
  "key-figure.hedged": "la fuente la matiza",
  "key-figure.repeated": "el artículo la da más de una vez",
  "key-figure.early": "aparece pronto",
  "key-figure.consequence": "va junto a palabras de consecuencia",
  "key-figure.change": "habla de un cambio",
  "key-figure": "Entre las cifras clave porque {reasons}.",
  "key-figure-by-kind": "Entre las cifras clave por su tipo.",

  "briefing.more-in-thread": "{count, plural, one {# noticia más} other {# noticias más}} en el hilo.",
  "briefing.nothing-new": "Nada nuevo en este tiempo. Hasta aquí.",
  "briefing.that-is-all": "Hasta aquí.",
  "briefing.others":
    "Hasta aquí. {count, plural, one {Ha llegado # noticia más} other {Han llegado # noticias más}}; {command} muestra las más recientes.",
  "briefing.corrected-since": "Corregido desde que se contó aquí el {day}:",
  "briefing.new-since": "Nuevo desde el {day}:",
  "briefing.also-new": "También nuevo:",
  "briefing.latest": "Últimas noticias",
  "briefing.open-story": "Abrir una noticia: cifras, citas…",

  "retold.withdrawn": "Retirado después por su medio:",
  "retold.gone": "Lo que había aquí lo ha retirado su medio.",
  "retold.corrected": "Corregido después:",

  "why.ask": "¿Por qué estas noticias?",
  "why.title": "Por qué estas noticias",
  "why.nothing-came": "No ha llegado nada nuevo.",
  "why.not-in-it": "Fuera del boletín",
  "why.more": "Y {count, number} más.",
  "why.new": "Nuevo aquí.",
  "why.corrected": "Se contó aquí el {day} y se ha corregido después.",
  "why.development": "Se contó aquí el {day}, y desde entonces: {found}.",
  "why.new-sentences": "{count, plural, one {# frase nueva} other {# frases nuevas}}",
  "why.changed-figures": "{count, plural, one {# cifra cambiada} other {# cifras cambiadas}}",
  "why.shared": "Una sola noticia, porque sus artículos tienen en común: {what}.",
  "why.no-room": "{headline}: no había sitio.",
  "why.nothing-new": "{headline}: se contó aquí el {day}, y desde entonces no hay nada nuevo.",
  "why.carried":
    "{voices, plural, one {# voz} other {# voces}}{copies, plural, =0 {} one { en {papers, number} periódicos, porque # publicó el texto de otro} other { en {papers, number} periódicos, porque # publicaron el texto de otro}}, la más reciente {when}.",

  "briefing.title": "Boletín del {day}{of, select, topic { sobre el tema {topic}} other {}}",
  "briefing.late": "Con retraso: este boletín estaba previsto para {when}.",
  "briefing.more-stories": "Más noticias",
  "briefing.described":
    "{days} a las {times} ({zone}) en {channel}, hasta {count, plural, one {# noticia} other {# noticias}}{of, select, topic { sobre el tema {topic}} other {}}{quiet, select, silence {; nada cuando no hay nada nuevo} other {}}.",
  "briefing.days":
    "{set, select, every_day {todos los días} weekdays {de lunes a viernes} weekends {los fines de semana} mondays {los lunes} tuesdays {los martes} wednesdays {los miércoles} thursdays {los jueves} fridays {los viernes} saturdays {los sábados} sundays {los domingos} other {{others}}}",
  "briefing.in-forum": "Cada vez, una publicación propia.",
  "briefing.with-thread": "Las demás noticias en un hilo.",
  "briefing.passed-on": "Difundido a los servidores que siguen el canal.",
  "briefing.silent-at-night": "Sin sonido entre las 22:00 y las 07:00.",
  "briefing.label": "{number}. {days} a las {times} {zone}{of, select, topic { sobre el tema {topic}} other {}}",
  "briefing.next": "Próximo: {when} ({relative})",
  "briefing.then": "Después: {when} ({relative})",
  "briefing.then-changed": "Después, con el cambio de hora: {when} ({relative})",
  "briefing.added": "Boletín añadido",
  "briefing.changed": "Boletín cambiado",
  "briefing.resumed": "Boletín reanudado",
  "briefing.mentions": "Cada mensaje menciona a {role} y a nadie más.",
  "briefing.see-now": "Míralo ya con {command}. No se publica nada antes de la primera de estas horas.",
  "briefing.paused": "En pausa: {briefing}",
  "briefing.paused-until": "No se publica nada hasta {command}.",
  "briefing.is-paused": "En pausa: {because}",
  "briefing.lost":
    "Tu boletín en {channel} está en pausa: {because}. No se pierde nada: arréglalo y usa allí {command}.",
  "briefing.removed": "Quitado: {briefing} Ya no publicará nada más allí.",
  "briefing.none": "Este servidor todavía no tiene ningún boletín. Añade uno con {command}.",
  "briefing.list": "Boletines",
  "briefing.preview": "Una vista previa, solo para ti. Se publicaría en {channel}.",
  "briefing.preview-nothing":
    "Una vista previa, solo para ti. No hay nada nuevo, así que no se publicaría nada en {channel}.",
  "zone.choice": "{zone} · ahora {time}",

  "thread.day": "{weekday}, {date}",
  "thread.name":
    "Boletín del {day}{times, select, several {, {time}} other {}}{of, select, topic { sobre el tema {topic}} other {}}",

  outcome: "{when}: {became}",
  became:
    "{state, select, planned {a punto de enviarse} sending {enviándose} sent {enviado} skipped {omitido} failed {no enviado} other {quizá enviado}}{known, select, yes {, {why}} other {}}",
  "history.title": "Historial",
  "history.none": "Todavía no le ha tocado.",
  "history.late": "{run}, con retraso: {when}",
  "history.lacking":
    "{part, select, thread {Su hilo con las demás noticias} further {Las demás noticias de su hilo} publish {Su difusión} other {Una parte}}: {became}",
  "why-article.title": "¿Por qué este artículo?",
  "why-article.told": "Estaba en este mensaje: {run}",
  "why-article.muted":
    "Sus feeds están silenciados, o solo lo trajo un miembro. Un boletín no cuenta ni lo uno ni lo otro.",
  "why-article.next": "Estaría en el próximo mensaje.",
  "why-article.story-next": "Su noticia estaría en el próximo mensaje, contada por “{headline}”.",
  "why-article.not-of-topic": "Llegó antes del último envío, o no es del tema del boletín.",
  "why-article.nothing-new": "Llegó antes del último envío, y su noticia no tiene nada nuevo desde entonces.",

  "reason.briefing-by-hand": "lo pausó alguien que gestiona el servidor",
  "reason.watch-by-hand": "a mano",
  "reason.not-running":
    "el bot no estaba en marcha a las {time}; {hours, plural, =6 {seis horas} one {# hora} other {# horas}} después ya no es noticia",
  "reason.not-composed":
    "no se pudo componer el mensaje de las {time}; {hours, plural, =6 {seis horas} one {# hora} other {# horas}} después ya no es noticia",
  "reason.overtaken": "lo adelantó otro mensaje: {by}",
  "reason.overtaken-by-newer": "lo adelantó un mensaje más nuevo del mismo boletín",
  "reason.paused": "el boletín estaba en pausa: {why}",
  "reason.nothing-new": "no había nada nuevo",
  "reason.removed": "el boletín se quitó antes de enviarse",
  "reason.moved": "el boletín se movió a otro canal antes del envío",
  "reason.too-late":
    "no se pudo enviar en {hours, plural, =6 {seis horas} one {# hora} other {# horas}}{known, select, yes { ({why})} other {}}",
  "reason.too-often":
    "{attempts, plural, one {falló # intento de envío} other {fallaron # intentos de envío}}{known, select, yes { ({why})} other {}}",
  "reason.no-message": "su mensaje falta o está dañado",
  "reason.taken-down": "alguien quitó el mensaje",
  "reason.hidden": "puede que se enviara, y no se pudo leer el historial del canal: {why}",
  "reason.looked-in-vain": "puede que se enviara, y durante un día no se pudo mirar en el canal: {why}",
  "reason.not-followed": "lo que va antes no se envió{known, select, yes { ({why})} other {}}",
  "reason.not-needed": "aquello a lo que sustituye se envió",
  "reason.not-posted": "aquello de lo que trata no se publicó",
  "reason.nothing-to-follow": "el mensaje al que pertenece ya no está",
  "reason.lost-on-resend": "puede que se enviara antes de esta respuesta: {why}",
  "reason.answer-lost": "se perdió la respuesta",
  "reason.own-trouble": "falló nuestro propio almacén o programa",
  "reason.watch-removed": "la alerta se quitó antes de enviarse",
  "reason.watch-paused": "la alerta estaba en pausa: {why}",
  "reason.no-member": "quien la creó ya no está en el servidor",
  "reason.discord-answered": "Discord respondió: {answer}",
  "reason.discord-status": "Discord respondió con el estado {status}",
  "reason.discord-waits": "Discord pide esperar",
  "reason.not-shown-yet": "Discord aún no ha mostrado este servidor al bot",
  "reason.no-right-there": "al bot le falta allí un permiso: {right}",
  "reason.no-server": "un foro pertenece a un servidor",
  "reason.gone": "ya no existe",
  "reason.many-messages-since": "desde entonces se han publicado allí más de {limit, number} mensajes",
  "reason.many-posts-since":
    "desde entonces se han {done, select, archived {archivado} other {creado}} allí más de {limit, number} publicaciones",

  "watch.title": "¿Crear una alerta para {words}?",
  "watch.told":
    "Aviso {where, select, channel {en {channel}} other {por mensaje directo}}{how, select, at_once {, en cuanto llega} hourly {, a cada hora en punto, en un solo mensaje} daily {, cada día a las 08:00, en un solo mensaje} other {}}{of, select, topic {, sobre el tema {topic}} other {}}",
  "watch.sentence": "{what}.",
  "watch.label":
    "{words} · {how, select, hourly {cada hora} daily {cada día} other {al momento}}{where, select, channel { · en un canal} other {}}{state, select, paused { · en pausa} other {}}",
  "watch.would-match":
    "{count, plural, =0 {En los últimos {days} días no habría encontrado nada.} one {En los últimos {days} días habría encontrado # noticia:} other {En los últimos {days} días habría encontrado # noticias:}}",
  "watch.many": "Son muchas. Cada hora o cada día llegan juntas en un solo mensaje.",
  "watch.days-passed-over": "Una alerta mira lo que llega desde ahora; las fechas se pasan por alto.",
  "watch.not-saved": "Todavía no se ha guardado nada, y de estas no se avisará.",
  "watch.save": "Crear alerta{how, select, hourly { cada hora} daily { diaria} other {}}",
  "watch.added": "Alerta creada",
  "watch.same": "Ya tienes esta alerta",
  "watch.from-now-on":
    "Solo se avisa de lo que llegue desde ahora, cada noticia una vez. {command} muestra todas tus alertas.",
  "watch.none": "Todavía no tienes ninguna alerta. Empieza con {command}.",
  "watch.list": "{count, plural, one {# alerta} other {# alertas}}",
  "watch.is-paused": "en pausa",
  "watch.is-paused-because": "en pausa: {because}",
  "watch.paused": "{name} está en pausa hasta {command}.",
  "watch.resumed": "{name} sigue adelante. De lo que llegó entretanto no se avisa con retraso.",
  "watch.removed": "Quitada: {watch}",
  "watch.test": "Lo que ha llegado en los últimos {days} días, solo para ti.",
  "watch.test-nothing": "No ha llegado nada para {words} en los últimos {days} días.",
  "watch.news": "Novedades sobre {words}",
  "watch.more": "Y {count, number} más: míralas con {command}.",
  "watch.ending":
    "{where, select, channel {Este canal tiene una alerta para {words}} other {Tienes una alerta para {words}}}{of, select, topic { en el tema {topic}} other {}} · páusala con {command}",
  "watch.lost":
    "Tu alerta {words} en {channel} está en pausa: {because}. No se pierde nada: arréglalo y usa allí {command}.",
  "watch.mine": "Mis alertas",

  "settings.title": "Los ajustes de este servidor",
  "settings.zone": "Los días se cuentan en la zona {zone}.",
  "settings.zone-set":
    "Los días se cuentan ahora en la zona {zone}. Los boletines conservan las zonas que se les dieron.",
  "settings.language":
    "Lo que se publica aquí está en este idioma: {language}; a cada persona se le responde en el idioma de su Discord.",
  "settings.language-auto":
    "Lo que se publica aquí está en el idioma que el servidor tiene puesto en Discord; a cada persona se le responde en el suyo.",
  "settings.language-set":
    "Lo que se publica aquí está desde ahora en este idioma: {language}. Las palabras de las fuentes se quedan como están.",
  "settings.language-automatic":
    "Lo que se publica aquí está desde ahora en el idioma que el servidor tiene puesto en Discord.",
  "settings.mentions-on": "Los boletines pueden mencionar el rol que se eligió para ellos.",
  "settings.mentions-off": "No se menciona a nadie, se haya elegido lo que se haya elegido para un boletín.",
  "settings.kept":
    "Lo que traen los feeds y los miembros de este servidor se conserva {days, plural, one {# día} other {# días}}.",
  "settings.kept-set":
    "Lo que traen los feeds y los miembros de este servidor se conserva desde ahora {days, plural, one {# día} other {# días}}; lo más antiguo desaparece en unas horas.",
  "settings.holds":
    "{articles, plural, one {Aquí se puede encontrar # artículo} other {Aquí se pueden encontrar # artículos}}; {feeds, plural, one {# feed} other {# feeds}}, {briefings, plural, one {# boletín} other {# boletines}} y {watches, plural, one {# alerta} other {# alertas}} en canales.",
  "settings.ways": "{export} entrega todos los datos en archivos, {erase} los elimina.",
  "settings.exported":
    "Ajustes, temas, {feeds, plural, one {# feed} other {# feeds}}, {briefings, plural, one {# boletín} other {# boletines}} y {watches, plural, one {# alerta} other {# alertas}}.",
  "settings.erase-title": "Borrar los datos de este servidor",
  "settings.erase-name": "El nombre de este servidor",
  "settings.erase-hint": "Escribe {name}. Feeds, boletines, alertas, ajustes y artículos se pierden.",
  "settings.erase-other": "Ese no es el nombre de este servidor, que es {name}. No se ha borrado nada.",
  "settings.erase-again": "Intentarlo de nuevo",
  "settings.erased":
    "Los datos de este servidor se han borrado: feeds, temas, boletines, alertas, ajustes y lo que se trajo.",
};

const WHICH_FEED = "Qué feed";
const WHICH_BRIEFING = "Qué boletín";
const WHICH_WATCH = "Qué alerta";
const TOPIC = "Solo este tema: su nombre, o palabras que deben estar en el artículo";
const FROM = "Desde este día: today, last 7 days, 2026-03-01";
const ARTICLE = "Un titular, o el enlace de un artículo";

/** The options of a briefing, the same where it is added and where it is changed. */
const briefingOptions = (above: string): CommandWords => ({
  [`${above} channel`]: { name: "canal", description: "Dónde publicar" },
  [`${above} time`]: { name: "hora", description: "Hora local, como 08:00, o varias: 08:00, 17:00" },
  [`${above} timezone`]: { name: "zona", description: "Zona horaria, como Europe/Madrid: escribe una ciudad" },
  [`${above} days`]: { name: "días", description: "Qué días (todos los días)" },
  [`${above} days=every day`]: { name: "todos los días" },
  [`${above} days=weekdays`]: { name: "de lunes a viernes" },
  [`${above} days=weekends`]: { name: "los fines de semana" },
  [`${above} days=mondays`]: { name: "los lunes" },
  [`${above} days=tuesdays`]: { name: "los martes" },
  [`${above} days=wednesdays`]: { name: "los miércoles" },
  [`${above} days=thursdays`]: { name: "los jueves" },
  [`${above} days=fridays`]: { name: "los viernes" },
  [`${above} days=saturdays`]: { name: "los sábados" },
  [`${above} days=sundays`]: { name: "los domingos" },
  [`${above} topic`]: { name: "tema", description: TOPIC },
  [`${above} length`]: { name: "extensión", description: "Cuántas noticias (5)" },
  [`${above} length=3`]: { name: "breve: 3 noticias" },
  [`${above} length=5`]: { name: "normal: 5 noticias" },
  [`${above} length=8`]: { name: "largo: 8 noticias" },
  [`${above} mention`]: { name: "mención", description: "Un rol al que mencionar" },
  [`${above} quiet`]: { name: "sin-novedades", description: "Cuando no hay nada nuevo (una línea breve)" },
  [`${above} quiet=line`]: { name: "decirlo en una línea breve" },
  [`${above} quiet=silence`]: { name: "no publicar nada" },
  [`${above} thread`]: { name: "hilo", description: "Poner las demás noticias en un hilo bajo el mensaje (no)" },
  [`${above} publish`]: {
    name: "difundir",
    description: "En un canal de anuncios: pasar cada mensaje a los servidores que lo siguen (no)",
  },
  [`${above} silent`]: { name: "silencioso", description: "Sin sonido entre las 22:00 y las 07:00 (no)" },
});

export const esCommands: CommandWords = {
  "Brief this link": { name: "Resumir este enlace" },
  briefing: { name: "boletín", description: "Boletines diarios en un canal de este servidor" },
  "briefing add": { name: "añadir", description: "Publicar un boletín cada día a la hora que elijas" },
  ...briefingOptions("briefing add"),
  "briefing edit": { name: "editar", description: "Cambiar un boletín: lo que omitas se queda como está" },
  "briefing edit briefing": { name: "boletín", description: WHICH_BRIEFING },
  ...briefingOptions("briefing edit"),
  "briefing edit clear": { name: "suprimir", description: "Quitarle algo" },
  "briefing edit clear=mention": { name: "la mención: no mencionar a nadie" },
  "briefing edit clear=topic": { name: "el tema: noticias de cualquier tipo" },
  "briefing list": {
    name: "lista",
    description: "Los boletines de este servidor, sus próximos envíos y qué fue de los últimos",
  },
  "briefing history": {
    name: "historial",
    description: "Qué fue de cada envío, y por qué un artículo estaba o no en él",
  },
  "briefing history briefing": { name: "boletín", description: WHICH_BRIEFING },
  "briefing history article": {
    name: "artículo",
    description: "Por qué este artículo estaba o no: un titular o un enlace",
  },
  "briefing preview": { name: "vista-previa", description: "Lo que un boletín publicaría ahora, solo para ti" },
  "briefing preview briefing": { name: "boletín", description: WHICH_BRIEFING },
  "briefing pause": { name: "pausar", description: "No publicar nada hasta que se reanude" },
  "briefing pause briefing": { name: "boletín", description: WHICH_BRIEFING },
  "briefing resume": { name: "reanudar", description: "Publicar de nuevo desde el próximo envío" },
  "briefing resume briefing": { name: "boletín", description: WHICH_BRIEFING },
  "briefing remove": { name: "quitar", description: "Terminar un boletín" },
  "briefing remove briefing": { name: "boletín", description: WHICH_BRIEFING },

  feeds: { name: "feeds", description: "Los feeds de los que vienen las noticias de este servidor" },
  "feeds add": { name: "añadir", description: "Seguir un feed; con eso no se publica nada" },
  "feeds add url": {
    name: "dirección",
    description: "La dirección de un feed o de cualquier página de su sitio; o elige uno conocido",
  },
  "feeds add topic": { name: "tema", description: "El tema al que pertenecen sus artículos" },
  "feeds add name": { name: "nombre", description: "Cómo llamarlo aquí (su propio título)" },
  "feeds list": { name: "lista", description: "Los feeds de este servidor y cómo van" },
  "feeds info": { name: "info", description: "Detalles de un feed: último artículo, problemas, próximo intento" },
  "feeds info feed": { name: "feed", description: WHICH_FEED },
  "feeds pause": { name: "pausar", description: "No tomar nada de un feed por ahora" },
  "feeds pause feed": { name: "feed", description: WHICH_FEED },
  "feeds resume": { name: "reanudar", description: "Seguir con un feed que estaba en pausa o abandonado" },
  "feeds resume feed": { name: "feed", description: WHICH_FEED },
  "feeds mute": {
    name: "silenciar",
    description: "Dejar un feed fuera de boletines y alertas; las búsquedas lo siguen encontrando",
  },
  "feeds mute feed": { name: "feed", description: WHICH_FEED },
  "feeds mute on": { name: "activo", description: "False: ya no (True)" },
  "feeds remove": { name: "quitar", description: "Dejar de seguir un feed; sus artículos se quedan" },
  "feeds remove feed": { name: "feed", description: WHICH_FEED },
  "feeds import": {
    name: "importar",
    description: "Seguir los feeds de un archivo OPML de otro lector; primero muestra qué se añadiría",
  },
  "feeds import file": { name: "archivo", description: "Un archivo .opml" },
  "feeds export": { name: "exportar", description: "Los feeds de este servidor como archivo OPML" },

  figures: {
    name: "cifras",
    description: "Cifras clave de un artículo, o cifras sobre tus palabras en todos los artículos",
  },
  "figures article": { name: "artículo", description: ARTICLE },
  "figures query": { name: "palabras", description: "Palabras que debe contener la frase de la cifra" },
  "figures kind": { name: "tipo", description: "Solo cifras de este tipo" },
  "figures kind=money": { name: "dinero" },
  "figures kind=percent": { name: "porcentajes" },
  "figures kind=people": { name: "personas" },
  "figures kind=count": { name: "cantidades" },
  "figures kind=date": { name: "fechas" },
  "figures from": { name: "desde", description: FROM },
  "figures chart": {
    name: "gráfico",
    description: "Con una imagen de cómo cambió una cifra a lo largo de una noticia",
  },

  "Find related news": { name: "Buscar noticias relacionadas" },

  help: { name: "ayuda", description: "Lo que Verbatim sabe hacer, y cómo pedirlo" },
  "help topic": { name: "comando", description: "Un comando que explicar" },

  latest: {
    name: "últimas",
    description: "Las noticias más recientes, cada una una vez, la den los medios que la den",
  },
  "latest topic": { name: "tema", description: TOPIC },
  "latest source": { name: "fuente", description: "Solo esta fuente" },
  "latest count": { name: "cantidad", description: "Cuántas noticias, de 1 a 10" },
  "latest chart": { name: "gráfico", description: "Con una imagen de cuántos artículos llegaron cada día" },

  quotes: {
    name: "citas",
    description: "Quién dijo qué: las citas de un artículo, sobre tus palabras, o de una persona",
  },
  "quotes article": { name: "artículo", description: ARTICLE },
  "quotes query": { name: "palabras", description: "Palabras que se dijeron, o que están junto a lo dicho" },
  "quotes speaker": { name: "hablante", description: "Una persona u organización" },
  "quotes topic": { name: "tema", description: TOPIC },
  "quotes from": { name: "desde", description: FROM },

  read: { name: "leer", description: "Un artículo de un archivo tuyo, como tarjeta" },
  "read file": {
    name: "archivo",
    description: ".html, .txt, .md, .json, .jsonl, .eml, NITF, NewsML-G2, RSS o Atom",
  },

  related: {
    name: "relacionados",
    description: "Otros artículos sobre el mismo asunto que un artículo o un texto",
  },
  "related to": { name: "con", description: "Un titular, el enlace de un artículo o cualquier texto" },

  search: {
    name: "buscar",
    description: "Encontrar artículos por palabras clave, con la mejor frase de cada uno",
  },
  "search query": {
    name: "palabras",
    description: 'Palabras, "una frase", -palabra, OR, ( ), palabra*, source: speaker: in: before: after:',
  },
  "search in": { name: "en", description: "Dónde buscar" },
  "search in=everything": { name: "artículo entero" },
  "search in=headlines": { name: "titulares" },
  "search in=quotes": { name: "citas" },
  "search in=figures": { name: "cifras" },
  "search source": { name: "fuente", description: "Solo esta fuente" },
  "search speaker": { name: "hablante", description: "Solo donde habla esta persona" },
  "search topic": { name: "tema", description: TOPIC },
  "search from": { name: "desde", description: FROM },
  "search to": { name: "hasta", description: "Hasta este día incluido" },
  "search sort": { name: "orden", description: "Qué va primero" },
  "search sort=best": { name: "lo más relevante" },
  "search sort=newest": { name: "lo más reciente" },

  settings: {
    name: "ajustes",
    description: "Zona horaria, idioma, menciones, cuánto se guardan los artículos; exportar o borrar los datos",
  },
  "settings show": { name: "mostrar", description: "Los ajustes de este servidor" },
  "settings timezone": { name: "zona", description: "La zona horaria en la que se cuentan aquí los días" },
  "settings timezone zone": { name: "zona", description: "Como Europe/Madrid: escribe una ciudad" },
  "settings language": {
    name: "idioma",
    description: "El idioma de lo que se publica aquí; las palabras de las fuentes se quedan como están",
  },
  "settings language language": {
    name: "idioma",
    description: "automático es el que el servidor tiene puesto en Discord",
  },
  "settings language language=auto": { name: "automático" },
  "settings mentions": {
    name: "menciones",
    description: "Si los boletines pueden mencionar el rol que se eligió para ellos",
  },
  "settings mentions allowed": { name: "permitidas", description: "False: nunca se menciona a nadie" },
  "settings retention": {
    name: "conservación",
    description: "Cuánto se conserva lo que traen los feeds y los miembros de este servidor",
  },
  "settings retention days": { name: "días", description: "Días, de 7 a 365" },
  "settings export": {
    name: "exportar",
    description: "Ajustes, temas, feeds, boletines y alertas de este servidor como archivos",
  },
  "settings erase": { name: "borrar", description: "Eliminar los datos de este servidor, para siempre" },

  status: {
    name: "estado",
    description: "Cómo va Verbatim: artículos, lo más reciente, próximo boletín, problemas",
  },

  summary: {
    name: "resumen",
    description: "Un artículo en sus propias frases, con sus cifras clave y sus citas",
  },
  "summary article": {
    name: "artículo",
    description: "Un titular, o el enlace de cualquier artículo: lo leo allí",
  },
  "summary length": { name: "extensión", description: "Cuánto de él" },
  "summary length=short": { name: "breve" },
  "summary length=long": { name: "largo" },

  today: { name: "hoy", description: "El boletín ahora, solo para ti" },
  "today topic": { name: "tema", description: TOPIC },
  "today date": { name: "día", description: "Otro día: yesterday, 2026-03-01" },

  watch: { name: "alerta", description: "Recibir un aviso cuando llega algo" },
  "watch add": {
    name: "añadir",
    description: "Recibir avisos de artículos nuevos con unas palabras; primero muestra qué habría hallado",
  },
  "watch add words": {
    name: "palabras",
    description: 'Palabras, "una frase", -palabra, OR, ( ), palabra*, source: speaker: in:',
  },
  "watch add where": { name: "dónde", description: "Dónde recibir el aviso (un mensaje directo)" },
  "watch add where=direct": { name: "un mensaje directo para mí" },
  "watch add where=channel": { name: "este canal (para quien pueda Gestionar servidor)" },
  "watch add how": { name: "cuándo", description: "Cuándo recibir el aviso (al momento)" },
  "watch add how=at once": { name: "al momento" },
  "watch add how=hourly": { name: "cada hora" },
  "watch add how=daily": { name: "cada día a las 08:00" },
  "watch add topic": { name: "tema", description: TOPIC },
  "watch list": {
    name: "lista",
    description: "Tus alertas, y las de los canales de este servidor si lo gestionas",
  },
  "watch test": { name: "probar", description: "Lo que una alerta habría avisado en los últimos siete días" },
  "watch test watch": { name: "alerta", description: WHICH_WATCH },
  "watch pause": { name: "pausar", description: "No recibir avisos de una alerta por ahora" },
  "watch pause watch": { name: "alerta", description: WHICH_WATCH },
  "watch resume": { name: "reanudar", description: "Seguir con una alerta que está en pausa" },
  "watch resume watch": { name: "alerta", description: WHICH_WATCH },
  "watch remove": { name: "quitar", description: "No recibir más avisos de una alerta" },
  "watch remove watch": { name: "alerta", description: WHICH_WATCH },
};
