/// The words of a finished page, as search shows and finds them.
struct SearchPage: Sendable {
  /// A part of a page that has an address of its own.
  struct Section: Sendable {
    /// The id after `#`; empty for the page's beginning.
    var id: [UInt8]
    var title: [UInt8]
    var text: [UInt8]
  }

  /// How much a word counts on a page; the index holds two bits of it.
  enum Weight: Int, Comparable {
    case text, often, heading, title

    static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// From the site's root.
  var path: String
  var title: [UInt8]
  /// The first has the title's place and the words before the first heading.
  var sections: [Section]
  /// The page's number in the plan of the site, which fixes the order.
  var number: Int
  /// The form of each word with the most that it counts here, in the order of the forms.
  var words: [(form: [UInt8], weight: Weight)]

  init(path: String, number: Int, sections: [Section], forms: WordForms) {
    self.path = path
    self.number = number
    title = sections.first?.title ?? []
    self.sections = sections
    var found: [[UInt8]: (weight: Weight, count: Int)] = [:]
    func note(_ text: [UInt8], _ weight: Weight) {
      forms.forEachWord(in: text, withLastSigns: true) { word in
        guard let form = forms.form(of: word) else { return }
        var known = found[form] ?? (weight, 0)
        known.weight = max(known.weight, weight)
        known.count += 1
        if known.count > 2 { known.weight = max(known.weight, .often) }
        found[form] = known
      }
    }
    for (index, section) in sections.enumerated() {
      note(section.title, index == 0 ? .title : .heading)
      note(section.text, .text)
    }
    words = found.map { ($0.key, $0.value.weight) }
      .sorted { $0.form.lexicographicallyPrecedes($1.form) }
  }
}
