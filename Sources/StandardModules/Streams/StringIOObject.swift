// `io.StringIO`: a text stream in memory. How line ends are translated is its `newline`'s matter, as in
// files: None turns all into `\n` when they are written, "" keeps and knows them all.

import Interpreter

final class StringIOObject: MemoryStream {
  enum Newline: Equatable {
    case translated, kept
    case text(StaticNewline)
  }

  enum StaticNewline: String {
    case feed = "\n"
    case carriage = "\r"
    case pair = "\r\n"
  }

  private(set) var newline = Newline.text(.feed)
  private(set) var contents = MemoryText()
  /// Which ends have been written: `\r`, `\n`, `\r\n` as bits 1, 2 and 4.
  private(set) var seenEnds = 0
  private var accounted = 0

  override func release() { accountExternal(-accounted) }

  func begin(_ newline: Newline) {
    self.newline = newline
    contents = MemoryText()
    position = 0
    seenEnds = 0
    isClosed = false
  }

  func close() {
    isClosed = true
    contents = MemoryText()
    account()
  }

  private func account() {
    let size = contents.byteCount
    if size == accounted { return }
    accountExternal(size - accounted)
    accounted = size
  }

  var lineEnd: LineEnd {
    switch newline {
    case .translated, .text(.feed): .single(10)
    case .text(.carriage): .single(13)
    case .text(.pair): .pair
    case .kept: .universal
    }
  }

  func write(_ text: StringObject) throws(Raised) {
    try checkOpen()
    if newline == .text(.feed) {
      try put(text.buffer)
    } else {
      let translated = translate(text.buffer)
      try put(makeString(translated).string.unsafelyUnwrapped.buffer)
    }
  }

  /// Puts contents back as they were.
  func restore(_ text: StringObject) throws(Raised) {
    // For the ends that it notes.
    _ = translate(text.buffer)
    try put(text.buffer)
  }

  private func put(_ text: UnsafeBufferPointer<UInt8>) throws(Raised) {
    // Nothing is written, not even zeros before it.
    if text.isEmpty { return }
    let old = contents.count
    let isAtEnd = position >= old
    try contents.write(text, at: position)
    position = isAtEnd ? contents.count : position + countPoints(text)
    account()
  }

  private func countPoints(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    text.reduce(0) { $1 & 0xc0 != 0x80 ? $0 + 1 : $0 }
  }

  /// The text with line ends as they are kept.
  private func translate(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard byte == 10 || byte == 13 else {
        result.append(byte)
        continue
      }
      if case .text(let end) = newline {
        result += byte == 10 ? Array(end.rawValue.utf8) : [byte]
        continue
      }
      let isPair = byte == 13 && index < text.count && text[index] == 10
      if isPair { index += 1 }
      seenEnds |= isPair ? 4 : byte == 13 ? 1 : 2
      result += newline == .translated ? [10] : isPair ? [13, 10] : [byte]
    }
    return result
  }

  func read(_ limit: Int) throws(Raised) -> Value {
    try checkOpen()
    let left = max(contents.count - position, 0)
    let count = limit < 0 ? left : min(limit, left)
    let text = try contents.text(position, position + count)
    position += count
    return text
  }

  func readLine(_ limit: Int) throws(Raised) -> Value {
    try checkOpen()
    if position >= contents.count { return makeString("") }
    let left = contents.count - position
    let stop = position + (limit < 0 ? left : min(limit, left))
    let end = contents.lineEnd(from: position, to: stop, lineEnd) ?? stop
    let text = try contents.text(position, end)
    position = end
    return text
  }

  func truncate(to size: Int) throws(Raised) {
    try checkOpen()
    if size < contents.count { contents.truncate(to: size) }
    account()
  }

  /// What `newlines` tells.
  var newlines: Value {
    if case .text = newline { return .none }
    let ends: [(Int, StaticString)] = [(1, "\r"), (2, "\n"), (4, "\r\n")]
    let seen = ends.filter { seenEnds & $0.0 != 0 }.map { makeString($0.1) }
    return seen.count > 1 ? makeTuple(seen) : seen.first ?? .none
  }
}
