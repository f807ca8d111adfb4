// swift-tools-version: 6.2
import Foundation
import PackageDescription

/// The static library of SQLite where the system has one: the program then starts without looking for another file.
let hasStaticSQLite = ["x86_64", "aarch64"].contains {
  FileManager.default.fileExists(atPath: "/usr/lib/\($0)-linux-gnu/libsqlite3.a")
}

let package = Package(
  name: "smartspec",
  products: [
    .executable(name: "smartspec", targets: ["smartspec"]),
    .library(name: "SmartSpecModel", targets: ["SmartSpecModel"]),
    .library(name: "SmartSpecFiles", targets: ["SmartSpecFiles"]),
    .library(name: "SmartSpecUI", targets: ["SmartSpecUI"]),
    .library(name: "TerminalUI", targets: ["TerminalUI"]),
    .library(name: "Curses", targets: ["Curses"]),
    // For the package in Fuzzing.
    .library(name: "FuzzTargets", targets: ["FuzzTargets"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .target(name: "CNCurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Curses", dependencies: ["CNCurses", "TerminalUI"]),
    .target(name: "TerminalUI"),
    .target(name: "SmartSpecModel"),
    .target(name: "CMapping"),
    .target(name: "CConfinement"),
    .target(name: "SmartSpecFiles", dependencies: ["SmartSpecModel", "CMapping"]),
    .target(
      name: "CSQLite",
      linkerSettings: [
        .linkedLibrary(hasStaticSQLite ? ":libsqlite3.a" : "sqlite3"), .linkedLibrary("m"),
      ]),
    .target(name: "SmartSpecStore", dependencies: ["CSQLite", "SmartSpecModel"]),
    .target(name: "SmartSpecUI", dependencies: ["SmartSpecModel", "TerminalUI"]),
    .target(
      name: "SmartSpecConfig",
      dependencies: [
        "TerminalUI", "SmartSpecModel", "SmartSpecUI", .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    .executableTarget(
      name: "smartspec",
      dependencies: [
        "Curses", "TerminalUI", "SmartSpecModel", "SmartSpecFiles", "SmartSpecStore", "SmartSpecUI",
        "SmartSpecConfig", "CConfinement",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "TestSupport",
      dependencies: ["SmartSpecModel", "SmartSpecFiles", "SmartSpecStore", "SmartSpecUI", "TerminalUI"],
      path: "Tests/TestSupport"),
    .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI"]),
    .testTarget(name: "CursesTests", dependencies: ["Curses", "TerminalUI"]),
    .testTarget(name: "SmartSpecModelTests", dependencies: ["SmartSpecModel", "TestSupport"]),
    .testTarget(
      name: "SmartSpecFilesTests",
      dependencies: ["SmartSpecFiles", "SmartSpecModel", "CMapping", "TestSupport"]),
    // Another process that writes, for the tests of the store.
    .executableTarget(
      name: "MemoryWriter", dependencies: ["SmartSpecStore", "SmartSpecModel"], path: "Tests/MemoryWriter"),
    .testTarget(
      name: "SmartSpecStoreTests",
      dependencies: ["SmartSpecStore", "SmartSpecModel", "MemoryWriter", "TestSupport"]),
    .testTarget(
      name: "SmartSpecUITests",
      dependencies: [
        "SmartSpecUI", "SmartSpecConfig", "SmartSpecModel", "SmartSpecStore", "TerminalUI", "TestSupport",
      ],
      exclude: ["Pictures"]),
    .testTarget(
      name: "SmartSpecConfigTests", dependencies: ["SmartSpecConfig", "SmartSpecUI", "TerminalUI"]),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Curses", "SmartSpecConfig", "SmartSpecFiles", "SmartSpecModel", "SmartSpecUI", "TerminalUI",
        "TestSupport",
      ],
      path: "Tests/FuzzTargets"),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "FuzzTargets", "SmartSpecFiles", "SmartSpecModel", "SmartSpecUI", "TerminalUI", "TestSupport",
      ]),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "EndToEndTests", dependencies: ["SmartSpecFiles", "SmartSpecModel", "TerminalUI", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

// The same upcoming features in every Swift target.
for target in package.targets
where !["CNCurses", "CConfinement", "CMapping", "CSQLite"].contains(target.name) {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
  ]
}
