// The characters of an `io.StringIO`: bytes while all of them are ASCII, code points otherwise, so that
// every position is found in constant time and writing at the end costs what is written.

import Interpreter

struct MemoryText {
  private var narrow: [UInt8] = []
  /// Nil while all is ASCII.
  private var wide: [UInt32]?

  var count: Int { wide?.count ?? narrow.count }

  /// Roughly what it occupies.
  var byteCount: Int { wide.map { $0.capacity * 4 } ?? narrow.capacity }

  /// The code point at a position.
  subscript(position: Int) -> UInt32 { wide?[position] ?? UInt32(narrow[position]) }

  /// Writes over what stands at a position, and beyond the end; zeros fill a gap before it.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>, at position: Int) throws(Raised) {
    if wide == nil, isASCIIBytes(text) {
      try reserve(count: max(position + text.count, 1))
      MemoryText.put(text, into: &narrow, at: position)
    } else {
      if wide == nil { wide = narrow.map { UInt32($0) } }
      narrow = []
      let points = codePoints(text)
      try reserve(count: position + points.count, stride: 4)
      points.withUnsafeBufferPointer { MemoryText.put($0, into: &wide!, at: position) }
    }
  }

  private static func put<Unit: FixedWidthInteger>(
    _ added: UnsafeBufferPointer<Unit>, into units: inout [Unit], at position: Int
  ) {
    if position > units.count {
      units.append(contentsOf: repeatElement(0, count: position - units.count))
    }
    let over = min(added.count, units.count - position)
    if over > 0 {
      units.replaceSubrange(position..<position + over, with: added[0..<over])
      units.append(contentsOf: added[over...])
    } else {
      units.append(contentsOf: added)
    }
  }

  mutating func truncate(to size: Int) {
    if wide != nil {
      wide!.removeLast(wide!.count - size)
    } else {
      narrow.removeLast(narrow.count - size)
    }
  }

  func text(_ start: Int, _ stop: Int) throws(Raised) -> Value {
    if start >= stop { return makeString("") }
    try reserve(count: (stop - start) * (wide == nil ? 1 : 4))
    guard let wide else {
      return narrow.withUnsafeBufferPointer { makeString(.init(rebasing: $0[start..<stop])) }
    }
    var writer = TextWriter(capacity: stop - start)
    for point in wide[start..<stop] { writer.append(codePoint: point) }
    return try writer.finish()
  }

  /// The position behind the first line end at or after one: `\n`, or in the universal
  /// form also `\r` and `\r\n`, or another end. Nil when there is none before `stop`.
  func lineEnd(from start: Int, to stop: Int, _ form: LineEnd) -> Int? {
    switch form {
    case .universal:
      guard let place = find(from: start, to: stop, { $0 == 10 || $0 == 13 }) else { return nil }
      let isPair = self[place] == 13 && place + 1 < stop && self[place + 1] == 10
      return place + (isPair ? 2 : 1)
    case .single(let unit):
      return find(from: start, to: stop) { $0 == unit }.map { $0 + 1 }
    case .pair:
      var place = start
      while let found = find(from: place, to: stop - 1, { $0 == 13 }) {
        if self[found + 1] == 10 { return found + 2 }
        place = found + 1
      }
      return nil
    }
  }

  private func find(from start: Int, to stop: Int, _ matches: (UInt32) -> Bool) -> Int? {
    var place = start
    while place < stop {
      if matches(self[place]) { return place }
      place += 1
    }
    return nil
  }
}

/// What ends a line.
enum LineEnd {
  case universal
  case single(UInt32)
  case pair
}

private func codePoints(_ text: UnsafeBufferPointer<UInt8>) -> [UInt32] {
  guard let start = text.baseAddress else { return [] }
  var points: [UInt32] = []
  points.reserveCapacity(text.count)
  var offset = 0
  while offset < text.count { points.append(decodeCodePoint(start, &offset)) }
  return points
}
