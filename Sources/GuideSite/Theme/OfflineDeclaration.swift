package import GuideContent
package import GuideDiagnostics

/// What a theme says about the guide kept on a reader's device.
///
/// With it guide makes a service worker from the theme's `worker/worker.js`, and a manifest for each
/// language, so that the guide can be put on a home screen.
package struct OfflineDeclaration: Record {
  package static let recordName = "offline"
  package static let recordHelp = "What a device needs to know that keeps the guide."

  package let color: String
  package let ground: String
  package let icons: [IconDeclaration]
  package let place: Place

  package init(from fields: inout Fields) {
    color = fields.required(
      "color", .fieldName, "The option whose colour devices show around the guide.")
    ground = fields.required(
      "ground", .fieldName, "The option whose colour is seen until the first page is there.")
    icons = fields.required(
      "icons", .list(of: IconDeclaration.self, 1...20), "The sign of the guide, in several sizes.")
    place = fields.place
  }
}
