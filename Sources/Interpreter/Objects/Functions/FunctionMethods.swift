// Attributes of functions, natives, bound methods and cells.

let functionMethods: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    try repr(a[0])
  },
  .method("__call__", "(self, /, *args, **kwargs)", "Call self as a function.", callSelf),
  .method("__get__", "(self, instance, owner=None, /)", "Return an attribute of instance.") {
    (a: Arguments) throws(Raised) in
    try checkBinding(a)
    return a[1].isNone ? a[0] : makeBoundMethod(a[1], a[0])
  },
  .getter("__name__", "") { (a: Arguments) throws(Raised) in try info(a).name },
  .setter("__name__") { (a: Arguments) throws(Raised) in
    try info(a).name = try text(a[1], "__name__")
    return .none
  },
  .getter("__qualname__", "") { (a: Arguments) throws(Raised) in try info(a).qualifiedName },
  .setter("__qualname__") { (a: Arguments) throws(Raised) in
    try info(a).qualifiedName = try text(a[1], "__qualname__")
    return .none
  },
  .getter("__module__", "") { (a: Arguments) throws(Raised) in try info(a).module },
  .setter("__module__") { (a: Arguments) throws(Raised) in
    try info(a).module = a[1]
    return .none
  },
  .deleter("__module__") { (a: Arguments) throws(Raised) in
    try info(a).module = .none
    return .none
  },
  .getter("__doc__", "") { (a: Arguments) throws(Raised) in try info(a).doc },
  .setter("__doc__") { (a: Arguments) throws(Raised) in
    try info(a).doc = a[1]
    return .none
  },
  .getter("__defaults__", "") { (a: Arguments) throws(Raised) in
    let info = try info(a)
    if let shown = info.shownDefaults?.positional, !shown.isUnbound { return shown }
    return info.defaults.isEmpty ? .none : makeTuple(info.defaults)
  },
  .setter("__defaults__", setDefaults),
  .getter("__kwdefaults__", "", keywordDefaults),
  .setter("__kwdefaults__", setKeywordDefaults),
  .getter("__annotations__", "") { (a: Arguments) throws(Raised) in
    let info = try info(a)
    if info.annotations.isNone { info.annotations = makeDict().value }
    return info.annotations
  },
  .deleter("__annotations__") { (a: Arguments) throws(Raised) in
    try info(a).annotations = .none
    return .none
  },
  .deleter("__defaults__") { (a: Arguments) throws(Raised) in
    try assign(.none, toDefaultsOf: try function(a))
    return .none
  },
  .deleter("__kwdefaults__") { (a: Arguments) throws(Raised) in
    try assign(.none, toKeywordDefaultsOf: try function(a))
    return .none
  },
  .deleter("__doc__") { (a: Arguments) throws(Raised) in
    try info(a).doc = .none
    return .none
  },
  .setter("__annotations__") { (a: Arguments) throws(Raised) in
    guard a[1].isNone || a[1].dict != nil else {
      throw raise(.typeError, "__annotations__ must be set to a dict object")
    }
    try info(a).annotations = a[1]
    return .none
  },
  .getter("__type_params__", "") { (a: Arguments) throws(Raised) in
    let parameters = try info(a).typeParameters
    return parameters.isNone ? emptyTuple : parameters
  },
  .setter("__type_params__") { (a: Arguments) throws(Raised) in
    if a[1].tuple == nil { throw raise(.typeError, "__type_params__ must be set to a tuple") }
    try info(a).typeParameters = a[1]
    return .none
  },
  .getter("__globals__", "") { (a: Arguments) throws(Raised) in .object(try info(a).globals) },
  .getter("__builtins__", "") { (_: Arguments) throws(Raised) in .object(state.builtins) },
  .getter("__closure__", "", closure),
  .getter("__code__", "") { (a: Arguments) throws(Raised) in makeCode(try function(a).code) },
  .setter("__code__", setCode),
]

