// The same facts for programs: every listing as one JSON array, an element a line.

import Interpreter
import Timeline

/// A JSON value with ordered fields.
package indirect enum JSON {
  case null
  case bool(Bool)
  case int(Int)
  case seconds(Double)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  /// The value on one line; names of fields need no escapes.
  package var text: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A listing: one element a line.
  ///
  /// Those of very many tasks are long: they are made as bytes, with one element alive at a time.
  package static func lines(_ items: some Sequence<JSON>) -> String {
    var bytes = Array("[".utf8)
    var isFirst = true
    for item in items {
      if !isFirst { bytes += ",\n ".utf8 }
      isFirst = false
      item.write(into: &bytes)
    }
    bytes += "]\n".utf8
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(into bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let flag): bytes += (flag ? "true" : "false").utf8
    case .int(let number): bytes += String(number).utf8
    case .seconds(let number):
      bytes += (number.isFinite ? Self.microseconds(number) : "null").utf8
    case .string(let string): Self.quote(string, into: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        item.write(into: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      var lead: StaticString = "{\""
      for (name, value) in fields {
        Self.put(lead, into: &bytes)
        bytes += name.utf8
        Self.put("\": ", into: &bytes)
        value.write(into: &bytes)
        lead = ", \""
      }
      Self.put(fields.isEmpty ? "{}" : "}", into: &bytes)
    }
  }

  private static func put(_ text: StaticString, into bytes: inout [UInt8]) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  private static func microseconds(_ number: Double) -> String {
    guard let whole = Int(exactly: (number * 1e6).rounded()) else { return String(number) }
    return String(Double(whole) / 1e6)
  }

  private static func quote(_ text: String, into bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      if utf8.contains(where: isEscaped) {
        for byte in utf8 { escape(byte, into: &bytes) }
      } else {
        bytes += utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, into bytes: inout [UInt8]) {
    switch byte {
    case _ where !isEscaped(byte): bytes.append(byte)
    case UInt8(ascii: "\""): put("\\\"", into: &bytes)
    case UInt8(ascii: "\\"): put("\\\\", into: &bytes)
    case UInt8(ascii: "\n"): put("\\n", into: &bytes)
    case UInt8(ascii: "\t"): put("\\t", into: &bytes)
    default:
      let digits = String(byte, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
  }
}

extension Snapshot.TaskName {
  var json: JSON { .string("T\(number)") }
}

extension SuspendedFrame {
  var json: JSON {
    .object([
      ("function", .string(function)), ("file", .string(file)), ("line", .int(line)),
      ("text", .string(trimmed(text))),
    ])
  }
}

extension Snapshot.Wait {
  var json: JSON {
    switch self {
    case .nothing: .null
    case .sleep(let deadline):
      .object([("what", .string("sleep")), ("until", .seconds(deadline))])
    case .task(let name): .object([("what", .string("task")), ("task", name.json)])
    case .group(let group):
      .object([
        ("what", .string(group.what)), ("tasks", .array(group.tasks.map(\.json))),
        ("firstIsEnough", .bool(group.firstIsEnough)),
      ])
    case .resource(let resource):
      .object(
        [("what", .string(resource.what))]
          + (resource.name.isEmpty ? [] : [("name", .string(resource.name))])
          + (resource.holder == 0 ? [] : [("holder", .string("T\(resource.holder)"))])
          + (resource.holderHasEnded ? [("holderHasEnded", .bool(true))] : [])
          + (resource.detail.isEmpty ? [] : [("detail", .string(resource.detail))])
          + (resource.ending.map { [("ends", .string($0))] } ?? []))
    case .future: .object([("what", .string("future"))])
    }
  }
}

extension Snapshot.TaskPicture {
  var json: JSON {
    .object([
      ("id", name.json), ("state", .string(state.rawValue)), ("name", .string(name.name)),
      ("coroutine", .string(coroutine)), ("waits", wait.json),
      ("cancelling", .bool(isBeingCancelled)),
      ("parent", parentNumber == 0 ? .null : .string("T\(parentNumber)")),
      ("since", since.map { .seconds($0) } ?? .null),
      ("timeout", expires.map { .seconds($0) } ?? .null),
      ("busy", meter.map { .seconds($0.busy) } ?? .null),
      ("ready", meter.map { .seconds($0.ready) } ?? .null),
      ("wakes", meter.map { .int($0.wakes) } ?? .null),
      ("stack", .array(frames.map(\.json))),
    ])
  }
}

extension Snapshot.Work {
  var json: [(String, JSON)] {
    switch self {
    case .task(let name): [("what", .string("task")), ("task", name.json)]
    case .sleepEnd(let name): [("what", .string("sleep")), ("task", name.json)]
    case .timeout(let name): [("what", .string("timeout")), ("task", name.json)]
    case .callback(let function):
      [("what", .string("callback")), ("function", .string(function))]
    case .library(let name): [("what", .string("library")), ("name", .string(name))]
    }
  }
}
