// `print` and `input`.

let outputFunctions: [NativeFunction] = [
  .function(
    "input", "(prompt='', /)", "Reads a line from standard input, without its end.", readInput),
  .function(
    "print", "(*args, sep=' ', end='\\n', file=None, flush=False)",
    "Prints the values to a stream, or to sys.stdout.", printValues),
]

private func printValues(_ a: Arguments) throws(Raised) -> Value {
  let values = TupleObject(a[0].cellMemory)
  let separator = try delimiter(a[1], "sep")
  let end = try delimiter(a[2], "end")
  let file = a.get(3, default: .none)
  let target = file.isNone ? standardOutput : file
  if target.isNone { return .none }
  if target.isUnbound { throw raise(.runtimeError, "lost sys.stdout") }
  if let stream = target.boxed(.textStream, as: TextStream.self), stream.direction == .output,
    stream.isPlain
  {
    try printFast(values, separator, end, to: stream)
    if a.isGiven(4), try isTrue(a[4]) { try stream.flush() }
    return .none
  }
  try printSlowly(values, separator, end, to: target)
  if a.isGiven(4), try isTrue(a[4]) { _ = try call(try getAttribute(target, flushName)) }
  return .none
}

private nonisolated(unsafe) let writeName = intern("write")
private nonisolated(unsafe) let flushName = intern("flush")
private nonisolated(unsafe) let readLineName = intern("readline")

/// To an object of any class: one call of its `write` for each piece.
private func printSlowly(
  _ values: TupleObject, _ separator: StringObject?, _ end: StringObject?, to target: Value
) throws(Raised) {
  let method = try getAttribute(target, writeName)
  let blank = separator?.value ?? singleCharacter(UInt8(ascii: " "))
  for index in 0..<values.count {
    if index > 0 { _ = try call(method, blank) }
    _ = try call(method, try str(values[index]))
  }
  _ = try call(method, end?.value ?? singleCharacter(UInt8(ascii: "\n")))
}

/// `sep` or `end`: nil stands for the default.
private func delimiter(_ value: Value, _ name: String) throws(Raised) -> StringObject? {
  if value.isUnbound || value.isNone { return nil }
  if let text = value.unwrapped.string { return text }
  throw raise(.typeError, "\(name) must be None or a string, not \(typeName(value))")
}

/// Each value is appended right after it became text: one that prints while it does so comes first.
private func printFast(
  _ values: TupleObject, _ separator: StringObject?, _ end: StringObject?, to stream: TextStream
) throws(Raised) {
  try stream.checkOpen()
  for index in 0..<values.count {
    if index > 0 { try append(separator, or: 32, to: stream) }
    switch values[index] {
    case .int(let number): try stream.append(number)
    case let value:
      if let text = value.string {
        try stream.append(text)
      } else if let text = try str(value).unwrapped.string {
        try stream.append(text)
      }
    }
  }
  try append(end, or: 10, to: stream)
  try stream.finishWrite()
}

@inline(__always) private func append(
  _ text: StringObject?, or byte: UInt8, to stream: TextStream
) throws(Raised) {
  if let text { return try stream.append(text) }
  var byte = byte
  try stream.append(&byte, count: 1)
}

/// Calls the object's `write`; nothing for None.
func write(_ text: Value, to target: Value) throws(Raised) {
  if target.isNone || target.isUnbound { return }
  if let stream = target.boxed(.textStream, as: TextStream.self), let text = text.string {
    return try stream.write(text)
  }
  _ = try call(try getAttribute(target, writeName), text)
}

// MARK: - input

private func readInput(_ a: Arguments) throws(Raised) -> Value {
  let prompt = a.isGiven(0) ? try str(a[0]) : .object(state.emptyString)
  if standardInput.isNone || standardInput.isUnbound {
    throw raise(.runtimeError, "input(): lost sys.stdin")
  }
  guard let stream = standardInput.boxed(.textStream, as: TextStream.self) else {
    return try readInput(prompt, from: standardInput)
  }
  if let readInputLine {
    try flushStandardStreams()
    guard let line = try readInputLine(prompt.string?.text ?? "") else { throw endOfInput() }
    return makeString(line)
  }
  try showPrompt(prompt)
  guard let line = try stream.readLine()?.string else { throw endOfInput() }
  return withoutLineEnd(line)
}

private func showPrompt(_ prompt: Value) throws(Raised) {
  try write(prompt, to: standardOutput)
  if let stream = standardOutput.boxed(.textStream, as: TextStream.self) {
    try stream.flush()
  } else if !standardOutput.isNone, let flush = try findAttribute(standardOutput, flushName) {
    _ = try call(flush)
  }
}

/// From whatever object a script has put into `sys.stdin`.
private func readInput(_ prompt: Value, from input: Value) throws(Raised) -> Value {
  try showPrompt(prompt)
  let line = try call(try getAttribute(input, readLineName))
  guard let text = line.unwrapped.string else {
    throw raise(.typeError, "object.readline() returned non-string")
  }
  if text.byteCount == 0 { throw endOfInput() }
  return withoutLineEnd(text)
}

private func endOfInput() -> Raised { raise(.eofError, "EOF when reading a line") }

private func withoutLineEnd(_ line: StringObject) -> Value {
  guard line.byteCount > 0, line.bytes[line.byteCount - 1] == 10 else { return line.value }
  return makeString(UnsafeBufferPointer(start: line.bytes, count: line.byteCount - 1))
}
