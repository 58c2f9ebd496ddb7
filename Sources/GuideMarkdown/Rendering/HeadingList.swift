/// The headings of a piece of Markdown so far, and the ids that they have.
struct HeadingList {
  private(set) var headings: [Heading] = []
  /// The ids, and for each how often it was wanted.
  private var takenIDs: [String: Int] = [:]
  /// The first heading of each id, with the prefix.
  private var first: [String: Int] = [:]
  private let prefix: String
  private let reserved: ReservedIDs

  init(_ options: MarkdownOptions) {
    prefix = options.headingIDPrefix
    reserved = options.reservedIDs
    if options.mode == .article { takenIDs.reserveCapacity(12) }
  }

  /// Gives a heading its ids.
  ///
  /// - Parameter given: those that its author wrote; the first is its own.
  /// - Returns: the id, without the prefix, and older ones that lead there too.
  mutating func takeIDs(_ given: [String], text: [UInt8]) -> (id: String, others: [String]) {
    let id = given.first ?? Slug.make(text, taken: &takenIDs, reserved: reserved)
    let others = given.dropFirst().filter { takenIDs[$0] == nil }
    for other in others { takenIDs[other] = 1 }
    takenIDs[id, default: 0] += 1
    return (id, Array(others))
  }

  /// Adds a heading; reports one without words, and an id that belongs to something else.
  ///
  /// - Parameter givenID: the id that its author wrote.
  mutating func append(_ heading: Heading, givenID id: String?, _ reporter: MarkdownReporter) {
    let check = HeadingCheck(reporter: reporter)
    if let id, reserved.contains(id) { check.reportReserved(id, at: heading.place) }
    if HeadingCheck.isEmptyToTheEye(heading.text) { check.reportEmpty(heading.place) }
    if let id, takenIDs[id, default: 0] > 1, let index = first[prefix + id] {
      check.reportDuplicate(id, at: heading.place, first: headings[index])
    }
    if first[heading.id] == nil { first[heading.id] = headings.count }
    headings.append(heading)
  }
}
