// What a process is given at its start and Swift cannot name alike on every system.
#pragma once

// The environment, as "NAME=value" strings with a null at the end.
char *_Nullable *_Nonnull baton_environment(void);

// Swift does not offer fork(): after it, only what the calling thread needs still works.
int baton_fork(void);

// The size of a terminal's window; -1 with errno when the descriptor is none.
int baton_terminal_size(int descriptor, int *_Nonnull columns, int *_Nonnull lines);
