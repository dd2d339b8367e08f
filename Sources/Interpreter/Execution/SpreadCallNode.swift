// Calls in their general form: many arguments, keywords, `*args` and `**kwargs`.

import Syntax

/// One argument of a general call.
enum ArgumentNode {
  case positional(Node)
  case star(Node)
  case keyword(Reference, Node)
  case doubleStar(Node)
}

final class SpreadCallNode: Node {
  let callee: Node
  let arguments: [ArgumentNode]
  let site: Site
  private let isPlain: Bool

  init(_ callee: Node, _ arguments: [ArgumentNode], _ site: Site) {
    self.callee = callee
    self.arguments = arguments
    self.site = site
    isPlain = arguments.allSatisfy {
      if case .positional = $0 { return true }
      return false
    }
  }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let function = try callee.evaluate(f)
    let base = state.top.unsafelyUnwrapped
    defer { state.top = base }
    var keywords: [(Reference, Value)] = []
    let count = try push(f, function, &keywords)
    if !isPlain { pushLink(to: f, at: site) }
    do throws(Raised) {
      return try callAny(function, base, count, keywords: keywords, f, site)
    } catch {
      recordFailure(site)
      throw error
    }
  }

  /// Evaluates all arguments onto the stack: positional ones first, then the values of keywords, so
  /// that the collector sees each of them.
  @inline(__always) private func push(
    _ f: Frame, _ function: Value, _ keywords: inout [(Reference, Value)]
  ) throws(Raised) -> Int {
    let base = state.top.unsafelyUnwrapped
    var isFirst = true
    for argument in arguments {
      defer { isFirst = false }
      switch argument {
      case .positional(let node): try pushValue(try node.evaluate(f))
      case .star(let node):
        try pushAll(try node.evaluate(f), function, isFirst: isFirst)
      case .keyword, .doubleStar: break
      }
    }
    let count = state.top - base
    if isPlain { return count }
    for argument in arguments {
      switch argument {
      case .positional, .star: break
      case .keyword(let name, let node):
        let value = try node.evaluate(f)
        try pushValue(value)
        try checkRepeated(name, keywords, function)
        keywords.append((name, value))
      case .doubleStar(let node): try pushMapping(try node.evaluate(f), function, &keywords)
      }
    }
    return count
  }

  @inline(__always) private func pushValue(_ value: Value) throws(Raised) {
    if state.top + 2 > state.stackLimit {
      throw fail(site, .recursionError, "maximum recursion depth exceeded")
    }
    state.top.initialize(to: value)
    state.top += 1
  }

  /// - Parameter isFirst: CPython passes a first `*` on as it is; later ones extend a list.
  private func pushAll(_ iterable: Value, _ function: Value, isFirst: Bool) throws(Raised) {
    if let tuple = iterable.tuple {
      for index in 0..<tuple.count { try pushValue(tuple[index]) }
      return
    }
    do throws(Raised) {
      let list = try listFromIterable(iterable)
      for index in 0..<list.count { try pushValue(list.items[index]) }
    } catch {
      if !isIterable(iterable), catchRaised(.typeError) {
        let subject = isFirst ? "\(describe(function)) argument" : "Value"
        throw fail(
          site, .typeError,
          "\(subject) after * must be an iterable, not \(typeName(iterable))")
      }
      recordFailure(site)
      throw error
    }
  }

  private func pushMapping(
    _ mapping: Value, _ function: Value, _ keywords: inout [(Reference, Value)]
  ) throws(Raised) {
    let dict: DictObject
    do throws(Raised) { dict = try dictFromMapping(mapping, function) } catch {
      recordFailure(site)
      throw error
    }
    for position in 0..<dict.used where !dict.entries[position].key.isUnbound {
      guard let name = dict.entries[position].key.string else {
        throw fail(site, .typeError, "keywords must be strings")
      }
      let interned = intern(name)
      try checkRepeated(interned, keywords, function)
      let value = dict.entries[position].value
      try pushValue(value)
      keywords.append((interned, value))
    }
  }

  private func dictFromMapping(_ mapping: Value, _ function: Value) throws(Raised) -> DictObject {
    if let dict = mapping.unwrapped.dict { return dict }
    guard let keys = try findAttribute(mapping, intern("keys")) else {
      throw raise(
        .typeError,
        "\(describe(function)) argument after ** must be a mapping, not \(typeName(mapping))")
    }
    let dict = makeDict()
    let names = try listFromIterable(try call(keys))
    for index in 0..<names.count {
      let key = names.items[index]
      try dict.set(key, try getItem(mapping, key))
    }
    return dict
  }

  private func checkRepeated(
    _ name: Reference, _ keywords: [(Reference, Value)], _ function: Value
  ) throws(Raised) {
    for known in keywords where known.0 == name {
      let text = StringObject(UnsafeMutableRawPointer(name)).text
      throw fail(
        site, .typeError,
        "\(describe(function)) got multiple values for keyword argument '\(text)'")
    }
  }
}

