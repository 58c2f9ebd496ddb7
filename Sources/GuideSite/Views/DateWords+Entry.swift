internal import GuideContent

/// Days, times and zones in words.
extension DateWords {
  /// `Tuesday, December 1, 2026, 5:00 p.m. to 6:00 p.m., Central Time`.
  static func text(_ date: DateEntry, _ zone: String, in language: String) -> String {
    let own = String(language.prefix { $0 != "-" })
    let to = joiners[own] ?? "–"
    let first = weekday(date.day, own) + text(date.day, language)
    var words = first
    if let time = date.time { words += ", " + clock(time, own) }
    if let last = date.lastDay, last != date.day {
      words += " \(to) " + weekday(last, own) + text(last, language)
      if let end = date.endTime { words += ", " + clock(end, own) }
    } else if let end = date.endTime {
      words += " \(to) " + clock(end, own)
    }
    return date.time == nil ? words : words + ", " + self.zone(zone, own)
  }

  private static func weekday(_ day: Day, _ language: String) -> String {
    guard let names = weekdays[language] else { return "" }
    // 1970-01-01 was a Thursday.
    let number = ((day.number + 4) % 7 + 7) % 7
    return names[number] + ", "
  }

  private static func clock(_ time: TimeOfDay, _ language: String) -> String {
    guard let halves = halves[language] else { return time.description }
    let hour = time.hour % 12 == 0 ? 12 : time.hour % 12
    let minute = (time.minute < 10 ? "0" : "") + "\(time.minute)"
    return "\(hour):\(minute)\u{A0}\(time.hour < 12 ? halves.0 : halves.1)"
  }

  /// As people of the United States call their zones; elsewhere the zone's city.
  private static func zone(_ zone: String, _ language: String) -> String {
    if let names = zones[zone] {
      if language == "en" { return names.0 }
      if language == "es" { return names.1 }
    }
    let city = String(zone.split(separator: "/").last ?? "").replacing("_", with: " ")
    switch language {
    case "en": return "\(city) time"
    case "es": return "hora de \(city)"
    case "fr": return "heure de \(city)"
    case "vi": return "giờ \(city)"
    case "zh": return "\(city) 时间"
    default: return city
    }
  }

  private static let joiners = ["en": "to", "es": "a", "fr": "à", "vi": "đến", "zh": "至"]
  private static let halves = ["en": ("a.m.", "p.m."), "es": ("a.\u{A0}m.", "p.\u{A0}m.")]
  private static let weekdays = [
    "en": ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
    "fr": ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"],
    "vi": ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"],
    "zh": ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"],
    "es": ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
  ]
  private static let zones = [
    "America/New_York": ("Eastern Time", "hora del Este"),
    "America/Chicago": ("Central Time", "hora del Centro"),
    "America/Denver": ("Mountain Time", "hora de la Montaña"),
    "America/Phoenix": ("Arizona Time", "hora de Arizona"),
    "America/Los_Angeles": ("Pacific Time", "hora del Pacífico"),
    "America/Anchorage": ("Alaska Time", "hora de Alaska"),
    "Pacific/Honolulu": ("Hawaii Time", "hora de Hawái"),
  ]
}
