// Rows that the tables of several containers share.

/// One table of several: a chain of `+` over long literals would take the compiler minutes.
func rows(_ tables: [NativeFunction]...) -> [NativeFunction] {
  var all: [NativeFunction] = []
  for table in tables { all += table }
  return all
}

/// For containers that can change; their `__hash__` is None.
let changeableRows: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Returns the canonical text.") { a throws(Raised) in
    try repr(a[0].unwrapped)
  }
]

/// Says that instances of the built-in classes that can change have no hash.
func installMissingHashes() {
  let types = [
    type(of: .list).reference, type(of: .dict).reference, type(of: .set).reference,
    type(of: .cell).reference, state.byteArrayType!, ContainerType.dictKeys.cell,
    ContainerType.dictItems.cell,
  ]
  for type in types {
    let info = TypeObject(type).info
    info.whenAsked { [unowned info] in info.namespace.set(SpecialName.hash.name, .none) }
  }
}
