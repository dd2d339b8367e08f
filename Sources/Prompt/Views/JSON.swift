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

  /// The value on one line.
  package var text: String {
    var text = ""
    write(into: &text)
    return text
  }

  // Views of very many tasks are long: one text grows, none is made for each part.
  private func write(into text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let flag): text += flag ? "true" : "false"
    case .int(let number): text += String(number)
    case .seconds(let number): text += number.isFinite ? Self.microseconds(number) : "null"
    case .string(let string): Self.quote(string, into: &text)
    case .array(let items):
      text += "["
      for (index, item) in items.enumerated() {
        if index > 0 { text += ", " }
        item.write(into: &text)
      }
      text += "]"
    case .object(let fields):
      text += "{"
      for (index, field) in fields.enumerated() {
        if index > 0 { text += ", " }
        Self.quote(field.0, into: &text)
        text += ": "
        field.1.write(into: &text)
      }
      text += "}"
    }
  }

  /// A listing: one element a line.
  package static func lines(_ items: [JSON]) -> String {
    var text = "["
    for (index, item) in items.enumerated() {
      if index > 0 { text += ",\n " }
      item.write(into: &text)
    }
    return text + "]\n"
  }

  private static func microseconds(_ number: Double) -> String {
    guard let whole = Int(exactly: (number * 1e6).rounded()) else { return String(number) }
    return String(Double(whole) / 1e6)
  }

  private static func quote(_ text: String, into result: inout String) {
    result += "\""
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x5C }) {
      result += text
    } else {
      for scalar in text.unicodeScalars { escape(scalar, into: &result) }
    }
    result += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar, into result: inout String) {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
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
      ])
    case .resource(let resource):
      .object(
        [("what", .string(resource.what))]
          + (resource.name.isEmpty ? [] : [("name", .string(resource.name))])
          + (resource.holder == 0 ? [] : [("holder", .string("T\(resource.holder)"))])
          + (resource.detail.isEmpty ? [] : [("detail", .string(resource.detail))]))
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
