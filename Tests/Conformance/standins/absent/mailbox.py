"""Names for import statements."""


class Mailbox:
    pass


class _PartialFile:
    pass
