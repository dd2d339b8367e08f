// Starting a program in a child process. Between the fork and the exec only async-signal-safe calls are made:
// other threads of the parent may hold any lock at that moment, and with vfork the memory is the parent's.
#pragma once

#include <stdint.h>
#include <sys/types.h>

// What a child is given. Descriptors are -1 when there is nothing to do for them.
typedef struct {
  // Tried in this order, as execvp does with the folders of PATH; a null ends it.
  char *_Nullable *_Nullable programs;
  char *_Nullable *_Nullable arguments;
  // Null: that of this process.
  char *_Nullable *_Nullable environment;
  const char *_Nullable folder;
  // All descriptors from 3 on are closed, but for those that are kept, in ascending order.
  int closes_others;
  const int *_Nullable kept;
  size_t kept_count;
  // The child's ends become 0, 1 and 2; the parent's ends are closed in the child.
  int input_child, input_parent;
  int output_parent, output_child;
  int error_parent, error_child;
  // Where failures are written: "ClassName:HEXERRNO:TEXT".
  int report;
  int restores_signals;
  int starts_session;
  // -1: the parent's.
  int process_group;
  int64_t group, user, mask;
  const gid_t *_Nullable groups;
  // -1: the parent's.
  int64_t group_count;
  int may_share_memory;
} baton_spawn_request;

// Starts the program and returns the child's number, or -1 with errno.
int baton_spawn(const baton_spawn_request *_Nonnull request);

// The part of a child that was made by a fork: `prepare` is called after everything else is set up and before
// descriptors are closed; it returns nonzero on failure. Does not return.
void baton_spawn_in_child(const baton_spawn_request *_Nonnull request,
                          int (*_Nullable prepare)(void *_Nullable context),
                          void *_Nullable context) __attribute__((noreturn));

// A descriptor that becomes readable when the process ends; -1 with errno where the system has none.
int baton_process_descriptor(int process);
