import type { Catalogue, CommandWords } from "./index.ts";

/** Portuguese as it is written in Brazil. It counts one by "=1": by the rules of ICU nought would be "one" too, and nobody writes "0 matéria". */
export const pt: Catalogue = {
  "show-the-rest": "Mostrar o resto",
  "post-here": "Publicar aqui",
  "shared-by": "Compartilhado por {name}",
  "for-everybody": "Pronto, agora todos veem.",
  "line-left-out": "Uma linha longa demais para uma mensagem ficou de fora aqui.",
  untitled: "sem título",

  "source-note": "Nota da fonte: {note}",
  "no-publisher": "veículo não informado",
  updated: "atualizada {when}",
  "first-seen": "vista pela primeira vez {when}",
  "also-in": "também em {names}{more, plural, =0 {} other { e mais #}}",
  "no-zone": "{time} (sem fuso horário)",
  "no-time": "sem horário",
  "speaker-unnamed": "autor da fala não identificado",
  "in-papers-words": "nas palavras do veículo",
  "mark-missing": "falta uma aspa na fonte",
  "others-give": "outros veículos dão {figures}",

  quoted: "“{words}”",

  "failure.file-empty": "{file} está vazio.",
  "failure.file-missing": "{file} não está lá.",
  "failure.file-unreadable": "Não dá para ler {file}: {reason}.",
  "failure.file-binary": "{file} não contém texto. Salve o texto da matéria como .txt.",
  "failure.file-too-large": "{file} passa de {megabytes, number} MB, o máximo que consigo ler. Divida o arquivo.",
  "failure.file-malformed": "{file}{line, select, none {} other {, linha {line}}}: {reason}.",
  "failure.file-type-unknown":
    "{file} é de um tipo que não conheço. O Verbatim lê .txt, .md, .html, .json, .jsonl, .eml e .xml (NITF, NewsML-G2, RSS, Atom).",
  "failure.attachment-foreign": "{file} não vem do Discord e não foi lido. Anexe o próprio arquivo.",
  "failure.file-not-fetched.gone": "{file} não existe mais. Anexe o arquivo de novo.",
  "failure.file-not-fetched.slow": "{file} demorou demais para chegar do Discord. Tente de novo daqui a pouco.",
  "failure.file-not-fetched.broken": "{file} não chegou inteiro do Discord. Tente de novo daqui a pouco.",
  "failure.file-foreign": "{file} é {what}, formato que não leio. Salve o texto da matéria como .txt.",
  "failure.file-without-article": "{file} é {what} e não traz nenhuma matéria.",
  "failure.file-is-archive": "{file} é {what}. Descompacte primeiro.",
  "foreign.pdf": "um PDF",
  "foreign.word": "um documento do Word",
  "foreign.old-office": "um documento antigo do Office",
  "foreign.rtf": "um documento RTF",
  "foreign.opendocument": "um texto OpenDocument",
  "foreign.spreadsheet": "uma planilha",
  "foreign.presentation": "uma apresentação",
  "foreign.e-book": "um e-book",
  "foreign.picture": "uma imagem",
  "foreign.recording": "uma gravação",
  "foreign.picture-or-recording": "uma imagem ou gravação",
  "foreign.archive": "um arquivo compactado",
  "foreign.database": "um banco de dados",
  "foreign.program": "um programa",

  "failure.feed-empty": "{source} está vazio.",
  "failure.feed-without-articles": "{source} é um feed sem matérias.",
  "failure.feed-is-none": "{source} não é um feed: nem RSS, nem Atom, nem JSON Feed.",
  "failure.feed-is-page": "{source} é uma página, não um feed.",
  "failure.feed-too-deep": "{source} tem mais níveis aninhados do que qualquer feed e não foi lido.",
  "failure.feed-too-large": "{source} passa de 15 MB, o máximo que leio de um feed.",
  "failure.feed-too-many-elements": "{source} tem mais de 400.000 elementos, o máximo que leio de um feed.",

  "failure.not-fetched.address": "{source} não é um endereço da web. Escreva assim: https://example.org/news.",
  "failure.not-fetched.scheme": "Não dá para buscar {source}: só acesso http e https.",
  "failure.not-fetched.credentials":
    "{source} contém um usuário ou uma senha. Tire essa parte; não faço login em lugar nenhum.",
  "failure.not-fetched.port":
    "{source} pede uma porta em que não se publicam páginas. Use o endereço que o navegador mostra.",
  "failure.not-fetched.forbidden-address":
    "{source} fica em uma rede privada, e de lá não busco nada. Use um endereço público.",
  "failure.not-fetched.no-such-host":
    "{source} não foi encontrado: esse servidor não existe. Veja se há erro de digitação.",
  "failure.not-fetched.unreachable": "{source} está fora do ar no momento. Tente mais tarde.",
  "failure.not-fetched.certificate":
    "{source} não tem certificado válido, então não dá para saber se é o verdadeiro. Só o dono do site pode corrigir isso.",
  "failure.not-fetched.too-slow": "{source} demorou demais para responder. Tente mais tarde.",
  "failure.not-fetched.too-large": "{source} passa do que eu busco: 15 MB por feed, 5 MB por página.",
  "failure.not-fetched.too-many-redirects":
    "{source} leva de um endereço a outro sem fim. Use o endereço da própria página.",
  "failure.not-fetched.insecure-redirect":
    "{source} leva de uma conexão segura a uma aberta, e por esse caminho não sigo.",
  "failure.not-fetched.headers": "{source} deu uma resposta que não é HTTP válido.",
  "failure.not-fetched.encoding": "{source} enviou algo que não dá para descompactar. Tente mais tarde.",
  "failure.not-fetched.broken-off": "{source} interrompeu a resposta no meio. Tente mais tarde.",
  "failure.not-fetched.empty": "{source} respondeu sem conteúdo nenhum.",
  "failure.not-fetched.unasked-304": "{source} disse “sem mudanças”, mas não havia nada antes. Tente mais tarde.",
  "failure.not-fetched.not-found":
    "{source} não está lá (erro 404). Veja se há erro de digitação ou se mudou de endereço.",
  "failure.not-fetched.gone": "{source} saiu do ar de vez, segundo o servidor (erro 410).",
  "failure.not-fetched.refused":
    "{source} não me deixa entrar{status, select, none {} other { (erro {status})}}. Abra no navegador e, se precisar aqui, salve o texto da matéria como .txt.",
  "failure.not-fetched.busy":
    "{source} está com tráfego demais para responder. Tente de novo {unit, select, minutes {em {count, plural, =1 {um minuto} other {# minutos}}} hours {em {count, plural, =1 {uma hora} other {# horas}}} other {mais tarde}}.",
  "failure.not-fetched.status":
    "{source} não conseguiu responder{status, select, none {} other { (erro {status})}}. Tente mais tarde.",
  "failure.not-fetched.robots":
    "{source} pede que programas fiquem longe (robots.txt), e eu respeito. Abra no navegador.",
  "failure.not-fetched.queue-full": "{source} não foi buscado: há coisa demais na fila. Tente mais tarde.",
  "failure.not-fetched.closed": "{source} não foi buscado porque eu estava sendo desligado. Tente mais tarde.",

  "failure.address-unknown": "“{asked}” não é um endereço da web. Informe um como https://example.org/news.",
  "failure.no-opml":
    "{file} não é uma lista de feeds. Exporte uma em OPML do leitor que você usava antes e anexe esse arquivo.",
  "failure.feeds-not-found":
    "Não encontrei nenhum feed em {source}. Procure no site um link chamado RSS ou Feed e me passe o endereço.",
  "failure.feed-known": "Este servidor já segue esse feed, com o nome {name}.",
  "failure.feed-not-found": "Não há esse feed aqui. Escolha um da lista; {command} mostra todos.",
  "failure.too-many-feeds": "Um servidor pode seguir {limit, number} feeds, não mais. Remova um primeiro.",
  "failure.shared-in-guild-only": "Só leio links e arquivos em servidores, onde pertencem aos membros. Peça lá.",
  "failure.no-link": "Esta mensagem não tem link nem arquivo com uma matéria.",
  "failure.no-words": "Esta mensagem não tem palavras que eu possa buscar.",
  "failure.too-soon":
    "Muitos links e arquivos foram pedidos aqui há pouco, e procuro não sobrecarregar os sites. Peça de novo em {unit, select, seconds {{count, plural, =1 {# segundo} other {# segundos}}} minutes {{count, plural, =1 {# minuto} other {# minutos}}} other {{count, plural, =1 {# hora} other {# horas}}}}.",
  "failure.not-a-page":
    "{source} é {what, select, PDF {um PDF} picture {uma imagem} recording {uma gravação} film {um vídeo} font {uma fonte tipográfica} other {um arquivo para baixar}}; leio matérias em páginas da web.",
  "failure.page-too-complex":
    "{source} é uma página {what, select, depth {com níveis aninhados demais} other {grande demais}} para ser lida. Salve o texto da matéria como .txt.",
  "failure.page-without-article":
    "Não encontrei nenhuma matéria em {source}. Pode ser uma lista de links, uma tela de login ou um aviso.",
  "failure.article-without-text": "{source} não traz o texto de nenhuma matéria.",
  "failure.article-too-short": "{source} tem texto de menos para uma matéria.",
  "failure.article-withheld": "{source} está sob embargo ou foi retirado pelo veículo, por isso não entra aqui.",
  "failure.article-too-long":
    "{source} tem {characters, number} caracteres; uma matéria pode ter {limit, number}. Divida o texto.",
  "failure.article-not-read":
    "Não consegui ler {source}: demorou demais, ou foi uma falha minha, que está registrada no log.",
  "failure.article-not-found":
    "Não tenho nenhuma matéria que corresponda a “{asked}”. {count, plural, =0 {} =1 {A mais próxima é {near}. } other {As mais próximas são {near}. }}Digite algumas palavras do título e escolha na lista, ou procure com {command}.",

  "failure.zone-unknown":
    "“{asked}” não é um fuso horário que eu conheça. Digite uma cidade, como Berlin, e escolha na lista.",
  "failure.time-unknown": "“{asked}” não é um horário. Escreva assim: 08:00.",
  "failure.date-unknown":
    "“{asked}” não é um dia que eu entenda. Escreva today, yesterday, last 7 days ou uma data como 2026-03-01.",
  "failure.choose-one": "Escolha uma destas opções, e só uma: {options}.",
  "failure.not-together": "{narrowing} restringe uma busca; com {other} não há o que restringir. Tire uma das duas.",
  "failure.guild-only": "Isto só funciona em um servidor.",
  "failure.permissions-missing":
    "Não posso publicar em #{channel}: lá me falta {rights}. Libere nas configurações do canal, em Permissões, e tente de novo. Nada foi salvo.",
  "failure.not-in-channel.thread":
    "#{channel} é um tópico, e dentro dele não dá para criar outro. Defina `tópico` como False. Nada foi salvo.",
  "failure.not-in-channel.publish":
    "#{channel} não é um canal de anúncios, então nada pode ser repassado a partir dele. Defina `repassar` como False. Nada foi salvo.",
  "failure.too-many-times": "Um boletim pode ter no máximo {limit} horários por dia. Nada foi salvo.",
  "failure.channel-unsuitable":
    "#{channel} não é um canal de mensagens. Escolha um canal de texto, de anúncios ou de fórum, ou um tópico. Nada foi salvo.",
  "failure.channel-needs-tag":
    "#{channel} é um fórum em que cada publicação precisa de uma etiqueta, e eu não escolho nenhuma. Escolha outro canal ou desative essa exigência nas configurações dele. Nada foi salvo.",
  "failure.role-not-mentionable":
    "Uma mensagem minha não chegaria a @{role}. Permita que qualquer pessoa mencione esse cargo (Configurações do servidor, Cargos) ou me dê a permissão de mencionar todos os cargos naquele canal. Nada foi salvo.",
  "failure.never-everyone": "Nunca menciono @everyone. Escolha um cargo, ou nenhum. Nada foi salvo.",
  "failure.briefing-not-found": "Não há esse boletim aqui. Escolha um da lista; {command} mostra todos.",
  "failure.too-many-briefings": "Este servidor tem {limit, number} boletins, e não cabem mais. Remova um primeiro.",
  "failure.watch-not-found": "Você não tem esse alerta. Escolha um da lista; {command} mostra todos.",
  "failure.nothing-to-watch": "“{asked}” não pede nada que possa chegar. Diga quais palavras procurar.",
  "failure.too-many-watches":
    "{whose, select, person {Você tem {limit, number} alertas} other {Os canais deste servidor têm {limit, number} alertas}}, e não cabem mais. Remova um primeiro; {command} mostra quais são.",
  "failure.not-allowed": "Só membros com a permissão {right} podem fazer isto.",
  "failure.not-allowed-here": "Só membros com a permissão {right} neste canal podem fazer isto.",
  "failure.stale-button": "Este botão é de uma resposta antiga e não funciona mais. Peça de novo com o comando.",
  "failure.command-unknown": "Não tenho mais esse comando. {command} mostra o que sei fazer.",
  "right.manage-server": "Gerenciar servidor",
  "right.view-channel": "Ver canal",
  "right.send-messages": "Enviar mensagens",
  "right.send-messages-in-threads": "Enviar mensagens em tópicos",
  "right.create-public-threads": "Criar tópicos públicos",
  "right.read-message-history": "Ver histórico de mensagens",

  "failure.store-refused.damaged":
    "O banco de dados {file} está danificado e não foi alterado. Ponha um backup no lugar, ou tire o arquivo de lá para começar do zero.",
  "failure.store-refused.newer":
    "O banco de dados {file} foi gravado por um Verbatim mais novo e não foi alterado. Atualize o Verbatim, ou aponte DATA_DIR para outra pasta.",
  "failure.store-refused.locked":
    "O banco de dados {file} está em uso por outro programa. Encerre esse programa, ou aponte DATA_DIR para outra pasta.",
  "failure.store-held":
    "Outro Verbatim (processo {pid}, iniciado em {since}) está usando os dados em {file}. Encerre-o primeiro, ou aponte DATA_DIR para outra pasta.",
  "failure.store-refused.running":
    "Outro Verbatim está usando os dados em {file}. Encerre-o primeiro, ou aponte DATA_DIR para outra pasta.",
  "failure.store-refused.unwritable":
    "Não dá para gravar no banco de dados {file}. Confira as permissões da pasta e o espaço em disco, ou aponte DATA_DIR para outra pasta.",

  "place.headline": "título",
  "place.standfirst": "linha-fina",
  "place.byline": "assinatura",
  "place.caption": "legenda",
  "place.credit": "crédito",
  "place.dateline": "local e data",
  "place.paragraph": "parágrafo",
  "place.list-item": "item de lista",
  "place.turn": "fala",
  "place.subheading": "intertítulo",
  "place.pull-quote": "olho",
  "place.note": "nota",
  "place.furniture": "entorno da página",

  "open-an-article": "Abrir uma matéria: resumo, números, citações",
  "source-view.paragraph": "No contexto: parágrafo {number, number} de {count, number}",
  "source-view.outside": "No contexto: fora dos parágrafos numerados",
  "source-view.step": "{at, number} de {count, number}",
  "source-view.choose": "Mostrar na fonte…",
  "source-view.choice": "{mark} · {words}",
  "source-view.in-the-article": "na matéria",
  "source-view.open": "Abrir matéria",
  "source-view.nothing": "Este cartão não mostra palavras do corpo da matéria.",

  "card.tab.summary": "Resumo",
  "card.tab.figures": "Números",
  "card.tab.quotes": "Citações",
  "card.show-in-source": "Mostrar na fonte",
  "card.related": "Notícias relacionadas",
  "card.only-teaser": "Só deu para ler o começo desta matéria; o resto está na página dela, ou é só para assinantes.",
  "card.too-little-text": "Esta matéria tem texto de menos para um resumo.",
  "card.no-summary": "Nenhuma frase desta matéria se sustenta sozinha como resumo.",
  "card.no-figures": "Nenhum número-chave encontrado nesta matéria.",
  "card.no-quotes": "Ninguém é citado nesta matéria.",
  "card.other-language":
    "Esta matéria está {language, select, none {em um idioma que não reconheço} other {em um idioma que não é o inglês ({language})}}.",
  "card.lead-only":
    "O Verbatim só lê números e citações em inglês; por isso aqui estão o título, a primeira frase e o link.",

  back: "◀ Voltar",
  next: "Avançar ▶",
  "page-of": "página {at, number} de {count, number}",

  "days.today": "hoje",
  "days.yesterday": "ontem",
  "days.last": "{count, plural, one {o último dia} other {os últimos # dias}}",

  "search.title": "Matérias sobre {asked}",
  "search.found": "{count, plural, =1 {# matéria} other {# matérias}}",
  "search.relaxed.any": "Nenhuma matéria tem todas essas palavras; estas têm algumas.",
  "search.relaxed.days": "Não há nada nesses dias; estas são de outros dias.",
  "search.any": "Qualquer das palavras",
  "search.as-typed": "Buscar como digitado",
  "search.watch-this": "Criar alerta",
  "search.nothing": "Nenhuma matéria encontrada para {asked}{echo}.",
  "search.try": "Tente assim: {tries}.",
  "search.try-again": "essa página não existe; faça a busca de novo",
  "search.try-without-marks": "busque as palavras sem aspas",
  "search.try-leaving-nothing-out": "não exclua nada",
  "search.try-everything":
    "busque em tudo, não só {place, select, headlines {nos títulos} quotes {nas citações} other {nos números}}",
  "search.try-wider-dates": "amplie o período",
  "search.try-without-source": "tire a fonte, a pessoa ou o tema",
  "search.try-other-words": "use menos palavras, ou outras",
  "search.try-latest": "veja o que há com {command}",

  "echo.exactly": "exatamente “{words}”",
  "echo.source": "fonte {name}",
  "echo.topic": "tema {name}",
  "echo.said-by": "dito por {name}",
  "echo.without": "sem {words}",
  "echo.either": "{one} ou {other}",
  "echo.corrected": "nenhuma matéria contém {from}; a busca foi por {to}",
  "echo.in": "{place, select, headlines {nos títulos} quotes {nas citações} other {nos números}}",
  "echo.since": "desde {day}",
  "echo.before": "antes de {day}",
  "echo.passed-over": "“{words}” não é um dia que eu entenda e foi ignorado",
  "echo.newest-first": "mais recentes primeiro",
  "echo.as-typed": "cada palavra como digitada",

  "latest.title": "Últimas notícias",
  "latest.nothing":
    "Ainda não há nenhuma notícia{of, select, topic { sobre {topic}} source { de {source}} both { sobre {topic} de {source}} other {}}.",
  "latest.try": "Tente sem tema e sem fonte, ou procure com {command}.",

  "today.now": "Seu boletim{of, select, topic { sobre {topic}} other {}}",
  "today.day": "Boletim de {day}{of, select, topic { sobre {topic}} other {}}",
  "today.days": "Boletim de {since} a {until}{of, select, topic { sobre {topic}} other {}}",

  "related.title": "Relacionadas a {to}",
  "related.nothing": "Nenhuma outra matéria tem palavras suficientes em comum com {to}.",
  "related.try": "Veja o que há com {command}.",

  "facts.found": "{count, plural, =1 {# resultado} other {# resultados}}",
  "facts.try": "Tente outras palavras, ou menos, ou procure matérias com {command}.",
  "quotes.of-speaker": "O que {name} disse",
  "quotes.on": "Citações sobre {asked}",
  "quotes.nobody": "Ninguém chamado “{name}” é citado no que li.",
  "quotes.nothing": "Nenhuma citação encontrada com {asked}.",
  "figures.title":
    "Números sobre {asked}{kind, select, money {: dinheiro} percent {: porcentagem} people {: pessoas} count {: quantidade} date {: data} other {}}",
  "figures.this-article": "esta matéria",
  "figures.nothing": "Nenhum número encontrado em uma frase com {asked}.",

  labelled: "{label}: {text}",

  "feed.holds-whole-articles": "Traz as matérias inteiras.",
  "feed.read-on-pages": "Traz só as chamadas, então leio cada matéria na página dela.",
  "feed.teasers": "Traz só as chamadas, e as páginas não mostram mais do que isso.",
  "feed.teasers-since": "Traz só as chamadas, e são elas que mostro, já que não consigo ler as páginas: {failure}",
  "feed.no-entries": "Ainda não tem nenhuma entrada.",
  "feed.is-paused": "pausado",
  "feed.is-muted": "silenciado",
  "feed.is-given-up": "⚠ abandonado",
  "feed.is-failing": "⚠ com falhas, a primeira {when}",
  "feed.nothing-new": "nada de novo ainda",
  "feed.last-article": "última matéria {when}",
  "feed.address": "Endereço",
  "feed.site": "Site",
  "feed.topic": "Tema",
  "feed.asked": "Última consulta",
  "feed.not-asked": "ainda não",
  "feed.answered": "Última resposta",
  "feed.new": "Última matéria nova",
  "feed.none-yet": "nenhuma ainda",
  "feed.next": "Próxima consulta",
  "feed.not-while-paused": "não enquanto estiver pausado aqui",
  "feed.never": "nunca: foi abandonado",
  "feed.muted": "Silenciado",
  "feed.muted-means": "as buscas o encontram, boletins e alertas o deixam de fora",
  "feed.moving": "Mudança",
  "feed.seems-to-move": "o endereço parece ter mudado para {to}",
  "feed.trouble": "Problema",
  "feed.in-a-row": "{count, plural, =1 {Uma vez} other {# vezes seguidas}}, a primeira {when}.",
  "feed.added": "Adicionado {when}.",
  "feed.was-given-up": "{name} foi abandonado.",
  "feed.given-up-since": "{name} foi abandonado; primeira falha {when}: {failure}",
  "feed.unreadable-since": "Não consigo ler {name}; primeira falha {when}: {failure}",

  "feed-notice.title": "Um feed que você adicionou parou de responder",
  "feed-notice.given-up": "{name} ({url}): foi abandonado.",
  "feed-notice.failing": "{name} ({url}), primeira falha {when}: {failure}",
  "feed-notice.what-now":
    "{state, select, failing {Continuo tentando por uma semana.} other {Não o consulto mais.}} No servidor, {info} mostra como ele está e {resume} tenta de novo na hora. Só aviso desta vez.",
  "feed-notice.ask": "O que posso fazer?",

  "feeds.which": "Qual feed?",
  "feeds.entries": "{count, plural, =1 {# entrada} other {# entradas}} · {url}",
  "feeds.several": "Essa página indica {count, number} feeds. Qual deles?",
  "feeds.added": "Adicionado: {name}",
  "feeds.stored": "{count, plural, =1 {# matéria guardada} other {# matérias guardadas}}, nenhuma publicada.",
  "feeds.stored-so-far":
    "{count, plural, =1 {# matéria guardada} other {# matérias guardadas}} até agora; o resto está chegando. Nenhuma é publicada.",
  "feeds.in-topic": "Agora ele pertence ao tema {topic}.",
  "feeds.from-now-on": "De agora em diante ele entra nos boletins. {command} mostra como ele está.",
  "feeds.none":
    "Este servidor ainda não segue nenhum feed. Adicione um com {command}: digite um endereço ou escolha um feed conhecido da lista.",
  "feeds.title": "{count, plural, =1 {# feed} other {# feeds}}",
  "feeds.what-is-wrong": "{command} diz o que há de errado com cada um.",
  "feeds.paused": "{name} está pausado: nada dele entra até {command}. O que está guardado fica.",
  "feeds.goes-on": "{name} voltou. O que chegou nesse meio-tempo pode ser encontrado; nada é publicado com atraso.",
  "feeds.muted": "{name} está silenciado: as buscas o encontram, boletins e alertas o deixam de fora.",
  "feeds.no-longer-muted": "{name} não está mais silenciado.",
  "feeds.removed": "{name} não é mais seguido. As matérias dele ficam.",
  "feeds.exported":
    "{count, plural, =1 {# feed} other {# feeds}}, em um arquivo que outros leitores aceitam, assim como {command}.",
  "feeds.import-title": "O que seria adicionado",
  "feeds.import-nothing": "Nada.",
  "feeds.import-count": "{count, plural, =1 {# feed} other {# feeds}}.",
  "feeds.import-known": "{count, plural, =1 {# já é seguido} other {# já são seguidos}}.",
  "feeds.import-too-many":
    "{count, plural, =1 {# ficou de fora, por passar} other {# ficaram de fora, por passarem}} do que um servidor pode seguir.",
  "feeds.import-more": "E mais {count, number}.",
  "feeds.import-note": "Nada foi adicionado ainda, e nada será publicado. As pastas viram temas.",
  "feeds.import-add": "Adicionar {count, plural, =1 {o feed} other {os #}}",
  "feeds.imported":
    "{count, plural, =1 {# feed adicionado} other {# feeds adicionados}}. As matérias chegam uma após a outra; nenhuma é publicada.",
  "feeds.not-imported":
    "{count, plural, =1 {# não pôde ser adicionado} other {# não puderam ser adicionados}}: {failure}",
  "feeds.imported-note": "Se algum não puder ser lido, {command} avisa.",
  "feeds.advice-open":
    "Abra o endereço no navegador. Se estiver no ar, {command} no servidor tenta de novo na mesma hora.",
  "feeds.advice-moved": "Se mudou de lugar, {add} com o endereço do site encontra o novo, e {remove} tira o antigo.",
  "feeds.advice-kept-out": "Se o site não deixa programas entrarem, daqui não há o que fazer; o que já chegou fica.",

  "status.title": "Status",
  "status.ready": "Em funcionamento; iniciado {when}.",
  "status.articles":
    "Dá para ler aqui {articles, plural, =1 {# matéria} other {# matérias}} de {publishers, plural, =1 {# fonte} other {# fontes}}{searched, select, all {} other {; {indexed, plural, =1 {# já aparece} other {# já aparecem}} nas buscas}}.",
  "status.no-article": "Ainda não chegou nenhuma matéria.",
  "status.newest": "A mais recente saiu {when}.",
  "status.no-briefing": "Nenhum boletim programado. Adicione um com {command}.",
  "status.next-briefing": "Próximo boletim: {when}.",
  "status.feeds-answered": "Última resposta dos feeds deste servidor: {when}.",
  "status.held":
    "O Discord recusou {count, plural, =1 {# pedido} other {# pedidos}} em dez minutos; nada é publicado até isso passar.",
  "status.briefings-paused":
    "{count, plural, =1 {# boletim está pausado} other {# boletins estão pausados}} porque o canal ou uma permissão se perdeu.",
  "status.nothing-stored":
    "No momento nada de novo pode ser guardado: quem me mantém precisa liberar espaço no disco ou me dar o direito de gravar nele.",
  "status.no-troubles": "Nenhum problema.",

  "chart.coverage":
    "Matérias por dia{of, select, topic { sobre {topic}} source { de {source}} both { sobre {topic} de {source}} other {}}",
  "chart.coverage-note": "{count, plural, =1 {# matéria} other {# matérias}} de {since} a {until}",
  "chart.coverage-alt": "{title}: {note}. O máximo em {day}: {most, number}. Dia a dia: {days}.",
  "chart.day": "{day} {count, number}",
  "chart.no-articles": "Sem imagem: nenhuma matéria chegou nos últimos {days, number} dias.",
  "chart.course": "{asked}: um número ao longo do tempo",
  "chart.course-alt": "{title}. {story}: {points}.",
  "chart.point": "{time} {words} ({source})",
  "chart.more": "{count, plural, =1 {mais #} other {mais #}}",
  "chart.too-few":
    "Sem imagem: menos de {count, number} matérias de uma mesma notícia dão um número da mesma coisa em uma frase com {asked}.",

  "help.title": "Verbatim: as notícias nas palavras das próprias fontes",
  "help.marks":
    "Cada frase, número e citação que mostro é um trecho da matéria. ¶4 é o parágrafo em que está; “Mostrar na fonte” exibe o trecho no contexto.",
  "help.needed": "(necessário)",
  "help.unknown": "Não existe comando chamado {asked}. Estes são todos:",
  "help.action":
    "Clique com o botão direito em uma mensagem (no celular, mantenha o dedo sobre ela), escolha Apps e depois {name}.",
  "help.in-menu": "{name} no menu de uma mensagem, em Apps",

  "links.which": "Qual link?",
  "links.several": "Esta mensagem tem {count, number} links. Qual deles?",
  "file.first": "A primeira de {count, number} matérias neste arquivo; uma busca encontra as outras.",
  "file.first-of-many":
    "A primeira matéria deste arquivo; uma busca encontra as {count, number} seguintes, e de um mesmo arquivo não entram mais.",

  "options.unread": "Não entendi estas opções:",
  "options.all": "opções",
  "options.at-most": "no máximo {count, number}{of, select, string { caracteres} other {}}.",
  "options.at-least": "no mínimo {count, number}.",
  "options.empty": "escreva alguma coisa.",
  "options.one-of": "uma destas: {values}.",
  "options.missing": "está faltando, ou não é do tipo pedido.",
  apology:
    "Algo deu errado do meu lado; desculpe. Tente de novo daqui a pouco. Se acontecer outra vez, passe esta referência a quem cuida de mim: {reference}",

  "printed-as": "aparece como “{printed}”",
  "printed-as-named-in":
    "aparece como “{printed}”, com o nome {block, select, headline {no título} standfirst {na linha-fina} byline {na assinatura} caption {na legenda} other {em {block}}}",
  "printed-as-named-here": "aparece como “{printed}”, com o nome no mesmo parágrafo",
  "printed-as-named-above":
    "aparece como “{printed}”, com o nome {count, plural, =1 {um parágrafo} =2 {dois parágrafos} =3 {três parágrafos} =4 {quatro parágrafos} =5 {cinco parágrafos} =6 {seis parágrafos} =7 {sete parágrafos} =8 {oito parágrafos} =9 {nove parágrafos} =10 {dez parágrafos} other {# parágrafos}} acima",
  "printed-as-named-below":
    "aparece como “{printed}”, com o nome {count, plural, =1 {um parágrafo} =2 {dois parágrafos} =3 {três parágrafos} =4 {quatro parágrafos} =5 {cinco parágrafos} =6 {seis parágrafos} =7 {sete parágrafos} =8 {oito parágrafos} =9 {nove parágrafos} =10 {dez parágrafos} other {# parágrafos}} abaixo",

  "speaker-by.verb-at-once": "“… said” e quem fala vêm logo depois da citação",
  "speaker-by.verb-before": "O verbo que introduz as palavras vem logo antes delas",
  "speaker-by.as-put": "“as … put it” vem depois das palavras",
  "speaker-by.colon": "A frase antes dos dois-pontos diz quem fala",
  "speaker-by.speaker-after": "Quem fala e um verbo de dizer vêm depois da citação",
  "speaker-by.speaker-before": "Quem fala e um verbo de dizer vêm antes das palavras",
  "speaker-by.trailing-cue": "A frase termina com quem disse",
  "speaker-by.according-to": "“according to” indica a fonte",
  "speaker-by.any-before": "O que vem antes das palavras é a fonte delas",
  "speaker-by.noun-of-saying": "Uma palavra como “claim” ou “call” diz de quem são as palavras",
  "speaker-by.own-words": "“his”, “her” ou “their” antes das palavras diz que elas são do próprio sujeito",
  "speaker-by.led-in": "A frase anterior é sobre quem fala",
  "speaker-by.floating": "Quem falou na citação anterior continua",
  "speaker-by.goes-on": "Quem falou na citação anterior do parágrafo continua",
  "speaker-by.open-subject": "A frase é sobre quem fala",
  "speaker-by.repeated": "O texto atribui as mesmas palavras a essa pessoa",
  "speaker-by.interview": "A linha está marcada como resposta em uma entrevista",
  "speaker-by.indirect": "A frase relata o que alguém disse",
  "speaker-by": "{how}.",
  "speaker-by-pronoun": "{how}; “{printed}” se refere a {name}.",
  "speaker-by-name": "{how}; “{printed}” é {name}.",

  "key-figure.in-headline": "está no título",
  "key-figure.headline-words": "vem junto de palavras do título",
  "key-figure.deaths": "conta mortos ou desaparecidos",
  "key-figure.large": "é alto para o seu tipo",
  "key-figure.money": "é um valor em dinheiro",
  "key-figure.share": "é uma parte de um total",
  "key-figure.hedged": "a fonte o dá com ressalva",
  "key-figure.repeated": "aparece mais de uma vez na matéria",
  "key-figure.early": "vem logo no começo",
  "key-figure.consequence": "vem junto de palavras que indicam consequência",
  "key-figure.change": "indica uma mudança",
  "key-figure": "Está entre os números-chave porque {reasons}.",
  "key-figure-by-kind": "Está entre os números-chave pelo seu tipo.",

  "briefing.more-in-thread": "{count, plural, =1 {Mais # notícia} other {Mais # notícias}} no tópico.",
  "briefing.nothing-new": "Nada de novo neste período. É só isso.",
  "briefing.that-is-all": "É só isso.",
  "briefing.others":
    "É só isso. {count, plural, =1 {Chegou mais # notícia} other {Chegaram mais # notícias}}; veja as mais recentes com {command}.",
  "briefing.corrected-since": "Corrigida desde que saiu aqui, em {day}:",
  "briefing.new-since": "Novo desde {day}:",
  "briefing.also-new": "Também novo:",
  "briefing.latest": "Últimas notícias",
  "briefing.open-story": "Abrir uma notícia: números, citações, fonte",

  "retold.withdrawn": "Retirada pelo veículo desde então:",
  "retold.gone": "O que estava aqui foi retirado pelo veículo.",
  "retold.corrected": "Corrigida desde então:",

  "why.ask": "Por que estas notícias?",
  "why.title": "Por que estas notícias",
  "why.nothing-came": "Não chegou nada de novo.",
  "why.not-in-it": "Ficou de fora",
  "why.more": "E mais {count, number}.",
  "why.new": "Nova aqui.",
  "why.corrected": "Saiu aqui em {day} e foi corrigida desde então.",
  "why.development": "Saiu aqui em {day} e desde então traz {found}.",
  "why.new-sentences": "{count, plural, =1 {# frase nova} other {# frases novas}}",
  "why.changed-figures": "{count, plural, =1 {# número alterado} other {# números alterados}}",
  "why.shared": "Uma só notícia, porque as matérias têm em comum: {what}.",
  "why.no-room": "{headline}: não coube.",
  "why.nothing-new": "{headline}: saiu aqui em {day} e não traz nada de novo desde então.",
  "why.carried":
    "{voices, plural, =1 {# voz} other {# vozes}}{copies, plural, =0 {} =1 { em {papers, number} veículos, já que # reproduziu o texto de outro} other { em {papers, number} veículos, já que # reproduziram o texto de outro}}; a mais recente, {when}.",

  "briefing.title": "Boletim de {day}{of, select, topic { sobre {topic}} other {}}",
  "briefing.late": "Com atraso: este boletim era para {when}.",
  "briefing.more-stories": "Mais notícias",
  "briefing.described":
    "{days} às {times} ({zone}) em {channel}, até {count, plural, =1 {# notícia} other {# notícias}}{of, select, topic { sobre {topic}} other {}}{quiet, select, silence {; nada quando não houver novidade} other {}}.",
  "briefing.days":
    "{set, select, every_day {todos os dias} weekdays {nos dias úteis} weekends {nos fins de semana} mondays {às segundas-feiras} tuesdays {às terças-feiras} wednesdays {às quartas-feiras} thursdays {às quintas-feiras} fridays {às sextas-feiras} saturdays {aos sábados} sundays {aos domingos} other {{others}}}",
  "briefing.in-forum": "Cada vez em um post próprio.",
  "briefing.with-thread": "As outras notícias em um tópico.",
  "briefing.passed-on": "Repassado aos servidores que seguem o canal.",
  "briefing.silent-at-night": "Sem som entre 22:00 e 07:00.",
  "briefing.label": "{number}. {days} às {times} {zone}{of, select, topic { sobre {topic}} other {}}",
  "briefing.next": "Próximo: {when} ({relative})",
  "briefing.then": "Depois: {when} ({relative})",
  "briefing.then-changed": "Depois da mudança de horário: {when} ({relative})",
  "briefing.added": "Boletim adicionado",
  "briefing.changed": "Boletim alterado",
  "briefing.resumed": "Boletim retomado",
  "briefing.mentions": "Cada publicação menciona {role} e mais ninguém.",
  "briefing.see-now": "Veja agora com {command}. Nada é publicado antes do primeiro desses horários.",
  "briefing.paused": "Pausado: {briefing}",
  "briefing.paused-until": "Nada é publicado até {command}.",
  "briefing.is-paused": "Pausado: {because}",
  "briefing.lost":
    "Seu boletim em {channel} está pausado: {because}. Nada se perdeu: resolva isso e depois use {command} lá.",
  "briefing.removed": "Removido: {briefing} Ele não publica mais nada lá.",
  "briefing.none": "Este servidor ainda não tem boletim. Adicione um com {command}.",
  "briefing.list": "Boletins",
  "briefing.preview": "Uma prévia, só para você. Seria publicada em {channel}.",
  "briefing.preview-nothing": "Uma prévia, só para você. Não há nada de novo, então nada seria publicado em {channel}.",
  "zone.choice": "{zone} · agora {time}",

  "thread.day": "{weekday}, {date}",
  "thread.name":
    "Boletim de {day}{times, select, several {, {time}} other {}}{of, select, topic { sobre {topic}} other {}}",

  outcome: "{when}: {became}",
  became:
    "{state, select, planned {prestes a sair} sending {em envio} sent {enviado} skipped {pulado} failed {não enviado} other {talvez enviado}}{known, select, yes {, {why}} other {}}",
  "history.title": "Histórico",
  "history.none": "Ainda não chegou a hora dele.",
  "history.late": "{run}, com atraso: {when}",
  "history.lacking":
    "{part, select, thread {O tópico com as outras notícias} further {As outras notícias no tópico} publish {O repasse} other {Uma parte dele}}: {became}",
  "why-article.title": "Por que esta matéria?",
  "why-article.told": "Estava na publicação de {run}",
  "why-article.muted":
    "Os feeds dela estão silenciados, ou só um membro a trouxe. Um boletim não traz nem uma coisa nem outra.",
  "why-article.next": "Estaria na próxima publicação.",
  "why-article.story-next": "A notícia dela estaria na próxima publicação, contada por “{headline}”.",
  "why-article.not-of-topic": "Chegou antes do último envio, ou não pertence ao tema do boletim.",
  "why-article.nothing-new": "Chegou antes do último envio, e a notícia não traz nada de novo desde então.",

  "reason.briefing-by-hand": "alguém que gerencia o servidor o pausou",
  "reason.watch-by-hand": "à mão",
  "reason.not-running":
    "o bot não estava rodando às {time}; {hours, plural, =6 {seis horas} =1 {# hora} other {# horas}} depois já é notícia velha",
  "reason.not-composed":
    "não deu para montar a publicação das {time}; {hours, plural, =6 {seis horas} =1 {# hora} other {# horas}} depois já é notícia velha",
  "reason.overtaken": "superado pela publicação de {by}",
  "reason.overtaken-by-newer": "superado por uma publicação mais nova do mesmo boletim",
  "reason.paused": "o boletim estava pausado: {why}",
  "reason.nothing-new": "não havia nada de novo",
  "reason.removed": "o boletim foi removido antes do envio",
  "reason.moved": "o boletim foi movido para outro canal antes do envio",
  "reason.too-late":
    "não deu para enviar em {hours, plural, =6 {seis horas} =1 {# hora} other {# horas}}{known, select, yes { ({why})} other {}}",
  "reason.too-often":
    "{attempts, plural, =1 {# tentativa de envio falhou} other {# tentativas de envio falharam}}{known, select, yes { ({why})} other {}}",
  "reason.no-message": "a mensagem está faltando ou danificada",
  "reason.taken-down": "alguém removeu a mensagem",
  "reason.hidden": "talvez tenha sido enviado, e não deu para ler o histórico do canal: {why}",
  "reason.looked-in-vain": "talvez tenha sido enviado, e por um dia não deu para olhar o canal: {why}",
  "reason.not-followed": "o que vem antes não foi enviado{known, select, yes { ({why})} other {}}",
  "reason.not-needed": "o que ele substitui foi enviado",
  "reason.not-posted": "aquilo de que trata não foi publicado",
  "reason.nothing-to-follow": "a mensagem a que pertence não existe mais",
  "reason.lost-on-resend": "talvez tenha sido enviado antes desta resposta: {why}",
  "reason.answer-lost": "a resposta se perdeu",
  "reason.own-trouble": "nosso próprio banco de dados ou programa falhou",
  "reason.watch-removed": "o alerta foi removido antes do envio",
  "reason.watch-paused": "o alerta estava pausado: {why}",
  "reason.no-member": "quem o criou não está mais no servidor",
  "reason.discord-answered": "o Discord respondeu: {answer}",
  "reason.discord-status": "o Discord respondeu com o status {status}",
  "reason.discord-waits": "o Discord pede para esperar",
  "reason.not-shown-yet": "O Discord ainda não mostrou este servidor ao bot",
  "reason.no-right-there": "falta ao bot a permissão {right} lá",
  "reason.no-server": "um fórum pertence a um servidor",
  "reason.gone": "não existe mais",
  "reason.many-messages-since": "mais de {limit, number} mensagens foram publicadas lá desde então",
  "reason.many-posts-since":
    "mais de {limit, number} posts foram {done, select, archived {arquivados} other {publicados}} lá desde então",

  "watch.title": "Criar alerta para {words}?",
  "watch.told":
    "Aviso {where, select, channel {em {channel}} other {por mensagem direta}}{how, select, at_once {, assim que chegar} hourly {, de hora em hora, em uma só mensagem} daily {, todos os dias às 08:00, em uma só mensagem} other {}}{of, select, topic {, sobre o tema {topic}} other {}}",
  "watch.sentence": "{what}.",
  "watch.label":
    "{words} · {how, select, hourly {de hora em hora} daily {diário} other {na hora}}{where, select, channel { · em um canal} other {}}{state, select, paused { · pausado} other {}}",
  "watch.would-match":
    "{count, plural, =0 {Não teria encontrado nada nos últimos {days} dias.} =1 {Teria encontrado # notícia nos últimos {days} dias:} other {Teria encontrado # notícias nos últimos {days} dias:}}",
  "watch.many": "É bastante. De hora em hora ou por dia, elas vêm juntas em uma só mensagem.",
  "watch.days-passed-over": "Um alerta olha o que chega de agora em diante; as datas são ignoradas.",
  "watch.not-saved": "Nada foi salvo ainda, e nenhuma destas será avisada.",
  "watch.save": "Criar alerta{how, select, hourly { de hora em hora} daily { diário} other {}}",
  "watch.added": "Alerta criado",
  "watch.same": "Você já tem este alerta",
  "watch.from-now-on":
    "Só aviso do que chegar de agora em diante, cada notícia uma vez. {command} mostra todos os seus.",
  "watch.none": "Você ainda não tem nenhum alerta. Comece com {command}.",
  "watch.list": "{count, plural, =1 {# alerta} other {# alertas}}",
  "watch.is-paused": "pausado",
  "watch.is-paused-because": "pausado: {because}",
  "watch.paused": "{name} está pausado até {command}.",
  "watch.resumed": "{name} voltou. O que chegou nesse meio-tempo não é avisado com atraso.",
  "watch.removed": "Removido: {watch}",
  "watch.test": "O que chegou nos últimos {days} dias, só para você.",
  "watch.test-nothing": "Nada chegou para {words} nos últimos {days} dias.",
  "watch.news": "Notícias sobre {words}",
  "watch.more": "E mais {count, number}: veja com {command}.",
  "watch.ending":
    "{where, select, channel {Este canal recebe avisos sobre {words}} other {Você pediu {words}}}{of, select, topic { em {topic}} other {}} · pause com {command}",
  "watch.lost":
    "Seu alerta {words} em {channel} está pausado: {because}. Nada se perdeu: resolva isso e depois use {command} lá.",
  "watch.mine": "Meus alertas",

  "settings.title": "Como este servidor está configurado",
  "settings.zone": "Os dias são contados no fuso {zone}.",
  "settings.zone-set": "Os dias agora são contados no fuso {zone}. Os boletins mantêm os fusos que receberam.",
  "settings.language":
    "O que é publicado aqui sai em {language}; cada pessoa recebe respostas no idioma do próprio Discord.",
  "settings.language-auto":
    "O que é publicado aqui sai no idioma que o servidor definiu no Discord; cada pessoa recebe respostas no seu próprio idioma.",
  "settings.language-set":
    "De agora em diante, o que é publicado aqui sai em {language}. As palavras das fontes ficam como são.",
  "settings.language-automatic":
    "De agora em diante, o que é publicado aqui sai no idioma que o servidor definiu no Discord.",
  "settings.mentions-on": "Os boletins podem mencionar o único cargo escolhido para cada um.",
  "settings.mentions-off": "Ninguém recebe menção, seja o que for que se escolheu para um boletim.",
  "settings.kept":
    "O que os feeds e membros deste servidor trazem fica guardado por {days, plural, =1 {# dia} other {# dias}}.",
  "settings.kept-set":
    "De agora em diante, o que os feeds e membros deste servidor trazem fica guardado por {days, plural, =1 {# dia} other {# dias}}; o que for mais antigo some em algumas horas.",
  "settings.holds":
    "Dá para encontrar aqui {articles, plural, =1 {# matéria} other {# matérias}}; nos canais há {feeds, plural, =1 {# feed} other {# feeds}}, {briefings, plural, =1 {# boletim} other {# boletins}} e {watches, plural, =1 {# alerta} other {# alertas}}.",
  "settings.ways": "{export} entrega tudo em arquivos, {erase} apaga tudo.",
  "settings.exported":
    "Configurações, temas, {feeds, plural, =1 {# feed} other {# feeds}}, {briefings, plural, =1 {# boletim} other {# boletins}} e {watches, plural, =1 {# alerta} other {# alertas}}.",
  "settings.erase-title": "Apagar tudo deste servidor",
  "settings.erase-name": "O nome deste servidor",
  "settings.erase-hint": "Digite {name}. Feeds, boletins, alertas, configurações e matérias somem para sempre.",
  "settings.erase-other": "Esse não é o nome deste servidor, que é {name}. Nada foi apagado.",
  "settings.erase-again": "Tentar de novo",
  "settings.erased":
    "Tudo deste servidor foi apagado: feeds, temas, boletins, alertas, configurações e o que foi trazido para cá.",
};

