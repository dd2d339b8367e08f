// `baton check`: what a script would miss, said without running it.

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct CheckCommandTests {
  private static let imports = ScriptCase.root + "/language/imports"

  private func check(_ source: String) -> ProcessResult {
    ScriptRunner(environment: ["PYTHONPATH=\(Self.imports)"])
      .run(command: ["check", "-"], input: source)
  }

  private func findings(_ source: String) -> [String] {
    check(source).output.split(separator: "\n").map { String($0.drop { $0 != ":" }) }
  }

  @Test func nothingMissingIsSilent() {
    let result = check(
      """
      import asyncio, os.path
      from collections import deque as queue
      async def main():
          await sleep(0)
          return [q for q in queue()], __name__, asyncio.timeouts, os.path.join
      print(asyncio.run(main()))
      """)
    #expect(result.output.isEmpty)
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
  }

  @Test func namesThatNothingBinds() {
    #expect(
      findings("def f():\n    global late\n    late = pritn(1)\nclass A:\n    b = c\nlate\n") == [
        ":3:12: name 'pritn' is not defined. Did you mean: 'print'?",
        ":5:9: name 'c' is not defined",
      ])
  }

  @Test func modulesAndTheirNames() {
    #expect(
      findings(
        """
        import numpy, asyncio as aio
        from math import tau, tou
        aio.slep(1)
        import os
        os.path.jion()
        """) == [
          ":1:8: No module named 'numpy': Baton has no third-party packages",
          ":2:23: cannot import name 'tou' from 'math' (unknown location)",
          ":3:5: module 'asyncio' has no attribute 'slep'",
          ":5:9: module 'os.path' has no attribute 'jion'",
        ])
  }

  @Test func modulesBesideTheScriptAreRead() {
    let result = check("import circle.asks\nfrom listed import nothing\n")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(
      lines.first
        == "\(Self.imports)/circle/asks.py:3:13: module 'circle.asks' has no attribute 'missing'")
    #expect(
      lines.last == "-:2:20: cannot import name 'nothing' from 'listed' (\(Self.imports)/listed.py)"
    )
    #expect(result.status == 1)
  }

  @Test func whatATryCatchesIsNotReported() {
    let source = """
      import typing
      try:
          import uvloop
      except ImportError:
          uvloop = None
      try:
          unicode, typing.nothing
      except Exception:
          pass
      if typing.TYPE_CHECKING:
          import numpy
      """
    #expect(findings(source).isEmpty)
  }

  @Test func boundNamesAreNoModules() {
    #expect(
      findings("import math\nmath = {}\nmath.anything\nimport sys\nsys.own = 1\nsys.own\n").isEmpty)
  }

  @Test func nothingRuns() {
    let result = check("print('runs')\nraise SystemExit(7)\n")
    #expect(result.output.isEmpty)
    #expect(result.status == 0)
  }

  @Test func syntaxErrors() {
    let result = check("x = (1\n")
    #expect(result.output.hasSuffix("SyntaxError: '(' was never closed\n"))
    #expect(result.status == 1)
  }

  @Test func everyScriptOfAFolderIsCheckedOnce() {
    let folder = BatonBinary.makeHome()
    let files = [
      "__main__.py": "import part, nope\npart.other\n", "part.py": "late\n", ".hidden.py": "late\n",
      "notes.txt": "late\n",
    ]
    for (name, text) in files { #expect(SourceTree.write(text, to: "\(folder)/\(name)")) }
    defer {
      for name in files.keys { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    let result = ScriptRunner().run(command: ["check", folder, folder + "/part.py"], input: "")
    let lines = result.output.split(separator: "\n").map { $0.dropFirst(folder.count) }
    #expect(
      lines == [
        "/part.py:1:1: name 'late' is not defined", "/__main__.py:1:14: No module named 'nope'",
        "/__main__.py:2:6: module 'part' has no attribute 'other'",
      ])
    #expect(result.status == 1)
  }

  @Test func aFolderWithoutScriptsIsTold() {
    let folder = BatonBinary.makeHome()
    defer { rmdir(folder) }
    let result = ScriptRunner().run(command: ["check", folder], input: "")
    #expect(result.errors == "baton: no scripts in '\(folder)'\n")
    #expect(result.status == 2)
  }

  @Test func usage() {
    let none = ScriptRunner().run(command: ["check"], input: "")
    #expect(none.status == 2)
    #expect(none.errors.contains("Missing expected argument"))
    let missing = ScriptRunner().run(command: ["check", "/no/such/file.py"], input: "")
    #expect(missing.status == 2)
    #expect(missing.errors.contains("can't open file '/no/such/file.py'"))
  }
}
