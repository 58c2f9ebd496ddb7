internal import GuideSystem

/// What a reader reads on a finished page, sentence by sentence.
struct PageText: Sendable {
  /// A sentence, and the id of the nearest thing before it that has one.
  struct Sentence: Hashable, Sendable {
    var text: String
    var id: String
  }

  private(set) var title = ""
  private(set) var sentences: [Sentence] = []
  /// The ids of everything in the text.
  private(set) var ids: [String] = []
  /// Where the page only leads on to.
  private(set) var leadsTo: String?

  init(_ page: [UInt8]) {
    var reader = PageTextReader(page)
    reader.run()
    title = reader.title
    sentences = reader.sentences
    ids = reader.ids
    leadsTo = reader.leadsTo
  }
}
