internal import CCmark

/// What is said of the descriptions of images.
struct ImageCheck {
  let reporter: MarkdownReporter

  func reportNoDescription(
    _ source: UnsafeBufferPointer<UInt8>, at range: Range<Int>
  ) {
    let name = String(decoding: source, as: UTF8.self)
    reporter.report(
      .imageWithoutDescription, at: range, "The image `\(name)` has no description.",
      allowed:
        "Write `![what it shows](\(name))`, or `![](\(name) \"decorative\")` when it is there "
        + "for its looks.")
  }

  /// Reports a description that says no more than that there is an image.
  func inspectDescription(
    _ node: OpaquePointer, _ source: UnsafeBufferPointer<UInt8>, at range: Range<Int>
  ) {
    var text = ""
    var child = cmark_node_first_child(node)
    while let piece = child {
      // With anything but plain words in it, it was written with care.
      guard cmark_node_get_type(piece) == CMARK_NODE_TEXT else { return }
      text += String(decoding: Bytes.of(cmark_node_get_literal(piece)), as: UTF8.self)
      if text.utf8.count > 80 { return }
      child = cmark_node_next(piece)
    }
    // Blanks and points are read out as nothing.
    let saysSomething = text.unicodeScalars.contains {
      $0.value > 0x2FFF || $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
    if !saysSomething { return reportNoDescription(source, at: range) }
    guard VagueDescription.isOne(text, source: String(decoding: source, as: UTF8.self)) else {
      return
    }
    if VagueDescription.isFileName(text.lowercased()) {
      reporter.report(
        .imageWithoutDescription, at: range,
        "“\(text)” is the name of a file, and no description of the image.",
        allowed: "Write what somebody would miss who cannot see it.")
      return
    }
    reporter.report(
      .vagueDescription, at: range, "The description “\(text)” does not say what the image shows.",
      allowed: "Write what somebody would miss who cannot see it.")
  }
}
