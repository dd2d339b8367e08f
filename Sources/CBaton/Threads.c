#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "Threads.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

typedef struct {
  baton_thread_body body;
  void *context;
} start_record;

static void *run(void *argument) {
  start_record record = *(start_record *)argument;
  free(argument);
  record.body(record.context);
  return 0;
}

int baton_thread_start(uintptr_t *thread, size_t stack_size, baton_thread_body body,
                       void *context) {
  start_record *record = malloc(sizeof *record);
  if (record == 0) return ENOMEM;
  record->body = body;
  record->context = context;
  pthread_attr_t attributes;
  int error = pthread_attr_init(&attributes);
  if (error == 0) {
    pthread_t handle;
    error = pthread_attr_setstacksize(&attributes, stack_size);
    if (error == 0) error = pthread_create(&handle, &attributes, run, record);
    if (error == 0) *thread = (uintptr_t)handle;
    pthread_attr_destroy(&attributes);
  }
  if (error != 0) free(record);
  return error;
}

int baton_thread_join(uintptr_t thread) {
  return pthread_join((pthread_t)thread, 0);
}

int baton_thread_detach(uintptr_t thread) { return pthread_detach((pthread_t)thread); }

#if defined(__APPLE__)

uint64_t baton_thread_number(void) {
  uint64_t number = 0;
  pthread_threadid_np(0, &number);
  return number;
}

uint64_t baton_main_thread_number(void) { return baton_thread_number(); }

#else

uint64_t baton_thread_number(void) { return (uint64_t)gettid(); }

uint64_t baton_main_thread_number(void) { return (uint64_t)getpid(); }

#endif

// MARK: - Parking

struct baton_parker {
  pthread_mutex_t mutex;
  pthread_cond_t condition;
  int is_woken;
};

void baton_parker_renew(baton_parker *parker) {
  parker->is_woken = 0;
  pthread_mutex_init(&parker->mutex, 0);
#if defined(__APPLE__)
  pthread_cond_init(&parker->condition, 0);
#else
  // A change of the wall clock must not lengthen a wait.
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&parker->condition, &attributes);
  pthread_condattr_destroy(&attributes);
#endif
}

baton_parker *baton_parker_create(void) {
  baton_parker *parker = malloc(sizeof *parker);
  if (parker != 0) baton_parker_renew(parker);
  return parker;
}

void baton_parker_destroy(baton_parker *parker) {
  pthread_cond_destroy(&parker->condition);
  pthread_mutex_destroy(&parker->mutex);
  free(parker);
}

// Fewer than a billion nanoseconds, whatever the fraction rounds to.
static struct timespec duration(double seconds) {
  if (seconds > 1e8) seconds = 1e8;
  struct timespec result;
  result.tv_sec = (time_t)seconds;
  long rest = (long)((seconds - (double)result.tv_sec) * 1e9 + 0.999);
  result.tv_nsec = rest > 999999999 ? 999999999 : rest;
  return result;
}

static int wait_for(baton_parker *parker, struct timespec time) {
#if defined(__APPLE__)
  return pthread_cond_timedwait_relative_np(&parker->condition, &parker->mutex, &time);
#else
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  time.tv_sec += now.tv_sec;
  time.tv_nsec += now.tv_nsec;
  if (time.tv_nsec > 999999999) {
    time.tv_nsec -= 1000000000;
    time.tv_sec += 1;
  }
  return pthread_cond_timedwait(&parker->condition, &parker->mutex, &time);
#endif
}

int baton_parker_wait(baton_parker *parker, double seconds) {
  pthread_mutex_lock(&parker->mutex);
  if (!parker->is_woken) {
    // Whoever wakes without cause looks at the world and comes back: no loop is needed here.
    if (seconds < 0) {
      pthread_cond_wait(&parker->condition, &parker->mutex);
    } else if (seconds > 0) {
      wait_for(parker, duration(seconds));
    }
  }
  int woken = parker->is_woken;
  parker->is_woken = 0;
  pthread_mutex_unlock(&parker->mutex);
  return woken;
}

void baton_parker_wake(baton_parker *parker) {
  pthread_mutex_lock(&parker->mutex);
  parker->is_woken = 1;
  pthread_cond_signal(&parker->condition);
  pthread_mutex_unlock(&parker->mutex);
}
