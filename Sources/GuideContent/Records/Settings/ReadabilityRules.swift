/// How easy texts have to be.
package struct ReadabilityRules: Record {
  package static let recordName = "readability rule"
  package static let recordHelp =
    "How easy texts have to be that are written for parents and students."

  package let maxGrade: Int
  package let maxSentenceWords: Int
  package let maxParagraphSentences: Int
  package let maxWords: Int
  package let knownShortForms: [String]

  package init(from fields: inout Fields) {
    maxGrade = fields.optional(
      "max_grade", .integer(1...30), default: 8,
      help: "The highest school grade that a page may take to read, by the Flesch-Kincaid formula.")
    maxSentenceWords = fields.optional(
      "max_sentence_words", .integer(8...100), default: 25, help: "The most words of a sentence.")
    maxParagraphSentences = fields.optional(
      "max_paragraph_sentences", .integer(2...20), default: 4,
      help: "The most sentences of a paragraph.")
    maxWords = fields.optional(
      "max_words", .integer(100...10_000), default: 700, help: "The most words of an article.")
    knownShortForms = fields.optional(
      "known", .list(.name(2...20), 0...100), default: [],
      help: "Short forms in capitals that everybody knows, as in `PDF`.")
  }

  /// The rules of a site that says nothing about them.
  init() {
    maxGrade = 8
    maxSentenceWords = 25
    maxParagraphSentences = 4
    maxWords = 700
    knownShortForms = []
  }
}

/// Words that the office has decided not to use.
package struct AvoidedPhrase: Record {
  package static let recordName = "phrase to avoid"
  package static let recordHelp = "Words that articles should not have, and why."

  package let phrase: String
  package let why: String
  package let except: [PageReference]

  package init(from fields: inout Fields) {
    phrase = fields.required("phrase", .name(3...60), help: "The words, as in `guaranteed`.")
    why = fields.required("why", .name(3...160), help: "The reason, for whoever wrote them.")
    except = fields.optional(
      "except", .list(.page, 0...10), default: [], help: "Pages that may have them.")
  }
}
