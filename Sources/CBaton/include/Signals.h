// Signals as data: a handler only sets flags and writes to the loop's wake-up descriptor. What a
// signal means is decided later, by the thread that runs the loop, at a safepoint.
#pragma once

#include <stdint.h>

// Nonzero after SIGINT, until taken. Read it through the function below.
extern int baton_interrupt_flag;

// One relaxed load: cheap enough for every back-edge of a loop.
static inline int baton_interrupt_pending(void) {
  return __atomic_load_n(&baton_interrupt_flag, __ATOMIC_RELAXED);
}

// The word that the interpreter looks at in every safepoint: it must stay valid for ever.
void baton_attention_register(long *_Nonnull limit);

// Makes that word negative, from any thread or signal handler: something wants to be served.
void baton_attention_request(void);

// Clears the interrupt and tells whether there was one.
int baton_interrupt_take(void);

// Does what SIGINT does, from any thread: sets the flag, wakes the loop, and ends the system call in which the
// listening thread blocks.
void baton_interrupt_raise(void);

// Makes the calling thread the listening one; 0: nobody listens any more.
void baton_interrupt_listen(int wanted);

// Does what the arrival of a watched signal does, from any thread; nothing for others.
void baton_signal_simulate(int signal);

// Where handlers write when a signal has come; -1 stops that.
void baton_signals_wake(int descriptor);

// Installs the flag-setting handler for a signal (1...63); returns 0, or an errno value.
int baton_signal_watch(int signal);

// Puts back what `baton_signal_watch` has replaced; returns 0, or an errno value.
int baton_signal_restore(int signal);

// Ignores a signal, as SIGPIPE must be in a process that writes to sockets.
int baton_signal_ignore(int signal);

// Whether signals may interrupt the system calls of this thread, or only those of others.
void baton_signals_receive(int wanted);

// Changes which signals the calling thread holds back, bit n-1 for signal n; `how` is SIG_BLOCK, SIG_UNBLOCK
// or SIG_SETMASK. Puts the set before into `before`; returns 0, or an errno value.
int baton_signal_mask(int how, uint64_t set, uint64_t *_Nonnull before);

// The signals that have come while they were held back, as above.
uint64_t baton_signals_held(void);

// Waits for a signal of a set that is held back: for ever below 0, else so many nanoseconds. Fills in number,
// code, errno, process, user, status and band; returns 0, or an errno value (EAGAIN when the time is over).
int baton_signal_wait(uint64_t set, int64_t nanoseconds, int64_t *_Nonnull info);

// Where the numbers of watched signals are written as bytes when they come; -1 ends that. Returns what it was.
int baton_signals_write_numbers(int descriptor);

// The errno value of the last such write that failed; 0 afterwards.
int baton_signals_write_failure(void);

// Sends a signal to a process through its descriptor; -1 with errno.
int baton_process_descriptor_signal(int descriptor, int signal);

// Lets a signal act as the system has it.
int baton_signal_default(int signal);

// Whether a watched signal (1...63) is also kept for `baton_handlers_take`.
void baton_signal_handle(int signal, int wanted);

// Whether `baton_handlers_take` would give something.
int baton_handlers_pending(void);

// Whether one for this signal (1...63) would be among them.
int baton_handler_pending(int signal);

// The signals kept since the last call, bit n for signal n.
uint64_t baton_handlers_take(void);

// The watched signals that have come since the last call, bit n for signal n.
uint64_t baton_signals_take(void);

// Forgets what has come, without acting on it: after a fork it was the parent that was meant.
void baton_signals_forget(void);
