// Bodies of the library's functions that are read when the function is called, or asked for its code: see
// DeferredBody.swift. An import then costs what its module's own statements cost.

import Syntax

/// What reading a body takes.
final class DeferredLowering {
  fileprivate let definition: FunctionDefinition
  fileprivate let context: ModuleContext
  fileprivate let scope: Scope

  init(_ definition: FunctionDefinition, _ context: ModuleContext, _ scope: Scope) {
    self.definition = definition
    self.context = context
    self.scope = scope
  }
}

extension Code {
  /// Reads the body if that has not been done. It is the library's own text, short, and right: nothing interrupts.
  func complete() {
    guard let waiting = deferred, let body = waiting.definition.deferred else { return }
    let interruption = isReadingInterrupted
    isReadingInterrupted = { false }
    defer { isReadingInterrupted = interruption }
    let (module, definition) = Parser.parse(waiting.definition, body, of: source)
    guard
      let resolution = try? resolve(
        definition, body, of: module, again: waiting.scope,
        hasFutureAnnotations: waiting.context.hasFutureAnnotations)
    else { preconditionFailure("\(source.name): names of the library's own text are right") }
    let scope = resolution.scopes[definition.scope]
    complete(with: scope)
    deferred = nil
    Lowering(ModuleContext(waiting.context, resolution), self, scope).finish(definition.body)
  }
}
