import SmartSpecFiles
import SmartSpecModel
import SmartSpecUI

extension Services {
  /// What the dashboard may do on this machine: read the data, write exports and the log, find themes and tours.
  ///
  /// A read-only run writes nothing: no exports, no log, no history, nothing of the user's own.
  static func real(
    _ place: DataPlace, geometry: String?, opened: OpenedTable, isReadOnly: Bool = false
  ) -> Services {
    var services = Loading.services(place, geometry: geometry, opened: opened)
    services.theme = ThemeChoice.theme
    services.tour = TourChoice.tour
    services.exports = .files
    services.clipboard = { text in
      ClipboardTool.find().flatMap { $0.take(text) ? $0.name : nil }
    }
    services.today = { Today.text }
    guard !isReadOnly else {
      services.exports.save = nil
      services.exports.saveText = nil
      services.memory = .readOnly
      return services
    }
    services.memory = .ofUser()
    let log = LogFile.standard
    let history = LineFile.ofUser("history", limit: 64 << 10)
    services.earlierLines = { history?.last(200) ?? [] }
    services.keepLine = { history?.append($0) }
    let seen = LineFile.ofUser("seen", limit: 4 << 10)
    services.sightings = { seen?.last(100) ?? [] }
    services.keepSighting = { seen?.append($0) }
    services.note = { text, isError in log?.append(text, level: isError ? .error : .info) }
    return services
  }
}

extension Exports {
  /// Exports into files, which are never replaced unless that was asked for.
  static let files = Exports(
    text: { list in
      let (exporter, format) = exporter(list)
      return exporter.clipboardText(as: format)
    },
    save: { list, path, replacing, monitor in
      let (exporter, format) = exporter(list, monitor)
      return write(exporter.files(as: format, path: path), path, replacing, monitor)
    },
    saveText: { text, path, replacing in
      write([.init(path: path, text: text)], path, replacing, .none)
    })

  private static func write(
    _ files: [FileSaver.File], _ path: String, _ replacing: Bool, _ monitor: Monitor
  ) -> Result<String, ExportProblem> {
    do throws(SaveError) {
      let places = try FileSaver().save(files, existing: replacing ? .replaced : .kept, monitor: monitor)
      return .success(places.first ?? path)
    } catch {
      return .failure(
        error.problem == .exists ? .exists(path: error.path) : .failed(error.what + " " + error.remedy))
    }
  }

  private static func exporter(
    _ list: ListExport, _ monitor: Monitor = .none
  ) -> (ListExporter, ListExporter.Format) {
    let exporter = ListExporter(
      list.view, rows: list.rows, address: list.address, date: Today.text, catalogue: list.catalogue,
      monitor: monitor)
    return (exporter, ListExporter.Format(rawValue: list.format.rawValue) ?? .csv)
  }
}
