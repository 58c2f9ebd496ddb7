package import GuideSupport

/// Compares two sites as a reader would.
package struct SiteComparison {
  private let old: any PageSource
  private let new: any PageSource
  /// Ids of questions that were published.
  private let questions: Set<String>
  private var diff = SiteDiff()
  private var before: [String: SHA256] = [:]
  private var after: [String: SHA256] = [:]

  package static func diff(
    from old: any PageSource, to new: any PageSource, questions: Set<String>
  ) throws(SystemError) -> SiteDiff {
    var comparison = SiteComparison(old: old, new: new, questions: questions)
    return try comparison.run()
  }

  private init(old: any PageSource, new: any PageSource, questions: Set<String>) {
    self.old = old
    self.new = new
    self.questions = questions
    for file in old.manifest.files { before[file.path] = file.digest }
    for file in new.manifest.files { after[file.path] = file.digest }
  }

  private mutating func run() throws(SystemError) -> SiteDiff {
    var fresh: [(address: String, text: PageText)] = []
    var lost: [(address: String, text: PageText, leadsTo: String?)] = []
    for file in new.manifest.files where before[file.path] != file.digest {
      guard Delivery.isPage(file.path) else {
        diff.otherFiles += 1
        continue
      }
      let address = Self.address(file.path)
      let text = PageText(try new.read(file.path))
      let known = before[file.path] != nil
      let was = known ? PageText(try old.read(file.path)) : nil
      switch (was, text.leadsTo) {
      case (nil, nil): fresh.append((address, text))
      case (nil, _): break  // a redirect more
      case (let was?, let target?) where was.leadsTo == nil:
        lost.append((address, was, Self.resolve(target, from: address)))
      case (let was?, nil) where was.leadsTo != nil: fresh.append((address, text))
      case (let was?, nil): compare(was, text, at: address)
      default: diff.framed += 1
      }
    }
    for file in old.manifest.files where after[file.path] == nil {
      guard Delivery.isPage(file.path) else {
        diff.otherFiles += 1
        continue
      }
      let text = PageText(try old.read(file.path))
      if text.leadsTo == nil { lost.append((Self.address(file.path), text, nil)) }
    }
    sort(&fresh, lost)
    diff.added = fresh.map { SiteDiff.Page(address: $0.address, title: $0.text.title) }
    return diff
  }

  /// What is lost at one address and new at another has moved.
  private mutating func sort(
    _ fresh: inout [(address: String, text: PageText)],
    _ lost: [(address: String, text: PageText, leadsTo: String?)]
  ) {
    for page in lost {
      let was = SiteDiff.Page(address: page.address, title: page.text.title)
      let heir =
        page.leadsTo.flatMap { target in fresh.firstIndex { $0.address == target } }
        ?? fresh.firstIndex { !$0.text.title.isEmpty && $0.text.title == page.text.title }
      guard let heir else {
        retire(page.text)
        diff.gone.append(SiteDiff.Gone(page: was, leadsTo: page.leadsTo))
        continue
      }
      let now = fresh.remove(at: heir)
      diff.moved.append(
        SiteDiff.Move(
          from: was, to: SiteDiff.Page(address: now.address, title: now.text.title),
          leadsOn: page.leadsTo != nil))
      compare(page.text, now.text, at: now.address)
    }
  }

  private mutating func compare(_ was: PageText, _ now: PageText, at address: String) {
    // The page of everything repeats what the others say.
    let repeats = address == "/print/" || address.hasSuffix("/print/")
    let changes =
      repeats
      ? [] : TextChange.between(was.sentences.map(\.text), now.sentences.map(\.text))
    if changes.isEmpty {
      diff.framed += 1
      return
    }
    diff.changed.append(
      SiteDiff.ChangedPage(
        page: SiteDiff.Page(address: address, title: now.title), changes: changes))
    let (old, new) = (words(was), words(now))
    for id in was.ids where questions.contains(id) {
      guard let old = old[id] else { continue }
      guard let new = new[id] else {
        note(SiteDiff.Question(id: id, change: nil))
        continue
      }
      if let (left, right) = zip(old, new).first(where: { $0 != $1 }) {
        note(SiteDiff.Question(id: id, change: .changed(from: left, to: right)))
      }
    }
  }

  /// The sentences that are at each question.
  private func words(_ text: PageText) -> [String: [String]] {
    var words: [String: [String]] = [:]
    for sentence in text.sentences where questions.contains(sentence.id) {
      words[sentence.id, default: []].append(sentence.text)
    }
    return words
  }

  private mutating func retire(_ text: PageText) {
    for id in text.ids where questions.contains(id) {
      note(SiteDiff.Question(id: id, change: nil))
    }
  }

  private mutating func note(_ question: SiteDiff.Question) {
    if !diff.questions.contains(where: { $0.id == question.id }) { diff.questions.append(question) }
  }

  /// As people write it: `/contact/` for `contact/index.html`.
  static func address(_ path: String) -> String {
    let name = "index.html"
    return "/"
      + (path == name || path.hasSuffix("/" + name) ? String(path.dropLast(name.utf8.count)) : path)
  }

  /// Where a relative address leads.
  private static func resolve(_ target: String, from address: String) -> String {
    var parts = address.split(separator: "/").map(String.init)
    if !address.hasSuffix("/") { parts = Array(parts.dropLast()) }
    let plain = target.prefix { $0 != "#" && $0 != "?" }
    if plain.contains("://") || plain.hasPrefix("/") { return String(plain) }
    for part in plain.split(separator: "/") {
      if part == ".." {
        parts = Array(parts.dropLast())
      } else if part != "." {
        parts.append(String(part))
      }
    }
    let path = parts.isEmpty ? "/" : "/" + parts.joined(separator: "/")
    return path == "/" || !(plain.hasSuffix("/") || plain == "..") ? path : path + "/"
  }
}
