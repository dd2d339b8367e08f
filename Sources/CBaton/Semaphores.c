#include "Semaphores.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <pthread.h>
#include <semaphore.h>
#include <time.h>

int baton_semaphore_open(const char *name, int is_new, unsigned value, void **semaphore) {
  sem_t *opened = is_new ? sem_open(name, O_CREAT | O_EXCL, 0600, value) : sem_open(name, 0);
  if (opened == SEM_FAILED) return -errno;
  *semaphore = opened;
  return 0;
}

void baton_semaphore_close(void *semaphore) { sem_close(semaphore); }

int baton_semaphore_unlink(const char *name) { return sem_unlink(name) == 0 ? 0 : -errno; }

int baton_semaphore_post(void *semaphore) { return sem_post(semaphore) == 0 ? 0 : -errno; }

int baton_semaphore_try(void *semaphore) { return sem_trywait(semaphore) == 0 ? 0 : -errno; }

#if defined(__APPLE__)

int baton_semaphore_wait(void *semaphore, double seconds) {
  if (seconds < 0) return sem_wait(semaphore) == 0 ? 0 : -errno;
  // There is no wait with a limit here: it is looked for at growing intervals.
  double pause = 0.0005;
  while (sem_trywait(semaphore) != 0) {
    if (errno != EAGAIN) return -errno;
    if (seconds <= 0) return -ETIMEDOUT;
    if (pause > seconds) pause = seconds;
    struct timespec time = {0, (long)(pause * 1e9)};
    if (nanosleep(&time, 0) != 0) return -errno;
    seconds -= pause;
    if (pause < 0.02) pause *= 2;
  }
  return 0;
}

int baton_semaphore_value(void *semaphore) {
  (void)semaphore;
  return -ENOSYS;
}

#else

int baton_semaphore_wait(void *semaphore, double seconds) {
  if (seconds < 0) return sem_wait(semaphore) == 0 ? 0 : -errno;
  struct timespec end;
  clock_gettime(CLOCK_REALTIME, &end);
  double whole = floor(seconds);
  end.tv_sec += (time_t)whole;
  end.tv_nsec += (long)((seconds - whole) * 1e9);
  if (end.tv_nsec >= 1000000000) {
    end.tv_sec += 1;
    end.tv_nsec -= 1000000000;
  }
  return sem_timedwait(semaphore, &end) == 0 ? 0 : -errno;
}

int baton_semaphore_value(void *semaphore) {
  int value = 0;
  return sem_getvalue(semaphore, &value) == 0 ? value : -errno;
}

#endif

uint64_t baton_current_thread(void) { return (uint64_t)(uintptr_t)pthread_self(); }
