"""One run of an argparse parser over the words of a command line.

The words become a text of letters: O for an option, A for any other word, - for the word `--`. How many
words an argument takes is what a regular expression for its `nargs` matches there.
"""

import re
from collections import namedtuple

from _argparse_actions import ArgumentError, _argument_name
from _argparse_help import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

# Where scripts find these names, and what their reprs say.
__name__ = "argparse"

# An option as it stands in the command line: `mark` is what separates the name from a value that
# belongs to the same word, "" when nothing does.
_Option = namedtuple("_Option", "action name mark value")

_negative = re.compile(r"-\d+$|-\d*\.\d+$").match

_PATTERNS = {
    None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)",
    REMAINDER: "([-AO]*)", PARSER: "(-*A[-AO]*)", SUPPRESS: "(-*-*)",
}  # fmt: skip


def _pattern(action):
    nargs = action.nargs
    pattern = _PATTERNS[nargs] if nargs in _PATTERNS else f"(-*{'-*'.join('A' * nargs)}-*)"
    return pattern.replace("-*", "").replace("-", "") if action.option_strings else pattern


def _count_message(nargs):
    if nargs is None:
        return "expected one argument"
    if nargs == OPTIONAL:
        return "expected at most one argument"
    if nargs == ONE_OR_MORE:
        return "expected at least one argument"
    return f"expected {nargs} argument{'' if nargs == 1 else 's'}"


