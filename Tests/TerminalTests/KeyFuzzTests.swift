// Random keys and window sizes: whatever a person types, the prompt must live, leave its rows in
// order, and come back after Ctrl-C. Seeded, so that a failure can be repeated.
//
// BATON_FUZZ_SEEDS=1-200 and BATON_FUZZ_KEYS=2000 make it longer. The seed also chooses the kind of terminal,
// emacs' or vi's keys, and how busy the loop is.

import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite(.serialized) final class KeyFuzzTests {
  private let bench = PromptBench()

  private static let seeds: [UInt64] = {
    let range = getenv("BATON_FUZZ_SEEDS").map { String(cString: $0) } ?? "1-4"
    let ends = range.split(separator: "-").compactMap { UInt64($0) }
    guard let first = ends.first, let last = ends.last, first <= last else { return [1] }
    return Array(first...last)
  }()

  private static let keyCount =
    getenv("BATON_FUZZ_KEYS").flatMap { Int(String(cString: $0)) } ?? 150

  @Test(arguments: seeds)
  func survives(seed: UInt64) throws {
    var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let isVi = seed % 2 == 0
    bench.write(".editrc", isVi ? "bind -v\n" : "")
    let terminal = try bench.start(environment: [
      // An editor that waited for its own keys would get all of ours.
      "EDITOR": "true", "VISUAL": "true",
      "TERM": Self.terminals[Int(seed / 2) % Self.terminals.count],
    ])
    let busy = Self.busy[Int(seed / 6) % Self.busy.count]
    terminal.send("\u{1B}[200~" + busy + Self.ticker + "\u{1B}[201~")
    _ = terminal.until(seconds: 2) { $0.contains("create_task(ticks())") }
    terminal.send("\r")
    for _ in 0..<Self.keyCount {
      if random.below(20) == 0 {
        terminal.resize(columns: 2 + random.below(80), rows: 1 + random.below(30))
      }
      terminal.send(Self.keys[random.below(Self.keys.count)])
      if random.below(4) == 0 { _ = terminal.until(seconds: 0.005) { _ in false } }
    }
    terminal.resize(columns: 60, rows: 16)
    terminal.send("\u{3}\u{3}\u{C}")
    expectWholeLines(terminal, seed)
    expectAlive(terminal, seed)
  }

  private static let terminals = ["xterm-256color", "vt100", "screen", "linux"]

  /// What keeps the loop busy: nothing, tasks that wake often, tasks that never rest.
  private static let busy = [
    "",
    """
    async def wakes():
        while True: await sleep(0.001)
    others = [create_task(wakes()) for _ in range(100)]

    """,
    """
    async def spins():
        while True: await sleep(0)
    others = [create_task(spins()) for _ in range(3)]

    """,
  ]

  /// A task that prints all the time: its lines must never be torn.
  private static let ticker = """
    async def ticks():
        for i in range(10**6):
            print('tick', i, '#' * (i % 40), 'end')
            await sleep(0.002)
    background = create_task(ticks())
    """

  private func expectWholeLines(_ terminal: PseudoTerminal, _ seed: UInt64) {
    _ = terminal.until(seconds: 0.3) { _ in false }
    for line in terminal.screen.text.split(separator: "\n") where line.contains("│") {
      let words = line.split(separator: " ")
      let isWhole =
        words.count >= 4 && words[0].hasSuffix("│") && words[1] == "tick" && words.last == "end"
      #expect(isWhole, "seed \(seed): \(line)\n\(terminal.screen.text)")
    }
  }

  /// Leaves whatever is open, then asks for something that only a living prompt can say.
  private func expectAlive(_ terminal: PseudoTerminal, _ seed: UInt64) {
    // A paste that was begun ends at Ctrl-C, and a statement that runs is interrupted.
    var isAlive = false
    for attempt in 0..<6 where !isAlive {
      _ = terminal.until(seconds: 0.3) { _ in false }
      terminal.send("\u{3}")
      _ = terminal.until(seconds: 0.1) { _ in false }
      terminal.send("print('ali' + 've\(attempt)')\r")
      // Not on the screen: the task may have printed a screenful meanwhile.
      let sign = Array("alive\(attempt)".utf8)
      isAlive = terminal.until(seconds: 2) { _ in terminal.transcript.suffix(1 << 16).contains(sign)
      }
    }
    #expect(isAlive, "seed \(seed)\n\(terminal.screen.text)")
    terminal.send("\u{3}\u{4}")
    let status = terminal.exitStatus()
    #expect(status == 0, "seed \(seed)\n\(terminal.screen.text)")
    #expect(terminal.isCooked)
  }

  private static let keys: [String] =
    (1...26).filter { ![4, 17, 19, 26, 28].contains($0) }.map {
      String(Unicode.Scalar(UInt8($0)))
    }
    + "abxyz0159 ()[]{}'\"#:.,=\\_;@%dwcjkpuAIOoJ$^/".map { String($0) }
    + ["A", "B", "C", "D", "H", "F", "Z", "3~", "5~", "6~", "1;5C", "1;5D", "200~", "201~", "M"].map
  { "\u{1B}[" + $0 }
    + [
      "\u{1B}", "\u{1B}b", "\u{1B}f", "\u{1B}d", "\u{1B}\r", "\u{1B}x", "\u{1B}:", "\u{7F}", "\r",
      "\r", "\t", "\t", "é", "日", "e\u{301}", "👩\u{200D}👧", "if x:\r", "def f(a):\r", "'''", ":he",
      "\u{1F}", "\u{0}", "\u{9B}", "\u{1B}]0;x", "\u{1B}O", "print(1)\r",
    ]
}

private struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }
}
