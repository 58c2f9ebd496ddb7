import Foundation
import Testing

@testable import GuidePublishing

/// The sentences of a page before and after.
@Suite struct TextChangeTests {
  @Test func sentencesAreToldInTheOrderOfThePage() {
    let old = ["One stays.", "The office is open on Monday.", "Gone for good.", "Last stays."]
    let new = ["One stays.", "Quite new here.", "The office is open on Tuesday.", "Last stays."]
    #expect(
      TextChange.between(old, new) == [
        .added("Quite new here."),
        .changed(from: "The office is open on Monday.", to: "The office is open on Tuesday."),
        .removed("Gone for good."),
      ])
    #expect(TextChange.between(old, old).isEmpty)
    // The same sentence twice goes once.
    #expect(TextChange.between(["A b.", "A b."], ["A b."]) == [.removed("A b.")])
    #expect(TextChange.between([], ["A b."]) == [.added("A b.")])
  }

  /// A text that was written again from end to end takes time in proportion to its length.
  @Test func aTextWrittenAnewIsComparedSoon() {
    func text(_ count: Int, _ word: String) -> [String] {
      (0..<count).map { number in
        (0..<12).map { "\(word)\((number * 7 + $0 * 13) % (count * 3))" }.joined(separator: " ")
          + " \(number % 9)."
      }
    }
    func seconds(_ count: Int) -> Double {
      let (old, new) = (text(count, "old"), text(count, "new"))
      // The quickest of three: other programs can only make it slower.
      return (0..<3).map { _ in
        let start = Self.processorTime()
        #expect(TextChange.between(old, new).count == 2 * count)
        return Self.processorTime() - start
      }.min() ?? 0
    }
    _ = seconds(50)
    // Eight times the text: sixty-four times the work when each is compared with each.
    #expect(seconds(2_400) < 32 * seconds(300))
  }

  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
