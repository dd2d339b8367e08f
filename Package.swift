// swift-tools-version:6.0
import PackageDescription

let package = Package(
  name: "baton",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "baton", targets: ["baton"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // Bottom to top: a target may import only targets listed above it.
    .systemLibrary(
      name: "CLibEdit", pkgConfig: "libedit",
      providers: [.apt(["libedit-dev"]), .brew(["libedit"])]),
    .target(name: "CBaton"),
    .target(name: "CLibrary"),
    .target(name: "Syntax"),
    .target(name: "Reactor", dependencies: ["CBaton"]),
    .target(name: "Interpreter", dependencies: ["Syntax", "CBaton", "BigInt"]),
    .target(name: "Asyncio", dependencies: ["Interpreter", "Reactor", "Syntax"]),
    .target(
      name: "StandardModules",
      dependencies: [
        "Asyncio", "Interpreter", "Reactor", "Syntax", "CBaton", "CLibrary", "BigInt",
      ],
      exclude: ["Library"]),
    .target(name: "Timeline", dependencies: ["Asyncio", "Interpreter", "Reactor", "Syntax"]),
    .target(
      name: "Prompt",
      dependencies: ["Timeline", "StandardModules", "Asyncio", "Interpreter", "Reactor", "Syntax"]),
    .executableTarget(
      name: "baton",
      dependencies: [
        "Prompt", "Timeline", "StandardModules", "Asyncio", "Interpreter", "Reactor", "Syntax",
        "CLibEdit", "CBaton",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Tests
    .target(
      name: "TestSupport",
      dependencies: [
        "Prompt", "StandardModules", "Asyncio", "Reactor", "Interpreter", "Syntax", "CBaton",
      ],
      path: "Tests/TestSupport"),
    .testTarget(name: "SyntaxTests", dependencies: ["Syntax", "TestSupport"]),
    .testTarget(name: "ReactorTests", dependencies: ["Reactor", "TestSupport"]),
    .testTarget(name: "InterpreterTests", dependencies: ["Interpreter", "TestSupport"]),
    .testTarget(name: "AsyncioTests", dependencies: ["Asyncio", "TestSupport"]),
    .testTarget(
      name: "StandardModulesTests", dependencies: ["StandardModules", "TestSupport"]),
    .testTarget(name: "TimelineTests", dependencies: ["Timeline", "TestSupport"]),
    .testTarget(name: "PromptTests", dependencies: ["Prompt", "TestSupport"]),
    .testTarget(name: "ScriptTests", dependencies: ["TestSupport"]),
    .testTarget(name: "TerminalTests", dependencies: ["TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// Without it, members of Foundation, which the packages import, are found in ours too: `contains` of a
// text became a locale-aware search, 3 % of a program that logs.
for target in package.targets where [.regular, .executable].contains(target.type) {
  target.swiftSettings = [.enableUpcomingFeature("MemberImportVisibility")]
}

// The fuzz targets of Tests/Fuzz: built by scripts/fuzz-inputs alone, since the compiler adds calls to
// the fuzzer everywhere.
if Context.environment["BATON_FUZZ"] != nil {
  let instrumented: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer"])]
  let executable: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])]
  for target in package.targets where ["Syntax", "Interpreter"].contains(target.name) {
    target.swiftSettings? += instrumented
  }
  package.targets.append(
    .target(name: "FuzzSupport", dependencies: ["Reactor"], path: "Tests/Fuzz/FuzzSupport"))
  for (name, dependencies) in [
    ("FuzzLexer", ["Syntax"]), ("FuzzParser", ["Syntax"]),
    ("FuzzEvaluation", ["Interpreter", "Reactor", "Syntax"]),
  ] {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: (dependencies + ["FuzzSupport"]).map { .init(stringLiteral: $0) },
        path: "Tests/Fuzz/" + name, swiftSettings: executable,
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
  }
}
