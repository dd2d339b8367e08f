// Random programs print what CPython printed for them: see Tests/README.md, "Recorded programs".

import TestSupport
import Testing

@Suite struct RecordedProgramTests {
  @Test(arguments: RecordedPrograms.all)
  func printsWhatCPythonPrinted(_ programs: RecordedPrograms) {
    #expect(programs.programs.count >= 100)
    let differences = programs.differences()
    #expect(differences == nil, "\(differences ?? "")")
  }
}

extension RecordedPrograms: CustomTestStringConvertible {
  package var testDescription: String { kind }
}
