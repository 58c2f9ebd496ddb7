import FuzzTargets
import TestSupport
import Testing

/// The forms that `make growth` measures reach the code that they are there for.
@Suite("Forms of growth")
struct GrowthShapeTests {
  /// What guide says of each form. A form that a fault of its own stops at its first character measures
  /// nothing, so a new line of this file is to be read: is that what the form is for?
  @Test func whatIsSaidOfEach() throws {
    let targets = FuzzTarget.all(scratch: "")
    var text = ""
    for shape in GrowthShape.all where !["guide", "picture", "svg", "table"].contains(shape.target)
    {
      let target = try #require(targets.first { $0.name == shape.target })
      let codes = target.codes(of: shape.file(2_048)).joined(separator: " ")
      text +=
        "\(shape.target): \(shape.name.debugDescription): \(codes.isEmpty ? "nothing" : codes)\n"
    }
    let difference = Snapshot.difference(text, from: Fixtures.folder("growth/said.txt"))
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func everyFormBelongsToATarget() {
    let names = Set(FuzzTarget.all(scratch: "").map(\.name))
    #expect(GrowthShape.all.allSatisfy { names.contains($0.target) })
  }
}
