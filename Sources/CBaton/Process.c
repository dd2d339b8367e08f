#include "Process.h"

#if defined(__APPLE__)

#include <crt_externs.h>

char **baton_environment(void) { return *_NSGetEnviron(); }

#else

extern char **environ;

char **baton_environment(void) { return environ; }

#endif
