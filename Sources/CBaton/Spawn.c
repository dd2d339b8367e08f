#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "Spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__linux__)
#include <sys/syscall.h>
#endif

enum { FIRST_OTHER = 3 };

static int make_inheritable(int descriptor) {
  int flags = fcntl(descriptor, F_GETFD);
  if (flags < 0) return -1;
  return fcntl(descriptor, F_SETFD, flags & ~FD_CLOEXEC);
}

// Puts `from` in the place of a standard descriptor.
static int place(int from, int target) {
  if (from == target) return make_inheritable(from);
  if (from < 0) return 0;
  return dup2(from, target) < 0 ? -1 : 0;
}

static void close_if_open(int descriptor) {
  if (descriptor >= 0) close(descriptor);
}

// Closes [low, high).
static void close_between(int low, int high) {
  if (low >= high) return;
#if defined(SYS_close_range)
  if (syscall(SYS_close_range, low, high - 1, 0) == 0) return;
#endif
  long limit = sysconf(_SC_OPEN_MAX);
  if (limit < 0 || limit > 65536) limit = 65536;
  for (int descriptor = low; descriptor < high && descriptor < limit; descriptor++) close(descriptor);
}

static void close_others(const baton_spawn_request *request) {
  int low = FIRST_OTHER;
  for (size_t i = 0; i < request->kept_count; i++) {
    int kept = request->kept[i];
    if (kept < low) continue;
    close_between(low, kept);
    low = kept + 1;
  }
  close_between(low, 0x7fffffff);
}

static int connect_streams(const baton_spawn_request *request) {
  for (size_t i = 0; i < request->kept_count; i++) {
    int kept = request->kept[i];
    if (kept != request->report && make_inheritable(kept) != 0) return -1;
  }
  close_if_open(request->input_parent);
  close_if_open(request->output_parent);
  close_if_open(request->error_parent);
  int output = request->output_child;
  int error = request->error_child;
  // The places that are filled first must not be what later ones are filled from.
  if (output == 0) {
    output = fcntl(output, F_DUPFD_CLOEXEC, FIRST_OTHER);
    if (output < 0) return -1;
  }
  if (error == 0 || error == 1) {
    error = fcntl(error, F_DUPFD_CLOEXEC, FIRST_OTHER);
    if (error < 0) return -1;
  }
  if (place(request->input_child, 0) != 0) return -1;
  if (place(output, 1) != 0) return -1;
  return place(error, 2);
}

static int change_identity(const baton_spawn_request *request) {
  if (request->starts_session && setsid() < 0) return -1;
  if (request->process_group >= 0 && setpgid(0, request->process_group) != 0) return -1;
  if (request->group_count >= 0 && setgroups((size_t)request->group_count, request->groups) != 0) {
    return -1;
  }
  gid_t group = (gid_t)request->group;
  if (request->group >= 0 && setregid(group, group) != 0) return -1;
  uid_t user = (uid_t)request->user;
  if (request->user >= 0 && setreuid(user, user) != 0) return -1;
  return 0;
}

static void restore_signals(void) {
  signal(SIGPIPE, SIG_DFL);
#if defined(SIGXFSZ)
  signal(SIGXFSZ, SIG_DFL);
#endif
}

extern char **environ;

static void execute(const baton_spawn_request *request) {
  int reason = 0;
  for (char **program = request->programs; *program != 0; program++) {
    execve(*program, request->arguments, request->environment ? request->environment : environ);
    if (errno != ENOENT && errno != ENOTDIR && reason == 0) reason = errno;
  }
  if (reason != 0) errno = reason;
}

static void tell(int descriptor, const char *text) {
  ssize_t ignored = write(descriptor, text, strlen(text));
  (void)ignored;
}

static void report_failure(int descriptor, const char *stage) {
  static const char digits[] = "0123456789ABCDEF";
  char number[16];
  char *start = number + sizeof number - 1;
  *start = 0;
  unsigned code = (unsigned)errno;
  do {
    *--start = digits[code % 16];
    code /= 16;
  } while (code != 0);
  tell(descriptor, "OSError:");
  tell(descriptor, start);
  tell(descriptor, ":");
  tell(descriptor, stage);
}

static void run_child(const baton_spawn_request *request, const sigset_t *mask,
                      int (*prepare)(void *), void *context) {
  const char *stage = "noexec";
  if (connect_streams(request) != 0) goto failed;
  if (request->folder != 0 && chdir(request->folder) != 0) {
    stage = "noexec:chdir";
    goto failed;
  }
  if (request->mask >= 0) umask((mode_t)request->mask);
  if (request->restores_signals) restore_signals();
  if (mask != 0) sigprocmask(SIG_SETMASK, mask, 0);
  if (change_identity(request) != 0) goto failed;
  if (prepare != 0 && prepare(context) != 0) {
    tell(request->report, "SubprocessError:0:Exception occurred in preexec_fn.");
    _exit(255);
  }
  if (request->closes_others) close_others(request);
  stage = "";
  execute(request);
failed:
  report_failure(request->report, stage);
  _exit(255);
}

void baton_spawn_in_child(const baton_spawn_request *request, int (*prepare)(void *),
                          void *context) {
  run_child(request, 0, prepare, context);
  _exit(255);
}

// Handlers are the parent's functions: with vfork they would run on its memory. Ignored signals stay so.
static void reset_handlers(void) {
  for (int number = 1; number < NSIG; number++) {
    struct sigaction action;
    if (sigaction(number, 0, &action) != 0) continue;
    if (action.sa_handler == SIG_IGN || action.sa_handler == SIG_DFL) continue;
    struct sigaction none = {0};
    none.sa_handler = SIG_DFL;
    sigaction(number, &none, 0);
  }
}

int baton_spawn(const baton_spawn_request *request) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
#if defined(__linux__)
  pid_t child = request->may_share_memory ? vfork() : fork();
#else
  pid_t child = fork();
#endif
  if (child == 0) {
    reset_handlers();
    run_child(request, &before, 0, 0);
    _exit(255);
  }
  int error = errno;
  pthread_sigmask(SIG_SETMASK, &before, 0);
  errno = error;
  return child;
}

int baton_process_descriptor(int process) {
#if defined(SYS_pidfd_open)
  return (int)syscall(SYS_pidfd_open, process, 0);
#else
  (void)process;
  errno = ENOSYS;
  return -1;
#endif
}
