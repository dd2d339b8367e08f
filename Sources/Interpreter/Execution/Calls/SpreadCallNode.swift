// Calls in their general form: with `*args` and `**kwargs`.

import Syntax

/// One argument of a general call.
enum ArgumentNode {
  case positional(Node)
  case star(Node)
  case keyword(Reference, Node)
  case doubleStar(Node)
}

class SpreadCallNode: Node {
  let callee: Node
  let site: Site
  /// Raw, as every list of children: positional arguments and `*iterable` first.
  private let arguments: UnsafeMutablePointer<RawArgument>
  private let count: Int
  private let positionalCount: Int

  private struct RawArgument {
    let node: Unmanaged<Node>
    let isSpread: Bool
    /// The keyword.
    let name: Reference?
  }

  init(_ callee: Node, _ list: [ArgumentNode], _ site: Site) {
    self.callee = callee
    self.site = site
    count = list.count
    arguments = .allocate(capacity: max(count, 1))
    var positionalCount = 0
    for (index, argument) in list.enumerated() {
      let raw: RawArgument
      switch argument {
      case .positional(let node):
        raw = RawArgument(node: .passRetained(node), isSpread: false, name: nil)
        positionalCount = index + 1
      case .star(let node):
        raw = RawArgument(node: .passRetained(node), isSpread: true, name: nil)
        positionalCount = index + 1
      case .keyword(let name, let node):
        raw = RawArgument(node: .passRetained(node), isSpread: false, name: name)
      case .doubleStar(let node):
        raw = RawArgument(node: .passRetained(node), isSpread: true, name: nil)
      }
      (arguments + index).initialize(to: raw)
    }
    self.positionalCount = positionalCount
  }
  override var testSite: Site? { site }

  deinit {
    for index in 0..<count { arguments[index].node.release() }
    arguments.deallocate()
  }

