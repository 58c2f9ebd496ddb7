/// What an AVIF file says of its items: the picture, its parts, and what is written about it
/// (ISO/IEC 14496-12, 8.11, and 23008-12).
struct AVIFItems {
  private typealias Box = (name: String, content: Range<Int>)

  private let bytes: [UInt8]
  private let boxes: [Box]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let top = Self.boxes(bytes, 0..<bytes.count)
    boxes = top.first { $0.name == "meta" }.map { Self.boxes(bytes, $0.content.dropFirst(4)) } ?? []
  }

  private static func boxes(_ bytes: [UInt8], _ range: Range<Int>) -> [Box] {
    var reader = ByteReader(bytes, range)
    var found: [Box] = []
    while reader.left >= 8 {
      let start = reader.position
      guard let written = reader.number(4) else { break }
      let name = String(decoding: bytes[reader.take(4)], as: UTF8.self)
      guard
        let length = written == 1 ? reader.number(8) : written == 0 ? reader.end - start : written
      else { break }
      found.append((name, reader.take(length - (reader.position - start))))
    }
    return found
  }

  private func content(_ name: String) -> Range<Int>? { boxes.first { $0.name == name }?.content }

  // MARK: The picture

  /// Whether data of the picture are beside its description, and not in a part of their own.
  var hasDataInside: Bool { content("idat") != nil }

  /// The size at which the picture is shown: turned, if the file says so.
  var size: (width: Int, height: Int)? {
    guard let picture = content("pitm"), let properties = content("iprp") else { return nil }
    let inner = Self.boxes(bytes, properties)
    guard let list = inner.first(where: { $0.name == "ipco" }),
      let links = inner.first(where: { $0.name == "ipma" })
    else { return nil }
    var reader = ByteReader(bytes, picture)
    guard let version = reader.number(4), let id = reader.number(version >> 24 == 0 ? 2 : 4) else {
      return nil
    }
    let all = Self.boxes(bytes, list.content)
    var (size, isTurned): ((width: Int, height: Int)?, Bool) = (nil, false)
    for number in numbers(of: id, in: links.content) where number >= 1 && number <= all.count {
      let property = all[number - 1]
      var reader = ByteReader(bytes, property.content)
      switch property.name {
      case "ispe":
        guard reader.number(4) != nil, let width = reader.number(4), let height = reader.number(4)
        else { return nil }
        size = (width, height)
      case "irot": isTurned = (reader.number(1) ?? 0) & 1 == 1
      default: break
      }
    }
    return size.map { isTurned ? ($0.height, $0.width) : $0 }
  }

  /// Which properties an item has, by their numbers.
  private func numbers(of item: Int, in links: Range<Int>) -> [Int] {
    var reader = ByteReader(bytes, links)
    guard let head = reader.number(4), let count = reader.number(4) else { return [] }
    for _ in 0..<count {
      guard let id = reader.number(head >> 24 == 0 ? 2 : 4), let links = reader.number(1) else {
        return []
      }
      var found: [Int] = []
      for _ in 0..<links {
        guard let number = reader.number(head & 1 == 1 ? 2 : 1) else { return found }
        found.append(number & (head & 1 == 1 ? 0x7FFF : 0x7F))
      }
      if id == item { return found }
    }
    return []
  }

  // MARK: What is written about it

  /// Where Exif and XMP data are in the file.
  var privateRanges: [Range<Int>] {
    guard let locations = content("iloc") else { return [] }
    let wanted = privateItems
    if wanted.isEmpty { return [] }
    var reader = ByteReader(bytes, locations)
    guard let head = reader.number(4), let sizes = reader.number(2),
      let count = reader.number(head >> 24 < 2 ? 2 : 4)
    else { return [] }
    let hasMethod = head >> 24 > 0
    var found: [Range<Int>] = []
    for _ in 0..<count {
      guard let id = reader.number(head >> 24 < 2 ? 2 : 4),
        let method = hasMethod ? reader.number(2) : 0, reader.number(2) != nil,
        let base = reader.number(sizes >> 4 & 15), let extents = reader.number(2)
      else { return found }
      let start = method & 15 == 1 ? content("idat")?.lowerBound ?? 0 : 0
      // Parts that take no bytes are all the same, and a file of any size may have 65,535 of them
      // for every six bytes.
      let isTold = sizes & 0xFF00 != 0 || hasMethod && sizes & 15 != 0
      for _ in 0..<(isTold ? extents : min(extents, 1)) {
        guard hasMethod ? reader.number(sizes & 15) != nil : true,
          let offset = reader.number(sizes >> 12 & 15), let length = reader.number(sizes >> 8 & 15)
        else { return found }
        if wanted.contains(id), let range = range(from: [start, base, offset], length) {
          found.append(range)
        }
      }
    }
    return found
  }

  private func range(from parts: [Int], _ length: Int) -> Range<Int>? {
    // Each is checked before it is added: a file may give any numbers.
    var start = 0
    for part in parts {
      guard part >= 0, part <= bytes.count - start else { return nil }
      start += part
    }
    return start..<start + min(max(0, length), bytes.count - start)
  }

  private var privateItems: Set<Int> {
    guard let list = content("iinf") else { return [] }
    var reader = ByteReader(bytes, list)
    guard let head = reader.number(4), reader.number(head >> 24 == 0 ? 2 : 4) != nil else {
      return []
    }
    var found: Set<Int> = []
    for item in Self.boxes(bytes, reader.position..<reader.end) where item.name == "infe" {
      var reader = ByteReader(bytes, item.content)
      guard let head = reader.number(4), let id = reader.number(head >> 24 < 3 ? 2 : 4),
        reader.number(2) != nil
      else { continue }
      let kind = String(decoding: bytes[reader.take(4)], as: UTF8.self)
      if kind == "Exif" || kind == "mime" { found.insert(id) }
    }
    return found
  }
}
