// Contexts of context variables. Every task and every callback runs in a context of its own, a copy of
// the one in which it was made. Copying shares the entries until one side changes them, and a program
// without context variables never makes a context: nil stands for an empty one of its own.

import Interpreter
import Syntax

/// A `contextvars.Context`: an immutable-looking mapping from variables to values.
final class ContextObject: Boxed {
  private(set) var entries: [(variable: Reference, value: Value)] = []
  /// Positions of variables, once there are too many to look through.
  private var positions: [Reference: Int] = [:]
  /// Set while `run` runs in it.
  var isEntered = false

  /// As many entries as memory was reserved for. Copies share theirs until one changes.
  private var reserved = 0

  private static let searchLimit = 8
  /// Of an entry, and of its position.
  private static let entryBytes = 96

  override package func trace() {
    for entry in entries {
      mark(entry.variable)
      mark(entry.value)
    }
  }

  func copy() -> ContextObject {
    let copy = ContextObject()
    copy.entries = entries
    copy.positions = positions
    reserved = 0
    return copy
  }

  private func position(of variable: Reference) -> Int? {
    if entries.count > ContextObject.searchLimit { return positions[variable] }
    return entries.firstIndex { $0.variable == variable }
  }

  /// The value, or `.unbound`.
  subscript(variable: Reference) -> Value {
    position(of: variable).map { entries[$0].value } ?? .unbound
  }

  func set(_ variable: Reference, _ value: Value) throws(Raised) {
    if entries.count >= reserved {
      try reserve(count: entries.count * 2, stride: ContextObject.entryBytes)
      noteForeign(entries.count * ContextObject.entryBytes)
      reserved = max(entries.count * 5 / 4, 64)
    }
    if let position = position(of: variable) {
      entries[position].value = value
    } else {
      entries.append((variable, value))
      indexEntries(from: entries.count - 1)
    }
  }

  func remove(_ variable: Reference) {
    guard let position = position(of: variable) else { return }
    entries.remove(at: position)
    positions = [:]
    indexEntries(from: 0)
  }

  /// The same variables with equal values.
  func isEqual(to other: ContextObject) throws(Raised) -> Bool {
    if other === self { return true }
    if entries.count != other.entries.count { return false }
    var index = 0
    while index < entries.count {
      let entry = entries[index]
      let value = other[entry.variable]
      if value.isUnbound { return false }
      if !entry.value.isIdentical(to: value) {
        if try !compareIsTrue(.equal, entry.value, value) { return false }
      }
      index += 1
    }
    return true
  }

  private func indexEntries(from start: Int) {
    guard entries.count > ContextObject.searchLimit else { return }
    let first = positions.isEmpty ? 0 : start
    for position in first..<entries.count { positions[entries[position].variable] = position }
  }
}

/// A copy of the current context for a new task or callback; nil for an empty one.
@inline(__always) func copyCurrentContext() -> Reference? {
  state.context == nil ? nil : makeContextCopy(state.context)
}

/// The copy as a cell.
@inline(never) func makeContextCopy(_ context: Reference?) -> Reference {
  let copy = context.flatMap { contextObject($0)?.copy() } ?? ContextObject()
  return makeBoxed(AsyncioType.context.cell, copy).asObject.unsafelyUnwrapped
}

func contextObject(_ reference: Reference) -> ContextObject? {
  Value.object(reference).boxed(ContextObject.self)
}

/// The current context, made when there is none yet.
func currentContext() -> ContextObject {
  if state.context == nil { state.context = makeContextCopy(nil) }
  return contextObject(state.context.unsafelyUnwrapped).unsafelyUnwrapped
}

/// The context that a `context=` argument names; without one, a copy of the current one.
func contextArgument(_ value: Value) throws(Raised) -> Reference? {
  if value.isNone || value.isUnbound { return copyCurrentContext() }
  guard value.boxed(ContextObject.self) != nil else {
    throw raise(.typeError, "a context is required, not '\(typeName(value))'")
  }
  return value.asObject
}

