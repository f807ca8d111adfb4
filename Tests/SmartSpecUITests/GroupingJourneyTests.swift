import SmartSpecModel
import TerminalUI
import TestSupport
import Testing

@testable import SmartSpecUI

@Suite("Groups, tables of two fields and totals")
@MainActor
struct GroupingJourneyTests {
  @Test("Enter keeps the rows of a group by all its values, as one change that can be undone")
  func keepsGroup() {
    let app = TestApplication(address: "/regions")
    let before = app.screen
    app.command("group country category")
    #expect(app.screen.contains("groups by Country, Category 2021–2027 in these 36 regions"))
    #expect(app.screen.contains("combinations of Country and Category 2021–2027; the most frequent is"))
    let words = app.selectedLine.split(separator: " ").map(String.init)
    #expect(words[1] == "PL" && words[2] == "less" && words[4] == "14", "\(words)")
    app.press("enter")
    #expect(app.status.contains("1/14"), "\(app.status)")
    #expect(app.address.contains("country=") && app.address.contains("category="))
    app.press("u")
    #expect(app.screen == before)
  }

  @Test("Every group and every cell keeps as many rows as it counts")
  func countsAreKept() throws {
    let small = try #require(Samples.small)
    let context = Context(catalogue: small, size: Size(width: 100, height: 30))
    for (id, names) in [
      ("/projects", ["programme", "start"]), ("/pilots", ["challenges", "status"]),
      ("/regions", ["country", "gdp_pps_pct_eu"]), ("/regions", ["code", "country"]),
    ] {
      let controller = try #require(Screens.controller(for: Address(id), in: context))
      let list = try #require(controller.listPane)
      let fields = names.compactMap { list.listing.field($0) }
      let grouping = try #require(list.listing.grouping(by: fields, rows: list.rows))
      for group in grouping.groups.prefix(10) + grouping.groups.suffix(4) {
        var copy = controller
        guard case .update(let change) = Action.keeping(zip(fields, group.values).map { ($0, $1) }) else {
          Issue.record("Keeping rows changes the screen.")
          continue
        }
        change(&copy, context)
        #expect(copy.listPane?.rows.count == group.count, "\(id) \(group.values) \(copy.address)")
      }
    }
  }

  @Test("s orders groups by value, sum and mean, a adds up another amount, y copies with every source")
  func orders() {
    let app = TestApplication(address: "/projects")
    app.command("group programme")
    #expect(app.status.contains("by count  adds up: Total") && app.selectedLine.contains("HORIZON"))
    app.press("s")
    #expect(app.status.contains("by value"))
    app.press("s")
    #expect(app.status.contains("by sum") && app.selectedLine.contains("119 M€"))
    app.press("G")
    #expect(app.selectedLine.contains("Interreg AURORA"))
    app.press("s")
    #expect(app.status.contains("by mean"))
    app.press("a a")
    #expect(app.status.contains("by count") && !app.status.contains("adds up"))
    app.press("a y")
    let text = app.clipboard ?? ""
    #expect(
      text.contains("Programme\tCount\tShare %\tSum of Total, EUR\tMean of Total, EUR\tRows with an amount"))
    #expect(text.contains("HORIZON\t12\t60.0\t") && text.contains("smartspec /projects"))
  }

  @Test("Words that name no field, too many or a small chart are said, and nothing opens")
  func complaints() {
    let app = TestApplication(address: "/regions")
    for (line, reason) in [
      ("group contry", "Did you mean “country”?"), ("group code name country level", "one to three fields"),
      ("pivot country", "Name two fields"), ("pivot country level total", "count, sum FIELD or mean FIELD"),
      ("pivot country level sum", "Name the field"),
      ("pivot country level sum gdp_pps_pct_eu", "has no sum"),
      ("pivot country level mean name", "has no mean"),
    ] {
      app.command(line)
      #expect(app.screen.contains(reason), "\(line): \(app.status)")
      #expect(!app.screen.contains("in these"))
    }
  }

  @Test("B and X ask for the fields, which are completed word by word")
  func asksForFields() {
    let app = TestApplication(address: "/projects")
    app.press("B")
    app.type("prog")
    app.press("tab")
    #expect(app.screen.contains("group programme"))
    app.type(" sta")
    app.press("tab enter")
    #expect(app.screen.contains("groups by Programme, Start in these 20 projects"))
    app.press("esc X")
    app.type("programme start s")
    app.press("tab")
    #expect(app.screen.contains("pivot programme start sum"))
  }

  @Test("A table counts by two fields, and Enter keeps the rows of the cell under the cursor")
  func pivot() {
    let app = TestApplication(address: "/projects")
    app.command("pivot programme start")
    #expect(app.screen.contains("count by Programme and Start in these 20 projects"))
    app.press("l")
    #expect(app.selectedLine.contains("HORIZON") && app.status.contains("row 1/4  column 2/4"))
    let cells = app.selectedLine.split(separator: " ")
    #expect(cells.last == "12")
    app.press("enter")
    #expect(app.address.contains("programme==HORIZON") || app.address.contains("programme=%3DHORIZON"))
    #expect(app.address.contains("start"))
    #expect(app.status.contains("1/\(cells[3]) of") || app.status.contains("1/\(cells[3]) "), "\(app.status)")
    app.press("u")
    #expect(app.status.contains("1/20 projects"))
  }

  @Test("Totals of a table keep by one field, all rows and no rows say so, t turns and m goes on to sums")
  func pivotEdges() {
    let app = TestApplication(address: "/projects")
    app.command("pivot programme start")
    app.press("G $ enter")
    #expect(app.status.contains("These are all rows."))
    app.press("k h")
    #expect(!app.status.contains("all rows"))
    app.press("g 0 enter")
    #expect(app.status.contains("No row has both.") || app.address.contains("start"))
    app.press("t")
    #expect(app.screen.contains("count by Start and Programme"))
    app.press("m")
    #expect(app.screen.contains("sum of Total (EUR) by Start and Programme"))
    app.press("m")
    #expect(app.screen.contains("mean of Total (EUR)"))
    app.press("G $ y")
    let text = app.clipboard ?? ""
    #expect(text.contains("Start\tHORIZON\t") && text.contains("\nTotal\t") && text.contains("Source: "))
    app.command("pivot programme start sum eu_eur")
    app.press("G enter")
    #expect(app.address.contains("start") && !app.address.contains("programme"))
  }

  @Test("What is not counted yet says so")
  func waiting() throws {
    let context = Context(catalogue: try #require(Samples.small), size: Size(width: 80, height: 24))
    let controller = try #require(Screens.controller(for: Address("/projects"), in: context))
    let column = try #require(AskedColumn(controller, context))
    let fields = ["programme", "start"].compactMap { column.listing.field($0) }
    var groups = GroupOverlay(column, by: fields, context)
    groups.grouped.answer = nil
    var table = PivotOverlay(
      column, rows: fields[0], columns: fields[1], measure: .count, amount: nil, context)
    table.counted.answer = nil
    for var overlay in [groups, table] as [any Overlay] {
      for key in ["j", "l", "enter", "y", "s"].compactMap({ Key($0) }) {
        _ = overlay.press(key, in: context)
        var canvas = Canvas(size: context.size)
        _ = overlay.draw(on: &canvas, in: context)
        #expect(canvas.surface.text.contains("\n counting …"))
      }
    }
  }
}