let functionConstructor = NativeFunction.function(
  "function", "(cls, code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
  "Create a function object."
) { (a: Arguments) throws(Raised) in
  guard let code = try runnableCode(a[1]) else {
    throw raise(
      .typeError, "function() argument 'code' must be code, not \(typeName(a[1]))")
  }
  guard let globals = a[2].dict else {
    throw raise(.typeError, "function() argument 'globals' must be dict, not \(typeName(a[2]))")
  }
  let name = a.get(3, default: .none)
  if !name.isNone, name.string == nil {
    throw raise(.typeError, "arg 3 (name) must be None or string")
  }
  let cells = try closureCells(a.get(5, default: .none), for: code)
  let bound = try code.bound(to: globals)
  let info = FunctionInfo(
    name: name.isNone ? makeString(code.name) : name,
    qualifiedName: makeString(code.qualifiedName), doc: code.docstring,
    defaults: [], keywordDefaults: code.signature.keywordOnly.map { _ in .unbound },
    globals: globals.layout.reference)
  let made = makeFunction(bound, info, captures: cells)
  if !a.get(4, default: .none).isNone, a[4].tuple == nil {
    throw raise(.typeError, "arg 4 (defaults) must be None or tuple")
  }
  if !a.get(4, default: .none).isNone { try setAttribute(made, intern("__defaults__"), a[4]) }
  if !a.get(6, default: .none).isNone { try setAttribute(made, intern("__kwdefaults__"), a[6]) }
  return made
}

private func closureCells(_ closure: Value, for code: Code) throws(Raised) -> [Value] {
  let expected = code.captureSlots.count
  if closure.isNone, expected == 0 { return [] }
  guard let cells = closure.tuple else {
    throw raise(
      .typeError,
      expected == 0 ? "arg 5 (closure) must be None or tuple" : "arg 5 (closure) must be tuple")
  }
  if cells.count != expected {
    throw raise(
      .valueError, "\(code.name) requires closure of length \(expected), not \(cells.count)")
  }
  for cell in cells.buffer where cell.kind != .cell {
    throw raise(.typeError, "arg 5 (closure) expected cell, found \(typeName(cell))")
  }
  return Array(cells.buffer)
}

private func function(_ a: Arguments) throws(Raised) -> FunctionObject {
  if let function = shownFunction(a[0]) { return function }
  throw raise(
    .typeError, "descriptor requires a 'function' object but received '\(typeName(a[0]))'")
}

private func info(_ a: Arguments) throws(Raised) -> FunctionInfo { try function(a).info }

private func text(_ value: Value, _ name: String) throws(Raised) -> Value {
  if value.string != nil { return value }
  throw raise(.typeError, "\(name) must be set to a string object")
}

private func callSelf(_ a: Arguments) throws(Raised) -> Value {
  let given = a[1].tuple.unsafelyUnwrapped
  return try call(a[0], positional: Array(given.buffer), keywords: keywordList(a[2]))
}

private func setDefaults(_ a: Arguments) throws(Raised) -> Value {
  try assign(a[1], toDefaultsOf: try function(a))
  return .none
}

private func assign(_ value: Value, toDefaultsOf function: FunctionObject) throws(Raised) {
  let info = function.info
  guard value.isNone || value.tuple != nil else {
    throw raise(.typeError, "__defaults__ must be set to a tuple object")
  }
  // More defaults than parameters would reach past the first parameter.
  let parameters = function.code.signature.positional.count
  let given = value.tuple.map { Array($0.buffer) } ?? []
  info.defaults = given.suffix(parameters)
  keep(value.isNone ? .unbound : value, as: \.positional, info)
}

private func keep(
  _ value: Value, as field: ReferenceWritableKeyPath<ShownDefaults, Value>, _ info: FunctionInfo
) {
  let shown = info.shownDefaults ?? ShownDefaults()
  shown[keyPath: field] = value
  info.shownDefaults = shown
}

