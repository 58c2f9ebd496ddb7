/// The forms of all words that were met, each known by a number.
///
/// The rules are asked once for each word, not each time it is read: a guide of a thousand pages has
/// some thousand different words.
package struct FormTable: ~Copyable {
  private let rules: WordForms
  private let scan: WordScan
  private var words = ByteTable()
  /// The number of each word's form; -1 for a word that says nothing.
  private var formOfWord: [Int32] = []
  private(set) var forms = ByteTable()

  package init(_ rules: WordForms) {
    self.rules = rules
    scan = WordScan(rules)
    // Where a word stands twice, the first counts, and the words that say nothing count before all.
    for word in rules.stop { know(word, as: nil) }
    for (word, form) in rules.irregular { know(word, as: rules.regularForm(of: form)) }
  }

  private mutating func know(_ word: [UInt8], as form: [UInt8]?) {
    let count = words.count
    let number = word.withUnsafeBufferPointer { words.number(of: $0) }
    guard number == count else { return }
    let form = form.map { form in form.withUnsafeBufferPointer { forms.number(of: $0) } } ?? -1
    formOfWord.append(Int32(form))
  }

  /// Calls `body` with the number of the form of each word of a text; -1 for words that say nothing.
  @inline(__always)
  mutating func forEachForm(
    in text: UnsafeBufferPointer<UInt8>, withLastSigns: Bool, _ body: (Int) -> Void
  ) {
    scan.forEachWord(in: text, withLastSigns: withLastSigns) { word in
      let count = words.count
      let number = words.number(of: word)
      if number == count { learn(word) }
      body(Int(formOfWord[number]))
    }
  }

  @inline(never)
  private mutating func learn(_ word: UnsafeBufferPointer<UInt8>) {
    let form = rules.regularForm(of: Array(word))
    formOfWord.append(Int32(form.withUnsafeBufferPointer { forms.number(of: $0) }))
  }

  /// The forms of the words of a text as texts; nil for words that say nothing.
  package mutating func forms(in text: String) -> [String?] {
    var text = text
    var numbers: [Int] = []
    text.withUTF8 { text in
      forEachForm(in: text, withLastSigns: false) { numbers.append($0) }
    }
    return numbers.map { number in
      number < 0 ? nil : forms.withWord(number) { String(decoding: $0, as: UTF8.self) }
    }
  }
}
