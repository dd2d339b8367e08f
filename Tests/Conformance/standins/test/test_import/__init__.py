"""What other test modules take from here."""


def no_rerun(reason):
    return lambda test: test
