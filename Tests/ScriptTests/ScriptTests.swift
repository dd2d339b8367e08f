// Every script under Tests/Scripts must do what its comments say, which is what CPython does.

import TestSupport
import Testing

@Suite struct ScriptTests {
  @Test func scriptsAreFound() {
    #expect(ScriptCase.all.count > 250)
  }

  private static let runs = RunAhead(ScriptCase.all, ScriptRunner())

  @Test(arguments: ScriptCase.all)
  func behavesAsUnderCPython(_ script: ScriptCase) {
    let differences = Self.runs.differences(of: script)
    #expect(differences == nil, "\(differences ?? "")")
  }
}

/// The collector runs at every 13th safepoint and poisons what it frees: a value that some native code
/// forgot to keep alive changes the output or ends the process.
@Suite struct CollectorStressTests {
  /// Scripts whose work is long in itself would take minutes so.
  static let shortScripts = ScriptCase.all.filter { script in
    !["limits/", "processes/managers/"].contains { script.name.hasPrefix($0) }
      && !(script.name.contains("/every_") && script.name.hasSuffix("_spec"))
  }

  private static let runs = RunAhead(
    shortScripts, ScriptRunner(environment: ["BATON_GC_STRESS=13"]))

  @Test(arguments: shortScripts)
  func behavesTheSameUnderStress(_ script: ScriptCase) {
    let differences = Self.runs.differences(of: script)
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
