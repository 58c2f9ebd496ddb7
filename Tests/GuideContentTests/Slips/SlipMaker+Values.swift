import Foundation
import GuideContent

/// Slips in what is written: keys, numbers, dates, addresses.
private func put(_ line: SlipLine, _ value: String) -> String {
  "\(line.lead)\(line.key ?? ""): \(value)"
}

extension SlipMaker {
  mutating func addKeys() {
    let hasKey: (SlipLine) -> Bool = {
      $0.key != nil && !$0.value.isEmpty && !$0.isContinued
        && !["kind", "id", "from", "to"].contains($0.key)
    }
    func rename(_ line: SlipLine, _ key: String) -> String { "\(line.lead)\(key): \(line.value)" }
    add("capital key", where: hasKey) { rename($0, ($0.key ?? "").capitalized) }
    add("key in capitals", where: hasKey) { rename($0, ($0.key ?? "").uppercased()) }
    add("plural or singular key", where: { hasKey($0) && ($0.key?.count ?? 0) > 3 }) {
      let key = $0.key ?? ""
      return rename($0, key.hasSuffix("s") ? String(key.dropLast()) : key + "s")
    }
    add("letter left out of a key", where: { hasKey($0) && ($0.key?.count ?? 0) > 4 }) {
      let key = $0.key ?? ""
      return rename($0, String(key.prefix(2) + key.dropFirst(3)))
    }
    add("hyphen in a key", where: { hasKey($0) && $0.key?.contains("_") == true }) {
      rename($0, ($0.key ?? "").replacing("_", with: "-"))
    }
    add("line twice", where: { hasKey($0) && $0.isPlain && !$0.hasDash }) {
      "\($0.text)\n\($0.text)"
    }
    add(
      "required line cut",
      where: {
        ["title", "summary", "name", "text", "category", "channel", "owner", "base_url"].contains(
          $0.key)
          && !$0.hasDash && !$0.isContinued && $0.value.first != "|" && $0.value.first != ">"
      }
    ) { _ in "# cut" }
    add("nothing after the colon", where: { hasKey($0) && $0.isPlain }) {
      "\($0.lead)\($0.key ?? ""):"
    }
    add("unknown key", where: { hasKey($0) && $0.isPlain && !$0.hasDash }) {
      "\($0.text)\n\($0.lead)remark_for_us: later"
    }
    add("null", where: { hasKey($0) && $0.isPlain }) { put($0, "null") }
  }

  mutating func addIndents() {
    let hasKey: (SlipLine) -> Bool = { $0.key != nil && !$0.hasDash && $0.isPlain }
    func shift(_ line: SlipLine, by count: Int) -> String? {
      let indent = line.indent + count
      return indent < 0
        ? nil
        : String(repeating: " ", count: indent) + line.text.dropFirst(line.indent)
    }
    let first = range.lowerBound
    for count in [1, -1, 2, -2, 3] {
      add("\(count > 0 ? "+" : "")\(count) spaces", where: { hasKey($0) && $0.number > first }) {
        shift($0, by: count)
      }
      add(
        "\(count > 0 ? "+" : "")\(count) spaces before a dash",
        where: {
          $0.hasDash && $0.indent > 0 && $0.isPlain
        }
      ) { shift($0, by: count) }
    }
    add("tab", where: { hasKey($0) && $0.indent >= 2 }) { "\t" + $0.text.dropFirst($0.indent) }
    add("tab before a dash", where: { $0.hasDash && $0.indent >= 2 }) {
      "\t" + $0.text.dropFirst($0.indent)
    }
    add("no-break spaces before a key", where: { hasKey($0) && $0.indent >= 2 }) {
      String(repeating: "\u{A0}", count: $0.indent) + $0.text.dropFirst($0.indent)
    }
    // Everything that is indented, with tabs.
    let wrong = lines.enumerated().map { number, text in
      guard range.contains(number) else { return text }
      let indent = text.prefix { $0 == " " }.count
      return String(repeating: "\t", count: indent / 2) + text.dropFirst(indent / 2 * 2)
    }
    if wrong != lines { add("tabs everywhere", line: range.lowerBound, wrong: wrong) }
  }

