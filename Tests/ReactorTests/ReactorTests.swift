// The parent of all suites here: they run one after the other, because signals and the interrupt
// flag belong to the whole process.

import Testing

@Suite(.serialized)
enum ReactorTests {}
