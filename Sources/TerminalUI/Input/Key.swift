/// A key as a terminal reports it.
///
/// Its text form is what users write in key maps: `j`, `G`, `space`, `ctrl-d`, `enter`, `esc`, `pagedown`.
public struct Key: Hashable, Sendable {
  private enum Code: Hashable, Sendable {
    case character(Character)
    case control(Character)
    case named(Name)
  }

  private enum Name: String, CaseIterable, Sendable {
    case enter
    case escape = "esc"
    case tab
    case backTab = "backtab"
    case backspace
    case delete
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp = "pageup"
    case pageDown = "pagedown"
  }

  private let code: Code

  private init(_ code: Code) {
    self.code = code
  }

  /// A key that types a character.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// A letter with the control key; upper and lower case are the same.
  public static func control(_ character: Character) -> Key {
    Key(.control(character.lowercased().first ?? character))
  }

  /// Return.
  public static let enter = Key(.named(.enter))
  /// Escape.
  public static let escape = Key(.named(.escape))
  /// Tab.
  public static let tab = Key(.named(.tab))
  /// Shift and tab.
  public static let backTab = Key(.named(.backTab))
  /// Deletes to the left.
  public static let backspace = Key(.named(.backspace))
  /// Deletes to the right.
  public static let delete = Key(.named(.delete))
  /// Arrow up.
  public static let up = Key(.named(.up))
  /// Arrow down.
  public static let down = Key(.named(.down))
  /// Arrow left.
  public static let left = Key(.named(.left))
  /// Arrow right.
  public static let right = Key(.named(.right))
  /// Home.
  public static let home = Key(.named(.home))
  /// End.
  public static let end = Key(.named(.end))
  /// Page up.
  public static let pageUp = Key(.named(.pageUp))
  /// Page down.
  public static let pageDown = Key(.named(.pageDown))

  /// The character the key types; `nil` for all others.
  public var typed: Character? {
    guard case .character(let character) = code else { return nil }
    return character
  }
}

extension Key: LosslessStringConvertible {
  /// A key from its text form; `nil` if there is no such key.
  public init?(_ description: String) {
    let lowercased = description.lowercased()
    if lowercased == "space" {
      self = .character(" ")
    } else if let character = description.first, description.count == 1, !character.isWhitespace {
      self = .character(character)
    } else if let name = Name(rawValue: lowercased) {
      self.init(.named(name))
    } else if lowercased == "ctrl-space" {
      self = .control(" ")
    } else if lowercased.hasPrefix("ctrl-"), lowercased.count == 6, let character = lowercased.last,
      character.isASCII, !character.isWhitespace
    {
      self = .control(character)
    } else {
      return nil
    }
  }

  /// The text form.
  public var description: String {
    switch code {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .control(" "): "ctrl-space"
    case .control(let character): "ctrl-\(character)"
    case .named(let name): name.rawValue
    }
  }
}
