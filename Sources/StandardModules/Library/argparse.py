"""Command lines: declared once, then parsed, checked and explained."""

import sys

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
    "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter",
    "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE",
    "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]  # fmt: skip

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."


class ArgumentError(Exception):
    """An argument is wrong."""

    def __init__(self, argument, message):
        self.argument_name = _argument_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    """A text cannot be converted to the type of its argument."""


def _argument_name(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return "/".join(action.metavar) if isinstance(action.metavar, tuple) else action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    return "{" + ",".join(map(str, action.choices)) + "}" if action.choices else None


class Namespace:
    """The parsed arguments as attributes."""

    def __init__(self, **kwargs):
        self.__dict__.update(kwargs)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


# MARK: Help


class HelpFormatter:
    """Makes the text of the help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        self._width = 78 if width is None else width
        self._max_help_position = min(max_help_position, max(self._width - 20, indent_increment * 2))

    def _fill_text(self, text, width, indent):
        import textwrap

        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _split_lines(self, text, width):
        import textwrap

        return textwrap.wrap(" ".join(text.split()), width)

    def _get_help_string(self, action):
        return action.help

    def _default_metavar(self, action):
        return action.dest.upper() if action.option_strings else action.dest

    def _metavar(self, action):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return "{" + ",".join(map(str, action.choices)) + "}"
        return self._default_metavar(action)

    def _args_text(self, action):
        """The values of an argument as the usage shows them."""
        metavar = self._metavar(action)
        names = metavar if isinstance(metavar, tuple) else None
        one = names[0] if names else metavar
        two = names[1] if names and len(names) > 1 else one
        if action.nargs is None:
            return one
        if action.nargs == OPTIONAL:
            return f"[{one}]"
        if action.nargs == ZERO_OR_MORE:
            return f"[{one} [{two} ...]]" if names and len(names) == 2 else f"[{one} ...]"
        if action.nargs == ONE_OR_MORE:
            return f"{one} [{two} ...]"
        if action.nargs == REMAINDER:
            return "..."
        if action.nargs == PARSER:
            return f"{one} ..."
        if action.nargs == SUPPRESS:
            return ""
        return " ".join(names or [one] * action.nargs)

    def _usage_part(self, action):
        if action.option_strings:
            text = action.format_usage()
            if action.nargs != 0:
                text += " " + self._args_text(action)
            return text if action.required else f"[{text}]"
        return self._args_text(action)

    def usage(self, usage, actions, groups, prefix="usage: "):
        """The usage, in as many lines as it needs."""
        if usage is not None:
            return f"{prefix}{usage % {'prog': self._prog}}\n"
        shown = [action for action in actions if action.help != SUPPRESS]
        optionals = self._grouped([a for a in shown if a.option_strings], groups)
        positionals = self._grouped([a for a in shown if not a.option_strings], groups)
        text = " ".join([self._prog, *optionals, *positionals])
        if len(prefix) + len(text) <= self._width:
            return prefix + text + "\n"
        indent = " " * (len(prefix) + len(self._prog) + 1)
        if len(prefix) + len(self._prog) <= 0.75 * self._width:
            lines = []
            if optionals:
                lines += self._lines([self._prog, *optionals], indent, prefix)
                lines += self._lines(positionals, indent)
            else:
                lines += self._lines([self._prog, *positionals], indent, prefix)
        else:
            indent = " " * len(prefix)
            lines = self._lines([*optionals, *positionals], indent)
            if len(lines) > 1:
                lines = self._lines(optionals, indent) + self._lines(positionals, indent)
            lines = [self._prog, *lines]
        return prefix + "\n".join(lines) + "\n"

    def _grouped(self, actions, groups):
        """The parts of the usage; exclusive ones stand together."""
        parts = []
        done = set()
        for action in actions:
            if id(action) in done:
                continue
            group = next((g for g in groups if any(a is action for a in g._group_actions)), None)
            members = [a for a in group._group_actions if a.help != SUPPRESS] if group else [action]
            if group and len(members) > 1 and all(any(m is a for a in actions) for m in members):
                inner = []
                for one in members:
                    part = self._usage_part(one)
                    inner.append(part[1:-1] if part[:1] == "[" and part[-1:] == "]" else part)
                    done.add(id(one))
                left, right = "()" if group.required else "[]"
                inner[0] = left + inner[0]
                inner[-1] += right
                parts += [part + " |" for part in inner[:-1]] + inner[-1:]
            else:
                part = self._usage_part(action)
                if part:
                    parts.append(part)
        return parts

    def _lines(self, parts, indent, prefix=None):
        lines = []
        line = []
        length = len(prefix if prefix is not None else indent) - 1
        for part in parts:
            if length + 1 + len(part) > self._width and line:
                lines.append(indent + " ".join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        if prefix is not None:
            lines[0] = lines[0][len(indent) :]
        return lines

    def _invocation(self, action):
        if not action.option_strings:
            metavar = self._metavar(action)
            return " ".join(metavar) if isinstance(metavar, tuple) else metavar
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        return ", ".join(action.option_strings) + " " + self._args_text(action)

    def section(self, title, description, actions):
        """One group of arguments with their help."""
        shown = [action for action in actions if action.help != SUPPRESS]
        if not shown and not description:
            return ""
        text = f"{title}:\n" if title not in (None, SUPPRESS) else ""
        if description:
            text += self._fill_text(description % {"prog": self._prog}, self._width - 2, "  ") + "\n\n"
        return text + "".join(self._argument(action, 2, shown) for action in shown)

    def _argument(self, action, indent, siblings):
        header = self._invocation(action)
        position = min(self._longest + 2, self._max_help_position)
        width = max(self._width - position, 11)
        column = position - indent - 2
        pad = " " * indent
        if not action.help:
            text = f"{pad}{header}\n"
        else:
            lines = self._split_lines(self._expanded(action), width)
            if len(header) <= column:
                text = f"{pad}{header:<{column}}  {lines[0] if lines else ''}\n"
                lines = lines[1:]
            else:
                text = f"{pad}{header}\n"
            text += "".join(f"{' ' * position}{line}\n" for line in lines)
        for sub in action.subactions():
            text += self._argument(sub, indent + 2, siblings)
        return text

    def measure(self, groups):
        """Find the column of the help texts."""
        longest = 0
        for group in groups:
            for action in group._group_actions:
                if action.help == SUPPRESS:
                    continue
                longest = max(longest, len(self._invocation(action)) + 2)
                for sub in action.subactions():
                    longest = max(longest, len(self._invocation(sub)) + 4)
        self._longest = longest

    def _expanded(self, action):
        help = self._get_help_string(action)
        if "%" not in help:
            return help
        values = {k: v for k, v in vars(action).items() if v is not SUPPRESS}
        values["prog"] = self._prog
        for name, value in list(values.items()):
            if hasattr(value, "__name__"):
                values[name] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return help % values


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all help."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the defaults to the help."""

    def _get_help_string(self, action):
        help = action.help or ""
        if "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows types in the place of names."""

    def _default_metavar(self, action):
        return action.type.__name__


# MARK: Actions


class Action:
    """What an argument does with its values."""

    def __init__(
        self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
        required=False, help=None, metavar=None, deprecated=False,
    ):  # fmt: skip
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar
        self.deprecated = deprecated

    def format_usage(self):
        return self.option_strings[0]

    def subactions(self):
        return []

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **kwargs):
        if nargs == 0:
            raise ValueError(
                "nargs for store actions must be != 0; if you have nothing to store, actions such "
                "as store true or store const may be more appropriate"
            )
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs=nargs, const=const, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, **kwargs):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, **kwargs):
        super().__init__(option_strings, dest, const=True, default=default, **kwargs)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, **kwargs):
        super().__init__(option_strings, dest, const=False, default=default, **kwargs)


