"""What the debugger makes of a line: aliases, several commands, values by `$name`, statements."""

import ast
import codeop
import re
import sys
import tokenize
from cmd import Cmd

_SCOPES = (
    ast.Lambda, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.GeneratorExp, ast.ListComp, ast.SetComp,
    ast.DictComp,
)  # fmt: skip


class LineCommands(Cmd):
    """Part of Pdb."""

    def precmd(self, line):
        """Put commands in the place of aliases, and values in that of `$name`; queue what follows `;;`."""
        words = line.split()
        if not words:
            return line
        while words[0] in self.aliases:
            line = self._expanded(words)
            if line is None:
                return "!"
            words = line.split()
        if words[0] != "alias":
            first, separator, rest = line.partition(";;")
            if separator:
                self.cmdqueue.insert(0, rest.lstrip())
                line = first.rstrip()
        return self._with_values(line) if "$" in line else line

    def _with_values(self, line):
        """The line with `$name` in terms of Python, outside of strings."""
        pieces, place, sign = [], 0, None
        try:
            for token in tokenize.generate_tokens(iter([line]).__next__):
                if sign == token.start and token.type == tokenize.NAME:
                    pieces += line[place : sign[1] - 1], f'__pdb_convenience_variables["{token.string}"]'
                    place = token.end[1]
                sign = token.end if token.string == "$" else None
        except tokenize.TokenError:
            return line
        return "".join(pieces) + line[place:]

    def _expanded(self, words):
        """The command of an alias with its arguments; None when there are too few or too many."""
        line = self.aliases[words[0]]
        for number in range(1, 10):
            if f"%{number}" in line:
                if number >= len(words):
                    return self.error(f"Not enough arguments for alias '{words[0]}'")
                line = line.replace(f"%{number}", words[number])
            elif "%*" not in line:
                if number < len(words):
                    return self.error(f"Too many arguments for alias '{words[0]}'")
                break
        return line.replace("%*", " ".join(words[1:]))

    def onecmd(self, line):
        if line == "_pdbcmd_print_frame_status":
            return self._pdbcmd_print_frame_status("")
        return super().onecmd(line.strip())

    def parseline(self, line):
        if line.lstrip()[:1] == "!":
            return None, None, line.strip()
        return super().parseline(line)

    def default(self, line):
        """What is no command is a statement."""
        line = line[1:].strip() if line[:1] == "!" else line
        stdin, stdout, displayhook = sys.stdin, sys.stdout, sys.displayhook
        try:
            code = self._compiled(line)
            while code is None:
                prompt, self.prompt = self.prompt, "...   "
                more = self._read()
                self.prompt = prompt
                if more == "EOF":
                    self.lastcmd = ""
                    return self.message("")
                line += "\n" + more
                code = codeop.compile_command(line, "<stdin>", "single")
            sys.stdin, sys.stdout, sys.displayhook = self.stdin, self.stdout, self._show
            try:
                self._exec(line, code)
            finally:
                sys.stdin, sys.stdout, sys.displayhook = stdin, stdout, displayhook
        except BaseException as error:
            self.error(self._format_exc(error))

    @staticmethod
    def _compiled(line):
        """The code of a line; None when it begins a statement of several lines."""
        try:
            return codeop.compile_command(line + "\n", "<stdin>", "single")
        except SyntaxError:
            return codeop.compile_command(line, "<stdin>", "single")

    def _exec(self, source, code):
        """Run code in the frame. Functions within it would not see the frame's names: they get them as globals."""
        names, locals = self.curframe.f_globals, self.curframe_locals
        if not any(isinstance(node, _SCOPES) for node in ast.walk(ast.parse(source))):
            exec(code, names, locals)
            return
        merged = {**names, **locals}
        exec(code, merged, locals)
        for name, value in merged.items():
            if name not in locals and names.get(name, merged) is not value:
                names[name] = value

    def do_alias(self, arg):
        """alias [name [command]]: Name a command; %1, %2 ... and %* stand for its arguments."""
        name, _, command = arg.partition(" ")
        if not name:
            for name in sorted(self.aliases):
                self.message(f"{name} = {self.aliases[name]}")
        elif command:
            numbers = {int(number) for number in re.findall("%([1-9])", command)}
            if "%*" not in command and numbers != set(range(1, len(numbers) + 1)):
                return self.error("Replaceable parameters must be consecutive")
            self.aliases[name] = command
        elif name in self.aliases:
            self.message(f"{name} = {self.aliases[name]}")
        else:
            self.error(f"Unknown alias {name!r}")

    def do_unalias(self, arg):
        """unalias name: Forget an alias."""
        self.aliases.pop(arg.split(" ")[0], None)