class _Run:
    """One command line while it is being parsed."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.args = args
        self.namespace = namespace
        self.positionals = [a for a in parser._actions if not a.option_strings]
        self.has_negative_options = any(map(_negative, parser._option_string_actions))
        # Actions that have run, and those of them that were more than a default.
        self.seen = []
        self.given = []
        self.warned = set()
        self.unknown = []
        self.options = {}
        self.letters = self._letters()
        self.conflicts = self._conflicts()

    def _letters(self):
        letters = []
        for index, arg in enumerate(self.args):
            if arg == "--":
                return "".join(letters) + "-" + "A" * (len(self.args) - index - 1)
            option = self._option(arg)
            if option is not None:
                self.options[index] = option
            letters.append("A" if option is None else "O")
        return "".join(letters)

    def _conflicts(self):
        """For each action the others that may not be given beside it."""
        conflicts = {}
        for group in self.parser._mutually_exclusive_groups:
            for action in group._group_actions:
                conflicts.setdefault(id(action), []).extend(
                    other for other in group._group_actions if other is not action)
        return conflicts

    # What a word is

    def _option(self, arg):
        """The option that a word is; None for other words."""
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        known = parser._option_string_actions
        if arg in known:
            return _Option(known[arg], arg, None, None)
        if len(arg) == 1:
            return None
        name, mark, value = arg.partition("=")
        if mark and name in known:
            return _Option(known[name], name, mark, value)
        matches = self._abbreviated(arg)
        if len(matches) > 1:
            names = ", ".join(option.name for option in matches)
            raise ArgumentError(None, f"ambiguous option: {arg} could match {names}")
        if matches:
            return matches[0]
        if _negative(arg) and not self.has_negative_options or " " in arg:
            return None
        return _Option(None, arg, None, None)

    def _abbreviated(self, arg):
        """The options that a word may stand for: by the beginning of their names, or with a value behind a letter."""
        known = self.parser._option_string_actions
        if arg[1] in self.parser.prefix_chars:
            if not self.parser.allow_abbrev:
                return []
            prefix, mark, value = arg.partition("=")
            if not mark:
                mark = value = None
            return [_Option(known[name], name, mark, value) for name in known if name.startswith(prefix)]
        found = []
        for name in known:
            if name == arg[:2]:
                found.append(_Option(known[name], name, "", arg[2:]))
            elif name.startswith(arg):
                found.append(_Option(known[name], name, None, None))
        return found

    # Walking along the words

    def parse(self):
        """Run the actions; return the words that nobody wanted."""
        position, last = 0, max(self.options, default=-1)
        while position <= last:
            following = next(index for index in range(position, last + 1) if index in self.options)
            if position != following:
                end = self._take_positionals(position)
                if end > position:
                    position = end
                    continue
            if position not in self.options:
                self.unknown += self.args[position:following]
                position = following
            position = self._take_option(position)
        position = self._take_positionals(position)
        self.unknown += self.args[position:]
        self._finish()
        return self.unknown

    def _take_option(self, position):
        option = self.options[position]
        if option.action is None:
            self.unknown.append(self.args[position])
            return position + 1
        found = []
        while option.value is not None:
            action, name, mark, value = option
            count = self._count(action, "A")
            if count == 1:
                found.append((action, [value], name))
                return self._apply_all(found, position + 1)
            # Letters of options without values may stand together.
            if count != 0 or name[1] in self.parser.prefix_chars or value == "":
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            if mark or value[0] in self.parser.prefix_chars:
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            found.append((action, [], name))
            name, rest = name[0] + value[0], value[1:]
            if name not in self.parser._option_string_actions:
                self.unknown.append(name[0] + value)
                return self._apply_all(found, position + 1)
            mark = "=" if rest[:1] == "=" else ""
            rest = rest.removeprefix("=") if mark else rest or None
            option = _Option(self.parser._option_string_actions[name], name, mark, rest)
        count = self._count(option.action, self.letters[position + 1:])
        end = position + 1 + count
        found.append((option.action, self.args[position + 1:end], option.name))
        return self._apply_all(found, end)

    def _count(self, action, letters):
        match = re.match(_pattern(action), letters)
        if match is None:
            raise ArgumentError(action, _count_message(action.nargs))
        return len(match[1])

    def _apply_all(self, found, end):
        for action, texts, name in found:
            if action.deprecated:
                self._warn(name, f"option '{name}' is deprecated")
            self._apply(action, texts, name)
        return end

    def _take_positionals(self, position):
        """Give what is here to as many positional arguments as can have it."""
        letters, counts = self.letters[position:], []
        for length in range(len(self.positionals), 0, -1):
            match = re.match("".join(map(_pattern, self.positionals[:length])), letters)
            if match is not None:
                counts = [len(text) for text in match.groups()]
                break
        taken, self.positionals = self.positionals[:len(counts)], self.positionals[len(counts):]
        for action, count in zip(taken, counts):
            texts = self.args[position:position + count]
            position += count
            if texts and action.deprecated:
                self._warn(action.dest, f"argument '{action.dest}' is deprecated")
            self._apply(action, texts, None)
        return position

    def _warn(self, name, message):
        if name not in self.warned:
            self.warned.add(name)
            self.parser._warning(message)

    # Values

    def _apply(self, action, texts, name):
        self.seen.append(action)
        values = self._values(action, texts)
        if values is not action.default:
            self.given.append(action)
            for other in self.conflicts.get(id(action), ()):
                if _has(self.given, other):
                    raise ArgumentError(action, f"not allowed with argument {_argument_name(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, name)

    def _values(self, action, texts):
        parser, nargs = self.parser, action.nargs
        if not action.option_strings and nargs not in (PARSER, REMAINDER) and "--" in texts:
            texts.remove("--")
        if nargs == SUPPRESS:
            return SUPPRESS
        if not texts and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = parser._get_value(action, value)
                parser._check_value(action, value)
            return value
        if not texts and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is None:
                return []
            parser._check_value(action, action.default)
            return action.default
        values = [parser._get_value(action, text) for text in texts]
        if nargs != REMAINDER:
            for value in values[:1] if nargs == PARSER else values:
                parser._check_value(action, value)
        return values[0] if nargs in (None, OPTIONAL) else values

    # The end

    def _finish(self):
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if _has(self.seen, action):
                continue
            if action.required:
                missing.append(_argument_name(action))
            elif isinstance(action.default, str) and getattr(namespace, action.dest, None) is action.default:
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            names = ", ".join(name for name in missing if name is not None)
            raise ArgumentError(None, f"the following arguments are required: {names}")
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(_has(self.given, action) for action in group._group_actions):
                names = [_argument_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")


def _has(actions, action):
    return any(one is action for one in actions)


def _read_files(parser, args):
    """Put the lines of files in the place of the words that name them."""
    found = []
    for arg in args:
        if not arg or arg[0] not in parser.fromfile_prefix_chars:
            found.append(arg)
            continue
        try:
            with open(arg[1:], encoding="utf-8", errors="surrogateescape") as file:
                words = [word for line in file.read().splitlines() for word in parser.convert_arg_line_to_args(line)]
        except OSError as error:
            raise ArgumentError(None, str(error)) from None
        found += _read_files(parser, words)
    return found
