import Foundation
import GuideYAML

/// Every file of this repository that can be edited, each as it is, and with Windows' line endings or
/// a mark at its start.
enum EditSamples {
  struct Sample {
    var name: String
    var text: DocumentText
  }

  static let all: [Sample] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var samples: [Sample] = []
    for folder in ["content", "Documentation/handbook/content", "Tests/Fixtures"] {
      let place = root.appendingPathComponent(folder).resolvingSymlinksInPath()
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: place.path)) ?? []
      for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".md") {
        guard let data = try? Data(contentsOf: place.appendingPathComponent(name)) else { continue }
        let bytes = [UInt8](data)
        let hasReturns = bytes.contains(13)
        let windows = hasReturns ? bytes : bytes.flatMap { $0 == 10 ? [13, 10] : [$0] }
        let marked = bytes.starts(with: [0xEF]) ? bytes : [0xEF, 0xBB, 0xBF] + bytes
        for (form, bytes) in [("", bytes), (" (CRLF)", windows), (" (BOM)", marked)] {
          guard let text = document(name, bytes), (try? text.tree()) != nil else { continue }
          samples.append(Sample(name: "\(folder)/\(name)\(form)", text: text))
        }
      }
    }
    return samples
  }()

  private static func document(_ name: String, _ bytes: [UInt8]) -> DocumentText? {
    if name.hasSuffix(".yaml") { return DocumentText(bytes) }
    let start = bytes.starts(with: [0xEF]) ? 3 : 0
    var fences: [Range<Int>] = []
    var line = start
    while line < bytes.count, fences.count < 2 {
      let end = bytes[line...].firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      let words = bytes[line..<end].filter { $0 != 13 && $0 != 10 && $0 != 32 }
      if words == [45, 45, 45] { fences.append(line..<end) }
      if fences.isEmpty { return nil }
      line = end
    }
    guard fences.count == 2 else { return nil }
    return DocumentText(
      bytes, keys: fences[0].upperBound..<fences[1].lowerBound,
      body: fences[1].upperBound..<bytes.count)
  }
}
