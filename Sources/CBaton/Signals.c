#if defined(__linux__) && !defined(_GNU_SOURCE)
#define _GNU_SOURCE
#endif

#include "Signals.h"

#include <errno.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/syscall.h>
#endif

enum { SIGNAL_LIMIT = 64 };

int baton_interrupt_flag = 0;

static int wake_descriptor = -1;
static int number_descriptor = -1;
static int number_failure = 0;
static long unregistered = 0;
static long *attention = &unregistered;
static uint64_t pending = 0;
static uint64_t watched = 0;
static uint64_t handled = 0;
static uint64_t pending_handlers = 0;
static struct sigaction replaced[SIGNAL_LIMIT];

// An eventfd demands eight bytes and a pipe accepts them; both are non-blocking, and a full one
// has been written to already, so the result does not matter.
static void wake(void) {
  int descriptor = __atomic_load_n(&wake_descriptor, __ATOMIC_ACQUIRE);
  if (descriptor < 0) return;
  const uint64_t one = 1;
  ssize_t ignored = write(descriptor, &one, sizeof one);
  (void)ignored;
}

static void write_number(int signal) {
  int descriptor = __atomic_load_n(&number_descriptor, __ATOMIC_ACQUIRE);
  if (descriptor < 0) return;
  const uint8_t number = (uint8_t)signal;
  if (write(descriptor, &number, 1) < 0) __atomic_store_n(&number_failure, errno, __ATOMIC_RELEASE);
}

static void note(int signal) {
  int saved = errno;
  write_number(signal);
  __atomic_fetch_or(&pending, (uint64_t)1 << signal, __ATOMIC_RELAXED);
  if (signal == SIGINT) __atomic_store_n(&baton_interrupt_flag, 1, __ATOMIC_RELEASE);
  uint64_t wanted = __atomic_load_n(&handled, __ATOMIC_ACQUIRE) & (uint64_t)1 << signal;
  if (wanted) __atomic_fetch_or(&pending_handlers, wanted, __ATOMIC_RELEASE);
  if (wanted || signal == SIGINT) baton_attention_request();
  wake();
  errno = saved;
}

int baton_interrupt_take(void) {
  return __atomic_exchange_n(&baton_interrupt_flag, 0, __ATOMIC_ACQ_REL);
}

void baton_attention_register(long *limit) {
  __atomic_store_n(&attention, limit, __ATOMIC_RELEASE);
}

void baton_attention_request(void) {
  long *limit = __atomic_load_n(&attention, __ATOMIC_ACQUIRE);
  __atomic_fetch_or(limit, LONG_MIN, __ATOMIC_RELEASE);
}

// Nothing is to be done: the system call of the thread comes back with EINTR.
static void on_poke(int signal) { (void)signal; }

static pthread_t listener;
static int has_listener = 0;

void baton_interrupt_listen(int wanted) {
  __atomic_store_n(&has_listener, 0, __ATOMIC_RELEASE);
  if (!wanted) return;
  struct sigaction action = {0}, before;
  action.sa_handler = on_poke;
  sigemptyset(&action.sa_mask);
  if (sigaction(SIGURG, NULL, &before) != 0) return;
  if (before.sa_handler == SIG_DFL) sigaction(SIGURG, &action, NULL);
  listener = pthread_self();
  __atomic_store_n(&has_listener, 1, __ATOMIC_RELEASE);
}

// SIGURG harms nobody: by default it is ignored. One that a script handles is left to the script.
static void poke(void) {
  if (!__atomic_load_n(&has_listener, __ATOMIC_ACQUIRE)) return;
  struct sigaction now;
  if (sigaction(SIGURG, NULL, &now) != 0 || now.sa_handler != on_poke) return;
  if (!pthread_equal(listener, pthread_self())) pthread_kill(listener, SIGURG);
}

void baton_interrupt_raise(void) {
  __atomic_store_n(&baton_interrupt_flag, 1, __ATOMIC_RELEASE);
  baton_attention_request();
  wake();
  poke();
}

void baton_signal_simulate(int signal) {
  struct sigaction now;
  if (signal <= 0 || signal >= SIGNAL_LIMIT || sigaction(signal, NULL, &now) != 0) return;
  if (now.sa_handler == SIG_IGN || now.sa_handler == SIG_DFL) return;
  if (watched & (uint64_t)1 << signal) note(signal);
}

void baton_signals_wake(int descriptor) {
  __atomic_store_n(&wake_descriptor, descriptor, __ATOMIC_RELEASE);
}

int baton_signal_watch(int signal) {
  if (signal <= 0 || signal >= SIGNAL_LIMIT) return EINVAL;
  struct sigaction action = {0};
  struct sigaction before = {0};
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  // No SA_RESTART: a blocking read must come back, so that its caller can look at the flag.
  if (sigaction(signal, &action, &before) != 0) return errno;
  uint64_t bit = (uint64_t)1 << signal;
  if ((watched & bit) == 0) replaced[signal] = before;
  watched |= bit;
  return 0;
}

