// Gives inputs to one target until the options say that it is enough: fuzz TARGET [OPTIONS OF LIBFUZZER] [FOLDERS].
// The function `main` is that of libFuzzer.
import FuzzTargets

/// The target that the first argument names.
@MainActor private var target: FuzzTarget?

/// Called once, before libFuzzer reads the arguments: takes the name of the target away from them.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let name = count.pointee > 1 ? arguments.pointee[1].map { String(cString: $0) } : nil
  MainActor.assumeIsolated {
    target = FuzzTarget.all.first { $0.name == name }
    guard target != nil else {
      print(FuzzTarget.all.map(\.name).joined(separator: "\n"))
      fatalError("Use: fuzz TARGET [OPTIONS OF LIBFUZZER] [FOLDERS], with one of these targets.")
    }
  }
  arguments.pointee[1] = arguments.pointee[0]
  arguments.pointee += 1
  count.pointee -= 1
  return 0
}

/// Called for each input: ends the process where something does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func test(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: bytes, count: count))
  MainActor.assumeIsolated {
    do { try target?.run(input) } catch { fatalError("\(error)") }
  }
  return 0
}
