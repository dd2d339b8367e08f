#include "Threads.h"

#include <errno.h>
#include <pthread.h>
#include <stdlib.h>

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
