// Which encoding a document has: by its first bytes, by what it says, or by what its reader was told.

import Interpreter

extension XMLReader {
  /// - Returns: false while more bytes are needed for it.
  func findEncoding() throws(XMLFailure) -> Bool {
    let first = input.firstBytes
    var encoding = XMLEncoding.utf8
    if let outerEncoding {
      if let known = XMLEncoding.named(outerEncoding, current: .utf8) {
        encoding = known
      } else {
        encoding = try unknownEncoding(outerEncoding)
      }
    }
    if first.isEmpty {
      if !isLast { return false }
      input.setEncoding(encoding)
      input.begin(skipping: 0)
      return true
    }
    let isContent = if case .entityStart = stage { true } else { false }
    guard let (found, skipped) = mark(of: first, encoding, isContent: isContent) else {
      if !isLast { return false }
      input.setEncoding(encoding)
      input.begin(skipping: 0)
      input.event = input.start
      throw XMLFailure(.unclosedToken)
    }
    input.setEncoding(found)
    input.begin(skipping: skipped)
    return true
  }

  /// The encoding that the first bytes show, and the length of their mark; nil when there are too few.
  private func mark(of bytes: [UInt8], _ told: XMLEncoding, isContent: Bool) -> (XMLEncoding, Int)?
  {
    // In an entity the bytes of a mark may be text.
    let isLatin1 = if case .latin1 = told { isContent } else { false }
    let isWide = told.isWide && isContent
    if bytes.count == 1 {
      if told.isWide { return nil }
      switch bytes[0] {
      case 0xfe, 0xff, 0xef: return isLatin1 ? (told, 0) : nil
      case 0x00, 0x3c: return nil
      default: return (told, 0)
      }
    }
    switch (bytes[0], bytes[1]) {
    case (0xfe, 0xff) where !isLatin1: return (.utf16(isBigEndian: true), 2)
    case (0xff, 0xfe) where !isLatin1: return (.utf16(isBigEndian: false), 2)
    case (0x3c, 0x00): return isWide ? (told, 0) : (.utf16(isBigEndian: false), 0)
    case (0xef, 0xbb) where !isLatin1 && !isWide:
      if bytes.count == 2 { return nil }
      return bytes[2] == 0xbf ? (.utf8, 3) : (told, 0)
    case (0x00, _): return (.utf16(isBigEndian: true), 0)
    case (_, 0x00) where !isContent: return (.utf16(isBigEndian: false), 0)
    default: return (told, 0)
    }
  }

  private func unknownEncoding(_ name: [UInt8]) throws(XMLFailure) -> XMLEncoding {
    guard let table = name.withUnsafeBufferPointer({ handler.unknownEncoding($0) }) else {
      throw XMLFailure(.unknownEncoding)
    }
    // What means something in a document must be what it is in ASCII.
    for byte in 0..<0x80 where table[byte] != Int32(byte) {
      let kind = XMLBytes.plain[byte]
      if kind != .other, kind != .invalid { throw XMLFailure(.unknownEncoding) }
    }
    return .table(table)
  }

  // MARK: - The declaration in front

  /// Reads `<?xml ...?>`.
  /// - Returns: the place behind it, where the buffer may be another one.
  func readDeclaration(_ start: XMLPlace, _ end: XMLPlace, isText: Bool) throws(XMLFailure)
    -> XMLPlace
  {
    var parser = XMLPseudoAttributes(place: start + 5, end: end - 2)
    guard let found = parser.read(isText: isText) else {
      input.event = parser.place
      throw XMLFailure(isText ? .textDeclaration : .xmlDeclaration)
    }
    if !isText, found.standalone == 1 {
      declarations.isStandalone = true
      if parameterParsing == 1 { parameterParsing = 0 }
    }
    if wants(.xmlDeclaration) {
      handler.xmlDeclaration(
        version: found.version, encoding: found.encoding, standalone: found.standalone)
    } else {
      other(start, end)
    }
    guard outerEncoding == nil, let name = found.encoding else { return end }
    return try turn(to: name, behind: end)
  }

