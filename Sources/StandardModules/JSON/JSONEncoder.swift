// From values to JSON texts.

import Interpreter

struct JSONEncoding {
  let skipsKeys: Bool
  let isASCII: Bool
  let checksCircles: Bool
  let allowsNaN: Bool
  let sortsKeys: Bool
  /// Nil for one line.
  let indent: [UInt8]?
  let itemSeparator: [UInt8]
  let keySeparator: [UInt8]
  /// What to do with other objects.
  let fallback: Value

  // MARK: - Values

  /// - Parameter open: the containers around the value.
  func write(
    _ value: Value, _ level: Int, _ open: inout Set<Reference>, _ writer: inout TextWriter
  ) throws(Raised) {
    switch value {
    case .none: writer.append("null")
    case .bool(let isTrue): writer.append(isTrue ? "true" : "false")
    case .int(let number): writer.append(decimal: number)
    case .double(let number): try write(number, &writer)
    default:
      let base = value.unwrapped
      if let text = base.string {
        write(text, &writer)
      } else if case .int(let number) = base {
        writer.append(decimal: number)
      } else if base.bigInt != nil {
        try writeRepr(base, &writer)
      } else if case .double(let number) = base {
        try write(number, &writer)
      } else {
        try writeNested(value, base, level, &open, &writer)
      }
    }
  }

  private func writeNested(
    _ value: Value, _ base: Value, _ level: Int, _ open: inout Set<Reference>,
    _ writer: inout TextWriter
  ) throws(Raised) {
    if level > deepestJSON {
      throw raise(
        .recursionError, "maximum recursion depth exceeded while encoding a JSON object")
    }
    try checkNativeStack()
    let roots = try pushRoots([value])
    defer { state.top = roots }
    let identity = checksCircles ? value.asObject : nil
    if let identity, !open.insert(identity).inserted {
      throw raise(.valueError, "Circular reference detected")
    }
    if let dict = base.dict {
      try writeDict(value, dict, level, &open, &writer)
    } else if base.list != nil || base.tuple != nil {
      try writeSequence(value, base, level, &open, &writer)
    } else {
      let other = try call(fallback, value)
      let inner = try pushRoots([other])
      defer { state.top = inner }
      try write(other, level, &open, &writer)
    }
    if let identity { open.remove(identity) }
  }

  // MARK: - Containers

  private func newline(_ level: Int, _ writer: inout TextWriter) {
    guard let indent else { return }
    writer.append(0x0a)
    for _ in 0..<level { writer.append(indent) }
  }

  private func writeSequence(
    _ value: Value, _ base: Value, _ level: Int, _ open: inout Set<Reference>,
    _ writer: inout TextWriter
  ) throws(Raised) {
    // A subclass may iterate as it likes.
    let list = value.instance == nil ? base.list : try listFromIterable(value)
    let roots = try pushRoots([list?.value ?? base])
    defer { state.top = roots }
    let tuple = list == nil ? base.tuple : nil
    var index = 0
    while index < (list?.count ?? tuple?.count ?? 0) {
      if index == 0 { writer.append(0x5b) } else { writer.append(itemSeparator) }
      newline(level + 1, &writer)
      let item = list?.items[index] ?? tuple?[index] ?? .none
      try write(item, level + 1, &open, &writer)
      index += 1
      try checkInterrupt()
    }
    if index == 0 { return writer.append("[]") }
    newline(level, &writer)
    writer.append(0x5d)
  }

