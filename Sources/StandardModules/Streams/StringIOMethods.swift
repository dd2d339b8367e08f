// The methods of `io.StringIO`.

import Interpreter

let stringIORow = NativeType(
  name: "StringIO", kind: nil, doc: "Text I/O implementation using an in-memory buffer.",
  constructor: .function("StringIO", "(cls, initial_value='', newline='\\n')", "", makeStringIO),
  methods: textTransfers + textPositions + memoryStreamMethods + textStreamState, module: "_io")

private func makeStringIO(_ a: Arguments) throws(Raised) -> Value {
  let stream = StringIOObject()
  let value = makeNativeInstance(a[0], stream)
  stream.begin(try newlineArgument(a.get(2, default: makeString("\n"))))
  let initial = a.get(1, default: .none)
  if initial.isNone { return value }
  guard let text = initial.unwrapped.string else {
    throw raise(.typeError, "initial_value must be str or None, not \(typeName(initial))")
  }
  try stream.write(text)
  stream.position = 0
  return value
}

private func newlineArgument(_ value: Value) throws(Raised) -> StringIOObject.Newline {
  if value.isNone { return .translated }
  guard let text = value.unwrapped.string else {
    throw raise(.typeError, "newline must be str or None, not \(typeName(value))")
  }
  if text.byteCount == 0 { return .kept }
  guard let known = StringIOObject.StaticNewline(rawValue: text.text) else {
    throw raise(.valueError, "illegal newline value: \(try reprText(value))")
  }
  return .text(known)
}

private func stream(_ a: Arguments) throws(Raised) -> StringIOObject { try memoryStream(a) }

private func openStream(_ a: Arguments) throws(Raised) -> StringIOObject {
  let stream = try stream(a)
  try stream.checkOpen()
  return stream
}

private let textTransfers: [NativeFunction] = [
  .method("write", "(self, s, /)", "Write string to file.") { (a) throws(Raised) in
    guard let text = a[1].unwrapped.string else {
      throw raise(.typeError, "string argument expected, got '\(typeName(a[1]))'")
    }
    try stream(a).write(text)
    return .int(text.codePointCount)
  },
  .method("read", "(self, size=-1, /)", "Read at most size characters, returned as a string.") {
    (a) throws(Raised) in
    try stream(a).read(try sizeOrNone(a[1]))
  },
  .method("readline", "(self, size=-1, /)", "Read until newline or EOF.") { (a) throws(Raised) in
    try stream(a).readLine(try sizeOrNone(a[1]))
  },
  .method("getvalue", "(self, /)", "Retrieve the entire contents of the object.") {
    (a) throws(Raised) in
    let stream = try openStream(a)
    return try stream.contents.text(0, stream.contents.count)
  },
  .method("__next__", "(self, /)", "Implement next(self).") { (a) throws(Raised) in
    let line: Value
    if typeOf(a[0]).isBuiltin {
      line = try stream(a).readLine(-1)
    } else {
      line = try callMethod(a[0], intern("readline"), [])
      if line.unwrapped.string == nil {
        throw raise(
          .osError, "readline() should have returned a str object, not '\(typeName(line))'")
      }
    }
    if line.unwrapped.string?.byteCount == 0 { throw raise(.stopIteration, "") }
    return line
  },
]

private let textPositions: [NativeFunction] = [
  .method("tell", "(self, /)", "Tell the current file position.") { (a) throws(Raised) in
    let stream = try openStream(a)
    return .int(stream.position)
  },
  .method("seek", "(self, pos, whence=0, /)", "Change stream position.") { (a) throws(Raised) in
    let stream = try stream(a)
    let offset = try toIndex(a[1], overflow: .overflowError)
    let whence = a.isGiven(2) ? try cIntArgument(a[2]) : 0
    try stream.checkOpen()
    if !(0...2).contains(whence) {
      throw raise(.valueError, "Invalid whence (\(whence), should be 0, 1 or 2)")
    }
    if whence == 0, offset < 0 { throw raise(.valueError, "Negative seek position \(offset)") }
    if whence != 0, offset != 0 {
      throw raise(.osError, "Can't do nonzero cur-relative seeks")
    }
    stream.position = [offset, stream.position, stream.contents.count][whence]
    return .int(stream.position)
  },
  .method("truncate", "(self, pos=None, /)", "Truncate size to pos.") { (a) throws(Raised) in
    let stream = try openStream(a)
    let isGiven = a.isGiven(1) && !a[1].isNone
    let size = isGiven ? try sizeOrNone(a[1]) : stream.position
    if size < 0 { throw raise(.valueError, "Negative size value \(size)") }
    try stream.truncate(to: size)
    return .int(size)
  },
]

private let textStreamState: [NativeFunction] = [
  .method("close", "(self, /)", "Close the IO object.") { (a) throws(Raised) in
    try stream(a).close()
    return .none
  },
  .getter("line_buffering", "Always False.") { (a) throws(Raised) in
    _ = try openStream(a)
    return .bool(false)
  },
  .getter("newlines", "The line ends translated so far.") { (a) throws(Raised) in
    let stream = try openStream(a)
    return stream.newlines
  },
  .method("__getstate__", "(self, /)", "The contents, newline, position and attributes.") {
    (a) throws(Raised) in
    let stream = try openStream(a)
    let newline: Value =
      switch stream.newline {
      case .translated: .none
      case .kept: makeString("")
      case .text(let text): makeString(text.rawValue)
      }
    let contents = try stream.contents.text(0, stream.contents.count)
    return makeTuple([contents, newline, .int(stream.position), attributes(of: a[0])])
  },
  .method("__setstate__", "(self, state, /)", "Puts back what __getstate__ told.", setState),
]

private func setState(_ a: Arguments) throws(Raised) -> Value {
  let stream = try openStream(a)
  guard let state = a[1].unwrapped.tuple, state.count >= 4 else {
    throw raise(
      .typeError,
      "\(typeName(a[0])).__setstate__ argument should be 4-tuple, got \(typeName(a[1]))")
  }
  stream.begin(try newlineArgument(state[1]))
  if !state[0].isNone {
    guard let text = state[0].unwrapped.string else {
      throw raise(.typeError, "initial_value must be str or None, not \(typeName(state[0]))")
    }
    // The text has gone through the translation already.
    try stream.restore(text)
  }
  try stream.restorePosition(state[2], ordinal: "third")
  try restoreAttributes(a[0], state[3])
  return .none
}
