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
from _argparse_run import _Run, _read_files

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
        plain = [f"{name}={value!r}" for name, value in self.__dict__.items() if name.isidentifier()]
        others = {name: value for name, value in self.__dict__.items() if not name.isidentifier()}
        parts = plain + ([f"**{others!r}"] if others else [])
        return f"{type(self).__name__}({', '.join(parts)})"


# MARK: Groups


class _ActionsContainer:
    """What parsers and groups of arguments share."""

    def add_argument(self, *args, **kwargs):
        """Add an option or a positional argument."""
        parser = self._parser
        chars = parser.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional argument")
            kwargs = self._get_positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._get_optional_kwargs(*args, **kwargs)
        if "default" not in kwargs:
            if kwargs["dest"] in parser._defaults:
                kwargs["default"] = parser._defaults[kwargs["dest"]]
            elif parser.argument_default is not None:
                kwargs["default"] = parser.argument_default
        kind = kwargs.pop("action", None)
        cls = self._registry_get("action", kind, kind)
        if not callable(cls):
            raise ValueError(f'unknown action "{cls}"')
        action = cls(**kwargs)
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ValueError(f"{convert!r} is not callable")
        if convert is FileType:
            raise ValueError(f"{convert!r} is a FileType class object, instance of it must be passed")
        try:
            self._parser._get_formatter()._format_args(action, None)
        except TypeError:
            raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def register(self, registry_name, value, object):
        """Make an action or a type known by a name."""
        self._parser._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        try:
            return self._parser._registries[registry_name].get(value, default)
        except TypeError:
            return default

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        required = nargs != OPTIONAL
        if nargs == ZERO_OR_MORE:
            required = "default" not in kwargs
        return {**kwargs, "dest": dest, "option_strings": [], "required": required}

    def _get_optional_kwargs(self, *names, **kwargs):
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
                raise ValueError(f"dest= is required for options like {first!r}")
            dest = dest.replace("-", "_")
        return {**kwargs, "dest": dest, "option_strings": list(names)}

    def _add_action(self, action):
        parser = self._parser
        taken = [name for name in action.option_strings if name in parser._option_string_actions]
        if taken and parser.conflict_handler != "resolve":
            plural = "" if len(taken) == 1 else "s"
            raise ArgumentError(action, f"conflicting option string{plural}: {', '.join(taken)}")
        for name in taken:
            old = parser._option_string_actions.pop(name)
            old.option_strings.remove(name)
            if not old.option_strings:
                parser._remove_action(old)
        for name in action.option_strings:
            parser._option_string_actions[name] = action
        parser._actions.append(action)
        self._take(action)
        return action

    def _take(self, action):
        self._group_actions.append(action)

    def add_argument_group(self, title=None, description=None, **kwargs):
        """Add a group that the help shows apart."""
        if kwargs.get("conflict_handler", "error") not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value: {kwargs['conflict_handler']!r}")
        group = _ArgumentGroup(self._parser, title, description)
        self._parser._action_groups.append(group)
        self._parser._all_groups.append(group)
        return group

    def _remove_action(self, action):
        parser = self._parser
        for actions in (parser._actions, *(group._group_actions for group in parser._all_groups)):
            for index, one in enumerate(actions):
                if one is action:
                    del actions[index]
                    break

    def add_mutually_exclusive_group(self, *, required=False):
        """Add a group of which one argument can be given."""
        group = _MutuallyExclusiveGroup(self, required)
        self._parser._all_groups.append(group)
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


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, parser, title=None, description=None):
        self._parser = parser
        self.title = title
        self.description = description
        self._group_actions = []


class _MutuallyExclusiveGroup(_ActionsContainer):
    def __init__(self, container, required=False):
        self._parser = container._parser
        self._container = container
        self.required = required
        self._group_actions = []

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        return super()._add_action(action)

    def _take(self, action):
        self._container._take(action)
        self._group_actions.append(action)

    def add_argument_group(self, *args, **kwargs):
        """Deprecated: groups below exclusive ones."""
        import warnings

        warnings.warn("Nesting argument groups is deprecated.", DeprecationWarning, 2)
        return super().add_argument_group(*args, **kwargs)

    def add_mutually_exclusive_group(self, **kwargs):
        """Deprecated: exclusive groups below others."""
        import warnings

        warnings.warn("Nesting mutually exclusive groups is deprecated.", DeprecationWarning, 2)
        return super().add_mutually_exclusive_group(**kwargs)


def _identity(text):
    return text


# MARK: The parser