int baton_signal_restore(int signal) {
  if (signal <= 0 || signal >= SIGNAL_LIMIT) return EINVAL;
  uint64_t bit = (uint64_t)1 << signal;
  if ((watched & bit) == 0) return 0;
  watched &= ~bit;
  return sigaction(signal, &replaced[signal], 0) == 0 ? 0 : errno;
}

static int dispose(int signal, void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  return sigaction(signal, &action, 0) == 0 ? 0 : errno;
}

int baton_signal_ignore(int signal) { return dispose(signal, SIG_IGN); }

int baton_signal_default(int signal) { return dispose(signal, SIG_DFL); }

void baton_signal_handle(int signal, int wanted) {
  uint64_t bit = (uint64_t)1 << signal;
  if (wanted) {
    __atomic_fetch_or(&handled, bit, __ATOMIC_RELEASE);
  } else {
    __atomic_fetch_and(&handled, ~bit, __ATOMIC_RELEASE);
  }
}

int baton_handler_pending(int signal) {
  return (__atomic_load_n(&pending_handlers, __ATOMIC_ACQUIRE) >> signal & 1) != 0;
}

int baton_handlers_pending(void) {
  return __atomic_load_n(&pending_handlers, __ATOMIC_RELAXED) != 0;
}

uint64_t baton_handlers_take(void) {
  return __atomic_exchange_n(&pending_handlers, 0, __ATOMIC_ACQ_REL);
}

void baton_signals_receive(int wanted) {
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(wanted ? SIG_UNBLOCK : SIG_BLOCK, &all, 0);
}

uint64_t baton_signals_take(void) {
  return __atomic_exchange_n(&pending, 0, __ATOMIC_ACQ_REL);
}

void baton_signals_forget(void) {
  __atomic_store_n(&pending, 0, __ATOMIC_RELEASE);
  __atomic_store_n(&pending_handlers, 0, __ATOMIC_RELEASE);
  __atomic_store_n(&baton_interrupt_flag, 0, __ATOMIC_RELEASE);
}

int baton_signals_write_numbers(int descriptor) {
  return __atomic_exchange_n(&number_descriptor, descriptor, __ATOMIC_ACQ_REL);
}

int baton_signals_write_failure(void) {
  return __atomic_exchange_n(&number_failure, 0, __ATOMIC_ACQ_REL);
}

// Signal n is bit n-1: there are 64 of them.
static void expand(uint64_t bits, sigset_t *set) {
  sigemptyset(set);
  for (int signal = 1; signal <= 64; signal++) {
    if (bits & (uint64_t)1 << (signal - 1)) sigaddset(set, signal);
  }
}

static uint64_t compress(const sigset_t *set) {
  uint64_t bits = 0;
  for (int signal = 1; signal <= 64; signal++) {
    if (sigismember(set, signal) == 1) bits |= (uint64_t)1 << (signal - 1);
  }
  return bits;
}

int baton_signal_mask(int how, uint64_t set, uint64_t *before) {
  sigset_t wanted, old;
  expand(set, &wanted);
  sigemptyset(&old);
  int error = pthread_sigmask(how, &wanted, &old);
  *before = compress(&old);
  return error;
}

uint64_t baton_signals_held(void) {
  sigset_t set;
  sigemptyset(&set);
  sigpending(&set);
  return compress(&set);
}

#ifdef __linux__

int baton_signal_wait(uint64_t bits, int64_t nanoseconds, int64_t *info) {
  sigset_t set;
  expand(bits, &set);
  siginfo_t found = {0};
  struct timespec time = {nanoseconds / 1000000000, nanoseconds % 1000000000};
  if (sigtimedwait(&set, &found, nanoseconds < 0 ? 0 : &time) < 0) return errno;
  info[0] = found.si_signo;
  info[1] = found.si_code;
  info[2] = found.si_errno;
  info[3] = found.si_pid;
  info[4] = found.si_uid;
  info[5] = found.si_status;
  info[6] = found.si_band;
  return 0;
}

int baton_process_descriptor_signal(int descriptor, int signal) {
  return (int)syscall(SYS_pidfd_send_signal, descriptor, signal, 0, 0);
}

#else

int baton_signal_wait(uint64_t bits, int64_t nanoseconds, int64_t *info) {
  (void)nanoseconds;
  sigset_t set;
  expand(bits, &set);
  int signal = 0;
  int error = sigwait(&set, &signal);
  for (int index = 0; index < 7; index++) info[index] = 0;
  info[0] = signal;
  return error;
}

int baton_process_descriptor_signal(int descriptor, int signal) {
  (void)descriptor, (void)signal;
  errno = ENOSYS;
  return -1;
}

#endif
