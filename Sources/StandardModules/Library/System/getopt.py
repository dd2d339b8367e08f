"""Options of a command line, as C's getopt() takes them."""

import os
from gettext import gettext as _

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option that is not known, lacks its argument or has one too many."""

    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Return the options as pairs, and what follows them."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    options = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        options, args = _one(options, args, shortopts, longopts)
    return options, args


def gnu_getopt(args, shortopts, longopts=[]):
    """As getopt(), but options may follow other arguments."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stops_early = shortopts.startswith("+") or bool(os.environ.get("POSIXLY_CORRECT"))
    shortopts = shortopts.removeprefix("+")
    options, others = [], []
    while args:
        if args[0] == "--":
            others += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            options, args = _one(options, args, shortopts, longopts)
        elif stops_early:
            others += args
            break
        else:
            others.append(args[0])
            args = args[1:]
    return options, others


def _one(options, args, shortopts, longopts):
    if args[0].startswith("--"):
        return do_longs(options, args[0][2:], longopts, args[1:])
    return do_shorts(options, args[0][1:], shortopts, args[1:])


def do_longs(opts, opt, longopts, args):
    """Take one long option, with its argument where it has one."""
    name, equals, value = opt.partition("=")
    has_arg, opt = long_has_args(name, longopts)
    optarg = value if equals else None
    if has_arg:
        if optarg is None:
            if not args:
                raise GetoptError(_("option --%s requires argument") % opt, opt)
            optarg, args = args[0], args[1:]
    elif optarg is not None:
        raise GetoptError(_("option --%s must not have an argument") % opt, opt)
    opts.append(("--" + opt, optarg or ""))
    return opts, args


def long_has_args(opt, longopts):
    """Tell whether the option takes an argument, and its full name."""
    possible = [one for one in longopts if one.startswith(opt)]
    if not possible:
        raise GetoptError(_("option --%s not recognized") % opt, opt)
    if opt in possible:
        return False, opt
    if opt + "=" in possible:
        return True, opt
    if len(possible) > 1:
        raise GetoptError(_("option --%s not a unique prefix") % opt, opt)
    match = possible[0]
    return match.endswith("="), match.removesuffix("=")


def do_shorts(opts, optstring, shortopts, args):
    """Take the short options of one word."""
    while optstring:
        opt, optstring = optstring[0], optstring[1:]
        optarg = ""
        if short_has_arg(opt, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError(_("option -%s requires argument") % opt, opt)
                optstring, args = args[0], args[1:]
            optarg, optstring = optstring, ""
        opts.append(("-" + opt, optarg))
    return opts, args


def short_has_arg(opt, shortopts):
    """Tell whether the option takes an argument."""
    for index, char in enumerate(shortopts):
        if opt == char != ":":
            return shortopts.startswith(":", index + 1)
    raise GetoptError(_("option -%s not recognized") % opt, opt)
