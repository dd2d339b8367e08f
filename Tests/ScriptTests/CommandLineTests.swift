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

  @Test func missingFile() {
    let result = baton("/no/such/file.py")
    #expect(result.errors.contains("can't open file '/no/such/file.py'"))
    #expect(result.status == 2)
  }

  @Test func wrongUse() {
    for result in [baton("--no-such-option"), baton("--clock", "sideways", "-c", "1")] {
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
