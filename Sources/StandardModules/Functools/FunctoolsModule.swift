// The module `_functools`: the parts of `functools` that calls go through.

import Interpreter
import Syntax

/// Classes of this module.
enum FunctoolsType: Int, CaseIterable {
  case partial, cachedFunction, key

  private nonisolated(unsafe) static var cells: [Reference] = []

  var cell: Reference { FunctoolsType.cells[rawValue] }

  static func install() {
    if !cells.isEmpty { return }
    cells = FunctoolsType.allCases.map { makeNativeType($0.row).reference }
    for type in FunctoolsType.allCases {
      // Plain entries, which wrapped functions may hide with their own.
      let namespace = TypeObject(type.cell).info.namespace
      namespace.set(SpecialName.doc.name, makeString(type.row.doc))
    }
    TypeObject(FunctoolsType.key.cell).info.namespace.set(SpecialName.hash.name, .none)
  }

  private var row: NativeType {
    switch self {
    case .partial: partialRow
    case .cachedFunction: cachedFunctionRow
    case .key: keyRow
    }
  }
}

private let functions: [NativeFunction] = [
  .function(
    "cmp_to_key", "(mycmp)", "Convert a cmp= function into a key= function."
  ) { (a: Arguments) throws(Raised) in
    makeBoxed(FunctoolsType.key.cell, ComparisonKey(a[0], .unbound))
  },
  .function(
    "reduce", "(function, iterable, initial=None, /)",
    "Apply a function of two arguments cumulatively to the items of an iterable.", reduce),
]

func makeFunctoolsModule() throws(Raised) -> ModuleObject {
  FunctoolsType.install()
  let module = makeModule("_functools", doc: "Tools that operate on functions.", functions)
  module.namespace.set(intern("partial"), .object(FunctoolsType.partial.cell))
  module.namespace.set(
    intern("_lru_cache_wrapper"), .object(FunctoolsType.cachedFunction.cell))
  return module
}

private func reduce(_ a: Arguments) throws(Raised) -> Value {
  if !isIterable(a[1]) {
    throw raise(.typeError, "reduce() arg 2 must support iteration")
  }
  let iterator = try makeIterator(a[1])
  let roots = try pushRoots([iterator])
  defer { state.top = roots }
  var result = a[2]
  if result.isUnbound {
    guard let first = try iteratorNext(iterator) else {
      throw raise(.typeError, "reduce() of empty iterable with no initial value")
    }
    result = first
  }
  while let item = try iteratorNext(iterator) {
    result = try call(a[0], result, item)
    try pollInterrupt()
  }
  return result
}

// MARK: - cmp_to_key

let keyRow = NativeType(
  name: "KeyWrapper", kind: nil, doc: "Compares as a function says.", constructor: nil,
  methods: [
    .method("__call__", "(self, obj)", "Wrap an object.") { (a: Arguments) throws(Raised) in
      let key = try key(a[0])
      return makeBoxed(FunctoolsType.key.cell, ComparisonKey(key.compare, a[1]))
    },
    .getter("obj", "Value wrapped by a key function.") { (a: Arguments) throws(Raised) in
      let object = try key(a[0]).object
      if object.isUnbound { throw raise(.attributeError, "object") }
      return object
    },
    comparison("__lt__", .less), comparison("__le__", .lessOrEqual),
    comparison("__gt__", .greater), comparison("__ge__", .greaterOrEqual),
    comparison("__eq__", .equal),
  ], isFinal: true, module: "functools")

private final class ComparisonKey: Boxed {
  let compare: Value
  /// Unbound for the key function itself.
  let object: Value

  init(_ compare: Value, _ object: Value) {
    self.compare = compare
    self.object = object
  }

  override func trace() {
    mark(compare)
    mark(object)
  }
}

private func key(_ value: Value) throws(Raised) -> ComparisonKey {
  if let key = value.boxed(ComparisonKey.self) { return key }
  throw raise(.typeError, "other argument must be K instance")
}

private func comparison(_ name: StaticString, _ op: ComparisonOperator) -> NativeFunction {
  .method(name, "(self, value, /)", "Compare as the function says.") {
    (a: Arguments) throws(Raised) in
    let (left, right) = (try key(a[0]), try key(a[1]))
    let order = try call(left.compare, left.object, right.object)
    return try compare(op, order, .int(0))
  }
}
