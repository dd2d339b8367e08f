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