const TOPIC = "Só este tema: o nome dele, ou palavras que precisam estar na matéria";
const SINCE = "A partir deste dia: today, last 7 days, 2026-03-01";
const ARTICLE = "Um título, ou o link de uma matéria";
const WHICH = "Qual deles";

/** The options of a briefing, the same where it is added and where it is changed. */
const briefingOptions = (above: string): CommandWords => ({
  [`${above} channel`]: { name: "canal", description: "Onde publicar" },
  [`${above} time`]: { name: "hora", description: "Hora local, como 08:00, ou várias: 08:00, 17:00" },
  [`${above} timezone`]: { name: "fuso", description: "Fuso horário, como Europe/Berlin: digite uma cidade" },
  [`${above} days`]: { name: "dias", description: "Em quais dias (todos os dias)" },
  [`${above} days=every day`]: { name: "todos os dias" },
  [`${above} days=weekdays`]: { name: "dias úteis" },
  [`${above} days=weekends`]: { name: "fins de semana" },
  [`${above} days=mondays`]: { name: "segundas-feiras" },
  [`${above} days=tuesdays`]: { name: "terças-feiras" },
  [`${above} days=wednesdays`]: { name: "quartas-feiras" },
  [`${above} days=thursdays`]: { name: "quintas-feiras" },
  [`${above} days=fridays`]: { name: "sextas-feiras" },
  [`${above} days=saturdays`]: { name: "sábados" },
  [`${above} days=sundays`]: { name: "domingos" },
  [`${above} topic`]: { name: "tema", description: TOPIC },
  [`${above} length`]: { name: "tamanho", description: "Quantas notícias (5)" },
  [`${above} length=3`]: { name: "curto: 3 notícias" },
  [`${above} length=5`]: { name: "normal: 5 notícias" },
  [`${above} length=8`]: { name: "longo: 8 notícias" },
  [`${above} mention`]: { name: "menção", description: "Um cargo a mencionar" },
  [`${above} quiet`]: { name: "sem_novidades", description: "Quando não houver nada de novo (uma linha curta)" },
  [`${above} quiet=line`]: { name: "avisar em uma linha curta" },
  [`${above} quiet=silence`]: { name: "não publicar nada" },
  [`${above} thread`]: {
    name: "tópico",
    description: "Pôr as outras notícias em um tópico abaixo da publicação (não)",
  },
  [`${above} publish`]: {
    name: "repassar",
    description: "Em canal de anúncios: repassar cada publicação aos servidores que o seguem (não)",
  },
  [`${above} silent`]: { name: "sem_som", description: "Sem som entre 22:00 e 07:00 (não)" },
});

