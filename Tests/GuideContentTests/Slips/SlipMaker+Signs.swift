/// Slips in the characters of YAML: colons, dashes, quotes, brackets.
extension SlipMaker {
  mutating func addSigns() {
    let isPlain: (SlipLine) -> Bool = { $0.key != nil && $0.isPlain }
    // A number in quotes is another mistake.
    let isWords: (SlipLine) -> Bool = {
      isPlain($0) && Int($0.value) == nil && !["true", "false"].contains($0.value)
    }
    func quoted(_ text: String) -> String { "\"" + text + "\"" }
    func put(_ line: SlipLine, _ value: String) -> String {
      "\(line.lead)\(line.key ?? ""): \(value)"
    }

    add("no colon", where: isPlain) { "\($0.lead)\($0.key ?? "") \($0.value)" }
    add("no space after the colon", where: isPlain) { "\($0.lead)\($0.key ?? ""):\($0.value)" }
    add("equals sign", where: isPlain) { "\($0.lead)\($0.key ?? "") = \($0.value)" }
    add("equals sign without blanks", where: isPlain) { "\($0.lead)\($0.key ?? "")=\($0.value)" }
    add("semicolon", where: isPlain) { "\($0.lead)\($0.key ?? ""); \($0.value)" }
    add("wide colon", where: isPlain) { "\($0.lead)\($0.key ?? "")：\($0.value)" }
    add("wide colon and a blank", where: isPlain) { "\($0.lead)\($0.key ?? "")： \($0.value)" }
    add("no-break space", where: isPlain) { "\($0.lead)\($0.key ?? ""):\u{A0}\($0.value)" }

    add("curly quotes", where: isWords) { put($0, "“\($0.value)”") }
    add("low curly quotes", where: isWords) { put($0, "„\($0.value)“") }
    add("open double quote", where: isWords) { put($0, quoted($0.value).dropLast() + "") }
    add("open single quote", where: isWords) { put($0, "'\($0.value)") }
    add("comma after quotes", where: isWords) { put($0, quoted($0.value) + ",") }
    add("JSON", where: { isWords($0) && !$0.hasDash }) {
      "\($0.lead)\"\($0.key ?? "")\": \(quoted($0.value)),"
    }
    add("slashes for a remark", where: isWords) { put($0, quoted($0.value) + " // check this") }
    add("C remark", where: isWords) { put($0, quoted($0.value) + " /* check this */") }
    add("remark line with slashes", where: { isPlain($0) && !$0.hasDash }) {
      "\($0.lead)// check this\n\($0.text)"
    }
    add("HTML remark line", where: { isPlain($0) && !$0.hasDash }) {
      "\($0.lead)<!-- check this -->\n\($0.text)"
    }

    let isText: (SlipLine) -> Bool = {
      isPlain($0) && ["title", "text", "name", "role", "hours", "summary", "why"].contains($0.key)
        && $0.value.contains(" ") && $0.value.utf8.count < 50
    }
    for (name, change) in [
      (
        "colon in the text",
        { (text: String) in text.replacing(" ", with: ": ", maxReplacements: 1) }
      ),
      ("hash in the text", { text in text.replacing(" ", with: " #1 ", maxReplacements: 1) }),
      ("at sign first", { "@ \($0)" }), ("percent sign first", { "%5 \($0)" }),
      ("asterisk first", { "*\($0)" }), ("ampersand first", { "&\($0)" }),
      ("exclamation mark first", { "!\($0)" }), ("brackets first", { "[New] \($0)" }),
      ("braces first", { "{name}, \($0)" }), ("backtick first", { "`\($0)` it" }),
      ("dash first", { "- \($0)" }), ("comma first", { ", \($0)" }),
    ] as [(String, (String) -> String)] {
      add(name, where: isText, meant: { put($0, quoted(change($0.value))) }) {
        put($0, change($0.value))
      }
    }
    add("apostrophe in single quotes", where: isText, meant: { put($0, "\"Don't \($0.value)\"") }) {
      put($0, "'Don't \($0.value)'")
    }
    add("quotes in quotes", where: isText, meant: { put($0, "'Say \"hi\" \($0.value)'") }) {
      put($0, "\"Say \"hi\" \($0.value)\"")
    }
    add("backslash in quotes", where: isText, meant: { put($0, "'C:\\Users \($0.value)'") }) {
      put($0, "\"C:\\Users \($0.value)\"")
    }
    add("text after quotes", where: isText, meant: { put($0, "'\"So\" \($0.value)'") }) {
      put($0, "\"So\" \($0.value)")
    }
  }

