// Special methods of the mutable containers.

/// `__repr__` of the value itself; `__hash__` only says that there is none.
let unhashableRows: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Returns the canonical text.") { a throws(Raised) in
    try repr(a[0].unwrapped)
  },
  .method("__hash__", "(self, /)", "Raises TypeError: it can change.") { a throws(Raised) in
    throw raise(.typeError, "unhashable type: '\(typeName(a[0]))'")
  },
]
