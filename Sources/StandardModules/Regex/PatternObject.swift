// Compiled patterns, and the texts that they are matched against.

import Interpreter

final class PatternObject: Boxed {
  let pattern: Value
  let flags: RegexFlags
  let program: RegexProgram
  let groupNames: [(name: String, group: Int)]
  /// Names as values, and the dict of them that scripts see.
  let names: [(name: Reference, group: Int)]
  let groupIndex: DictObject

  init(_ pattern: Value, _ parser: RegexParser, _ program: RegexProgram) {
    self.pattern = pattern
    self.program = program
    flags = parser.flags
    groupNames = parser.groupNames
    names = parser.groupNames.map { (intern($0.name), $0.group) }
    groupIndex = makeDict()
    for (name, group) in names { groupIndex.set(name, .int(group)) }
  }

  override func trace() {
    mark(pattern)
    mark(groupIndex.layout.reference)
  }

  /// Without the whole match.
  var groupCount: Int { program.groupCount - 1 }

  /// Compiles a pattern that is text or bytes; the caller roots it.
  static func compile(_ pattern: Value, _ flags: Int) throws(Raised) -> Value {
    let (parser, nodes) = try RegexParser.parse(pattern, RegexFlags(rawValue: flags))
    let program = try RegexCompiler.compile(parser, nodes)
    return makeBoxed(RegexType.pattern.cell, PatternObject(pattern, parser, program))
  }
}

func pattern(_ value: Value) throws(Raised) -> PatternObject {
  if let pattern = value.boxed(PatternObject.self) { return pattern }
  throw raise(.typeError, "expected a pattern, not '\(typeName(value))'")
}

/// What a pattern is matched against, with the part that counts. Positions are offsets of bytes.
struct RegexSubject {
  let value: Value
  /// Text or immutable bytes: no callback changes it.
  let contents: Value
  let text: StringObject?
  let bytes: Bytes
  let start: Int
  let end: Int
  /// As the script sees them.
  let position: Int
  let endPosition: Int

  init(
    _ value: Value, for pattern: PatternObject, _ position: Value = .unbound,
    _ end: Value = .unbound
  ) throws(Raised) {
    self.value = value
    let unwrapped = value.unwrapped
    text = unwrapped.string
    if let text {
      if !pattern.program.isText {
        throw raise(.typeError, "cannot use a bytes pattern on a string-like object")
      }
      contents = unwrapped
      bytes = text.buffer
    } else if let source = try bytesLike(value) {
      if pattern.program.isText {
        throw raise(.typeError, "cannot use a string pattern on a bytes-like object")
      }
      contents = source.isMutable ? makeBytes(source.buffer) : source.value
      bytes = contents.bytes.unsafelyUnwrapped.buffer
    } else {
      throw raise(.typeError, "expected string or bytes-like object, got '\(typeName(value))'")
    }
    if position.isUnbound, end.isUnbound {
      (self.position, start, self.end) = (0, 0, bytes.count)
      endPosition = text?.codePointCount ?? bytes.count
      return
    }
    let count = text?.codePointCount ?? bytes.count
    let last = end.isUnbound ? count : min(max(try sizeArgument(end), 0), count)
    let first = position.isUnbound ? 0 : min(max(try sizeArgument(position), 0), count)
    (self.position, endPosition) = (first, last)
    start = text?.offset(ofCodePoint: first) ?? first
    self.end = text?.offset(ofCodePoint: last) ?? last
  }

  /// The part between two offsets, as a new value.
  func slice(_ start: Int, _ stop: Int) -> Value {
    if let text { return text.substring(start, stop) }
    if start == 0, stop == bytes.count { return contents }
    return makeBytes(bytes.slice(start, stop))
  }

  /// The script's position of an offset.
  func position(of offset: Int) -> Int { text?.codePointPosition(ofOffset: offset) ?? offset }

  func matcher(_ pattern: PatternObject, mustReachEnd: Bool = false) -> RegexMatcher {
    RegexMatcher(
      pattern.program, bytes, end: end, mustReachEnd: mustReachEnd,
      isSingleByte: text?.isASCII ?? true)
  }
}

/// The matches of a subject, one after the other: an empty match may not follow where a match ended
/// with an empty one.
struct RegexMatches {
  let matcher: RegexMatcher
  private var position: Int

  init(_ pattern: PatternObject, _ subject: RegexSubject) {
    matcher = subject.matcher(pattern)
    position = subject.start
  }

  /// Finds the next match; the matcher's slots tell where.
  mutating func next(_ mode: RegexSearchMode = .search) throws(Raised) -> Bool {
    if position > matcher.end { return false }
    for slot in 0..<matcher.program.slotCount { matcher.slots[slot] = -1 }
    let isFound =
      mode == .search
      ? try matcher.search(from: position) : try matcher.match(at: position)
    guard isFound else {
      position = Int.max
      return false
    }
    position = matcher.slots[1]
    matcher.emptyForbiddenAt = matcher.slots[0] == position ? position : -1
    return true
  }
}