class ArgumentParser(_ActionsContainer):
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
        if conflict_handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value: {conflict_handler!r}")
        self._registries = {"action": dict(_ACTIONS), "type": {None: _identity}}
        self._all_groups = []
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
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._adopt(parent)
            self._defaults.update(parent._defaults)

    def __repr__(self):
        shown = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    def _adopt(self, parent):
        """Take the arguments of a parser, in groups as they are there."""
        own = {group.title: group for group in self._action_groups}
        homes = {}
        for group in parent._action_groups:
            if group.title not in own:
                own[group.title] = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                homes[id(action)] = own[group.title]
        for group in parent._mutually_exclusive_groups:
            made = self.add_mutually_exclusive_group(required=group.required)
            # One that stands in no group of the parent's stands in none here.
            made._container = own.get(getattr(group._container, "title", None), self)
            for action in group._group_actions:
                homes[id(action)] = made
        for action in parent._actions:
            homes.get(id(action), self)._add_action(action)

    def _take(self, action):
        group = self._optionals if action.option_strings else self._positionals
        group._group_actions.append(action)

    def add_subparsers(self, **kwargs):
        """Let the first positional argument choose another parser."""
        if self._subparsers is not None:
            raise ArgumentError(None, "cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        group = self._positionals
        if "title" in kwargs or "description" in kwargs:
            group = self.add_argument_group(kwargs.pop("title", "subcommands"), kwargs.pop("description", None))
        self._subparsers = group
        if kwargs.get("prog") is None:
            positionals = [a for a in self._actions if not a.option_strings]
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, positionals, self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        cls = self._registry_get("action", kwargs.pop("action", "parsers"), _SubParsersAction)
        action = cls(option_strings=[], **kwargs)
        self._actions.append(action)
        group._group_actions.append(action)
        return action

    # MARK: Parsing

    def parse_args(self, args=None, namespace=None):
        """Return the arguments; unknown ones are an error."""
        namespace, unknown = self.parse_known_args(args, namespace)
        self._refuse(unknown)
        return namespace

    def _refuse(self, unknown):
        if not unknown:
            return
        message = f"unrecognized arguments: {' '.join(unknown)}"
        if not self.exit_on_error:
            raise ArgumentError(None, message)
        self.error(message)

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
        if self.fromfile_prefix_chars is not None:
            args = _read_files(self, args)
        run = _Run(self, args, namespace)
        unknown = run.parse()
        unknown += namespace.__dict__.pop("_unrecognized_args", [])
        return namespace, unknown

    def convert_arg_line_to_args(self, arg_line):
        """Return the words of a line of a file of arguments."""
        return [arg_line]

    def parse_intermixed_args(self, args=None, namespace=None):
        """As parse_args(); positional arguments may stand anywhere between options."""
        namespace, unknown = self.parse_known_intermixed_args(args, namespace)
        self._refuse(unknown)
        return namespace

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Read the options first, then what they have left as the positional arguments."""
        positionals = [action for action in self._actions if not action.option_strings]
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f"parse_intermixed_args: positional arg with nargs={action.nargs}")
        exclusive = [one for group in self._mutually_exclusive_groups for one in group._group_actions]
        if any(one is action for one in exclusive for action in positionals):
            raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        usage = self.usage
        kept = [(action, action.nargs, action.default) for action in positionals]
        try:
            if usage is None:
                self.usage = self.format_usage()[7:].replace("%", "%%")
            for action in positionals:
                action.nargs = action.default = SUPPRESS
            namespace, rest = self.parse_known_args(args, namespace)
        finally:
            for action, nargs, default in kept:
                action.nargs, action.default = nargs, default
            self.usage = usage
        optionals = [action for action in self._actions if action.option_strings]
        required = [(one, one.required) for one in (*optionals, *self._mutually_exclusive_groups)]
        try:
            for one, _ in required:
                one.required = False
            return self.parse_known_args(rest, namespace)
        finally:
            for one, was_required in required:
                one.required = was_required

    def _get_value(self, action, text):
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, f"{convert!r} is not callable")
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            choices = ", ".join(map(repr, action.choices))
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {choices})")

    # MARK: Texts

    def format_usage(self):
        """Return the usage."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        """Return the help."""
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        """Print the usage."""
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        """Print the help."""
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or sys.stderr).write(message)

    def _warning(self, message):
        self._print_message(f"{self.prog}: warning: {message}\n", sys.stderr)

    def exit(self, status=0, message=None):
        """Leave the program."""
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        """Print the usage and what is wrong; leave the program."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")
