import traceback


class Broken(Exception):
    @property
    def __notes__(self):
        raise ValueError("no notes")


print(*traceback.format_exception_only(Broken("first")), sep="", end="")
# expect: Broken: first
# expect: Ignored error getting __notes__: ValueError('no notes')
