// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "smartspec", path: "..")],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: ["SmartSpecModel", "SmartSpecFiles", "SmartSpecUI", "TerminalUI"].map {
        .product(name: $0, package: "smartspec")
      },
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableUpcomingFeature("InferIsolatedConformances"),
      ]),
    .executableTarget(
      name: "walks",
      dependencies: ["SmartSpecModel", "SmartSpecFiles", "SmartSpecUI", "TerminalUI"].map {
        .product(name: $0, package: "smartspec")
      }),
    .executableTarget(
      name: "day",
      dependencies: ["SmartSpecModel", "SmartSpecFiles", "SmartSpecUI", "TerminalUI", "Curses"].map {
        .product(name: $0, package: "smartspec")
      }),
  ],
  swiftLanguageModes: [.v6]
)
