// Rows that the tables of several containers share.

/// One table of several: a chain of `+` over long literals would take the compiler minutes.
func rows(_ tables: [NativeFunction]...) -> [NativeFunction] {
  var all: [NativeFunction] = []
  for table in tables { all += table }
  return all
}

/// For containers that can change: `__repr__`, and a `__hash__` that only says that there is none.
let unhashableRows: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Returns the canonical text.") { a throws(Raised) in
    try repr(a[0].unwrapped)
  },
  .method("__hash__", "(self, /)", "Raises TypeError: it can change.") { a throws(Raised) in
    throw raise(.typeError, "unhashable type: '\(typeName(a[0]))'")
  },
]