  /// The document says how it is written.
  private func turn(to name: Bytes, behind end: XMLPlace) throws(XMLFailure) -> XMLPlace {
    let encoding: XMLEncoding
    if let known = XMLEncoding.named([UInt8](name), current: input.encoding) {
      if !XMLEncoding.isSame(known, input.encoding) {
        input.event = name.baseAddress
        throw XMLFailure(.incorrectEncoding)
      }
      encoding = known
    } else {
      do throws(XMLFailure) { encoding = try unknownEncoding([UInt8](name)) } catch {
        input.event = name.baseAddress
        throw error
      }
    }
    // Wide characters are being read already.
    if encoding.isWide || encoding.isPlain && input.encoding.isPlain { return end }
    input.setEncoding(encoding, from: end)
    return input.start
  }
}

/// What stands in the declaration of a document or an entity, which looks like attributes.
struct XMLPseudoAttributes {
  struct Found {
    var version: Bytes?
    var encoding: Bytes?
    /// -1 when nothing is said.
    var standalone = -1
  }
  private struct Attribute {
    let name: Bytes
    let value: Bytes
  }

  /// Where reading goes on, or goes wrong.
  private(set) var place: XMLPlace
  let end: XMLPlace

  private var isSpace: Bool {
    place < end
      && (place.pointee == 0x20
        || (0x09...0x0d).contains(place.pointee)
          && place.pointee != 0x0b && place.pointee != 0x0c)
  }

  mutating func read(isText: Bool) -> Found? {
    var found = Found()
    guard var attribute = next() else { return nil }
    guard attribute.name.count > 0 else { return nil }
    if isSame(attribute.name, "version") {
      found.version = attribute.value
      guard let following = next() else { return nil }
      // What an entity declares is its encoding.
      if following.name.isEmpty { return isText ? nil : found }
      attribute = following
    } else if !isText {
      return refuse(attribute.name)
    }
    if isSame(attribute.name, "encoding") {
      let first = attribute.value.first ?? 0
      if !(0x61...0x7a).contains(first | 32) { return refuse(attribute.value) }
      found.encoding = attribute.value
      guard let following = next() else { return nil }
      if following.name.isEmpty { return found }
      attribute = following
    }
    if !isSame(attribute.name, "standalone") || isText { return refuse(attribute.name) }
    if isSame(attribute.value, "yes") {
      found.standalone = 1
    } else if isSame(attribute.value, "no") {
      found.standalone = 0
    } else {
      return refuse(attribute.value)
    }
    while isSpace { place += 1 }
    return place == end ? found : nil
  }

  private mutating func refuse(_ part: Bytes) -> Found? {
    place = part.baseAddress.unsafelyUnwrapped
    return nil
  }

  /// The next one, with an empty name at the end; nil when it is none.
  private mutating func next() -> Attribute? {
    let nothing = Attribute(name: bytes(place, place), value: bytes(place, place))
    if place == end { return nothing }
    if !isSpace { return nil }
    while isSpace { place += 1 }
    if place == end { return nothing }
    let nameStart = place
    while place < end, place.pointee < 0x80, place.pointee != 0x3d, !isSpace { place += 1 }
    if place == end || place.pointee >= 0x80 || place == nameStart { return nil }
    let name = bytes(nameStart, place)
    while isSpace { place += 1 }
    if place == end || place.pointee != 0x3d { return nil }
    place += 1
    while isSpace { place += 1 }
    if place == end || (place.pointee != 0x22 && place.pointee != 0x27) { return nil }
    let quote = place.pointee
    place += 1
    let valueStart = place
    while place < end, place.pointee != quote {
      switch place.pointee {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x2d, 0x2e, 0x5f: place += 1
      default: return nil
      }
    }
    if place == end { return nil }
    place += 1
    return Attribute(name: name, value: bytes(valueStart, place - 1))
  }
}
