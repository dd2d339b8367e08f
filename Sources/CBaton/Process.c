#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "Process.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__linux__)
#include <sched.h>
#endif

int baton_fork(void) { return fork(); }

int baton_wait_change(int kind, unsigned identifier, void *information, int options, int *process,
                      unsigned *user, int *status) {
  static const idtype_t kinds[] = {P_ALL, P_PID, P_PGID};
  siginfo_t *change = information;
  if (kind < 0 || kind > 2) {
    errno = EINVAL;
    return -1;
  }
  change->si_pid = 0;
  if (waitid(kinds[kind], (id_t)identifier, change, options) != 0) return -1;
  *process = change->si_pid;
  *user = change->si_uid;
  *status = change->si_status;
  return 0;
}

#if defined(__linux__)

int baton_affinity(int process, int *numbers, int capacity) {
  cpu_set_t set;
  if (sched_getaffinity(process, sizeof set, &set) != 0) return -1;
  int count = 0;
  for (int i = 0; i < CPU_SETSIZE && count < capacity; i++) {
    if (CPU_ISSET(i, &set)) numbers[count++] = i;
  }
  return count;
}

int baton_set_affinity(int process, const int *numbers, int count) {
  cpu_set_t set;
  CPU_ZERO(&set);
  for (int i = 0; i < count; i++) {
    if (numbers[i] >= 0 && numbers[i] < CPU_SETSIZE) CPU_SET(numbers[i], &set);
  }
  return sched_setaffinity(process, sizeof set, &set);
}

int baton_schedule(int process, int *policy, int *priority, double *turn) {
  struct sched_param parameters;
  struct timespec interval;
  if ((*policy = sched_getscheduler(process)) < 0) return -1;
  if (sched_getparam(process, &parameters) != 0) return -1;
  if (sched_rr_get_interval(process, &interval) != 0) return -1;
  *priority = parameters.sched_priority;
  *turn = (double)interval.tv_sec + 1e-9 * (double)interval.tv_nsec;
  return 0;
}

int baton_set_schedule(int process, int policy, int priority) {
  struct sched_param parameters = {.sched_priority = priority};
  if (policy < 0) return sched_setparam(process, &parameters);
  return sched_setscheduler(process, policy, &parameters) < 0 ? -1 : 0;
}

#else

int baton_schedule(int process, int *policy, int *priority, double *turn) {
  (void)process, (void)policy, (void)priority, (void)turn;
  errno = ENOSYS;
  return -1;
}

int baton_set_schedule(int process, int policy, int priority) {
  (void)process, (void)policy, (void)priority;
  errno = ENOSYS;
  return -1;
}

int baton_affinity(int process, int *numbers, int capacity) {
  (void)process, (void)numbers, (void)capacity;
  errno = ENOSYS;
  return -1;
}

int baton_set_affinity(int process, const int *numbers, int count) {
  (void)process, (void)numbers, (void)count;
  errno = ENOSYS;
  return -1;
}

#endif

int baton_fcntl_bytes(int descriptor, int command, void *bytes) {
  return fcntl(descriptor, command, bytes);
}

int baton_ioctl_bytes(int descriptor, unsigned long request, void *bytes) {
  return ioctl(descriptor, request, bytes);
}

int baton_ioctl_number(int descriptor, unsigned long request, int argument) {
  return ioctl(descriptor, request, argument);
}

int baton_terminal_size(int descriptor, int *columns, int *lines) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return -1;
  *columns = size.ws_col;
  *lines = size.ws_row;
  return 0;
}

#if defined(__APPLE__)

#include <crt_externs.h>

char **baton_environment(void) { return *_NSGetEnviron(); }

#else

extern char **environ;

char **baton_environment(void) { return environ; }

#endif