class BooleanOptionalAction(Action):
    """--name and --no-name."""

    def __init__(self, option_strings, dest, default=None, **kwargs):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith("--"):
                names.append("--no-" + name[2:])
        super().__init__(names, dest, nargs=0, default=default, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or ()), values])


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or ()), self.const])


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or ()), *values])


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, **kwargs):
        super().__init__(option_strings, dest, nargs=0, default=default, **kwargs)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, **kwargs):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, **kwargs):
        help = "show program's version number and exit" if help is None else help
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version if self.version is not None else parser.version
        parser._print_message(version % {"prog": parser.prog} + "\n", sys.stdout)
        parser.exit()


class _Choice(Action):
    """One subcommand in the help."""

    def __init__(self, name, aliases, help):
        shown = f"{name} ({', '.join(aliases)})" if aliases else name
        super().__init__([], name, help=help, metavar=shown)


class _SubParsersAction(Action):
    def __init__(
        self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None
    ):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(
            option_strings, dest, nargs=PARSER, choices=self._name_parser_map, required=required,
            help=help, metavar=metavar,
        )  # fmt: skip

    def add_parser(self, name, *, deprecated=False, **kwargs):
        """Add a subcommand and return its parser."""
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog_prefix} {name}"
        aliases = kwargs.pop("aliases", ())
        if name in self._name_parser_map:
            raise ValueError(f"conflicting subparser: {name}")
        if "help" in kwargs:
            self._choices_actions.append(_Choice(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for one in (name, *aliases):
            self._name_parser_map[one] = parser
        return parser

    def subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            chosen = self._name_parser_map[name]
        except KeyError:
            raise ArgumentError(
                self, f"unknown parser {name!r} (choices: {', '.join(self._name_parser_map)})"
            ) from None
        made, unknown = chosen.parse_known_args(rest, None)
        for key, value in vars(made).items():
            setattr(namespace, key, value)
        if unknown:
            namespace.__dict__.setdefault("_unrecognized_args", []).extend(unknown)


class FileType:
    """Opens files that arguments name."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == "-":
            return sys.stdin if "r" in self._mode else sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding, errors=self._errors)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}") from None


_ACTIONS = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction,
    "store_true": _StoreTrueAction, "store_false": _StoreFalseAction, "append": _AppendAction,
    "append_const": _AppendConstAction, "count": _CountAction, "help": _HelpAction,
    "version": _VersionAction, "extend": _ExtendAction,
}  # fmt: skip


# MARK: Groups


class _Container:
    """What parsers and groups of arguments share."""

    def add_argument(self, *args, **kwargs):
        """Add an option or a positional argument."""
        parser = self._parser
        chars = parser.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise TypeError("dest supplied twice for positional argument, did you mean metavar?")
            kwargs = self._positional(args[0] if args else kwargs.pop("dest"), kwargs)
        else:
            kwargs = self._optional(args, kwargs)
        if "default" not in kwargs:
            if kwargs["dest"] in parser._defaults:
                kwargs["default"] = parser._defaults[kwargs["dest"]]
            elif parser.argument_default is not None:
                kwargs["default"] = parser.argument_default
        kind = kwargs.pop("action", None)
        cls = _ACTIONS.get(kind, kind) if isinstance(kind, str) or kind is None else kind
        if not callable(cls):
            raise ValueError(f"unknown action {kind!r}")
        action = cls(**kwargs)
        if action.type is not None and not callable(action.type):
            raise TypeError(f"{action.type!r} is not callable")
        return self._add_action(action)

    def _positional(self, dest, kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs == 0:
            raise ValueError("nargs for positionals must be != 0")
        required = nargs not in (OPTIONAL, REMAINDER, SUPPRESS, 0)
        if nargs == ZERO_OR_MORE:
            required = "default" not in kwargs
        return {**kwargs, "dest": dest, "option_strings": [], "required": required}

    def _optional(self, names, kwargs):
        chars = self._parser.prefix_chars
        for name in names:
            if name[0] not in chars:
                raise ValueError(
                    f"invalid option string {name!r}: must start with a character {chars!r}"
                )
        dest = kwargs.pop("dest", None)
        if dest is None:
            first = next((n for n in names if len(n) > 1 and n[1] in chars), names[0])
            dest = first.lstrip(chars)
            if not dest:
                raise TypeError(f"dest= is required for options like {names[0]!r}")
            dest = dest.replace("-", "_")
        return {**kwargs, "dest": dest, "option_strings": list(names)}

    def _add_action(self, action):
        parser = self._parser
        for name in action.option_strings:
            if name in parser._option_string_actions:
                if parser.conflict_handler != "resolve":
                    raise ArgumentError(action, f"conflicting option string: {name}")
                old = parser._option_string_actions.pop(name)
                old.option_strings.remove(name)
                if not old.option_strings:
                    parser._actions.remove(old)
                    for group in parser._action_groups:
                        if old in group._group_actions:
                            group._group_actions.remove(old)
            parser._option_string_actions[name] = action
        parser._actions.append(action)
        self._take(action)
        return action

    def _take(self, action):
        self._group_actions.append(action)

    def add_argument_group(self, title=None, description=None, **kwargs):
        """Add a group that the help shows apart."""
        group = _ArgumentGroup(self._parser, title, description)
        self._parser._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        """Add a group of which one argument can be given."""
        group = _MutuallyExclusiveGroup(self, required)
        self._parser._mutually_exclusive_groups.append(group)
        return group

    def set_defaults(self, **kwargs):
        """Set defaults, also of attributes without an argument."""
        self._parser._defaults.update(kwargs)
        for action in self._parser._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        """Return a default."""
        for action in self._parser._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._parser._defaults.get(dest)


class _ArgumentGroup(_Container):
    def __init__(self, parser, title=None, description=None):
        self._parser = parser
        self.title = title
        self.description = description
        self._group_actions = []


class _MutuallyExclusiveGroup(_Container):
    def __init__(self, container, required=False):
        self._parser = container._parser
        self._container = container
        self.required = required
        self._group_actions = []

    def _take(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._container._take(action)
        self._group_actions.append(action)


# MARK: The parser


class ArgumentParser(_Container):
    """Parses command lines."""

    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=(),
        formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
        argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True,
        exit_on_error=True,
    ):  # fmt: skip
        self._parser = self
        self.prog = sys.argv[0].rpartition("/")[2] if prog is None else prog
        self.usage = usage
        self.description = description
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.prefix_chars = prefix_chars
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.argument_default = argument_default
        self.conflict_handler = conflict_handler
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._subparsers = None
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        if add_help:
            mark = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(
                mark + "h", mark * 2 + "help", action="help", default=SUPPRESS,
                help="show this help message and exit",
            )  # fmt: skip
        for parent in parents:
            for action in parent._actions:
                self._add_action(action)
            self._defaults.update(parent._defaults)

    def _take(self, action):
        group = self._optionals if action.option_strings else self._positionals
        group._group_actions.append(action)

    def add_subparsers(self, **kwargs):
        """Let the first positional argument choose another parser."""
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        group = self._positionals
        if "title" in kwargs or "description" in kwargs:
            group = self.add_argument_group(kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        self._subparsers = group
        if kwargs.get("prog") is None:
            positionals = [a for a in self._actions if not a.option_strings]
            formatter = self.formatter_class(prog=self.prog)
            kwargs["prog"] = formatter.usage(self.usage, positionals, [], "").strip()
        action = _SubParsersAction(option_strings=[], **kwargs)
        self._actions.append(action)
        group._group_actions.append(action)
        return action

    # MARK: Parsing

    def parse_args(self, args=None, namespace=None):
        """Return the arguments; unknown ones are an error."""
        namespace, unknown = self.parse_known_args(args, namespace)
        if unknown:
            message = f"unrecognized arguments: {' '.join(unknown)}"
            if not self.exit_on_error:
                raise ArgumentError(None, message)
            self.error(message)
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        """Return the arguments, and the unknown ones."""
        args = list(sys.argv[1:] if args is None else args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest):
                if action.default is not SUPPRESS:
                    setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            return self._parse(args, namespace)
        try:
            return self._parse(args, namespace)
        except ArgumentError as error:
            self.error(str(error))

    def _parse(self, args, namespace):
        run = _Run(self, args, namespace)
        unknown = run.parse()
        unknown += namespace.__dict__.pop("_unrecognized_args", [])
        return namespace, unknown

    def parse_intermixed_args(self, args=None, namespace=None):
        """As parse_args(); positional arguments may stand between options anyway."""
        return self.parse_args(args, namespace)

    def _get_value(self, action, text):
        convert = action.type
        if convert is None:
            return text
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(convert, "__name__", repr(convert))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {choices})")

    # MARK: Texts

    def format_usage(self):
        """Return the usage."""
        formatter = self.formatter_class(prog=self.prog)
        return formatter.usage(self.usage, self._actions, self._mutually_exclusive_groups)

    def format_help(self):
        """Return the help."""
        formatter = self.formatter_class(prog=self.prog)
        formatter.measure(self._action_groups)
        parts = [formatter.usage(self.usage, self._actions, self._mutually_exclusive_groups)]
        if self.description:
            parts.append(formatter._fill_text(self.description % {"prog": self.prog}, formatter._width, ""))
        for group in self._action_groups:
            parts.append(formatter.section(group.title, group.description, group._group_actions))
        if self.epilog:
            parts.append(formatter._fill_text(self.epilog % {"prog": self.prog}, formatter._width, ""))
        return "\n\n".join(part.strip("\n") for part in parts if part) + "\n"

    def print_usage(self, file=None):
        """Print the usage."""
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Print the help."""
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or sys.stderr).write(message)

    def exit(self, status=0, message=None):
        """Leave the program."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Print the usage and what is wrong; leave the program."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


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
