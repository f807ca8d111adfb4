// Walks through the program at random, as often as wished, and says what went wrong: walks DATA [COUNT] [SEED].
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

let arguments = CommandLine.arguments
guard arguments.count > 1, let count = arguments.count > 2 ? Int(arguments[2]) : 10_000,
  let seed = arguments.count > 3 ? UInt64(arguments[3]) : 1
else { fatalError("Use: walks DATA [COUNT] [SEED], with the folder of a data package.") }
let catalogue = try PackageReader(folder: arguments[1]).load().catalogue
var walker = Walker(catalogue, seed: seed)
let report = walker.walk(count)
print(report)
