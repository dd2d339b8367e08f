// Nodes that make functions, classes and generators.

import Syntax

final class FunctionNode: Node {
  struct Defaults {
    var positional: [Node] = []
    /// By keyword-only parameter; nil is required.
    var keywordOnly: [Node?] = []
  }

  let code: Code
  let captures: SlotList
  let defaults: Defaults
  let annotations: [(Reference, Node)]
  let globals: DictObject
  private let name: Value
  private let qualifiedName: Value

  init(
    _ code: Code, captures: [Int], _ defaults: Defaults, annotations: [(Reference, Node)],
    globals: DictObject
  ) {
    self.code = code
    self.captures = SlotList(captures)
    self.defaults = defaults
    self.annotations = annotations
    self.globals = globals
    name = .object(intern(code.name))
    qualifiedName = .object(intern(code.qualifiedName))
  }

  deinit { captures.release() }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    // The defaults stay on the value stack until the function object holds them.
    let base = state.top.unsafelyUnwrapped
    defer { state.top = base }
    let info = FunctionInfo(
      name: name, qualifiedName: qualifiedName, doc: code.docstring, defaults: [],
      keywordDefaults: [], globals: globals.layout.reference)
    info.module = globals.get(SpecialName.name.name)
    if info.module.isUnbound { info.module = .none }
    for node in defaults.positional { info.defaults.append(try push(try node.evaluate(f))) }
    for node in defaults.keywordOnly {
      guard let node else {
        info.keywordDefaults.append(.unbound)
        continue
      }
      info.keywordDefaults.append(try push(try node.evaluate(f)))
    }
    if !annotations.isEmpty {
      let dict = makeDict()
      _ = try push(dict.value)
      for (name, node) in annotations { dict.set(name, try node.evaluate(f)) }
      info.annotations = dict.value
    }
    return makeFunction(code, info, capturing: captures, of: f)
  }

  @inline(__always) private func push(_ value: Value) throws(Raised) -> Value {
    state.top.initialize(to: value)
    state.top += 1
    return value
  }
}

class DecoratedNode: Node {
  let definition: Node
  let decorators: [Node]
  let sites: [Site]
  init(_ definition: Node, _ decorators: [Node], _ sites: [Site]) {
    self.definition = definition
    self.decorators = decorators
    self.sites = sites
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let base = state.top.unsafelyUnwrapped
    defer { state.top = base }
    for decorator in decorators {
      let value = try decorator.evaluate(f)
      state.top.initialize(to: value)
      state.top += 1
    }
    var value = try definition.evaluate(f)
    for index in decorators.indices.reversed() {
      let site = sites[index]
      value = try linked(f, site) { () throws(Raised) in try apply(base[index], value, f, site) }
    }
    return value
  }

  func apply(
    _ decorator: Value, _ value: Value, _ f: Frame, _ site: Site
  ) throws(Raised) -> Value {
    try call(decorator, value)
  }
}

/// The iterator of a generator expression's first iterable, made where the expression stands.
final class IteratorNode: Node {
  let iterable: Node
  let site: Site
  init(_ iterable: Node, _ site: Site) {
    self.iterable = iterable
    self.site = site
  }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let source = try iterable.evaluate(f)
    // A range or list is walked by index without an iterator object.
    if source.range != nil || source.list != nil { return source }
    return try linked(f, site) { () throws(Raised) in try makeIterator(source) }
  }
}

final class GeneratorExpressionNode: Node {
  let code: Code
  let captures: SlotList
  let iterator: Node
  private let info: FunctionInfo
  init(_ code: Code, captures: [Int], _ iterator: Node, globals: DictObject) {
    self.code = code
    self.captures = SlotList(captures)
    self.iterator = iterator
    info = FunctionInfo(
      name: .object(intern(code.name)), qualifiedName: .object(intern(code.qualifiedName)),
      doc: .none, defaults: [], keywordDefaults: [], globals: globals.layout.reference)
  }
  deinit { captures.release() }
  override func hasMade(_ generator: CoroutineObject, _ f: Frame) -> Bool { true }
  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    let source = try iterator.evaluate(f)
    let function = makeFunction(code, info, capturing: captures, of: f)
    guard case .object(let object) = function else { return .none }
    let argument = state.top.unsafelyUnwrapped
    argument.initialize(to: source)
    return makeCoroutine(FunctionObject(object), argument, 1)
  }
}

