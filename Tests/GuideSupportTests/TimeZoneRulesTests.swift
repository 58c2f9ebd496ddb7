import GuideSupport
import Testing

/// The expected offsets are those of Python's `zoneinfo`.
@Suite(.enabled(if: TimeZones.areInstalled)) struct TimeZoneRulesTests {
  @Test(arguments: [
    // Summer begins in Chicago at 2 o'clock of March 8, 2026, and ends at 2 o'clock of November 1.
    ("America/Chicago", 1_772_956_799, -21_600), ("America/Chicago", 1_772_956_800, -18_000),
    ("America/Chicago", 1_793_516_399, -18_000), ("America/Chicago", 1_793_516_400, -21_600),
    ("America/Chicago", 13_046_400, -18_000),
    // Half an hour, without a summer; in the war it had one.
    ("Asia/Kolkata", 1_780_272_000, 19_800), ("Asia/Kolkata", 7_258_118_400, 19_800),
    ("Asia/Kolkata", -852_076_800, 23_400), ("Asia/Kathmandu", 1_767_225_600, 20_700),
    // In the south, summer ends in April and begins in September.
    ("America/Santiago", 1_775_357_999, -10_800), ("America/Santiago", 1_775_358_000, -14_400),
    ("America/Santiago", 1_788_667_199, -14_400), ("America/Santiago", 1_788_667_200, -10_800),
    // Years that no file lists, by the rule at its end.
    ("America/Chicago", 3_802_550_400, -18_000), ("America/Chicago", 3_815_769_600, -21_600),
    ("America/Santiago", 3_314_736_000, -10_800), ("America/Santiago", 3_330_374_400, -14_400),
    ("Australia/Lord_Howe", 2_840_140_800, 39_600),
    ("Australia/Lord_Howe", 2_855_865_600, 37_800),
    ("Europe/Dublin", 2_840_140_800, 0), ("Europe/Dublin", 2_855_865_600, 3_600),
    ("America/Sao_Paulo", 5_680_281_600, -10_800),
  ])
  func offsetOfARealZone(_ zone: String, _ moment: Int, _ offset: Int) throws {
    let rules = try #require(TimeZones.rules(of: zone))
    #expect(rules.offset(at: moment) == offset)
  }

  @Test func everyInstalledZoneCanBeRead() {
    for name in TimeZones.names { #expect(TimeZones.rules(of: name) != nil, "\(name)") }
  }

  /// 2026-11-01, 04:30 UTC: still October in Chicago, already November in Kolkata.
  @Test func dayOfAMoment() throws {
    let day = try #require(TimeZones.rules(of: "America/Chicago"))
    #expect(try #require(TimeZones.day(at: 1_793_507_400, day)) == (2026, 10, 31))
    let other = try #require(TimeZones.rules(of: "Asia/Kolkata"))
    #expect(try #require(TimeZones.day(at: 1_793_507_400, other)) == (2026, 11, 1))
    #expect(TimeZones.day(at: .max, other) == nil)
  }

  /// Several threads ask for zones a day apart, and each gets its own day.
  @Test func threadsDoNotDisturbEachOther() async {
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        for (zone, offset) in [("Pacific/Pago_Pago", -39_600), ("Pacific/Kiritimati", 50_400)] {
          group.addTask {
            (0..<200).allSatisfy { _ in
              TimeZones.rules(of: zone)?.offset(at: 1_780_272_000) == offset
            }
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}

/// Files made by hand, byte for byte.
@Suite struct TimeZoneFileTests {
  /// A file of version 2 with one kind of local time, no changes, and a rule.
  private func file(_ rule: String, offset: UInt8 = 0) -> [UInt8] {
    let head = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15)
    let counts: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1]
    let block = head + counts + [0, 0, 0, offset, 0, 0] + [0]
    return block + block + Array("\n\(rule)\n".utf8)
  }

  @Test func ruleWithoutASummer() throws {
    let rules = try #require(TimeZoneRules(file("<-0330>3:30")))
    #expect(rules.offset(at: 4_000_000_000) == -12_600)
    #expect(try #require(TimeZoneRules(file("", offset: 60))).offset(at: 0) == 60)
  }

  /// RFC 9636, 3.3.1: daylight saving time all the year.
  @Test(arguments: [0, 15_778_800, 31_532_400, 31_535_999, 31_554_000, 1_798_761_599])
  func summerAllTheYear(_ moment: Int) throws {
    let rules = try #require(TimeZoneRules(file("XXX3EDT4,0/0,J365/23")))
    #expect(rules.offset(at: moment) == -14_400)
  }

  /// March 1, 2027 and 2028: the 60th day with and without February 29.
  @Test func daysByTheirNumber() throws {
    let rules = try #require(TimeZoneRules(file("AAA0BBB,J60/0,J61/0")))
    #expect(rules.offset(at: 1_803_859_200) == 3_600)
    #expect(rules.offset(at: 1_835_481_600) == 3_600)
    #expect(rules.offset(at: 1_835_395_200) == 0)
    let counted = try #require(TimeZoneRules(file("AAA0BBB,59/0,60/0")))
    #expect(counted.offset(at: 1_835_395_200) == 3_600)
  }

  @Test(arguments: [
    "A", "AB3", "EST", "EST5EDT", "EST5EDT,M13.1.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
    "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,M11.1.0,x",
    "EST99999999999999999999",
    "EST5EDT,J0,J365", "EST5EDT,M3.2.0/168,M11.1.0", "<EST5",
  ])
  func malformedRuleIsRefused(_ rule: String) { #expect(TimeZoneRules(file(rule)) == nil) }

  /// Cut off anywhere, or with any one byte of its numbers changed, a file may be refused; it
  /// never ends the program.
  @Test func damagedFileIsRefused() {
    let whole = file("CST6CDT,M3.2.0,M11.1.0")
    for count in 0..<whole.count { #expect(TimeZoneRules(Array(whole[..<count])) == nil) }
    for index in whole.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var damaged = whole
        damaged[index] = value
        for moment in [Int.min, 0, 1_800_000_000, Int.max] {
          _ = TimeZoneRules(damaged)?.offset(at: moment)
        }
      }
    }
  }
}
