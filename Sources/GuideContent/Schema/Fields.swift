package import GuideDiagnostics
internal import GuideYAML

/// The keys and values of one record, while it is being read or described.
package struct Fields {
  package let context: ReadContext
  /// The whole record's place.
  package let place: SourceRange
  private let mapping: Mapping
  /// A bit for each entry that a field has asked for.
  private var taken: Set64 = Set64()
  /// Where the next key is expected: most files keep the order of the declaration.
  private var cursor = 0
  private var missing: [String] = []
  private var described: [FieldDescription]?
  /// Groups with nothing after their colon: their keys may stand below, too far left.
  private var emptyGroups: [(entry: Mapping.Entry, keys: [String])] = []
  /// What only several fields together show, until it is known that no key was misspelt.
  private var pending: [Diagnostic] = []
  /// How many faults the file had before this record.
  private let faultsBefore: Int

  init(_ mapping: Mapping, at place: SourceRange, in context: ReadContext) {
    self.mapping = mapping
    self.place = place
    self.context = context
    faultsBefore = context.diagnostics.count
  }

  /// Fields that hold nothing and write down what they are asked for.
  static func describing() -> Fields {
    let context = ReadContext.forDescribing
    var fields = Fields(Mapping([]), at: SourceRange(FileID(0), at: 0), in: context)
    fields.described = []
    return fields
  }

  /// What has been asked for, in order; empty while reading.
  var descriptions: [FieldDescription] { described ?? [] }

  /// False where a translation's words are missing and the original's are in for them.
  package var isTranslated: Bool { context.isTranslated(place.file) }

  // MARK: Asking for a field

  /// The value of a key that has to be there.
  package mutating func required<T: FieldType>(_ key: String, _ type: T, help: String) -> T.Value {
    if described != nil {
      var description = FieldDescription(key, type.description, help: help, isRequired: true)
      description.mayStay = (type as? TextType)?.mayStay ?? false
      described?.append(description)
      return type.placeholder
    }
    guard let entry = take(key) else {
      missing.append(key)
      if let id = type as? IdentifierType, let kind = id.kind { context.missed(kind) }
      return type.placeholder
    }
    return read(entry, type) ?? type.placeholder
  }

  /// The value of a key that may be left out.
  ///
  /// - Parameter isUsual: whether most records have it all the same.
  package mutating func optional<T: FieldType>(
    _ key: String, _ type: T, isUsual: Bool = false, help: String
  ) -> T.Value? {
    if described != nil {
      var description = FieldDescription(key, type.description, help: help, isRequired: false)
      description.isUsual = isUsual
      described?.append(description)
      return nil
    }
    return take(key).flatMap { read($0, type) }
  }

  /// The value of a key that may be left out, and then means `standard`.
  ///
  /// - Parameter isUsual: whether most records have it all the same.
  package mutating func optional<T: FieldType>(
    _ key: String, _ type: T, default standard: T.Value, isUsual: Bool = false, help: String
  ) -> T.Value {
    if described != nil {
      var description = FieldDescription(key, type.description, help: help, isRequired: false)
      description.isUsual = isUsual
      description.standard = type.show(standard)
      described?.append(description)
      return standard
    }
    return take(key).flatMap { read($0, type) } ?? standard
  }

  private mutating func read<T: FieldType>(_ entry: Mapping.Entry, _ type: T) -> T.Value? {
    if case .scalar(let scalar) = entry.value.content, scalar.isEmptyPlain {
      if case .record(let group) = type.description {
        emptyGroups.append((entry, group.fields.map(\.key)))
        return nil
      }
      reportEmpty(entry)
      return nil
    }
    if case .record = type.description,
      mapping.entries.contains(where: { $0.key.hasPrefix("\(entry.key).") })
    {
      // What the group lacks may be written as `review.owner`, which is reported.
      context.expectGaps(in: entry.value.place)
    }
    return type.read(entry.value, key: entry.key, in: context)
  }

  private mutating func take(_ key: String) -> Mapping.Entry? {
    let entries = mapping.entries
    if cursor < entries.count, entries[cursor].key == key {
      taken.insert(cursor)
      cursor += 1
      return entries[cursor - 1]
    }
    for index in entries.indices where entries[index].key == key {
      taken.insert(index)
      cursor = index + 1
      return entries[index]
    }
    return nil
  }

  // MARK: Checks across fields

  /// Where the value of a key is; the record's own place when the key is not there.
  package func place(of key: String) -> SourceRange { mapping[key]?.place ?? place }

  /// True when the key was written.
  package func has(_ key: String) -> Bool { mapping[key] != nil }

  /// More unknown keys than this in one record are counted, not listed.
  private static let mostUnknownKeys = 10

  /// Reports a fault that only several fields together show.
  ///
  /// Not run while describing.
  package mutating func check(
    _ holds: @autoclosure () -> Bool, else diagnostic: @autoclosure () -> Diagnostic
  ) {
    if described == nil, context.diagnostics.count == faultsBefore, missing.isEmpty,
      emptyGroups.isEmpty, !holds()
    {
      pending.append(diagnostic())
    }
  }

  // MARK: What was not asked for

  private func reportEmpty(_ entry: Mapping.Entry) {
    context.report(
      ContentFault.emptyValue, at: entry.keyPlace, "`\(entry.key)` has nothing after its colon.",
      allowed: "Write a value, or remove the line.")
  }

  /// Reports a group that is empty, or whose keys begin as far left as itself.
  ///
  /// - Parameter unknown: the keys that nobody asked for; those of the group are taken out.
  private func reportEmpty(
    _ group: (entry: Mapping.Entry, keys: [String]), besides unknown: inout [Mapping.Entry]
  ) {
    let below = mapping.entries.drop { $0.keyPlace != group.entry.keyPlace }.dropFirst()
    let own = below.prefix { entry in
      group.keys.contains(entry.key) && unknown.contains { $0.keyPlace == entry.keyPlace }
    }
    guard let first = own.first else { return reportEmpty(group.entry) }
    unknown.removeAll { entry in own.contains { $0.keyPlace == entry.keyPlace } }
    let names = own.map { "`\($0.key):`" }
    context.report(
      ContentFault.unknownKey, at: first.keyPlace,
      "`\(first.key)` belongs to `\(group.entry.key)` above it, and begins too far left.",
      allowed: "Put two more spaces before "
        + "\(names.count == 1 ? names[0] : "each of \(names.joined(separator: ", "))").")
  }

  /// True for `2026` in `{reviewed_on: Nov 23, 2026}`: the value before it ended too early, and was reported.
  private func isRestOfValue(_ entry: Mapping.Entry) -> Bool {
    guard case .scalar(let scalar) = entry.value.content, scalar.isEmptyPlain,
      let number = mapping.entries.firstIndex(where: { $0.keyPlace == entry.keyPlace }), number > 0
    else { return false }
    let before = mapping.entries[number - 1].value.place
    return context.diagnostics.dropFirst(faultsBefore).contains { $0.place == before }
  }

  /// Reports a pair that stands for several keys, as in `- mentor: somebody who helps`: that is one mistake.
  ///
  /// - Returns: false where no more than one key is missing, or an unknown one is nearly a key.
  private func reportForeign(_ unknown: [Mapping.Entry], _ record: (some Record).Type) -> Bool {
    guard let first = unknown.first, missing.count > 1,
      unknown.count == 1 || unknown.count == mapping.entries.count,
      !unknown.contains(where: { Suggestion.nearest(to: $0.key, in: missing) != nil })
    else { return false }
    let needed = missing.map { "`\($0):`" }
    var advice = "Write \(needed.joined(separator: ", ")) below each other, each with its value."
    if unknown.count == 1, missing.count == 2, case .scalar(let scalar) = first.value.content {
      advice =
        "Write `\(missing[0]): \(Quoting.quoteIfNeeded(first.key))`, and below it "
        + "`\(missing[1]): \(Quoting.quoteIfNeeded(scalar.text))`."
    }
    context.report(
      ContentFault.unknownKey, at: first.keyPlace,
      "\(record.recordName.withArticle) has no key `\(first.key)`"
        + (unknown.count > 1 ? ", nor any other that is here." : "."),
      allowed: advice)
    return true
  }

  /// Reports a key such as `review.owner`: as other programs write the key of a group.
  private func reportDotted(_ entry: Mapping.Entry, _ record: (some Record).Type) -> Bool {
    let parts = entry.key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    guard parts.count == 2,
      let group = RecordDescription.of(record).fields.first(where: { $0.key == parts[0] }),
      case .record(let inner) = group.type, inner.fields.contains(where: { $0.key == parts[1] })
    else { return false }
    context.report(
      ContentFault.unknownKey, at: entry.keyPlace,
      "`\(parts[1])` is a key of `\(parts[0])`, and stands below it, not behind a period.",
      allowed: mapping[group.key] != nil
        ? "Write `\(parts[1]):` below `\(parts[0]):`, as far right as the other keys there."
        : "Write `\(parts[0]):` on a line of its own, and below it `\(parts[1]):` after two spaces."
    )
    return true
  }

  /// Reports keys that nobody asked for and keys that nobody wrote.
  ///
  /// An unknown key that looks like a missing one is one slip, so it is one report.
  mutating func finish(_ record: (some Record).Type) {
    var unknown: [Mapping.Entry] = []
    for (index, entry) in mapping.entries.enumerated() where !taken.contains(index) {
      unknown.append(entry)
    }
    for group in emptyGroups { reportEmpty(group, besides: &unknown) }
    unknown.removeAll(where: isRestOfValue)
    // A line that could not be read may be the one that is missed here.
    if !missing.isEmpty, context.hasSlip(in: place) { missing = [] }
    if unknown.isEmpty { for diagnostic in pending { context.report(diagnostic) } }
    if unknown.isEmpty, missing.isEmpty { return }
    let names = RecordDescription.of(record).fields.map(\.key)
    let written = Set(mapping.entries.map(\.key))
    let absent = names.filter { !written.contains($0) }
    if reportForeign(unknown, record) { return }
    for entry in unknown.prefix(Self.mostUnknownKeys) {
      if reportDotted(entry, record) { continue }
      let meant =
        Suggestion.nearest(to: entry.key, in: missing)
        ?? Suggestion.nearest(to: entry.key, in: absent)
      missing.removeAll { $0 == meant }
      context.report(
        ContentFault.unknownKey, at: entry.keyPlace,
        "\(record.recordName.withArticle) has no key `\(entry.key)`."
          + (meant.map { " Did you mean `\($0)`?" } ?? ""),
        allowed: "The keys are: \(names.joined(separator: ", ")).",
        write: Suggestion.sure(for: entry.key, in: absent))
    }
    if unknown.count > Self.mostUnknownKeys {
      let rest = unknown.count - Self.mostUnknownKeys
      context.report(
        ContentFault.unknownKey, at: unknown[Self.mostUnknownKeys].keyPlace,
        "\(Quantity.text(rest, "more key")) from here on \(rest == 1 ? "is" : "are") unknown.",
        allowed: "The keys are: \(names.joined(separator: ", ")).")
    }
    for key in missing {
      context.report(
        ContentFault.missingKey, at: SourceRange(place.file, at: place.range.lowerBound),
        "This \(record.recordName) has no `\(key)`.",
        allowed: RecordDescription.of(record).fields.first { $0.key == key }.map {
          "`\(key)` is required. \($0.help)"
        })
    }
  }
}

/// A set of small numbers that costs nothing to make: the first 64 are bits of one word.
struct Set64 {
  private var bits: UInt64 = 0
  private var rest: [Int] = []

  mutating func insert(_ number: Int) {
    if number < 64 { bits |= 1 << UInt64(number) } else { rest.append(number) }
  }

  func contains(_ number: Int) -> Bool {
    number < 64 ? bits & (1 << UInt64(number)) != 0 : rest.contains(number)
  }
}
