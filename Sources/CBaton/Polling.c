#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "Polling.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <unistd.h>

int baton_move_away(int descriptor) {
  enum { FIRST = 200 };
  int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, FIRST);
  if (moved < 0) return descriptor;
  close(descriptor);
  return moved;
}

void baton_wakeup_signal(int write_end) {
  const uint64_t one = 1;
  ssize_t ignored = write(write_end, &one, sizeof one);
  (void)ignored;
}

void baton_wakeup_drain(int read_end) {
  uint64_t taken[64];
  while (read(read_end, taken, sizeof taken) == (ssize_t)sizeof taken) {
  }
}

#if defined(__linux__)

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/syscall.h>
#include <time.h>

enum { BATCH = 256 };

int baton_wakeup_open(int *read_end, int *write_end) {
  int descriptor = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  if (descriptor < 0) return -errno;
  *read_end = descriptor;
  *write_end = descriptor;
  return 0;
}

int baton_epoll_open(void) {
  int descriptor = epoll_create1(EPOLL_CLOEXEC);
  return descriptor < 0 ? -errno : descriptor;
}

static int replace(int descriptor, int fresh) {
  if (fresh < 0) return -errno;
  int result = dup3(fresh, descriptor, O_CLOEXEC) < 0 ? -errno : 0;
  close(fresh);
  return result;
}

int baton_wakeup_renew(int read_end, int write_end) {
  (void)write_end;
  return replace(read_end, eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
}

int baton_epoll_renew(int epoll) { return replace(epoll, epoll_create1(EPOLL_CLOEXEC)); }

static const int operations[] = {EPOLL_CTL_ADD, EPOLL_CTL_MOD, EPOLL_CTL_DEL};

int baton_epoll_change(int epoll, int operation, int descriptor, uint32_t events) {
  struct epoll_event event = {.events = events, .data.fd = descriptor};
  return epoll_ctl(epoll, operations[operation], descriptor, &event) == 0 ? 0 : -errno;
}

int baton_epoll_control(int epoll, int operation, int descriptor, uint32_t interest,
                        uint64_t token) {
  struct epoll_event event = {0};
  if (interest & BATON_READABLE) event.events |= EPOLLIN;
  if (interest & BATON_WRITABLE) event.events |= EPOLLOUT;
  event.data.u64 = token;
  return epoll_ctl(epoll, operations[operation], descriptor, &event) == 0 ? 0 : -errno;
}

// Errors and hang-ups make a descriptor both readable and writable: whoever waits then meets the
// failure in its own read or write.
static uint32_t readiness(uint32_t events) {
  uint32_t ready = 0;
  if (events & ~(uint32_t)EPOLLOUT) ready |= BATON_READABLE;
  if (events & ~(uint32_t)EPOLLIN) ready |= BATON_WRITABLE;
  return ready;
}

static int wait_milliseconds(int epoll, struct epoll_event *events, int capacity, double seconds) {
  double milliseconds = ceil(seconds * 1000);
  int timeout = seconds < 0 ? -1 : milliseconds < 1e9 ? (int)milliseconds : 1000000000;
  return epoll_wait(epoll, events, capacity, timeout);
}

#if defined(SYS_epoll_pwait2)

static int wait_nanoseconds(int epoll, struct epoll_event *events, int capacity, double seconds) {
  static int missing = 0;
  if (missing || seconds <= 0) return wait_milliseconds(epoll, events, capacity, seconds);
  struct timespec timeout;
  double whole = floor(seconds);
  timeout.tv_sec = (time_t)whole;
  timeout.tv_nsec = (long)ceil((seconds - whole) * 1e9);
  if (timeout.tv_nsec >= 1000000000) {
    timeout.tv_sec += 1;
    timeout.tv_nsec = 0;
  }
  int count = (int)syscall(SYS_epoll_pwait2, epoll, events, capacity, &timeout, (void *)0, 0);
  if (count >= 0 || (errno != ENOSYS && errno != EPERM)) return count;
  // An old kernel, or a container's filter that does not know the call.
  missing = 1;
  return wait_milliseconds(epoll, events, capacity, seconds);
}

#else
#define wait_nanoseconds wait_milliseconds
#endif

int baton_epoll_wait(int epoll, baton_ready_event *events, int capacity, double seconds) {
  struct epoll_event batch[BATCH];
  if (capacity > BATCH) capacity = BATCH;
  int count = wait_nanoseconds(epoll, batch, capacity, seconds);
  if (count < 0) return -errno;
  for (int i = 0; i < count; i++) {
    events[i].token = batch[i].data.u64;
    events[i].ready = readiness(batch[i].events);
  }
  return count;
}

#else

static int configure(int descriptor) {
  if (fcntl(descriptor, F_SETFD, FD_CLOEXEC) != 0) return -errno;
  return fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0 ? 0 : -errno;
}

int baton_wakeup_open(int *read_end, int *write_end) {
  int ends[2];
  if (pipe(ends) != 0) return -errno;
  int result = configure(ends[0]);
  if (result == 0) result = configure(ends[1]);
  if (result != 0) {
    close(ends[0]);
    close(ends[1]);
    return result;
  }
  *read_end = ends[0];
  *write_end = ends[1];
  return 0;
}

int baton_wakeup_renew(int read_end, int write_end) {
  int ends[2];
  int result = baton_wakeup_open(&ends[0], &ends[1]);
  if (result != 0) return result;
  if (dup2(ends[0], read_end) < 0 || dup2(ends[1], write_end) < 0) result = -errno;
  close(ends[0]);
  close(ends[1]);
  if (result == 0) result = configure(read_end);
  return result == 0 ? configure(write_end) : result;
}

#endif
