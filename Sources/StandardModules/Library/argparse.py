"""Command lines: declared once, then parsed, checked and explained."""

import sys
from _argparse_actions import (
    _ACTIONS, Action, ArgumentError, ArgumentTypeError, BooleanOptionalAction, FileType,
    _AppendAction, _AppendConstAction, _CountAction, _ExtendAction, _HelpAction, _StoreAction,
    _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction, _VersionAction,
)  # fmt: skip
from _argparse_help import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, ArgumentDefaultsHelpFormatter,
    HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter, RawTextHelpFormatter,
)  # fmt: skip
from _argparse_run import _Run

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType",
    "HelpFormatter", "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter",
    "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE",
    "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]  # fmt: skip


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
