// What streams in memory share, for bytes or for text: a position, an end, and the part of their pickled state
// that is no contents.

import Interpreter

/// A stream in memory. The position may lie behind the end.
class MemoryStream: Boxed {
  final var position = 0
  final var isClosed = false

  /// CPython's two streams were written apart, and say so.
  var closedMessage: String { "I/O operation on closed file" }

  final func checkOpen() throws(Raised) {
    if isClosed { throw raise(.valueError, closedMessage) }
  }

  /// Takes the position out of a state, of which it is the item that `ordinal` names.
  final func restorePosition(_ value: Value, ordinal: String) throws(Raised) {
    guard case .int(let position) = value else {
      throw raise(
        .typeError, "\(ordinal) item of state must be an integer, got \(typeName(value))")
    }
    if position < 0 { throw raise(.valueError, "position value cannot be negative") }
    self.position = position
  }
}

/// The stream that a method was called on, closed or not.
@inline(__always) func memoryStream<Stream: MemoryStream>(_ a: Arguments) throws(Raised) -> Stream {
  guard let object = a[0].unwrapped.boxed(Stream.self) else {
    throw raise(.valueError, "I/O operation on uninitialized object")
  }
  return object
}

/// A method that only asks whether the stream is open.
func whenOpen(_ name: StaticString, _ doc: String, _ result: Value) -> NativeFunction {
  .method(name, "(self, /)", doc) { (a) throws(Raised) in
    let stream: MemoryStream = try memoryStream(a)
    try stream.checkOpen()
    return result
  }
}

/// What a stream can do, and its end.
let memoryStreamMethods: [NativeFunction] = [
  whenOpen("readable", "Returns True if the IO object can be read.", .bool(true)),
  whenOpen("writable", "Returns True if the IO object can be written.", .bool(true)),
  whenOpen("seekable", "Returns True if the IO object can be seeked.", .bool(true)),
  // Closing frees what the collector frees anyway: without this row each would be finalised.
  .method("__del__", "(self, /)", "Closes the stream.") { (_) in .none },
  .getter("closed", "True if the file is closed.") { (a) throws(Raised) in
    let stream: MemoryStream = try memoryStream(a)
    return .bool(stream.isClosed)
  },
]

// MARK: - Arguments and states

/// A size; -1 for None and an omitted one.
func sizeOrNone(_ value: Value) throws(Raised) -> Int {
  if case .int(let size) = value { return size }
  if value.isUnbound || value.isNone { return -1 }
  guard let number = try indexNumber(value) else {
    throw raise(.typeError, "argument should be integer or None, not '\(typeName(value))'")
  }
  return try toIndex(number, overflow: .overflowError)
}

/// A copy of the instance's own attributes; None when there are none.
func attributes(of value: Value) -> Value {
  guard let instance = value.instance, !instance.isPlain else { return .none }
  let dict = makeDict()
  for (name, value) in keywordList(instance.attributeDictionary().value) { dict.set(name, value) }
  return dict.count > 0 ? dict.value : .none
}

/// Puts attributes back that a state brings along.
func restoreAttributes(_ object: Value, _ state: Value) throws(Raised) {
  if state.isNone { return }
  guard state.unwrapped.dict != nil else {
    throw raise(.typeError, "fourth item of state should be a dict, got a \(typeName(state))")
  }
  for (name, value) in keywordList(state.unwrapped) { try setAttribute(object, name, value) }
}