  private func writeDict(
    _ value: Value, _ dict: DictObject, _ level: Int, _ open: inout Set<Reference>,
    _ writer: inout TextWriter
  ) throws(Raised) {
    if dict.count == 0, value.instance == nil { return writer.append("{}") }
    let items = try items(value, dict)
    let roots = try pushRoots([items.value])
    defer { state.top = roots }
    if items.count == 0 { return writer.append("{}") }
    var isFirst = true
    var index = 0
    while index < items.count {
      guard let pair = items.items[index].tuple, pair.count == 2 else {
        throw raise(.valueError, "items must return 2-tuples")
      }
      index += 1
      let mark = writer.count
      if isFirst { writer.append(0x7b) } else { writer.append(itemSeparator) }
      newline(level + 1, &writer)
      guard try writeKey(pair[0], &writer) else {
        writer.truncate(to: mark)
        continue
      }
      isFirst = false
      writer.append(keySeparator)
      try write(pair[1], level + 1, &open, &writer)
      try checkInterrupt()
    }
    if isFirst { return writer.append("{}") }
    newline(level, &writer)
    writer.append(0x7d)
  }

  /// The items as a list of pairs, which changes of the dict do not reach.
  private func items(_ value: Value, _ dict: DictObject) throws(Raised) -> ListObject {
    let list: ListObject
    if value.instance != nil {
      list = try listFromIterable(try callMethod(value, intern("items"), []))
    } else {
      list = makeList(capacity: dict.count)
      for position in 0..<dict.used {
        let entry = dict.entries[position]
        if entry.key.isUnbound || entry.value.isUnbound { continue }
        list.append(makeTuple([entry.key, entry.value]))
      }
    }
    if sortsKeys {
      let roots = try pushRoots([list.value])
      defer { state.top = roots }
      try sortList(list, key: .none, isReversed: false)
    }
    return list
  }

  /// False when the key is to be left out.
  private func writeKey(_ key: Value, _ writer: inout TextWriter) throws(Raised) -> Bool {
    let base = key.unwrapped
    if let text = base.string {
      write(text, &writer)
      return true
    }
    switch base {
    case .none, .bool, .int, .double: break
    default:
      if base.bigInt != nil { break }
      if skipsKeys { return false }
      throw raise(
        .typeError, "keys must be str, int, float, bool or None, not \(typeName(key))")
    }
    writer.append(0x22)
    var open: Set<Reference> = []
    try write(base, 0, &open, &writer)
    writer.append(0x22)
    return true
  }

  // MARK: - Numbers and texts

  private func write(_ number: Double, _ writer: inout TextWriter) throws(Raised) {
    if number.isFinite { return try writeRepr(.double(number), &writer) }
    if !allowsNaN {
      throw raise(
        .valueError,
        "Out of range float values are not JSON compliant: \(try reprText(.double(number)))")
    }
    writer.append(number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
  }

  func write(_ text: StringObject, _ writer: inout TextWriter) {
    writer.append(0x22)
    var start = 0
    var offset = 0
    while offset < text.byteCount {
      let byte = text.bytes[offset]
      if byte >= 0x20, byte != 0x22, byte != 0x5c, isASCII ? byte < 0x7f : true {
        offset &+= 1
        continue
      }
      writer.append(text.buffer.slice(start, offset))
      if byte < 0x80 {
        writeEscaped(byte, &writer)
        offset += 1
      } else {
        writeEscaped(decodeCodePoint(text.bytes, &offset), &writer)
      }
      start = offset
    }
    writer.append(text.buffer.slice(start, offset))
    writer.append(0x22)
  }

  private func writeEscaped(_ byte: UInt8, _ writer: inout TextWriter) {
    switch byte {
    case 0x22: writer.append("\\\"")
    case 0x5c: writer.append("\\\\")
    case 8: writer.append("\\b")
    case 12: writer.append("\\f")
    case 10: writer.append("\\n")
    case 13: writer.append("\\r")
    case 9: writer.append("\\t")
    default:
      writer.append("\\u")
      writer.append(hexadecimal: UInt32(byte), width: 4)
    }
  }

  private func writeEscaped(_ point: UInt32, _ writer: inout TextWriter) {
    if point < 0x10000 {
      writer.append("\\u")
      writer.append(hexadecimal: point, width: 4)
      return
    }
    writeEscaped(0xd800 + (point - 0x10000) >> 10, &writer)
    writeEscaped(0xdc00 + (point - 0x10000) & 0x3ff, &writer)
  }
}
