import ArgumentParser

/// The papers that a packet is made for.
enum PacketPaper: String, CaseIterable, ExpressibleByArgument {
  case letter, a4

  /// A stylesheet that says how large a page is.
  var style: String { "@page { size: \(rawValue == "a4" ? "A4" : rawValue); }\n" }
}
