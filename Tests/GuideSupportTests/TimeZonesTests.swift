import Foundation
import GuideSupport
import Testing

@Suite struct TimeZonesTests {
  /// Two zones that are a day apart at any hour.
  @Test func todayIsWhereTheZoneIs() throws {
    guard TimeZones.areInstalled else { return }
    let west = try #require(TimeZones.today(in: "Pacific/Pago_Pago"))
    let east = try #require(TimeZones.today(in: "Pacific/Kiritimati"))
    #expect((west.year, west.month, west.day) < (east.year, east.month, east.day))
    // Asking leaves the computer's own zone as it was.
    let zone = Program.environment("TZ")
    _ = TimeZones.today(in: "Pacific/Kiritimati")
    #expect(Program.environment("TZ") == zone)
  }

  @Test(arguments: ["Missouri", "/etc/passwd", "../zoneinfo/UTC", "America", "", "America/Chicgo"])
  func othersAreNotKnown(_ zone: String) {
    #expect(TimeZones.today(in: zone) == nil)
  }

  @Test func namesAreThoseOfCities() {
    guard TimeZones.areInstalled else { return }
    #expect(TimeZones.names.contains("America/Chicago"))
    #expect(!TimeZones.names.contains { $0.hasPrefix("posix/") || $0.hasPrefix("right/") })
    #expect(TimeZones.today(in: "UTC") != nil)
  }
}