export const ptCommands: CommandWords = {
  "Brief this link": { name: "Resumir este link" },
  "Find related news": { name: "Buscar notícias relacionadas" },

  briefing: { name: "boletim", description: "Boletins diários em um canal deste servidor" },
  "briefing add": { name: "adicionar", description: "Publicar um boletim todos os dias, na hora que você escolher" },
  ...briefingOptions("briefing add"),
  "briefing edit": { name: "editar", description: "Mudar um boletim: o que você deixar de fora fica como está" },
  "briefing edit briefing": { name: "boletim", description: WHICH },
  ...briefingOptions("briefing edit"),
  "briefing edit clear": { name: "retirar", description: "Tirar algo dele" },
  "briefing edit clear=mention": { name: "a menção: não mencionar ninguém" },
  "briefing edit clear=topic": { name: "o tema: notícias de qualquer tipo" },
  "briefing list": {
    name: "listar",
    description: "Os boletins deste servidor, os próximos envios e o que houve com os últimos",
  },
  "briefing history": {
    name: "histórico",
    description: "O que houve com cada envio, e por que uma matéria entrou ou não",
  },
  "briefing history briefing": { name: "boletim", description: WHICH },
  "briefing history article": {
    name: "matéria",
    description: "Por que esta matéria entrou ou não: um título ou um link",
  },
  "briefing preview": { name: "prévia", description: "O que um boletim publicaria agora, só para você" },
  "briefing preview briefing": { name: "boletim", description: WHICH },
  "briefing pause": { name: "pausar", description: "Não publicar nada até ser retomado" },
  "briefing pause briefing": { name: "boletim", description: WHICH },
  "briefing resume": { name: "retomar", description: "Voltar a publicar a partir do próximo envio" },
  "briefing resume briefing": { name: "boletim", description: WHICH },
  "briefing remove": { name: "remover", description: "Encerrar um boletim" },
  "briefing remove briefing": { name: "boletim", description: WHICH },

  feeds: { name: "feeds", description: "Os feeds de onde vêm as notícias deste servidor" },
  "feeds add": { name: "adicionar", description: "Seguir um feed; nada é publicado por isso" },
  "feeds add url": {
    name: "endereço",
    description: "O endereço de um feed ou de uma página do site; ou escolha um feed conhecido",
  },
  "feeds add topic": { name: "tema", description: "O tema a que as matérias dele pertencem" },
  "feeds add name": { name: "nome", description: "Como chamá-lo aqui (o próprio título)" },
  "feeds list": { name: "listar", description: "Os feeds deste servidor e como estão" },
  "feeds info": { name: "detalhes", description: "Tudo sobre um feed: última matéria, problemas, próxima tentativa" },
  "feeds info feed": { name: "feed", description: WHICH },
  "feeds pause": { name: "pausar", description: "Não receber nada de um feed por enquanto" },
  "feeds pause feed": { name: "feed", description: WHICH },
  "feeds resume": { name: "retomar", description: "Voltar a um feed que foi pausado ou abandonado" },
  "feeds resume feed": { name: "feed", description: WHICH },
  "feeds mute": {
    name: "silenciar",
    description: "Deixar um feed fora de boletins e alertas; as buscas ainda o encontram",
  },
  "feeds mute feed": { name: "feed", description: WHICH },
  "feeds mute on": { name: "ativo", description: "false: não mais (true)" },
  "feeds remove": { name: "remover", description: "Deixar de seguir um feed; as matérias dele ficam" },
  "feeds remove feed": { name: "feed", description: WHICH },
  "feeds import": {
    name: "importar",
    description: "Seguir os feeds de um arquivo OPML de outro leitor; antes mostra o que seria adicionado",
  },
  "feeds import file": { name: "arquivo", description: "Um arquivo .opml" },
  "feeds export": { name: "exportar", description: "Os feeds deste servidor em um arquivo OPML" },

  figures: {
    name: "números",
    description: "Números-chave de uma matéria, ou números para suas palavras em todas as matérias",
  },
  "figures article": { name: "matéria", description: ARTICLE },
  "figures query": { name: "palavras", description: "Palavras que a frase do número precisa ter" },
  "figures kind": { name: "tipo", description: "Só números deste tipo" },
  "figures kind=money": { name: "dinheiro" },
  "figures kind=percent": { name: "porcentagem" },
  "figures kind=people": { name: "pessoas" },
  "figures kind=count": { name: "quantidade" },
  "figures kind=date": { name: "data" },
  "figures from": { name: "desde", description: SINCE },
  "figures chart": { name: "gráfico", description: "Com uma imagem de como um número mudou ao longo de uma notícia" },

  help: { name: "ajuda", description: "O que o Verbatim sabe fazer, e como pedir" },
  "help topic": { name: "comando", description: "Um comando a explicar" },

  latest: {
    name: "últimas",
    description: "As notícias mais recentes, cada uma só uma vez, por mais veículos que a deem",
  },
  "latest topic": { name: "tema", description: TOPIC },
  "latest source": { name: "fonte", description: "Só esta fonte" },
  "latest count": { name: "quantidade", description: "Quantas notícias, de 1 a 10" },
  "latest chart": { name: "gráfico", description: "Com uma imagem de quantas matérias chegaram por dia" },

  quotes: {
    name: "citações",
    description: "Quem disse o quê: as citações de uma matéria, sobre suas palavras ou de uma pessoa",
  },
  "quotes article": { name: "matéria", description: ARTICLE },
  "quotes query": { name: "palavras", description: "Palavras que foram ditas, ou que estão ao lado do que foi dito" },
  "quotes speaker": { name: "pessoa", description: "Uma pessoa ou organização" },
  "quotes topic": { name: "tema", description: TOPIC },
  "quotes from": { name: "desde", description: SINCE },

  read: { name: "ler", description: "Uma matéria de um arquivo seu, como cartão de notícia" },
  "read file": { name: "arquivo", description: ".html, .txt, .md, .json, .jsonl, .eml, NITF, NewsML-G2, RSS ou Atom" },

  related: { name: "relacionadas", description: "Outras matérias sobre o mesmo assunto de uma matéria ou de um texto" },
  "related to": { name: "a", description: "Um título, o link de uma matéria ou um texto qualquer" },

  search: { name: "buscar", description: "Encontrar matérias por palavra-chave, com a melhor frase de cada uma" },
  "search query": {
    name: "palavras",
    description: 'Palavras, "uma expressão", -palavra, OR, ( ), palavra*, source: speaker: in: before: after:',
  },
  "search in": { name: "onde", description: "Onde procurar" },
  "search in=everything": { name: "em tudo" },
  "search in=headlines": { name: "nos títulos" },
  "search in=quotes": { name: "nas citações" },
  "search in=figures": { name: "nos números" },
  "search source": { name: "fonte", description: "Só esta fonte" },
  "search speaker": { name: "pessoa", description: "Só onde esta pessoa fala" },
  "search topic": { name: "tema", description: TOPIC },
  "search from": { name: "desde", description: SINCE },
  "search to": { name: "até", description: "Até este dia, inclusive" },
  "search sort": { name: "ordem", description: "O que vem primeiro" },
  "search sort=best": { name: "o que mais corresponde" },
  "search sort=newest": { name: "o mais recente" },

  settings: {
    name: "configurações",
    description: "Fuso, idioma, menções, por quanto tempo as matérias ficam; levar ou apagar tudo",
  },
  "settings show": { name: "mostrar", description: "Como este servidor está configurado" },
  "settings timezone": { name: "fuso", description: "O fuso em que os dias são contados aqui" },
  "settings timezone zone": { name: "fuso", description: "Por exemplo Europe/Berlin: digite uma cidade" },
  "settings language": {
    name: "idioma",
    description: "O idioma do que é publicado aqui; as palavras das fontes ficam como são",
  },
  "settings language language": { name: "idioma", description: "automático é o que o servidor definiu no Discord" },
  "settings language language=auto": { name: "automático" },
  "settings mentions": { name: "menções", description: "Se os boletins podem mencionar o cargo escolhido para eles" },
  "settings mentions allowed": { name: "permitidas", description: "false: ninguém é mencionado nunca" },
  "settings retention": {
    name: "retenção",
    description: "Por quanto tempo fica guardado o que os feeds e membros deste servidor trazem",
  },
  "settings retention days": { name: "dias", description: "Dias, de 7 a 365" },
  "settings export": {
    name: "exportar",
    description: "Configurações, temas, feeds, boletins e alertas deste servidor em arquivos",
  },
  "settings erase": { name: "apagar", description: "Remover tudo deste servidor, para sempre" },

  status: { name: "status", description: "Como o Verbatim está: matérias, a mais recente, próximo boletim, problemas" },

  summary: { name: "resumo", description: "Uma matéria em suas próprias frases, com números-chave e citações" },
  "summary article": { name: "matéria", description: "Um título, ou o link de qualquer matéria: leio na página" },
  "summary length": { name: "tamanho", description: "Quanto dela" },
  "summary length=short": { name: "curto" },
  "summary length=long": { name: "longo" },

  today: { name: "hoje", description: "O boletim de agora, só para você" },
  "today topic": { name: "tema", description: TOPIC },
  "today date": { name: "dia", description: "Outro dia: yesterday, 2026-03-01" },

  watch: { name: "alerta", description: "Receber um aviso quando algo chegar" },
  "watch add": {
    name: "adicionar",
    description: "Receber avisos de novas matérias com certas palavras; antes mostra o que teria encontrado",
  },
  "watch add words": {
    name: "palavras",
    description: 'Palavras, "uma expressão", -palavra, OR, ( ), palavra*, source: speaker: in:',
  },
  "watch add where": { name: "onde", description: "Onde receber o aviso (mensagem direta)" },
  "watch add where=direct": { name: "em mensagem direta para mim" },
  "watch add where=channel": { name: "neste canal (para quem tem a permissão Gerenciar servidor)" },
  "watch add how": { name: "quando", description: "Quando receber o aviso (na hora)" },
  "watch add how=at once": { name: "na hora" },
  "watch add how=hourly": { name: "de hora em hora" },
  "watch add how=daily": { name: "todos os dias às 08:00" },
  "watch add topic": { name: "tema", description: TOPIC },
  "watch list": { name: "listar", description: "Seus alertas, e os dos canais deste servidor, se você o gerencia" },
  "watch test": { name: "testar", description: "O que um alerta teria avisado nos últimos sete dias" },
  "watch test watch": { name: "alerta", description: WHICH },
  "watch pause": { name: "pausar", description: "Não receber nada de um alerta por enquanto" },
  "watch pause watch": { name: "alerta", description: WHICH },
  "watch resume": { name: "retomar", description: "Voltar a um alerta que está pausado" },
  "watch resume watch": { name: "alerta", description: WHICH },
  "watch remove": { name: "remover", description: "Não receber mais nada de um alerta" },
  "watch remove watch": { name: "alerta", description: WHICH },
};
