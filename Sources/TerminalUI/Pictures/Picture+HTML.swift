extension Picture {
  /// A page of its own that needs nothing else.
  var html: String {
    var page = Page(self)
    let rows = (0..<surface.size.height).map { page.row($0) }.joined(separator: "\n")
    let title = Markup.escaped(title)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(title)</title>
      <style>
      \(page.styles)</style>
      </head>
      <body>
      <pre>
      \(rows)
      </pre>
      <p>\(title)</p>
      </body>
      </html>

      """
  }
}

/// The text of a page and the classes it uses.
private struct Page {
  private let picture: Picture
  private var looks: Looks
  private let plain: Look
  private var names: [Look: String] = [:]
  private var classes: [String] = []
  private var shapes: [String: String] = [:]

  /// Neighbouring cells that are one element.
  private struct Run {
    var look: Look
    var ink: CellInk
    var text = ""
    var columns = 0
  }

  init(_ picture: Picture) {
    self.picture = picture
    looks = Looks(picture)
    plain = looks.plain
  }

  /// A row as elements; letters that look as most do stand without one.
  mutating func row(_ y: Int) -> String {
    var runs: [Run] = []
    for cell in picture.surface.row(y) where cell.width > 0 {
      var run = run(of: cell)
      if cell.isBlank, !run.look.isUnderlined, let last = runs.last, last.ink == .letter,
        last.look.background == run.look.background, !last.look.isUnderlined
      {
        run.look = last.look
      }
      if let last = runs.last, last.look == run.look, last.ink == run.ink, run.ink != .sign {
        runs[runs.count - 1].text += run.text
        runs[runs.count - 1].columns += run.columns
      } else {
        runs.append(run)
      }
    }
    if let last = runs.last, last.look == plain, last.ink == .letter {
      let kept = last.text.reversed().drop { $0 == " " }.reversed()
      runs[runs.count - 1].text = String(kept)
    }
    return runs.reduce(into: "") { $0 += element($1) }
  }

  var styles: String {
    var text = """
      body{margin:1em;color:\(plain.foreground.text);background:\(plain.background.text);\
      font:15px/1.2 \(Markup.fonts);print-color-adjust:exact;-webkit-print-color-adjust:exact}
      pre{margin:0;font:inherit;width:\(picture.surface.size.width)ch}
      span{display:inline-block;height:1.2em;vertical-align:top}
      .w{width:1ch}
      .ww{width:2ch}
      .b{width:1ch;-webkit-text-fill-color:transparent;background-repeat:repeat-x}

      """
    for line in classes { text += line + "\n" }
    for (name, rule) in shapes.sorted(by: { $0.key < $1.key }) { text += ".\(name){\(rule)}\n" }
    return text
  }
}

extension Page {
  private mutating func run(of cell: Cell) -> Run {
    var look = looks.look(of: cell)
    var ink = CellInk(cell)
    switch ink {
    case .nothing:
      ink = .letter
      if !look.isUnderlined {
        look = Look(foreground: plain.foreground, background: look.background)
      }
    // The look of a wholly covered cell is its background.
    case .block(.shade(let eighths)):
      look.background = look.foreground.mixed(with: look.background, eighths: UInt32(eighths))
    case .block(.rows(8, _)): look.background = look.foreground
    case .block(.quarters), .dots, .curve: ink = .sign
    case .letter, .sign, .block, .lines: break
    }
    return Run(look: look, ink: ink, text: cell.text, columns: Int(cell.width))
  }

  private mutating func element(_ run: Run) -> String {
    let text = Markup.escaped(run.text)
    var names: [String] = []
    if run.look != plain { names.append(name(of: run.look)) }
    var width = ""
    switch run.ink {
    case .letter: if names.isEmpty { return text }
    case .block, .lines:
      names.append("b")
      if let rule = Self.rule(run.ink) {
        shapes[rule.name] = rule.text
        names.append(rule.name)
      }
      width = run.columns == 1 ? "" : " style=\"width:\(run.columns)ch\""
    default: names.append(run.columns == 2 ? "ww" : "w")
    }
    return "<span class=\"\(names.joined(separator: " "))\"\(width)>\(text)</span>"
  }

  private mutating func name(of look: Look) -> String {
    if let name = names[look] { return name }
    let name = "s\(names.count)"
    names[look] = name
    var rule = ".\(name){color:\(look.foreground.text)"
    if look.background != plain.background { rule += ";background-color:\(look.background.text)" }
    if look.isBold { rule += ";font-weight:bold" }
    if look.isItalic { rule += ";font-style:italic" }
    if look.isUnderlined { rule += ";text-decoration:underline" }
    classes.append(rule + "}")
    return name
  }

  /// The class of a block element or of lines, and what draws them; nil where the background is the whole of it.
  private static func rule(_ ink: CellInk) -> (name: String, text: String)? {
    switch ink {
    case .block(.rows(8, _)): nil
    case .block(.rows(let eighths, true)): ("u\(eighths)", part("bottom", eighths))
    case .block(.rows(let eighths, false)): ("d\(eighths)", part("top", eighths))
    case .block(.columns(let eighths, false)): ("l\(eighths)", part("right", eighths))
    case .block(.columns(let eighths, true)): ("r\(eighths)", part("left", eighths))
    case .lines(let arms): ("x" + arms.map(String.init).joined(), lines(arms))
    default: nil
    }
  }

  /// So many eighths of a cell, growing to a side.
  private static func part(_ side: String, _ eighths: Int) -> String {
    let share = "\(eighths * 25 / 2)" + (eighths % 2 == 1 ? ".5" : "")
    let repeated = side == "left" || side == "right" ? ";background-size:1ch 100%" : ""
    return "background-image:linear-gradient(to \(side),currentColor \(share)%,transparent 0)" + repeated
  }

  /// A strip of a cell for each arm, one pixel broad, or two where it is heavy.
  private static func lines(_ arms: [Int]) -> String {
    var (images, sizes, places): ([String], [String], [String]) = ([], [], [])
    // A line through the whole cell needs no joints with those beside it.
    let isThrough = arms[1] == arms[3]
    for (direction, weight) in arms.enumerated() where weight > 0 && !(isThrough && direction == 3) {
      if direction % 2 == 0 {
        let middle = "calc(50% - \(weight == 1 ? "0.5" : "1")px)"
        images.append(
          "linear-gradient(to right,transparent \(middle),currentColor 0 calc(\(middle) + \(weight)px),transparent 0)"
        )
        sizes.append("1ch 50%")
        places.append(direction == 0 ? "0 0" : "0 100%")
      } else if isThrough {
        images.append("linear-gradient(currentColor,currentColor)")
        sizes.append("100% \(weight)px")
        places.append("0 50%")
      } else {
        images.append(
          "linear-gradient(to \(direction == 1 ? "left" : "right"),currentColor 50%,transparent 0)")
        sizes.append("1ch \(weight)px")
        places.append("0 50%")
      }
    }
    return "background-image:" + images.joined(separator: ",") + ";background-size:"
      + sizes.joined(separator: ",") + ";background-position:" + places.joined(separator: ",")
  }
}
