// From source text to a run: parse, resolve, lower, execute. Used by the script runner, the prompt,
// imports, `exec` and `eval`.

import Syntax

package enum Program {
  /// Parses and lowers a module over a namespace.
  ///
  /// A module that awaits at its top level becomes a coroutine code.
  package static func compile(
    _ source: SourceFile, namespace: DictObject, isInteractive: Bool = false
  ) throws(Diagnostic) -> Code {
    let module =
      isInteractive ? try Parser.parseInteractive(source) : try Parser.parseModule(source)
    return lower(module, try resolve(module), namespace, isInteractive)
  }

  /// Parses and lowers one expression, as `eval` does; the code returns its value.
  package static func compileExpression(_ source: SourceFile, namespace: DictObject)
    throws(Diagnostic) -> Code
  {
    let module = try Parser.parseExpression(source)
    return lower(module, try resolve(module), namespace, false)
  }

  private static func lower(
    _ module: Module, _ resolution: Resolution, _ namespace: DictObject, _ isInteractive: Bool
  ) -> Code {
    let context = ModuleContext(
      source: module.source, scopes: resolution.scopes, namespace: namespace,
      isInteractive: isInteractive)
    let scope = resolution.scopes[0]
    let code = Code(
      name: "<module>", qualifiedName: "<module>", source: module.source, span: Span(0, 0),
      form: scope.isAsync || scope.hasAwait ? .coroutine : .plain,
      signature: Signature(name: "<module>", isNative: false), scope: scope)
    Lowering(context, code, scope).finish(module.body)
    return code
  }

  /// Makes a function of no parameters from a module's code: how every module runs.
  package static func makeModuleFunction(_ code: Code, namespace: DictObject) -> FunctionObject {
    let info = FunctionInfo(
      name: makeString(code.name), qualifiedName: makeString(code.qualifiedName), doc: .none,
      defaults: [], keywordDefaults: [], globals: namespace.layout.reference)
    return makeFunction(code, info, captures: []).function.unsafelyUnwrapped
  }

  /// Runs a module whose code does not await.
  package static func run(_ code: Code, namespace: DictObject) throws(Raised) -> Value {
    let function = makeModuleFunction(code, namespace: namespace)
    if !code.docstring.isNone { namespace.set(SpecialName.doc.name, code.docstring) }
    return try call(function.value)
  }

  /// Runs source that is part of Baton itself over a namespace.
  package static func define(_ text: String, name: String, namespace: DictObject) throws(Raised) {
    let code: Code
    do {
      code = try compile(SourceFile(name: name, text: text), namespace: namespace)
    } catch {
      preconditionFailure("Baton's own source parses: \(error.message)")
    }
    _ = try run(code, namespace: namespace)
  }
}
