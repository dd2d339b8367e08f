"""Numbers that hold the time, as a library of the system would make them."""

has_uuid_generate_time_safe = 1
has_stable_extractable_node = 0


def generate_time_safe():
    """Return the bytes of a number, and -1: other processes are not asked whether they make the same."""
    import uuid

    return uuid._of_time(uuid.getnode()).bytes, -1
