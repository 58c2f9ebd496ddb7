/// How the words of a language are brought to one form, so that “asked” finds “asking”.
///
/// The rules are written as texts. The same texts go into the index, and the reader's browser works
/// by them as this program does: there is one set of rules and no second one to keep in step.
/// Documentation/Search.md tells how they are read.
package struct SearchRules: Sendable {
  /// Groups of letters that count as one; the first of each group stands for all.
  package let fold: String
  /// Words that say nothing about a page.
  package let stop: String
  /// Forms that no rule gives, as in `told:tell`.
  package let irregular: String
  /// What is taken from the front, as in `al:3`: only when three letters are left.
  package let prefixes: String
  /// What is done at the end, step after step.
  ///
  /// Of each step the first rule that fits counts.
  package let steps: [String]

  package static func of(_ language: String) -> SearchRules {
    switch language.split(separator: "-").first.map(String.init) ?? language {
    case "en": .english
    case "es": .spanish
    case "ar": .arabic
    case "fr": .french
    case "vi": .vietnamese
    case "zh": .chinese
    default: .plain
    }
  }

  /// For languages of which nothing is known: words are found as they are written.
  package static let plain = SearchRules(
    fold: letters, stop: "", irregular: "", prefixes: "", steps: [])

  package static let letters = """
    aàáâãäåāăą cçćĉċč dďđ eèéêëēĕėęě gĝğġģ hĥħ iìíîïĩīĭįı jĵ kķ lĺļľŀł nñńņňŋ oòóôõöøōŏő rŕŗř \
    sśŝşšß tţťŧ uùúûüũūŭůűų wŵ yýÿŷ zźżž اأإآٱ يىئ وؤ هة
    """
}

extension SearchRules {
  package static let english = SearchRules(
    fold: letters,
    stop: """
      about again all also am an and another any anybody anyone anything are aren as at be \
      because been between but by can cannot cant could couldn did didn didnt do does doesn \
      doesnt doing don dont else even ever everybody everyone everything for from get gets \
      getting going got had has hasn have haven he her here him his how if im in instead into \
      is isnt it its ive just let like ll may maybe me might more most much my myself nobody \
      none not nothing now of on one ones only or other our out over please really she should \
      shouldn so some somebody someone something still take takes taking than that the their \
      them then there these they thing things this those to too took up us ve very want wants \
      was wasn way we well were weren what whats when where which while who whom whose why \
      will with within without won wont would wouldn you your
      """,
    irregular: """
      met:meet told:tell said:say gave:give given:give wrote:write written:write spoke:speak \
      spoken:speak chose:choose chosen:choose knew:know known:know went:go gone:go came:come \
      thought:think taught:teach found:find kept:keep left:leave heard:hear sent:send made:make \
      paid:pay felt:feel began:begin begun:begin taken:take saw:see seen:see \
      children:child men:man women:woman people:person introduction:introduce
      """,
    prefixes: "",
    steps: [
      "sses:ss:0 xes:x:2 ches:ch:2 shes:sh:2 zes:z:2 ies:y:2 ss:ss:0 us:us:0 is:is:0 s::3",
      "ation::4 ness::5",
      "ily:y:3 ly::4",
      "eed:ee:3 ied:y:2 ing::3 ed::3",
      "er::5 or::5",
      "bb:b:2 dd:d:2 gg:g:2 ll:l:2 mm:m:2 nn:n:2 pp:p:2 rr:r:2 ss:s:2 tt:t:2 e::3 y:i:2",
    ])

  package static let spanish = SearchRules(
    fold: letters,
    stop: """
      al algo alguien algun alguna algunas algunos ante aqui asi aun aunque cada como con cual \
      cuales cualquier cuando cuanto cuantos de debe deben deberia deberian debo del desde \
      donde el ella ellas ellos en entonces entre era eran eres es esa ese eso esta estan \
      estas este esto estos estoy fue fui gustaria ha hace hacemos hacen hacer haces hago han \
      hasta hay he ir la las le les lo los mas me mi mis mucho muchos muy nada ni no nos \
      nosotras nosotros nuestra nuestro o otra otras otro otros para pero podemos podria \
      podriamos por porque puede pueden puedo pues que queremos quien quienes quiere quiero \
      quisiera se ser si sin sobre somos son soy su sus tal tan tanto te tengo tiene tienen \
      todo todos tu tus un una unas uno unos usted ustedes va vamos van ve voy y ya yo
      """,
    irregular: """
      dijo:decir dice:decir dicho:decir hizo:hacer hecho:hacer hace:hacer fue:ir puede:poder \
      pueden:poder quiere:querer quieren:querer tiene:tener tienen:tener digo:decir dije:decir \
      diga:decir dices:decir encuentro:encontrar encuentra:encontrar encuentran:encontrar \
      pido:pedir pide:pedir piden:pedir pidio:pedir sigo:seguir sigue:seguir siguen:seguir \
      elijo:elegir elige:elegir empiezo:empezar empieza:empezar empiezan:empezar cuento:contar \
      pienso:pensar recuerdo:recordar recuerda:recordar conozco:conocer prefiero:preferir
      """,
    prefixes: "",
    steps: [
      "ciones:cion:2 siones:sion:2 ces:z:2 mientos:mient:3 miento:mient:3 s::3",
      "acion::4 amente::3 mente::4",
      """
      andole::3 iendole::3 andolo::3 iendolo::3 arle::3 erle::3 irle::3 arlo::3 erlo::3 irlo::3 \
      arla::3 erla::3 irla::3 arse::3 erse::3 irse::3 arme::3 erme::3 irme::3 arte:art:3 \
      ando::3 iendo::3 yendo::3 aste::4 iste::4 aron::3 ieron::3 aban::3 aba::3 ado::3 ada::3 \
      ido::4 ida::4 amo::3 emo::3 imo::3 ar::3 er::3 ir::3 an::4 en::4
      """,
      "ie:i:3 a::3 e::3 i::3 o::3",
    ])

  package static let arabic = SearchRules(
    fold: letters,
    stop: "في من على إلى الى عن أو او ثم هل لا ما لم لن إن ان هذا هذه ذلك التي الذي كل مع",
    irregular: "",
    prefixes: "وال:2 بال:2 كال:2 فال:2 ال:2 لل:2",
    steps: ["ها::2 ان::2 ات::2 ون::2 ين::2 يه::2 ه::2 ي::2"])
}
