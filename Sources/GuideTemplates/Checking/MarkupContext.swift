/// Where in the HTML a value would be written, which decides how it is made safe there.
struct MarkupContext: Equatable, Sendable {
  var state = State.content
  /// The name of the tag that is open, in lowercase; "?" when it is put together from parts.
  var tag: [UInt8] = []
  /// The name of the attribute that is open, likewise.
  var attribute: [UInt8] = []
  var address = AddressState.start

  enum State: Equatable, Sendable {
    case content
    /// After `<` or `</`, within the tag's name.
    case tagName
    /// Within a tag, between attributes.
    case betweenAttributes(after: Before)
    case attributeName
    case afterEquals
    case quoted(UInt8)
    case unquoted
    /// Within `<script>` or `<style>`: no value is safe there.
    case code
    /// Within `<title>` or `<textarea>`: text, but no markup.
    case plainText
    case comment
    /// `<!doctype …>`, `<?xml …?>`
    case declaration
  }

  /// What letters that follow now would belong to: after a branch that may have ended in a name,
  /// they could continue it.
  enum Before: Int, Equatable, Sendable {
    case space
    case attributeName
    case tagName
  }

  /// What is known of an address so far; the order is from the least to the most certain.
  enum AddressState: Int, Comparable, Sendable {
    /// It runs code, as in `javascript:`.
    case code
    /// Nothing is there yet.
    case start
    /// Something is there, and a scheme might still come of it.
    case open
    /// What follows cannot be a scheme any more.
    case settled

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  static let unknownName = [UInt8(ascii: "?")]

  /// Names as bytes, as tags and attributes are kept: a text of each would be made for every value and tag.
  static let codeTags = ["script", "style", "?"].map { Array($0.utf8) }
  static let plainTextTags = ["title", "textarea"].map { Array($0.utf8) }
  private static let codeAttributes = ["style", "srcdoc"].map { Array($0.utf8) }
  private static let addressAttributes = [
    "href", "src", "action", "formaction", "cite", "poster", "data", "srcset", "xlink:href",
    "ping", "manifest", "background", "longdesc", "imagesrcset",
  ].map { Array($0.utf8) }

  /// The attributes that hold an address that a browser follows or loads.
  var isAddressAttribute: Bool { Self.addressAttributes.contains(attribute) }

  /// Attributes that hold code or style, or a name nobody can know.
  var isCodeAttribute: Bool {
    attribute.starts(with: "on".utf8) || Self.codeAttributes.contains(attribute)
      || attribute.contains(UInt8(ascii: "?"))
  }

  /// What holds after a branch, when one way ends in this context and another in `other`.
  ///
  /// Nil when the two cannot be brought together.
  func joined(_ other: MarkupContext) -> MarkupContext? {
    if self == other { return self }
    var joined = self
    if let before, let otherBefore = other.before {
      if tag != other.tag { return nil }
      let worse = max(before.rawValue, otherBefore.rawValue)
      joined.state = .betweenAttributes(after: Before(rawValue: worse) ?? .tagName)
      joined.attribute = []
      joined.address = .start
      return joined
    }
    switch (state, other.state) {
    case (.quoted, .quoted) where state == other.state, (.unquoted, .unquoted):
      if tag != other.tag { return nil }
      if attribute != other.attribute { joined.attribute = Self.unknownName }
      joined.address = min(address, other.address)
      return joined
    case (.content, .content):
      joined.tag = []
      joined.attribute = []
      joined.address = .start
      return joined
    default:
      return nil
    }
  }

  /// What came before, within a tag and outside of a value.
  private var before: Before? {
    switch state {
    case .tagName: tag.isEmpty ? nil : .tagName
    case .betweenAttributes(let before): before
    case .attributeName: .attributeName
    default: nil
    }
  }
}
