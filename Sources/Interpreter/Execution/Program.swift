// From source text to a run: parse, resolve, lower, execute. Used by the script runner, the prompt,
// imports, `exec` and `eval`.

import Syntax

/// The stages from text to a value, and the forms in which they are asked for.
package enum Program {
  /// About what tree and nodes take, of whatever source and for each of its bytes.
  private static let (foreignBytes, foreignBytesPerByte) = (8 << 10, 64)

  /// Parses and lowers a module over a namespace.
  ///
  /// A module that awaits at its top level becomes a coroutine code.
  /// - Parameters:
  ///   - isInteractive: expression statements are echoed.
  ///   - isExpression: the source is one expression, whose value the code returns.
  ///   - hasLocals: names are looked up and stored in a separate mapping first, as `exec` with locals
  ///     does; pass it to `run`.
  ///   - hasLinePoints: false keeps them out, whatever is asked for elsewhere.
  ///   - allowsTopLevelAwait: the module itself may await; whoever runs it then runs a coroutine.
  ///   - warns: false for what was compiled before.
  ///   - defersBodies: functions' bodies are read when they are called; for the library.
  package static func compile(
    _ source: SourceFile, namespace: DictObject, isInteractive: Bool = false,
    isExpression: Bool = false, hasLocals: Bool = false, hasLinePoints: Bool = true,
    allowsTopLevelAwait: Bool = true, warns: Bool = true,
    optimization: Int = startOptions.optimization,
    defersBodies: Bool = false
  ) throws(Diagnostic) -> Code {
    noteForeign(foreignBytes + source.bytes.count * foreignBytesPerByte)
    let module: Module
    if isExpression {
      module = try Parser.parseExpression(source)
    } else if isInteractive {
      module = try Parser.parseInteractive(source)
    } else {
      module = try Parser.parseModule(source, defersBodies: defersBodies)
    }
    let resolution = try resolve(module, allowTopLevelAwait: allowsTopLevelAwait)
    if warns, !module.warnings.isEmpty { try issueWarnings(of: module) }
    let context = ModuleContext(
      source: module.source, resolution, namespace: namespace, isInteractive: isInteractive,
      isExpression: isExpression, hasLinePoints: hasLinePoints && wantsLinePoints(module.source))
    context.optimization = optimization
    let scope = context.scopes[0]
    let signature = Signature(name: "<module>", isNative: false)
    let code = Code(
      name: "<module>", qualifiedName: "<module>", source: module.source, span: Span(0, 0),
      form: scope.isAsync || scope.hasAwait ? .coroutine : .plain, signature: signature,
      scope: scope)
    let lowering = Lowering(context, code, scope)
    if hasLocals {
      lowering.namespaceSlot = lowering.reserveSlots(1)
      signature.positional = [
        .init(name: SpecialName.dict.name, slot: lowering.namespaceSlot, defaultText: nil)
      ]
      signature.slotCount = lowering.namespaceSlot + 1
    }
    lowering.finish(isExpression ? returning(module.body) : module.body)
    if context.isInterrupted { throw .interruption(module.source) }
    if context.hasLinePoints {
      pointedLines[module.source.name] = context.pointedLines.sorted()
      // Whoever looks at the loop may look at a place whose function is gone.
      _ = Unmanaged.passRetained(code)
    }
    return code
  }

  private static func wantsLinePoints(_ source: SourceFile) -> Bool {
    !isLibraryFile(source.name) && (lowersLinePoints || source.mentions("breakpoint("))
  }

  /// The value of the only statement becomes the result.
  private static func returning(_ statements: [Statement]) -> [Statement] {
    statements.map { statement in
      guard case .expression(let value) = statement.kind else { return statement }
      return Statement(.return(value), statement.span)
    }
  }

  /// Makes a function of no parameters from a module's code: how every module runs.
  package static func makeModuleFunction(_ code: Code, namespace: DictObject) -> FunctionObject {
    let info = FunctionInfo(
      name: makeString(code.name), qualifiedName: makeString(code.qualifiedName), doc: .none,
      defaults: [], keywordDefaults: [], globals: namespace.layout.reference)
    return makeFunction(code, info, captures: []).function.unsafelyUnwrapped
  }

  /// Runs a module whose code does not await.
  /// - Parameter locals: the mapping of code that was compiled with `hasLocals`.
  package static func run(_ code: Code, namespace: DictObject, locals: Value = .none)
    throws(Raised) -> Value
  {
    let function = makeModuleFunction(code, namespace: namespace)
    if !code.docstring.isNone { namespace.set(SpecialName.doc.name, code.docstring) }
    if code.signature.slotCount > 0 { return try call(function.value, locals) }
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
