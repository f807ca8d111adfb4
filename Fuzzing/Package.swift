// swift-tools-version: 6.2
import PackageDescription

// Built by `make fuzz`, which asks the compiler to count what each input reaches in all targets.
let package = Package(
  name: "fuzzing",
  dependencies: [.package(name: "smartspec", path: "..")],
  targets: [
    .executableTarget(name: "fuzz", dependencies: [.product(name: "FuzzTargets", package: "smartspec")])
  ],
  swiftLanguageModes: [.v6]
)
