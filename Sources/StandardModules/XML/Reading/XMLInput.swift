// The bytes of a document that were not read yet, and where in the document they stand.
//
// The buffer grows and moves as expat's does: when the beginning of something is tried again as more of it comes
// (`isWorthTrying`) and how long positions are known depend on it.

import Interpreter

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct XMLInput: ~Copyable {
  private(set) var encoding = XMLEncoding.utf8
  /// The encoding was told by somebody, or by the first bytes.
  private(set) var isEncodingKnown = false
  /// Where reading goes on, and where what is there ends.
  var start: XMLPlace { UnsafePointer(memory + startOffset) }
  var end: XMLPlace { UnsafePointer(memory + endOffset) }
  /// Where the last event began; nil when that is forgotten.
  var event: XMLPlace?
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 0
  private var startOffset = 0
  private var endOffset = 0
  /// Bytes that are no whole character yet, or wait for the encoding.
  private var waiting: [UInt8] = []
  /// Bytes of the document so far, those that wait excluded.
  private(set) var total = 0
  private var lastRequest = 0
  private var partialCount = 0
  // The last place whose line and column are known.
  private var known: XMLPlace?
  private var knownLine = 0
  private var knownColumn = 0
  var defers = true

  private static let context = 1024

  init() { memory = .allocate(capacity: 1) }

  deinit { memory.deallocate() }

  // MARK: - Filling

  mutating func setEncoding(_ encoding: XMLEncoding) {
    self.encoding = encoding
    isEncodingKnown = true
  }

  /// Adds bytes of the document behind the others.
  mutating func add(_ source: Bytes) {
    if isEncodingKnown, encoding.isPlain { return addPlain(source) }
    waiting.append(contentsOf: source)
    if isEncodingKnown { convertWaiting() }
  }

  /// What came before the encoding was known becomes characters.
  mutating func begin(skipping count: Int) {
    let bytes = [UInt8](waiting[count...])
    total += count
    knownColumn += count > 0 ? 1 : 0
    waiting = []
    bytes.withUnsafeBufferPointer { add($0) }
    known = start
  }

  /// The first bytes, while the encoding is not known.
  var firstBytes: [UInt8] { waiting }

  private mutating func convertWaiting() {
    let bytes = waiting
    var target = [UInt8]()
    target.reserveCapacity(bytes.count + bytes.count / 2)
    let used = bytes.withUnsafeBufferPointer { source in
      encoding.convert(source) { point in
        XMLEncoding.encode(point) { target.append(contentsOf: $0) }
      }
    }
    waiting = [UInt8](bytes[used...])
    total += used
    target.withUnsafeBufferPointer { append($0) }
  }

  private mutating func addPlain(_ source: Bytes) {
    total += source.count
    append(source)
  }

  private mutating func append(_ source: Bytes) {
    makeRoom(source.count)
    if let base = source.baseAddress, source.count > 0 {
      memcpy(memory + endOffset, base, source.count)
    }
    endOffset += source.count
  }

  private mutating func makeRoom(_ count: Int) {
    lastRequest = count
    if capacity > 0, count <= capacity - endOffset { return }
    let kept = min(startOffset, XMLInput.context)
    let needed = count + endOffset - startOffset + kept
    let from = startOffset - kept
    if capacity > 0, needed <= capacity {
      memmove(memory, memory + from, endOffset - from)
    } else {
      var size = max(capacity, 1024)
      repeat { size *= 2 } while size < needed
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
      memcpy(larger, memory + from, endOffset - from)
      memory.deallocate()
      (memory, capacity) = (larger, size)
    }
    (startOffset, endOffset) = (kept, endOffset - from)
    (event, known) = (nil, nil)
  }

  /// What follows a place was written in another encoding.
  mutating func setEncoding(_ encoding: XMLEncoding, from place: XMLPlace) {
    note(place)
    let rest = [UInt8](bytes(place, end))
    startOffset = place - start + startOffset
    endOffset = startOffset
    self.encoding = encoding
    if encoding.isPlain { return rest.withUnsafeBufferPointer { append($0) } }
    total -= rest.count
    waiting = rest + waiting
    convertWaiting()
    (known, event) = (start, start)
  }

  /// Is a partial character at the end of the document?
  var hasWaiting: Bool { !waiting.isEmpty }

  // MARK: - Reading

  mutating func beginReading() { known = start }

  mutating func endReading(at place: XMLPlace, isLast: Bool) {
    startOffset += place - start
    if isLast { return }
    note(place)
  }

  /// Were enough bytes added to what was no whole piece the last time? Otherwise long pieces in small parts would be
  /// looked at once a part.
  func isWorthTrying(isLast: Bool) -> Bool {
    if !defers || isLast { return true }
    var room = capacity - endOffset
    room -= min(room, XMLInput.context)
    room += startOffset
    return end - start >= 2 * partialCount || lastRequest > room
  }

  /// Remembers how much was there when nothing could be read of it.
  mutating func noteAttempt(readTo place: XMLPlace) {
    partialCount = place == start ? end - start : 0
  }

  // MARK: - Positions

  /// Counts lines and columns up to a place.
  private mutating func note(_ place: XMLPlace) {
    guard var at = known else { return }
    while at < place {
      let byte = at.pointee
      if byte == 0x0a {
        (knownLine, knownColumn) = (knownLine + 1, 0)
      } else if byte == 0x0d {
        (knownLine, knownColumn) = (knownLine + 1, 0)
        if at + 1 < place, at[1] == 0x0a { at += 1 }
      } else {
        knownColumn += 1
        if byte >= 0xc0, byte < 0xf8 {
          at += min(place - at, byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) - 1
        }
      }
      at += 1
    }
    known = at
  }

  /// Of the last event.
  mutating func position() -> (line: Int, column: Int) {
    if let event, let known, event >= known { note(event) }
    return (knownLine + 1, knownColumn)
  }

  /// In the document as it was given; -1 when that is forgotten.
  var eventIndex: Int {
    guard let event, memory <= event, event <= end else { return -1 }
    return total - encoding.sourceCount(event, end)
  }
}
