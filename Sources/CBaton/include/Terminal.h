// The terminal's C side: what must be async-signal-safe or is variadic, hence not Swift.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

// A stream whose writes go to a function; NULL when there is no memory.
FILE *baton_sink_open(void (*receive)(void *context, const char *bytes, size_t count), void *context);

// Remembers the modes of the terminal; 0 on success. The first call wins.
int baton_terminal_save(int descriptor);
// Brings the remembered modes back; async-signal-safe, does nothing in a forked child, in the
// background, or when nothing was saved.
void baton_terminal_restore(void);
// Whether escape-sequence modes (bracketed paste, hidden cursor) are on and must be undone.
void baton_terminal_set_active(int is_active);
// Bytes that restoring writes as well: they undo the modes that a script has left on.
void baton_terminal_set_undo(const char *bytes, size_t count);
// Restores at exit and before deadly signals, which then do what they did before; on Linux also after
// SIGKILL.
void baton_terminal_guard(void);
// Gives the calling thread a stack for signal handlers, so that its stack overflow is survivable
// for as long as the restoring takes.
void baton_terminal_guard_thread(void);

// Delivers SIGINT, SIGWINCH, SIGTSTP and SIGCONT as bytes of a pipe; returns its non-blocking
// reading end, or -1, and where they are written. The pipe stays open.
int baton_terminal_signals_open(int *write_end);
// The dispositions from before.
void baton_terminal_signals_close(void);
// The calling thread hears of the signals that are the terminal's, and of deadly ones; of all others another
// thread hears.
void baton_terminal_hear_own(void);
// Writes a zero byte to the pipe; async-signal-safe, from any thread.
void baton_terminal_wake(void);
// Stops the process as Ctrl-Z does by default, and the processes that the shell runs with it unless
// the terminal has told them already; returns after it was continued.
void baton_terminal_stop(int whole_group);
// How long the program has been stopped in this way, up to now.
int64_t baton_stopped_nanoseconds(void);

// Makes two terminals that are connected with each other; 0 on success, else -1 with errno.
int baton_open_terminals(int *master, int *slave);
