// Semaphores that several processes share: `sem_open` is variadic, and sem_timedwait is not everywhere.
// Failures are negated errno values.
#pragma once

#include <stdint.h>

// Makes a semaphore under a new name, or opens the one that has the name.
int baton_semaphore_open(const char *_Nonnull name, int is_new, unsigned value,
                         void *_Nullable *_Nonnull semaphore);
void baton_semaphore_close(void *_Nonnull semaphore);
int baton_semaphore_unlink(const char *_Nonnull name);

int baton_semaphore_post(void *_Nonnull semaphore);
int baton_semaphore_try(void *_Nonnull semaphore);
// Waits for at most so many seconds; negative is for ever. A signal ends the wait with EINTR.
int baton_semaphore_wait(void *_Nonnull semaphore, double seconds);
// -ENOSYS where the system does not tell.
int baton_semaphore_value(void *_Nonnull semaphore);

// Something that only the calling thread has.
uint64_t baton_current_thread(void);