private func setCode(_ a: Arguments) throws(Raised) -> Value {
  let function = try function(a)
  guard let code = try runnableCode(a[1]) else {
    throw raise(.typeError, "__code__ must be set to a code object")
  }
  if code.captureSlots.count != function.captureCount {
    throw raise(
      .valueError,
      "\(function.info.name.string?.text ?? "?")() requires a code object with "
        + "\(function.captureCount) free vars, not \(code.captureSlots.count)")
  }
  let bound = try code.bound(to: DictObject(function.info.globals))
  // The last parameters have the positional defaults, all that there are.
  let shown = function.info.shownDefaults?.positional.tuple.map { Array($0.buffer) }
  let defaults = shown ?? function.info.defaults
  let count = bound.signature.positional.count
  if shown == nil, defaults.count > count {
    keep(makeTuple(defaults), as: \.positional, function.info)
  }
  function.info.defaults = defaults.suffix(count)
  // Defaults stand in the order of the parameters, which are others now.
  let old = function.code.signature.keywordOnly
  if !function.info.keywordDefaults.isEmpty {
    function.info.keywordDefaults = bound.signature.keywordOnly.map { parameter in
      old.firstIndex { $0.name == parameter.name }
        .map { function.info.keywordDefaults[$0] } ?? .unbound
    }
  }
  function.replaceCode(bound)
  return .none
}

private func keywordDefaults(_ a: Arguments) throws(Raised) -> Value {
  let function = try function(a)
  if let shown = function.info.shownDefaults?.keywords, !shown.isUnbound { return shown }
  let dict = makeDict()
  for (index, value) in function.info.keywordDefaults.enumerated() where !value.isUnbound {
    dict.set(function.code.signature.keywordOnly[index].name, value)
  }
  if dict.count == 0 { return .none }
  function.info.keywordDefaults = []
  keep(dict.value, as: \.keywords, function.info)
  return dict.value
}

private func setKeywordDefaults(_ a: Arguments) throws(Raised) -> Value {
  try assign(a[1], toKeywordDefaultsOf: try function(a))
  return .none
}

private func assign(_ value: Value, toKeywordDefaultsOf function: FunctionObject) throws(Raised) {
  guard value.isNone || value.dict != nil else {
    throw raise(.typeError, "__kwdefaults__ must be set to a dict object")
  }
  function.info.keywordDefaults = []
  keep(value.isNone ? .unbound : value, as: \.keywords, function.info)
}

/// `__get__` wants an instance, or the class that is asked in place of one.
func checkBinding(_ a: Arguments) throws(Raised) {
  if a[1].isNone, a.get(2, default: .none).isNone {
    throw raise(.typeError, "__get__(None, None) is invalid")
  }
}

private func closure(_ a: Arguments) throws(Raised) -> Value {
  let function = try function(a)
  guard let captures = function.layout.pointee.captures else { return .none }
  return makeTuple(UnsafeBufferPointer(start: captures, count: function.captureCount))
}

// MARK: - Natives

/// Set by Asyncio: the submodule that a function of a package belongs to, where that is another.
package nonisolated(unsafe) var homeOfFunction: (ModuleObject, String) -> String? = { _, _ in nil }

/// Of methods of built-in classes: functions of modules are no descriptors.
let nativeMethodMethods =
  nativeMethods + [
    .method("__get__", "(self, instance, owner=None, /)", "Return an attribute of instance.") {
      (a: Arguments) throws(Raised) in
      try checkBinding(a)
      let isMethod = a[0].native?.isMethod ?? false
      return a[1].isNone || !isMethod ? a[0] : makeBoundMethod(a[1], a[0])
    }
  ]

let nativeMethods: [NativeFunction] = [
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    try repr(a[0])
  },
  .method("__call__", "(self, /, *args, **kwargs)", "Call self as a function.", callSelf),
  .getter("__name__", "") { (a: Arguments) throws(Raised) in
    makeString(try native(a).definition.name)
  },
  .getter("__qualname__", "") { (a: Arguments) throws(Raised) in
    let name = "\(try native(a).definition.name)"
    let owner = try native(a).layout.pointee.owner.type
    return makeString(owner.map { "\($0.name).\(name)" } ?? name)
  },
  .getter("__doc__", "") { (a: Arguments) throws(Raised) in
    let doc = try native(a).definition.doc
    return doc.isEmpty ? .none : makeString(doc)
  },
  .getter("__module__", "") { (a: Arguments) throws(Raised) in
    let owner = try native(a).layout.pointee.owner
    if owner.type != nil { return .none }
    guard let module = owner.module else { return makeString("builtins") }
    if let home = homeOfFunction(module, "\(try native(a).definition.name)") {
      return makeString(home)
    }
    return module.layout.pointee.name
  },
  .getter("__text_signature__", "") { (a: Arguments) throws(Raised) in
    let native = try native(a)
    let items = "\(native.definition.signature)".dropFirst()
    if native.layout.pointee.owner.type != nil { return makeString("($" + items) }
    let start = items.contains("/") ? "($module" : "($module, /"
    return makeString(start + (items == ")" ? "" : ", ") + items)
  },
  .getter("__objclass__", "") { (a: Arguments) throws(Raised) in
    let native = try native(a)
    guard a[0].native != nil || native.isSlotWrapper, let owner = native.layout.pointee.owner.type
    else {
      throw missingAttribute(a[0], intern("__objclass__"))
    }
    return owner.value
  },
  .getter("__self__", "") { (a: Arguments) throws(Raised) in
    if case .object(let cell) = a[0], cell.pointee.kind == .boundMethod {
      return BoundMethodObject(cell).receiver
    }
    let owner = try native(a).layout.pointee.owner
    if owner.type != nil { throw missingAttribute(a[0], intern("__self__")) }
    return owner.isNone ? loadedModules.get(intern("builtins")) : owner
  },
]

