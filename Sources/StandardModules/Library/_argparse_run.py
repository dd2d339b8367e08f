"""One run of an argparse parser over the words of a command line."""

from _argparse_actions import ArgumentError, _argument_name
from _argparse_help import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

# Where scripts find these names, and what their reprs say.
__name__ = "argparse"


class _Run:
    """One command line while it is being parsed."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.positionals = [a for a in parser._actions if not a.option_strings]
        self.seen = []
        self.unknown = []

    def parse(self):
        position = 0
        pending = []
        args = self.args
        while position < len(args):
            arg = args[position]
            if arg == "--":
                pending += args[position + 1 :] if "--" not in pending else []
                position = len(args)
                break
            option = self._option(arg)
            if option is None:
                pending.append(arg)
                position += 1
                if self._wants_rest(pending):
                    pending += args[position:]
                    position = len(args)
                continue
            pending = self._take_positionals(pending, is_end=False)
            position = self._take_option(option, position + 1)
        pending = self._take_positionals(pending, is_end=True)
        self.unknown += pending
        self._check_required()
        self._convert_defaults()
        return self.unknown

    def _wants_rest(self, pending):
        """Does a subcommand or a remainder take everything that follows?"""
        fixed = 0
        for action in self.positionals:
            if action.nargs in (PARSER, REMAINDER):
                return len(pending) > fixed
            if action.nargs is None:
                fixed += 1
            elif isinstance(action.nargs, int):
                fixed += action.nargs
            else:
                return False
        return False

    def _option(self, arg):
        """The action, its name and the value after = of an option; None for other arguments."""
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars or len(arg) == 1:
            return None
        known = parser._option_string_actions
        if arg in known:
            return known[arg], arg, None
        name, equal, value = arg.partition("=")
        if equal and name in known:
            return known[name], name, value
        matches = self._abbreviated(name)
        if len(matches) > 1:
            raise ArgumentError(
                None, f"ambiguous option: {arg} could match {', '.join(matches)}"
            )
        if matches:
            return known[matches[0]], matches[0], value if equal else None
        if arg[1] not in parser.prefix_chars and arg[:2] in known:
            return known[arg[:2]], arg[:2], arg[2:]
        if _looks_negative(arg) and not any(_looks_negative(one) for one in known):
            return None
        return None if " " in arg else (None, arg, None)

    def _abbreviated(self, name):
        if not self.parser.allow_abbrev or name[:2] != self.parser.prefix_chars[0] * 2:
            return []
        return [one for one in self.parser._option_string_actions if one.startswith(name)]

    def _take_option(self, option, position):
        action, name, value = option
        if action is None:
            self.unknown.append(name)
            return position
        if value is not None:
            if action.nargs == 0:
                return self._take_flags(action, name, value, position)
            self._apply(action, [value], name)
            return position
        available = []
        while position + len(available) < len(self.args):
            following = self.args[position + len(available)]
            if following == "--" or self._option(following) is not None and action.nargs != REMAINDER:
                break
            available.append(following)
        count = self._count(action, len(available))
        if count is None:
            raise ArgumentError(action, _count_message(action.nargs))
        self._apply(action, available[:count], name)
        return position + count

    def _take_flags(self, action, name, rest, position):
        """-abc: options of one letter without values together."""
        known = self.parser._option_string_actions
        while True:
            if name[:2] == "--" or not rest:
                raise ArgumentError(action, f"ignored explicit argument {rest!r}")
            self._apply(action, [], name)
            name, rest = name[0] + rest[0], rest[1:]
            if name not in known:
                raise ArgumentError(action, f"ignored explicit argument {name[1:] + rest!r}")
            action = known[name]
            if not rest:
                return self._take_option((action, name, None), position)
            if action.nargs != 0:
                self._apply(action, [rest.removeprefix("=")], name)
                return position

    def _count(self, action, available):
        """How many of the available values an argument takes; None when they are too few."""
        nargs = action.nargs
        if nargs is None:
            return 1 if available else None
        if nargs == OPTIONAL:
            return min(available, 1)
        if nargs in (ZERO_OR_MORE, REMAINDER):
            return available
        if nargs in (ONE_OR_MORE, PARSER):
            return available or None
        return nargs if available >= nargs else None

    def _take_positionals(self, pending, is_end):
        """Give what is there to the positional arguments that can have it."""
        while self.positionals and (pending or is_end):
            counts = self._distribute(len(pending))
            for count in counts:
                action = self.positionals.pop(0)
                self._apply(action, pending[:count], None)
                pending = pending[count:]
            if not counts or not is_end or not sum(counts):
                break
        return pending

    def _distribute(self, available):
        """The counts of the longest run of positional arguments that fits, as greedy as possible."""
        for length in range(len(self.positionals), 0, -1):
            actions = self.positionals[:length]
            least = [_least(action.nargs) for action in actions]
            if sum(least) > available:
                continue
            spare = available - sum(least)
            counts = []
            for action, minimum in zip(actions, least):
                most = _most(action.nargs)
                extra = spare if most is None else min(spare, most - minimum)
                counts.append(minimum + extra)
                spare -= extra
            return counts
        return []

    def _apply(self, action, texts, name):
        self.seen.append(action)
        for group in self.parser._mutually_exclusive_groups:
            if any(one is action for one in group._group_actions):
                for other in group._group_actions:
                    if other is not action and any(one is other for one in self.seen):
                        if texts or action.option_strings:
                            raise ArgumentError(
                                action, f"not allowed with argument {_argument_name(other)}"
                            )
        values = self._values(action, texts)
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, name)

    def _values(self, action, texts):
        parser = self.parser
        nargs = action.nargs
        if nargs == 0:
            return []
        if nargs == OPTIONAL and not texts:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = parser._get_value(action, value)
            return value
        if nargs == ZERO_OR_MORE and not texts and not action.option_strings:
            return action.default if action.default is not None else []
        if nargs in (None, OPTIONAL):
            value = parser._get_value(action, texts[0])
            parser._check_value(action, value)
            return value
        if nargs == REMAINDER:
            return [parser._get_value(action, text) for text in texts]
        values = [parser._get_value(action, text) for text in texts]
        if nargs == PARSER:
            parser._check_value(action, values[0])
        else:
            for value in values:
                parser._check_value(action, value)
        return values

    def _check_required(self):
        parser = self.parser
        missing = []
        for action in parser._actions:
            if any(one is action for one in self.seen) or not action.required:
                continue
            missing.append(_argument_name(action))
        if missing:
            raise ArgumentError(
                None, f"the following arguments are required: {', '.join(filter(None, missing))}"
            )
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(a is s for a in group._group_actions for s in self.seen):
                names = [_argument_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")

    def _convert_defaults(self):
        for action in self.parser._actions:
            if any(one is action for one in self.seen) or not isinstance(action.default, str):
                continue
            if action.dest is SUPPRESS or action.default is SUPPRESS:
                continue
            if getattr(self.namespace, action.dest, None) is action.default:
                value = self.parser._get_value(action, action.default)
                setattr(self.namespace, action.dest, value)


def _least(nargs):
    if nargs in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS):
        return 0
    return nargs if isinstance(nargs, int) else 1


def _most(nargs):
    if nargs in (ZERO_OR_MORE, ONE_OR_MORE, REMAINDER, PARSER):
        return None
    return nargs if isinstance(nargs, int) else 1


def _looks_negative(text):
    rest = text[1:]
    return text[0] == "-" and rest.replace(".", "", 1).isdigit() and rest.isascii()


def _count_message(nargs):
    if nargs is None:
        return "expected one argument"
    if nargs == OPTIONAL:
        return "expected at most one argument"
    if nargs == ONE_OR_MORE:
        return "expected at least one argument"
    return f"expected {nargs} argument{'' if nargs == 1 else 's'}"
