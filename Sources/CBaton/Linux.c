#define _GNU_SOURCE

#include "Linux.h"

#include <errno.h>

#ifdef __linux__

#include <fcntl.h>
#include <grp.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/timerfd.h>
#include <sys/xattr.h>
#include <unistd.h>

int baton_eventfd(unsigned int initial, int flags) { return eventfd(initial, flags); }

int baton_memfd(const char *name, unsigned int flags) { return memfd_create(name, flags); }

int baton_timerfd(int clock, int flags) { return timerfd_create(clock, flags); }

static struct timespec span(int64_t nanoseconds) {
  struct timespec result = {nanoseconds / 1000000000, nanoseconds % 1000000000};
  if (result.tv_nsec < 0) {
    result.tv_nsec += 1000000000;
    result.tv_sec -= 1;
  }
  return result;
}

int baton_timerfd_set(int fd, int flags, int64_t initial, int64_t interval, int64_t old[2]) {
  struct itimerspec before;
  int result;
  if (flags < 0) {
    result = timerfd_gettime(fd, &before);
  } else {
    struct itimerspec after = {span(interval), span(initial)};
    result = timerfd_settime(fd, flags, &after, &before);
  }
  if (result == 0) {
    old[0] = before.it_value.tv_sec * 1000000000 + before.it_value.tv_nsec;
    old[1] = before.it_interval.tv_sec * 1000000000 + before.it_interval.tv_nsec;
  }
  return result;
}

ssize_t baton_splice(int source, int target, size_t count, int64_t from, int64_t to, unsigned int flags) {
  off64_t begin = from, place = to;
  return splice(source, from < 0 ? NULL : &begin, target, to < 0 ? NULL : &place, count, flags);
}

ssize_t baton_xattr_get(const char *path, int fd, int follows, const char *name, void *bytes, size_t size) {
  if (*name == 0) {
    if (path == NULL) return flistxattr(fd, bytes, size);
    return follows ? listxattr(path, bytes, size) : llistxattr(path, bytes, size);
  }
  if (path == NULL) return fgetxattr(fd, name, bytes, size);
  return follows ? getxattr(path, name, bytes, size) : lgetxattr(path, name, bytes, size);
}

int baton_xattr_set(
    const char *path, int fd, int follows, const char *name, const void *bytes, size_t size, int flags) {
  if (path == NULL) return fsetxattr(fd, name, bytes, size, flags);
  return follows ? setxattr(path, name, bytes, size, flags) : lsetxattr(path, name, bytes, size, flags);
}

int baton_xattr_remove(const char *path, int fd, int follows, const char *name) {
  if (path == NULL) return fremovexattr(fd, name);
  return follows ? removexattr(path, name) : lremovexattr(path, name);
}

int baton_identities(int groups, unsigned int found[3]) {
  return groups ? getresgid(&found[0], &found[1], &found[2]) : getresuid(&found[0], &found[1], &found[2]);
}

int baton_set_identities(int groups, unsigned int real, unsigned int effective, unsigned int saved) {
  return groups ? setresgid(real, effective, saved) : setresuid(real, effective, saved);
}

int baton_set_groups(const unsigned int *groups, size_t count) { return setgroups(count, groups); }

int baton_groups_of(const char *user, unsigned int group, unsigned int *groups, int *count) {
  return getgrouplist(user, group, groups, count);
}

int baton_initialise_groups(const char *user, unsigned int group) { return initgroups(user, group); }

int baton_change_root(const char *path) { return chroot(path); }

int baton_open_terminal(int flags) { return posix_openpt(flags); }

int baton_grant_terminal(int fd) { return grantpt(fd); }

int baton_unlock_terminal(int fd) { return unlockpt(fd); }

int baton_terminal_name(int fd, char *name, size_t size) {
  int code = ptsname_r(fd, name, size);
  if (code == 0) return 0;
  errno = code;
  return -1;
}

#else

static int missing(void) {
  errno = ENOSYS;
  return -1;
}

int baton_eventfd(unsigned int initial, int flags) { return missing(); }
int baton_memfd(const char *name, unsigned int flags) { return missing(); }
int baton_timerfd(int clock, int flags) { return missing(); }
int baton_timerfd_set(int fd, int flags, int64_t initial, int64_t interval, int64_t old[2]) { return missing(); }
ssize_t baton_splice(int source, int target, size_t count, int64_t from, int64_t to, unsigned int flags) {
  return missing();
}
ssize_t baton_xattr_get(const char *path, int fd, int follows, const char *name, void *bytes, size_t size) {
  return missing();
}
int baton_xattr_set(
    const char *path, int fd, int follows, const char *name, const void *bytes, size_t size, int flags) {
  return missing();
}
int baton_xattr_remove(const char *path, int fd, int follows, const char *name) { return missing(); }
int baton_identities(int groups, unsigned int found[3]) { return missing(); }
int baton_set_identities(int groups, unsigned int real, unsigned int effective, unsigned int saved) { return missing(); }
int baton_set_groups(const unsigned int *groups, size_t count) { return missing(); }
int baton_groups_of(const char *user, unsigned int group, unsigned int *groups, int *count) { return missing(); }
int baton_initialise_groups(const char *user, unsigned int group) { return missing(); }
int baton_change_root(const char *path) { return missing(); }
int baton_open_terminal(int flags) { return missing(); }
int baton_grant_terminal(int fd) { return missing(); }
int baton_unlock_terminal(int fd) { return missing(); }
int baton_terminal_name(int fd, char *name, size_t size) { return missing(); }

#endif
