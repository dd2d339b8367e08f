// Which part of a failed expression the carets stress: the operator, the brackets, the arguments.

import Syntax

/// The stressed range inside a segment: carets there, tildes around it.
struct CaretAnchors {
  struct Position {
    var line: Int
    var column: Int
  }
  let left: Position
  let right: Position

  /// Nil when the segment is no binary operation, subscript or call.
  init?(segment: [SourceLine]) {
    // Parentheses let an expression of several lines parse; they cost one line.
    let text = "(\n" + segment.map { string($0) }.joined(separator: "\n") + "\n)"
    let source = SourceFile(name: "", text: text)
    guard let module = try? Parser.parseExpression(source), module.body.count == 1,
      case .expression(let expression) = module.body[0].kind
    else { return nil }
    var scanner = SegmentScanner(source: source, lines: segment)
    let found: (Position, Position)?
    switch expression.kind {
    case .binary(_, let left, let right): found = scanner.findOperator(left, right)
    case .subscript(let value, _): found = scanner.findBrackets("[", after: value, expression)
    case .call(let callee, _): found = scanner.findBrackets("(", after: callee, expression)
    default: found = nil
    }
    guard let found else { return nil }
    left = found.0
    right = found.1
  }
}

/// Walks over the characters of a segment; every step fails at its end.
private struct SegmentScanner {
  let source: SourceFile
  let lines: [SourceLine]
  private var line = 0
  private var column = 0

  init(source: SourceFile, lines: [SourceLine]) {
    self.source = source
    self.lines = lines
  }

  private var position: CaretAnchors.Position { .init(line: line, column: column) }

  /// The segment's position of a byte offset in the parenthesised text.
  private func place(_ offset: Int32) -> CaretAnchors.Position? {
    let line = source.line(at: offset) - 2
    guard line >= 0, line < lines.count else { return nil }
    let column = characterOffset(lines[line], bytes: source.byteColumn(at: offset))
    return .init(line: line, column: column)
  }

  private mutating func start(after expression: Expression) -> Bool {
    guard let end = place(expression.span.end) else { return false }
    line = end.line
    column = end.column
    return settle()
  }

  /// Moves on from the end of a line.
  private mutating func settle() -> Bool {
    while line < lines.count, column >= lines[line].count {
      column = 0
      line += 1
    }
    return line < lines.count
  }

  /// Skips continuation marks and comments until a character satisfies the predicate.
  private mutating func advance(until isWanted: (Unicode.Scalar) -> Bool) -> Bool {
    while true {
      let scalar = lines[line][column]
      if scalar == "\\" || scalar == "#" {
        line += 1
        column = 0
      } else if isWanted(scalar) {
        return true
      } else {
        column += 1
      }
      if !settle() { return false }
    }
  }

  mutating func findOperator(_ left: Expression, _ right: Expression) -> (
    CaretAnchors.Position, CaretAnchors.Position
  )? {
    guard start(after: left),
      advance(until: { !$0.properties.isWhitespace && $0 != ")" }),
      let rightStart = place(right.span.start)
    else { return nil }
    var end = column + 1
    if end < lines[line].count, rightStart.line > line || end < rightStart.column {
      let second = lines[line][end]
      if !second.properties.isWhitespace, second != "\\", second != "#" { end += 1 }
    }
    return (position, .init(line: line, column: end))
  }

  mutating func findBrackets(
    _ bracket: Unicode.Scalar, after value: Expression, _ whole: Expression
  ) -> (CaretAnchors.Position, CaretAnchors.Position)? {
    guard start(after: value), advance(until: { $0 == bracket }), let end = place(whole.span.end)
    else { return nil }
    return (position, end)
  }
}
