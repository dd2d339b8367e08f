// The module `itertools`: one row for each class, its state in one of the files beside.

import Interpreter

/// The state of one iterator and how it advances.
class ItertoolsState: Boxed {
  /// The cell around it.
  fileprivate(set) var cell: Reference?

  override var isWeaklyReferenceable: Bool { false }
  func next() throws(Raised) -> Value? { nil }
  /// How many values will come, where that is known.
  var remaining: Int? { nil }
  /// What makes it anew, as `__reduce__` returns it.
  func reduction(_ type: Value) throws(Raised) -> Value { .none }
  /// Takes over the last part of a reduction.
  func setState(_ state: Value) throws(Raised) {}
  /// The repr of the iterators that have one of their own.
  func representation() throws(Raised) -> String? { nil }
}

/// Classes of this module.
enum ItertoolsType: Int, CaseIterable {
  case accumulate, batched, chain, combinations, combinationsWithReplacement, compress, count
  case cycle, dropWhile, filterFalse, groupBy, group, islice, pairwise, permutations, product
  case `repeat`, starmap, takeWhile, tee, zipLongest

  private nonisolated(unsafe) static var cells: [Reference] = []

  var cell: Reference { ItertoolsType.cells[rawValue] }

  static func install() {
    if !cells.isEmpty { return }
    cells = ItertoolsType.allCases.map { makeNativeType($0.row).reference }
    for cell in cells { TypeObject(cell).info.makesFromArguments = true }
  }

  /// Makes an iterator of this class.
  func iterator(_ state: ItertoolsState) -> Value {
    let value = makeIteratorObject(
      cell,
      ModuleIterator(state, hint: { unsafeDowncast($0, to: ItertoolsState.self).remaining }) {
        (state) throws(Raised) in try unsafeDowncast(state, to: ItertoolsState.self).next()
      })
    state.cell = value.asObject
    return value
  }

  /// Whether copies can be made: those of CPython that are younger than its promise to end that cannot.
  private var isReducible: Bool { self != .batched && self != .pairwise }

  fileprivate var name: StaticString { itertoolsRows[rawValue].name }

  private var row: NativeType {
    let row = itertoolsRows[rawValue]
    return NativeType(
      name: row.name, kind: nil, doc: row.doc,
      constructor: .function(row.name, row.signature, "\(row.doc)") {
        (a: Arguments) throws(Raised) in self.iterator(try row.make(a))
      },
      methods: iteratorMethods + [representationRow] + row.methods
        + (isReducible ? reductionRows : []),
      module: "itertools")
  }
}

private let representationRow = NativeFunction.method("__repr__", "(self, /)", "Return repr(self).")
{ (a: Arguments) throws(Raised) in
  let state = (a[0].unwrapped.boxedIterator as? ModuleIterator)?.source as? ItertoolsState
  return makeString(try state?.representation() ?? defaultRepr(a[0]))
}

private func state(_ value: Value) throws(Raised) -> ItertoolsState {
  if let state = (value.unwrapped.boxedIterator as? ModuleIterator)?.source as? ItertoolsState {
    return state
  }
  throw raise(.typeError, "expected an iterator of itertools, not '\(typeName(value))'")
}

private func deprecateReduction() throws(Raised) {
  try issueDeprecation(
    "Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.")
}

private let reductionRows: [NativeFunction] = [
  .method("__reduce__", "(self, /)", "Return state information for pickling.") {
    (a: Arguments) throws(Raised) in
    try deprecateReduction()
    return try state(a[0]).reduction(typeOf(a[0]).value)
  },
  .method("__setstate__", "(self, state, /)", "Set state information for unpickling.") {
    (a: Arguments) throws(Raised) in
    try deprecateReduction()
    try state(a[0]).setState(a[1])
    return .none
  },
]

/// `(type, arguments)` or `(type, arguments, state)`
func reduced(_ type: Value, _ arguments: [Value], _ state: Value? = nil) -> Value {
  let parts = [type, makeTuple(arguments)]
  return makeTuple(state.map { parts + [$0] } ?? parts)
}

/// The items of a state that is a tuple of so many.
func stateItems(_ state: Value, _ counts: ClosedRange<Int>) throws(Raised) -> [Value] {
  guard let tuple = state.unwrapped.tuple else {
    throw raise(.typeError, "state is not a tuple")
  }
  if !counts.contains(tuple.count) {
    throw raise(
      .typeError,
      "function takes \(counts.count == 1 ? "exactly" : "at most") \(counts.upperBound) arguments "
        + "(\(tuple.count) given)")
  }
  return Array(tuple.buffer)
}

private struct ItertoolsRow {
  let name: StaticString
  let signature: StaticString
  let doc: StaticString
  let make: (Arguments) throws(Raised) -> ItertoolsState
  var methods: [NativeFunction] = []
}

