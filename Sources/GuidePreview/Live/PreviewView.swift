internal import GuideContent

/// How somebody looks at the site: on which day, and whether with what readers do not see yet.
struct PreviewView: Hashable, Sendable {
  /// Nil for the day that the preview was started for.
  var day: Day?
  var showsHidden = true

  static let standard = PreviewView()

  init() {}

  /// What the switches of the bar have left in the browser.
  init(_ request: HTTPRequest) {
    day = request.cookie("guide-day").flatMap { Day($0) }
    showsHidden = request.cookie("guide-hidden") != "no"
  }
}
