// The module `_sre`: the functions of `re`, which find their compiled patterns in a cache.

import Interpreter

/// Classes of this module.
enum RegexType: Int, CaseIterable {
  case pattern, match, iterator, scanner

  private nonisolated(unsafe) static var cells: [Reference] = []

  var cell: Reference { RegexType.cells[rawValue] }

  static func install() {
    if !cells.isEmpty { return }
    cells = RegexType.allCases.map { makeNativeType($0.row).reference }
    addRoots {
      mark(patternErrorClass)
      for cache in caches.values { mark(cache.layout.reference) }
    }
  }

  private var row: NativeType {
    switch self {
    case .pattern: patternRow
    case .match: matchRow
    case .scanner: scannerRow
    case .iterator:
      NativeType(
        name: "callable_iterator", kind: nil, doc: "Iterates over matches.", constructor: nil,
        methods: iteratorMethods, isFinal: true)
    }
  }
}

/// Compiled patterns by their flags and texts.
private nonisolated(unsafe) var caches: [Int: DictObject] = [:]
private nonisolated(unsafe) var cachedCount = 0
private let mostCached = 512

/// The compiled form of what scripts pass as a pattern.
private func compiled(_ value: Value, _ flags: Value) throws(Raised) -> Value {
  if value.boxed(PatternObject.self) != nil {
    if case .int(0) = flags { return value }
    if flags.isUnbound { return value }
    if try toIndex(flags) == 0 { return value }
    throw raise(.valueError, "cannot process flags argument with a compiled pattern")
  }
  guard value.unwrapped.string != nil || value.unwrapped.bytes != nil else {
    _ = try hash(value)
    throw raise(.typeError, "first argument must be string or compiled pattern")
  }
  let flags = flags.isUnbound ? 0 : try toIndex(flags)
  let isCacheable = value.string != nil || value.bytes?.isMutable == false
  if isCacheable, let known = try caches[flags]?.get(value), !known.isUnbound { return known }
  let pattern = try PatternObject.compile(value, flags)
  if !isCacheable || RegexFlags(rawValue: flags).contains(.debug) { return pattern }
  if cachedCount >= mostCached { clearCaches() }
  cachedCount += 1
  if caches[flags] == nil { caches[flags] = makeDict() }
  try caches[flags]?.set(value, pattern)
  return pattern
}

private func clearCaches() {
  caches.removeAll()
  cachedCount = 0
}

private let privateFunctions: [NativeFunction] = [
  .function("register", "(error, /)", "Name the class of errors.") {
    (a: Arguments) throws(Raised) in
    patternErrorClass = a[0]
    return .none
  },
  .function("_compile", "(pattern, flags, /)", "Compile a pattern.") {
    (a: Arguments) throws(Raised) in try compiled(a[0], a[1])
  },
  .function(
    "width", "(pattern, /)", "Return the fewest and the most characters of a match."
  ) { (a: Arguments) throws(Raised) in
    let width = try pattern(a[0]).program.width
    return makeTuple([
      .int(width.least), width.most == RegexWidth.most ? .none : .int(width.most),
    ])
  },
]

