// `attrgetter`, `itemgetter`, `methodcaller`: callables that ask one thing of what they are given.

import Interpreter

/// Classes of this module.
enum OperatorType: Int, CaseIterable {
  case attributes, items, method

  private nonisolated(unsafe) static var cells: [Reference] = []

  var cell: Reference { OperatorType.cells[rawValue] }

  static func install() {
    if cells.isEmpty { cells = allCases.map { makeNativeType($0.row).reference } }
  }

  var row: NativeType {
    switch self {
    case .attributes: attributeGetterRow
    case .items: itemGetterRow
    case .method: methodCallerRow
    }
  }
}

/// What all three keep: what they were made with.
private class Getter: Boxed {
  /// The positional arguments.
  let given: [Value]

  init(_ given: [Value]) { self.given = given }

  override func trace() { for value in given { mark(value) } }
}

private func getter<T: Getter>(_ value: Value, _ type: T.Type, _ name: String) throws(Raised) -> T {
  if let getter = value.unwrapped.boxed(T.self) { return getter }
  throw raise(.typeError, "expected '\(name)' object, not '\(typeName(value))'")
}

private func items(_ value: Value) -> [Value] { value.tuple.map { Array($0.buffer) } ?? [] }

/// The results for several things asked, as a tuple.
private func collect<T>(_ parts: [T], _ result: (T) throws(Raised) -> Value) throws(Raised) -> Value
{
  if parts.count == 1 { return try result(parts[0]) }
  let list = makeList()
  let roots = try pushRoots([list.value])
  defer { state.top = roots }
  for part in parts { list.append(try result(part)) }
  return try tupleFromList(list)
}

/// `operator.itemgetter(2)`
private func text(_ value: Value, _ parts: [String]) -> Value {
  let type = typeOf(value).info
  let module = value.kind == .boxed ? "operator" : type.module
  return makeString("\(module).\(type.qualifiedName)(\(parts.joined(separator: ", ")))")
}

private func representations(_ values: [Value]) throws(Raised) -> [String] {
  var parts: [String] = []
  for value in values { parts.append(try reprText(value)) }
  return parts
}

// MARK: - attrgetter

private final class AttributeGetter: Getter {
  /// The names of each dotted path.
  let paths: [[Reference]]
  /// Where one name without dots is asked for.
  let onlyName: Reference?

  init(_ given: [Value], _ paths: [[Reference]]) {
    self.paths = paths
    onlyName = paths.count == 1 && paths[0].count == 1 ? paths[0][0] : nil
    super.init(given)
  }
}

private let attributeGetterRow = NativeType(
  name: "attrgetter", kind: nil,
  doc: "Return a callable object that fetches the given attributes from its operand.",
  constructor: .function("attrgetter", "(cls, attr, /, *attrs)", "") { (a) throws(Raised) in
    let given = [a[1]] + items(a[2])
    var paths: [[Reference]] = []
    for name in given {
      guard let text = name.unwrapped.string?.text else {
        throw raise(.typeError, "attribute name must be a string")
      }
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      paths.append(parts.map { intern(String($0)) })
    }
    return makeBoxed(OperatorType.attributes.cell, AttributeGetter(given, paths))
  },
  methods: [
    .method("__call__", "(self, obj, /)", "Call self as a function.") { (a) throws(Raised) in
      let getter = try getter(a[0], AttributeGetter.self, "attrgetter")
      let object = a[1]
      if let name = getter.onlyName { return try getAttribute(object, name) }
      return try collect(getter.paths) { (path) throws(Raised) in
        var value = object
        for name in path { value = try getAttribute(value, name) }
        return value
      }
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      try checkNativeStack()
      let getter = try getter(a[0], AttributeGetter.self, "attrgetter")
      return text(a[0], try representations(getter.given))
    },
    .method("__reduce__", "(self, /)", "Return state information for pickling.") {
      (a) throws(Raised) in
      let getter = try getter(a[0], AttributeGetter.self, "attrgetter")
      return makeTuple([typeOf(a[0]).value, makeTuple(getter.given)])
    },
  ], module: "operator")

