// What the editor proposes for the indentation of the next line.

import Prompt
import Testing

@Suite struct IndentationTests {
  @Test(arguments: [
    ("x = 1", 0),
    ("if x:", 4),
    ("if x:  # why: this", 4),
    ("if x:\n    y", 4),
    ("if x:\n    return 1", 0),
    ("for a in b:\n    if a:\n        break", 4),
    ("f(", 4),
    ("f(a,\n  b,", 4),
    ("f(a,\n  b)", 0),
    ("def f(\n    a,\n):", 4),
    ("s = '''text:", 0),
    ("s = 'x:'", 0),
    ("if x:\n    a = 'b\\':'", 4),
    ("def f():\n    pass\n    ", 0),
    ("class A:\n\tx: int", 8),
    ("returned = 1", 0),
    ("x = {1:", 4),
    ("", 0),
  ])
  func proposesTheNextIndentation(text: String, columns: Int) {
    #expect(indentation(after: text) == columns)
  }

  @Test(arguments: [(0, 0), (1, 1), (3, 3), (4, 4), (5, 1), (8, 4), (10, 2)])
  func backspaceGoesToTheLastStep(column: Int, width: Int) {
    #expect(dedentWidth(fromColumn: column) == width)
  }

  @Test(arguments: [
    ("if x:\n    y\n    else:", 4), ("if x:\n    y\nelse:", 0), ("if x:\n    y\n    elif z:", 4),
    ("if x:\n    if y:\n        z\n        else:", 4),
    ("if x:\n    if y:\n        z\n    else:", 0),
    ("try:\n    x\n    except E as e:", 4), ("try:\n    x\nexcept:\n    y\n    finally:", 4),
    ("for x in y:\n    z\n    else:", 4), ("async for x in y:\n    z\n    else:", 4),
    ("while x:\n    y\n    elif z:", 0), ("match x:\n    case 1:\n        y\n        case 2:", 4),
    ("match x:\n    case 1:", 0), ("if x:\n    y = 1", 0), ("else:", 0), ("    else:", 0),
    ("if x:\n    elsewhere", 0),
  ])
  func clausesMoveToTheirStatement(text: String, columns: Int) {
    #expect(excessIndentation(of: text) == columns)
  }
}
