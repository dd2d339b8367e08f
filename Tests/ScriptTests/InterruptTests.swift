// Ctrl-C ends whatever a script does, wherever it is, with a traceback and the status of an interrupt.

import TestSupport
import Testing

@Suite struct InterruptTests {
  /// What is prepared, and what is interrupted: each would go on for minutes or for ever.
  static let states: [(name: String, setUp: String, work: String)] = [
    ("loop", "", "while True: pass"),
    ("call", "def f(): pass", "while True: f()"),
    ("comprehension", "", "[0 for _ in iter(int, 1)]"),
    ("sum", "", "sum(range(10 ** 12))"),
    ("filter", "", "next(filter(None, iter(int, 1)))"),
    ("extend", "", "[].extend(iter(int, 1))"),
    ("unpack", "", "a, *b = iter(int, 1)"),
    ("equality", "a = []\nb = []\nfor _ in range(60): a, b = [a, a], [b, b]", "a == b"),
    ("repr", "a = []\nfor _ in range(60): a = [a, a]", "repr(a)"),
    ("hash", "a = ()\nfor _ in range(60): a = (a, a)", "hash(a)"),
    ("isinstance", "a = str\nfor _ in range(60): a = (a, a)", "isinstance(1, a)"),
    ("sort", "a = list(range(10_000))", "while True: sorted(a, key=lambda x: -x)"),
    ("product", "a = (1 << 1_000_000) - 1", "while True: a * a"),
    ("quotient", "a = (1 << 2_000_000) - 1\nb = (1 << 400_000) - 1", "while True: a // b"),
    ("power", "", "pow(3, 10 ** 30_000, 10 ** 30_001 + 1)"),
    (
      "digits", "import sys\nsys.set_int_max_str_digits(0)\na = 1 << 3_000_000",
      "while True: str(a)"
    ),
    ("split", "a = 'ab ' * 100_000", "while True: a.split()"),
    ("upper", "a = 'é' * 1_000_000", "while True: a.upper()"),
    ("join", "", "''.join(iter(lambda: 'a', 1))"),
    ("dict", "", "dict(zip(iter(int, 1), iter(int, 1)))"),
    ("maximum", "", "max(range(10 ** 12), key=lambda x: x)"),
    ("set", "a = set(range(100_000))", "while True: a & a; a <= a"),
    ("list", "a = list(range(1_000_000))", "while True: -1 in a"),
    ("factorial", "import math", "math.factorial(3_000_000)"),
    ("permutations", "import itertools", "sum(1 for _ in itertools.permutations(range(20)))"),
    ("nlargest", "import heapq", "heapq.nlargest(10, iter(int, 1))"),
    ("deepcopy", "import copy\na = [[i] for i in range(10_000)]", "while True: copy.deepcopy(a)"),
    ("exec", "a = 'x = 1\\n' * 1000", "while True: exec(a)"),
    ("format", "", "while True: ''.join(f'{i:08.3f}' for i in range(100_000))"),
    ("recursion", "def f(n): f(n + 1)", "while True:\n  try: f(0)\n  except RecursionError: pass"),
    ("collect", "import gc\na = [[] for _ in range(100_000)]", "while True: gc.collect()"),
    ("read", "import sys", "sys.stdin.read()"),
    ("input", "", "input()"),
    ("sleep", "import time", "time.sleep(1000)"),
    ("task", "import asyncio", "asyncio.run(asyncio.sleep(1000))"),
    ("event", "import asyncio\nasync def f(): await asyncio.Event().wait()", "asyncio.run(f())"),
    (
      "gather",
      "import asyncio\nasync def f():\n  while True: await asyncio.gather(*[asyncio.sleep(0)] * 100)",
      "asyncio.run(f())"
    ),
    (
      "spinning tasks", "import asyncio\nasync def f():\n  while True: await asyncio.sleep(0)",
      "asyncio.run(f())"
    ),
  ]

  @Test(arguments: states.map(\.name))
  func endsAnything(_ name: String) throws {
    let state = try #require(Self.states.first { $0.name == name })
    let result = ScriptRunner().interrupt(
      "\(state.setUp)\nprint('ready', flush=True)\n\(state.work)", after: "ready")
    #expect(result.status == 130, "\(result.errors)")
    #expect(!result.timedOut)
    #expect(result.errors.hasSuffix("KeyboardInterrupt\n"), "\(result.errors)")
  }

  @Test(arguments: [
    "while True: pass", "for i in range(10 ** 12): pass", "[0 for _ in iter(int, 1)]",
  ])
  func theTracebackNamesTheLoop(_ work: String) {
    let result = ScriptRunner().interrupt(
      "def f():\n  print('ready', flush=True)\n  \(work)\nf()", after: "ready")
    #expect(
      result.errors.contains("  File \"<string>\", line 3, in f\n"), "\(result.errors)"
    )
  }

  @Test func scriptsGoOnAfterIt() {
    let result = ScriptRunner().interrupt(
      """
      a = list(range(1000))
      try:
          print('ready', flush=True)
          while True: sorted(a, key=lambda x: -x)
      except KeyboardInterrupt:
          print('caught', len(a), a == list(range(1000)))
      finally:
          print('finally')
      """, after: "ready")
    #expect(result.output == "ready\ncaught 1000 True\nfinally\n")
    #expect(result.status == 0, "\(result.errors)")
  }
}
