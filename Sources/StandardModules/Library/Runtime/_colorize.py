"""Colours in tracebacks and reports: Baton's texts for scripts have none."""

COLORIZE = True


class ANSIColors:
    """What switches colours on and off in a terminal."""

    RESET = "\x1b[0m"
    BOLD_GREEN, BOLD_MAGENTA, BOLD_RED = "\x1b[1;32m", "\x1b[1;35m", "\x1b[1;31m"
    GREEN, GREY, MAGENTA, RED, YELLOW = "\x1b[32m", "\x1b[90m", "\x1b[35m", "\x1b[31m", "\x1b[33m"


NoColors = ANSIColors()
for _name in vars(ANSIColors):
    if not _name.startswith("_"):
        setattr(NoColors, _name, "")


def get_colors(colorize=False):
    """Return the colours, or as many empty texts."""
    return ANSIColors() if colorize or can_colorize() else NoColors


def can_colorize():
    """Whether reports are written in colours."""
    return False
