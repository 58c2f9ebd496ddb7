internal import GuideSupport

/// What readers will see change from one site to another.
package struct SiteDiff: Sendable {
  /// A page: where it is, and what it is called.
  package struct Page: Sendable, Equatable {
    package var address: String
    package var title: String
  }

  package struct Move: Sendable {
    package var from: Page
    package var to: Page
    /// False when the old address leads nowhere.
    package var leadsOn: Bool
  }

  package struct Gone: Sendable {
    package var page: Page
    /// Where the old address leads now.
    package var leadsTo: String?
  }

  package struct ChangedPage: Sendable {
    package var page: Page
    package var changes: [TextChange]
  }

  /// A question that saved worksheets may hold.
  package struct Question: Sendable {
    package var id: String
    /// Nil when it is not offered any more.
    package var change: TextChange?
  }

  package internal(set) var added: [Page] = []
  package internal(set) var gone: [Gone] = []
  package internal(set) var moved: [Move] = []
  package internal(set) var changed: [ChangedPage] = []
  package internal(set) var questions: [Question] = []
  /// How many pages changed only around their text: header, footer, design.
  package internal(set) var framed = 0
  /// Files that are no pages.
  package internal(set) var otherFiles = 0

  package var isEmpty: Bool {
    added.isEmpty && gone.isEmpty && moved.isEmpty && changed.isEmpty && framed == 0
      && otherFiles == 0
  }
}
