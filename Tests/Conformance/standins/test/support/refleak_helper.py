"""Nobody hunts for leaked references."""


def hunting_for_refleaks():
    return False
