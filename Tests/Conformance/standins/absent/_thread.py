"""One thread."""


def get_ident():
    return 1


def interrupt_main(signum=2):
    raise NotImplementedError("there are no threads")
