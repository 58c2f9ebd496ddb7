// swift-tools-version: 6.2
import PackageDescription

// `make check` sets this; a stranger with a newer compiler still gets a build.
let strict = Context.environment["GUIDE_WARNINGS_AS_ERRORS"] != nil

let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (strict ? [.treatAllWarnings(as: .error)] : [])

/// A room of the house.
///
/// Each may import only rooms listed before it.
func room(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "guide",
  products: [.executable(name: "guide", targets: ["guide"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CSystem"),
    // The guide that `guide new` writes, embedded byte for byte.
    .target(name: "CStarter", exclude: ["files"]),
    // The scripts of the bar that `guide serve` shows, embedded byte for byte.
    .target(name: "CPreview", exclude: ["files"]),

    room("GuideSystem", "CSystem", "CCrypto"),
    room("GuideDiagnostics", "GuideSystem"),
    room("GuideYAML", "GuideDiagnostics", "CYAML"),
    room("GuideMarkdown", "CSystem", "GuideSystem", "GuideDiagnostics", "CCmark"),
    room("GuideContent", "GuideSystem", "GuideDiagnostics", "GuideYAML", "GuideMarkdown"),
    room("GuideTemplate", "GuideSystem", "GuideDiagnostics"),
    room(
      "GuideSite", "GuideSystem", "GuideDiagnostics", "GuideYAML", "GuideMarkdown",
      "GuideContent", "GuideTemplate"),
    room("GuidePublishing", "GuideSystem", "GuideDiagnostics"),
    room(
      "GuidePreview", "CPreview", "GuideSystem", "GuideDiagnostics", "GuideContent", "GuideSite"),
    .executableTarget(
      name: "guide",
      dependencies: [
        "CStarter", "GuideSystem", "GuideDiagnostics", "GuideYAML", "GuideMarkdown",
        "GuideContent", "GuideTemplate", "GuideSite", "GuidePublishing", "GuidePreview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Fixture folders and snapshots, for all tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("GuideSystemTests", "GuideSystem"),
    tests("GuideDiagnosticsTests", "GuideDiagnostics", "GuideSystem", "TestSupport"),
    tests("GuideYAMLTests", "GuideYAML", "GuideDiagnostics"),
    tests("GuideMarkdownTests", "GuideMarkdown", "GuideDiagnostics", "GuideSystem", "CCmark"),
    tests(
      "GuideContentTests", "GuideContent", "GuideYAML", "GuideDiagnostics", "GuideSystem",
      "TestSupport"),
    tests("GuideTemplateTests", "GuideTemplate", "GuideDiagnostics", "GuideSystem"),
    tests(
      "GuideSiteTests", "GuideSite", "GuideContent", "GuideDiagnostics", "GuideSystem",
      "TestSupport"),
    tests(
      "GuidePublishingTests", "GuidePublishing", "GuideDiagnostics", "GuideSystem",
      "publish-probe"),
    tests("GuidePreviewTests", "GuidePreview", "GuideSystem"),
    // A build that the publishing tests kill.
    .executableTarget(
      name: "publish-probe", dependencies: ["GuidePublishing", "GuideSystem"],
      path: "Tests/publish-probe", swiftSettings: settings),
    // Checks a guide again and again, each time with something damaged: scripts/mutate.
    .executableTarget(
      name: "mutation-worker",
      dependencies: ["GuideContent", "GuideSite", "GuideDiagnostics", "GuideSystem"],
      path: "Tests/mutation-worker", swiftSettings: settings),
    // Runs the built binary as a person would.
    tests(
      "guideTests", "guide", "GuideContent", "GuideDiagnostics", "GuideMarkdown", "GuideSite",
      "GuideSystem", "GuideTemplate", "GuideYAML", "TestSupport"),
  ],
  swiftLanguageModes: [.v6]
)
