#include "Process.h"

#include <sys/ioctl.h>
#include <unistd.h>

int baton_fork(void) { return fork(); }

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
