/// Writes JSON as bytes, with keys in the order in which they are given: indented for people, or
/// without any space for browsers.
///
/// Commas, line ends and escapes are its business, so what comes out is always well formed as
/// long as an object gets fields and an array gets values.
package struct JSONWriter: ~Copyable {
  private var out: OutputBuffer
  private var depth = 0
  /// True when something already is in the object or array that is open.
  private var needsComma = false
  /// True right after a key, whose value stays on its line.
  private var afterKey = false
  private let isIndented: Bool

  package init(capacity: Int = 4_096, isIndented: Bool = true) {
    out = OutputBuffer(capacity: capacity)
    self.isIndented = isIndented
  }

  /// Ends the document with a line end and hands over the bytes.
  package consuming func finish() -> OutputBuffer {
    if isIndented { out.append("\n") }
    return out
  }

  package mutating func object(_ body: (inout JSONWriter) -> Void) {
    group(UInt8(ascii: "{"), UInt8(ascii: "}"), body: body)
  }

  package mutating func array(_ body: (inout JSONWriter) -> Void) {
    group(UInt8(ascii: "["), UInt8(ascii: "]"), body: body)
  }

  package mutating func object(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    object(body)
  }

  package mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
    self.key(key)
    array(body)
  }

  package mutating func field(_ key: String, _ value: String) {
    self.key(key)
    self.value(value)
  }

  package mutating func field(_ key: String, _ value: Int) {
    self.key(key)
    self.value(value)
  }

  package mutating func field(_ key: String, _ value: Bool) {
    self.key(key)
    self.value(value)
  }

  package mutating func value(_ text: String) {
    next()
    quoted(text)
  }

  package mutating func value(_ number: Int) {
    next()
    out.append(decimal: number)
  }

  package mutating func value(_ flag: Bool) {
    next()
    out.append(flag ? "true" : "false")
  }

  /// Writes a number or a word of JSON as it is.
  mutating func literal(_ text: String) {
    next()
    out.append(text)
  }

  /// Begins a field; its value is what is written next.
  package mutating func key(_ key: String) {
    next()
    quoted(key)
    out.append(isIndented ? ": " : ":")
    afterKey = true
  }

  private mutating func group(_ open: UInt8, _ close: UInt8, body: (inout JSONWriter) -> Void) {
    next()
    out.append(open)
    depth += 1
    needsComma = false
    body(&self)
    depth -= 1
    if needsComma { newline() }
    out.append(close)
    needsComma = true
  }

  /// Puts what separates a value from what is before it.
  private mutating func next() {
    if afterKey {
      afterKey = false
    } else {
      if needsComma { out.append(UInt8(ascii: ",")) }
      if depth > 0 { newline() }
    }
    needsComma = true
  }

  private mutating func newline() {
    if !isIndented { return }
    out.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { out.append("  ") }
  }

  private mutating func quoted(_ text: String) {
    var text = text
    text.withUTF8 { out.appendJSON($0, isInPage: !isIndented) }
  }
}
