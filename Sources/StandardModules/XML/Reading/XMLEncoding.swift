// How the bytes of a document become UTF-8. What is no character becomes a byte that UTF-8 never has, so that the
// scanner finds it where it stands.

import Interpreter

enum XMLEncoding {
  case utf8
  case latin1
  case utf16(isBigEndian: Bool)
  /// A code point for each byte; -1 where there is none.
  case table([Int32])
  /// As UTF-8, without bytes from 0x80 on.
  case ascii

  private static let noCharacter: UInt8 = 0xff

  /// The encodings that need nobody's help. A document that has begun with 16 bits a character goes on so.
  static func named(_ name: [UInt8], current: XMLEncoding) -> XMLEncoding? {
    switch String(decoding: name, as: UTF8.self).uppercased() {
    case "UTF-8": .utf8
    case "ISO-8859-1": .latin1
    case "US-ASCII": .ascii
    case "UTF-16": current.isWide ? current : .utf16(isBigEndian: true)
    case "UTF-16BE": .utf16(isBigEndian: true)
    case "UTF-16LE": .utf16(isBigEndian: false)
    default: nil
    }
  }

  var isWide: Bool { if case .utf16 = self { true } else { false } }

  /// Are long runs of text told of in pieces of a kilobyte?
  var isConverted: Bool {
    switch self {
    case .utf8, .ascii: false
    default: true
    }
  }

  /// Do the bytes stand in the buffer as they came?
  var isPlain: Bool { if case .utf8 = self { true } else { false } }

  static func isSame(_ a: XMLEncoding, _ b: XMLEncoding) -> Bool {
    switch (a, b) {
    case (.utf16(let x), .utf16(let y)): x == y
    default: a.isWide == b.isWide
    }
  }

  /// How many bytes of the document a part of the buffer was.
  func sourceCount(_ start: XMLPlace, _ end: XMLPlace) -> Int {
    if isPlain { return end - start }
    var (place, count) = (start, 0)
    while place < end {
      let lead = place.pointee
      if lead < 0xc0 || lead == XMLEncoding.noCharacter {
        count += isWide ? 2 : 1
        place += 1
      } else {
        count += isWide ? (lead < 0xf0 ? 2 : 4) : 1
        place += lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
      }
    }
    return count
  }

  /// Adds what the bytes mean.
  /// - Returns: how many of them were whole characters.
  func convert(_ source: UnsafeBufferPointer<UInt8>, _ append: (UInt32?) -> Void) -> Int {
    switch self {
    case .utf8: preconditionFailure("UTF-8 is read as it stands")
    case .ascii: for byte in source { append(byte < 0x80 ? UInt32(byte) : nil) }
    case .latin1: for byte in source { append(UInt32(byte)) }
    case .table(let table):
      for byte in source { append(UInt32(exactly: table[Int(byte)])) }
    case .utf16(let isBigEndian): return convertWide(source, isBigEndian, append)
    }
    return source.count
  }

  private func convertWide(
    _ source: UnsafeBufferPointer<UInt8>, _ isBigEndian: Bool, _ append: (UInt32?) -> Void
  ) -> Int {
    var index = 0
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(source[index]), UInt32(source[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    while index + 2 <= source.count {
      let high = unit(index)
      if high & 0xf800 != 0xd800 {
        append(high)
        index += 2
        continue
      }
      if high & 0x400 != 0 {
        append(nil)
        index += 2
        continue
      }
      if index + 4 > source.count { break }
      // What follows is taken for the other half, whatever it is.
      append(0x10000 + (high & 0x3ff) << 10 + (unit(index + 2) & 0x3ff))
      index += 4
    }
    return index
  }

  static func encode(_ point: UInt32?, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let point, point & 0xffff_f800 != 0xd800 else {
      return withUnsafePointer(to: noCharacter) { body(.init(start: $0, count: 1)) }
    }
    var bytes: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    withUnsafeMutableBytes(of: &bytes) { raw in
      let start = raw.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self)
      body(.init(start: start, count: encodeCodePoint(point, to: start)))
    }
  }
}
