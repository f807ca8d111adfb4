import FoundationEssentials
import SmartSpecModel

/// What `datapackage.json` says: a Tabular Data Package of the Frictionless standard.
struct PackageDescriptor: Decodable {
  var title: String?
  var name: String?
  var created: String?
  var resources: [Resource]

  struct Resource: Decodable {
    var name: String
    var path: String
    var title: String?
    var schema: Schema?
  }

  struct Schema: Decodable {
    var fields: [Field]
    var primaryKey: OneOrMany?
    var foreignKeys: [ForeignKey]?
    var missingValues: [String]?
  }

  struct Field: Decodable {
    var name: String
    var title: String?
    var description: String?
    var type: String?
    var unit: String?
    var decimals: Int?
    var listSeparator: String?
    var listOf: String?
    var partialDate: Bool?
    var constraints: Constraints?
  }

  struct Constraints: Decodable {
    var required: Bool?
    var unique: Bool?
    var minimum: Double?
    var maximum: Double?
    var pattern: String?
    var choices: [String]?

    private enum CodingKeys: String, CodingKey {
      case required, unique, minimum, maximum, pattern
      case choices = "enum"
    }
  }

  struct ForeignKey: Decodable {
    var fields: OneOrMany
    var reference: Reference

    struct Reference: Decodable {
      var resource: String
      var fields: OneOrMany
    }
  }

  /// The standard allows one name or a list of names.
  struct OneOrMany: Decodable {
    var names: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let name = try? container.decode(String.self) {
        names = [name]
      } else {
        names = try container.decode([String].self)
      }
    }
  }
}

extension TableSchema {
  init(_ resource: PackageDescriptor.Resource) {
    let schema = resource.schema
    self.init(
      name: resource.name, title: resource.title ?? resource.name,
      fields: (schema?.fields ?? []).map(FieldSchema.init),
      primaryKey: schema?.primaryKey?.names ?? [],
      foreignKeys: (schema?.foreignKeys ?? []).compactMap { key in
        // References of several fields at once are not used by any table; the standard allows them.
        guard key.fields.names.count == 1, let field = key.fields.names.first,
          let target = key.reference.fields.names.first
        else { return nil }
        return .init(field: field, table: key.reference.resource, target: target)
      },
      missingValues: schema?.missingValues ?? [""])
  }
}

extension FieldSchema {
  init(_ field: PackageDescriptor.Field) {
    let kind: Kind =
      switch field.type {
      case "integer", "year": .integer
      case "number": .number
      default: field.partialDate == true ? .partialDate : .text
      }
    let constraints = field.constraints
    self.init(
      name: field.name, title: field.title ?? "", description: field.description ?? "", kind: kind,
      unit: field.unit ?? "", decimals: field.decimals, listSeparator: field.listSeparator,
      listOf: field.listOf,
      isRequired: constraints?.required ?? false, isUnique: constraints?.unique ?? false,
      minimum: constraints?.minimum, maximum: constraints?.maximum, choices: constraints?.choices,
      pattern: constraints?.pattern)
  }
}
