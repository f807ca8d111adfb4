import Glibc
import TestSupport
import Testing

@Suite("Shells complete the words of the command line")
struct CompletionTests {
  /// What bash offers for a line that ends at the cursor; words are separated by blanks.
  private func bash(_ line: String) throws -> [String] {
    let script = #"""
      PATH=${program%/*}:$PATH
      source <(smartspec completions bash)
      COMP_LINE=$1 COMP_POINT=${#1}
      read -ra COMP_WORDS <<<"$1"
      case $1 in *' ') COMP_WORDS+=('') ;; esac
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
      handler=$(complete -p smartspec | sed 's/.*-F \([^ ]*\) .*/\1/')
      current=${COMP_WORDS[COMP_CWORD]}
      "$handler" smartspec "${current#[\'\"]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\n' "${COMPREPLY[@]}"
      """#
    let outcome = try Program.run(
      "/bin/bash", ["--norc", "-c", "program=$0; " + script, Program.path, line],
      environment: ["SMARTSPEC_DATA": Program.small])
    #expect(outcome.complaint.isEmpty && outcome.ending == .status(0), "\(line)")
    return outcome.lines.filter { !$0.isEmpty }
  }

  @Test("bash: commands, then options and their values")
  func words() throws {
    #expect(try bash("smartspec ge") == ["get"])
    #expect(try bash("smartspec get /regions --fo") == ["--force", "--format"])
    #expect(try bash("smartspec get /regions --format ") == ["text", "csv", "tsv", "json", "md", "html"])
    #expect(try bash("smartspec completions z") == ["zsh"])
    #expect(try bash("smartspec browse --theme m") == ["mono"])
  }

  @Test("bash: kinds, codes of a kind, and what is related")
  func addresses() throws {
    #expect(try bash("smartspec get /good") == ["/good_practices", "/good_practice_regions"])
    #expect(try bash("smartspec get /regions/PL9") == ["/regions/PL9", "/regions/PL91", "/regions/PL92"])
    #expect(try bash("smartspec screen /regions/PL22/ro") == ["/regions/PL22/roles"])
    #expect(try bash("smartspec /regions/PL91") == ["/regions/PL91"])
    #expect(try bash("smartspec get /nowhere/x").isEmpty)
  }

  @Test("bash: parameters, fields and values, between quotes or with the escapes that bash puts in")
  func parameters() throws {
    #expect(try bash("smartspec get '/regions?so") == ["/regions?sort="])
    #expect(try bash("smartspec get '/regions?level=2&country=P") == ["/regions?level=2&country=PL"])
    #expect(try bash(#"smartspec /regions\?country\=P"#) == ["/regions?country=PL"])
    #expect(try bash("smartspec get '/challenges?columns=id,ti") == ["/challenges?columns=id,title"])
    #expect(try bash("smartspec get '/challenges?sort=-pi") == ["/challenges?sort=-pilots"])
  }

  @Test("Other shells can read their script", arguments: ["zsh", "fish"])
  func syntax(shell: String) throws {
    let script = try Program.run("completions", shell)
    #expect(script.ending == .status(0) && script.output.contains("smartspec"))
    guard try Program.run("/bin/sh", ["-c", "command -v \(shell)"]).ending == .status(0) else { return }
    let folder = try Folder()
    let file = try folder.write(script.bytes, to: "script")
    let checked = try Program.run("/usr/bin/env", [shell, "-n", file])
    #expect(checked.ending == .status(0) && checked.complaint.isEmpty)
  }

  @Test("All scripts ask the program for addresses by its protocol", arguments: ["bash", "zsh", "fish"])
  func protocolOfScripts(shell: String) throws {
    let outcome = try Program.run(
      "---completion", "get", "--", "positional@0", "2", "10", "smartspec", "get", "/regions/PL91",
      environment: ["SAP_SHELL": shell, "SMARTSPEC_DATA": Program.small])
    #expect(outcome.ending == .status(0) && outcome.output.contains("/regions/PL91"))
    #expect(try Program.run("completions", shell).output.contains("---completion get"))
  }
}
