// Names become slots: what each scope binds, captures and owns.

import Syntax
import Testing

extension SyntaxTests {
  @Suite struct ResolverTests {
    /// The scope with a qualified name, as one line.
    private func scope(_ name: String, in text: String) throws -> String {
      let module = try Parser.parseModule(SourceFile(name: "t.py", text: text))
      let scope = try #require(try resolve(module).scopes.first { $0.qualifiedName == name })
      let bindings = scope.bindings.names.sorted()
        .compactMap { name in scope.bindings[name].map { "\(name)=\($0)" } }.joined(separator: " ")
      let captures = scope.captures.map { "\($0.name):\($0.slot)<-\($0.outerSlot)" }
      return "\(scope.slotNames) \(captures) \(scope.parameterCells)\(scope.freshCells) "
        + "\(scope.ownSlots)\(scope.ownCells) \(bindings)"
    }

    private static let closures = """
      def outer(p, q):
        n = 0
        def inner():
          nonlocal n
          n += p
          return lambda: n
        return [lambda: (i, q) for i in inner if (w := i)]
      class A(Base):
        x = 1
        def __m(self, __a):
          self.__y = super().z
          return [x for y in __a]
        z = [x for v in x]
      """

    @Test(arguments: [
      (
        "outer",
        """
        ["q", "p", "inner", "w", "n", "i"]
        """
      )
    ])
    func slots(_ name: String, _: String) throws {
      let module = try Parser.parseModule(SourceFile(name: "t.py", text: Self.closures))
      let scope = try #require(try resolve(module).scopes.first { $0.qualifiedName == name })
      #expect(scope.slotNames.prefix(2) == ["p", "q"])
      #expect(Set(scope.slotNames) == ["p", "q", "n", "inner", "w", "i"])
      #expect(scope.parameterCells == [0, 1])
      #expect(scope.freshCells.map { scope.slotNames[$0] } == ["n"])
    }

    @Test func closures() throws {
      #expect(
        try scope("outer.<locals>.inner", in: Self.closures)
          == #"["n", "p"] ["n:0<-\#(4)", "p:1<-0"] [][] [][] n=free(0) p=free(1)"#)
      let list = try scope("outer.<locals>.<listcomp>", in: Self.closures)
      #expect(list.hasSuffix("[5][5] i=cell(5) w=local(3)"), "\(list)")
      let lambda = try scope("outer.<locals>.<lambda>", in: Self.closures)
      #expect(lambda.contains(#"["i:0<-5", "q:1<-1"]"#), "\(lambda)")
    }

    @Test func classes() throws {
      let body = try scope("A", in: Self.closures)
      #expect(body.contains("_A__m=className"), "\(body)")
      #expect(body.contains("x=className"), "\(body)")
      let method = try scope("A.__m", in: Self.closures)
      #expect(method.contains("__class__=free"), "\(method)")
      #expect(method.contains("_A__a=local(1)"), "\(method)")
      let list = try scope("A.<listcomp>", in: Self.closures)
      #expect(list.contains("x=global"), "\(list)")
      let module = try Parser.parseModule(SourceFile(name: "t.py", text: Self.closures))
      let scopes = try resolve(module).scopes
      let scope = try #require(scopes.first { $0.qualifiedName == "A" })
      #expect(scope.staticAttributes == ["__y"])
      #expect(scope.classCellSlot == 0)
      #expect(scope.binding(of: "__m") == .className)
      #expect(scopes[0].bindings["A"] == .global)
    }

    @Test func classBodyInFunction() throws {
      let text = "def f(x, y):\n  class C:\n    a = x\n    y = y\n    def g(self): return y\n"
      let body = try scope("f.<locals>.C", in: text)
      #expect(
        body
          == #"["x", "y"] ["x:0<-0", "y:1<-1"] [][] [][] a=className g=className x=classFree(0) y=className"#
      )
    }

    @Test func generators() throws {
      let text = "async def f(a):\n  return (x + a async for x in a if await x)\n"
      let module = try Parser.parseModule(SourceFile(name: "t.py", text: text))
      let scope = try #require(
        try resolve(module).scopes.first { $0.kind == .generatorExpression })
      #expect(scope.slotNames == [".0", "x", "a"])
      #expect(scope.isAsync && scope.hasYield && scope.hasAwait)
    }

    @Test func topLevelAwaitMarksTheModule() throws {
      for text in ["await x", "[a async for a in b]", "async with a: pass"] {
        let module = try Parser.parseModule(SourceFile(name: "t.py", text: text))
        #expect(try resolve(module).scopes[0].isAsync)
      }
    }

    @Test(arguments: [
      ("__a", "B", "_B__a"), ("__a__", "B", "__a__"), ("_a", "B", "_a"), ("__a", "__B", "_B__a"),
      ("__a", "__", "__a"), ("__a", nil, "__a"), ("__a.b", "B", "__a.b"),
    ])
    func mangling(_ name: String, _ className: String?, _ expected: String) {
      #expect(mangle(name, inClass: className) == expected)
    }
  }
}
