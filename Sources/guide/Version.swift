/// The version of this program, after https://semver.org.
enum Version {
  static let current = "0.1.0"
}