  mutating func addNumbers() {
    let isNumber: (SlipLine) -> Bool = {
      $0.key != nil && Int($0.value) != nil && $0.key != "schema"
    }
    add("number in quotes", where: isNumber) { put($0, "\"\($0.value)\"") }
    add("number with its unit", where: isNumber) { put($0, "\($0.value) minutes") }
    add("number in words", where: isNumber) { put($0, "about ten") }
    add("decimal number", where: isNumber) { put($0, "\($0.value).5") }
    add("number too large", where: isNumber) { put($0, "987654321") }
    let isFlag: (SlipLine) -> Bool = { $0.value == "true" || $0.value == "false" }
    add("yes for true", where: isFlag) { put($0, $0.value == "true" ? "yes" : "no") }
    add("flag in quotes", where: isFlag) { put($0, "\"\($0.value)\"") }

    let isDay: (SlipLine) -> Bool = { $0.key != nil && Day($0.bare) != nil }
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August",
      "September", "October", "November", "December",
    ]
    let meses = [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
      "septiembre", "octubre", "noviembre", "diciembre",
    ]
    for (name, form) in [
      ("date with slashes", { "\($0.year)/\($0.month)/\($0.day)" }),
      ("American date", { "\($0.month)/\($0.day)/\($0.year)" }),
      ("date with dots", { "\($0.day).\($0.month).\($0.year)" }),
      ("date with its month in words", { "\(months[$0.month - 1]) \($0.day), \($0.year)" }),
      ("date in British words", { "\($0.day) \(months[$0.month - 1].prefix(3)) \($0.year)" }),
      ("date with its weekday", { "Monday, \(months[$0.month - 1]) \($0.day)th, \($0.year)" }),
      ("Spanish date", { "\($0.day) de \(meses[$0.month - 1]) de \($0.year)" }),
      ("date with a time", { "\($0) 10:00 EST" }), ("date and time", { "\($0)T10:00:00Z" }),
      ("date without zeros", { "\($0.year)-\($0.month)-\($0.day)" }),
      ("date without hyphens", { $0.description.replacing("-", with: "") }),
      ("date of two digits", { "\($0.month)/\($0.day)/\($0.year % 100)" }),
      ("day that does not exist", { "\($0.year)-02-30" }), ("no day", { "\($0.year)-13-01" }),
    ] as [(String, (Day) -> String)] {
      add(name, where: isDay) { line in
        guard let day = Day(line.bare), "\(day)" != form(day) else { return nil }
        return put(line, form(day))
      }
    }
  }

  mutating func addForms() {
    func key(_ names: String...) -> (SlipLine) -> Bool {
      { names.contains($0.key ?? "") && !$0.value.isEmpty && !$0.isContinued }
    }
    add("phone with brackets", where: { key("phone")($0) && $0.bare.hasPrefix("+1-") }) {
      let parts = $0.bare.split(separator: "-")
      return put($0, "(\(parts[1])) \(parts[2])-\(parts[3])")
    }
    add("phone with a word", where: key("phone")) { put($0, "\($0.bare) (desk)") }
    add("mailto", where: key("email")) { put($0, "mailto:\($0.bare)") }
    add("blank in an address", where: key("email")) { put($0, $0.bare.replacing("@", with: " @ ")) }
    add("name and address", where: key("email")) { put($0, "Family Office <\($0.bare)>") }
    add("two addresses", where: key("email")) { put($0, "\($0.bare) or me@example.edu") }
    add("no https", where: { key("url")($0) && $0.bare.hasPrefix("https://") }) {
      put($0, $0.bare.replacing("https://", with: ""))
    }
    add("blank in a web address", where: key("url")) { put($0, $0.bare + " (new)") }
    add("base_url without slash", where: key("base_url")) { put($0, String($0.value.dropLast())) }
    add("base_url of a file", where: key("base_url")) { put($0, $0.value + "index.html") }
    add("base_url with http", where: key("base_url")) {
      put($0, $0.value.replacing("https", with: "http"))
    }
    add("id in capitals", where: key("id")) { put($0, $0.value.capitalized) }
    add("id with blanks", where: { key("id")($0) && $0.value.contains("-") }) {
      put($0, $0.value.replacing("-", with: " "))
    }
    add("id of digits", where: key("id")) { put($0, "12") }
    add("choice in capitals", where: key("channel", "moment", "status", "kind")) {
      put($0, $0.value.capitalized)
    }
    add(
      "choice misspelt",
      where: { key("channel", "moment", "status", "kind")($0) && $0.value.count > 4 }
    ) {
      put($0, String($0.value.prefix(1) + $0.value.dropFirst(2)))
    }
    add("wrong choice", where: key("channel", "moment", "status")) { put($0, "quite-another") }
    add("comma after an id", where: key("category", "owner", "source", "page")) {
      put($0, $0.value + ",")
    }
    add(
      "id misspelt", where: { key("category", "owner", "source", "page")($0) && $0.value.count > 5 }
    ) {
      put($0, String($0.value.prefix(1) + $0.value.dropFirst(2)))
    }
    add("unknown id", where: key("category", "owner", "source", "page")) {
      put($0, "nothing-like-it")
    }
    add("yes as a text", where: key("title", "name"), meant: { put($0, "\"Yes\"") }) {
      put($0, "Yes")
    }
    add("title of blanks", where: key("title", "name")) { put($0, "\"\u{200B} \"") }
    add("group for a text", where: { key("title", "name")($0) && !$0.hasDash }) {
      "\($0.lead)\($0.key ?? ""):\n\($0.lead)  en: One\n\($0.lead)  es: Two"
    }
    add("list for a text", where: { key("title", "name", "text")($0) && $0.isPlain }) {
      put($0, "[\($0.value.replacing(",", with: ""))]")
    }
    add("too long", where: key("title", "name")) {
      put($0, "\"" + String(repeating: "long ", count: 60) + "\"")
    }
    add("control character", where: { key("title", "text", "name", "summary")($0) && $0.isPlain }) {
      put($0, $0.value + "\u{7}")
    }
    add(
      "text on the line of the bar",
      where: { key("title", "summary", "text", "answer", "why")($0) && $0.isPlain }
    ) {
      put($0, "| \($0.value)")
    }
    add(
      "text on the line of the fold",
      where: { key("title", "summary", "text", "answer", "why")($0) && $0.isPlain }
    ) {
      put($0, "> \($0.value)")
    }
  }

  mutating func addBlocks() {
    for (index, line) in all.enumerated() where line.value == "|" && line.key != nil {
      let end = index + 1 < all.count ? all[index + 1].number : range.upperBound
      guard end - line.number > 3 else { continue }
      let column = line.indent + (line.hasDash ? 2 : 0)
      var wrong = lines
      let last = (line.number + 1..<end).last { !lines[$0].isEmpty } ?? end - 1
      wrong[last] = String(lines[last].dropFirst(column + 2))
      if wrong[last].first?.isLetter == true {
        add("line of a text too far left", line: last, wrong: wrong)
      }
      wrong = lines
      wrong[line.number] += " " + String(lines[line.number + 1].dropFirst(column + 2))
      wrong.remove(at: line.number + 1)
      add("text begins beside its bar", line: line.number, wrong: wrong)
      wrong = lines
      wrong[line.number] =
        "\(line.lead)\(line.key ?? ""): \"" + lines[line.number + 1].dropFirst(column + 2)
      wrong.remove(at: line.number + 1)
      add("open quote over several lines", line: line.number, wrong: wrong)
      break
    }
  }
}
