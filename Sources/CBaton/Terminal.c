#define _GNU_SOURCE
#include "Terminal.h"

#include "Polling.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

// MARK: Sink

struct sink {
  void (*receive)(void *, const char *, size_t);
  void *context;
};

static int sink_close(void *cookie) {
  free(cookie);
  return 0;
}

#ifdef __APPLE__
static int sink_write(void *cookie, const char *bytes, int count) {
  struct sink *sink = cookie;
  sink->receive(sink->context, bytes, (size_t)count);
  return count;
}
#else
static ssize_t sink_write(void *cookie, const char *bytes, size_t count) {
  struct sink *sink = cookie;
  sink->receive(sink->context, bytes, count);
  return (ssize_t)count;
}
#endif

FILE *baton_sink_open(void (*receive)(void *, const char *, size_t), void *context) {
  struct sink *sink = malloc(sizeof *sink);
  if (sink == NULL) return NULL;
  sink->receive = receive;
  sink->context = context;
#ifdef __APPLE__
  FILE *file = funopen(sink, NULL, sink_write, NULL, sink_close);
#else
  cookie_io_functions_t functions = {.write = sink_write, .close = sink_close};
  FILE *file = fopencookie(sink, "w", functions);
#endif
  if (file == NULL) {
    free(sink);
    return NULL;
  }
  setvbuf(file, NULL, _IOFBF, 8192);
  return file;
}

// MARK: Restore

static struct termios saved_modes;
static volatile sig_atomic_t saved_descriptor = -1;
// What is on: nothing, modes, or modes and a line that is being edited. Once the guardian lives, in a page
// that it sees as well.
enum { UNUSED, MODES, LINE };
static volatile sig_atomic_t own_use;
static volatile sig_atomic_t *use = &own_use;
static pid_t owner;

int baton_terminal_save(int descriptor) {
  if (saved_descriptor >= 0) return 0;
  if (tcgetattr(descriptor, &saved_modes) != 0) return -1;
  owner = getpid();
  saved_descriptor = descriptor;
  return 0;
}

void baton_terminal_set_active(int value) {
  *use = value;
}

// A handler may run while this is changed: it must never see the new length with the old bytes.
static char undo[256];
static volatile sig_atomic_t undo_count;

void baton_terminal_set_undo(const char *bytes, size_t count) {
  undo_count = 0;
  if (count > sizeof undo) count = sizeof undo;
  memcpy(undo, bytes, count);
  undo_count = (sig_atomic_t)count;
}

static void write_all(const char *text, size_t count) {
  if (write(STDOUT_FILENO, text, count) < 0) { /* The terminal is gone. */ }
}

// Ends what the line editor has switched on, and leaves the row that it has drawn.
static void write_neutral(void) {
  static const char neutral[] = "\033[?2026l\033[?2004l\033[?25h\033[0m";
  static const char below[] = "\r\n\033[J";
  write_all(neutral, sizeof neutral - 1);
  if (*use == LINE) write_all(below, sizeof below - 1);
}

void baton_terminal_restore(void) {
  int descriptor = saved_descriptor;
  if (descriptor < 0 || getpid() != owner) return;
  int error = errno;
  // In the background the terminal belongs to somebody else; setting it would also stop us.
  if (tcgetpgrp(descriptor) == getpgrp()) {
    if (*use != UNUSED) {
      write_neutral();
      *use = UNUSED;
    }
    if (undo_count > 0) {
      size_t count = (size_t)undo_count;
      undo_count = 0;
      write_all(undo, count);
    }
    tcsetattr(descriptor, TCSADRAIN, &saved_modes);
  }
  errno = error;
}

// MARK: Guardian

// SIGKILL leaves no time to restore: a process of its own waits for our end. It is not our child, or a
// script's wait() would meet it.
#if defined(__linux__) && defined(SYS_pidfd_open)

static void guard_from_outside(int process, pid_t group) {
  struct pollfd end = {.fd = process, .events = POLLIN};
  while (poll(&end, 1, -1) < 0 && errno == EINTR) {}
  // A shell that has the terminal again has its own modes on it.
  if (tcgetpgrp(saved_descriptor) != group) return;
  if (*use != UNUSED) write_neutral();
  tcsetattr(saved_descriptor, TCSADRAIN, &saved_modes);
}

static void become_guardian(int process, pid_t group) {
  static const int unheard[] = {SIGINT, SIGQUIT, SIGTSTP, SIGHUP, SIGTTOU, SIGTTIN, SIGPIPE};
  for (size_t i = 0; i < sizeof unheard / sizeof *unheard; i++) signal(unheard[i], SIG_IGN);
  signal(SIGTERM, SIG_DFL);
  setpgid(0, 0);
  prctl(PR_SET_NAME, "baton-guardian");
  for (int descriptor = 2; descriptor < 256; descriptor++) {
    if (descriptor != process) close(descriptor);
  }
  guard_from_outside(process, group);
  _exit(0);
}

static void start_guardian(void) {
  int process = (int)syscall(SYS_pidfd_open, getpid(), 0);
  if (process < 0) return;
  void *page = mmap(NULL, sizeof *use, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page != MAP_FAILED) {
    *(volatile sig_atomic_t *)page = *use;
    use = page;
    pid_t group = getpgrp();
    pid_t child = fork();
    if (child == 0) {
      if (fork() == 0) become_guardian(process, group);
      _exit(0);
    }
    while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
  }
  close(process);
}

