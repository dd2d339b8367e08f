// The module `_expat`: what `pyexpat` takes its parsers from.

import Interpreter

private let functions: [NativeFunction] = [
  .function(
    "ParserCreate", "(encoding=None, namespace_separator=None, intern=<unrepresentable>)",
    "Return a new XML parser object.", createExpatParser),
  .function("ErrorString", "(code, /)", "Returns string error for given number.") {
    (a) throws(Raised) in
    let code = try toIndex(a[0], overflow: .overflowError)
    guard let error = XMLError(rawValue: code), error != .none else { return .none }
    return makeString(expatMessage(error))
  },
]

func makeExpatModule() -> ModuleObject {
  if expatParserType == nil { expatParserType = makeNativeType(expatParserRow).reference }
  let module = makeModule("_expat", doc: "Parsers of XML.", functions)
  module.namespace.set(intern("XMLParserType"), .object(expatParserType.unsafelyUnwrapped))
  return module
}
