// Goes through the program at random and says what went wrong:
//   walks DATA [COUNT] [SEED]         walks from thing to thing, with back and forward
//   walks DATA storm [COUNT] [SEED]   random keys, pastes and sizes
import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI
import TerminalUI

var rest = CommandLine.arguments.dropFirst()
let folder = rest.popFirst()
let isStorm = rest.first == "storm"
if isStorm { rest = rest.dropFirst() }
guard let folder,
  let count = rest.isEmpty ? (isStorm ? 200_000 : 10_000) : rest.popFirst().flatMap({ Int($0) }),
  let seed = rest.isEmpty ? 1 : rest.popFirst().flatMap({ UInt64($0) })
else { fatalError("Use: walks DATA [storm] [COUNT] [SEED], with the folder of a data package.") }
let catalogue = try PackageReader(folder: folder).load().catalogue
if isStorm {
  var storm = Storm(catalogue, seed: seed)
  print(storm.rage(count))
} else {
  var walker = Walker(catalogue, seed: seed)
  print(walker.walk(count))
}
