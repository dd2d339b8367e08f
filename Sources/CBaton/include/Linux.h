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

/// The real, effective and saved users, or groups, of the process; -1 leaves one as it is.
int baton_identities(int groups, unsigned int found[3]);
int baton_set_identities(int groups, unsigned int real, unsigned int effective, unsigned int saved);
int baton_set_groups(const unsigned int *groups, size_t count);
/// The groups of a user, of whom one is given: how many there are, or -1 where the array is too small for `count`.
int baton_groups_of(const char *user, unsigned int group, unsigned int *groups, int *count);
int baton_initialise_groups(const char *user, unsigned int group);
int baton_change_root(const char *path);

/// The leading end of a new pseudo-terminal, and what makes its other end usable and known.
int baton_open_terminal(int flags);
int baton_grant_terminal(int fd);
int baton_unlock_terminal(int fd);
int baton_terminal_name(int fd, char *name, size_t size);
