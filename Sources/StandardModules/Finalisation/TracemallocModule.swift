// The module `_tracemalloc`: the heap's own figure, for the Python file of the same name.

import Interpreter

func makeTracemallocModule() throws(Raised) -> ModuleObject {
  makeModule(
    "_tracemalloc", doc: "The size of the heap.",
    [
      .function("heap_bytes", "()", "Return the bytes that the heap takes.") { _ in
        // Garbage of earlier statements would go at a moment of the collector's choice.
        collectAndSweep()
        return .int(heapBytes())
      }
    ])
}
