// Every script under Tests/Scripts must do what its comments say, which is what CPython does.

import TestSupport
import Testing

@Suite struct ScriptTests {
  @Test func scriptsAreFound() {
    #expect(ScriptCase.all.count > 250)
  }

  @Test(arguments: ScriptCase.all)
  func behavesAsUnderCPython(_ script: ScriptCase) {
    let differences = ScriptRunner().differences(of: script)
    #expect(differences == nil, "\(differences ?? "")")
  }
}

/// The collector runs at every safepoint and poisons what it frees: a value that some native code
/// forgot to keep alive changes the output or ends the process.
@Suite struct CollectorStressTests {
  @Test(arguments: ScriptCase.all)
  func behavesTheSameUnderStress(_ script: ScriptCase) {
    let runner = ScriptRunner(environment: ["BATON_GC_STRESS=1"])
    let differences = runner.differences(of: script)
    #expect(differences == nil, "\(differences ?? "")")
  }
}

@Suite struct DeterminismTests {
  @Test(arguments: ScriptCase.all.filter { $0.name.hasPrefix("asyncio/") })
  func twoRunsPrintTheSame(_ script: ScriptCase) {
    let runner = ScriptRunner()
    let (first, second) = (runner.run(script), runner.run(script))
    #expect(first.output == second.output)
    #expect(first.status == second.status)
  }
}

extension ScriptCase: CustomTestStringConvertible {
  package var testDescription: String { name }
}
