#pragma once

#include <stddef.h>

/// Lets the allocator keep what is freed, as scripts free and allocate large buffers again and again and
/// every page that went back to the system is cleared by it anew; gives it one arena, whose later part has huge pages.
/// Comes before the first thread: one that has allocated keeps an arena of its own.
void baton_prepare_allocator(void);

/// Asks for pages of 2 MiB: touching a fresh heap page by page was a tenth of a short program's time.
void baton_use_huge_pages(void *_Nonnull start, size_t size);

/// What the process may map at most (`ulimit -v`), without what it has mapped at the start; 0 when nothing
/// limits it.
size_t baton_address_space_limit(void);

/// Memory for what cannot raise; the process ends with a word when there is none.
void *_Nonnull baton_allocate(size_t size);
void *_Nonnull baton_reallocate(void *_Nullable memory, size_t size);

/// As `baton_reallocate`, for tables: makes room for `*step` more elements, or for fewer where there is not so much.
void *_Nonnull baton_grow(void *_Nullable memory, size_t count, size_t *_Nonnull step, size_t stride);

/// What is left where memory is missing and nothing can raise: the process ends, its unwritten output is lost.
_Noreturn void baton_end_for_lack_of_memory(void);

/// Whether that many bytes can be had now. A pair of `malloc` and `free` whose memory nobody touches is
/// taken out by optimisers, which then believe that there is always room.
int baton_can_allocate(size_t size);

// `shm_open` is variadic: a descriptor of shared memory by name, or -1 with errno.
int baton_shared_memory_open(const char *_Nonnull name, int flags, int mode);

// Asks for memory that is read soon.
static inline void baton_prefetch(const void *_Nonnull address) { __builtin_prefetch(address); }
