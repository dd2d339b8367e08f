// The special method names of the data model, interned once at start.

/// Indexes `state.specialNames`: classes are asked for these on hot paths.
package enum SpecialName: Int, CaseIterable {
  case new = 0, initialize, delete, repr, str, bytes, format, lt, le, eq, ne, gt, ge, hash, bool
  case getattr, getattribute, setattr, delattr, dir, get, set, deleteDescriptor, setName
  case initSubclass, classGetItem, call, len, lengthHint, getitem, setitem, delitem, missing
  case iter, next, reversed, contains
  case add, sub, mul, matmul, truediv, floordiv, mod, divmod, pow, lshift, rshift, and, xor, or
  case radd, rsub, rmul, rmatmul, rtruediv, rfloordiv, rmod, rdivmod, rpow, rlshift, rrshift, rand
  case rxor, ror
  case iadd, isub, imul, imatmul, itruediv, ifloordiv, imod, ipow, ilshift, irshift, iand, ixor, ior
  case neg, pos, abs, invert, complex, int, float, index, round, trunc, floor, ceil
  case enter, exit, await, aiter, anext, aenter, aexit
  case dict, classAttribute, name, qualname, module, doc, slots, annotations, file, main, package
  case builtins, mro, bases, wrapped, prepare, mroEntries, matchArgs, typeParams, notes, all, path
  case instanceCheck, subclassCheck, iteratorParameter, staticAttributes, firstLineNumber
  case spec, loader, reduce, copy, deepcopy, sizeof, fspath, abstractMethods

  /// The name as scripts spell it.
  package var text: StaticString {
    specialNameTexts[rawValue]
  }

  /// The interned name.
  @inline(__always) package var name: Reference { state.specialNames[rawValue] }
}

/// By raw value of `SpecialName`.
private let specialNameTexts: [StaticString] = [
  "__new__", "__init__", "__del__", "__repr__", "__str__", "__bytes__", "__format__", "__lt__",
  "__le__", "__eq__", "__ne__", "__gt__", "__ge__", "__hash__", "__bool__", "__getattr__",
  "__getattribute__", "__setattr__", "__delattr__", "__dir__", "__get__", "__set__", "__delete__",
  "__set_name__", "__init_subclass__", "__class_getitem__", "__call__", "__len__",
  "__length_hint__", "__getitem__", "__setitem__", "__delitem__", "__missing__", "__iter__",
  "__next__", "__reversed__", "__contains__", "__add__", "__sub__", "__mul__", "__matmul__",
  "__truediv__", "__floordiv__", "__mod__", "__divmod__", "__pow__", "__lshift__", "__rshift__",
  "__and__", "__xor__", "__or__", "__radd__", "__rsub__", "__rmul__", "__rmatmul__",
  "__rtruediv__", "__rfloordiv__", "__rmod__", "__rdivmod__", "__rpow__", "__rlshift__",
  "__rrshift__", "__rand__", "__rxor__", "__ror__", "__iadd__", "__isub__", "__imul__",
  "__imatmul__", "__itruediv__", "__ifloordiv__", "__imod__", "__ipow__", "__ilshift__",
  "__irshift__", "__iand__", "__ixor__", "__ior__", "__neg__", "__pos__", "__abs__", "__invert__",
  "__complex__", "__int__", "__float__", "__index__", "__round__", "__trunc__", "__floor__",
  "__ceil__", "__enter__", "__exit__", "__await__", "__aiter__", "__anext__", "__aenter__",
  "__aexit__", "__dict__", "__class__", "__name__", "__qualname__", "__module__", "__doc__",
  "__slots__", "__annotations__", "__file__", "__main__", "__package__", "__builtins__", "__mro__",
  "__bases__", "__wrapped__", "__prepare__", "__mro_entries__", "__match_args__",
  "__type_params__", "__notes__", "__all__", "__path__", "__instancecheck__",
  "__subclasscheck__", ".0", "__static_attributes__", "__firstlineno__", "__spec__", "__loader__",
  "__reduce__", "__copy__", "__deepcopy__", "__sizeof__", "__fspath__", "__abstractmethods__",
]

func internSpecialNames() {
  let count = SpecialName.allCases.count
  precondition(specialNameTexts.count == count, "one text for each special name")
  state.specialNames = .allocate(capacity: count)
  for (index, text) in specialNameTexts.enumerated() {
    (state.specialNames + index).initialize(to: intern(text))
  }
}
