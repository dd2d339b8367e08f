// Threads with a stack size of our choosing, behind one signature: Swift sees different ones for
// pthread_create on Linux and on macOS.
#pragma once

#include <stddef.h>
#include <stdint.h>

typedef void (*baton_thread_body)(void *_Nonnull context);

// Starts a joinable thread; returns 0, or an errno value. Its handle is stored in `thread`.
int baton_thread_start(uintptr_t *_Nonnull thread, size_t stack_size, baton_thread_body _Nonnull body,
                       void *_Nonnull context);

// Waits until the thread has ended. Exactly once for each thread started.
int baton_thread_join(uintptr_t thread);

// Lets the system reclaim the thread by itself when it ends; instead of joining it.
int baton_thread_detach(uintptr_t thread);

// The system's number of the calling thread.
uint64_t baton_thread_number(void);

// The number that a process's first thread has, for whom it is known; else that of the calling thread.
uint64_t baton_main_thread_number(void);

// Where one thread sleeps until another wakes it. A wake-up that comes first is kept: the next wait
// returns at once.
typedef struct baton_parker baton_parker;

// NULL when there is no memory.
baton_parker *_Nullable baton_parker_create(void);
void baton_parker_destroy(baton_parker *_Nonnull parker);

// Waits for a wake-up, for so many seconds at most (negative: for ever); returns whether it came.
int baton_parker_wait(baton_parker *_Nonnull parker, double seconds);
// In a forked child: nobody waits, whoever has waited in the parent. Those who are not there would else be waited for.
void baton_parker_renew(baton_parker *_Nonnull parker);
void baton_parker_wake(baton_parker *_Nonnull parker);
