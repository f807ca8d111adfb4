public import SmartSpecModel

/// What stops a load altogether.
public enum LoadError: Error, Hashable, Sendable {
  case noFolder(path: String, reason: String)
  case badDescriptor(path: String, reason: String)
  case noTables(path: String)
  case cancelled

  /// What happened and what to do, as two sentences.
  public var message: String {
    switch self {
    case .noFolder(let path, let reason):
      "cannot read \(path): \(reason). Give the folder of a data package with --data."
    case .badDescriptor(let path, let reason):
      "cannot read \(path): \(reason). Correct the file, or take it away to read the tables by their names."
    case .noTables(let path):
      "\(path) holds no table. A data package has a datapackage.json and CSV files beside it."
    case .cancelled: "loading was stopped. Press r to load again."
    }
  }
}

/// How far a load is.
public struct LoadProgress: Hashable, Sendable {
  public let bytes: Int
  public let total: Int
  /// The file that is being read.
  public let file: String
}

/// What a load gave: the catalogue and what was wrong in the files.
public struct LoadResult: Sendable {
  public let catalogue: Catalogue
  /// Sorted by file and line.
  public let diagnostics: [Diagnostic]
  /// Files that were read.
  public let fileCount: Int

  public init(catalogue: Catalogue, diagnostics: [Diagnostic], fileCount: Int) {
    self.catalogue = catalogue
    self.diagnostics = diagnostics
    self.fileCount = fileCount
  }
}

/// Reads a folder of CSV files described by `datapackage.json`.
public struct PackageReader: Sendable {
  public let folder: String
  /// Whether everything that a package declares is checked, or only what the program relies on.
  public var isThorough: Bool
  /// A GeoJSON file with shapes of regions; nil for that of the package, if it has one.
  public var geometry: String?

  public init(folder: String, isThorough: Bool = false, geometry: String? = nil) {
    self.folder = folder
    self.isThorough = isThorough
    self.geometry = geometry
  }

  /// Reads all tables and builds the catalogue.
  ///
  /// Rows that cannot be used are reported and left out; the rest is kept. `report` is called about every 64 KB;
  /// `isCancelled` is asked as often.
  public func load(
    report: (LoadProgress) -> Void = { _ in }, isCancelled: () -> Bool = { false }
  ) throws(LoadError) -> LoadResult {
    let package = try describe()
    var diagnostics: [Diagnostic] = []
    var read: [ReadTable] = []
    var unreadable: Set<String> = []
    let resources = package.resources
    let shapes = geometry ?? package.geometry.map { path($0.path) }
    let total = resources.map { path($0.path) }.reduce(shapes.map(ByteFile.size) ?? 0) {
      $0 + ByteFile.size(of: $1)
    }
    var done = 0
    var stored: [DataTable] = []
    for resource in resources {
      if let table = try storedTable(resource, done, total, &diagnostics, report, isCancelled) {
        stored.append(table)
        done += ByteFile.size(of: path(resource.path))
        continue
      }
      let found: ByteFile
      do { found = try file(of: resource) } catch {
        diagnostics.append(
          Diagnostic(
            .missingFile(reason: error.reason), at: .init(file: path(resource.path), line: 1, column: 1)))
        unreadable.insert(resource.name)
        continue
      }
      let text = found.text
      let schema = resource.schema ?? SchemaInference.schema(of: text, name: resource.name)
      let reader = TableReader(schema: schema, file: path(resource.path), checksPatterns: isThorough)
      var isStopped = false
      var table = reader.read(text, diagnostics: &diagnostics) { bytes in
        report(LoadProgress(bytes: done + bytes, total: total, file: resource.path))
        isStopped = isCancelled()
        return !isStopped
      }
      if isStopped { throw .cancelled }
      if table.isLeftOut { unreadable.insert(resource.name) }
      removeDuplicates(&table, text, &diagnostics)
      read.append(table)
      done += text.count
    }
    removeDangling(&read, unreadable, &diagnostics)
    guard !isCancelled() else { throw .cancelled }
    let outlines = outlines(of: package, read.map(\.table), &diagnostics)
    guard !isCancelled() else { throw .cancelled }
    diagnostics.sort {
      ($0.location.file, $0.location.line, $0.location.column) < (
        $1.location.file, $1.location.line, $1.location.column
      )
    }
    let catalogue = CatalogueBuilder(
      tables: read.map(\.table) + stored, title: package.title ?? package.name ?? "",
      release: String((package.created ?? "").prefix(10)), diagnostics: diagnostics,
      outlines: outlines
    ).build()
    return LoadResult(
      catalogue: catalogue, diagnostics: diagnostics, fileCount: read.count + (shapes == nil ? 0 : 1))
  }
}

