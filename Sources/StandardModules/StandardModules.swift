// The modules that scripts import besides asyncio.

import Interpreter

package nonisolated(unsafe) var scriptArguments: [String] = []

package func installStandardModules() {}
