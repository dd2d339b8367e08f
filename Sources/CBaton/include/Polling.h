// The parts of readiness polling that Swift cannot see: epoll is not in the Glibc module. Failures
// come back as negated errno values, so that nobody but the system-call layer reads errno.
#pragma once

#include <stdint.h>

enum { BATON_READABLE = 1, BATON_WRITABLE = 2 };

typedef struct {
  uint64_t token;
  uint32_t ready;
} baton_ready_event;

// Opens the descriptors through which any thread or signal handler wakes a waiting loop: two ends
// of a pipe, or one eventfd twice. Both are non-blocking and closed in children.
int baton_wakeup_open(int *_Nonnull read_end, int *_Nonnull write_end);

// Gives the descriptors new contents under the same numbers: after a fork the old ones are shared with
// the parent. Returns 0 or a negated errno value.
int baton_wakeup_renew(int read_end, int write_end);

// Moves a descriptor to a number beyond those that scripts get to see: CPython has no descriptors of its own, so
// that the first one that a script opens is 3. Where there are no such numbers it stays.
int baton_move_away(int descriptor);

// Writes one wake-up. Safe in signal handlers; a full pipe counts as written.
void baton_wakeup_signal(int write_end);

// Takes all wake-ups back.
void baton_wakeup_drain(int read_end);

#if defined(__linux__)

enum { BATON_EPOLL_ADD, BATON_EPOLL_CHANGE, BATON_EPOLL_REMOVE };

int baton_epoll_open(void);

// An empty one under the same number, after a fork; returns 0 or a negated errno value.
int baton_epoll_renew(int epoll);

int baton_epoll_control(int epoll, int operation, int descriptor, uint32_t interest,
                        uint64_t token);

// As above with the system's own events; returns 0 or a negated errno value.
int baton_epoll_change(int epoll, int operation, int descriptor, uint32_t events);

// Waits for at most `seconds` (negative: for ever) and returns the number of events stored.
// Nanosecond timeouts where the kernel has them; otherwise rounded up to milliseconds, so that a
// loop never spins because it woke too early.
int baton_epoll_wait(int epoll, baton_ready_event *_Nonnull events, int capacity, double seconds);

#endif
