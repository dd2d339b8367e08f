// `slice`: the bounds of a subscript, kept as they were given until the length of a sequence is known.

let sliceType = NativeType(
  name: "slice", kind: .slice, doc: "The bounds of a subscript such as a[1:9:2].",
  constructor: .function(
    "slice", "(cls, start, stop=None, step=None, /)",
    "slice(stop) or slice(start, stop[, step]).", sliceNew),
  methods: rows(
    sliceMethods, comparisonRows(), identityRows), isFinal: true)

private let sliceMethods: [NativeFunction] = [
  .method(
    "indices", "(self, length, /)", "Returns start, stop and step for a sequence of a length.",
    sliceIndices),
  .getter("start", "The first index.") { a throws(Raised) in try slice(a).start },
  .getter("stop", "The index before which it ends.") { a throws(Raised) in try slice(a).stop },
  .getter("step", "The distance of two indexes.") { a throws(Raised) in try slice(a).step },
]

private func slice(_ a: Arguments) throws(Raised) -> SliceObject {
  if let slice = a[0].slice { return slice }
  throw raise(.typeError, "expected a slice, not '\(typeName(a[0]))'")
}

private func sliceNew(_ a: Arguments) throws(Raised) -> Value {
  if !a.isGiven(2) { return makeSlice(start: .none, stop: a[1], step: .none) }
  return makeSlice(start: a[1], stop: a[2], step: a.get(3, default: .none))
}

private func sliceIndices(_ a: Arguments) throws(Raised) -> Value {
  guard let count = try indexNumber(a[1])?.asBigInt else { return .int(try toIndex(a[1])) }
  if count < 0 { throw raise(.valueError, "length should not be negative") }
  let found = try resolveBigSlice(try slice(a), count: count)
  return makeTuple([makeInt(found.start), makeInt(found.stop), makeInt(found.step)])
}
