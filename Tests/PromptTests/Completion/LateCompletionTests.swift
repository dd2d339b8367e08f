// What Tab has asked and did not wait for any longer.

import Prompt
import Testing

@Suite struct LateCompletionTests {
  // The exchange calls it on the thread of the test.
  private final class Interpreter: @unchecked Sendable {
    var answers: [@Sendable (Completions) -> Void] = []
  }

  @Test func anAnswerThatComesLateIsThereWhenTheSameIsAskedAgain() throws {
    let (exchange, interpreter) = (try Exchange(), Interpreter())
    exchange.answerCompletions { _, answer in interpreter.answers.append(answer) }
    let hooks = promptHooks(exchange, patience: 0)
    #expect(hooks.complete("q.ge", 4).candidates == [])
    #expect(!hooks.hasLateCompletions())
    interpreter.answers[0](Completions(start: 2, candidates: ["get"]))
    #expect(hooks.hasLateCompletions())
    #expect(hooks.complete("q.ge", 4).candidates == ["get"])
    #expect(!hooks.hasLateCompletions())
  }

  @Test func anAnswerToWhatNobodyAsksAnyMoreIsForgotten() throws {
    let (exchange, interpreter) = (try Exchange(), Interpreter())
    exchange.answerCompletions { _, answer in interpreter.answers.append(answer) }
    let hooks = promptHooks(exchange, patience: 0)
    _ = hooks.complete("q.ge", 4)
    _ = hooks.complete("q.pu", 4)
    interpreter.answers[0](Completions(start: 2, candidates: ["get"]))
    #expect(!hooks.hasLateCompletions())
    interpreter.answers[1](Completions(start: 2, candidates: ["put"]))
    #expect(hooks.complete("q.ge", 4).candidates == [])
  }
}
