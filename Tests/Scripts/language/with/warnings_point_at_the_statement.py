import warnings


class Old:
    def __enter__(self):
        warnings.warn("old", stacklevel=2)

    def __exit__(self, *details):
        pass


def use():
    with Old():
        pass


use()  # expect-exit: 0
# expect-stderr: warnings_point_at_the_statement.py:13: UserWarning: old
# expect-stderr:   with Old():