extension PackageReader {
  private func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : folder + "/" + name }

  /// The shapes of regions: those that were asked for, else those of the package.
  private func outlines(
    of package: PackageDescriptor, _ tables: [DataTable], _ diagnostics: inout [Diagnostic]
  ) -> [RegionOutline] {
    if geometry == nil, let resource = package.geometry, !staysInside(resource) {
      diagnostics.append(
        Diagnostic(
          .unusableShapes("its path leads out of the folder"),
          at: .init(file: path(resource.path), line: 1, column: 1)))
      return []
    }
    guard let place = geometry ?? package.geometry.map({ path($0.path) }) else { return [] }
    var file = OutlineFile(place)
    if isThorough {
      let fields = [("regions", "code"), ("region_changes", "old_code"), ("region_changes", "new_code")]
      let codes = fields.flatMap { name, field -> [String] in
        guard let column = tables.first(where: { $0.name == name })?.column(field) else { return [] }
        return (0..<column.count).map { column.text(at: $0) }
      }
      file.checkCodes(Set(codes.filter { !$0.isEmpty }), path: place)
    }
    diagnostics += file.diagnostics
    return file.outlines
  }

  private func file(of resource: PackageDescriptor.Resource) throws(FileError) -> ByteFile {
    let file = path(resource.path)
    guard staysInside(resource) else {
      throw FileError(path: file, reason: "its path leads out of the folder")
    }
    return try ByteFile.read(file)
  }

  /// Whether a file lies in the folder.
  private func staysInside(_ resource: PackageDescriptor.Resource) -> Bool {
    !resource.path.hasPrefix("/") && !resource.path.split(separator: "/").contains("..")
  }

  /// A table that is too large to be read as a whole: its rows stay in the file.
  ///
  /// Only tables that nothing refers to; nil for others, for small ones, and where everything is checked.
  private func storedTable(
    _ resource: PackageDescriptor.Resource, _ done: Int, _ total: Int, _ diagnostics: inout [Diagnostic],
    _ report: (LoadProgress) -> Void, _ isCancelled: () -> Bool
  ) throws(LoadError) -> DataTable? {
    guard !isThorough, !CatalogueBuilder.entityTables.contains(resource.name), staysInside(resource),
      ByteFile.size(of: path(resource.path)) >= Self.storedSize,
      let table = try? MappedTable.open(path(resource.path), schema: resource.schema)
    else { return nil }
    do throws(Cancelled) {
      try table.index(isCancelled: isCancelled) { part in
        let bytes = done + Int(part * Double(table.fileSize))
        report(LoadProgress(bytes: bytes, total: total, file: resource.path))
      }
    } catch { throw .cancelled }
    diagnostics += table.diagnostics
    return table.table(named: resource.name)
  }

  /// Bytes from which the rows of a table stay in their file.
  static let storedSize = 32 << 20

  private func describe() throws(LoadError) -> PackageDescriptor {
    let descriptor = path("datapackage.json")
    guard ByteFile.exists(descriptor) else { return try describeByNames() }
    let file: ByteFile
    do { file = try ByteFile.read(descriptor) } catch {
      throw .badDescriptor(path: descriptor, reason: error.reason)
    }
    let package: PackageDescriptor
    do { package = try PackageDescriptor(try JSONReader.read(file.text)) } catch {
      throw .badDescriptor(path: descriptor, reason: Self.words(error))
    }
    guard !package.resources.isEmpty else { throw .noTables(path: folder) }
    return package
  }

  /// A folder without a descriptor: every CSV file is a table that bears its name.
  private func describeByNames() throws(LoadError) -> PackageDescriptor {
    guard let names = ByteFile.names(in: folder) else {
      throw .noFolder(
        path: folder, reason: ByteFile.exists(folder) ? "it is not a folder" : "there is no such folder")
    }
    let files = names.filter { $0.hasSuffix(".csv") }
    guard !files.isEmpty else { throw .noTables(path: folder) }
    return PackageDescriptor(
      title: folder.split(separator: "/").last.map(String.init), name: nil, created: nil,
      resources: files.map { .init(name: String($0.dropLast(4)), path: $0, schema: nil) })
  }

  private static func words(_ error: any Error) -> String {
    switch error {
    case let error as JSONShapeError: error.reason
    case let error as JSONError: "it is not JSON at line \(error.line), column \(error.column)"
    default: "it is not JSON"
    }
  }

  /// Leaves out rows whose key, or whose value of a field that is declared unique, stands on an earlier row.
  private func removeDuplicates(
    _ read: inout ReadTable, _ text: UnsafeBufferPointer<UInt8>, _ diagnostics: inout [Diagnostic]
  ) {
    let schema = read.table.schema
    removeDuplicates(&read, DuplicateKeys.find(in: read.table), key: nil, text, &diagnostics)
    for field in schema.fields where field.isUnique && schema.primaryKey != [field.name] {
      removeDuplicates(
        &read, DuplicateKeys.find(in: read.table, unique: field.name), key: field.name, text, &diagnostics)
    }
  }

  /// Reports rows and leaves them out; `key` is the unique field, nil for the primary key.
  private func removeDuplicates(
    _ read: inout ReadTable, _ duplicates: [DuplicateKeys.Duplicate], key: String?,
    _ text: UnsafeBufferPointer<UInt8>, _ diagnostics: inout [Diagnostic]
  ) {
    guard !duplicates.isEmpty else { return }
    var report = Report(file: read.file, text: text)
    let schema = read.table.schema
    let field = schema.fields.firstIndex { $0.name == key ?? schema.primaryKey.first } ?? 0
    for duplicate in duplicates {
      let line = Int(read.lines[duplicate.first])
      report.add(
        key.map { .duplicateValue(field: $0, value: duplicate.key, firstLine: line) }
          ?? .duplicateKey(duplicate.key, firstLine: line), row: duplicate.row, field: field, of: read)
    }
    diagnostics += report.finished()
    if key != nil, let keys = schema.primaryKey.first.flatMap({ read.table.column($0) }) {
      for duplicate in duplicates { read.keysLeftOut.insert(keys.text(at: duplicate.row)) }
    }
    read.remove(Set(duplicates.map(\.row)))
  }

  /// Leaves out rows whose references lead nowhere.
  private func removeDangling(
    _ read: inout [ReadTable], _ unreadable: Set<String>, _ diagnostics: inout [Diagnostic]
  ) {
    var checker = KeyChecker(read, unreadable: unreadable)
    for index in read.indices {
      let dangling = checker.danglingReferences(of: read[index].table.name)
      guard !dangling.isEmpty, let file = try? ByteFile.read(read[index].file) else { continue }
      var report = Report(file: read[index].file, text: file.text)
      for found in dangling {
        let field = read[index].table.schema.fields[found.field]
        report.add(checker.problem(found, field: field), row: found.row, field: found.field, of: read[index])
      }
      diagnostics += report.finished()
      read[index].remove(Set(dangling.map(\.row)))
    }
  }
}
