// Lines and text read from a stream: line ends as they come, as CPython's standard input.

extension TextStream {
  private static let chunk = 8192

  /// Reads one more chunk; false at the end of the stream.
  private func fill() throws(Raised) -> Bool {
    if isAtEnd { return false }
    if inputStart > TextStream.chunk {
      input.removeSubrange(..<inputStart)
      inputStart = 0
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: TextStream.chunk, alignment: 1)
    defer { buffer.deallocate() }
    let count = try readBytes(descriptor, buffer)
    if count <= 0 {
      isAtEnd = true
      return false
    }
    input += buffer[..<count]
    return true
  }

  /// A line with its end, or what is left; nil at the end of the stream.
  package func readLine() throws(Raised) -> Value? {
    try checkReadable()
    var searched = inputStart
    while true {
      if let end = input[searched...].firstIndex(of: 10) { return try take(through: end + 1) }
      searched = input.count
      let shift = inputStart
      let hasMore = try fill()
      searched -= shift - inputStart
      if !hasMore {
        // A terminal may go on after an end of input.
        isAtEnd = false
        return inputStart < input.count ? try take(through: input.count) : nil
      }
    }
  }

  /// A line, or its first characters when it has more than `limit`; an empty text at the end.
  package func readLine(limit: Int) throws(Raised) -> Value {
    try checkReadable()
    while true {
      let end = input[inputStart...].firstIndex(of: 10).map { $0 + 1 }
      if let most = offset(ofCharacter: limit) {
        return try take(through: min(end ?? most, most))
      }
      if let end { return try take(through: end) }
      if try !fill() {
        isAtEnd = false
        return try take(through: input.count)
      }
    }
  }

  /// At most `limit` characters; all that is left when it is nil.
  func readText(limit: Int?) throws(Raised) -> Value {
    try checkReadable()
    guard let limit else {
      while try fill() {}
      isAtEnd = false
      return try take(through: input.count)
    }
    while true {
      if let end = offset(ofCharacter: limit) { return try take(through: end) }
      if try !fill() {
        isAtEnd = false
        return try take(through: input.count)
      }
    }
  }

  /// The byte offset behind that many characters, or nil when fewer are there.
  private func offset(ofCharacter limit: Int) -> Int? {
    var offset = inputStart
    let isWide = format.isUTF8
    for _ in 0..<limit {
      if offset >= input.count { return nil }
      offset += isWide ? characterWidth(input[offset]) : 1
    }
    return offset <= input.count ? offset : nil
  }

  private func take(through end: Int) throws(Raised) -> Value {
    let bytes = Array(input[inputStart..<end])
    inputStart = end
    return try decoded(bytes)
  }

  /// Bytes for `sys.stdin.buffer.read`.
  func readBinary(limit: Int?) throws(Raised) -> Value {
    try checkReadable()
    while limit == nil || input.count - inputStart < limit.unsafelyUnwrapped {
      if try !fill() { break }
    }
    isAtEnd = false
    return takeBinary(
      through: min(input.count, inputStart + min(limit ?? input.count, input.count)))
  }

  /// Bytes for `sys.stdin.buffer.readline`.
  func readBinaryLine(limit: Int?) throws(Raised) -> Value {
    try checkReadable()
    var searched = inputStart
    while true {
      let most = limit.map { $0 < input.count - inputStart ? inputStart + $0 : nil } ?? nil
      if let end = input[searched...].firstIndex(of: 10) {
        return takeBinary(through: min(end + 1, most ?? input.count))
      }
      if let most { return takeBinary(through: most) }
      let seen = input.count - inputStart
      let hasMore = try fill()
      searched = inputStart + seen
      if !hasMore {
        isAtEnd = false
        return takeBinary(through: input.count)
      }
    }
  }

  /// Bytes for `read1` and `peek`: what has come, or what comes next.
  func readAvailable(limit: Int?, takes: Bool) throws(Raised) -> Value {
    try checkReadable()
    if inputStart == input.count, limit != 0, try !fill() { isAtEnd = false }
    let start = inputStart
    let bytes = takeBinary(
      through: min(input.count, inputStart + min(limit ?? input.count, input.count)))
    if !takes { inputStart = start }
    return bytes
  }

  private func takeBinary(through end: Int) -> Value {
    let bytes = Array(input[inputStart..<end])
    inputStart = end
    return makeBytes(bytes)
  }

  private func checkReadable() throws(Raised) {
    try checkOpen()
    if direction == .output { throw try unsupported("not readable") }
    try flushStandardStreams()
  }
}
