"""Help of argparse: how parsers show what they take. Scripts derive formatters and override their methods."""

import re

# Where scripts find these names, and what their reprs say.
__name__ = "argparse"

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."


class HelpFormatter:
    """Makes the text of the help: sections, each with texts and arguments."""

    class _Section:
        def __init__(self, formatter, parent, heading=None):
            self.formatter = formatter
            self.parent = parent
            self.heading = heading
            self.items = []

        def format_help(self):
            formatter = self.formatter
            if self.parent is not None:
                formatter._indent()
            body = formatter._join_parts([function(*arguments) for function, arguments in self.items])
            if self.parent is not None:
                formatter._dedent()
            if not body:
                return ""
            heading = ""
            if self.heading is not None and self.heading is not SUPPRESS:
                heading = f"{'':{formatter._current_indent}}{self.heading}:\n"
            return formatter._join_parts(["\n", heading, body, "\n"])

    _whitespace_matcher = re.compile(r"\s+", re.ASCII)
    _long_break_matcher = re.compile(r"\n\n\n+")

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil

            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._current_section = self._Section(self, None)

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        assert self._current_indent >= 0, "Indent decreased below 0."
        self._level -= 1

    # MARK: What is shown

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        """Begin a section; what is added now stands in it."""
        self._indent()
        section = self._Section(self, self._current_section, heading)
        self._add_item(section.format_help, [])
        self._current_section = section

    def end_section(self):
        """Go back to the section above."""
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        """Add a paragraph."""
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, [text])

    def add_usage(self, usage, actions, groups, prefix=None):
        """Add the usage."""
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_argument(self, action):
        """Add an argument with its help."""
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        for below in self._iter_indented_subactions(action):
            lengths.append(len(self._format_action_invocation(below)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._add_item(self._format_action, [action])

    def add_arguments(self, actions):
        """Add arguments with their help."""
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        """The whole text."""
        text = self._root_section.format_help()
        return self._long_break_matcher.sub("\n\n", text).strip("\n") + "\n" if text else text

    def _join_parts(self, part_strings):
        return "".join([part for part in part_strings if part and part is not SUPPRESS])

    # MARK: The usage

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            text = usage % {"prog": self._prog}
        elif not actions:
            text = str(self._prog)
        else:
            text = self._usage_of(actions, groups, prefix)
        return f"{prefix}{text}\n\n"

    def _usage_of(self, actions, groups, prefix):
        """In as many lines as it needs, options first."""
        options = [action for action in actions if action.option_strings]
        others = [action for action in actions if not action.option_strings]
        prog = str(self._prog)
        text = " ".join(filter(None, [prog, self._format_actions_usage(options + others, groups)]))
        width = self._width - self._current_indent
        if len(prefix) + len(text) <= width:
            return text
        optionals = self._get_actions_usage_parts(options, groups)
        positionals = self._get_actions_usage_parts(others, groups)
        indent = " " * (len(prefix) + len(prog) + 1)
        if len(prefix) + len(prog) <= 0.75 * width:
            first = optionals or positionals
            lines = self._lines([prog, *first], width, indent, prefix)
            if optionals:
                lines += self._lines(positionals, width, indent)
        else:
            indent = " " * len(prefix)
            lines = self._lines([*optionals, *positionals], width, indent)
            if len(lines) > 1:
                lines = self._lines(optionals, width, indent) + self._lines(positionals, width, indent)
            lines = [prog, *lines]
        return "\n".join(lines)

    def _lines(self, parts, width, indent, prefix=None):
        lines = []
        line = []
        length = len(indent if prefix is None else prefix) - 1
        for part in parts:
            if length + 1 + len(part) > width and line:
                lines.append(indent + " ".join(line))
                line = []
                length = len(indent) - 1
            line.append(part)
            length += len(part) + 1
        if line:
            lines.append(indent + " ".join(line))
        if prefix is not None:
            lines[0] = lines[0][len(indent):]
        return lines

    def _format_actions_usage(self, actions, groups):
        return " ".join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        """The parts of the usage; exclusive ones that follow each other stand together."""
        spans = {}
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f"empty group {group}")
            if all(action.help is SUPPRESS for action in members) or members[0] not in actions:
                continue
            start = actions.index(members[0])
            if actions[start:start + len(members)] == members:
                spans[start, start + len(members)] = group
        grouped = {place for start, end in spans for place in range(start, end)}
        parts = [
            None if action.help is SUPPRESS else self._usage_part(action, place in grouped)
            for place, action in enumerate(actions)
        ]
        parted = set()
        # Those inside others come first.
        for start, end in sorted(spans, reverse=True):
            places = [place for place in range(start, end) if parts[place] is not None]
            left, right = "[]" if not spans[start, end].required else "()" if len(places) > 1 else ("", "")
            parts[places[0]] = left + parts[places[0]]
            parts[places[-1]] += right
            for place in places[:-1]:
                if place not in parted:
                    parts[place] += " |"
                    parted.add(place)
        return [part for part in parts if part is not None]

    def _usage_part(self, action, is_grouped):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            return part[1:-1] if is_grouped and part[:1] == "[" and part[-1:] == "]" else part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            values = self._format_args(action, self._get_default_metavar_for_optional(action))
            part = f"{action.option_strings[0]} {values}"
        return part if action.required or is_grouped else f"[{part}]"

    # MARK: Texts and arguments

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, 11)
        column = position - self._current_indent - 2
        header = self._format_action_invocation(action)
        pad = " " * self._current_indent
        fits = action.help and len(header) <= column
        parts = [f"{pad}{header:<{column}}  " if fits else f"{pad}{header}\n"]
        if action.help and action.help.strip():
            for number, line in enumerate(self._split_lines(self._expand_help(action), width)):
                parts.append(f"{'' if fits and number == 0 else ' ' * position}{line}\n")
        elif fits:
            parts.append("\n")
        parts += [self._format_action(below) for below in self._iter_indented_subactions(action)]
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return " ".join(self._metavar_formatter(action, default)(1))
        names = ", ".join(action.option_strings)
        if action.nargs == 0:
            return names
        return names + " " + self._format_args(action, self._get_default_metavar_for_optional(action))

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = "{" + ",".join(map(str, action.choices)) + "}"
        else:
            name = default_metavar
        return lambda tuple_size: name if isinstance(name, tuple) else (name,) * tuple_size

    def _format_args(self, action, default_metavar):
        metavar = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return "%s" % metavar(1)
        if nargs == OPTIONAL:
            return "[%s]" % metavar(1)
        if nargs == ZERO_OR_MORE:
            names = metavar(1)
            return ("[%s [%s ...]]" if len(names) == 2 else "[%s ...]") % names
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % metavar(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % metavar(1)
        if nargs == SUPPRESS:
            return ""
        try:
            return " ".join(["%s"] * nargs) % metavar(nargs)
        except TypeError:
            if isinstance(nargs, int):
                raise
            raise ValueError("invalid nargs value") from None

    def _expand_help(self, action):
        help = self._get_help_string(action)
        if "%" not in help:
            return help
        values = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        values["prog"] = self._prog
        for name, value in list(values.items()):
            if hasattr(value, "__name__"):
                values[name] = value.__name__
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return help % values

    def _iter_indented_subactions(self, action):
        below = getattr(action, "_get_subactions", None)
        if below is not None:
            self._indent()
            yield from below()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap

        return textwrap.wrap(self._whitespace_matcher.sub(" ", text).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap

        text = self._whitespace_matcher.sub(" ", text).strip()
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


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

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__
