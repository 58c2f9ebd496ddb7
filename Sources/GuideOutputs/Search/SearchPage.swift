internal import GuideSupport

/// The words of a finished page, as search shows and finds them.
package struct SearchPage: Sendable {
  /// A part of a page that has an address of its own.
  package struct Section: Sendable {
    /// The id after `#`; empty for the page's beginning.
    package var id: [UInt8]
    package var title: [UInt8]
    package var text: [UInt8]
  }

  /// How much a word counts on a page; the index holds two bits of it.
  package enum Weight: Int, Comparable {
    case text, often, heading, title

    package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  /// From the site's root.
  package var path: String
  package var title: [UInt8]
  /// The first has the title's place and the words before the first heading.
  package var sections: [Section]
  /// The page's number in the plan of the site, which fixes the order.
  package var number: Int
  /// The form of each word with the most that it counts here, in the order of the forms.
  package var words: [(form: [UInt8], weight: Weight)]

  package init(path: String, number: Int, sections: [Section], forms: WordForms) {
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
    // A page's address is chosen as its title is, often with the word that people ask for.
    note(Self.lastPart(of: path), .often)
    for (index, section) in sections.enumerated() {
      note(section.title, index == 0 ? .title : .heading)
      note(section.text, .text)
    }
    words = found.map { ($0.key, $0.value.weight) }
      .sorted { $0.form.lexicographicallyPrecedes($1.form) }
  }

  /// `thank-you` of `es/templates/thank-you/`.
  private static func lastPart(of path: String) -> [UInt8] {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
  }
}

/// Search takes pages apart by their tags.
typealias PageTag = HTMLTag
