import ArgumentParser

/// The completion script of a shell, which also knows that `smartspec /regions` means `smartspec browse /regions`.
enum CompletionScript {
  static func text(for shell: CompletionShell) -> String {
    let script = SmartSpec.completionScript(for: shell)
    switch shell {
    case .bash: return script + "\n" + bashAddresses
    case .zsh:
      return script.replacing(
        "\n_smartspec() {\n", with: "\n_smartspec() {\n" + zshAddresses, maxReplacements: 1)
    default: return script
    }
  }

  /// A word that is not complete yet is not followed by a blank; the shell has put escapes into what it completed before.
  private static let bashAddresses = #"""
    _smartspec_or_address() {
        if [[ "${COMP_WORDS[1]}" == /* || "${COMP_WORDS[1]}" == [\'\"]/* ]]; then
            COMP_LINE="${COMP_WORDS[0]} browse${COMP_LINE#"${COMP_WORDS[0]}"}"
            COMP_POINT=$((COMP_POINT + 7))
            COMP_WORDS=("${COMP_WORDS[0]}" browse "${COMP_WORDS[@]:1}")
            COMP_CWORD=$((COMP_CWORD + 1))
        fi
        _smartspec "$1" "${2//\\/}" "$3"
        if [[ "${#COMPREPLY[@]}" -eq 1 && "${COMPREPLY[0]}" == *[=/?:,] ]]; then
            compopt -o nospace 2>/dev/null
        fi
        return 0
    }

    complete -o filenames -F _smartspec_or_address smartspec

    """#

  private static let zshAddresses = #"""
        if [[ "${words[2]}" == (|[\'\"])/* ]]; then
            words=("${words[1]}" browse "${(@)words[2,-1]}")
            (( CURRENT++ ))
        fi

    """#
}
