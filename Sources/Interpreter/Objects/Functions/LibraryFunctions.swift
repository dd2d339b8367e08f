// Function objects whose bodies are Swift: coroutine functions of the library, and what is seen of natives that
// CPython has written in Python.
//
// Such natives are called as natives, whatever looks at them; who asks for their class, signature or attributes gets
// those of a function object that is made at the first question.

import Syntax

/// What a function of the library is called, and what it takes.
struct LibraryDefinition {
  let name: String
  let qualifiedName: String
  let signature: PermanentText
  let doc: String
  let module: String
}

/// - Parameter complete: gives the code its body.
func makeFunction(
  _ definition: LibraryDefinition, form: Code.Form, source: String, complete: (Code) -> Void
) -> Value {
  let name = definition.name
  let signature = Signature(parsing: definition.signature, name: name, isNative: false)
  let keyword = form == .coroutine ? "async def" : "def"
  let code = Code(
    name: name, qualifiedName: definition.qualifiedName,
    source: SourceFile(name: source, text: "\(keyword) \(name)\(definition.signature): ..."),
    span: Span(0, 0), form: form, signature: signature,
    scope: parameterScope(of: signature, name, definition.qualifiedName))
  complete(code)
  if nativeGlobals == nil {
    nativeGlobals = makeDict().layout.reference
    addRoots { if let nativeGlobals { mark(nativeGlobals) } }
  }
  let info = FunctionInfo(
    name: .object(intern(name)), qualifiedName: .object(intern(definition.qualifiedName)),
    doc: makeString(definition.doc),
    defaults: signature.positional.compactMap { $0.defaultText.map(literal) },
    keywordDefaults: signature.keywordOnly.map { $0.defaultText.map(literal) ?? .unbound },
    globals: nativeGlobals.unsafelyUnwrapped)
  info.module = makeString(definition.module)
  return makeFunction(code, info, captures: [])
}

private func parameterScope(of signature: Signature, _ name: String, _ qualifiedName: String)
  -> Scope
{
  let scope = Scope(
    kind: .function, name: name, qualifiedName: qualifiedName, parent: nil, privateClassName: nil)
  scope.slotNames = Array(repeating: "", count: signature.slotCount)
  let named = (signature.positional + signature.keywordOnly).map { parameter in
    (StringObject(UnsafeMutableRawPointer(parameter.name)).text, parameter.slot as Int?)
  }
  let starred = [
    (signature.starName ?? "", signature.starSlot),
    (signature.doubleStarName ?? "", signature.doubleStarSlot),
  ]
  for case (let text, let slot?) in named + starred {
    scope.slotNames[slot] = text
    scope.bindings[text] = .local(slot)
  }
  return scope
}

/// The namespace that functions of the library belong to: empty.
private nonisolated(unsafe) var nativeGlobals: Reference?

/// The value of a default's text.
private func literal(_ text: String) -> Value {
  switch text {
  case "None": return .none
  case "True": return .bool(true)
  case "False": return .bool(false)
  default:
    if let number = Int(text) { return .int(number) }
    if let number = Double(text) { return .double(number) }
    precondition(text.first == "'", "a default is a constant")
    return .object(intern(String(text.dropFirst().dropLast())))
  }
}

// MARK: - Natives that are seen as functions

/// What runs where a script calls the code that it has seen.
private final class NativeCallNode: Node {
  private let native: Value
  private let parameters: Signature
  init(_ native: Value, _ parameters: Signature) {
    self.native = native
    self.parameters = parameters
  }

  override func execute(_ f: Frame) throws(Raised) -> Flow {
    .return(try passOn(Arguments(f, parameters.slotCount), to: native, parameters))
  }
}

/// The functions that were made, beside their natives.
private nonisolated(unsafe) var shown: [(native: Reference, function: Value)] = []

/// What is seen of a native that CPython has written in Python; nil for other values.
func shownFunction(_ value: Value) -> FunctionObject? {
  if let function = value.function { return function }
  guard let native = value.native, native.isShownAsFunction else { return nil }
  return function(showing: native, value.asObject.unsafelyUnwrapped)
}

private func function(showing native: NativeObject, _ cell: Reference) -> FunctionObject {
  if let known = shown.first(where: { $0.native == cell }) {
    return known.function.function.unsafelyUnwrapped
  }
  if shown.isEmpty {
    addRoots {
      for pair in shown {
        mark(pair.native)
        mark(pair.function)
      }
    }
  }
  let made = makeFunction(showing: native, .object(cell))
  shown.append((cell, made))
  return made.function.unsafelyUnwrapped
}

private func makeFunction(showing native: NativeObject, _ value: Value) -> Value {
  let row = native.definition
  let name = "\(row.name)"
  let module = homeOfNative(native)
  let owner = native.layout.pointee.owner.type
  let definition = LibraryDefinition(
    name: name, qualifiedName: owner.map { "\($0.name).\(name)" } ?? name,
    signature: signature(of: row, owner), doc: row.doc, module: module)
  return makeFunction(definition, form: .plain, source: "<\(module)>") { code in
    code.frameSize = code.signature.slotCount
    code.body = NativeCallNode(value, code.signature)
    code.isUnseen = true
  }
}

/// What `__init__` takes is what calls of the class take.
private func signature(of row: NativeFunction, _ owner: TypeObject?) -> PermanentText {
  guard "\(row.name)" == "__init__", let constructor = owner?.info.constructor else {
    return row.signature
  }
  return PermanentText(copying: "(self" + "\(constructor.signature)".dropFirst("(cls".utf8.count))
}

/// `__module__`
private func homeOfNative(_ native: NativeObject) -> String {
  if let home = native.definition.home { return home }
  if let owner = native.layout.pointee.owner.type { return owner.info.module }
  guard let module = native.layout.pointee.owner.module else { return "builtins" }
  return homeOfFunction(module, "\(native.definition.name)") ?? module.name
}
