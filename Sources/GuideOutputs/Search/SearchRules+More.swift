extension SearchRules {
  /// Plurals, feminine forms and the commonest endings of verbs.
  package static let french = SearchRules(
    fold: letters,
    stop: """
      ai au aux avec avoir ce cela celle celui ces cet cette ceux chaque chez ci comme comment dans \
      de des dois doit donc du elle elles en encore es est et etre eu eux fait faire faut il ils je \
      la le les leur leurs lui ma mais me mes moi mon ne ni nos notre nous on ont ou par pas peut \
      peux plus pour pourquoi puis qu quand que quel quelle quelles quels quelque quelques qui quoi \
      sa sans se sera ses si son sont suis sur ta te tes toi ton tous tout toute toutes tu un une \
      va vais veux vos votre vous
      """,
    irregular: """
      yeux:oeil ecrit:ecrire ecrits:ecrire dit:dire dites:dire allez:aller travaux:travail
      """,
    prefixes: "",
    steps: [
      "eaux:eau:2 aux:al:2 eux:eu:2 s::3 x::3",
      "ations:ation:2 ement:e:3 emment:ent:2 amment:ant:2",
      """
      issons::3 issez::3 issent::3 eraient::3 aient::3 erait::3 erons::3 erez::3 ait::3 ais::3 \
      ante::3 ant::3 ons::3 ez::3 ees::3 ee::3 er::3 ir::3 re::3 ent::4
      """,
      "ti:t:3 e::3 i::3",
    ])

  /// Words of Vietnamese do not change.
  ///
  /// Many people type them without tone marks.
  package static let vietnamese = SearchRules(
    fold: letters + " aảạấầẩẫậắằẳẵặ eẻẽẹếềểễệ iỉị oỏọốồổỗộơớờởỡợ uủụưứừửữự yỳỷỹỵ",
    stop: """
      bang bi boi cac cai cho co cua cung da dang de den di do duoc gi hay khi khong la lai \
      len ma minh mot nao nay neu nen nhu nhung o phai qua ra rang rat se sao tai the thi theo \
      toi trong tu va vao ve vi voi
      """,
    irregular: "", prefixes: "", steps: [])

  /// Each two neighboring characters are a word.
  package static let chinese = SearchRules(
    fold: letters, stop: "什么 怎么 如何 可以 应该 需要 为什 我们 你们 他们 这个 那个 一个 的人 是否 有没 没有", irregular: "",
    prefixes: "", steps: [])
}
