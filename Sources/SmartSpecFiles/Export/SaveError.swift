import Glibc

/// Why a file was not written; nothing was changed then.
public struct SaveError: Error, Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    case noFolder(String)
    case folderIsFile(String)
    case exists
    case isFolder
    case notAFile
    case notAllowed
    case readOnly
    case noSpace
    case tooLarge
    case nameTooLong
    case noHome
    /// Nobody waits for it any more.
    case stopped
    /// Anything else, in the words of the system.
    case system(String)
  }

  /// The file that was to be written.
  public let path: String
  public let problem: Problem

  /// What happened, where, and what to do: `Cannot write /x/y.csv: there is no folder /x. Create it, …`.
  public var message: String { what + " " + remedy }

  /// What happened and where, as a sentence.
  public var what: String { "Cannot write \(path): \(words.reason)." }

  /// What to do, as a sentence.
  public var remedy: String { words.remedy }

  private var words: (reason: String, remedy: String) {
    switch problem {
    case .noFolder(let folder): ("there is no folder \(folder)", "Create it, or choose another folder.")
    case .folderIsFile(let folder): ("\(folder) is not a folder", "Choose another folder.")
    case .exists: ("there is such a file already", "Choose another name, or ask for it to be replaced.")
    case .isFolder: ("it is a folder", "Add the name of a file.")
    case .notAFile: ("it is not an ordinary file", "Choose another name.")
    case .notAllowed: ("you may not write there", "Choose another folder, such as ~/.")
    case .readOnly: ("nothing can be written on that disk", "Choose another folder, such as ~/.")
    case .noSpace: ("no space is left there", "Make room, or choose another folder.")
    case .tooLarge: ("the system allows no file of that size", "Ask for fewer rows.")
    case .nameTooLong: ("its name is too long", "Choose a shorter name.")
    case .noHome: ("nobody says where ~ is", "Write the whole path.")
    case .stopped: ("it was stopped", "No file was written.")
    case .system(let reason): (reason, "Choose another name or folder.")
    }
  }

  /// What a number of the system means for a file in a folder.
  static func problem(_ code: Int32, folder: String) -> Problem {
    switch code {
    case ENOENT: .noFolder(folder)
    case ENOTDIR: .folderIsFile(folder)
    case EEXIST: .exists
    case EISDIR: .isFolder
    case EACCES, EPERM: .notAllowed
    case EROFS: .readOnly
    case ENOSPC, EDQUOT: .noSpace
    case EFBIG: .tooLarge
    case ENAMETOOLONG: .nameTooLong
    case ECANCELED: .stopped
    default: .system(String(cString: strerror(code)))
    }
  }
}
