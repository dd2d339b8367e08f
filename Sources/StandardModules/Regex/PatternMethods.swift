// The methods of patterns.

import Interpreter
import Syntax

let patternRow = NativeType(
  name: "Pattern", kind: nil, doc: "Compiled regular expression object.", constructor: nil,
  methods: patternSearches + patternAttributes + patternReplacing + [classGetItemMethod],
  isFinal: true, module: "re")

private let patternSearches: [NativeFunction] = [
  .method(
    "match", "(self, /, string, pos=0, endpos=sys.maxsize)",
    "Matches zero or more characters at the beginning of the string."
  ) { (a: Arguments) throws(Raised) in try find(a[0], .match, a[1], a[2], a[3]) },
  .method(
    "fullmatch", "(self, /, string, pos=0, endpos=sys.maxsize)",
    "Matches against all of the string."
  ) { (a: Arguments) throws(Raised) in try find(a[0], .fullMatch, a[1], a[2], a[3]) },
  .method(
    "search", "(self, /, string, pos=0, endpos=sys.maxsize)",
    "Scan through string looking for a match, and return a corresponding match object instance."
  ) { (a: Arguments) throws(Raised) in try find(a[0], .search, a[1], a[2], a[3]) },
  .method(
    "findall", "(self, /, string, pos=0, endpos=sys.maxsize)",
    "Return a list of all non-overlapping matches of pattern in string."
  ) { (a: Arguments) throws(Raised) in try findAll(a[0], a[1], a[2], a[3]) },
  .method(
    "finditer", "(self, /, string, pos=0, endpos=sys.maxsize)",
    "Return an iterator over all non-overlapping matches for the RE pattern in string."
  ) { (a: Arguments) throws(Raised) in try findIterator(a[0], a[1], a[2], a[3]) },
  .method(
    "scanner", "(self, /, string, pos=0, endpos=sys.maxsize)",
    "Return an object whose methods match() and search() find one match after the other."
  ) { (a: Arguments) throws(Raised) in
    let pattern = try pattern(a[0])
    let subject = try RegexSubject(a[1], for: pattern, a[2], a[3])
    let iteration = MatchIteration(a[0], subject, RegexMatches(pattern, subject))
    return makeBoxed(RegexType.scanner.cell, iteration)
  },
  .method(
    "split", "(self, /, string, maxsplit=0)", "Split string by the occurrences of pattern."
  ) { (a: Arguments) throws(Raised) in try split(a[0], a[1], a.get(2, default: .int(0))) },
]

/// What `match`, `fullmatch` and `search` do: a match object or None.
func find(
  _ value: Value, _ mode: RegexSearchMode, _ string: Value, _ start: Value = .unbound,
  _ end: Value = .unbound
) throws(Raised) -> Value {
  let pattern = try pattern(value)
  let subject = try RegexSubject(string, for: pattern, start, end)
  if subject.start > subject.end { return .none }
  let matcher = subject.matcher(pattern, mustReachEnd: mode == .fullMatch)
  let isFound =
    mode == .search
    ? try matcher.search(from: subject.start) : try matcher.match(at: subject.start)
  return isFound ? makeMatch(matcher, subject, pattern: value) : .none
}

func findAll(
  _ value: Value, _ string: Value, _ start: Value = .unbound, _ end: Value = .unbound
) throws(Raised) -> Value {
  let pattern = try pattern(value)
  let subject = try RegexSubject(string, for: pattern, start, end)
  let list = makeList()
  let roots = try pushRoots([list.value, subject.contents])
  defer { state.top = roots }
  var matches = RegexMatches(pattern, subject)
  while try matches.next() {
    let slots = matches.matcher.slots
    switch pattern.groupCount {
    case 0: list.append(subject.slice(slots[0], slots[1]))
    case 1: list.append(group(1, slots, subject, empty(subject)))
    default:
      let items = (1...pattern.groupCount).map { group($0, slots, subject, empty(subject)) }
      list.append(makeTuple(items))
    }
    try pollInterrupt()
  }
  return list.value
}

/// What a group has matched, or a value in its place.
func group(
  _ index: Int, _ slots: UnsafeMutablePointer<Int>, _ subject: RegexSubject, _ missing: Value
) -> Value {
  let (start, stop) = (slots[2 * index], slots[2 * index + 1])
  return start < 0 || stop < 0 ? missing : subject.slice(start, stop)
}

private func empty(_ subject: RegexSubject) -> Value { subject.slice(0, 0) }

private final class MatchIteration: Boxed {
  let pattern: Value
  let subject: RegexSubject
  var matches: RegexMatches

  init(_ pattern: Value, _ subject: RegexSubject, _ matches: RegexMatches) {
    self.pattern = pattern
    self.subject = subject
    self.matches = matches
  }

  override func trace() {
    mark(pattern)
    mark(subject.value)
    mark(subject.contents)
  }

  func next(_ mode: RegexSearchMode = .search) throws(Raised) -> Value? {
    guard try matches.next(mode) else { return nil }
    return makeMatch(matches.matcher, subject, pattern: pattern)
  }
}

