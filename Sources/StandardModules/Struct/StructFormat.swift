// Formats of `struct`, parsed: what lies where, and in which order of bytes.

import Interpreter

struct StructFormat {
  struct Field {
    let code: UInt8
    /// Bytes of one value; for `s` and `p` of the whole text.
    let size: Int
    /// Where the first value lies.
    let offset: Int
    /// How many values: 1 for texts, 0 for pad bytes.
    let count: Int
  }

  private(set) var fields: [Field] = []
  private(set) var size = 0
  /// How many values a script passes or gets.
  private(set) var valueCount = 0
  let isBigEndian: Bool
  let isNative: Bool

  init(_ text: Bytes) throws(Raised) {
    var place = 0
    switch text.first {
    case 0x3c: (isBigEndian, isNative, place) = (false, false, 1)
    case 0x3e, 0x21: (isBigEndian, isNative, place) = (true, false, 1)
    case 0x3d: (isBigEndian, isNative, place) = (1.littleEndian != 1, false, 1)
    case 0x40: (isBigEndian, isNative, place) = (1.littleEndian != 1, true, 1)
    default: (isBigEndian, isNative) = (1.littleEndian != 1, true)
    }
    while place < text.count {
      let byte = text[place]
      place += 1
      if byte == 0x20 || byte &- 9 < 5 { continue }
      var count = 1
      var code = byte
      if byte &- 0x30 < 10 {
        count = Int(byte &- 0x30)
        while place < text.count, text[place] &- 0x30 < 10 {
          let (tens, overflow) = count.multipliedReportingOverflow(by: 10)
          if overflow || tens > 1 << 60 { throw structError("total struct size too long") }
          count = tens + Int(text[place] &- 0x30)
          place += 1
        }
        if place == text.count {
          throw structError("repeat count given without format specifier")
        }
        code = text[place]
        place += 1
      }
      try add(code, count)
    }
  }

  private mutating func add(_ code: UInt8, _ count: Int) throws(Raised) {
    guard let width = StructFormat.width(code, isNative: isNative) else {
      throw structError("bad char in struct format")
    }
    if isNative, size % width != 0 {
      let (aligned, overflow) = size.addingReportingOverflow(width - size % width)
      if overflow { throw structError("total struct size too long") }
      size = aligned
    }
    let (bytes, overflow) = width.multipliedReportingOverflow(by: count)
    let (total, isTooLong) = size.addingReportingOverflow(bytes)
    if overflow || isTooLong { throw structError("total struct size too long") }
    switch code {
    case 0x73, 0x70:
      fields.append(Field(code: code, size: count, offset: size, count: 1))
      valueCount += 1
    case 0x78: break
    default:
      fields.append(Field(code: code, size: width, offset: size, count: count))
      valueCount += count
    }
    size = total
  }

  private static func width(_ code: UInt8, isNative: Bool) -> Int? {
    switch Unicode.Scalar(code) {
    case "x", "c", "b", "B", "?", "s", "p": return 1
    case "h", "H", "e": return 2
    case "i", "I", "f": return 4
    case "l", "L": return isNative ? 8 : 4
    case "q", "Q", "d": return 8
    case "n", "N", "P": return isNative ? 8 : nil
    default: return nil
    }
  }
}

/// The class `struct.error`, registered by the library's module.
nonisolated(unsafe) var structErrorClass = Value.none

func structError(_ message: String) -> Raised {
  do throws(Raised) {
    return raise(value: try call(structErrorClass, makeString(message)))
  } catch {
    return error
  }
}
