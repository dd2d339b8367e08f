// What a conservative collector must know about a native stack: where it begins and ends, where
// the caller stands in it, and what the caller's callers still keep in registers only.
#pragma once

#include <stdint.h>

// Words that `baton_spill_registers` writes. x86-64 needs 6, arm64 20; the rest is zeroed.
enum { BATON_REGISTER_WORDS = 20 };

// Writes the callee-saved registers into `buffer`. Caller-saved registers need no spilling: the
// call itself has forced live ones into the caller's frame.
void baton_spill_registers(uintptr_t buffer[_Nonnull BATON_REGISTER_WORDS]);

// Overwrites what earlier calls have left below the caller's frame, so that a scan of the frames
// that are called next does not find it.
void baton_clear_stack(void);

// The same for the few frames of our own that are made next, in 20 ns: before code that runs for each statement.
void baton_clear_frames(void);

// Overwrites the registers in which a result was returned: a caller that returns an enum without a
// payload would otherwise hand them on.
struct baton_two_words {
  uintptr_t first, second;
};
struct baton_two_words baton_clear_result(void);

// An address just below the frame of the caller: scanning from here up to `high` sees it whole.
uintptr_t baton_stack_pointer(void);

// The bounds [low, high) of the calling thread's stack; returns 0, or an errno value. On the main
// thread of Linux this parses /proc/self/maps: call it once per thread and keep the result.
int baton_stack_bounds(uintptr_t *_Nonnull low, uintptr_t *_Nonnull high);
