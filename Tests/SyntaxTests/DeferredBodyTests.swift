// What the parser makes of the library's own modules when it steps over the bodies of functions: the same
// trees, names and captures once they are read.

import Foundation
import Syntax
import Testing

extension SyntaxTests {
  @Suite struct DeferredBodyTests {
    private static let library = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/StandardModules/Library").standardized

    private static let modules: [String] =
      FileManager.default.enumerator(atPath: library.path)?.compactMap { $0 as? String }
      .filter { $0.hasSuffix(".py") }.sorted() ?? []

    @Test func readsTheSameLater() throws {
      #expect(Self.modules.count > 100)
      var deferred = 0
      for path in Self.modules {
        let bytes = try Data(contentsOf: Self.library.appendingPathComponent(path))
        deferred += try compare(SourceFile(name: path, bytes: [UInt8](bytes)))
      }
      #expect(deferred > 5000)
    }

    @Test(arguments: [
      ("def f():\n  def g(): yield\n", false), ("def f():\n  yield lambda: 0\n", false),
      ("def f[T](): \n  return T\n", false), ("class C[T]:\n  def f(self):\n    return T\n", false),
      ("def f(): return 1\n", false), ("def f():\n  yield 1\n", true),
      ("class C:\n  async def f(self):\n    '''doc'''\n    return super()\n", true),
      ("if x:\n  def f():\n    if y:\n      pass\n    return 1\n", true),
    ])
    func waits(_ text: String, _ expected: Bool) throws {
      #expect(try compare(SourceFile(name: "t.py", text: text)) == (expected ? 1 : 0))
    }

    /// - Returns: how many bodies were deferred.
    private func compare(_ source: SourceFile) throws -> Int {
      let whole = try Parser.parseModule(source)
      let parted = try Parser.parseModule(source, defersBodies: true)
      var comparison = Comparison(
        source: source, whole: try resolve(whole), parted: try resolve(parted))
      try comparison.compare(whole.body, parted.body)
      return comparison.count
    }
  }
}

private struct Comparison {
  let source: SourceFile
  let whole: Resolution
  let parted: Resolution
  var count = 0

  mutating func compare(_ first: [Statement], _ second: [Statement]) throws {
    try #require(first.count == second.count)
    for (one, other) in zip(first, second) {
      try #require(one.span == other.span)
      switch (one.kind, other.kind) {
      case (.function(let function), .function(let waiting)): try compare(function, waiting)
      case (.class(let type), .class(let other)):
        let attributes = whole.scopes[type.scope].staticAttributes
        #expect(
          parted.scopes[other.scope].staticAttributes == attributes, "\(source.name) \(type.name)")
        #expect(parted.scopes[other.scope].classCellSlot == whole.scopes[type.scope].classCellSlot)
        try compare(type.body, other.body)
      default:
        for (block, otherBlock) in zip(one.blocks, other.blocks) { try compare(block, otherBlock) }
      }
    }
  }

  private mutating func compare(_ function: FunctionDefinition, _ waiting: FunctionDefinition)
    throws
  {
    guard let body = waiting.deferred else { return }
    count += 1
    let before = parted.scopes[waiting.scope]
    let (module, definition) = Parser.parse(waiting, body, of: source)
    #expect(dump(definition.body) == dump(function.body))
    let resolution = try resolve(
      definition, body, of: module, again: before,
      hasFutureAnnotations: parted.hasFutureAnnotations)
    let (expected, read) = (whole.scopes[function.scope], resolution.scopes[definition.scope])
    #expect(before.hasYield == expected.hasYield, "\(source.name) \(function.name)")
    #expect(before.captures.count == read.captures.count, "\(source.name) \(function.name)")
    #expect(shape(read) == shape(expected))
  }

  private func dump(_ statements: [Statement]) -> String {
    dumpTree(Module(body: statements, source: source, scopeCount: 0))
  }

  private func shape(_ scope: Scope) -> [String] {
    [
      scope.qualifiedName, "\(scope.slotNames)", "\(scope.parameterCells)", "\(scope.freshCells)",
      "\(scope.captures.map(\.name))", "\(scope.isAsync) \(scope.hasYield) \(scope.isNested)",
    ] + scope.bindings.names.sorted().map { "\($0) \(String(describing: scope.bindings[$0]))" }
  }
}

extension Statement {
  /// The statements inside of those that have no scope of their own.
  fileprivate var blocks: [[Statement]] {
    switch kind {
    case .if(_, let body, let otherwise), .while(_, let body, let otherwise): [body, otherwise]
    case .try(let body, let handlers, let otherwise, let finally, _):
      [body, otherwise, finally] + handlers.map(\.body)
    default: []
    }
  }
}
