import os
import signal

signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGUSR2])
signal.raise_signal(signal.SIGUSR1)
print(repr(signal.sigwait([signal.SIGUSR1])))  # expect: <Signals.SIGUSR1: 10>
os.kill(os.getpid(), signal.SIGUSR2)
info = signal.sigwaitinfo({signal.SIGUSR1, signal.SIGUSR2})
print(info.si_signo, info.si_pid == os.getpid(), type(info))  # expect: 12 True <class 'signal.struct_siginfo'>
print(signal.sigtimedwait([signal.SIGUSR1], 0))  # expect: None
try:
    signal.sigtimedwait([signal.SIGUSR1], -1)
except ValueError as error:
    print(error)  # expect: timeout must be non-negative
