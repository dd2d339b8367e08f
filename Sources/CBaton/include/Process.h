// What a process is given at its start and Swift cannot name alike on every system.
#pragma once

// The environment, as "NAME=value" strings with a null at the end.
char *_Nullable *_Nonnull baton_environment(void);
