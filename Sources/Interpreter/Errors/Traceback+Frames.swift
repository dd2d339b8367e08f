// One frame of a traceback: its place, its source lines, and carets under what failed.

import Syntax

/// A line of source as code points: carets count characters.
typealias SourceLine = [Unicode.Scalar]

/// Where tracebacks find the lines that they show. Of what was compiled under a file's name they show what the file
/// holds now, as CPython does: a template's own lines, for one. Reads each file once.
final class SourceLines {
  private var files: [String: SourceFile?] = [:]

  /// Without what is missing; the ends of lines are trimmed.
  func lines(of source: SourceFile, _ range: ClosedRange<Int>) -> [String] {
    if source.isShown, !source.isOfSupposedFile { return read(source, range) }
    if let cached = cachedLines(source.name, range) { return cached }
    return file(source.name).map { read($0, range) } ?? []
  }

  private func read(_ source: SourceFile, _ range: ClosedRange<Int>) -> [String] {
    range.filter { $0 <= source.lineStarts.count }.map { trimmedEnd(source.text(ofLine: $0)) }
  }

  private func file(_ name: String) -> SourceFile? {
    if let known = files[name] { return known }
    let found = name.hasPrefix("<") ? nil : sourceBytes(absolutePath(name))
    let file = found.map { SourceFile(name: name, bytes: $0) }
    files[name] = .some(file)
    return file
  }
}

/// Plain data of one frame.
struct FrameSummary {
  let filename: String
  let name: String
  let line: Int
  let endLine: Int
  /// Byte columns in the first and in the last line.
  let column: Int
  let endColumn: Int
  /// Source lines from `line` to `endLine`; empty when the source is not shown.
  let lines: [String]

  /// - Parameter shown: where its lines come from; nil leaves them out.
  init(_ entry: TracebackEntry, _ shown: SourceLines?) {
    let code = entry.code
    let source = code.source
    filename = source.name
    name = code.name
    line = source.line(at: entry.span.start)
    endLine = max(line, source.line(at: max(entry.span.start, entry.span.end)))
    // What was written from a tree does not stand where the file has it: nothing is marked.
    column = source.isWrittenFromTree ? -1 : source.byteColumn(at: entry.span.start)
    endColumn =
      source.isWrittenFromTree ? -1 : Int(entry.span.end) - Int(source.start(ofLine: endLine))
    lines = shown?.lines(of: source, line...endLine) ?? []
  }

  /// A frame that a script describes; without columns nothing is marked.
  init(
    filename: String, name: String, line: Int, endLine: Int, columns: (Int, Int)?, lines: [String]
  ) {
    self.filename = filename
    self.name = name
    self.line = line
    self.endLine = endLine
    self.lines = lines
    column = columns?.0 ?? -1
    endColumn = columns?.1 ?? -1
  }

  /// Its first line alone.
  var plain: FrameSummary {
    FrameSummary(
      filename: filename, name: name, line: line, endLine: line, columns: nil,
      lines: sourcesAreGone ? [] : Array(lines.prefix(1)))
  }

  func isSamePlace(as other: FrameSummary) -> Bool {
    filename == other.filename && line == other.line && name == other.name
  }

  var formatted: String {
    let place = "  File \"\(filename)\", line \(line), in \(name)\n"
    let dedented = dedent(lines.map { Array($0.unicodeScalars) })
    if dedented.allSatisfy({ $0.allSatisfy(\.properties.isWhitespace) }) { return place }
    if column < 0 || endColumn < 0 {
      return place + dedented.map { "    \(string($0))\n" }.joined()
    }
    return place + FrameExcerpt(self, dedented).formatted
  }
}

/// Repetitions of one frame that are printed before the rest is counted.
private let repetitionLimit = 3

/// All frames; long recursions are folded.
func formatStack(_ frames: [FrameSummary]) -> String {
  var text = ""
  var count = 0
  var previous: FrameSummary?
  func fold() {
    guard count > repetitionLimit else { return }
    let rest = count - repetitionLimit
    text += "  [Previous line repeated \(rest) more time\(rest > 1 ? "s" : "")]\n"
  }
  for frame in frames {
    if let last = previous, last.isSamePlace(as: frame) {
      count += 1
    } else {
      fold()
      previous = frame
      count = 1
    }
    if count <= repetitionLimit { text += frame.formatted }
  }
  fold()
  return text
}

// MARK: - Lines

/// What a script has put into `linecache`, for a text that is no file as a rule; nil when it has not.
private func cachedLines(_ filename: String, _ range: ClosedRange<Int>) -> [String]? {
  guard let module = loadedModules.get(intern("linecache")).module,
    let cache = module.namespace.get(intern("cache")).dict,
    let entry = cache.get(intern(filename)).tuple, entry.count == 4,
    let lines = entry.items[2].list
  else { return nil }
  return range.filter { $0 <= lines.count }
    .map { trimmedEnd(lines.items[$0 - 1].string?.text ?? "") }
}

private func trimmedEnd(_ text: String) -> String {
  var scalars = Array(text.unicodeScalars)
  while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
  return string(scalars)
}

/// As `textwrap.dedent`: removes the whitespace that all lines begin with.
func dedent(_ lines: [SourceLine]) -> [SourceLine] {
  var margin: ArraySlice<Unicode.Scalar>?
  for line in lines {
    let indentation = line.prefix { $0 == " " || $0 == "\t" }
    if indentation.count == line.count { continue }
    guard let known = margin else {
      margin = indentation
      continue
    }
    let common = zip(known, indentation).prefix { $0 == $1 }.count
    margin = known.prefix(common)
  }
  let width = margin?.count ?? 0
  return lines.map { line in
    line.allSatisfy { $0 == " " || $0 == "\t" } ? [] : Array(line.dropFirst(width))
  }
}

