// Measures what the parts of the program take with a large CSV file: bench FILE [RUNS].

let arguments = CommandLine.arguments
guard arguments.count > 1, let runs = arguments.count > 2 ? Int(arguments[2]) : 7, runs > 0 else {
  fatalError("Use: bench FILE [RUNS], with a file of scripts/make_projects.py.")
}
let watch = Stopwatch(runs: runs)
print("Medians of \(runs) runs after one to warm up.")
try TableBenchmarks(watch, arguments[1]).run()
try ScreenBenchmarks(watch, arguments[1]).run()
