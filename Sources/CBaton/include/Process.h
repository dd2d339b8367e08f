// What a process is given at its start and Swift cannot name alike on every system.
#pragma once

// The environment, as "NAME=value" strings with a null at the end.
char *_Nullable *_Nonnull baton_environment(void);

// Swift does not offer fork(): after it, only what the calling thread needs still works.
int baton_fork(void);

// waitid, whose structure hides its fields behind macros; `process` is 0 when no child has changed.
int baton_wait_change(int kind, unsigned identifier, void *_Nonnull information, int options,
                      int *_Nonnull process, unsigned *_Nonnull user, int *_Nonnull status);

// The processors that a process may use, as numbers; their count, or -1 with errno. Without a way to
// know, -1 with ENOSYS.
int baton_affinity(int process, int *_Nonnull numbers, int capacity);
int baton_set_affinity(int process, const int *_Nonnull numbers, int count);
// By what policy a process is scheduled, with what priority, and its turn in seconds: -1 with errno. A policy
// below zero stays as it is.
int baton_schedule(int process, int *_Nonnull policy, int *_Nonnull priority, double *_Nonnull turn);
int baton_set_schedule(int process, int policy, int priority);

// fcntl and ioctl, which take any number of arguments; requests of devices may have the highest bit.
int baton_fcntl_bytes(int descriptor, int command, void *_Nonnull bytes);
int baton_ioctl_bytes(int descriptor, unsigned long request, void *_Nonnull bytes);
int baton_ioctl_number(int descriptor, unsigned long request, int argument);

// The size of a terminal's window; -1 with errno when the descriptor is none.
int baton_terminal_size(int descriptor, int *_Nonnull columns, int *_Nonnull lines);
