// From JSON texts to values. Positions are offsets of bytes; errors tell code points.

import Interpreter

/// What scripts want to see of what was read; unbound where they want nothing.
struct JSONHooks {
  let object: Value
  let pairs: Value
  let float: Value
  let int: Value
  let constant: Value
  /// The class of errors: the decoder's own module says which, since scripts load it anew.
  let error: Value
  let isStrict: Bool
}

struct JSONScanner {
  let source: StringObject
  let hooks: JSONHooks
  var offset: Int
  private var depth = 0
  private let bytes: UnsafePointer<UInt8>
  private let end: Int

  /// - Parameter source: the caller keeps it alive.
  init(_ source: StringObject, at offset: Int, _ hooks: JSONHooks) {
    self.source = source
    self.offset = offset
    self.hooks = hooks
    bytes = UnsafePointer(source.bytes)
    end = source.byteCount
  }

  private func error(_ message: String, at offset: Int) -> Raised {
    do throws(Raised) {
      let position = Value.int(source.codePointPosition(ofOffset: offset))
      return raise(
        value: try call(hooks.error, makeString(message), source.value, position))
    } catch {
      return error
    }
  }

  mutating func skipSpace() {
    while offset < end {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0a, 0x0d: offset &+= 1
      default: return
      }
    }
  }

  private func isNext(_ byte: UInt8) -> Bool { offset < end && bytes[offset] == byte }

  // MARK: - Values

  mutating func value() throws(Raised) -> Value {
    guard offset < end else { throw error("Expecting value", at: offset) }
    switch bytes[offset] {
    case 0x22: return try string()
    case 0x7b: return try object()
    case 0x5b: return try array()
    case 0x6e: return try word("null", .none)
    case 0x74: return try word("true", .bool(true))
    case 0x66: return try word("false", .bool(false))
    case 0x2d:
      if offset + 1 < end, isDecimalDigit(UInt32(bytes[offset + 1])) { return try number() }
      return try constant("-Infinity", -.infinity)
    case 0x30...0x39: return try number()
    case 0x4e: return try constant("NaN", .nan)
    case 0x49: return try constant("Infinity", .infinity)
    default: throw error("Expecting value", at: offset)
    }
  }

  private func matches(_ text: StaticString) -> Bool {
    let wanted = Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return source.buffer.slice(offset, end).hasPrefix(wanted)
  }

  private mutating func word(_ text: StaticString, _ value: Value) throws(Raised) -> Value {
    if !matches(text) { throw error("Expecting value", at: offset) }
    offset += text.utf8CodeUnitCount
    return value
  }

  private mutating func constant(_ text: StaticString, _ value: Double) throws(Raised) -> Value {
    let result = try word(text, .double(value))
    return hooks.constant.isUnbound ? result : try call(hooks.constant, makeString(text))
  }

  // MARK: - Numbers

  private mutating func number() throws(Raised) -> Value {
    let start = offset
    var digits = 0
    if bytes[offset] == 0x2d { offset += 1 }
    if bytes[offset] == 0x30 {
      offset += 1
      digits = 1
    } else {
      digits = skipDigits()
    }
    var isFloat = false
    if isNext(0x2e), offset + 1 < end, isDecimalDigit(UInt32(bytes[offset + 1])) {
      isFloat = true
      offset += 1
      _ = skipDigits()
    }
    if isNext(0x65) || isNext(0x45) {
      let mark = offset
      offset += 1
      if isNext(0x2b) || isNext(0x2d) { offset += 1 }
      if skipDigits() > 0 { isFloat = true } else { offset = mark }
    }
    let text = source.buffer.slice(start, offset)
    if isFloat {
      if !hooks.float.isUnbound { return try call(hooks.float, makeString(text)) }
      return .double(Double(String(decoding: text, as: UTF8.self)) ?? .nan)
    }
    if !hooks.int.isUnbound { return try call(hooks.int, makeString(text)) }
    if digits > 18 { return try call(.object(state.intType), makeString(text)) }
    var result = 0
    for byte in text where byte != 0x2d { result = result &* 10 &+ Int(byte &- 0x30) }
    return .int(text[0] == 0x2d ? -result : result)
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while offset < end, bytes[offset] &- 0x30 < 10 { offset &+= 1 }
    return offset - start
  }

  // MARK: - Strings

  /// A string from its quote on.
  private mutating func string() throws(Raised) -> Value {
    let begin = offset
    offset += 1
    var start = offset
    try skipPlain(begin)
    if bytes[offset] == 0x22 {
      offset += 1
      return source.substring(start, offset - 1)
    }
    var writer = TextWriter()
    while true {
      writer.append(source.buffer.slice(start, offset))
      if bytes[offset] == 0x22 {
        offset += 1
        return try writer.finish()
      }
      writer.append(codePoint: try escape(begin))
      start = offset
      try skipPlain(begin)
    }
  }

  /// Moves to the next quote or backslash.
  private mutating func skipPlain(_ begin: Int) throws(Raised) {
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x22 || byte == 0x5c { return }
      if byte < 0x20, hooks.isStrict { throw error("Invalid control character at", at: offset) }
      offset &+= 1
    }
    throw error("Unterminated string starting at", at: begin)
  }

  private mutating func escape(_ begin: Int) throws(Raised) -> UInt32 {
    let mark = offset
    guard offset + 1 < end else {
      throw error("Unterminated string starting at", at: begin)
    }
    offset += 2
    switch bytes[mark + 1] {
    case 0x22, 0x5c, 0x2f: return UInt32(bytes[mark + 1])
    case 0x62: return 8
    case 0x66: return 12
    case 0x6e: return 10
    case 0x72: return 13
    case 0x74: return 9
    case 0x75: break
    default: throw error("Invalid \\escape", at: mark)
    }
    let high = try hexadecimal()
    guard high &- 0xd800 < 0x400, isNext(0x5c), offset + 6 < end, bytes[offset + 1] == 0x75 else {
      return high
    }
    let after = offset
    offset += 2
    let low = try hexadecimal()
    if low &- 0xdc00 < 0x400 { return 0x10000 + (high - 0xd800) << 10 + (low - 0xdc00) }
    offset = after
    return high
  }

  private mutating func hexadecimal() throws(Raised) -> UInt32 {
    var value: UInt32 = 0
    for place in offset..<offset + 4 {
      guard place < end, isHexadecimal(UInt32(bytes[place])) else {
        throw error("Invalid \\uXXXX escape", at: offset - 1)
      }
      let byte = UInt32(bytes[place])
      value = value << 4 | (byte < 0x3a ? byte - 0x30 : (byte | 0x20) - 0x57)
    }
    offset += 4
    return value
  }

  // MARK: - Containers

  private mutating func array() throws(Raised) -> Value {
    try checkNesting("array")
    let list = makeList()
    let roots = try pushRoots([list.value])
    defer {
      state.top = roots
      depth -= 1
    }
    offset += 1
    skipSpace()
    if isNext(0x5d) {
      offset += 1
      return list.value
    }
    while true {
      list.append(try value())
      skipSpace()
      if isNext(0x5d) {
        offset += 1
        return list.value
      }
      if !isNext(0x2c) { throw error("Expecting ',' delimiter", at: offset) }
      let comma = offset
      offset += 1
      skipSpace()
      if isNext(0x5d) {
        throw error("Illegal trailing comma before end of array", at: comma)
      }
      try checkInterrupt()
    }
  }

  private mutating func object() throws(Raised) -> Value {
    try checkNesting("object")
    // Pairs for the hook that wants them; the key waits beside its container.
    let pairs = hooks.pairs.isUnbound ? nil : makeList()
    let dict = makeDict()
    let roots = try pushRoots([pairs?.value ?? dict.value, .none])
    defer {
      state.top = roots
      depth -= 1
    }
    offset += 1
    skipSpace()
    if isNext(0x7d) {
      offset += 1
      return try finished(dict, pairs)
    }
    while true {
      if !isNext(0x22) {
        throw error("Expecting property name enclosed in double quotes", at: offset)
      }
      let key = try string()
      roots[1] = key
      skipSpace()
      if !isNext(0x3a) { throw error("Expecting ':' delimiter", at: offset) }
      offset += 1
      skipSpace()
      let value = try value()
      if let pairs { pairs.append(makeTuple([key, value])) } else { try dict.set(key, value) }
      skipSpace()
      if isNext(0x7d) {
        offset += 1
        return try finished(dict, pairs)
      }
      if !isNext(0x2c) { throw error("Expecting ',' delimiter", at: offset) }
      let comma = offset
      offset += 1
      skipSpace()
      if isNext(0x7d) {
        throw error("Illegal trailing comma before end of object", at: comma)
      }
      try checkInterrupt()
    }
  }

  private func finished(_ dict: DictObject, _ pairs: ListObject?) throws(Raised) -> Value {
    if let pairs { return try call(hooks.pairs, pairs.value) }
    return hooks.object.isUnbound ? dict.value : try call(hooks.object, dict.value)
  }

  /// As deep as CPython goes.
  private mutating func checkNesting(_ what: String) throws(Raised) {
    depth += 1
    if depth > deepestJSON {
      throw raise(
        .recursionError,
        "maximum recursion depth exceeded while decoding a JSON \(what) from a unicode string")
    }
    try checkNativeStack()
  }
}

let deepestJSON = 9_990