  mutating func addLists() {
    let isFlow: (SlipLine) -> Bool = {
      $0.key != nil && $0.value.hasPrefix("[") && $0.value.hasSuffix("]")
        && !$0.value.contains("\"")
    }
    let isLong: (SlipLine) -> Bool = { isFlow($0) && $0.value.contains(", ") }
    func put(_ line: SlipLine, _ value: String) -> String {
      "\(line.lead)\(line.key ?? ""): \(value)"
    }
    add("no closing bracket", where: isFlow) { put($0, String($0.value.dropLast())) }
    add("wrong closing bracket", where: isFlow) { put($0, $0.value.dropLast() + ")") }
    add("two commas", where: isLong) {
      put($0, $0.value.replacing(", ", with: ", , ", maxReplacements: 1))
    }
    add("comma first in a list", where: isFlow) { put($0, "[, " + $0.value.dropFirst()) }
    add("curly quotes in a list", where: isFlow) {
      put(
        $0,
        "[“" + ($0.value.dropFirst().dropLast().split(separator: ", ").first ?? "") + "”"
          + $0.value.dropFirst(
            1 + ($0.value.dropFirst().dropLast().split(separator: ", ").first?.count ?? 0)))
    }
    add("list without brackets", where: isLong) { put($0, String($0.value.dropFirst().dropLast())) }
    add("text for a list", where: { isFlow($0) && !isLong($0) && $0.value.count > 2 }) {
      put($0, String($0.value.dropFirst().dropLast()))
    }

    let isEntry: (SlipLine) -> Bool = { $0.hasDash && $0.key == nil && $0.isPlain }
    let hasFirst: (SlipLine) -> Bool = { $0.hasDash && $0.key != nil && $0.isPlain }
    func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
    add("no space after the dash", where: { isEntry($0) && $0.value.first?.isLetter == true }) {
      "\(spaces($0.indent))-\($0.value)"
    }
    for sign in ["•", "*", "–", "—", "·", "\u{F0B7}", "▪"] {
      add("\(sign) for a dash", where: isEntry) { "\(spaces($0.indent))\(sign) \($0.value)" }
      addRun("\(sign) for every dash") { "\(spaces($0.indent))\(sign) \($0.value)" }
    }
    addRun("no space after any dash") { "\(spaces($0.indent))-\($0.value)" }
    // The first entry of a list without its dash is a group of keys, and may be just that.
    let firsts = Set(
      all.indices.filter {
        $0 > 0 && all[$0].hasDash && !all[$0 - 1].hasDash
          && all[$0 - 1].indent <= all[$0].indent && all[$0 - 1].value.isEmpty
      }.map { all[$0].number })
    add("lost dash", where: { hasFirst($0) && !firsts.contains($0.number) }) {
      "\(spaces($0.indent))  \($0.key ?? ""): \($0.value)"
    }
    add("lost dash and blank", where: { hasFirst($0) && !firsts.contains($0.number) }) {
      "\(spaces($0.indent))\($0.key ?? ""): \($0.value)"
    }
    add("no space after the dash of a key", where: hasFirst) {
      "\(spaces($0.indent))-\($0.key ?? ""): \($0.value)"
    }
  }

  /// Makes the same slip in all entries of a list of texts.
  private mutating func addRun(_ operation: String, _ change: (SlipLine) -> String) {
    let lines = all
    var start: Int?
    for index in lines.indices {
      let isEntry =
        lines[index].hasDash && lines[index].key == nil && lines[index].isPlain
        && lines[index].value.first?.isLetter == true
      if isEntry, start == nil { start = index }
      if !isEntry, let first = start {
        start = nil
        if index - first < 2 { continue }
        var wrong = self.lines
        for line in lines[first..<index] { wrong[line.number] = change(line) }
        add(operation, line: lines[first].number, wrong: wrong)
        return
      }
    }
  }
}