// MARK: - itemgetter

private final class ItemGetter: Getter {
  /// Where one item is asked for; else `.unbound`.
  let only: Value

  override init(_ given: [Value]) {
    only = given.count == 1 ? given[0] : .unbound
    super.init(given)
  }
}

private let itemGetterRow = NativeType(
  name: "itemgetter", kind: nil,
  doc: "Return a callable object that fetches the given items from its operand.",
  constructor: .function("itemgetter", "(cls, item, /, *items)", "") { (a) throws(Raised) in
    makeBoxed(OperatorType.items.cell, ItemGetter([a[1]] + items(a[2])))
  },
  methods: [
    .method("__call__", "(self, obj, /)", "Call self as a function.") { (a) throws(Raised) in
      let object = a[1]
      let getter = try getter(a[0], ItemGetter.self, "itemgetter")
      if !getter.only.isUnbound { return try getItem(object, getter.only) }
      return try collect(getter.given) {
        (item) throws(Raised) in try getItem(object, item)
      }
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      try checkNativeStack()
      let getter = try getter(a[0], ItemGetter.self, "itemgetter")
      return text(a[0], try representations(getter.given))
    },
    .method("__reduce__", "(self, /)", "Return state information for pickling.") {
      (a) throws(Raised) in
      let getter = try getter(a[0], ItemGetter.self, "itemgetter")
      return makeTuple([typeOf(a[0]).value, makeTuple(getter.given)])
    },
  ], module: "operator")

// MARK: - methodcaller

private final class MethodCaller: Getter {
  let name: Reference
  let keywords: Value

  init(_ name: Reference, _ given: [Value], _ keywords: Value) {
    self.name = name
    self.keywords = keywords
    super.init(given)
  }

  override func trace() {
    super.trace()
    mark(keywords)
  }
}

private let methodCallerRow = NativeType(
  name: "methodcaller", kind: nil,
  doc: "Return a callable object that calls the given method on its operand.",
  constructor: .function(
    "methodcaller", "(cls, /, *args, **kwargs)", ""
  ) { (a) throws(Raised) in
    let given = items(a[1])
    guard let first = given.first else {
      throw raise(.typeError, "methodcaller needs at least one argument, the method name")
    }
    guard let name = first.unwrapped.string else {
      throw raise(.typeError, "method name must be a string")
    }
    return makeBoxed(
      OperatorType.method.cell, MethodCaller(intern(name), Array(given.dropFirst()), a[2]))
  },
  methods: [
    .method("__call__", "(self, obj, /)", "Call self as a function.") { (a) throws(Raised) in
      let caller = try getter(a[0], MethodCaller.self, "methodcaller")
      let keywords = keywordList(caller.keywords)
      if keywords.isEmpty { return try callMethod(a[1], caller.name, caller.given) }
      let method = try getAttribute(a[1], caller.name)
      return try call(method, positional: caller.given, keywords: keywords)
    },
    .method("__repr__", "(self, /)", "Return repr(self).") { (a) throws(Raised) in
      try checkNativeStack()
      let caller = try getter(a[0], MethodCaller.self, "methodcaller")
      var parts = try representations([.object(caller.name)] + caller.given)
      for (name, value) in keywordList(caller.keywords) {
        parts.append("\(StringObject(UnsafeMutableRawPointer(name)).text)=\(try reprText(value))")
      }
      return text(a[0], parts)
    },
    .method("__reduce__", "(self, /)", "Return state information for pickling.", reduceCaller),
  ], module: "operator")

private func reduceCaller(_ a: Arguments) throws(Raised) -> Value {
  let caller = try getter(a[0], MethodCaller.self, "methodcaller")
  let keywords = keywordList(caller.keywords)
  let type = typeOf(a[0]).value
  if keywords.isEmpty {
    return makeTuple([type, makeTuple([.object(caller.name)] + caller.given)])
  }
  let partial = try getAttribute(try importModule("functools"), intern("partial"))
  let made = try call(partial, positional: [type, .object(caller.name)], keywords: keywords)
  return makeTuple([made, makeTuple(caller.given)])
}
