// Commands that read and write files.

import Prompt
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite(.serialized) final class FileTests {
  private let folder = BatonBinary.makeHome()

  deinit {
    for name in ["a file.py", "out.py"] { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  private func write(_ name: String, _ text: String) {
    guard let file = fopen(folder + "/" + name, "w") else { return }
    fputs(text, file)
    fclose(file)
  }

  private func play(_ inputs: [String]) throws -> String {
    let text = try Transcript.play(inputs).text
    return text.split(separator: folder + "/", omittingEmptySubsequences: false).joined()
  }

  @Test func loadsAFileIntoTheSession() throws {
    write("a file.py", "import asyncio\nawait asyncio.sleep(2)\nx = 5\nx\nprint('loaded')\n")
    #expect(
      try play([":load \(folder)/a file.py", "x"])
        == ">>> :load a file.py\nloaded\n>>> x\n5\n")
  }

  @Test func errorsNameTheFile() throws {
    write("a file.py", "def f():\n    return 1 / 0\nf()\n")
    let text = try play([":load \(folder)/a file.py", "f", ":load \(folder)/missing"])
    #expect(text.contains("File \"a file.py\", line 2, in f\n    return 1 / 0\n"))
    #expect(text.contains("<function f"))
    #expect(text.contains("cannot read missing: No such file or directory\n"))
    write("a file.py", "x = = 1\n")
    #expect(try play([":load \(folder)/a file.py"]).contains("SyntaxError: invalid syntax"))
  }

  @Test func savesWhatRan() throws {
    let path = folder + "/out.py"
    let text = try play([
      ":save \(path)", "x = 1", "1 / 0", "for i in range(2):", "    x += i", "", ":tasks",
      "await sleep(1)", ":save \(path)", "y = 2", ":save \(path)",
    ])
    #expect(text.contains("nothing to save: no block ran to its end yet\n"))
    #expect(text.contains("3 blocks saved to out.py\n"))
    #expect(text.hasSuffix("4 blocks saved to out.py\n"))
    #expect(
      SourceTree.text(of: path)
        == "x = 1\n\nfor i in range(2):\n    x += i\n\nawait sleep(1)\n\ny = 2\n")
    #expect(
      try play(["x = 1", ":save \(path)"]).hasSuffix("cannot save to out.py: the file exists\n"))
  }

  @Test func timesAStatement() throws {
    let text = try play(["x = 1", ":time await sleep(2.5)", ":time x", ":time 1 / 0", ":time"])
    let lines = text.split(separator: "\n")
    #expect(lines[2].hasSuffix(", 2.50s of the loop's time, 3 turns of the loop"), "\(text)")
    #expect(lines[4] == "1")
    #expect(lines[5].hasSuffix("s") || lines[5].hasSuffix("s of the loop's time"), "\(text)")
    #expect(text.contains("ZeroDivisionError"))
    #expect(text.hasSuffix(">>> :time\nusage: :time CODE\n"))
  }
}
