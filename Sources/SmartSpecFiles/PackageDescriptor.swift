import SmartSpecModel

/// What `datapackage.json` says: a Tabular Data Package of the Frictionless standard.
struct PackageDescriptor {
  var title: String?
  var name: String?
  var created: String?
  /// The tables.
  var resources: [Resource]
  /// Shapes of regions; nil where the package has none.
  var geometry: Resource?

  /// A table of the package; without a schema its types are guessed.
  struct Resource {
    var name: String
    var path: String
    var schema: TableSchema?

    /// Whether it holds shapes of regions and no table.
    var isGeometry: Bool { name == "geometry" && [".geojson", ".json"].contains { path.hasSuffix($0) } }
  }
}

extension PackageDescriptor {
  init(_ json: JSONValue) throws(JSONShapeError) {
    title = try json.optional("title", JSONValue.asText)
    name = try json.optional("name", JSONValue.asText)
    created = try json.optional("created", JSONValue.asText)
    let all = try json.required("resources", JSONValue.list(of: Resource.init))
    resources = all.filter { !$0.isGeometry }
    geometry = all.first(where: \.isGeometry)
  }
}

extension PackageDescriptor.Resource {
  init(_ json: JSONValue) throws(JSONShapeError) {
    let name = try json.required("name", JSONValue.asText)
    let title = try json.optional("title", JSONValue.asText) ?? name
    self.name = name
    path = try json.required("path", JSONValue.asText)
    schema = try json.optional("schema") { json throws(JSONShapeError) in
      try TableSchema(json, name: name, title: title)
    }
    schema?.sources = Self.titles("sources", of: json)
    schema?.licences = Self.titles("licenses", of: json)
  }

  /// The titles of the sources or licences of a resource, else their names.
  ///
  /// Nothing is computed from them, so what cannot be understood is left out.
  private static func titles(_ member: String, of json: JSONValue) -> [String] {
    guard case .object(let members) = json,
      case .list(let elements)? = members.first(where: { $0.name == member })?.value
    else { return [] }
    let titles = elements.map { element in
      (try? element.optional("title", JSONValue.asText)) ?? (try? element.optional("name", JSONValue.asText))
        ?? ""
    }
    return titles.filter { !$0.isEmpty }
  }
}

extension TableSchema {
  fileprivate init(_ json: JSONValue, name: String, title: String) throws(JSONShapeError) {
    let keys = try json.optional("foreignKeys", JSONValue.list(of: Self.foreignKey)) ?? []
    self.init(
      name: name, title: title, fields: try json.required("fields", JSONValue.list(of: FieldSchema.init)),
      primaryKey: try json.optional("primaryKey", JSONValue.asNames) ?? [],
      foreignKeys: keys.compactMap { $0 },
      missingValues: try json.optional("missingValues", JSONValue.list(of: JSONValue.asText)) ?? [""])
  }

  /// A reference of one field; nil for those of several at once, which the standard allows and no table uses.
  private static func foreignKey(_ json: JSONValue) throws(JSONShapeError) -> ForeignKey? {
    let fields = try json.required("fields", JSONValue.asNames)
    return try json.required("reference") { json throws(JSONShapeError) in
      let table = try json.required("resource", JSONValue.asText)
      let targets = try json.required("fields", JSONValue.asNames)
      guard fields.count == 1, let field = fields.first, let target = targets.first else { return nil }
      return ForeignKey(field: field, table: table, target: target)
    }
  }
}

extension FieldSchema {
  fileprivate init(_ json: JSONValue) throws(JSONShapeError) {
    let isDate = try json.optional("partialDate", JSONValue.asFlag) ?? false
    let kind: Kind =
      switch try json.optional("type", JSONValue.asText) {
      case "integer", "year": .integer
      case "number": .number
      case "date", "yearmonth": .partialDate
      default: isDate ? .partialDate : .text
      }
    self.init(
      name: try json.required("name", JSONValue.asText),
      title: try json.optional("title", JSONValue.asText) ?? "",
      description: try json.optional("description", JSONValue.asText) ?? "", kind: kind,
      unit: try json.optional("unit", JSONValue.asText) ?? "",
      decimals: try json.optional("decimals", JSONValue.asInteger),
      listSeparator: try json.optional("listSeparator", JSONValue.asText),
      listOf: try json.optional("listOf", JSONValue.asText))
    _ = try json.optional("constraints") { json throws(JSONShapeError) in try constrain(json) }
  }

  private mutating func constrain(_ json: JSONValue) throws(JSONShapeError) {
    isRequired = try json.optional("required", JSONValue.asFlag) ?? false
    isUnique = try json.optional("unique", JSONValue.asFlag) ?? false
    // Limits of dates are texts, choices of numbers are numbers; neither is checked.
    minimum = try json.optional("minimum", JSONValue.ifNumber) ?? nil
    maximum = try json.optional("maximum", JSONValue.ifNumber) ?? nil
    choices = try json.optional("enum", JSONValue.list(of: JSONValue.asText))
    pattern = try json.optional("pattern", JSONValue.asText)
  }
}