// MARK: - Classes

final class ClassNode: Node {
  let code: Code
  let captures: [(slot: Int, outerSlot: Int)]
  let namespaceSlot: Int
  /// -1 where nothing shares such a cell.
  let cellSlots: (ofClass: Int, ofNamespace: Int)
  let arguments: [ArgumentNode]
  /// A tuple, or None for a class without type parameters.
  let typeParameters: Node
  let staticAttributes: [String]
  let globals: DictObject
  let site: Site

  init(
    _ code: Code, captures: [(Int, Int)], namespaceSlot: Int,
    cellSlots: (ofClass: Int, ofNamespace: Int), arguments: [ArgumentNode], typeParameters: Node,
    staticAttributes: [String], globals: DictObject, _ site: Site
  ) {
    self.code = code
    self.captures = captures.map { (slot: $0.0, outerSlot: $0.1) }
    self.namespaceSlot = namespaceSlot
    self.cellSlots = cellSlots
    self.arguments = arguments
    self.typeParameters = typeParameters
    self.staticAttributes = staticAttributes
    self.globals = globals
    self.site = site
  }

  override func evaluate(_ f: Frame) throws(Raised) -> Value {
    if try lacksOwnBuiltin("__build_class__", globals) {
      throw fail(site, .nameError, "__build_class__ not found")
    }
    let base = state.top.unsafelyUnwrapped
    defer { state.top = base }
    // Bases and keyword values stay on the value stack while the body runs.
    let bases = makeList()
    let keywordValues = makeList()
    state.top.initialize(to: bases.value)
    (state.top + 1).initialize(to: keywordValues.value)
    state.top += 2
    let names = try evaluateArguments(f, bases, keywordValues)
    return try linked(f, site) { () throws(Raised) in
      try build(f, bases, names, keywordValues)
    }
  }

  private func evaluateArguments(
    _ f: Frame, _ bases: ListObject, _ values: ListObject
  ) throws(Raised) -> [Reference] {
    var names: [Reference] = []
    for argument in arguments {
      switch argument {
      case .positional(let node): bases.append(try node.evaluate(f))
      case .star(let node): try extendList(bases, try node.evaluate(f))
      case .keyword(let name, let node):
        values.append(try node.evaluate(f))
        try append(name, to: &names)
      case .doubleStar(let node):
        let dict = makeDict()
        try updateDict(dict, try node.evaluate(f))
        for position in 0..<dict.used {
          guard let name = dict.entries[position].key.string else {
            throw fail(site, .typeError, "keywords must be strings")
          }
          try append(intern(name), to: &names)
          values.append(dict.entries[position].value)
        }
      }
    }
    return names
  }

  private func append(_ name: Reference, to names: inout [Reference]) throws(Raised) {
    if names.contains(name) {
      let text = StringObject(UnsafeMutableRawPointer(name)).text
      throw fail(
        site, .typeError, "__build_class__() got multiple values for keyword argument '\(text)'")
    }
    names.append(name)
  }

  private func build(
    _ f: Frame, _ bases: ListObject, _ names: [Reference], _ values: ListObject
  ) throws(Raised) -> Value {
    let keywords = names.enumerated().map { ($0.element, values.items[$0.offset]) }
    let prepared = try prepareClass(
      name: .object(intern(code.name)), bases: Array(bases.buffer), keywords: keywords)
    let namespace = prepared.namespace
    state.top.initialize(to: namespace)
    (state.top + 1).initialize(to: prepared.metatype)
    state.top += 2
    try setItem(namespace, .object(SpecialName.module.name), moduleName())
    try setItem(
      namespace, .object(SpecialName.qualname.name), .object(intern(code.qualifiedName)))
    try setItem(
      namespace, .object(SpecialName.firstLineNumber.name),
      .int(code.source.line(at: code.span.start)))
    let parameters = try typeParameters.evaluate(f)
    if !parameters.isNone {
      try setItem(namespace, .object(SpecialName.typeParams.name), parameters)
    }
    if !code.docstring.isNone {
      try setItem(namespace, .object(SpecialName.doc.name), code.docstring)
    }
    let cells = try runBody(f, namespace)
    return try buildClass(
      name: .object(intern(code.name)), prepared: prepared, cells: cells,
      staticAttributes: staticAttributes)
  }

