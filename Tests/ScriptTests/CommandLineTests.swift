// The program as it is called: where code comes from, what reaches the script, the exit status.

import TestSupport
import Testing

@Suite struct CommandLineTests {
  private func baton(_ arguments: String..., input: String = "") -> ProcessResult {
    ScriptRunner().run(command: arguments, input: input)
  }

  @Test func codeInAnArgument() {
    let result = baton("-c", "import sys; print(1 + 1, sys.argv)", "a", "-b")
    #expect(result.output == "2 ['-c', 'a', '-b']\n")
    #expect(result.status == 0)
  }

  @Test func codeFromStandardInput() {
    let result = baton("-", "a", input: "import sys\nprint('read', sys.argv)\n")
    #expect(result.output == "read ['-', 'a']\n")
    #expect(result.status == 0)
  }

  @Test func optionsAfterTheFileBelongToTheScript() {
    let script = ScriptCase.root + "/modules/sys/argv.py"
    let result = baton(script, "--clock", "-c", "--help")
    #expect(result.output.hasPrefix("['--clock', '-c', '--help'] 4 True"))
  }

  private static let imports = ScriptCase.root + "/language/imports"

  /// A program that sees the packages of the import tests.
  private func withImports(_ arguments: String...) -> ProcessResult {
    ScriptRunner(environment: ["PYTHONPATH=\(Self.imports)"]).run(command: arguments, input: "")
  }

  @Test func aModuleOfTheSearchPath() {
    let result = withImports("-m", "listed")
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
  }

  @Test func aPackageRunsItsMain() {
    let result = withImports("-m", "shapes", "a", "-b")
    #expect(result.output == "__main__ shapes shapes.__main__ 3\n")
    #expect(result.status == 0)
  }

  @Test func modulesThatCannotRun() {
    let reasons = [
      "no_such_module": "No module named no_such_module",
      "portions":
        "No module named portions.__main__; 'portions' is a package and cannot be directly executed",
      "no_such_module.part":
        "Error while finding module specification for 'no_such_module.part' "
        + "(ModuleNotFoundError: No module named 'no_such_module')",
    ]
    for (name, reason) in reasons {
      let result = withImports("-m", name)
      #expect(result.errors == "baton: \(reason)\n")
      #expect(result.status == 1)
    }
  }

  @Test func tracebacksShowImportedFiles() {
    let result = withImports("-m", "failing")
    #expect(
      result.errors.contains(
        """
          File "\(Self.imports)/failing.py", line 3, in <module>
            raise ValueError("no luck")
        ValueError: no luck
        """))
    let importing = withImports("-c", "def load():\n  import failing\nload()")
    let lines = importing.errors.split(separator: "\n")
    #expect(
      lines.filter { $0.contains("File ") } == [
        "  File \"<string>\", line 3, in <module>", "  File \"<string>\", line 2, in load",
        "  File \"\(Self.imports)/failing.py\", line 3, in <module>",
      ])
  }

  @Test func missingModulesSayWhoLacksThem() {
    for (name, sentence) in [
      ("tkinter", ": Baton does not have this module of Python's library"),
      ("numpy", ": Baton has no third-party packages"), ("nmupy", ""),
    ] {
      let result = baton("-c", "import \(name)")
      let expected = "ModuleNotFoundError: No module named '\(name)'\(sentence)\n"
      #expect(result.errors.hasSuffix(expected))
    }
  }

  @Test func optionsNeedNoScript() {
    for option in ["-I", "-E", "-O", "-S", "-q", "-uB", "-Wignore", "-X", "--clock"] {
      let value = ["-X": ["dev"], "--clock": ["virtual"]][option] ?? []
      let result = ScriptRunner().run(command: [option] + value, input: "print('read')")
      #expect(result.output == "read\n")
      #expect(result.errors.isEmpty)
    }
  }

  @Test func optimisedCodeHasNoAssertions() {
    let code = """
      import sys
      def f():
          "text"
          assert False
      f()
      print(__debug__, f.__doc__, sys.flags.optimize, eval(compile("__debug__", "", "eval")))
      """
    #expect(baton("-O", "-c", code).output == "False text 1 False\n")
    #expect(baton("-OO", "-c", code).output == "False None 2 False\n")
    #expect(baton("-c", code).errors.hasSuffix("AssertionError\n"))
  }

  @Test func optionsOfPythonAndOfBatonMix() {
    let code = "import sys; await sleep(3600); print(sys.flags.isolated, sys.argv)"
    for options in [["-I", "--clock=virtual"], ["--clock", "virtual", "-I"]] {
      let result = ScriptRunner().run(command: options + ["-c", code, "-u"], input: "")
      #expect(result.output == "1 ['-c', '-u']\n")
    }
  }

  @Test func missingFile() {
    let result = baton("/no/such/file.py")
    #expect(result.errors.contains("can't open file '/no/such/file.py'"))
    #expect(result.status == 2)
    let relative = baton("no-such-folder/file.py").errors
    #expect(relative.contains("can't open file '/"), "named from the root: \(relative)")
    #expect(relative.contains("/no-such-folder/file.py'"))
  }

  @Test func wrongUse() {
    for result in [
      baton("--no-such-option"), baton("--clock", "sideways", "-c", "1"), baton("-Z"), baton("-c"),
      baton("--clock"),
    ] {
      #expect(!result.errors.isEmpty)
      #expect(result.output.isEmpty)
      #expect(result.status == 2)
    }
  }

  @Test func helpIsOnStandardOutput() {
    let result = baton("--help")
    #expect(result.output.contains("baton"))
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
  }

  @Test func uncaughtExceptionOfAnArgument() {
    let result = baton("-c", "raise ValueError('x')")
    #expect(result.errors.hasSuffix("ValueError: x\n"))
    #expect(result.status == 1)
  }

  @Test func outputIsThereWhenTheScriptExits() {
    let result = baton("-c", "import sys\nprint('a', end='')\nsys.exit(3)")
    #expect(result.output == "a")
    #expect(result.status == 3)
  }

  @Test func closedStandardInputIsTheEndOfTheFile() {
    let result = baton("-c", "try:\n    input()\nexcept EOFError:\n    print('end')")
    #expect(result.output == "end\n")
  }
}