extension GroupingJourneyTests {
  private func totals(_ app: TestApplication) -> String {
    app.lines.first { $0.hasPrefix("  total") || $0.hasPrefix("  where stated") } ?? ""
  }

  @Test("Projects have a line with totals above the status, which follows filter and marks")
  func totals() {
    let app = TestApplication(address: "/projects")
    #expect(app.lines[app.lines.count - 3].hasPrefix("  total of 20 projects, Total stated by 17"))
    #expect(totals(app).contains("179 M€"))
    app.command("filter programme:H2020")
    #expect(totals(app).contains("total of 3 projects") && totals(app).contains("35 M€"))
    app.press("space")
    #expect(totals(app).contains("total of 1 marked") && totals(app).contains("3.1 M€"))
    app.press("u u")
    #expect(totals(app).contains("total of 20 projects"))
  }

  @Test("+ hides the totals and shows them again, and the selected row stays on the screen")
  func toggles() {
    let app = TestApplication(size: Size(width: 80, height: 20), address: "/projects")
    app.press("G")
    let row = app.selectedLine
    #expect(!row.isEmpty && !row.hasPrefix("  total"))
    app.press("+")
    #expect(totals(app).isEmpty && app.selectedLine == row)
    app.press("+")
    #expect(!totals(app).isEmpty && app.selectedLine == row)
    app.press("+")
    app.reload()
    #expect(totals(app).isEmpty)
  }

  @Test("A list without amounts has no line, and + says what to do")
  func noAmounts() {
    let app = TestApplication(address: "/regions?columns=code,name,gdp_pps_pct_eu")
    app.press("+")
    #expect(app.status.contains("No column that is shown can be added up") && totals(app).isEmpty)
    let counts = TestApplication(size: Size(width: 60, height: 24), address: "/regions")
    counts.press("+")
    #expect(counts.lines[counts.lines.count - 3] == "  total: Pilots 15, Partn. 11")
    let projects = TestApplication(address: "/projects?columns=title,start")
    #expect(totals(projects).isEmpty)
  }

  @Test("Sums end where the digits do, and one that finds no room is not cut into another number")
  func alignment() throws {
    for width in [40, 60, 80, 100, 160] {
      let app = TestApplication(
        size: Size(width: width, height: 24), address: "/projects?columns=total_eur:8,eu_eur:6,title")
      let line = totals(app) + app.lines[app.lines.count - 3]
      let digits = try #require(app.lines.first { $0.contains("3.1 M€") })
      let end = try #require(digits.firstIndex(of: "€")).utf16Offset(in: digits)
      #expect(line.contains("…") || Array(app.lines[app.lines.count - 3])[end] == "€", "\(width)")
    }
    let surface = Application.picture(
      of: Address("/projects"), catalogue: try #require(Samples.small), size: Size(width: 80, height: 24),
      glyphs: .ascii)
    #expect(surface.text.contains("total of 20") && surface.text.utf8.allSatisfy { $0 < 0x80 })
  }
}
