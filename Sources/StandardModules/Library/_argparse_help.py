"""Help of argparse: how parsers show what they take."""

# Where scripts find these names, and what their reprs say.
__name__ = "argparse"

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."


class HelpFormatter:
    """Makes the text of the help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        self._prog = prog
        if width is None:
            import shutil

            width = shutil.get_terminal_size().columns - 2
        self._width = width
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

    def _metavar(self, action, default=None):
        if action.metavar is not None:
            return action.metavar
        if action.choices is not None:
            return "{" + ",".join(map(str, action.choices)) + "}"
        return self._default_metavar(action) if default is None else default

    def _format_args(self, action, default_metavar):
        """The values of an argument as the usage shows them."""
        metavar = self._metavar(action, default_metavar)
        nargs = action.nargs

        def filled(format, count):
            return format % (metavar if isinstance(metavar, tuple) else (metavar,) * count)

        if nargs is None:
            return filled("%s", 1)
        if nargs == OPTIONAL:
            return filled("[%s]", 1)
        if nargs == ZERO_OR_MORE:
            return filled("[%s [%s ...]]" if isinstance(metavar, tuple) and len(metavar) == 2 else "[%s ...]", 1)
        if nargs == ONE_OR_MORE:
            return filled("%s [%s ...]", 2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return filled("%s ...", 1)
        if nargs == SUPPRESS:
            return ""
        if not isinstance(nargs, int):
            raise ValueError("invalid nargs value")
        return filled(" ".join(["%s"] * nargs), nargs)

    def _usage_part(self, action):
        if action.option_strings:
            text = action.format_usage()
            if action.nargs != 0:
                text += " " + self._format_args(action, None)
            return text if action.required else f"[{text}]"
        return self._format_args(action, None)

    def usage(self, usage, actions, groups, prefix="usage: "):
        """The usage, in as many lines as it needs."""
        if usage == SUPPRESS:
            return ""
        if usage is not None:
            return f"{prefix}{usage % {'prog': self._prog}}\n"
        options = [action for action in actions if action.option_strings]
        others = [action for action in actions if not action.option_strings]
        optionals, positionals = self._grouped(options, groups), self._grouped(others, groups)
        text = " ".join([self._prog, *self._grouped(options + others, groups)])
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
        """The parts of the usage; exclusive ones that follow each other stand together."""
        parts, index = [], 0
        while index < len(actions):
            members = []
            for group in groups:
                if not group._group_actions:
                    raise ValueError(f"empty group {group}")
                count = len(group._group_actions)
                if all(a is b for a, b in zip(actions[index:], group._group_actions)) and index + count <= len(actions):
                    members = group._group_actions
                    break
            shown = [action for action in members or actions[index:index + 1] if action.help != SUPPRESS]
            inner = list(filter(None, map(self._usage_part, shown)))
            if members and inner:
                inner = [part[1:-1] if part[:1] == "[" and part[-1:] == "]" else part for part in inner]
                left, right = "[]" if not group.required else "()" if len(shown) > 1 else ("", "")
                inner[0] = left + inner[0]
                inner[-1] += right
                inner[:-1] = [part + " |" for part in inner[:-1]]
            parts += inner
            index += len(members) or 1
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
        return ", ".join(action.option_strings) + " " + self._format_args(action, None)

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
