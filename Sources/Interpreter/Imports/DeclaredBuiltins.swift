// Functions of the library's Python files that CPython has built in. A module names them in
// `__builtin_functions__`; once its text has run, natives that call them stand in their place: classes do not
// bind these, they have no code, and no frame of theirs is seen in a traceback.

private nonisolated(unsafe) let declaration = intern("__builtin_functions__")
/// The functions behind the natives: roots, since the natives' bodies are not seen by the collector.
private nonisolated(unsafe) var declared: [Value] = []
private nonisolated(unsafe) var isMarking = false

/// Does what a module of the library says of its functions.
func replaceDeclaredBuiltins(in module: ModuleObject) {
  let position = module.namespace.find(declaration)
  guard position >= 0, let names = module.namespace.get(declaration).tuple else { return }
  _ = module.namespace.remove(at: position)
  if !isMarking {
    isMarking = true
    addRoots { for value in declared { mark(value) } }
  }
  // Two names of one function stay two names of one function.
  var made: [(of: Value, native: Value)] = []
  for index in 0..<names.count {
    guard let name = names[index].string?.layout.reference,
      let function = module.namespace.get(name).function
    else { continue }
    let known = made.first { $0.of.isIdentical(to: function.value) }
    let native = known?.native ?? makeBuiltin(calling: function, of: module)
    if known == nil {
      function.code.isUnseen = true
      declared.append(function.value)
      made.append((function.value, native))
    }
    module.namespace.set(name, native)
  }
}

private func makeBuiltin(calling function: FunctionObject, of module: ModuleObject) -> Value {
  let signature = knownParameters(of: function.value)?.text ?? "(*args, **kwargs)"
  let parameters = function.code.signature
  let name = function.info.name.string?.text ?? function.code.name
  let row = NativeFunction(
    named: name, signature, doc: function.info.doc.string?.text ?? ""
  ) { (a: Arguments) throws(Raised) in
    try passOn(a, to: function.value, parameters)
  }
  return makeNative(row, owner: module.value)
}

/// Calls a function with what another one of the same parameters was called with; what was left out gets the
/// function's defaults.
func passOn(_ a: Arguments, to function: Value, _ parameters: Signature)
  throws(Raised) -> Value
{
  if parameters.directCount >= 0, a.count <= 3, (0..<a.count).allSatisfy(a.isGiven) {
    switch a.count {
    case 0: return try call(function)
    case 1: return try call(function, a[0])
    case 2: return try call(function, a[0], a[1])
    default: return try call(function, a[0], a[1], a[2])
    }
  }
  var positional: [Value] = []
  var keywords: [(Reference, Value)] = []
  for (index, parameter) in parameters.positional.enumerated() where a.isGiven(parameter.slot) {
    if index == positional.count {
      positional.append(a[parameter.slot])
    } else {
      keywords.append((parameter.name, a[parameter.slot]))
    }
  }
  if let slot = parameters.starSlot, let further = a[slot].tuple {
    positional += further.buffer
  }
  for parameter in parameters.keywordOnly where a.isGiven(parameter.slot) {
    keywords.append((parameter.name, a[parameter.slot]))
  }
  if let slot = parameters.doubleStarSlot { keywords += keywordList(a[slot]) }
  return try call(function, positional: positional, keywords: keywords)
}
