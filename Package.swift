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

/// A module of the program.
///
/// It may import only modules listed before it.
func module(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
  name: "guide",
  products: [.executable(name: "guide", targets: ["guide"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "CLinux"),
    // The table of files that the three after it hold.
    .target(name: "CEmbedded"),
    // The guide that `guide new` writes, embedded byte for byte.
    .target(name: "CStarter", dependencies: ["CEmbedded"], exclude: ["files"]),
    // The scripts of the bar that `guide serve` shows, embedded byte for byte.
    .target(name: "CPreview", dependencies: ["CEmbedded"], exclude: ["files"]),
    // The pages of `guide edit`, embedded byte for byte.
    .target(name: "CEditor", dependencies: ["CEmbedded"], exclude: ["files"]),

    module("GuideSupport", "CLinux", "CEmbedded", "CCrypto"),
    module("GuideImages", "GuideSupport"),
    module("GuideDiagnostics", "GuideSupport"),
    module("GuideYAML", "GuideDiagnostics", "GuideSupport", "CYAML"),
    module("GuideMarkdown", "CLinux", "GuideSupport", "GuideDiagnostics", "CCmark"),
    module("GuideTemplates", "GuideSupport", "GuideDiagnostics"),
    module("GuideContent", "GuideSupport", "GuideDiagnostics", "GuideYAML", "GuideMarkdown"),
    module(
      "GuideTheme", "GuideSupport", "GuideImages", "GuideDiagnostics", "GuideYAML",
      "GuideTemplates", "GuideContent"),
    module(
      "GuideSite", "GuideSupport", "GuideImages", "GuideDiagnostics", "GuideYAML", "GuideMarkdown",
      "GuideTemplates", "GuideContent", "GuideTheme"),
    module(
      "GuideOutputs", "GuideSupport", "GuideDiagnostics", "GuideMarkdown", "GuideTemplates",
      "GuideContent", "GuideTheme", "GuideSite"),
    module(
      "GuideValidation", "GuideSupport", "GuideDiagnostics", "GuideMarkdown", "GuideTemplates",
      "GuideContent", "GuideTheme", "GuideSite"),
    module(
      "GuideHosting", "GuideSupport", "GuideDiagnostics", "GuideContent", "GuideTheme",
      "GuideSite", "GuideValidation"),
    module(
      "GuideBuild", "GuideSupport", "GuideDiagnostics", "GuideMarkdown", "GuideTemplates",
      "GuideContent", "GuideTheme", "GuideSite", "GuideOutputs", "GuideValidation"),
    module("GuidePublishing", "GuideSupport", "GuideDiagnostics"),
    module(
      "GuideEditor", "GuideSupport", "GuideImages", "GuideDiagnostics", "GuideYAML",
      "GuideMarkdown", "GuideContent"),
    module(
      "GuidePreview", "CPreview", "CEditor", "GuideSupport", "GuideDiagnostics", "GuideContent",
      "GuideTheme", "GuideSite", "GuideValidation", "GuideBuild", "GuideEditor",
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOPosix", package: "swift-nio"),
      .product(name: "NIOHTTP1", package: "swift-nio")),
    module(
      "GuideKit", "CStarter", "GuideSupport", "GuideDiagnostics", "GuideYAML", "GuideMarkdown",
      "GuideTemplates", "GuideContent", "GuideTheme", "GuideSite", "GuideOutputs",
      "GuideValidation", "GuideHosting", "GuideBuild", "GuidePublishing", "GuideEditor",
      "GuidePreview"),
    .executableTarget(
      name: "guide",
      dependencies: [
        "GuideSupport", "GuideDiagnostics", "GuideContent", "GuideSite", "GuideHosting",
        "GuidePublishing", "GuideKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    // Fixture folders and snapshots, for all tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("GuideSupportTests", "GuideSupport"),
    tests("GuideDiagnosticsTests", "GuideDiagnostics", "GuideSupport", "TestSupport"),
    // Random edits of a YAML file, and what must hold after each.
    .target(
      name: "EditChecks", dependencies: ["GuideYAML", "GuideDiagnostics"], path: "Tests/EditChecks",
      swiftSettings: settings),
    tests("GuideYAMLTests", "GuideYAML", "GuideDiagnostics", "EditChecks"),
    tests("GuideMarkdownTests", "GuideMarkdown", "GuideDiagnostics", "GuideSupport", "CCmark"),
    tests(
      "GuideContentTests", "GuideContent", "GuideYAML", "GuideDiagnostics", "GuideSupport",
      "TestSupport", "history-probe"),
    tests("GuideTemplatesTests", "GuideTemplates", "GuideDiagnostics", "GuideSupport"),
    tests(
      "GuideSiteTests", "GuideBuild", "GuideSite", "GuideImages", "GuideTheme",
      "GuideOutputs", "GuideTemplates", "GuideValidation", "GuideContent", "GuideDiagnostics",
      "GuideSupport", "TestSupport"),
    tests(
      "GuideBuildTests", "GuideBuild", "GuideSite", "GuideOutputs", "GuideContent",
      "GuideDiagnostics", "GuideSupport", "TestSupport"),
    tests(
      "GuidePublishingTests", "GuidePublishing", "GuideDiagnostics", "GuideSupport",
      "publish-probe"),
    tests(
      "GuideEditorTests", "GuideEditor", "GuideSite", "GuideContent", "GuideDiagnostics",
      "GuideSupport",
      "TestSupport"),
    tests(
      "GuidePreviewTests", "GuidePreview", "GuideEditor", "GuideContent", "GuideDiagnostics",
      "GuideTheme", "GuideSite", "GuideBuild", "GuideSupport", "TestSupport",
      .product(name: "NIOCore", package: "swift-nio"),
      .product(name: "NIOHTTP1", package: "swift-nio"),
      .product(name: "NIOEmbedded", package: "swift-nio")),
    // A build that the publishing tests kill.
    .executableTarget(
      name: "publish-probe", dependencies: ["GuidePublishing", "GuideSupport"],
      path: "Tests/publish-probe", swiftSettings: settings),
    // Saves that the tests of the history kill.
    .executableTarget(
      name: "history-probe", dependencies: ["GuideContent", "GuideSupport"],
      path: "Tests/history-probe", swiftSettings: settings),
    // Every way into guide for bytes that somebody else wrote, for tests that try to break them.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "GuideSupport", "GuideImages", "GuideDiagnostics", "GuideYAML", "GuideMarkdown",
        "GuideTemplates", "GuideContent", "GuideTheme", "GuideSite", "GuideBuild",
        "GuidePublishing", "GuideEditor", "GuidePreview", "EditChecks",
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      path: "Tests/FuzzTargets", swiftSettings: settings),
    tests("FuzzTargetsTests", "FuzzTargets", "GuideSupport", "TestSupport"),
    // Measures time and memory as the size of a file doubles: scripts/growth.
    .executableTarget(
      name: "growth-worker", dependencies: ["FuzzTargets"], path: "Tests/growth-worker",
      swiftSettings: settings),
    // Checks a guide again and again, each time with something damaged: scripts/mutate.
    .executableTarget(
      name: "mutation-worker",
      dependencies: ["EditChecks", "FuzzTargets", "GuideYAML", "GuideDiagnostics", "GuideSupport"],
      path: "Tests/mutation-worker", swiftSettings: settings),
    // Runs the built binary as a person would.
    tests(
      "guideTests", "guide", "GuideKit", "GuideContent", "GuideDiagnostics", "GuideMarkdown",
      "GuideSite", "GuideImages", "GuideTheme", "GuideValidation", "GuideSupport",
      "GuideTemplates", "GuideYAML", "TestSupport"),
  ],
  swiftLanguageModes: [.v6]
)

// Only scripts/fuzz sets this: the program needs libFuzzer, which is linked with a sanitizer's flag alone.
if Context.environment["GUIDE_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets", "CFuzzer"], path: "Tests/fuzz",
      swiftSettings: settings),
  ]
}
