// How objects are taken apart for copies and pickles: `__reduce_ex__` and its kin. The library's
// `copyreg` does the work.

let objectReduction: [NativeFunction] = [
  .method("__reduce_ex__", "(self, protocol, /)", "Helper for pickle.") {
    (a: Arguments) throws(Raised) in
    let reduce = typeOf(a[0]).lookup(.reduce)
    if let native = reduce.native, native.definition === plainReduce {
      return try reduced(a[0], protocol: a[1])
    }
    return try callMethod(a[0], SpecialName.reduce.name, [])
  },
  plainReduce,
  .method("__getstate__", "(self, /)", "Helper for pickle.") { (a: Arguments) throws(Raised) in
    try call(try getAttribute(try importModule("copyreg"), intern("_getstate")), a[0])
  },
]

/// The `__reduce__` that no class has replaced.
private let plainReduce = NativeFunction.method("__reduce__", "(self, /)", "Helper for pickle.") {
  (a: Arguments) throws(Raised) in try reduced(a[0], protocol: .int(0))
}

private func reduced(_ object: Value, protocol version: Value) throws(Raised) -> Value {
  let reduce = try getAttribute(try importModule("copyreg"), intern("_reduce_ex"))
  return try call(reduce, object, version)
}