#else

static void start_guardian(void) {}

#endif

static const int deadly[] = {SIGSEGV, SIGBUS,  SIGILL,  SIGTRAP, SIGABRT,
                             SIGFPE,  SIGQUIT, SIGTERM, SIGHUP};
enum { deadly_count = sizeof deadly / sizeof *deadly };
static struct sigaction before_deadly[deadly_count];

static void on_deadly(int number) {
  baton_terminal_restore();
  for (int i = 0; i < deadly_count; i++) {
    if (deadly[i] == number) sigaction(number, &before_deadly[i], NULL);
  }
  // Blocked until this handler returns; then the earlier disposition acts.
  raise(number);
}

void baton_terminal_guard(void) {
  static int is_installed;
  if (is_installed) return;
  is_installed = 1;
  baton_terminal_guard_thread();
  start_guardian();
  atexit(baton_terminal_restore);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_deadly;
  action.sa_flags = SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < deadly_count; i++) {
    sigaction(deadly[i], NULL, &before_deadly[i]);
    // An ignored SIGHUP (nohup) stays ignored.
    if (before_deadly[i].sa_handler != SIG_IGN) sigaction(deadly[i], &action, NULL);
  }
}

void baton_terminal_guard_thread(void) {
  enum { size = 64 * 1024 };
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && !(present.ss_flags & SS_DISABLE)) return;
  // Lives as long as the thread, and the threads that call this live as long as the process.
  stack_t stack = {.ss_sp = malloc(size), .ss_size = size};
  if (stack.ss_sp != NULL) sigaltstack(&stack, NULL);
}

// MARK: Signals

static const int reported[] = {SIGINT, SIGWINCH, SIGTSTP, SIGCONT};
enum { reported_count = sizeof reported / sizeof *reported };
static struct sigaction before_reported[reported_count];
static int signal_pipe[2] = {-1, -1};
static int is_reporting;

static void on_reported(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  if (write(signal_pipe[1], &byte, 1) < 0) { /* Full: the reader is about to wake anyway. */ }
  errno = error;
}

int baton_terminal_signals_open(int *write_end) {
  if (signal_pipe[0] < 0) {
    if (pipe(signal_pipe) != 0) return -1;
    for (int end = 0; end < 2; end++) {
      fcntl(signal_pipe[end], F_SETFD, FD_CLOEXEC);
      fcntl(signal_pipe[end], F_SETFL, O_NONBLOCK);
      signal_pipe[end] = baton_move_away(signal_pipe[end]);
    }
  }
  *write_end = signal_pipe[1];
  if (is_reporting) return signal_pipe[0];
  is_reporting = 1;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_reported;
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  sigfillset(&action.sa_mask);
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &action, &before_reported[i]);
  return signal_pipe[0];
}

void baton_terminal_signals_close(void) {
  if (!is_reporting) return;
  is_reporting = 0;
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &before_reported[i], NULL);
}

void baton_terminal_hear_own(void) {
  sigset_t others;
  sigfillset(&others);
  for (int i = 0; i < reported_count; i++) sigdelset(&others, reported[i]);
  for (int i = 0; i < deadly_count; i++) sigdelset(&others, deadly[i]);
  pthread_sigmask(SIG_SETMASK, &others, NULL);
}

void baton_terminal_wake(void) {
  unsigned char byte = 0;
  if (write(signal_pipe[1], &byte, 1) < 0) { /* Full: the reader is about to wake anyway. */ }
}

static int64_t now_in_nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// Nanoseconds; during a stop, what the clock's time is to be added to. One number, because other threads go
// on, and ask, before the one that has stopped can write down how long it was.
static _Atomic int64_t stopped;

int64_t baton_stopped_nanoseconds(void) {
  int64_t value = stopped;
  return value < 0 ? now_in_nanoseconds() + value : value;
}

void baton_terminal_stop(int whole_group) {
  stopped -= now_in_nanoseconds();
  struct sigaction standard, present;
  memset(&standard, 0, sizeof standard);
  if (whole_group) {
    standard.sa_handler = SIG_IGN;
    sigaction(SIGTSTP, &standard, &present);
    kill(0, SIGTSTP);
    sigaction(SIGTSTP, &present, NULL);
  }
  standard.sa_handler = SIG_DFL;
  sigset_t stop, blocked;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &standard, &present);
  sigprocmask(SIG_UNBLOCK, &stop, &blocked);
  // This thread's own signal, after the others': a signal for the process may come to another thread
  // later than our handler is back.
  raise(SIGTSTP);
  sigprocmask(SIG_SETMASK, &blocked, NULL);
  sigaction(SIGTSTP, &present, NULL);
  stopped += now_in_nanoseconds();
}

// MARK: Pairs

int baton_open_terminals(int *master, int *slave) {
  int one = posix_openpt(O_RDWR | O_NOCTTY);
  if (one < 0) return -1;
  const char *name = NULL;
  if (grantpt(one) == 0 && unlockpt(one) == 0) name = ptsname(one);
  int other = name ? open(name, O_RDWR | O_NOCTTY) : -1;
  if (other < 0) {
    int failure = errno;
    close(one);
    errno = failure;
    return -1;
  }
  fcntl(one, F_SETFD, FD_CLOEXEC);
  fcntl(other, F_SETFD, FD_CLOEXEC);
  *master = one;
  *slave = other;
  return 0;
}
