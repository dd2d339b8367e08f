// The prompt.

import Reactor

func runPrompt(clock: LoopClock.Mode) -> Int32 { 0 }
