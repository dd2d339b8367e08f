// Source text and positions in it. Everything after the lexer speaks of bytes; lines and columns
// are computed only when a person reads them, so spans stay two 32-bit numbers.

/// A half-open range of UTF-8 byte offsets in one source file.
package struct Span: Equatable, Sendable {
  /// Offset of the first byte.
  package var start: Int32
  /// Offset behind the last byte.
  package var end: Int32

  /// Truncates: no source is so long that 32 bits do not hold its offsets.
  package init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// Covers both spans and everything between them.
  package func union(_ other: Span) -> Span {
    Span(Int(min(start, other.start)), Int(max(end, other.end)))
  }
}

/// A named source text with its line table.
package final class SourceFile: Sendable {
  /// The name that tracebacks print: a path, `<stdin>`, `<string>`.
  package let name: String
  /// Whether tracebacks show its lines. Texts that are no files (`exec`, `compile`) are not kept by
  /// CPython; what a person has typed is, as is what `doctest` runs and what the library says of its
  /// own coroutines.
  package let isShown: Bool
  /// It was compiled under the name of a file that need not be there: whoever shows its lines has to look.
  package let isOfSupposedFile: Bool
  /// It was made of bytes: a comment at its beginning says how they are encoded.
  package let namesEncoding: Bool
  /// It was written from a tree, whose names need not be ones that a text could have: what is no letter,
  /// and every letter of keywords, is written by a stand-in (`NameStandIns`).
  package var isWrittenFromTree: Bool { !lineNumbers.isEmpty }
  /// The numbers that a tree gives to the lines that were written for it; else none.
  package let lineNumbers: [Int32]
  /// UTF-8, as decoded.
  package let bytes: [UInt8]
  /// Byte offset at which each line begins; the first is 0.
  package let lineStarts: [Int32]

  /// - Parameter bytes: what a file holds, in the encoding that its comment names.
  package convenience init(name: String, bytes: [UInt8], isShown: Bool? = nil) {
    self.init(
      name: name, utf8: SourceEncoding.decode(bytes), isShown: isShown, namesEncoding: true)
  }

  /// Builds the line table.
  /// - Complexity: O(bytes)
  package init(
    name: String, utf8 bytes: [UInt8], isShown: Bool? = nil, namesEncoding: Bool = false,
    lineNumbers: [Int32] = [], isOfSupposedFile: Bool = false
  ) {
    self.name = name
    self.isOfSupposedFile = isOfSupposedFile
    self.lineNumbers = lineNumbers
    self.namesEncoding = namesEncoding
    self.isShown = isShown ?? (lineNumbers.isEmpty && SourceFile.isShown(name))
    self.bytes = bytes
    var starts: [Int32] = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(Int32(truncatingIfNeeded: index))
      } else if byte == 0x0D {
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
        starts.append(Int32(truncatingIfNeeded: index))
      }
    }
    lineStarts = starts
  }

  private static func isShown(_ name: String) -> Bool {
    guard name.hasPrefix("<"), name.hasSuffix(">") else { return true }
    return ["<stdin", "<doctest ", "<python-input-", "<asyncio>"].contains { name.hasPrefix($0) }
  }

  /// For texts that are no files: typed lines, `eval`, tests.
  package convenience init(name: String, text: String) {
    self.init(name: name, utf8: Array(text.utf8))
  }

  /// The number of the line that holds a byte offset, from 1.
  /// - Complexity: O(log lines)
  package func line(at offset: Int32) -> Int {
    let index = lineIndex(at: offset)
    return index < lineNumbers.count ? Int(lineNumbers[index]) : index + 1
  }

  /// Where a line stands among all; the first one of its number.
  private func index(ofLine line: Int) -> Int {
    lineNumbers.isEmpty ? line - 1 : lineNumbers.firstIndex(of: Int32(clamping: line)) ?? line - 1
  }

  /// Where a line begins; the first or last line for one that there is not.
  package func start(ofLine line: Int) -> Int32 {
    lineStarts[min(max(index(ofLine: line), 0), lineStarts.count - 1)]
  }

  /// Where the line begins that holds a byte offset.
  package func lineStart(at offset: Int32) -> Int32 {
    lineStarts[lineIndex(at: offset)]
  }

  private func lineIndex(at offset: Int32) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The 0-based column of a byte offset, in bytes from the start of its line.
  package func byteColumn(at offset: Int32) -> Int {
    Int(offset - lineStart(at: offset))
  }

  /// The text of a 1-based line without its line ending; empty beyond the end.
  package func text(ofLine line: Int) -> String {
    let index = index(ofLine: line)
    guard lineStarts.indices.contains(index) else { return "" }
    let start = Int(lineStarts[index])
    var end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
