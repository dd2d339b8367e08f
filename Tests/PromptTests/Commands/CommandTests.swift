// Commands as they are typed: names, prefixes, words, mistakes.

import Prompt
import Testing

@Suite struct CommandTests {
  private func name(_ line: String) -> String {
    do throws(CommandError) {
      return try CommandLookup.parse(line).0.name
    } catch {
      return error.message
    }
  }

  @Test(arguments: [
    (":tasks", "tasks"), (":ps", "tasks"), (":ta", "tasks"), (":s", "step"), (":ste 3", "step"),
    (":c", "run"), (":w T3", "where"), (":pa", "pause"), ("  :q", "quit"), (":?", "help"),
  ])
  func findsByNameAliasAndPrefix(line: String, command: String) {
    #expect(name(line) == command)
  }

  @Test func anAmbiguousPrefixNamesTheCandidates() {
    #expect(name(":t") == "':t' could be :tasks, :tree, :timers, :tick, :thaw, :throw, :time")
  }

  @Test func anUnknownCommandSuggestsTheNearest() {
    #expect(name(":taks") == "there is no command ':taks'. Did you mean ':tasks'?")
    #expect(name(":xyzzy") == "there is no command ':xyzzy': :help lists them")
    #expect(name(":") == "a command follows the colon: :help lists them")
  }

  @Test func namesAndAliasesAreUnique() {
    let names = commands.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
  }

  @Test func everyCommandIsListedAndExplained() {
    for command in commands {
      #expect(helpText(width: 80).contains(":\(command.name)"))
      #expect(helpText(command).hasPrefix(":\(command.name)"))
    }
  }

  @Test func wordsAreTasksAndCounts() throws {
    let (_, arguments) = try CommandLookup.parse(":cancel T12 too slow")
    #expect(try arguments.taskNumber(0) == 12)
    #expect(arguments.words.count == 3)
    #expect(throws: CommandError("'x' is no task: tasks are named like T3")) {
      try CommandLookup.parse(":cancel x").1.taskNumber(0)
    }
    #expect(try CommandLookup.parse(":step 5").1.count() == 5)
    #expect(try CommandLookup.parse(":step").1.count() == 1)
    #expect(throws: CommandError("usage: :step [n]")) {
      try CommandLookup.parse(":step 0").1.count()
    }
  }

  @Test func onlyListingsTakeJSON() throws {
    #expect(try CommandLookup.parse(":tasks --json").1.wantsJSON)
    #expect(try CommandLookup.parse("  :time  a = 'x  y' ").1.text == "a = 'x  y'")
    #expect(throws: CommandError("usage: :pause")) {
      try CommandLookup.parse(":pause --json").1.expect(0...0)
    }
  }

  @Test(arguments: [
    ("5", 5.0), ("5s", 5), ("200ms", 0.2), ("2m", 120), ("1h", 3600), ("1.5s", 1.5),
  ])
  func readsDurations(text: String, seconds: Double) {
    #expect(parseDuration(text) == seconds)
  }

  @Test(arguments: ["", "s", "x", "-1", "inf", "nan", "1e400s"])
  func refusesWhatIsNoDuration(text: String) {
    #expect(parseDuration(text) == nil)
  }

  @Test func asksForMoreLines() {
    #expect(neededIndentation("1 + 1") == nil)
    #expect(neededIndentation("") == nil)
    #expect(neededIndentation(":tasks (") == nil)
    #expect(neededIndentation("if x:") == 4)
    #expect(neededIndentation("if x:\n    y") == 4)
    #expect(neededIndentation("if x:\n    y\n") == nil)
    #expect(neededIndentation("try:\n    x") == 4)
    #expect(neededIndentation("try:\n    x\n") == nil)
    #expect(neededIndentation("@decorator") == 0)
    #expect(neededIndentation("x = ") == nil)
    #expect(neededIndentation("f(1,") == 4)
    #expect(neededIndentation("x = = 1") == nil)
    #expect(neededIndentation("asyncio.Queue?") == nil)
  }
}
