// Code that was copied with the prompts before it.

import Prompt
import Testing

@Suite struct PastedCodeTests {
  @Test func aCopiedSessionBecomesItsCode() {
    let text = """
      >>> import asyncio
      >>> async def main():
      ...     print("Hello ...")
      ...
      >>> asyncio.run(main())
      Hello ...
      ... World!
      >>>
      """
    let code = """
      import asyncio
      async def main():
          print("Hello ...")

      asyncio.run(main())
      """
    #expect(withoutPrompts(text) == code)
    #expect(withoutPrompts("\n  >>> x\n  5\n  >>> y\n") == "x\ny")
  }

  @Test func numberedPromptsAreKnown() {
    #expect(
      withoutPrompts("In [3]: for n in x:\n   ...:     n\n   ...: \nOut[3]: 5\nIn [4]: y")
        == "for n in x:\n    n\n\ny")
  }

  @Test(arguments: ["x = 1\n>>> y", "In [x]: y", ">>>x", "... x", "", "In = 1", "In [3]"])
  func otherTextStaysAsItIs(text: String) {
    #expect(withoutPrompts(text) == text)
  }
}
