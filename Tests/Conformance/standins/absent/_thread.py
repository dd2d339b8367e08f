"""One thread."""


def get_ident():
    return 1


def interrupt_main(signum=2):
    import signal

    signal.raise_signal(signum)
