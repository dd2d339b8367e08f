// The module `_symtable`: what the resolver knows of a text's names, for `symtable`.

import Interpreter

private let functions: [NativeFunction] = [
  .function(
    "symtable", "(source, filename, startstr, /)",
    "Return symbol and scope dictionaries used internally by compiler."
  ) { (a: Arguments) throws(Raised) in
    try symbolTables(of: a[0], fileName: a[1], mode: a[2])
  }
]

func makeSymbolTableModule() -> ModuleObject {
  makeModule("_symtable", doc: "The symbol tables of the compiler.", functions)
}