/// Code points in the first `offset` UTF-8 bytes of a line.
func characterOffset(_ line: SourceLine, bytes offset: Int) -> Int {
  var bytes = 0
  for (index, scalar) in line.enumerated() {
    if bytes >= offset { return index }
    bytes += UTF8.width(scalar)
  }
  return line.count
}

/// Terminal columns of the first `offset` characters: East Asian wide ones take two.
private func displayWidth(_ line: SourceLine, _ offset: Int? = nil) -> Int {
  let offset = offset ?? line.count
  if line.allSatisfy(\.isASCII) { return offset }
  return line.prefix(offset).reduce(0) { $0 + (isWide($1) ? 2 : 1) }
}

// MARK: - Excerpts

/// The source lines of a frame, dedented, with the range that carets mark.
private struct FrameExcerpt {
  let lines: [SourceLine]
  /// Characters in the first and in the last line.
  let start: Int
  let end: Int
  let anchors: CaretAnchors?

  init(_ frame: FrameSummary, _ dedented: [SourceLine]) {
    let first = Array(frame.lines[0].unicodeScalars)
    let last = Array(frame.lines[frame.lines.count - 1].unicodeScalars)
    lines = dedented
    let removed = first.count - dedented[0].count
    start = max(0, characterOffset(first, bytes: frame.column) - removed)
    end = max(0, characterOffset(last, bytes: frame.endColumn) - removed)
    anchors = CaretAnchors(segment: FrameExcerpt.segment(dedented, start, end))
  }

  /// The marked text itself, line by line.
  private static func segment(_ lines: [SourceLine], _ start: Int, _ end: Int) -> [SourceLine] {
    var segment = lines
    segment[segment.count - 1] = Array(segment[segment.count - 1].prefix(end))
    segment[0] = Array(segment[0].dropFirst(start))
    return segment
  }

  var formatted: String {
    let isMarked = showsCarets
    var output: [SourceLine] = []
    var previous: Int?
    for index in significantLines {
      if let previous {
        if index - previous == 2 {
          show(index - 1, isMarked, &output)
        } else if index - previous > 2 {
          output.append(Array("...<\(index - previous - 1) lines>...".unicodeScalars))
        }
      }
      show(index, isMarked, &output)
      previous = index
    }
    return dedent(output).map { "    \(string($0))\n" }.joined()
  }

  /// The first and last line, and those around the anchors.
  private var significantLines: [Int] {
    var result: Set<Int> = [0, lines.count - 1]
    if let anchors {
      result.formUnion(anchors.left.line - 1...anchors.left.line + 1)
      result.formUnion(anchors.right.line - 1...anchors.right.line + 1)
    }
    return result.filter { $0 >= 0 && $0 < lines.count }.sorted()
  }

  private func show(_ index: Int, _ isMarked: Bool, _ output: inout [SourceLine]) {
    output.append(lines[index])
    let marks = isMarked ? carets(under: index) : []
    // As CPython: below a blank line between marked ones stands another.
    let isBlank = lines[index].allSatisfy(\.properties.isWhitespace)
    if isMarked, isBlank || marks.contains(where: { $0 != " " }) { output.append(marks) }
  }

  private func carets(under index: Int) -> SourceLine {
    let line = lines[index]
    let indentation = line.prefix { $0.properties.isWhitespace }.count
    let begin = index == 0 ? displayWidth(lines[0], start) : 0
    let count = index == lines.count - 1 ? displayWidth(line, end) : displayWidth(line)
    return (0..<max(count, 0)).map { column in
      if column < indentation || column < begin { return " " }
      guard let anchors else { return "^" }
      return isBetween(anchors, index, column) ? "^" : "~"
    }
  }

  private func isBetween(_ anchors: CaretAnchors, _ line: Int, _ column: Int) -> Bool {
    let left = shown(anchors.left)
    let right = shown(anchors.right)
    let isAfterLeft = line > left.line || (line == left.line && column >= left.column)
    return isAfterLeft && (line < right.line || (line == right.line && column < right.column))
  }

  /// An anchor in terminal columns of the whole line; anchors count from the segment's start.
  private func shown(_ position: CaretAnchors.Position) -> CaretAnchors.Position {
    let column = position.line == 0 ? position.column + start : position.column
    return .init(line: position.line, column: displayWidth(lines[position.line], column))
  }

  /// Carets say nothing when they would mark the whole line, or the one call that a line consists of.
  private var showsCarets: Bool {
    if isWholeCall || startOptions.hidesColumns { return false }
    if anchors != nil { return true }
    let before = lines[0].prefix(start)
    let after = lines[lines.count - 1].dropFirst(end)
    return before.contains { !$0.properties.isWhitespace }
      || after.contains { !$0.properties.isWhitespace }
  }

  /// `return name(...)` and `name = call(...)`.
  private var isWholeCall: Bool {
    let text = lines.map { string($0) }.joined(separator: "\n")
    let source = SourceFile(name: "", text: text)
    guard let module = try? Parser.parseModule(source), let statement = module.body.first else {
      return false
    }
    switch statement.kind {
    case .return(let value?):
      guard case .call(let callee, _) = value.kind, case .name = callee.kind else { return false }
      return spans(value.span, source)
    case .assign(let targets, let value):
      guard targets.count == 1, case .name = targets[0].kind, case .call = value.kind else {
        return false
      }
      return spans(value.span, source)
    default: return false
    }
  }

  private func spans(_ span: Span, _ source: SourceFile) -> Bool {
    source.line(at: span.start) == 1 && source.line(at: span.end) == lines.count
      && source.byteColumn(at: span.start) == start && source.byteColumn(at: span.end) == end
  }
}