let scannerRow = NativeType(
  name: "SRE_Scanner", kind: nil, doc: "Finds one match after the other.", constructor: nil,
  methods: [
    .method("match", "(self, /)", "Match where the last match ended.") {
      (a: Arguments) throws(Raised) in
      try a[0].boxed(MatchIteration.self)?.next(.match) ?? .none
    },
    .method("search", "(self, /)", "Search where the last match ended.") {
      (a: Arguments) throws(Raised) in
      try a[0].boxed(MatchIteration.self)?.next(.search) ?? .none
    },
    .getter("pattern", "") { (a: Arguments) throws(Raised) in
      a[0].boxed(MatchIteration.self)?.pattern ?? .none
    },
  ], isFinal: true, module: "_sre")

func findIterator(
  _ value: Value, _ string: Value, _ start: Value = .unbound, _ end: Value = .unbound
) throws(Raised) -> Value {
  let pattern = try pattern(value)
  let subject = try RegexSubject(string, for: pattern, start, end)
  let iteration = MatchIteration(value, subject, RegexMatches(pattern, subject))
  return makeIteratorObject(
    RegexType.iterator.cell,
    ModuleIterator(iteration) { (iteration) throws(Raised) in
      try unsafeDowncast(iteration, to: MatchIteration.self).next()
    })
}

func split(_ value: Value, _ string: Value, _ limit: Value) throws(Raised) -> Value {
  let pattern = try pattern(value)
  let subject = try RegexSubject(string, for: pattern)
  let limit = try toIndex(limit, overflow: .overflowError)
  let list = makeList()
  let roots = try pushRoots([list.value, subject.contents])
  defer { state.top = roots }
  var matches = RegexMatches(pattern, subject)
  var last = 0
  var count = 0
  while limit == 0 || count < limit, try matches.next() {
    let slots = matches.matcher.slots
    list.append(subject.slice(last, slots[0]))
    for index in 0..<pattern.groupCount { list.append(group(index + 1, slots, subject, .none)) }
    last = slots[1]
    count += 1
    try pollInterrupt()
  }
  list.append(subject.slice(last, subject.bytes.count))
  return list.value
}

// MARK: - Attributes

private let patternAttributes: [NativeFunction] = [
  .getter("pattern", "The pattern string from which the RE object was compiled.") {
    (a: Arguments) throws(Raised) in try pattern(a[0]).pattern
  },
  .getter("flags", "The regex matching flags.") { (a: Arguments) throws(Raised) in
    .int(try pattern(a[0]).flags.rawValue)
  },
  .getter("groups", "The number of capturing groups in the pattern.") {
    (a: Arguments) throws(Raised) in .int(try pattern(a[0]).groupCount)
  },
  .getter("groupindex", "A dictionary mapping group names to group numbers.") {
    (a: Arguments) throws(Raised) in makeMappingProxy(try pattern(a[0]).groupIndex.value)
  },
  .method("__repr__", "(self, /)", "Return repr(self).", patternRepr),
  .method("__eq__", "(self, value, /)", "Return self==value.") { (a: Arguments) throws(Raised) in
    let left = try pattern(a[0])
    guard let right = a[1].boxed(PatternObject.self) else { return .notImplemented }
    if left.flags != right.flags || left.program.isText != right.program.isText {
      return .bool(false)
    }
    return .bool(try compareIsTrue(.equal, left.pattern, right.pattern))
  },
  .method("__hash__", "(self, /)", "Return hash(self).") { (a: Arguments) throws(Raised) in
    let pattern = try pattern(a[0])
    return .int(try hash(pattern.pattern) ^ pattern.flags.rawValue)
  },
  .method("__copy__", "(self, /)", "") { (a: Arguments) throws(Raised) in a[0] },
  .method("__deepcopy__", "(self, memo, /)", "") { (a: Arguments) throws(Raised) in a[0] },
  .method("__reduce__", "(self, /)", "Return state information for pickling.") {
    (a: Arguments) throws(Raised) in
    let pattern = try pattern(a[0])
    let compile = try getAttribute(try importModule("re"), intern("_compile"))
    return makeTuple([compile, makeTuple([pattern.pattern, .int(pattern.flags.rawValue)])])
  },
]

private let flagNames: [(RegexFlags, String)] = [
  (.ignoreCase, "re.IGNORECASE"), (.locale, "re.LOCALE"), (.multiline, "re.MULTILINE"),
  (.dotAll, "re.DOTALL"), (.unicode, "re.UNICODE"), (.verbose, "re.VERBOSE"),
  (.debug, "re.DEBUG"), (.ascii, "re.ASCII"),
]

private func patternRepr(_ a: Arguments) throws(Raised) -> Value {
  let pattern = try pattern(a[0])
  var flags = pattern.flags
  if pattern.program.isText, flags.intersection(.types) == .unicode { flags.remove(.unicode) }
  var names: [String] = []
  for (flag, name) in flagNames where flags.contains(flag) {
    names.append(name)
    flags.remove(flag)
  }
  if !flags.isEmpty { names.append("0x" + String(flags.rawValue, radix: 16)) }
  let shown = String(try reprText(pattern.pattern).unicodeScalars.prefix(200))
  return makeString(
    "re.compile(\(([shown, names.joined(separator: "|")]).filter { !$0.isEmpty }.joined(separator: ", ")))"
  )
}
