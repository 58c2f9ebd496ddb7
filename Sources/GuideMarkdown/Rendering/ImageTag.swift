internal import GuideSupport

/// Writes the end of an image's tag, after its description.
struct ImageTag {
  /// What the handler said of the image; nil leaves it as it was written.
  let target: ImageTarget?
  let title: UnsafeBufferPointer<UInt8>
  /// What closes the tag: the specification writes a slash, which HTML ignores and its checkers
  /// comment on.
  let end: StaticString

  func finish(into out: inout OutputBuffer) {
    if !title.isEmpty {
      out.append("\" title=\"")
      out.appendText(title)
    }
    if let target { write(target, into: &out) }
    out.append(end)
  }

  private func write(_ target: ImageTarget, into out: inout OutputBuffer) {
    if let size = target.size {
      out.append("\" width=\"")
      out.append(decimal: size.width)
      out.append("\" height=\"")
      out.append(decimal: size.height)
    }
    if let name = target.className {
      out.append("\" class=\"")
      out.appendText(name)
    }
    writeCandidates(target, into: &out)
    if target.isLazy { out.append("\" loading=\"lazy") }
    // Words are shown without waiting until a picture is unpacked.
    out.append("\" decoding=\"async")
  }

  /// The sizes from which a browser chooses.
  private func writeCandidates(_ target: ImageTarget, into out: inout OutputBuffer) {
    if target.candidates.isEmpty { return }
    out.append("\" srcset=\"")
    for (number, candidate) in target.candidates.enumerated() {
      if number > 0 { out.append(", ") }
      out.appendAddress(candidate.address)
      out.append(" ")
      out.append(decimal: candidate.width)
      out.append("w")
    }
    out.append("\" sizes=\"")
    out.appendText(target.sizes)
  }
}
