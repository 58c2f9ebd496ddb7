/// Words that the office has decided not to use.
package struct AvoidedPhrase: Record {
  package static let recordName = "phrase to avoid"
  package static let recordHelp = "Words that articles should not have, and why."

  package let phrase: String
  package let why: String
  package let except: [PageReference]

  package init(from fields: inout Fields) {
    phrase = fields.required("phrase", .name(3...60), "The words, as in `guaranteed`.")
    why = fields.required("why", .name(3...160), "The reason, for whoever wrote them.")
    except = fields.optional(
      "except", .list(.page, 0...10), default: [], "Pages that may have them.")
  }
}
