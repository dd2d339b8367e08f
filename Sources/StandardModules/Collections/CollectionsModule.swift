// The module `_collections`: the parts of `collections` that programs go through often.

import Interpreter
import Syntax

/// Classes of this module.
enum CollectionsType: Int, CaseIterable {
  case deque, dequeIterator, dequeReverseIterator, tupleGetter

  private nonisolated(unsafe) static var cells: [Reference] = []

  var cell: Reference { CollectionsType.cells[rawValue] }

  static func install() {
    if !cells.isEmpty { return }
    cells = CollectionsType.allCases.map { makeNativeType($0.row).reference }
    let deque = TypeObject(CollectionsType.deque.cell)
    deque.info.namespace.set(SpecialName.hash.name, .none)
    deque.info.collection = .sequence
  }

  private var row: NativeType {
    switch self {
    case .deque: dequeRow
    case .dequeIterator: iteratorRow("_deque_iterator")
    case .dequeReverseIterator: iteratorRow("_deque_reverse_iterator")
    case .tupleGetter: tupleGetterRow
    }
  }

  private func iteratorRow(_ name: StaticString) -> NativeType {
    NativeType(
      name: name, kind: nil, doc: "Iterates over a deque.", constructor: nil,
      methods: iteratorMethods, isFinal: true, module: "_collections")
  }
}

private let functions: [NativeFunction] = [
  .function(
    "_count_elements", "(mapping, iterable, /)", "Count elements in the iterable.", countElements),
  .function("_mark_ordered", "(dict, /)", "Note that a dict is an OrderedDict's.") { (a) in
    a[0].unwrapped.dict?.markOrdered()
    return .none
  },
  .function("_view_methods", "(cls, /)", "Return keys, values and items of an ordered dict.") {
    (a) throws(Raised) in makeOrderedViewMethods(of: a[0])
  },
]

func makeCollectionsModule() throws(Raised) -> ModuleObject {
  addDequeVariable()
  CollectionsType.install()
  let module = makeModule(
    "_collections", doc: "High performance data structures.", functions + orderedDictMethods)
  module.namespace.set(intern("deque"), .object(CollectionsType.deque.cell))
  module.namespace.set(intern("_tuplegetter"), .object(CollectionsType.tupleGetter.cell))
  return module
}

/// Adds one for each item. The mapping is a dict or an instance of a subclass that keeps its methods.
private func countElements(_ a: Arguments) throws(Raised) -> Value {
  guard let dict = a[0].unwrapped.dict else {
    throw raise(.typeError, "expected a dict, not '\(typeName(a[0]))'")
  }
  let iterator = try makeIterator(a[1])
  let roots = try pushRoots([iterator])
  defer { state.top = roots }
  while let item = try iteratorNext(iterator) {
    let count = try dict.get(item)
    if case .int(let number) = count, number < Int.max {
      try dict.set(item, .int(number + 1))
    } else if count.isUnbound {
      try dict.set(item, .int(1))
    } else {
      try dict.set(item, try binaryOperation(.add, count, .int(1)))
    }
    try pollInterrupt()
  }
  return .none
}
