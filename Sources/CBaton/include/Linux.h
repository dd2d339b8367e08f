// Calls that only Linux has; elsewhere they fail with ENOSYS.
#pragma once

#include <stdint.h>
#include <sys/types.h>

int baton_eventfd(unsigned int initial, int flags);
int baton_memfd(const char *name, unsigned int flags);
int baton_timerfd(int clock, int flags);
/// Times are nanoseconds; the interval and what is left come back in `old`. Negative flags only ask.
int baton_timerfd_set(int fd, int flags, int64_t initial, int64_t interval, int64_t old[2]);
/// Offsets below zero are none.
ssize_t baton_splice(int source, int target, size_t count, int64_t from, int64_t to, unsigned int flags);

/// A path, or a descriptor where there is none; `follows` links or not. An empty name lists the names.
ssize_t baton_xattr_get(const char *path, int fd, int follows, const char *name, void *bytes, size_t size);
int baton_xattr_set(
    const char *path, int fd, int follows, const char *name, const void *bytes, size_t size, int flags);
int baton_xattr_remove(const char *path, int fd, int follows, const char *name);
