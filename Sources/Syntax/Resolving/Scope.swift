// What each name means: the resolver's result, and all that lowering needs to know about scopes.
//
// Frames belong to modules, functions, lambdas, class bodies and generator expressions. List, set
// and dict comprehensions have a scope but no frame: their variables get slots of their own in the
// frame around them (PEP 709), unless they stand in a class body's frame, where the same holds.

/// Where a name of one scope lives.
package enum Binding: Equatable, Sendable {
  /// A slot of the frame.
  case local(Int)
  /// A slot of the frame that holds a cell which this frame makes (a closure captures the name).
  case cell(Int)
  /// A slot of the frame that holds a cell which the function captured.
  case free(Int)
  /// The module's namespace, then the builtins.
  case global
  /// A class body's namespace first, then `global`; at a class body's own level.
  case className
  /// A class body's namespace first, then the captured cell in the slot.
  case classFree(Int)
}

/// One block of the source with its own names.
package final class Scope {
  /// What opens a scope.
  package enum Kind: Equatable, Sendable {
    case module, function, lambda, classBody, comprehension, generatorExpression
    /// PEP 695 type parameters; lives in the frame around it.
    case typeParameters
    /// A bound, a default or the value of a `type` statement; has a frame, and sees the names of a
    /// class right around it.
    case typeValue
  }

  /// Tells, among other things, whether it has a frame: see `frameOwner`.
  package let kind: Kind
  /// The function's or class's; `<lambda>`, `<listcomp>` and their like for the nameless.
  package let name: String
  /// CPython's `__qualname__`, such as `Outer.method.<locals>.inner`.
  package var qualifiedName: String
  /// The scope around it; nil for the module.
  package let parent: Scope?
  /// The scope whose frame holds this scope's slots: itself, or for a comprehension the owner around it.
  package unowned(unsafe) var frameOwner: Scope!

  /// Every name that is read or bound here, mangled, and where it lives.
  package var bindings = NameBindings()

  // The rest is filled for frame owners.

  /// Names of the slots: parameters first in binding order, then locals, cells, free variables and
  /// comprehension variables; temporaries of lowering come after these.
  package var slotNames: [String] = []
  /// Where the comprehension variables begin: between statements nothing needs them.
  package var firstInlinedSlot = 0
  /// Parameter slots whose values a cell must wrap on entry.
  package var parameterCells: [Int] = []
  /// Cells that the frame makes on entry, empty, other than those of parameters. Cells of
  /// comprehension variables are made when the comprehension begins.
  package var freshCells: [Int] = []
  /// For each captured variable: the slot in this frame, and the slot in the enclosing frame
  /// owner's frame that holds the cell to capture.
  package var captures: [(slot: Int, outerSlot: Int, name: String)] = []
  /// For comprehension scopes: slots of this comprehension's variables, and those among them that
  /// are cells and must be made anew when the comprehension begins.
  package var ownSlots: [Int] = []
  /// See `ownSlots`.
  package var ownCells: [Int] = []

  /// An `async def`, or a scope that turns asynchronous by what it awaits.
  package var isAsync = false
  /// Calls make a generator.
  package var hasYield = false
  /// It suspends inside a `try` or `with`: a generator that nobody resumes has something to do there.
  package var suspendsGuarded = false
  /// It opens what holds something of the system's, and no `with` ends it: whoever lets go of that closes it.
  package var opensResources = false
  /// A generator that `contextlib` drives: it is not left in the middle.
  package var isContextManager = false
  /// Something in it can suspend: an `await`, `async for` or `async with`.
  package var hasAwait = false
  /// A method below refers to `__class__` or `super`: the class body's frame owns a `__class__` cell in this slot.
  package var classCellSlot: Int?
  /// Type scopes: names are looked up in the namespace of the class around them first.
  package var seesClassNames = false
  /// Class bodies: a type scope right inside sees the names. Types are evaluated late, so their
  /// functions share a cell with the class, which holds its namespace, and then that of the class itself.
  package var needsNamespaceCell = false
  /// Type values: the value of a `type` statement, which CPython counts among the functions.
  var isAliasValue = false
  /// Modules: names that a `global` statement anywhere in it declares. Code with separate locals keeps
  /// these, and only these, in the globals.
  package var explicitGlobals: Set<String> = []
  /// Attribute names that methods of a class body store on their first parameter, in source order
  /// (CPython 3.13's `__static_attributes__`).
  package var staticAttributes: [String] = []

  /// The class whose body this scope is in or is: names such as `__secret` in it are mangled.
  package let privateClassName: String?
  /// Around a class with type parameters: of the names that stand outside of its body, these alone are mangled.
  var mangledNames: Set<String>?

  package init(
    kind: Kind, name: String, qualifiedName: String, parent: Scope?, privateClassName: String?
  ) {
    self.privateClassName = privateClassName
    self.kind = kind
    self.name = name
    self.qualifiedName = qualifiedName
    self.parent = parent
    mangledNames = kind == .classBody ? nil : parent?.mangledNames
  }

  /// Is a function around it, with nothing but classes between?
  package var isNested: Bool {
    var outer = parent
    while let scope = outer {
      switch scope.kind {
      case .function, .lambda, .generatorExpression: return true
      case .module: return false
      default: outer = scope.parent
      }
    }
    return false
  }

  /// Do PEP 695's restrictions hold in it?
  var isTypeScope: Bool { kind == .typeParameters || kind == .typeValue }

  /// The name under which the scope knows a name of the source: see `mangle`.
  package func mangled(_ name: String) -> String {
    guard let privateClassName else { return name }
    if let mangledNames, !mangledNames.contains(name) { return name }
    return mangle(name, inClass: privateClassName)
  }

  /// Where a name of the source lives; names of attributes and the like are not looked up here.
  package func binding(of name: String) -> Binding? { bindings[mangled(name)] }
}

/// `__name` in a class body belongs to that class: it becomes `_Class__name`, unless it ends in two
/// underscores, has a dot, or the class's name is made of underscores only.
package func mangle(_ name: String, inClass className: String?) -> String {
  let bytes = name.utf8
  guard let className, bytes.starts(with: "__".utf8), !bytes.reversed().starts(with: "__".utf8),
    !bytes.contains(UInt8(ascii: "."))
  else { return name }
  let plain = className.drop { $0 == "_" }
  return plain.isEmpty ? name : "_\(plain)\(name)"
}

/// The scopes of one module, by the numbers that the tree carries.
package struct Resolution {
  /// Indexed by the numbers that the tree carries; 0 is the module's.
  package let scopes: [Scope]
  /// Annotations are kept as text: `from __future__ import annotations`.
  package let hasFutureAnnotations: Bool
}