  final override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let function = try callee.evaluate(f)
    let top = state.top
    defer { state.top = top }
    pushLink(to: f, at: site)
    let base = state.top.unsafelyUnwrapped
    var keywords: [(Reference, Value)] = []
    var first = base
    let given: Int
    if positionalCount == 1, count > 1, arguments[0].isSpread {
      // CPython unpacks a lone `*` after the keywords.
      let iterable = try arguments[0].node.evaluate(f)
      try pushValue(iterable)
      try pushKeywords(f, function, &keywords)
      first = state.top
      try pushAll(iterable, function, isLone: true)
      given = state.top - first
    } else {
      try pushPositional(f, function)
      given = state.top - base
      if count > positionalCount { try pushKeywords(f, function, &keywords) }
    }
    do throws(Raised) {
      return try perform(function, first, given, keywords, f)
    } catch {
      recordFailure(site)
      throw error
    }
  }

  func perform(
    _ function: Value, _ base: Frame, _ given: Int, _ keywords: [(Reference, Value)], _ f: Frame
  ) throws(Raised) -> Value {
    try callAny(function, base, given, keywords: keywords, f, site)
  }

  /// Evaluates onto the stack, so that the collector sees each value.
  private func pushPositional(_ f: Frame, _ function: Value) throws(Raised) {
    var index = 0
    while index < positionalCount {
      let value = try arguments[index].node.evaluate(f)
      if arguments[index].isSpread {
        try pushAll(value, function, isLone: positionalCount == 1)
      } else {
        try pushValue(value)
      }
      index &+= 1
    }
  }

  private func pushKeywords(
    _ f: Frame, _ function: Value, _ keywords: inout [(Reference, Value)]
  ) throws(Raised) {
    let others = try pushRoot(.none)
    for index in positionalCount..<count {
      let value = try arguments[index].node.evaluate(f)
      guard let name = arguments[index].name else {
        try pushMapping(value, function, &keywords, others)
        continue
      }
      try pushValue(value)
      try checkRepeated(name, keywords, function)
      keywords.append((name, value))
    }
    if !others.pointee.isNone { throw fail(site, .typeError, "keywords must be strings") }
  }

  @inline(__always) private func pushValue(_ value: Value) throws(Raised) {
    if state.top + 2 > state.stackLimit {
      throw fail(site, .recursionError, "maximum recursion depth exceeded")
    }
    state.top.initialize(to: value)
    state.top += 1
  }

  /// - Parameter isLone: CPython passes a lone `*` on as it is; beside others they extend a list.
  private func pushAll(_ iterable: Value, _ function: Value, isLone: Bool) throws(Raised) {
    if let tuple = iterable.tuple {
      for index in 0..<tuple.count { try pushValue(tuple[index]) }
      return
    }
    do throws(Raised) {
      let list = try listFromIterable(iterable)
      for index in 0..<list.count { try pushValue(list.items[index]) }
    } catch {
      if !isIterable(iterable), catchRaised(.typeError) {
        let subject = isLone ? "\(try callableText(function)) argument" : "Value"
        throw fail(
          site, .typeError,
          "\(subject) after * must be an iterable, not \(typeName(iterable))")
      }
      recordFailure(site)
      throw error
    }
  }

  private func pushMapping(
    _ mapping: Value, _ function: Value, _ keywords: inout [(Reference, Value)], _ others: Frame
  ) throws(Raised) {
    let dict: DictObject
    do throws(Raised) { dict = try dictFromMapping(mapping, function) } catch {
      recordFailure(site)
      throw error
    }
    for position in 0..<dict.used where !dict.entries[position].key.isUnbound {
      let key = dict.entries[position].key
      guard let name = key.unwrapped.string else {
        try note(key, in: others, function)
        continue
      }
      let interned = intern(name)
      try checkRepeated(interned, keywords, function)
      let value = dict.entries[position].value
      try pushValue(value)
      keywords.append((interned, value))
    }
  }

  /// Keys that are no strings: refused when all are known, unless one comes twice.
  private func note(_ key: Value, in others: Frame, _ function: Value) throws(Raised) {
    let known = others.pointee.list ?? makeList()
    others.pointee = known.value
    for index in 0..<known.count where try isSame(known.items[index], key) {
      throw repeated(try strText(key), function)
    }
    known.append(key)
  }

  private func dictFromMapping(_ mapping: Value, _ function: Value) throws(Raised) -> DictObject {
    if let dict = mapping.unwrapped.dict { return dict }
    guard let keys = try findAttribute(mapping, intern("keys")) else {
      throw raise(
        .typeError,
        "\(try callableText(function)) argument after ** must be a mapping, not \(typeName(mapping))"
      )
    }
    let dict = makeDict()
    let names = try listFromIterable(try call(keys))
    for index in 0..<names.count {
      let key = names.items[index]
      if try dict.find(key) >= 0 { throw repeated(try strText(key), function) }
      try dict.set(key, try getItem(mapping, key))
    }
    return dict
  }

  private func repeated(_ name: String, _ function: Value) -> Raised {
    fail(
      site, .typeError,
      "\(describe(function)) got multiple values for keyword argument '\(name)'")
  }

  private func checkRepeated(
    _ name: Reference, _ keywords: [(Reference, Value)], _ function: Value
  ) throws(Raised) {
    for known in keywords where known.0 == name {
      throw repeated(StringObject(UnsafeMutableRawPointer(name)).text, function)
    }
  }
}

/// The callable in the texts about its `*` and `**`: what has no qualified name shows as `str` does.
private func callableText(_ function: Value) throws(Raised) -> String {
  switch function.kind {
  case .function, .native, .type, .boundMethod: return describe(function)
  default: return try strText(function)
  }
}

/// Leaves a link above the arguments, for natives that ask who called them.
@inline(__always) func pushLink(to caller: Frame, at site: Site) {
  state.top += 1
  link(state.top, to: caller, at: site)
}

/// A callable as CPython's call errors name it: `__main__.f()`, or the object's repr-like name.
func describe(_ function: Value) -> String {
  if let function = function.function {
    let module = function.info.module.string?.text ?? "__main__"
    let name = function.info.qualifiedName.string?.text ?? "?"
    return module == "builtins" ? "\(name)()" : "\(module).\(name)()"
  }
  if let native = function.native {
    let owner = native.layout.pointee.owner.type.map { "\($0.name)." } ?? ""
    return "\(owner)\(native.definition.name)()"
  }
  if let type = function.type {
    return type.info.isBuiltin ? "\(type.name)()" : "\(type.info.module).\(type.name)()"
  }
  if case .object(let object) = function, object.pointee.kind == .boundMethod {
    return describe(BoundMethodObject(object).function)
  }
  return "\(typeName(function)) object"
}