private let publicFunctions: [NativeFunction] = [
  .pythonFunction(
    "compile", "(pattern, flags=0)",
    "Compile a regular expression pattern, returning a Pattern object."
  ) { (a: Arguments) throws(Raised) in try compiled(a[0], a[1]) },
  .pythonFunction("purge", "()", "Clear the regular expression caches") { _ in
    clearCaches()
    return .none
  },
  .pythonFunction(
    "match", "(pattern, string, flags=0)",
    "Try to apply the pattern at the start of the string, returning\na Match object, or None if no match was found."
  ) { (a: Arguments) throws(Raised) in
    try rooted(a[0], a[2]) { (p) throws(Raised) in try find(p, .match, a[1]) }
  },
  .pythonFunction(
    "fullmatch", "(pattern, string, flags=0)",
    "Try to apply the pattern to all of the string, returning\na Match object, or None if no match was found."
  ) { (a: Arguments) throws(Raised) in
    try rooted(a[0], a[2]) { (p) throws(Raised) in try find(p, .fullMatch, a[1]) }
  },
  .pythonFunction(
    "search", "(pattern, string, flags=0)",
    "Scan through string looking for a match to the pattern, returning\na Match object, or None if no match was found."
  ) { (a: Arguments) throws(Raised) in
    try rooted(a[0], a[2]) { (p) throws(Raised) in try find(p, .search, a[1]) }
  },
  .pythonFunction(
    "findall", "(pattern, string, flags=0)",
    "Return a list of all non-overlapping matches in the string."
  ) { (a: Arguments) throws(Raised) in
    try rooted(a[0], a[2]) { (p) throws(Raised) in try findAll(p, a[1]) }
  },
  .pythonFunction(
    "finditer", "(pattern, string, flags=0)",
    "Return an iterator over all non-overlapping matches in the string."
  ) { (a: Arguments) throws(Raised) in
    try rooted(a[0], a[2]) { (p) throws(Raised) in try findIterator(p, a[1]) }
  },
  .pythonFunction(
    "sub", "(pattern, repl, string, *args, count=0, flags=0)",
    "Return the string obtained by replacing the leftmost\nnon-overlapping occurrences of the pattern in string by the\nreplacement repl."
  ) { (a: Arguments) throws(Raised) in
    let (count, flags) = try limits(a, 3, "sub", "count")
    return try rooted(a[0], flags) { (p) throws(Raised) in
      try substitute(p, a[1], a[2], count).text
    }
  },
  .pythonFunction(
    "subn", "(pattern, repl, string, *args, count=0, flags=0)",
    "Return a 2-tuple containing (new_string, number)."
  ) { (a: Arguments) throws(Raised) in
    let (count, flags) = try limits(a, 3, "subn", "count")
    return try rooted(a[0], flags) { (p) throws(Raised) in
      let result = try substitute(p, a[1], a[2], count)
      return makeTuple([result.text, .int(result.count)])
    }
  },
  .pythonFunction(
    "split", "(pattern, string, *args, maxsplit=0, flags=0)",
    "Split the source string by the occurrences of the pattern,\nreturning a list containing the resulting substrings."
  ) { (a: Arguments) throws(Raised) in
    let (count, flags) = try limits(a, 2, "split", "maxsplit")
    return try rooted(a[0], flags) { (p) throws(Raised) in try split(p, a[1], count) }
  },
]

/// The limit and the flags, which may still be given by place: behind `required` arguments stand
/// those given so, the limit by name, the flags by name.
private func limits(
  _ a: Arguments, _ required: Int, _ name: StaticString, _ limit: StaticString
) throws(Raised) -> (limit: Value, flags: Value) {
  let places = a[required].tuple.unsafelyUnwrapped.buffer
  let named = (a.get(required + 1, default: .int(0)), a[required + 2])
  if places.isEmpty { return named }
  for (index, word) in [limit, "flags"].enumerated()
  where index < places.count && a.isGiven(required + 1 + index) {
    throw raise(.typeError, "\(name)() got multiple values for argument '\(word)'")
  }
  if places.count > 2 {
    throw raise(
      .typeError,
      "\(name)() takes from \(required) to \(required + 2) positional arguments but "
        + "\(required + places.count) were given")
  }
  try issueDeprecation("'\(limit)' is passed as positional argument")
  return (places[0], places.count > 1 ? places[1] : named.1)
}

/// Runs the body with the compiled pattern of the first argument, which the cache may forget meanwhile.
private func rooted(
  _ source: Value, _ flags: Value, _ body: (Value) throws(Raised) -> Value
) throws(Raised) -> Value {
  let pattern = try compiled(source, flags)
  let roots = try pushRoots([pattern])
  defer { state.top = roots }
  return try body(pattern)
}

func makeRegexModule() throws(Raised) -> ModuleObject {
  RegexType.install()
  let functions = privateFunctions + publicFunctions.map { $0.known(from: "re") }
  let module = makeModule("_sre", doc: "Regular expressions.", functions)
  module.namespace.set(intern("Pattern"), .object(RegexType.pattern.cell))
  module.namespace.set(intern("Match"), .object(RegexType.match.cell))
  return module
}
