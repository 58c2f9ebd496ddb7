internal import GuideSupport

/// The words of the pages of one language that one worker has made.
package final class PageWords {
  /// How much a word counts on a page; the index holds two bits of it.
  enum Weight: UInt8 { case text, often, heading, title }

  struct Page {
    /// The page's number in the plan of the site, which fixes the order.
    var number: Int
    /// Where its words end among the entries.
    var end: Int
  }

  private(set) var table: FormTable
  private(set) var pages: [Page] = []
  /// The words of all pages, each as the number of its form, times four, plus how much it counts.
  private(set) var entries: [UInt32] = []

  private var sections = PageSections()
  private var out = OutputBuffer()
  private var marks = WordMarks()

  package init(_ rules: WordForms) { table = FormTable(rules) }

  /// Takes a finished page apart.
  ///
  /// - Parameter isList: of a list only what is before the first entry counts: all else is elsewhere.
  /// - Returns: what a result shows of it, as it is in the index.
  package func add(_ page: UnsafeRawBufferPointer, path: String, number: Int, isList: Bool)
    -> [UInt8]
  {
    SectionScan.read(page, into: &sections)
    let all = isList ? Array(sections.all.prefix(1)) : sections.all
    // A page's address is chosen as its title is, often with the word that people ask for.
    Self.lastPart(of: path).withUnsafeBufferPointer { note($0, .often) }
    for (index, section) in all.enumerated() {
      sections.with(section.title) { note($0, index == 0 ? .title : .heading) }
      sections.with(section.text) { note($0, .text) }
    }
    marks.take(into: &entries)
    pages.append(Page(number: number, end: entries.count))
    return text(path, all)
  }

  private func note(_ text: UnsafeBufferPointer<UInt8>, _ weight: Weight) {
    // In a variable of its own while words are counted: each access to what an instance keeps is
    // checked, and there are hundreds of words on a page.
    var marks = self.marks
    self.marks = WordMarks()
    table.forEachForm(in: text, withLastSigns: true) { form in
      if form >= 0 { marks.note(form, weight.rawValue) }
    }
    self.marks = marks
  }

  /// `thank-you` of `es/templates/thank-you/`.
  private static func lastPart(of path: String) -> [UInt8] {
    let slash = UInt8(ascii: "/")
    return path.utf8.reversed().drop { $0 == slash }.prefix { $0 != slash }.reversed()
  }

  private func text(_ path: String, _ all: [PageSections.Section]) -> [UInt8] {
    out.removeAll()
    out.append("[")
    out.appendJSON(Array(path.utf8))
    for section in all {
      out.append(",[")
      sections.with(section.id) { out.appendJSON($0) }
      out.append(",")
      sections.with(section.title) { out.appendJSON($0) }
      out.append(",")
      sections.with(section.text) { out.appendJSON($0) }
      out.append("]")
    }
    out.append("]")
    return out.bytes
  }

  /// Where the words of a page are among the entries.
  func entries(of page: Int) -> Range<Int> {
    (page > 0 ? pages[page - 1].end : 0)..<pages[page].end
  }
}

/// How much each word counts on the page that is being read.
private struct WordMarks {
  /// For each form whether it is on the page, how much it counts there, and how often it was met, up to
  /// three times; 0 for a form that is not.
  private var marks: [UInt8] = []
  /// The forms that are on the page.
  private var forms: [Int] = []

  mutating func note(_ form: Int, _ weight: UInt8) {
    while form >= marks.count { marks.append(0) }
    let mark = marks[form]
    if mark == 0 { forms.append(form) }
    let count = min(3, (mark & 3) + 1)
    var most = max(mark >> 2 & 3, weight)
    if count == 3 { most = max(most, PageWords.Weight.often.rawValue) }
    marks[form] = 1 << 4 | most << 2 | count
  }

  /// Appends each form of the page, times four, plus how much it counts, and forgets the page.
  mutating func take(into entries: inout [UInt32]) {
    for form in forms {
      entries.append(UInt32(form) << 2 | UInt32(marks[form] >> 2 & 3))
      marks[form] = 0
    }
    forms.removeAll(keepingCapacity: true)
  }
}