/// In the order of the cases.
private nonisolated(unsafe) let itertoolsRows: [ItertoolsRow] = [
  .init(
    name: "accumulate", signature: "(cls, iterable, func=None, *, initial=None)",
    doc: "Return series of accumulated sums.", make: { (a) throws(Raised) in try Accumulate(a) }),
  .init(
    name: "batched", signature: "(cls, iterable, n, *, strict=False)",
    doc: "Batch data into tuples of length n. The last batch may be shorter than n.",
    make: { (a) throws(Raised) in try Batched(a) }),
  .init(
    name: "chain", signature: "(cls, /, *iterables)",
    doc: "Return a chain object whose elements are those of all iterables.",
    make: { (a) throws(Raised) in Chain(try makeIterator(a[1])) },
    methods: [
      .classMethod(
        "from_iterable", "(cls, iterable, /)", "Alternative chain() constructor."
      ) { (a: Arguments) throws(Raised) in
        ItertoolsType.chain.iterator(Chain(try makeIterator(a[1])))
      }, classGetItemMethod,
    ]),
  .init(
    name: "combinations", signature: "(cls, iterable, r)",
    doc: "Return successive r-length combinations of elements in the iterable.",
    make: { (a) throws(Raised) in try Combinations(a, repeats: false) }),
  .init(
    name: "combinations_with_replacement", signature: "(cls, iterable, r)",
    doc: "Return successive r-length combinations with individual elements repeated.",
    make: { (a) throws(Raised) in try Combinations(a, repeats: true) }),
  .init(
    name: "compress", signature: "(cls, data, selectors)",
    doc: "Return data elements corresponding to true selector elements.",
    make: { (a) throws(Raised) in try Compress(a) }),
  .init(
    name: "count", signature: "(cls, start=0, step=1)",
    doc: "Return a count object whose next values are evenly spaced.",
    make: { (a) throws(Raised) in try Count(a) }),
  .init(
    name: "cycle", signature: "(cls, iterable, /)",
    doc: "Return elements from the iterable until it is exhausted. Then repeat the sequence.",
    make: { (a) throws(Raised) in Cycle(try makeIterator(a[1])) }),
  .init(
    name: "dropwhile", signature: "(cls, predicate, iterable, /)",
    doc: "Drop items from the iterable while predicate(item) is true.",
    make: { (a) throws(Raised) in try Filtering(a, .dropWhile) }),
  .init(
    name: "filterfalse", signature: "(cls, function, iterable, /)",
    doc: "Return those items of iterable for which function(item) is false.",
    make: { (a) throws(Raised) in try Filtering(a, .filterFalse) }),
  .init(
    name: "groupby", signature: "(cls, iterable, key=None)",
    doc: "make an iterator that returns consecutive keys and groups from the iterable",
    make: { (a) throws(Raised) in try GroupBy(a) }),
  .init(
    name: "_grouper", signature: "(cls, parent, tgtkey, /)", doc: "",
    make: { (a) throws(Raised) in try Group(a) }),
  .init(
    name: "islice", signature: "(cls, iterable, start, stop=None, step=None, /)",
    doc: "Return an iterator over selected items of another.",
    make: { (a) throws(Raised) in try Slice(a) }),
  .init(
    name: "pairwise", signature: "(cls, iterable, /)",
    doc: "Return an iterator of overlapping pairs taken from the input iterator.",
    make: { (a) throws(Raised) in Pairwise(try makeIterator(a[1])) }),
  .init(
    name: "permutations", signature: "(cls, iterable, r=None)",
    doc: "Return successive r-length permutations of elements in the iterable.",
    make: { (a) throws(Raised) in try Permutations(a) }),
  .init(
    name: "product", signature: "(cls, /, *iterables, repeat=1)",
    doc: "Cartesian product of input iterables.  Equivalent to nested for-loops.",
    make: { (a) throws(Raised) in try Product(a) }),
  .init(
    name: "repeat", signature: "(cls, object, times=None)",
    doc: "Return the object, endlessly or for the specified number of times.",
    make: { (a) throws(Raised) in try Repeat(a) }),
  .init(
    name: "starmap", signature: "(cls, function, iterable, /)",
    doc: "Return the function's results for argument tuples taken from the iterable.",
    make: { (a) throws(Raised) in try Starmap(a) }),
  .init(
    name: "takewhile", signature: "(cls, predicate, iterable, /)",
    doc: "Return successive entries from an iterable as long as the predicate is true.",
    make: { (a) throws(Raised) in try Filtering(a, .takeWhile) }),
  .init(
    name: "_tee", signature: "(cls, iterable, /)", doc: "Iterator wrapped to make it copyable.",
    make: { (a) throws(Raised) in Tee(TeeBuffer(try makeIterator(a[1])), at: 0) },
    methods: [
      .method("__copy__", "(self, /)", "Returns an independent iterator.") {
        (a: Arguments) throws(Raised) in
        guard let tee = try state(a[0]) as? Tee else { return .none }
        return ItertoolsType.tee.iterator(Tee(tee.buffer, at: tee.position))
      }
    ]),
  .init(
    name: "zip_longest", signature: "(cls, /, *iterables, fillvalue=None)",
    doc: "Return tuples of values taken in parallel; short iterables are filled up.",
    make: { (a) throws(Raised) in try ZipLongest(a) }),
]

private let functions: [NativeFunction] = [
  .function("tee", "(iterable, n=2, /)", "Returns a tuple of n independent iterators.") {
    (a: Arguments) throws(Raised) in
    let count = a.isGiven(1) ? try toIndex(a[1]) : 2
    if count < 0 { throw raise(.valueError, "n must be >= 0") }
    if count == 0 { return emptyTuple }
    if count > 1 << 24 { throw raise(.memoryError, "") }
    let known = (a[0].boxedIterator as? ModuleIterator)?.source as? Tee
    let buffer: TeeBuffer
    if let known { buffer = known.buffer } else { buffer = TeeBuffer(try makeIterator(a[0])) }
    let start = known?.position ?? buffer.start
    let copies = makeList()
    if known != nil { copies.append(a[0]) }
    while copies.count < count {
      copies.append(ItertoolsType.tee.iterator(Tee(buffer, at: start)))
    }
    return makeTuple(copies.buffer)
  }
]

func makeItertoolsModule() throws(Raised) -> ModuleObject {
  ItertoolsType.install()
  let module = makeModule(
    "itertools", doc: "Functional tools for creating and using iterators.", functions)
  for type in ItertoolsType.allCases {
    module.namespace.set(intern(type.name), .object(type.cell))
  }
  return module
}
