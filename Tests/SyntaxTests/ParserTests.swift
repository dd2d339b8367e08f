// Sources and their trees, in the notation of CPython's `ast.dump`.

import Syntax
import Testing

extension SyntaxTests {
  @Suite struct ParserTests {
    @Test(arguments: [
      ("x", "(Expr (Name x))"),
      (
        "1 + 2 * 3 ** -4",
        """
        (Expr (BinOp (Constant 1) + (BinOp (Constant 2) * (BinOp (Constant 3) ** \
        (UnaryOp - (Constant 4))))))
        """
      ),
      (
        "a < b is not c not in d",
        """
        (Expr (Compare (Name a) [< (Name b) is not (Name c) not in (Name d)]))
        """
      ),
      (
        "a or b and not c",
        "(Expr (BoolOp or [(Name a) (BoolOp and [(Name b) (UnaryOp not (Name c))])]))"
      ),
      (
        "a if b else lambda x, /, *, y=1, **z: 2",
        """
        (Expr (IfExp (Name b) (Name a) (Lambda [(/x) (=y = (Constant 1)) (**z)] (Constant 2))))
        """
      ),
      (
        "f(a, *b, c=1, **d).e[1:2, ::3]",
        """
        (Expr (Subscript (Attribute (Call (Name f) [(Name a) *(Name b) c=(Constant 1) **(Name d)]) e) \
        (Tuple [(Slice (Constant 1) (Constant 2) -) (Slice - - (Constant 3))])))
        """
      ),
      (
        "[x for x in y if z async for w in v]",
        """
        (Expr (ListComp (Name x) [(for (Name x) (Name y) [(Name z)]) (async-for (Name w) (Name v) [])]))
        """
      ),
      (
        "{**a, 1: 2}; {*a, b}; ()",
        """
        (Expr (Dict [-: (Name a) (Constant 1): (Constant 2)]))
        (Expr (Set [(Starred (Name a)) (Name b)]))
        (Expr (Tuple []))
        """
      ),
      (
        "a = b, *c = d",
        """
        (Assign [(Name a) (Tuple [(Name b) (Starred (Name c))])] (Name d))
        """
      ),
      ("(x): int = 1", "(AnnAssign (Name x) (Name int) (Constant 1) 0)"),
      ("x @= y", "(AugAssign (Name x) @ (Name y))"),
      ("print((y := 1))", "(Expr (Call (Name print) [(NamedExpr (Name y) (Constant 1))]))"),
      ("from ...a.b import (c as d, e,)", "(ImportFrom a.b [c:d e] 3)"),
      ("type = match = case = _", "(Assign [(Name type) (Name match) (Name case)] (Name _))"),
      ("match(x)[1]", "(Expr (Subscript (Call (Name match) [(Name x)]) (Constant 1)))"),
      (
        "type X[T: int = str, *Ts, **P] = T",
        """
        (TypeAlias (Name X) [(TypeVar T (Name int) (Name str)) (TypeVarTuple Ts - -) \
        (ParamSpec P - -)] (Name T))
        """
      ),
      (
        "with (a as b, c,): pass",
        "(With [(withitem (Name a) (Name b)) (withitem (Name c) -)] [(Pass)])"
      ),
      (
        "with (a, b) as c: pass",
        "(With [(withitem (Tuple [(Name a) (Name b)]) (Name c))] [(Pass)])"
      ),
      (
        "try: a\nexcept* B as c: d\nelse: e\nfinally: f",
        """
        (TryStar [(Expr (Name a))] [(ExceptHandler (Name B) c [(Expr (Name d))])] \
        [(Expr (Name e))] [(Expr (Name f))])
        """
      ),
      (
        "match a, b:\n case [1, *_, -2+3j] | {'k': v, **r} if g: pass\n case A.b(c, d=None) as e: pass",
        """
        (Match (Tuple [(Name a) (Name b)]) [(match_case (MatchOr [(MatchSequence [(MatchValue \
        (Constant 1)) (MatchStar -) (MatchValue (BinOp (UnaryOp - (Constant 2)) + (Constant \
        j4008000000000000)))]) (MatchMapping [(Constant 'k')] [(MatchAs - v)] r)]) (Name g) \
        [(Pass)]) (match_case (MatchAs (MatchClass (Attribute (Name A) b) [(MatchAs - c)] \
        [d=(MatchSingleton (Constant None))]) e) - [(Pass)])])
        """
      ),
      (
        "@a\n@b.c\nasync def f[T](x: T, *a: *Ts, y=1) -> int: return x",
        """
        (AsyncFunctionDef f [(x: (Name T)) (*a: (Starred (Name Ts))) (=y = (Constant 1))] \
        [(Return (Name x))] [(Name a) (Attribute (Name b) c)] (Name int) [(TypeVar T - -)])
        """
      ),
    ])
    func trees(_ source: String, expected: String) {
      #expect(tree(source) == expected)
    }