private func native(_ a: Arguments) throws(Raised) -> NativeObject {
  if case .object(let cell) = a[0] {
    if cell.pointee.kind == .native { return NativeObject(cell) }
    if cell.pointee.kind == .boundMethod, let native = BoundMethodObject(cell).function.native {
      return native
    }
  }
  throw raise(
    .typeError,
    "descriptor requires a 'builtin_function_or_method' object but received '\(typeName(a[0]))'")
}

// MARK: - Bound methods

let methodConstructor = NativeFunction.function(
  "method", "(cls, function, instance, /)", "Create a bound instance method object."
) { (a: Arguments) throws(Raised) in
  if !isCallable(a[1]) { throw raise(.typeError, "first argument must be callable") }
  if a[2].isNone { throw raise(.typeError, "instance must not be None") }
  return makeBoundMethod(a[2], a[1])
}

let boundMethodMethods: [NativeFunction] = [
  .method("__get__", "(self, instance, owner=None, /)", "It is bound for good.") {
    (a: Arguments) throws(Raised) in a[0]
  },
  .method("__repr__", "(self, /)", "Return repr(self).") { (a: Arguments) throws(Raised) in
    try repr(a[0])
  },
  .method("__call__", "(self, /, *args, **kwargs)", "Call self as a function.", callSelf),
  .getter("__self__", "the instance to which a method is bound") {
    (a: Arguments) throws(Raised) in try boundMethod(a).receiver
  },
  .getter("__func__", "the function (or other callable) implementing a method") {
    (a: Arguments) throws(Raised) in try boundMethod(a).function
  },
  .getter("__doc__", "") { (a: Arguments) throws(Raised) in
    try getAttribute(try boundMethod(a).function, SpecialName.doc.name)
  },
]

private func boundMethod(_ a: Arguments) throws(Raised) -> BoundMethodObject {
  if case .object(let cell) = a[0], cell.pointee.kind == .boundMethod {
    return BoundMethodObject(cell)
  }
  throw raise(
    .typeError, "descriptor requires a 'method' object but received '\(typeName(a[0]))'")
}

// MARK: - Cells

let cellMethods: [NativeFunction] =
  comparisonRows() + [
    .getter("cell_contents", "") { (a: Arguments) throws(Raised) in
      guard case .object(let cell) = a[0], cell.pointee.kind == .cell else { return .none }
      let content = CellObject(cell).content
      if content.isUnbound { throw raise(.valueError, "Cell is empty") }
      return content
    },
    .setter("cell_contents") { (a: Arguments) throws(Raised) in
      if case .object(let cell) = a[0], cell.pointee.kind == .cell {
        CellObject(cell).content = a[1]
      }
      return .none
    },
    .deleter("cell_contents") { (a: Arguments) throws(Raised) in
      if case .object(let cell) = a[0], cell.pointee.kind == .cell {
        CellObject(cell).content = .unbound
      }
      return .none
    },
  ]

/// Can the value be called?
package func isCallable(_ value: Value) -> Bool {
  guard case .object(let cell) = value else { return false }
  switch cell.pointee.kind {
  case .function, .native, .boundMethod, .type, .staticMethod: return true
  case .instance, .boxed: return hasSpecial(value, .call)
  default: return false
  }
}