  private func moduleName() -> Value {
    let name = globals.get(SpecialName.name.name)
    return name.isUnbound ? makeString("builtins") : name
  }

  /// Runs the body over the namespace.
  private func runBody(_ f: Frame, _ namespace: Value) throws(Raised) -> ClassCells {
    let frame = state.top.unsafelyUnwrapped + 1
    let size = code.frameSize
    if frame + size > state.stackLimit {
      throw raise(.recursionError, "maximum recursion depth exceeded")
    }
    link(frame, to: f, at: site)
    for slot in 0..<size { (frame + slot).initialize(to: .unbound) }
    for capture in captures { frame[capture.slot] = f[capture.outerSlot] }
    frame[namespaceSlot] = namespace
    if cellSlots.ofNamespace >= 0 { frame[cellSlots.ofNamespace] = makeCell(namespace) }
    state.top = frame + size
    defer { state.top = frame - 1 }
    if state.depth >= state.entryLimit { try admit(code, frame + size) }
    state.depth += 1
    defer { state.depth -= 1 }
    _ = try code.body.run(frame)
    return ClassCells(
      ofClass: cellSlots.ofClass >= 0 ? frame[cellSlots.ofClass] : .none,
      ofNamespace: cellSlots.ofNamespace >= 0 ? frame[cellSlots.ofNamespace] : .none)
  }
}

// MARK: - Annotations and echo

/// Records `name: annotation` of a module or class body.
final class AnnotationNode: Node {
  let namespaceSlot: Int
  let globals: DictObject
  let name: Value
  let annotation: Node
  let site: Site
  init(
    namespaceSlot: Int, globals: DictObject, name: Value, _ annotation: Node, _ site: Site
  ) {
    self.namespaceSlot = namespaceSlot
    self.globals = globals
    self.name = name
    self.annotation = annotation
    self.site = site
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let value = try annotation.evaluate(f)
    let namespace = namespaceSlot >= 0 ? f[namespaceSlot] : globals.value
    try located(site) { () throws(Raised) in
      guard let annotations = try getNamespaceItem(namespace, SpecialName.annotations.name) else {
        throw raise(.nameError, "name '__annotations__' is not defined")
      }
      try setItem(annotations, name, value)
    }
    return .next
  }
}

/// Gives a module or class body that annotates names its `__annotations__`.
final class SetUpAnnotationsNode: Node {
  let namespaceSlot: Int
  let globals: DictObject
  init(namespaceSlot: Int, globals: DictObject) {
    self.namespaceSlot = namespaceSlot
    self.globals = globals
  }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    let namespace = namespaceSlot >= 0 ? f[namespaceSlot] : globals.value
    if try getNamespaceItem(namespace, SpecialName.annotations.name) == nil {
      try setItem(namespace, .object(SpecialName.annotations.name), makeDict().value)
    }
    return .next
  }
}

/// An expression statement typed at the prompt, or of code compiled as `single`.
final class EchoNode: Node {
  let value: Node
  init(_ value: Node) { self.value = value }
  override func execute(_ f: Frame) throws(Raised) -> Flow {
    try displayHook(try value.evaluate(f))
    return .next
  }
}

/// Shows the value of an expression statement; the prompt sets its own.
package nonisolated(unsafe) var displayHook: (Value) throws(Raised) -> Void = {
  (value) throws(Raised) in
  guard let hook = try findAttribute(try importModule("sys"), intern("displayhook")) else {
    throw raise(.runtimeError, "lost sys.displayhook")
  }
  _ = try call(hook, value)
}
