// One built-in class as a row: what the class setup, `help` and the generated docs read.

/// What a class is made from at start: on the interpreter's thread alone, which also makes its methods.
package struct NativeType: @unchecked Sendable {
  /// As scripts see it.
  package let name: StaticString
  /// The kind of cell that its instances are; nil for boxed types.
  package let kind: Kind?
  /// `__doc__`.
  package let doc: StaticString
  /// Makes an instance (for subclasses: its base value); its signature begins with `cls`. Nil when
  /// scripts cannot make one.
  package let constructor: NativeFunction?
  /// In the order in which `vars()` shows them; computed attributes are among them.
  /// Made when the class's namespace is first asked for.
  package let methods: () -> [NativeFunction]
  /// Scripts may not derive from it.
  package let isFinal: Bool
  /// `__module__`.
  package let module: StaticString

  package init(
    name: StaticString, kind: Kind?, doc: StaticString, constructor: NativeFunction?,
    methods: @autoclosure @escaping () -> [NativeFunction], isFinal: Bool = false,
    module: StaticString = "builtins"
  ) {
    self.name = name
    self.kind = kind
    self.doc = doc
    self.constructor = constructor
    self.methods = methods
    self.isFinal = isFinal
    self.module = module
  }

  /// The row of a class that CPython has in Python: arguments are refused in the words of such functions.
  package var inPython: NativeType { inPython(except: []) }

  /// - Parameter natives: what such a class takes from a base in C.
  package func inPython(except natives: [String]) -> NativeType {
    constructor?.isPython = true
    let methods = self.methods
    return NativeType(
      name: name, kind: kind, doc: doc, constructor: constructor,
      methods: {
        let rows = methods()
        for row in rows where !natives.contains("\(row.name)") { row.isPython = true }
        return rows
      }(), isFinal: isFinal, module: module)
  }
}
