/// The version of this program, after https://semver.org.
package enum GuideVersion {
  package static let current = "0.1.0"
}