/// Runs a body in a context.
func inContext<T>(_ context: Reference?, _ body: () throws(Raised) -> T) throws(Raised) -> T {
  let outer = state.context
  state.context = context
  defer { state.context = outer }
  return try body()
}

// MARK: - Context, as scripts see it

let contextRow = NativeType(
  name: "Context", kind: nil, doc: "Context",
  constructor: .function("Context", "(cls, *args, **kwargs)", "Makes an empty context.") {
    (a) throws(Raised) in
    if a[1].tuple?.count ?? 0 > 0 || a[2].dict?.count ?? 0 > 0 {
      throw raise(.typeError, "Context() does not accept any arguments")
    }
    return .object(makeContextCopy(nil))
  },
  methods: [
    .method(
      "run", "(self, /, *args, **kwargs)", "Run the callable in the context.",
      runInContext
    ),
    .method("copy", "(self, /)", "Return a shallow copy of the context.") { (a) throws(Raised) in
      .object(makeContextCopy(a[0].asObject))
    },
    .method("get", "(self, key, default=None, /)", "Return the value for the variable, or default.")
    { (a) throws(Raised) in
      let value = try context(a)[try variable(a[1])]
      return value.isUnbound ? a.get(2, default: .none) : value
    },
    .method("keys", "(self, /)", "Return the variables.") { (a) throws(Raised) in
      makeList(try context(a).entries.map { .object($0.variable) }).value
    },
    .method("values", "(self, /)", "Return the values.") { (a) throws(Raised) in
      makeList(try context(a).entries.map(\.value)).value
    },
    .method("items", "(self, /)", "Return the variables with their values.") { (a) throws(Raised) in
      let list = makeList()
      for entry in try context(a).entries {
        list.append(makeTuple([.object(entry.variable), entry.value]))
      }
      return list.value
    },
    .method("__getitem__", "(self, key, /)", "Return self[key].") { (a) throws(Raised) in
      let value = try context(a)[try variable(a[1])]
      if value.isUnbound { throw raise(.keyError, argument: a[1]) }
      return value
    },
    .method("__contains__", "(self, key, /)", "Return bool(key in self).") { (a) throws(Raised) in
      .bool(!(try context(a)[try variable(a[1])].isUnbound))
    },
    .method("__len__", "(self, /)", "Return len(self).") { (a) throws(Raised) in
      .int(try context(a).entries.count)
    },
    .method("__iter__", "(self, /)", "Implement iter(self).") { (a) throws(Raised) in
      try makeIterator(makeList(try context(a).entries.map { .object($0.variable) }).value)
    },
    .method("__eq__", "(self, value, /)", "Return self==value.") { (a) throws(Raised) in
      guard let other = a[1].boxed(ContextObject.self) else { return .notImplemented }
      return .bool(try context(a).isEqual(to: other))
    },
  ], isFinal: true, module: "_contextvars")

private func context(_ a: Arguments) throws(Raised) -> ContextObject {
  if let context = a[0].boxed(ContextObject.self) { return context }
  throw raise(.typeError, "a Context is required")
}

private func variable(_ value: Value) throws(Raised) -> Reference {
  if value.boxed(ContextVariable.self) != nil, let variable = value.asObject { return variable }
  throw raise(.typeError, "a ContextVar key was expected, got \(try reprText(value))")
}

private func runInContext(_ a: Arguments) throws(Raised) -> Value {
  let context = try context(a)
  if context.isEntered || state.context == a[0].asObject {
    throw raise(
      .runtimeError, "cannot enter context: \(try reprText(a[0])) is already entered")
  }
  guard let positional = a[1].tuple.map({ Array($0.buffer) }), let callable = positional.first
  else {
    throw raise(.typeError, "run() missing 1 required positional argument")
  }
  context.isEntered = true
  defer { context.isEntered = false }
  let keywords = keywordList(a[2])
  return try inContext(a[0].asObject) { () throws(Raised) in
    try call(callable, positional: Array(positional.dropFirst()), keywords: keywords)
  }
}