/// Leaves a link above the arguments, for natives that ask who called them.
@inline(__always) private func pushLink(to caller: Frame, at site: Site) {
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
  if let native = function.native { return "\(native.definition.name)()" }
  if let type = function.type {
    return type.info.isBuiltin ? "\(type.name)()" : "\(type.info.module).\(type.name)()"
  }
  if case .object(let object) = function, object.pointee.kind == .boundMethod {
    return describe(BoundMethodObject(object).function)
  }
  return "\(typeName(function)) object"
}

/// Calls with positional and keyword arguments only. Remembers, for one callee, where each argument goes.
final class KeywordCallNode: Node {
  let callee: Node
  let values: NodeList
  let positionalCount: Int
  let names: [Reference]
  let site: Site
  private var knownCode: UnsafeMutableRawPointer?
  private var slots: [Int] = []
  private var fills: [(slot: Int, parameter: Int)] = []

  init(_ callee: Node, _ positional: [Node], _ keywords: [(Reference, Node)], _ site: Site) {
    self.callee = callee
    values = NodeList(positional + keywords.map(\.1))
    positionalCount = positional.count
    names = keywords.map(\.0)
    self.site = site
  }

  deinit { values.release() }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let target = try callee.evaluate(f)
    let base = try push(f)
    defer { state.top = base }
    if case .object(let object) = target, object.pointee.kind == .function {
      let function = FunctionObject(object)
      if function.layout.pointee.code.toOpaque() == knownCode {
        return try enterKnown(function, base, f)
      }
      if learn(function) { return try enterKnown(function, base, f) }
    }
    return try callGenerally(target, base, f)
  }

  private func push(_ f: Frame) throws(Raised) -> Frame {
    let base = state.top.unsafelyUnwrapped
    if base + values.count + 1 > state.stackLimit {
      throw fail(site, .recursionError, "maximum recursion depth exceeded")
    }
    do throws(Raised) {
      for index in 0..<values.count {
        let value = try values[index].evaluate(f)
        state.top.initialize(to: value)
        state.top += 1
      }
    } catch {
      state.top = base
      throw error
    }
    return base
  }

  private func enterKnown(_ function: FunctionObject, _ base: Frame, _ f: Frame) throws(Raised)
    -> Value
  {
    let frame = state.top.unsafelyUnwrapped + 1
    for index in 0..<slots.count { (frame + slots[index]).initialize(to: base[index]) }
    for fill in fills {
      (frame + fill.slot).initialize(to: defaultValue(function, fill.parameter))
    }
    let count = slots.count + fills.count
    if function.layout.pointee.code._withUnsafeGuaranteedRef({ $0.form }) != .plain {
      return registerCoroutine(makeCoroutine(function, frame, count), site)
    }
    return try enter(function, frame, count, f, site)
  }

  /// By index over positional and then keyword-only parameters.
  private func defaultValue(_ function: FunctionObject, _ parameter: Int) -> Value {
    let signature = function.code.signature
    let info = function.info
    let positional = signature.positional.count
    if parameter >= positional {
      let index = parameter - positional
      return index < info.keywordDefaults.count ? info.keywordDefaults[index] : .unbound
    }
    // A script may have assigned `__defaults__` since the slots were learnt.
    let index = parameter - positional + info.defaults.count
    return index >= 0 ? info.defaults[index] : .unbound
  }

  /// Works out the slots for a callee without `*args` and `**kwargs` whose arguments fit.
  private func learn(_ function: FunctionObject) -> Bool {
    let signature = function.code.signature
    guard signature.starSlot == nil, signature.doubleStarSlot == nil,
      positionalCount <= signature.positional.count
    else { return false }
    var used = Set<Int>()
    var slots: [Int] = []
    for index in 0..<positionalCount { slots.append(signature.positional[index].slot) }
    used.formUnion(slots)
    for name in names {
      guard let slot = signature.keywordSlot(name), used.insert(slot).inserted else { return false }
      slots.append(slot)
    }
    guard let fills = missingParameters(function, used) else { return false }
    self.slots = slots
    self.fills = fills
    knownCode = function.layout.pointee.code.toOpaque()
    return true
  }

  private func missingParameters(_ function: FunctionObject, _ used: Set<Int>) -> [(Int, Int)]? {
    let signature = function.code.signature
    let info = function.info
    var fills: [(slot: Int, parameter: Int)] = []
    for (index, parameter) in signature.positional.enumerated() where !used.contains(parameter.slot)
    {
      if index < signature.positional.count - info.defaults.count { return nil }
      fills.append((parameter.slot, index))
    }
    for (index, parameter) in signature.keywordOnly.enumerated()
    where !used.contains(parameter.slot) {
      if index >= info.keywordDefaults.count || info.keywordDefaults[index].isUnbound { return nil }
      fills.append((parameter.slot, signature.positional.count + index))
    }
    return fills
  }

  private func callGenerally(_ target: Value, _ base: Frame, _ f: Frame) throws(Raised) -> Value {
    var keywords: [(Reference, Value)] = []
    for (index, name) in names.enumerated() {
      keywords.append((name, base[positionalCount + index]))
    }
    pushLink(to: f, at: site)
    do throws(Raised) {
      return try callAny(target, base, positionalCount, keywords: keywords, f, site)
    } catch {
      recordFailure(site)
      throw error
    }
  }
}