    @Test(arguments: [
      ("1_000", "1000"), ("0xFF", "255"), ("0o17", "15"), ("0b1_1", "3"), ("00", "0"),
      ("9223372036854775807", "9223372036854775807"),
      ("9223372036854775808", "9223372036854775808/10"),
      ("0x1_0000000000000000", "10000000000000000/16"),
      ("1.5", "3ff8000000000000"), ("1e400", "7ff0000000000000"), (".5e-1", "3fa999999999999a"),
      ("2J", "j4000000000000000"), ("'a\\x41\\u00e9\\n\\q'", "'aA\\xc3\\xa9\\x0a\\x5cq'"),
      ("r'\\n'", "'\\x5cn'"), ("b'\\xff\\101'", "b'\\xffA'"), ("'a' \"b\" '''c'''", "'abc'"),
      ("'\\ud800'", "'\\xed\\xa0\\x80'"), ("'\\N{BULLET}\\\n.'", "'\\xe2\\x80\\xa2.'"),
      ("...", "..."), ("None", "None"),
    ])
    func constants(_ source: String, expected: String) {
      #expect(tree(source) == "(Expr (Constant \(expected)))")
    }

    @Test(arguments: [
      ("f'a{b}c'", "['a' (FormattedValue (Name b) - -) 'c']"),
      ("f'{{}}'", "['{}']"),
      (
        "f'{a!r:>{w}.{p}}'",
        """
        [(FormattedValue (Name a) r ['>' (FormattedValue (Name w) - -) '.' (FormattedValue (Name p) - -)])]
        """
      ),
      ("f'{a = }'", "['a = ' (FormattedValue (Name a) r -)]"),
      ("f'{a=:x}'", "['a=' (FormattedValue (Name a) - ['x'])]"),
      (
        "f'{'a' f'{'b'}'}'",
        """
        [(FormattedValue (JoinedStr ['a' (FormattedValue (Constant 'b') - -)]) - -)]
        """
      ),
      (
        "'x' f'{y}' 'z' rf'\\{q}'",
        """
        ['x' (FormattedValue (Name y) - -) 'z\\x5c' (FormattedValue (Name q) - -)]
        """
      ),
      ("f'''{\na # c\n}'''", "[(FormattedValue (Name a) - -)]"),
      (
        "f'{lambda_}{(lambda: 1)}'",
        """
        [(FormattedValue (Name lambda_) - -) (FormattedValue (Lambda [] (Constant 1)) - -)]
        """
      ),
    ])
    func formattedStrings(_ source: String, expected: String) {
      // Debug text stands apart in the dump; here only the sequence matters.
      let got = tree(source).replacing("' '", with: "")
      #expect(got == "(Expr (JoinedStr \(expected)))".replacing("' '", with: ""))
    }

    @Test func lineStructure() {
      let text =
        "\u{FEFF}# coding: utf-8\r\nif a:\r\n\tb\r\n\r\n  # c\r\n\tc\\\r\n + 1\r\nd = (1,\r\n  2)\rx;y;\n"
      let expected = """
        (If (Name a) [(Expr (Name b)) (Expr (BinOp (Name c) + (Constant 1)))] [])
        (Assign [(Name d)] (Tuple [(Constant 1) (Constant 2)]))
        (Expr (Name x))
        (Expr (Name y))
        """
      #expect(tree(text) == expected)
    }

    @Test func expressionsForEval() throws {
      let module = try Parser.parseExpression(SourceFile(name: "<string>", text: "1, x\n"))
      #expect(module.body.count == 1)
      // White space before it is for `eval` to take away.
      for wrong in ["x = 1", "", "pass", "1 2", " 1, x\n", "\n 1"] {
        #expect(throws: Diagnostic.self) {
          try Parser.parseExpression(SourceFile(name: "<string>", text: wrong))
        }
      }
    }
  }
}
